"""HTML: the main text of a page, without what stands around it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from index.errors import ReportError
from index.read.fields import build_report, iso_date
from index.read.stated import stated_fields
from index.report import Report


def read_webpage(path: Path) -> Report:
    """The report on a saved page; title, date, outlet and address as the page declares them."""
    page = main_text(path, path.read_bytes())
    declared = {
        "title": page.title,
        "outlet": page.sitename,
        "published": page.date if page.date and iso_date(page.date) else None,
        "url": page.url,
    }
    fields = stated_fields(path, page.text) | {k: v for k, v in declared.items() if v}
    return build_report(path, fields, default_id=path.stem, text=page.text)


def main_text(path: Path, html: bytes | str) -> Any:
    """What trafilatura finds on the page: `text`, `title`, `date`, `sitename` and `url`.

    Raises:
        ReportError: it finds no text.
    """
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings name no file
    try:
        page: Any = trafilatura.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            favor_recall=True,
            # Only dates that the page declares, never the first number that looks like one.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # the parser underneath lets many kinds through
        reason = f"is no readable HTML ({type(error).__name__}: {error}); save the page anew"
        raise ReportError(path, reason) from error
    if page is None or not (page.text or "").strip():
        cure = "save the article's own page, or its text as .txt"
        raise ReportError(path, f"no article text was found on this page; {cure}")
    return page
