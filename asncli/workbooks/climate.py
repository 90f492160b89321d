"""The sheet Lingkungan Kerja: what employees, who are not named, say of the work climate of a unit.

``CLIMATE`` is the sheet as people meet it; ``climate_spec`` is how it is read. Eight questions of the agency's own
list, marked from 1 to 5. Whatever could tell who answered, or what, is private: no message repeats it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from asncli.messages import text
from asncli.terms import ClimateElement, Period
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted
from asncli.workbooks.completed import completed
from asncli.workbooks.feedback import mark
from asncli.workbooks.specs import Column, SheetSpec, Values
from asncli.workbooks.survey import MOMENT, Unnamed

ELEMENTS = tuple(element.value for element in ClimateElement)
_TELLING = ("leadership", "communication", "teamwork", "workload")  # questions by which such a sheet is known
_LOW, _HIGH = 1, 5
_NIP = re.compile(r"\d{18}|\d+e\+?17", re.IGNORECASE)  # as a text, or as a number that Excel made of it
_FIRST_YEAR = 2000  # of a period that anybody can mean
_ALIASES = {
    ClimateElement.FAIRNESS: ("Keadilan", "Keadilan Penilaian", "Keadilan Pembagian Tugas"),
    ClimateElement.TEAMWORK: ("Kerja Sama", "Kerjasama", "Kerjasama Tim"),
    ClimateElement.FACILITIES: ("Sarana", "Lingkungan Kerja", "Sarana dan Prasarana", "Sarana Kerja"),
    ClimateElement.DEVELOPMENT: ("Pengembangan Diri", "Pengembangan", "Kesempatan Pengembangan"),
    ClimateElement.SAFETY: ("Rasa Aman", "Rasa Aman Berpendapat", "Keamanan Menyampaikan Pendapat"),
}


def climate_spec(period: Period | None = None, unit: str | None = None) -> SheetSpec:
    """Declare how the sheet is read; rows that do not say their period or unit have these."""
    given = {"unit": unit, "period": str(period) if period else None}
    return replace(
        CLIMATE,
        columns=tuple(replace(column, required=False) for column in CLIMATE.columns),
        unasked=(Column(MOMENT, "Timestamp", cells.line_cell, aliases=("Cap Waktu", "Stempel Waktu"), private=True),),
        identifying=_TELLING,
        check=_check,
        layouts=(completed(CLIMATE, _TELLING, given),),
    )


def _check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Say what is missing, or tells who answered; whoever has no code is nobody else."""
    if values[_UNIT] is None:
        yield "unit", Fault("value-missing")
    when = values[_PERIOD]
    if when is None:
        yield "period", Fault("value-missing")
    elif isinstance(when, Period) and not _FIRST_YEAR <= when.year <= today.year + 1:
        yield "period", Fault("period-unknown")
    if _NIP.fullmatch(re.sub(r"[\s.'-]", "", str(values[_RESPONDENT] or ""))):
        yield "respondent", Fault("respondent-nip")
    values[_RESPONDENT] = values[_RESPONDENT] or Unnamed()


CLIMATE = SheetSpec(
    name="Lingkungan Kerja",
    key=("unit", "period", "respondent"),
    identifying=_TELLING,
    inputs=(*ELEMENTS, "comment"),
    columns=(
        Column(
            "unit", "Kode Unit", cells.code, required=True,
            aliases=("Unit", "Kode Unit Kerja", "Unit Kerja", "Nama Unit", "Nama Unit Kerja", "Perangkat Daerah",
                     "OPD", "SKPD"),
            example="1.02.11", width=16, help=text("Code (or name) of the unit in which the respondent works."),
        ),
        Column(
            "period", "Periode", cells.period, required=True, aliases=("Periode Survei",), example="2026-S1", width=14,
            help=text("A year (2026), semester (2026-S1 or Semester I 2026), quarter (2026-Q1) or month (2026-06)."),
        ),
        *(
            Column(
                element.value, element.label, mark, aliases=_ALIASES.get(element, ()), kind="number",
                choices=tuple(str(n) for n in range(_LOW, _HIGH + 1)), example="4", width=16, private=True,
                help=text("{element}: a whole number from 1 (lowest) to 5 (highest); empty if it was not answered.",
                          element=element.label),
            )
            for element in ClimateElement
        ),
        Column(
            "respondent", "Kode Responden", cells.code, aliases=("ID Responden", "No Responden", "Nomor Responden"),
            example="LK-001", width=18, private=True,
            help=text("Code that tells respondents apart; no name and no NIP. Only a digest of it is kept."),
        ),
        Column(
            "comment", "Komentar", cells.text_cell, aliases=("Saran", "Catatan", "Komentar dan Saran", "Masukan"),
            example="Rapat sebaiknya lebih singkat.", width=60, private=True,
            help=text("A comment in words, without names; it is shown from the minimum of respondents on."),
        ),
    ),
)  # fmt: skip
_UNIT, _PERIOD, _RESPONDENT = map(CLIMATE.at, ("unit", "period", "respondent"))
