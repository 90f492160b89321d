"""A guide on paper and on the screen."""

from __future__ import annotations

import io

from pypdf import PdfReader

from asncli.documents.guide import guide_page, guide_print
from asncli.reports.guide import Reader


def test_a_guide_is_printed_the_same_again_with_every_part() -> None:
    printed = guide_print(Reader.EMPLOYEE, "id")
    assert printed == guide_print(Reader.EMPLOYEE, "id")
    said = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(printed)).pages)
    for part in ("Panduan bagi pegawai", "Satu contoh", "97,50%", "asncli policy show", "Yang tidak dilakukan program"):
        assert part in said


def test_a_guide_as_a_page_asks_for_nothing_and_names_its_language() -> None:
    page = guide_page(Reader.LEADER, "en")
    assert '<main lang="en">' in page
    assert "<h1>Guide for leaders</h1>" in page
    assert "<code>asncli note add</code>" in page
    assert page.count("<table>") == 4
    assert "script-src" not in page
    assert "**" not in page
