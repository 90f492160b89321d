"""Rosters as offices send them (of invented people): every row comes out as it should, in a real database.

``data/truth.json`` holds for each list the filled rows that are no record, and of every record its sheet, row,
outcome, codes, and of those that are stored NIP, name, golongan (or predikat) and dates.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.terms import birth_date
from asncli.workbooks.problems import Problem
from asncli.workbooks.roster_checks import bare_name
from asncli.workflows.import_roster import import_roster
from asncli.workflows.importing import ImportResult
from tests.workbooks.books import DATA
from tests.workflows.import_office import GOOD, WRITER

TRUTH: dict[str, dict[str, Any]] = json.loads((DATA / "truth.json").read_text(encoding="utf-8"))
EVALUATIONS = "15_nilai_kinerja.xlsx"
ROSTERS = sorted(TRUTH.keys() - {EVALUATIONS})
Place = tuple[str | None, int | None]  # sheet and row
STORED = (
    "SELECT s.sheet, e.source_row, e.nip, e.name, e.birth_date, a.golongan, a.golongan_since, a.position_since"
    " FROM employee e JOIN source s ON s.id = e.source_id JOIN assignment a ON a.employee_id = e.id"
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "kinerja.db"


def imported(database: Path, file: str) -> list[ImportResult]:
    with session(database, write=True, create=True) as opened:
        return import_roster(opened, [DATA / file], options=GOOD, writer=WRITER)


def by_place(problems: list[Problem], severity: str) -> dict[Place, list[str]]:
    found: dict[Place, list[str]] = defaultdict(list)
    for problem in problems:
        if problem.severity == severity and problem.row is not None:
            found[problem.sheet, problem.row].append(problem.code)
    return {place: sorted(codes) for place, codes in found.items()}


def stored(database: Path) -> dict[Place, tuple[object, ...]]:
    with session(database, write=False) as opened:
        rows = raw_connection(opened).execute(STORED).fetchall()
    return {(sheet, row): values for sheet, row, *values in rows}


def person(said: list[Any]) -> tuple[object, ...]:
    """What is stored of a person: NIP, name, date of birth, golongan; the dates where the truth tells them."""
    nip, name, golongan, *dates = said
    born = birth_date(nip[:8])
    assert born
    return nip, bare_name(name), born.isoformat(), golongan, *dates


@pytest.mark.parametrize("file", ROSTERS)
def test_every_row_of_a_roster_comes_out_as_it_should(database: Path, file: str) -> None:
    wanted: dict[Place, tuple[str, list[str], tuple[object, ...]]] = {
        (sheet, row): (outcome, sorted(codes), person(said) if outcome == "import" else ())
        for sheet, row, outcome, codes, *said in TRUTH[file]["rows"]
    }
    results = imported(database, file)
    problems = [problem for result in results for problem in result.problems]
    errors, warnings, people = by_place(problems, "error"), by_place(problems, "warning"), stored(database)
    dated = any(len(said) > 4 for _, _, said in wanted.values())
    found: dict[Place, tuple[str, list[str], tuple[object, ...]]] = {}
    for place, (nip, name, born, golongan, *dates) in people.items():
        said = (nip, bare_name(name), born, golongan, *(dates if dated else ()))
        found[place] = "import", warnings.pop(place, []), said
    for place, codes in errors.items():
        assert place not in found
        found[place] = "reject", codes, ()
    for place, codes in warnings.items():
        found[place] = "duplicate" if codes == ["duplicate"] else "warned of", codes, ()
    duplicates = {place: ("duplicate", ["duplicate"], ()) for place, said in wanted.items() if said[0] == "duplicate"}
    assert found == wanted | duplicates


@pytest.mark.parametrize("file", ROSTERS)
def test_the_counts_of_a_roster_are_those_of_its_rows(database: Path, file: str) -> None:
    outcomes = [outcome for _, _, outcome, *_ in TRUTH[file]["rows"]]
    results = imported(database, file)
    added, rejected, duplicates, skipped, rows = (
        sum(getattr(result, name) for result in results)
        for name in ("added", "rejected", "duplicates", "skipped", "rows")
    )
    assert (added, rejected, duplicates) == tuple(outcomes.count(o) for o in ("import", "reject", "duplicate"))
    assert rows == added + rejected + duplicates
    assert TRUTH[file]["skipped"] in (None, skipped)


@pytest.mark.parametrize("file", ROSTERS)
def test_a_roster_imported_again_changes_nothing(database: Path, file: str) -> None:
    first, again = imported(database, file), imported(database, file)
    assert [(r.added, r.changed) for r in again] == [(0, 0) for _ in first]
    assert [r.unchanged for r in again] == [r.added for r in first]


@pytest.mark.parametrize(
    ("file", "nip"),
    [("03_simpeg_duk.xlsx", "197204041997112917"), ("13_html_menyamar.xls", "197804132001032979")],
)
def test_who_signed_a_list_is_not_imported_from_it(database: Path, file: str, nip: str) -> None:
    imported(database, file)
    assert nip not in {values[0] for values in stored(database).values()}


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("20_tanpa_header.xlsx", "header-not-found"),
        ("21_kosong.xlsx", "empty"),
        ("22_nol_byte.xlsx", "empty"),
        ("~$05_nip_float.xlsx", "not-a-workbook"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_and_leaves_no_database(database: Path, file: str, code: str) -> None:
    with pytest.raises(AsnError) as refused:
        imported(database, file)
    assert (refused.value.code, database.exists()) == (code, False)
