"""Usulan kenaikan pangkat and jabatan: who can be put forward at a period, and what is missing of everybody else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.rules.promotion import Met, Outcome, Road, Subject, Verdict
from asncli.rules.promotion_law import PromotionLaw, next_period
from asncli.terms import EmployeeKind, indonesian_date

NAME = "promotion"
_TITLES = {
    Road.PANGKAT: "Usulan Kenaikan Pangkat",
    Road.JABATAN: "Usulan Jabatan Lebih Tinggi atau Lebih Strategis",
}
_PERIODS = 12
_RANKS = {outcome: rank for rank, outcome in enumerate(Outcome)}
_NOTHING = (None, None, None)
_WAITING = "Tanggal yang masih akan datang mengandaikan predikat tahun-tahun yang belum dinilai memenuhi syarat."
_FINAL = "Predikat yang belum final atau dalam keberatan tidak dihitung; pegawainya tertulis dengan data belum lengkap."
_EDUCATION = "Batas golongan menurut pendidikan tidak diperiksa program: petugas memeriksanya pada setiap usulan."
_PPPK = "PPPK tidak mempunyai kenaikan pangkat, hanya kenaikan gaji berkala."
_CONTRACT = (
    "Jabatan PPPK diatur perjanjian kerja: petugas memeriksanya. Lowongan dan uji kompetensi tidak diperiksa program."
)
_COLUMNS = (
    Column("nip", "NIP", "code", 20),
    Column("name", "Nama", "wrap", 26),
    Column("unit", "Unit Kerja", "wrap", 24),
    Column("position", "Jabatan", "wrap", 24, optional=True),
    Column("kind", "Jenis", EmployeeKind, 9),
    Column("golongan", "Golongan", "code", 10),
    Column("outcome", "Hasil", Outcome, 17),
    Column("on", "Periode", "date", 12),
    Column("obstacle", "Yang Menghalangi atau Masih Diperiksa", Subject, 20),
    Column("value", "Keadaan", "wrap", 36),
    Column("asked", "Syarat", "wrap", 30),
)
_SPARE = ("position", "kind", "unit", "asked", "golongan")
_ROADS = (
    Column("road", "Untuk", Road, 42),
    Column("outcome", "Hasil", Outcome, 28),
    Column("on", "Periode", "date", 14),
)
_CONDITIONS = (
    Column("road", "Untuk", Road, 22),
    Column("subject", "Syarat", Subject, 24),
    Column("met", "Hasil", Met, 16),
    Column("value", "Keadaan", "wrap", 40),
    Column("asked", "Yang Disyaratkan", "wrap", 34),
    Column("on", "Terpenuhi Pada", "date", 13),
    Column("basis", "Dasar", "wrap", 40),
)


class Person(Protocol):
    """Who is judged, with the state in force."""

    @property
    def nip(self) -> str:
        """NIP."""

    @property
    def name(self) -> str:
        """Name with titles."""

    @property
    def unit(self) -> str | None:
        """Unit."""

    @property
    def position(self) -> str | None:
        """Jabatan."""

    @property
    def kind(self) -> str | None:
        """Code of the jenis pegawai."""

    @property
    def golongan(self) -> str | None:
        """Golongan."""


class Put(NamedTuple):
    """A person and the verdict."""

    person: Person
    verdict: Verdict


@dataclass(frozen=True)
class Promotion:
    """Everything that is told of one road at one period; ``bases``: where each condition stands."""

    road: Road
    day: date
    today: date
    agency: str | None
    unit: str | None
    law: PromotionLaw
    laws: tuple[PromotionLaw, ...]
    bases: Mapping[Subject, str]
    people: Sequence[Put]


def build(data: Promotion) -> Report:
    """Make the report on everybody."""
    unit = [f"Unit kerja: {data.unit}"] if data.unit else []
    found = Counter(put.verdict.outcome for put in data.people)
    summary = {outcome.value: found[outcome] for outcome in Outcome}
    ordered = _ordered(data.people)
    notes = [_WAITING, _FINAL, *([_EDUCATION, _PPPK] if data.road is Road.PANGKAT else [_CONTRACT])]
    return _report(
        data,
        f"{_TITLES[data.road]} per {indonesian_date(data.day)}",
        unit,
        {"summary": {"people": len(data.people), **summary}},
        [
            Page("Ringkasan", [_summary(found), _calendar(data), Prose("Catatan", notes)]),
            Page("Usulan", [_list(ordered)], frozen=2),
            Page("Semua Syarat", [_full(data.road, ordered)], frozen=2),
            Page("Dasar", [_bases(data)]),
        ],
    )


def build_one(both: Sequence[Promotion]) -> Report:
    """Make the report on one person: every condition of both roads."""
    data = both[0]
    (put,) = data.people
    title = f"Syarat kenaikan pangkat dan jabatan per {indonesian_date(data.day)}"
    verdicts = {one.road: one.people[0].verdict for one in both}
    roads: list[Row] = [(road, one.outcome, one.on and one.on.isoformat()) for road, one in verdicts.items()]
    conditions: list[Row] = [
        (road, *one[:4], one.on and one.on.isoformat(), one.basis)
        for road, of in verdicts.items()
        for one in of.conditions
    ]
    return _report(
        data,
        title,
        [f"{put.person.name} (NIP {put.person.nip}), {put.person.golongan or 'golongan belum ada'}"],
        {"nip": put.person.nip, "name": put.person.name},
        [
            Page("Ringkasan", []),
            Page("Hasil", [Table("roads", "Hasil", _ROADS, roads)]),
            Page("Syarat", [Table("conditions", "Syarat", _CONDITIONS, conditions)]),
        ],
    )


def _report(
    data: Promotion, title: str, lines: Sequence[str], head: Mapping[str, object], pages: Sequence[Page]
) -> Report:
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*lines, f"Data per {indonesian_date(data.today)}; periode menurut {data.law.title}"],
        head={
            "report": NAME, "title": title, "agency": data.agency, "for": data.road, "period_of_promotion": data.day,
            "day": data.today, "unit": data.unit, "regulation": data.law.id, **head,
        },
        pages=pages,
        listed="conditions" if "nip" in head else "people",
        overview=len(pages) if "nip" in head else 2,
    )  # fmt: skip


def promotion_table(data: Promotion) -> Table:
    """One line a person, by the period of the verdict."""
    return _list(_ordered(data.people))


def _list(ordered: Sequence[Put]) -> Table:
    rows = [_row(put) for put in ordered]
    return Table("people", "Usulan", _COLUMNS, rows, empty="Tidak ada pegawai.", spare=_SPARE)


def _ordered(people: Sequence[Put]) -> list[Put]:
    """By the period of the verdict: now, later, then what is missing or can not be foreseen; by unit and name."""
    last = date.max

    def place(put: Put) -> tuple[int, date, str, str, str]:
        one, verdict = put
        return _RANKS[verdict.outcome], verdict.on or last, one.unit or "", one.name, one.nip

    return sorted(people, key=place)


def _row(put: Put) -> Row:
    one, verdict = put
    obstacle = verdict.obstacle
    told = obstacle[:1] + obstacle[2:4] if obstacle else _NOTHING
    on = None if verdict.on is None else verdict.on.isoformat()
    return (one.nip, one.name, one.unit, one.position, one.kind, one.golongan, verdict.outcome, on, *told)


def _summary(found: Mapping[Outcome, int]) -> Table:
    columns = (Column("outcome", "Hasil", Outcome, 42), Column("people", "Pegawai", "number", 13))
    rows: list[Row] = [(outcome, found.get(outcome, 0)) for outcome in Outcome]
    return Table("", "Pegawai", columns, rows, ("Jumlah", sum(found.values())))


def _calendar(data: Promotion) -> Table:
    """How many can be put forward for the first time at each of the next periods, as far as is known."""
    firsts = Counter(put.verdict.on for put in data.people if put.verdict.on)
    days = [data.day]
    while len(days) < _PERIODS:
        days.append(next_period(data.laws, date.fromordinal(days[-1].toordinal() + 1)))
    columns = (Column("day", "Periode", "text", 42), Column("people", "Pegawai", "number", 13))
    rows: list[Row] = [(indonesian_date(day), firsts[day]) for day in days]
    later = sum(count for day, count in firsts.items() if day > days[-1])
    return Table("", "Dapat diusulkan mulai", columns, [*rows, ("Sesudahnya", later)])


def _full(road: Road, ordered: Sequence[Put]) -> Table:
    """Every condition of everybody, for paper: one row a person, one column a condition."""
    subjects = _SHOWN[road]
    columns = (
        *_COLUMNS[:2],
        *_COLUMNS[5:8],
        *(Column(one.value, one.label, "wrap", _WIDTHS.get(one, 22)) for one in subjects),
    )

    def rows() -> Iterator[Row]:
        for put in ordered:
            said = {one.subject: f"{one.met.label}: {one.value}" for one in put.verdict.conditions}
            row = _row(put)
            yield (*row[:2], *row[5:8], *(said.get(one) for one in subjects))

    return Table("", "Semua syarat", columns, rows())


_WIDTHS = {Subject.KIND: 13, Subject.PREDIKAT: 28, Subject.CREDIT: 28, Subject.BOX: 16, Subject.LEGAL_STATUS: 13}
_SHOWN = {
    Road.PANGKAT: (Subject.KIND, Subject.PREDIKAT, Subject.GOLONGAN, Subject.CREDIT, Subject.JENJANG,
                   Subject.DISCIPLINE, Subject.RETIREMENT, Subject.LEGAL_STATUS, Subject.EDUCATION),
    Road.JABATAN: (Subject.KIND, Subject.PREDIKAT, Subject.BOX, Subject.COACHING, Subject.DISCIPLINE,
                   Subject.RETIREMENT, Subject.LEGAL_STATUS),
}  # fmt: skip


def _bases(data: Promotion) -> Table:
    columns = (Column("subject", "Syarat", Subject, 42), Column("basis", "Dasar", "wrap", 110))
    return Table("bases", "Dasar", columns, [(subject, data.bases[subject]) for subject in _SHOWN[data.road]])
