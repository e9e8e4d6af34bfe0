"""Serving the page on this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable
from importlib.resources import files
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat.app import TITLE, build_app
from assistant.chat.limits import Limits
from assistant.chat.offline import stay_offline
from assistant.chat.people import Door
from assistant.chat.warm import warm_up_beside
from index.errors import BriefingError

if TYPE_CHECKING:
    import gradio as gr

    from assistant.model import Writer
    from index.embedder import Embedder

THREADS = 16
"""Threads beyond those of the questions, so that a passage opens while all of them wait."""

FONT = ["system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"]
"""Fonts that are on the reader's machine, so that none is fetched."""

SIGN_IN = f"<title>{TITLE}</title>Sign in to ask the reports."
"""The words above the form; gradio gives that page no title of its own."""


def serve(
    home: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 7860,
    auth: Path | None = None,
    open_to_all: bool = False,
    limits: Limits | None = None,
    embedder: Embedder | None = None,
    writer: Writer | None = None,
    ready: Callable[[str], object] = lambda _: None,
) -> None:
    """Serve the chat over the store in `home` until interrupted.

    Args:
        home: The folder of the store; conversations and feedback are kept there too.
        host: The address to listen on.
        port: The port to listen on.
        auth: The file of those who may use the page; everybody may where there is none.
        open_to_all: Other machines may be served without `auth`.
        limits: The largest upload, and how many questions are taken at once.
        embedder: Another embedding model than the usual one.
        writer: The language model that tells the answers; the composer does where there is none.
        ready: Hears the address when the page can be had.

    Raises:
        BriefingError: The address or the file of people cannot be used, the store cannot be
            opened, or other machines would be served without asking who is there.
    """
    stay_offline()
    check_exposure(host, auth, open_to_all=open_to_all)
    check_address(host, port)
    door = Door(auth) if auth else None
    from assistant import Assistant

    limits = limits or Limits()
    assistant = Assistant.open(home, embedder=embedder, writer=writer)
    app = build_app(assistant, home, limits)
    ready(start(app, host=host, port=port, door=door, limits=limits, home=home))
    warm_up_beside(assistant)
    app.block_thread()


def start(
    app: gr.Blocks,
    *,
    host: str,
    port: int,
    door: Door | None = None,
    limits: Limits | None = None,
    home: Path | None = None,
) -> str:
    """Serve the page in the background; gives back its address."""
    import gradio as gr

    limits = limits or Limits()
    try:
        _, address, _ = app.launch(
            server_name=host,
            server_port=port,
            share=False,
            inbrowser=False,
            quiet=True,
            prevent_thread_lock=True,
            footer_links=[],
            auth=door.admits if door else None,
            auth_message=SIGN_IN if door else None,
            max_file_size=f"{limits.upload}mb",
            max_threads=limits.questions + THREADS,
            blocked_paths=[str(home.resolve())] if home else None,
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


def check_exposure(host: str, auth: Path | None, *, open_to_all: bool) -> None:
    """Nothing where only this machine is served, or whoever is served has to sign in.

    Raises:
        BriefingError: Other machines would be served, and nobody said that this is meant.
    """
    if auth is not None or open_to_all or is_loopback(host):
        return
    raise BriefingError(
        f"--host {host}: other machines could read, add and remove reports; say who may with "
        "--auth FILE, or that everybody may with --open-to-all"
    )


def is_loopback(host: str) -> bool:
    """Whether every address of that name is this machine's own, out of reach for others."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return True  # no address at all: `check_address` says so
    return all(ip_address(str(entry[4][0]).partition("%")[0]).is_loopback for entry in found)


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
