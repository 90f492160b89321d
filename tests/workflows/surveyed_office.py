"""A small office of which the public was asked in two semesters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlmodel import Session

from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.import_survey import import_survey
from asncli.workflows.import_units import import_units
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.cli.small_office import UNITS
from tests.workbooks.surveys import UNSUR, answered
from tests.workflows.import_office import ALL, WRITER, file, office

S1, S2, YEAR = (
    Period(2026, PeriodKind.SEMESTER, 1),
    Period(2026, PeriodKind.SEMESTER, 2),
    Period(2026, PeriodKind.YEAR),
)
# Sums of 29 respondents by unsur, of a published example of the IKM: 91,48, with weights of 0,11 it is 90,56.
TOTALS = (105, 101, 100, 116, 102, 105, 106, 105, 115)


def respondents(unit: str = "1.01.1", period: str = "2026-S1") -> list[dict[str, object]]:
    """Give the 29 answers: threes, and as many fours as the sums need."""
    marks = [{u: 4 if n < total - 87 else 3 for u, total in zip(UNSUR, TOTALS, strict=True)} for n in range(29)]
    return [
        answered(Kode_Unit=unit, Periode=period, Kode_Responden=f"R-{n}") | of_one for n, of_one in enumerate(marks)
    ]


def alike(count: int, mark: int, unit: str, period: str, **said: object) -> list[dict[str, object]]:
    """Give answers that mark everything alike."""
    return [
        answered(mark, Kode_Unit=unit, Periode=period, Kode_Responden=f"{unit}-{period}-{n}", **said)
        for n in range(count)
    ]


def bring(
    opened: Session,
    lines: Sequence[Mapping[str, object]],
    options: ImportOptions = ALL,
    *,
    period: Period | None = None,
    unit: str | None = None,
) -> ImportResult:
    """Import answers from one workbook."""
    files = [file("SKM", lines)]
    (found,) = import_survey(opened, files, options=options, writer=WRITER, period=period, unit=unit)
    return found


def empty_office(path: Path) -> Path:
    """Make the database with people and units, and nothing of the public."""
    office(path)
    with session(path, write=True) as opened:
        import_units(opened, [file("Unit", UNITS)], options=ALL, writer=WRITER)
    return path


def surveyed_office(path: Path) -> Path:
    """Make it with answers: Bidang SD in both semesters, four on Bidang SMP, and suggestions."""
    empty_office(path)
    lines = [
        *respondents(),
        *alike(4, 2, "1.01.2", "2026-S1", Saran="Parkir sempit."),
        *alike(20, 4, "1.01.1", "2026-S2", Saran="Terima kasih."),
        *alike(12, 3, "1.01", "2026", Saran="Tambah loket."),
    ]
    with session(path, write=True) as opened:
        assert bring(opened, lines).added == 65
    return path
