"""The `chat` command."""

from __future__ import annotations

from pathlib import Path

import click

from assistant.cli.options import home_option, model_option, settings, writer


@click.command()
@click.option("--host", metavar="HOST", help="Address to listen on.  [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on.  [default: 7860]")
@click.option(
    "--auth",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Only who is in this file may use the page; `briefing user add` writes it.",
)
@click.option(
    "--open-to-all",
    is_flag=True,
    help="Serve other machines without --auth: whoever reaches the port can read, add and "
    "remove reports.",
)
@click.option(
    "--max-upload",
    type=click.IntRange(1, 2000),
    metavar="MB",
    help="Largest file that can be dropped into the page.  [default: 20]",
)
@click.option(
    "--max-questions",
    type=click.IntRange(1, 200),
    metavar="N",
    help="Questions taken at once; more are told to come back.  [default: 24]",
)
@model_option
@home_option
def chat(
    host: str | None,
    port: int | None,
    auth: Path | None,
    open_to_all: bool,
    max_upload: int | None,
    max_questions: int | None,
    model: str | None,
    home: Path | None,
) -> None:
    """Serve the chat page until Ctrl-C.

    Another --host than this machine's own needs --auth FILE, or --open-to-all.
    """
    chosen = settings(
        home,
        host=host,
        port=port,
        auth=auth,
        max_upload=max_upload,
        max_questions=max_questions,
        model=model,
    )
    from assistant.chat import Limits, serve

    serve(
        chosen.home,
        host=chosen.host,
        port=chosen.port,
        auth=chosen.auth,
        open_to_all=open_to_all,
        writer=writer(chosen),
        limits=Limits(upload=chosen.max_upload, questions=chosen.max_questions),
        ready=lambda address: click.echo(f"chat on {address} (Ctrl-C stops it)", err=True),
    )
