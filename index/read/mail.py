"""EML: a saved e-mail message."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import ReportError
from index.read.fields import build_report
from index.read.webpage import main_text
from index.report import Report

if TYPE_CHECKING:
    from email.message import EmailMessage


def read_mail(path: Path) -> Report:
    """The report in a message: subject, date and the sender's name are title, date and outlet."""
    from email import message_from_bytes, policy
    from email.message import EmailMessage
    from email.utils import parseaddr

    try:
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        headers = {name: str(message[name] or "") for name in ("Subject", "From", "Date")}
    except Exception as error:  # broken headers raise many kinds
        raise _unreadable(path, error) from error
    if not isinstance(message, EmailMessage) or not any(headers.values()):
        raise ReportError(path, "is no e-mail message; save it from the mail program as .eml")
    fields = {
        "title": headers["Subject"],
        "outlet": parseaddr(headers["From"])[0],
        "published": _sent(path, message, headers["Date"]),
    }
    text = _text(path, message).replace("\r\n", "\n")
    return build_report(path, fields, default_id=path.stem, text=text)


def _sent(path: Path, message: EmailMessage, stated: str) -> str | None:
    if not stated:
        return None
    sent = getattr(message["Date"], "datetime", None)
    if sent is None:
        cure = "correct the Date line or remove it"
        raise ReportError(path, f"published: {stated!r} is no date; {cure}")
    return str(sent.isoformat())


def _text(path: Path, message: EmailMessage) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise ReportError(path, "the message has no text; save its attachment and ingest that")
    try:
        content = part.get_content(errors="strict")
    except (UnicodeDecodeError, LookupError) as error:
        cure = "save the message's text as UTF-8 .txt"
        raise ReportError(path, f"the message's text cannot be decoded; {cure}") from error
    except Exception as error:  # broken parts raise many kinds
        raise _unreadable(path, error) from error
    if part.get_content_subtype() == "html":
        return str(main_text(path, str(content)).text)
    return str(content)


def _unreadable(path: Path, error: Exception) -> ReportError:
    reason = f"is no readable e-mail message ({type(error).__name__}: {error}); save it anew"
    return ReportError(path, reason)
