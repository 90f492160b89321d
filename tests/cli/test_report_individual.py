"""asncli report individual, as people meet it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.workflows.disputed_office import BUDI, SITI, WAYAN, disputed_office
from tests.workflows.heard_office import comment, heard_office
from tests.workflows.reported_office import SITI as HEARD
from tests.workflows.reported_office import evaluate_semester

CALL = ("report", "individual", "--period", "2026-S1")


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Run:
    disputed_office(surroundings / "asncli.db")
    return asncli


def test_pages_go_to_a_folder_with_counts_and_hold_nobody_else(office: Run, surroundings: Path) -> None:
    made = office(*CALL, "--all")
    assert made.code == 0
    assert made.out.splitlines()[-1].split() == ["Final", "3"]
    assert made.err.splitlines() == ["Written to lembar-2026-S1, people: 3"]
    (wayan,) = (surroundings / "lembar-2026-S1").glob("*wayan*.pdf")
    reader = PdfReader(wayan)
    said = reader.pages[0].extract_text()
    assert [nip for nip in (WAYAN, BUDI, SITI) if nip in said] == [WAYAN]
    assert WAYAN not in str(reader.metadata)
    assert "Panduan bagi pegawai" in said
    assert "asncli" not in said
    again = office(*CALL, "--all")
    assert (again.code, again.err.splitlines()[-1]) == (0, "There already and the same, left as they are: 3")


def test_one_person_goes_to_a_file_whose_ending_tells_the_form(office: Run, surroundings: Path) -> None:
    assert office(*CALL, WAYAN, "-o", "wayan.html").code == 0
    assert "Lembar Hasil Kinerja Pegawai" in (surroundings / "wayan.html").read_text("utf-8")
    assert office(*CALL, WAYAN, "--form", "html", "-o", "lembar").code == 0
    assert [path.suffix for path in (surroundings / "lembar").iterdir()] == [".html"]
    (surroundings / "wayan.html").write_text("signed")
    again = office(*CALL, WAYAN, "-o", "wayan.html")
    assert (again.code, "nothing was written" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Whose pages are wanted"),
        ((WAYAN, "--all"), "Whose pages are wanted"),
        (("--all", "-o", "semua.pdf"), "semua.pdf is a file"),
        ((WAYAN, "-o", "-"), "can not be written to standard output"),
        ((WAYAN, "-o", "lembar.xlsx"), "lembar.xlsx is a file"),
        ((WAYAN, "-o", "asncli.db"), "asncli.db is a file"),
        ((WAYAN, "-o", "wayan.pdf", "--form", "html"), "does not fit the form html"),
    ],
)
def test_what_can_not_be_meant_is_refused(office: Run, words: tuple[str, ...], said: str) -> None:
    refused = office(*CALL, *words)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err


def test_drafts_lead_to_making_them_final_and_who_is_not_evaluated_to_evaluating(
    office: Run, surroundings: Path
) -> None:
    nobody = office("report", "individual", "--all", "--period", "2026-S2")
    assert (nobody.code, "asncli evaluate 2026-S2" in nobody.err) == (3, True)
    assert office("evaluate", "2026-S2", "--nip", WAYAN).code in (0, 1)
    some = office("report", "individual", "--all", "--period", "2026-S2", "-o", str(surroundings / "s2"))
    assert "Not evaluated yet, so without a page: 2" in some.err
    assert some.err.splitlines()[-1] == "Next: asncli evaluate 2026-S2"


def test_comments_stand_on_a_page_only_where_asked_for_with_a_warning(asncli: Run, surroundings: Path) -> None:
    path = heard_office(surroundings / "asncli.db")
    comment(path, HEARD, {"rekan": "Mudah diajak bekerja"})
    evaluate_semester(path)
    assert "comments" not in asncli(*CALL, HEARD, "-o", "tanpa.html").err
    assert "Mudah diajak" not in (surroundings / "tanpa.html").read_text("utf-8")
    told = asncli(*CALL, HEARD, "-o", "dengan.html", "--with-comments")
    assert "Pages that hold comments of feedback: 1. Their words can tell who wrote them" in told.err
    assert "Mudah diajak" in (surroundings / "dengan.html").read_text("utf-8")
