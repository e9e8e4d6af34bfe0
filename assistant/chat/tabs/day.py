"""The box for a day: the same on every tab."""

from __future__ import annotations

from typing import Any

import gradio as gr


def day_box(label: str, name: str, *, width: int, scale: int | None = None) -> Any:
    """A box for a day in figures; `name` is its id on the page, `width` its least, in pixels.

    Not gr.DateTime: it silently keeps the last good day when something else is typed.
    """
    return gr.Textbox(
        placeholder="YYYY-MM-DD",
        max_lines=1,
        label=label,
        scale=scale,
        min_width=width,
        elem_id=name,
    )
