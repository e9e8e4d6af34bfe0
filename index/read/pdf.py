"""PDF: the text layer of its pages."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from index.errors import ReportError
from index.read.fields import build_report
from index.read.stated import stated_fields
from index.report import Report


def read_pdf(path: Path) -> Report:
    """The report in a PDF; its body is the text of its pages with a blank line between them."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings name no file
    try:
        reader = pypdf.PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReportError(path, "needs a password; save it without one")
        body = _text(reader)
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except (ReportError, OSError):
        raise
    except Exception as error:  # pypdf lets many kinds through on broken files
        reason = f"is no readable PDF ({type(error).__name__}: {error}); export it anew"
        raise ReportError(path, reason) from error
    if not body.strip():
        raise ReportError(path, "has no text, as with scanned pages; run OCR first")
    fields = stated_fields(path, body)
    # Programs fill the title in with file names: it counts where the pages say the same.
    if title.strip() and " ".join(title.split()) in " ".join(body.split()):
        fields = {"title": title, **fields}
    return build_report(path, fields, default_id=path.stem, text=body)


def _text(reader: Any) -> str:
    pages = (page.extract_text() for page in reader.pages)
    text = "\n\n".join(page.strip("\n") for page in pages if page.strip())
    # Fonts with a broken map give halves of characters and zero bytes, which no text holds.
    return text.encode("utf-8", "ignore").decode().replace("\0", "").replace("\r\n", "\n")
