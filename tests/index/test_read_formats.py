"""PDF, HTML, DOCX and EML, whole and broken."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from index.read import Refusal, read_reports
from index.report import Report

SENTENCE = "The harbour master, Ana Holt, said the pier would be closed until the storm had passed."
PAGE = f"""<!doctype html><html><head><title>Pier closed - The Herald</title>
<meta property="og:title" content="Pier closed"><meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2026-03-06T08:00:00Z">
<meta property="og:url" content="https://herald.example/pier"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Pier closed</h1><p>{SENTENCE}</p><p>{SENTENCE.replace("pier", "quay")}</p>
<p>Ferries will sail from the old dock, the company said on Friday, for as long as needed.</p>
</article><footer>All rights reserved</footer></body></html>"""


def _read(path):
    (outcome,) = read_reports(path)
    return outcome


def _pdf(path, *pages, title=None):
    import fpdf

    pdf = fpdf.FPDF()
    if title:
        pdf.set_title(title)
    for page in pages:
        pdf.add_page()
        pdf.set_font("helvetica", size=11)
        if page:
            pdf.multi_cell(0, 6, page)
    pdf.output(str(path))
    return path


def _message(**headers):
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    return message


def test_a_pdf_gives_the_text_of_its_pages(tmp_path):
    report = _read(_pdf(tmp_path / "pier.pdf", SENTENCE, "Page two.", title="Layout 7 final"))
    assert isinstance(report, Report)
    assert " ".join(report.text.split()) == f"{SENTENCE} Page two."
    assert (report.id, report.title) == ("pier", None)


def test_a_pdf_has_the_title_that_its_page_says_too(tmp_path):
    path = _pdf(tmp_path / "pier.pdf", f"Pier closed\n\n{SENTENCE}", title="Pier closed")
    assert _read(path).title == "Pier closed"


def test_a_pdf_without_text_is_refused_with_the_cure(tmp_path):
    refusal = _read(_pdf(tmp_path / "scan.pdf", ""))
    assert isinstance(refusal, Refusal)
    assert "run OCR first" in refusal.reason


def test_a_pdf_with_a_password_is_refused_with_the_cure(tmp_path):
    import pypdf

    writer = pypdf.PdfWriter(clone_from=_pdf(tmp_path / "open.pdf", SENTENCE))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "closed.pdf")
    refusal = _read(tmp_path / "closed.pdf")
    assert isinstance(refusal, Refusal)
    assert "password" in refusal.reason


def test_a_page_gives_its_article_and_what_it_declares(tmp_path):
    path = tmp_path / "pier.html"
    path.write_text(PAGE)
    report = _read(path)
    assert SENTENCE in report.text
    assert "rights reserved" not in report.text
    assert "Sport" not in report.text
    assert (report.title, report.outlet) == ("Pier closed", "The Herald")
    assert (report.published, report.url) == ("2026-03-06", "https://herald.example/pier")


def test_a_page_without_a_declared_date_has_none(tmp_path):
    path = tmp_path / "pier.html"
    bare = PAGE.replace("2026-03-06T08:00:00Z", "").replace("All rights", "\u00a9 2019. All rights")
    path.write_text(bare)
    assert _read(path).published is None


def test_a_page_without_an_article_is_refused(tmp_path):
    path = tmp_path / "empty.html"
    path.write_text("<html><head><script>1</script></head><body></body></html>")
    refusal = _read(path)
    assert isinstance(refusal, Refusal)
    assert "no article text" in refusal.reason


def test_a_word_document_gives_paragraphs_and_tables_in_order(tmp_path):
    import docx

    document = docx.Document()
    document.add_heading("Pier closed", level=0)
    document.add_paragraph(SENTENCE)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Ferries", "12"
    document.add_paragraph("")
    document.add_paragraph("That is all.")
    document.save(str(tmp_path / "pier.docx"))
    report = _read(tmp_path / "pier.docx")
    assert report == Report(
        "pier", f"Pier closed\n\n{SENTENCE}\n\nFerries | 12\n\nThat is all.", title="Pier closed"
    )


def test_a_message_gives_subject_date_and_sender(tmp_path):
    message = _message(
        Subject="Pier closed",
        From='"The Herald" <desk@herald.example>',
        Date="Fri, 06 Mar 2026 08:00:00 +0100",
    )
    message.set_content(f"{SENTENCE}\nCaf\u00e9s stay open.\n")
    message.add_alternative(PAGE, subtype="html")
    path = tmp_path / "pier.eml"
    path.write_bytes(message.as_bytes().replace(b"\n", b"\r\n"))
    assert _read(path) == Report(
        "pier",
        f"{SENTENCE}\nCaf\u00e9s stay open.\n",
        title="Pier closed",
        outlet="The Herald",
        published="2026-03-06T08:00:00+01:00",
    )


def test_a_message_in_html_alone_gives_its_text(tmp_path):
    message = _message(Subject="Pier closed", From="desk@herald.example")
    message.set_content(PAGE, subtype="html")
    path = tmp_path / "pier.eml"
    path.write_bytes(message.as_bytes())
    report = _read(path)
    assert SENTENCE in report.text
    assert "<p>" not in report.text
    assert (report.outlet, report.published) == (None, None)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"Subject: x\nDate: never\n\nIt rained.\n", "'never' is no date"),
        (b"Subject: x\n\n\n", "no text"),
        (b"Subject: x\nContent-Type: image/png\n\nxx", "no text"),
        (b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n\xe9\xe9", "decoded"),
        (b"Subject: x\nContent-Type: text/plain; charset=nonsense\n\n\xe9\xe9", "decoded"),
        (b"It rained.\n", "no e-mail message"),
    ],
)
def test_a_broken_message_is_refused(tmp_path, data, word):
    path = tmp_path / "broken.eml"
    path.write_bytes(data)
    refusal = _read(path)
    assert isinstance(refusal, Refusal)
    assert word in refusal.reason


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".eml", ".jsonl", ".txt", ".md"])
@pytest.mark.parametrize(
    "data", [b"\x00\x01\xff\xfe" * 50, b"PK\x03\x04broken", b"%PDF-1.7 1 0 obj <<", b"\xff"]
)
def test_bytes_that_are_no_such_file_are_refused_and_never_raise(tmp_path, suffix, data):
    path = tmp_path / f"broken{suffix}"
    path.write_bytes(data)
    refusal = _read(path)
    assert isinstance(refusal, Refusal | Report)
    if suffix in (".pdf", ".docx", ".jsonl"):
        assert isinstance(refusal, Refusal)
    if isinstance(refusal, Refusal):
        assert refusal.path == str(path)
        assert "\n" not in refusal.reason
        assert ";" in refusal.reason


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("name", ["pier.pdf", "pier.docx"])
def test_a_file_that_is_cut_short_never_raises(tmp_path, name, keep):
    import docx

    path = tmp_path / name
    if name.endswith("pdf"):
        _pdf(path, SENTENCE)
    else:
        document = docx.Document()
        document.add_paragraph(SENTENCE)
        document.save(str(path))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    outcome = _read(path)
    assert isinstance(outcome, Refusal) or "harbour" in outcome.text
