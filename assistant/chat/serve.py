"""Serving the page on this machine."""

from __future__ import annotations

import socket
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat.app import build_app
from assistant.chat.offline import stay_offline
from index.errors import BriefingError

if TYPE_CHECKING:
    import gradio as gr

    from assistant.model import Writer
    from index.embedder import Embedder

LARGEST_UPLOAD = "20mb"
FONT = ["system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"]
"""Fonts that are on the reader's machine, so that none is fetched."""


def serve(
    home: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 7860,
    embedder: Embedder | None = None,
    writer: Writer | None = None,
) -> None:
    """Serve the chat over the store in `home` until interrupted; `writer` tells the answers.

    Raises:
        BriefingError: The address cannot be used, or the store cannot be opened.
    """
    stay_offline()
    check_address(host, port)
    from assistant import Assistant

    app = build_app(Assistant.open(home, embedder=embedder, writer=writer))
    start(app, host=host, port=port)
    app.block_thread()


def start(app: gr.Blocks, *, host: str, port: int) -> str:
    """Serve the page in the background; gives back its address."""
    import gradio as gr

    try:
        _, address, _ = app.launch(
            server_name=host,
            server_port=port,
            share=False,
            inbrowser=False,
            quiet=True,
            prevent_thread_lock=True,
            footer_links=[],
            max_file_size=LARGEST_UPLOAD,
            enable_monitoring=False,
            ssr_mode=False,
            mcp_server=False,
            pwa=False,
            theme=gr.themes.Default(
                primary_hue="slate", neutral_hue="slate", font=FONT, font_mono=["monospace"]
            ),
            css=_asset("chat.css"),
            js=_asset("page.js"),
        )
    except OSError:
        raise _taken(host, port) from None
    return str(address)


def check_address(host: str, port: int) -> None:
    """Nothing where the address is free.

    Raises:
        BriefingError: The port is taken, or the host is not one of this machine's.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, OverflowError):
        raise BriefingError(f"--host {host}: no such address; use 127.0.0.1") from None
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError:
            raise BriefingError(
                f"port {port} needs more rights; choose one above 1023 with --port"
            ) from None
        except OSError:
            raise _taken(host, port) from None


def _taken(host: str, port: int) -> BriefingError:
    return BriefingError(
        f"port {port} on {host} is already in use; stop what uses it, or choose another with --port"
    )


def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
