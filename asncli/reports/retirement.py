"""Who retires when: person by person, and how many each unit and each jabatan loses in the coming years."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from asncli.reports.bases import basis_words
from asncli.reports.career import WHO, Head, Who, bases, unit_of
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.retirement_words import untold_words
from asncli.rules.regulation import Provision
from asncli.rules.retirement import POLICY, Retirement, Untold
from asncli.rules.retirement_law import RetirementLaw

NAME, TITLE = "career-retirement", "Pensiun"
NO_POSITION = "(jabatan kosong)"
NOBODY = "Tidak ada yang pensiun."


class Retiring(NamedTuple):
    """A person whose retirement is known; ``by_nip``: the birth date is that of the NIP."""

    who: Who
    unit_id: int | None
    retirement: Retirement
    by_nip: bool


class NotTold(NamedTuple):
    """A person whose retirement can not be told, and why."""

    who: Who
    unit_id: int | None
    why: Untold


@dataclass(frozen=True)
class Retirements:
    """Everybody in service, those with a known retirement by the day of it; ``years`` of the forecast."""

    head: Head
    years: int
    law: RetirementLaw
    policy: Provision
    known: Sequence[Retiring]
    unknown: Sequence[NotTold]

    @cached_property
    def everybody(self) -> list[tuple[Who, int | None]]:
        """Everybody with the number of the unit."""
        known = [(one.who, one.unit_id) for one in self.known]
        return known + [(one.who, one.unit_id) for one in self.unknown]

    @property
    def first(self) -> int:
        """First year of the forecast: the one of the day."""
        return self.head.on.year

    @property
    def span(self) -> range:
        """Years of the forecast: the year of the day and so many whole years after it."""
        return range(self.first, self.first + self.years + 1)

    @cached_property
    def coming(self) -> list[Retiring]:
        """Who retires in these years and has not yet."""
        on, last = self.head.on, date(self.span[-1], 12, 31)
        return [one for one in self.known if on < one.retirement.on <= last]

    @property
    def later(self) -> int:
        """How many retire after these years."""
        return len(self.known) - len(self.coming) - len(self.past)

    @cached_property
    def past(self) -> list[Retiring]:
        """Who is in service though the day is over."""
        return [one for one in self.known if one.retirement.on <= self.head.on]


_PEOPLE = (
    *WHO,
    Column("of", "BUP Menurut", "text", 14),
    Column("age", "BUP", "number", 6),
    Column("reached", "Mencapai BUP", "date", 11),
    Column("on", "TMT Pensiun", "date", 11),
    Column("year", "Tahun", "code", 7),
    Column("article", "Dasar", "wrap", 30),
    Column("remark", "Keterangan", "wrap", 30, optional=True),
)
_SPARE = ("article", "of", "reached", "position", "golongan", "unit")
_UNKNOWN = (*WHO, Column("reason", "Alasan", "wrap", 60), Column("code", ""))


def build(data: Retirements) -> Report:
    """Make the list."""
    told = [Prose("Catatan", notes(data))] if notes(data) else []
    title = f"Prakiraan {TITLE} {data.first}-{data.span[-1]}"
    return Report(
        name=NAME,
        owner=data.head.agency or "",
        title=title,
        lines=data.head.lines,
        head={
            "report": NAME,
            "title": title,
            "agency": data.head.agency,
            "on": data.head.on,
            "unit": data.head.unit,
            "regulation": data.law.id,
            "summary": {
                "people": len(data.known) + len(data.unknown),
                "years": {str(year): count for year, count in _by_year(data).items()},
                "later": data.later,
                "past": len(data.past),
                "unknown": len(data.unknown),
                "birth_date_of_nip": sum(one.by_nip for one in data.known),
            },
            "notes": list(notes(data)),
            "bases": list(retirement_bases(data)),
        },
        pages=[
            Page("Ringkasan", [years_table(data), *told, Prose("Dasar", retirement_bases(data))]),
            Page("Pegawai", [people_table(data)], frozen=2),
            Page("Unit", [units_table(data)], frozen=1),
            Page("Jabatan", [positions_table(data)], frozen=1),
            Page("Sudah lewat BUP", [past_table(data)], frozen=2),
            Page("Tidak diketahui", [unknown_table(data)], frozen=2),
        ],
    )


def retirement_bases(data: Retirements) -> Sequence[str]:
    """Say where the ages stand."""
    return age_bases(data.law, data.policy)


def age_bases(law: RetirementLaw, policy: Provision) -> Sequence[str]:
    """Say where each pension age stands."""
    told = law.provisions
    return bases(
        {
            "BUP jabatan manajerial dan pelaksana": told["posts"],
            "BUP jabatan fungsional": told["functional"],
            "BUP peneliti dan perekayasa": told["research"],
            "BUP guru, dosen, dan guru besar; TMT pensiun tanggal 1 bulan berikutnya": policy,
        }
    )


def notes(data: Retirements) -> Sequence[str]:
    """What the reader should know of the data."""
    by_nip = sum(one.by_nip for one in data.known)
    said = {
        f"{len(data.past)} pegawai tercatat aktif walaupun TMT pensiunnya sudah lewat: periksa datanya, atau apakah"
        " masa kerjanya diperpanjang.": data.past,
        f"{len(data.unknown)} pegawai tidak dapat ditentukan pensiunnya; alasannya pada lembar Tidak diketahui.": (
            data.unknown
        ),
        f"Tanggal lahir {by_nip} pegawai diambil dari 8 angka pertama NIP.": by_nip,
        "Yang lahir 29 Februari dianggap mencapai BUP pada 28 Februari bila tahunnya bukan kabisat (praktik, belum"
        " dipastikan).": any(one.retirement.leap for one in data.known),
        "PPPK dihitung menurut batas usia jabatannya; perjanjian kerjanya dapat berakhir lebih dahulu.": any(
            one.who.kind and one.who.kind != "pns" for one in data.known
        ),
    }
    return [sentence for sentence, holds in said.items() if holds]


def _by_year(data: Retirements) -> Mapping[int, int]:
    counted = Counter(one.retirement.on.year for one in data.coming)
    return {year: counted[year] for year in data.span}


def years_table(data: Retirements) -> Table:
    """How many retire in each year, later, should have by now, or can not be told: together everybody."""
    columns = (Column("year", "Tahun", "text", 30), Column("people", "Pegawai", "number", 12))
    rows: list[Row] = [(str(year), count) for year, count in _by_year(data).items()]
    rows += [(f"Sesudah {data.span[-1]}", data.later), ("TMT pensiun sudah lewat", len(data.past)),
             ("Tidak diketahui", len(data.unknown))]  # fmt: skip
    return Table("years", "Pegawai menurut tahun pensiun", columns, rows, ("Jumlah", len(data.everybody)))


def units_table(data: Retirements) -> Table:
    """How many a unit has, and loses in each year."""
    everybody = (unit_of(who, unit_id) for who, unit_id in data.everybody)
    leaving = ((unit_of(one.who, one.unit_id), one.retirement.on.year) for one in data.coming)
    columns = (Column("unit_code", "Kode", "text", 14), Column("unit", "Unit Kerja", "wrap", 44))
    rows = [(unit.code, unit.name, *rest) for unit, *rest in _forecast(data, everybody, leaving)]
    return Table("units", "Pensiun per unit kerja", (*columns, *_years(data)), rows, empty=NOBODY)


def positions_table(data: Retirements) -> Table:
    """How many a jabatan has, and loses in each year."""
    everybody = (who.position or NO_POSITION for who, _ in data.everybody)
    leaving = ((one.who.position or NO_POSITION, one.retirement.on.year) for one in data.coming)
    columns = (Column("position", "Jabatan", "wrap", 44), *_years(data))
    return Table("positions", "Pensiun per jabatan", columns, _forecast(data, everybody, leaving), empty=NOBODY)


def _years(data: Retirements) -> Sequence[Column]:
    years = (Column(str(year), str(year), "number", 8) for year in data.span)
    return (Column("people", "Pegawai", "number", 9), *years, Column("leaving", "Pensiun", "number", 9))


def _forecast(data: Retirements, everybody: Iterable[Any], leaving: Iterable[tuple[Any, int]]) -> list[Row]:
    """One row a group that loses somebody, the largest loss first."""
    people = Counter(everybody)
    lost: dict[Any, Counter[int]] = defaultdict(Counter)
    for group, year in leaving:
        lost[group][year] += 1
    return [
        (group, people[group], *(count[year] for year in data.span), count.total())
        for group, count in sorted(lost.items(), key=lambda item: (-item[1].total(), str(item[0])))
    ]


def people_table(data: Retirements) -> Table:
    """Who retires in these years, by the day."""
    rows = _rows(data, data.coming)
    return Table("people", "Pegawai yang pensiun", _PEOPLE, rows, empty=NOBODY, spare=_SPARE)


def past_table(data: Retirements) -> Table:
    """Who is in service though the day is over."""
    rows = _rows(data, data.past)
    return Table("past", "Aktif walaupun sudah lewat TMT pensiun", _PEOPLE, rows, empty="Tidak ada.", spare=_SPARE)


def _rows(data: Retirements, people: Sequence[Retiring]) -> list[Row]:
    stands = {POLICY: data.policy, **data.law.provisions}
    words = {table: basis_words(provision) for table, provision in stands.items()}
    return [
        (*who, age.of, age.years, reached, on, on.year, words[age.table], "Tanggal lahir dari NIP" if by_nip else None)
        for who, _, (age, reached, on, _leap), by_nip in people
    ]


def unknown_table(data: Retirements) -> Table:
    """Whose retirement can not be told, and why."""
    rows: list[Row] = [(*one.who, untold_words(one.why), one.why.code) for one in data.unknown]
    return Table("unknown", "Tidak diketahui", _UNKNOWN, rows, empty="Tidak ada.")
