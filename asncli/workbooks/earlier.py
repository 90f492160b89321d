"""The sheet Nilai Kinerja: predikat of earlier years, from a list of one's own or from the report of e-Kinerja BKN.

``EARLIER`` is the sheet as people meet it; ``earlier_spec`` is how it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import NamedTuple

from asncli.messages import text
from asncli.terms import Period, PeriodKind, Predikat, Rating
from asncli.workbooks import cells
from asncli.workbooks.cells import Fault, Noted, Raw
from asncli.workbooks.completed import chained, completed, headed
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, one_line
from asncli.workbooks.headings import folded_heading
from asncli.workbooks.raw import folded_words, written
from asncli.workbooks.specs import Column, SheetSpec, Values

_FIRST_YEAR = 2000  # of a period that anybody can mean
_MATRIX_SINCE = 2022  # PermenPANRB 6/2022 has no Cukup; offices still write it for Butuh Perbaikan
_SPELLINGS = {
    Predikat.SANGAT_BAIK: ("sb",),
    Predikat.BAIK: ("b",),
    Predikat.CUKUP: ("c",),
    Predikat.BUTUH_PERBAIKAN: ("bp", "perlu perbaikan", "cukup butuh perbaikan", "butuh perbaikan cukup"),
    Predikat.KURANG: ("k", "kurang", "misconduct", "misonduct", "kurang misonduct"),
    Predikat.SANGAT_KURANG: ("sk",),
}
_PREDIKAT = {
    said: predikat
    for predikat, more in _SPELLINGS.items()
    for said in (folded_words(predikat.value), folded_words(predikat.label), *more)
}
_OFFICIAL = tuple(predikat.label for predikat in Predikat)
_RATINGS = tuple(rating.label for rating in Rating)


class Given(NamedTuple):
    """A predikat as it was given: the member of the list, if it is one, and the words as they stood."""

    predikat: Predikat | None
    said: str


def predikat_cell(raw: Raw, today: date) -> Given | Noted | None:
    """Read a predikat in the spellings of offices and of e-Kinerja BKN; other words are kept with a warning."""
    said = cells.line_cell(raw, today)
    if said is None:
        return None
    known = _PREDIKAT.get(folded_words(said))
    return Given(known, said) if known else Noted(Given(None, said), "predikat-unknown")


def rating_cell(raw: Raw, today: date) -> Rating | Fault | None:
    """Read a rating by its first word: ``DIATAS EKSPEKTASI``, ``Di Atas``, ``Sesuai ...``."""
    said = written(raw)
    if said in cells.NOTHING:
        return None
    words = f"{folded_words(said)} ".replace("di atas", "diatas").replace("di bawah", "dibawah").split()
    first = words[0] if words else ""
    found = {"diatas": Rating.ABOVE, "sesuai": Rating.MEETS, "dibawah": Rating.BELOW}.get(first)
    return found or Fault("rating-unknown")


def exact_period(begins: date, ends: date) -> Period | None:
    """Find the year, semester, quarter or month that runs from one day to the other, both counted."""
    year = begins.year
    month = begins.month
    fits = (
        Period(year, PeriodKind.YEAR),
        Period(year, PeriodKind.SEMESTER, (month + 5) // 6),
        Period(year, PeriodKind.QUARTER, (month + 2) // 3),
        Period(year, PeriodKind.MONTH, month),
    )
    return next((period for period in fits if (period.start, period.end) == (begins, ends)), None)


def earlier_spec(period: Period | None = None) -> SheetSpec:
    """Declare how the sheet is read; one that does not say its period is of ``period``."""
    said = completed(EARLIER, ("nip", "predikat"), {"period": str(period) if period else None})
    return replace(READ, layouts=(chained(bkn_report, said),))


def _check(values: Values, today: date) -> Iterable[tuple[str, Fault | Noted]]:
    """Settle the period by what the row says; Cukup of a time that does not know it is Butuh Perbaikan."""
    stated, begins, ends = values[_PERIOD], values[_BEGINS], values[_ENDS]
    if isinstance(begins, date) and isinstance(ends, date):
        yield from _dated(values, stated, begins, ends)
    period, given = values[_PERIOD], values[_GIVEN]
    if period is None:
        yield "period", Fault("value-missing")
    elif isinstance(period, Period):
        if period.year < _FIRST_YEAR or period.start > today:
            yield "period", Fault("period-unknown")
        if isinstance(given, Given) and given.predikat is Predikat.CUKUP and period.year >= _MATRIX_SINCE:
            values[_GIVEN] = given._replace(predikat=Predikat.BUTUH_PERBAIKAN)


def _dated(values: Values, stated: object, begins: date, ends: date) -> Iterator[tuple[str, Fault | Noted]]:
    """Take the period from the dates of the plan: exactly theirs, else the year of which they are a part."""
    year = Period(begins.year, PeriodKind.YEAR)
    within = stated if isinstance(stated, Period) else year
    if ends < begins or not within.start <= begins <= ends <= within.end:
        yield "ends", Fault("date-outside-year")
        values[_PERIOD] = within
        return
    exact = exact_period(begins, ends)
    if exact and (stated is None or within.kind is PeriodKind.YEAR):
        values[_PERIOD] = exact
    elif stated is None or within.kind is PeriodKind.YEAR:
        dates = f"{begins:%d/%m/%Y} – {ends:%d/%m/%Y}"
        yield "period", Noted(within, "period-part", {"dates": dates, "period": str(within)})


def bkn_report(grid: Grid, today: date) -> Grid | None:
    """Read the report of evaluations of e-Kinerja BKN, where ``id`` is the NIP: only there, beside ``hasil_akhir``."""
    for number, row in islice(grid.rows(), SEARCHED):
        headings = [one_line(cell) for cell in row]
        said = [folded_heading(heading) for heading in headings]
        if "id" in said and "hasil akhir" in said and not {"nip", "nip baru"} & set(said):
            headings[said.index("id")] = "NIP"
            remark = text("The column id holds the NIP in this report of e-Kinerja BKN.")
            return replace(headed(grid, number, headings), remarks=(*grid.remarks, remark))
    return None


def _alike(record: tuple[object, ...]) -> object:
    """Give what two rows of a person and period must agree in; how a predikat is spelt does not count."""
    return tuple(value.predikat or value.said if isinstance(value, Given) else value for value in record)


EARLIER = SheetSpec(
    name="Nilai Kinerja",
    key=("nip", "period"),
    identifying=("nip", "predikat"),
    inputs=("predikat", "work_result", "behaviour", "work_rating", "behaviour_rating"),
    check=_check,
    same=_alike,
    layouts=(bkn_report,),
    columns=(
        Column(
            "nip", "NIP", cells.nip, required=True, aliases=("NIP Baru", "NIP Pegawai"), example="198503152010011901",
            width=22, missing="nip-missing",
            help=text("NIP of the person, 18 digits, stored as text."),
        ),
        Column(
            "name", "Nama", cells.line_cell, aliases=("Nama Pegawai", "Nama Lengkap"), example="Siti Contoh", width=30,
            help=text("For the reader of the sheet; people are known by their NIP."),
        ),
        Column(
            "period", "Periode", cells.period,
            aliases=("Tahun", "Tahun SKP", "Tahun Penilaian", "Periode Penilaian", "Periode SKP"), example="2024",
            width=16,
            help=text("A year (2024), semester (2024-S1 or Semester I 2024), quarter (2024-Q1) or month (2024-06)."),
        ),
        Column(
            "predikat", "Predikat", predikat_cell,
            aliases=("Predikat Kinerja", "Predikat Kinerja Pegawai", "Predikat Kinerja Pegawai (PKP)", "PKP",
                     "Hasil Akhir"),
            choices=_OFFICIAL, example="Baik", width=22,
            help=text("The predikat of that period, as it was given."),
        ),
        Column(
            "work_result", "Nilai Kinerja", cells.quantity, aliases=("Nilai Hasil Kerja", "Nilai SKP"), kind="number",
            example="98,75", width=16,
            help=text("The figure of the work result, where there is one."),
        ),
        Column(
            "behaviour", "Nilai Perilaku", cells.quantity, aliases=("Nilai Perilaku Kerja",), kind="number",
            example="92,5", width=16,
            help=text("The figure of behaviour, where there is one."),
        ),
        Column(
            "work_rating", "Rating Hasil Kerja", rating_cell, aliases=("Hasil Kerja",), choices=_RATINGS,
            example="Sesuai Ekspektasi", width=24, soft=True,
            help=text("The rating of the work result, where there is one."),
        ),
        Column(
            "behaviour_rating", "Rating Perilaku", rating_cell, aliases=("Rating Perilaku Kerja", "Perilaku Kerja"),
            choices=_RATINGS, example="Sesuai Ekspektasi", width=24, soft=True,
            help=text("The rating of behaviour, where there is one."),
        ),
    ),
    extra=(
        Column("begins", "Periode Awal", cells.day, aliases=("Periode Awal SKP", "Tanggal Awal"), kind="date"),
        Column("ends", "Periode Akhir", cells.day, aliases=("Periode Akhir SKP", "Tanggal Akhir"), kind="date"),
    ),
)  # fmt: skip
# The name is for people; nothing is to be said of what stands there.
READ = replace(EARLIER, columns=tuple(column for column in EARLIER.columns if column.field != "name"))
_PERIOD, _GIVEN, _BEGINS, _ENDS = map(READ.at, ("period", "predikat", "begins", "ends"))
