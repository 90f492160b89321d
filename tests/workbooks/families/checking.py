"""Importing a generated workbook into a real database, and telling everything that is not as its truth says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.workbooks.problems import Problem
from asncli.workbooks.roster_checks import bare_name
from asncli.workflows.import_roster import import_roster
from asncli.workflows.import_units import import_units
from tests.workbooks.books import xlsx
from tests.workbooks.families import files, made
from tests.workbooks.families.sheets import FIELDS, Made, Sheet
from tests.workflows.import_office import ALL, GOOD, WRITER

_STATE = ("kind", "golongan", "golongan_since", "position_kind", "position", "level", "position_since",
          "position_class", "supervisor_nip", "legal_status")  # fmt: skip
_PERSON = ("nip", "name", "front_title", "back_title", "sex", "birth_date", "education")
_STORED = (
    f"SELECT s.sheet, e.source_row, {', '.join('e.' + c for c in _PERSON)}, {', '.join('a.' + c for c in _STATE)},"
    " u.name, p.name FROM employee e JOIN source s ON s.id = e.source_id JOIN assignment a ON a.employee_id = e.id"
    " LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN unit p ON p.id = u.parent_id"
)
_COLUMNS = (*_PERSON, *_STATE, "unit", "unit_parent")


def differences(name: str, seed: int, form: str, folder: Path) -> list[str]:
    """Make, write, import and compare; nothing is told where everything is as it should be."""
    workbook = made(name, seed)
    file, content, sheets = files.write(workbook, form, Random(seed))  # noqa: S311 - data, not secrets
    database = folder / f"{name}-{seed}-{form}.db"
    try:
        problems, counted = _imported(database, workbook, file, content)
    except AsnError as refused:
        return [] if refused.code == workbook.refused else [f"refused: {refused.code}: {refused.message}"]
    if workbook.refused:
        return [f"taken, though it should be refused with {workbook.refused}"]
    stored = _stored(database)
    found = [*_people(sheets, stored), *_problems(sheets, problems)]
    return found + _counts(sheets, counted)


def _imported(database: Path, workbook: Made, file: str, content: bytes) -> tuple[list[Problem], Counter[str]]:
    if workbook.units:
        units = xlsx({"Unit": [["Kode", "Nama"], *([f"U{n}", name] for n, name in enumerate(workbook.units))]})
        with session(database, write=True, create=True) as opened:
            import_units(opened, [("unit.xlsx", units)], options=ALL, writer=WRITER)
    with session(database, write=True, create=True) as opened:
        results = import_roster(opened, [(file, content)], options=GOOD, writer=WRITER)
    counted: Counter[str] = Counter()
    for result in results:
        for count in ("rows", "added", "rejected", "duplicates", "skipped"):
            counted[count] += getattr(result, count)
    return [problem for result in results for problem in result.problems], counted


def _stored(database: Path) -> dict[str, tuple[object, object, dict[str, object]]]:
    with session(database, write=False) as opened:
        rows = raw_connection(opened).execute(_STORED).fetchall()
    return {row[2]: (row[0], row[1], dict(zip(_COLUMNS, row[2:], strict=True))) for row in rows}


def _people(sheets: list[Sheet], stored: dict[str, tuple[object, object, dict[str, object]]]) -> list[str]:
    """Compare everybody: who is there, from which row, with what is stated of them."""
    found: list[str] = []
    missing = dict(stored)
    for sheet in sheets:
        for record in sheet.records:
            if record.error or record.duplicate:
                continue
            nip = str(record.stated["nip"])
            if nip not in missing:
                found.append(f"row {record.row}: {nip} was not stored")
                continue
            name, row, values = missing.pop(nip)
            if row != record.row or (sheet.name and name != sheet.name):
                found.append(f"row {record.row} of {sheet.name}: stored as row {row} of {name}")
            for field in FIELDS:
                if field in record.stated and not _agrees(field, record.stated[field], values[field]):
                    said, kept = record.stated[field], values[field]
                    found.append(f"row {record.row}: {field} is {said!r}, stored was {kept!r}")
    return found + [f"stored, but in no row: {nip} (row {row} of {name})" for nip, (name, row, _) in missing.items()]


def _agrees(field: str, said: object, kept: object) -> bool:
    if field == "name":
        return bare_name(said) == bare_name(kept)
    if field == "position_kind":  # the words may be those of the law of 2023: what they mean is the same
        return _meaning(said) == _meaning(kept)
    fold = field in ("position", "unit", "unit_parent") and isinstance(said, str) and isinstance(kept, str)
    return said.casefold() == kept.casefold() if fold else said == kept  # type: ignore[attr-defined]  # both are text


def _meaning(said: object) -> str:
    words = str(said).casefold()
    return "manajerial" if "struktural" in words else words.removeprefix("jabatan ")


def _problems(sheets: list[Sheet], problems: list[Problem]) -> list[str]:
    """Compare what every row was told of; warnings of the whole file are no matter here."""
    named = len(sheets) > 1
    wanted: Counter[tuple[str | None, int | None, str]] = Counter(
        (sheet.name if named else "", record.row, code)
        for sheet in sheets
        for record in sheet.records
        for code in (*record.warnings, *([record.error] if record.error else ()))
    )
    told: Counter[tuple[str | None, int | None, str]] = Counter(
        (p.sheet if named else "", p.row, p.code) for p in problems if p.row is not None
    )
    return [f"not told: {place}" for place in wanted - told] + [f"told: {place}" for place in told - wanted]


def _counts(sheets: list[Sheet], counted: Counter[str]) -> list[str]:
    records = [record for sheet in sheets for record in sheet.records]
    wanted = {
        "rows": len(records),
        "rejected": sum(1 for record in records if record.error),
        "duplicates": sum(1 for record in records if record.duplicate),
        "skipped": sum(sheet.skipped for sheet in sheets),
    }
    return [f"{name}: {counted[name]}, not {n}" for name, n in wanted.items() if counted[name] != n]
