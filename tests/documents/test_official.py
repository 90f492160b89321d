"""Official forms as PDF."""

import io
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from asncli.documents.official import OfficialPress
from asncli.reports.forms import papers
from asncli.reports.official import FormKind
from tests.reports.official_person import LINE, PLAN, SITI, forms

MADE = datetime(2026, 7, 20, 8, tzinfo=UTC)


@pytest.fixture(scope="module")
def press() -> OfficialPress:
    return OfficialPress()


def test_every_form_is_printed_on_f4_and_bears_its_stamp(press: OfficialPress) -> None:
    for kind in FormKind:
        made = PdfReader(io.BytesIO(press.print(papers(forms(), kind), "Contoh", MADE)))
        page = made.pages[0]
        assert sorted(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) == [215, 330]
        words = page.extract_text()
        assert str(SITI.nip) in words
        assert ("DRAF" in words) or ("SEMENTARA" in words)
        assert "Halaman 1 / " in words
        assert str(SITI.nip) not in str(made.metadata)


def test_long_words_flow_over_pages_below_repeated_headings_and_nothing_is_lost(press: OfficialPress) -> None:
    long = " ".join(f"kata{n}" for n in range(1500))
    line = LINE._replace(indicator=long, feedback=(f'#read("x") $a$ {long}',))
    result = PLAN.results[0]._replace(title=long, lines=[line, line])
    made = press.print(papers(forms(plans=[PLAN._replace(results=[result])]), FormKind.EVALUASI), "Contoh", MADE)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    assert len(pages) > 5
    assert sum(page.count("kata1499") for page in pages) == 5
    assert all("RENCANA HASIL KERJA" in page for page in pages[1:4])


def test_the_same_form_gives_the_same_bytes_and_a4_is_narrower(press: OfficialPress) -> None:
    dokumen = papers(forms(), FormKind.DOKUMEN)
    assert press.print(dokumen, "Contoh", MADE) == OfficialPress().print(dokumen, "Contoh", MADE)
    (page,) = PdfReader(io.BytesIO(OfficialPress("a4").print(dokumen, "Contoh", MADE))).pages
    assert [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]] == [210, 297]
