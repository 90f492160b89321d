"""asncli report forms: the official forms, as people ask for them."""

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from asncli.terms import Rating
from tests.cli.conftest import Run
from tests.workflows.form_office import form_office
from tests.workflows.sound_office import BUDI, WAYAN, change


@pytest.fixture
def office(surroundings: Path) -> Path:
    return form_office(surroundings / "asncli.db")


def test_a_person_s_forms_are_written_and_agree_with_what_is_shown(asncli: Run, office: Path) -> None:
    done = asncli("report", "forms", WAYAN, "--period", "2026-S1", "-o", "f")
    assert (done.code, "files: 4" in done.err) == (0, True)
    shown = json.loads(asncli("evaluation", "show", WAYAN, "--period", "2026-S1", "--format", "json").out)
    pages = PdfReader(office.parent / "f" / f"evaluasi-2026-S1-wayan-{WAYAN}.pdf").pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert f"RATING HASIL KERJA {Rating(shown['work_rating']).label.upper()}" in words
    assert "PREDIKAT KINERJA PEGAWAI BAIK" in words
    assert words.count("Capaian: 100,00%") == 2
    again = asncli("report", "forms", WAYAN, "--period", "2026-S1", "-o", "f")
    assert (again.code, "files: 0" in again.err, "left as they are: 4" in again.err) == (0, True, True)
    (office.parent / "f" / f"evaluasi-2026-S1-wayan-{WAYAN}.pdf").write_bytes(b"signed")
    over = asncli("report", "forms", WAYAN, "--period", "2026-S1", "-o", "f")
    assert (over.code, "was written" in over.err) == (2, True)


def test_letters_that_the_fonts_lack_are_told(asncli: Run, office: Path) -> None:
    change(office, "UPDATE employee SET name = 'عمر' WHERE id = 2")
    done = asncli("report", "forms", BUDI, "--period", "2026-S1", "--kind", "skp")
    assert (done.code, "عمر" in done.err, f"skp-2026-S1-pegawai-{BUDI}.pdf" in done.err) == (0, True, True)


def test_workbooks_of_one_kind_come_out_the_same_bytes(asncli: Run, office: Path) -> None:
    words = ("report", "forms", "--unit", "B", "--period", "2026-S1", "--kind", "dokumen", "--form", "xlsx")
    first, second = (
        {file.name: file.read_bytes() for file in (office.parent / name).iterdir()}
        for name in ("a", "b")
        if asncli(*words, "--paper", "a4", "-o", name).code == 0
    )
    assert sorted(first) == [f"dokumen-2026-S1-budi-{BUDI}.xlsx", f"dokumen-2026-S1-wayan-{WAYAN}.xlsx"]
    assert first == second
    assert io.BytesIO(first[f"dokumen-2026-S1-budi-{BUDI}.xlsx"]).read(2) == b"PK"


def test_forms_that_need_an_evaluation_are_counted_as_missing_where_there_is_none(asncli: Run, office: Path) -> None:
    done = asncli("report", "forms", "--all", "--period", "2026")
    assert (done.code, (office.parent / "formulir-2026").is_dir()) == (0, True)
    assert "not evaluated yet: 3" in done.out
    assert "evaluate 2026" in done.err


@pytest.mark.parametrize(
    "words", [(), (WAYAN, "--all"), ("--unit", "B", "--all"), ("--all", "-o", "a.docx"), ("--all", "-o", "-")]
)
def test_whose_forms_and_where_must_be_said_once(asncli: Run, office: Path, words: tuple[str, ...]) -> None:
    assert office.exists()
    assert asncli("report", "forms", *words, "--period", "2026-S1").code == 2
    assert not [one for one in office.parent.iterdir() if one.is_dir() and one.name in ("a.docx", "-")]
