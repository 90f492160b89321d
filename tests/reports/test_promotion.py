"""Usulan: who can be put forward at a period, and what is missing of everybody else."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from asncli.reports.promotion import Promotion, Put, build, build_one
from asncli.reports.report import shown
from asncli.rules.library import promotion_laws
from asncli.rules.promotion import Candidate, Met, Outcome, Road, Subject
from asncli.rules.promotion_law import law_on
from asncli.terms import EmployeeKind
from tests.rules.candidates import BASES, DAY, SURE, TODAY, judged


class Person(NamedTuple):
    """Somebody."""

    nip: str
    name: str
    unit: str | None = "Dinas"
    position: str | None = "Penelaah"
    kind: str | None = "pns"
    golongan: str | None = "III/a"


def data(road: Road = Road.PANGKAT, **people: Candidate) -> Promotion:
    laws = promotion_laws()
    puts = [Put(Person(f"nip {name}", name), judged(one, road)) for name, one in people.items()]
    return Promotion(road, DAY, TODAY, "Kabupaten", "Dinas", law_on(laws, DAY), laws, BASES, puts)


SOON = SURE._replace(golongan_since=date(2023, 4, 1))
PPPK = SURE._replace(kind=EmployeeKind.PPPK)
NO_DATA = SURE._replace(years=())


def test_lines_stand_by_period_then_what_is_missing_then_what_can_not_be_foreseen() -> None:
    report = build(data(A=PPPK, B=NO_DATA, C=SOON, D=SURE))
    (table,) = report.page("Usulan").tables
    assert [(row[1], row[6], row[7], row[8]) for row in table.rows] == [
        ("D", Outcome.NOW, "2026-12-01", Subject.EDUCATION),
        ("C", Outcome.LATER, "2027-04-01", Subject.GOLONGAN),
        ("B", Outcome.MISSING, None, Subject.PREDIKAT),
        ("A", Outcome.UNFORESEEABLE, None, Subject.KIND),
    ]
    assert report.head["summary"] == {"people": 4, "now": 1, "later": 1, "missing": 1, "unforeseeable": 1}
    assert report.lines[0] == "Unit kerja: Dinas"
    assert len(shown(table)) == len(table.columns)


def test_the_page_of_all_conditions_has_a_column_for_each() -> None:
    (table,) = build(data(D=SURE)).page("Semua Syarat").tables
    (row,) = table.rows
    said = dict(zip((column.key for column in table.columns), row, strict=True))
    assert said["golongan"] == "Terpenuhi: III/a sejak 1 April 2020"
    assert (said["retirement"], said["credit"]) == ("Terpenuhi: TMT pensiun 1 Maret 2045", None)


def test_the_bases_of_a_road_are_those_of_its_conditions() -> None:
    (table,) = build(data(Road.JABATAN, D=SURE)).page("Dasar").tables
    assert [row[0] for row in table.rows] == [
        Subject.KIND, Subject.PREDIKAT, Subject.BOX, Subject.COACHING, Subject.DISCIPLINE, Subject.RETIREMENT,
        Subject.LEGAL_STATUS,
    ]  # fmt: skip


def test_one_person_is_told_every_condition_with_its_basis() -> None:
    report = build_one([data(road, D=SOON) for road in Road])
    (roads,) = report.page("Hasil").tables
    assert [row[1:] for row in roads.rows] == [(Outcome.LATER, "2027-04-01"), (Outcome.NOW, "2026-12-01")]
    (conditions,) = report.page("Syarat").tables
    assert [row[1:] for row in conditions.rows if row[2] is Met.LATER] == [
        (Subject.GOLONGAN, Met.LATER, "III/a sejak 1 April 2023", "paling sedikit 48 bulan (reguler)", "2027-04-01",
         "dasar golongan")
    ]  # fmt: skip
    assert (report.overview, report.listed, report.head["nip"]) == (3, "conditions", "nip D")
