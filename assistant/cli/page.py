"""The `chat` command."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli.options import home_option, model_option, settings, writer


@click.command()
@click.option("--host", metavar="HOST", help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on.  [default: 7860]")
@model_option
@home_option
def chat(host: str | None, port: int | None, model: str | None, home: Path | None) -> None:
    """Serve the chat page until Ctrl-C."""
    chosen = settings(home, host=host, port=port, model=model)
    from assistant.chat import serve

    click.echo(f"chat on http://{chosen.host}:{chosen.port} (Ctrl-C stops it)", err=True)
    serve(chosen.home, host=chosen.host, port=chosen.port, writer=writer(chosen))
