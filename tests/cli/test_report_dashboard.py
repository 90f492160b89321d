"""asncli report dashboard, as people meet it."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.terms import ServiceElement
from tests.cli.conftest import Run
from tests.workflows.reported_office import BUDI, reported_office


def test_pages_are_written_into_a_folder_and_again(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    first = asncli("report", "dashboard", "-o", "dasbor")
    assert (first.code, first.out) == (0, "")
    assert first.err.splitlines() == [f"Pages written: 11. Open this one: {Path('dasbor', 'index.html')}"]
    index = (surroundings / "dasbor" / "index.html").read_bytes()
    assert asncli("report", "dashboard", "--period", "2026-S1", "-o", "dasbor").code == 0
    assert (surroundings / "dasbor" / "index.html").read_bytes() == index
    assert BUDI not in "".join(one.read_text("utf-8") for one in (surroundings / "dasbor").iterdir())


def test_names_are_there_only_where_they_are_asked_for(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    told = asncli("report", "dashboard", "--with-names", "-o", "nama")
    assert told.err.splitlines()[-1] == (
        "The pages hold names and marks of people: give them only to those who may see them."
    )
    assert any(BUDI in one.read_text("utf-8") for one in (surroundings / "nama").iterdir())


def test_where_the_public_is_quoted_the_pages_are_to_be_read_first(asncli: Run, surroundings: Path) -> None:
    with session(reported_office(surroundings / "asncli.db"), write=True) as opened:
        for respondent in range(12):
            raw_connection(opened).execute(
                f"INSERT INTO survey_answer (unit_id, period, respondent, {', '.join(ServiceElement)}, suggestion,"
                " source_id, source_row) SELECT 1, '2026-S1', ?, 3, 3, 3, 3, 3, 3, 3, 3, 3, ?, max(id), 1 FROM source",
                (str(respondent), f"{BUDI} lambat"),
            )
    told = asncli("report", "dashboard", "-o", "dasbor").err
    assert "read the page before you hand it out" in told
    assert "(nomor) lambat" in (surroundings / "dasbor" / "masyarakat.html").read_text("utf-8")
    assert "read the page" not in asncli("report", "dashboard", "--with-names", "-o", "nama").err


def test_a_folder_with_other_files_is_refused_before_anything_is_reckoned(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    refused = asncli("report", "dashboard", "-o", ".")
    assert refused.code == 3
    assert "holds a file that is no page of a dashboard" in refused.err
    assert "Name a new or empty folder; nothing was written." in refused.err
    assert not (surroundings / "index.html").exists()


def test_without_evaluations_the_next_step_is_told(asncli: Run, surroundings: Path) -> None:
    asncli("init", "--agency", "Contoh")
    refused = asncli("report", "dashboard", "-o", "dasbor")
    assert refused.code == 3
    assert "asncli evaluate" in refused.err
    assert not (surroundings / "dasbor").exists()
