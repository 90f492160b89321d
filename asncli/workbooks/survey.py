"""The sheet SKM: what the public says of the service of a unit, nine unsur marked from 1 to 4 and a suggestion.

``SURVEY`` is the sheet as people meet it; ``survey_spec`` is how it is read, with the headings that offices and
form tools write (``survey_grid.py``). PermenPANRB 14/2017. Unsur are known by name: the numbers of the last two differ
between sources.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from asncli.messages import text
from asncli.terms import Period, ServiceElement
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Column, SheetSpec, Values
from asncli.workbooks.survey_grid import HEADINGS, survey_layout

ELEMENTS = tuple(element.value for element in ServiceElement)
MOMENT = "moment"  # field of the time at which a form was sent
_LOW, _HIGH = 1, 4
_FIRST_YEAR = 2000  # of a period that anybody can mean


class Unnamed:
    """A respondent without a code: nobody else, whatever else was answered alike."""


def mark(raw: Raw, today: date) -> int | Fault | None:
    """Read a mark: a whole number from 1 to 4 (no other scale is converted)."""
    said = written(raw)
    if said in cells.NOTHING:
        return None
    fits = len(said) == 1 and str(_LOW) <= said <= str(_HIGH)
    return int(said) if fits else Fault("mark-out-of-range", {"low": _LOW, "high": _HIGH})


def survey_spec(period: Period | None = None, unit: str | None = None) -> SheetSpec:
    """Declare how the sheet is read; rows that do not say their period or unit have these."""
    given = {"unit": unit, "period": str(period) if period else None}
    return replace(
        SURVEY,
        columns=tuple(replace(column, required=False) for column in SURVEY.columns),
        unasked=(Column(MOMENT, "Timestamp", cells.line_cell, aliases=("Cap Waktu", "Stempel Waktu")),),
        check=_check,
        layouts=(survey_layout(SURVEY, given),),
    )


def _check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Say what is missing; whoever has no code is nobody else."""
    when = values[_PERIOD]
    if when is None:
        yield "period", Fault("value-missing")
    elif isinstance(when, Period) and not _FIRST_YEAR <= when.year <= today.year + 1:
        yield "period", Fault("period-unknown")
    values[_RESPONDENT] = values[_RESPONDENT] or Unnamed()


SURVEY = SheetSpec(
    name="SKM",
    key=("unit", "period", "respondent"),
    identifying=ELEMENTS,
    inputs=(*ELEMENTS, "suggestion"),
    columns=(
        Column(
            "unit", "Kode Unit", cells.code, required=True,
            aliases=("Unit", "Kode Unit Kerja", "Unit Kerja", "Nama Unit", "Nama Unit Kerja", "Unit Layanan",
                     "Nama Unit Layanan", "Unit Pelayanan", "Nama Unit Pelayanan", "Unit Penyelenggara Pelayanan",
                     "Perangkat Daerah", "OPD", "SKPD"),
            example="1.02.11", width=16, help=text("Code (or name) of the unit whose service is marked."),
        ),
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Survei", "Periode SKM"),
            example="2026-S1", width=14,
            help=text("A year (2026), semester (2026-S1 or Semester I 2026), quarter (2026-Q1) or month (2026-06)."),
        ),
        *(
            Column(
                element.value, HEADINGS[element], mark, kind="number",
                choices=tuple(str(n) for n in range(_LOW, _HIGH + 1)), example="4", width=15,
                help=text("{element}: a whole number from 1 (lowest) to 4 (highest); empty if it was not answered.",
                          element=element.label),
            )
            for element in ServiceElement
        ),
        Column(
            "respondent", "Kode Responden", cells.code,
            aliases=("ID Responden", "No Responden", "Nomor Responden", "No. Urut Responden"), example="R-001",
            width=18, help=text("Code of the respondent, so that each is counted once; no name."),
        ),
        Column(
            "suggestion", "Saran", cells.text_cell,
            aliases=("Saran dan Masukan", "Saran/Masukan", "Kritik dan Saran", "Saran dan Kritik", "Masukan",
                     "Komentar", "Saran Perbaikan", "Kritik/Saran", "Saran, Kritik, dan Masukan"),
            example="Tambah kursi di ruang tunggu.", width=60,
            help=text("What the respondent suggests, in their own words."),
        ),
    ),
)  # fmt: skip
_PERIOD, _RESPONDENT = map(SURVEY.at, ("period", "respondent"))
