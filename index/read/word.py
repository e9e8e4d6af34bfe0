"""DOCX: the paragraphs and tables of a Word document, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import ReportError
from index.read.fields import build_report
from index.read.stated import stated_fields
from index.report import Report


def read_word(path: Path) -> Report:
    """The report in a Word document; its body is its paragraphs with blank lines between them."""
    import docx

    try:
        document = docx.Document(str(path))
        blocks = [(text, style) for text, style in _blocks(document) if text.strip()]
    except OSError:
        raise
    except Exception as error:  # broken archives and broken XML raise many kinds
        reason = f"is no readable Word document ({type(error).__name__}); save it as .docx anew"
        raise ReportError(path, reason) from error
    body = "\n\n".join(text for text, _ in blocks)
    titles = [text for text, style in blocks[:3] if style in ("Title", "Heading 1")]
    fields = stated_fields(path, body) | ({"title": titles[0]} if titles else {})
    return build_report(path, fields, default_id=path.stem, text=body)


def _blocks(document: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph's and each table row's text, with the name of its style."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                # Merged cells come once for each column they span.
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell), ""
        else:
            yield block.text.strip(), block.style.name if block.style else ""
