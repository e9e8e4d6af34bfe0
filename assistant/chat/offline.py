"""Switches that keep the page from calling out; set before gradio is first imported."""

from __future__ import annotations

import os

_SWITCHES = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_SHARE": "False",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}
_LOCAL = "127.0.0.1,localhost,::1"


def stay_offline() -> None:
    """Set every switch, and keep any proxy out of the way of this machine's own address."""
    os.environ.update(_SWITCHES)
    for key in ("no_proxy", "NO_PROXY"):
        kept = os.environ.get(key)
        os.environ[key] = f"{kept},{_LOCAL}" if kept else _LOCAL
