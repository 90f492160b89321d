"""Hours of lessons (JP) of everybody in a year beside what is asked for, by unit and by person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from asncli.reports.frames import UnitRow
from asncli.reports.recap import NO_UNIT, Branch, peopled
from asncli.reports.report import Column, Leaf, Page, Prose, Report, Row, Table
from asncli.reports.training_data import EMPTY, Person, Tree
from asncli.rules.competence_law import CompetenceLaw
from asncli.rules.regulation import Provision
from asncli.rules.training import Balance, Standing
from asncli.terms import QUANTITY_UNIT, EmployeeKind, indonesian_date, quantity_text

NAME = "training-balance"
TITLE = "Neraca Jam Pelajaran (JP)"
UNITS = (
    Column("unit", "Unit Kerja", "tree", 40),
    Column("code", "Kode", "code", 12, optional=True),
    Column("level", ""),
    Column("people", "Pegawai", "number", 10),
    Column("hours", "JP", "quantity", 10),
    Column("fulfilled", "PNS Terpenuhi", "number", 11),
    Column("below", "PNS Kurang", "number", 10),
    Column("missing", "JP Kurang", "quantity", 10),
    Column("within", "PPPK Dalam Batas Hak", "number", 12),
    Column("over", "PPPK Melebihi Hak", "number", 12),
    Column("unknown", "Jenis Belum Diketahui", "number", 12),
)
PEOPLE = (
    Column("unit", "Unit Kerja", "wrap", 26),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 28),
    Column("kind", "Jenis Pegawai", EmployeeKind, 14),
    Column("courses", "Pelatihan", "number", 11),
    Column("hours", "JP", "quantity", 9),
    Column("asked", "Ketentuan", "text", 20),
    Column("missing", "JP Kurang", "quantity", 10),
    Column("standing", "Keadaan", Standing, 24),
)
NOT_COUNTED = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 28),
    Column("training", "Nama Pelatihan", "wrap", 44),
    Column("why", "Sebab", "text", 30),
)


class Attendee(NamedTuple):
    """A person with the courses and hours of the year (ten-thousandths)."""

    person: Person
    courses: int
    hours: int
    balance: Balance


@dataclass(frozen=True)
class Hours:
    """Everything the report tells; ``not_counted``: person, course and why. ``entitled``: JP of a PPPK at most."""

    year: int
    day: date
    agency: str | None
    unit: str | None
    units: Sequence[UnitRow]
    people: Sequence[Attendee]
    not_counted: Sequence[tuple[Person, str, str]]
    law: CompetenceLaw
    entitled: int
    policy: Provision


def build(data: Hours) -> Report:
    """Make the report."""
    total, said = _total(data.people), notes(data)
    title = f"{TITLE} Tahun {data.year}"
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    tree = Tree(data.units)
    rows = _rows(tree, data)
    below = sorted((row for row in rows if row[-1] == Standing.BELOW), key=lambda row: -int(row[-2]))
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, f"Pegawai per {indonesian_date(data.day)}"],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "year": data.year,
            "day": data.day,
            "unit": data.unit,
            "law": {"id": data.law.id, "at_least": data.law.at_least, **data.law.provisions["hours"].__dict__},
            "policy": {"pppk_hours": data.entitled, **data.policy.__dict__},
            "summary": {**total, "not_counted": len(data.not_counted)},
            "notes": said,
        },
        pages=[
            Page("Ringkasan", [counts_table("counts", data), Prose("Catatan", said)]),
            Page("Per Unit", [units_table("units", tree, data.people)], frozen=1),
            Page("Kurang", [Table("", "PNS yang JP-nya kurang", PEOPLE, below, empty=EMPTY, lines=2)], frozen=2),
            Page("Pegawai", [Table("people", "Semua pegawai", PEOPLE, rows, empty=EMPTY, lines=2)], frozen=2),
            Page("Tidak Dihitung", [_not_counted(data)]),
        ],
        overview=3,
    )


def notes(data: Hours) -> list[str]:
    """What the figures rest on, and what is not among them."""
    law, sure = data.law.provisions["hours"], {"confirmed": "terkonfirmasi", "unconfirmed": "belum terkonfirmasi"}
    default = "bawaan" if data.policy.status == "default" else "ditetapkan"
    said = [
        f"PNS: paling sedikit {data.law.at_least} JP setahun ({law.source}; {sure.get(law.status, 'bawaan')}).",
        f"PPPK: paling banyak {data.entitled} JP setahun, hak dan bukan kewajiban"
        f" (kebijakan instansi: {data.policy.source}; {default}).",
        "Pelatihan dihitung pada tahun hari terakhirnya.",
    ]
    if data.not_counted:
        said.append(f"Tidak dihitung karena tanggal atau JP belum diketahui: {len(data.not_counted)} pelatihan.")
    unknown = sum(one.balance.standing is Standing.UNKNOWN for one in data.people)
    if unknown:
        said.append(f"Jenis pegawai belum diketahui, jadi ketentuannya juga: {unknown} pegawai.")
    return said


def _total(people: Sequence[Attendee]) -> dict[str, int]:
    standings = Counter(one.balance.standing for one in people)
    return {"people": len(people), **{standing.value: standings[standing] for standing in Standing}}


def counts_table(key: str, data: Hours) -> Table:
    """How many people stand how."""
    total = _total(data.people)
    columns = (Column("what", "Keadaan", "text", 36), Column("people", "Pegawai", "number", 13))
    listed: list[Row] = [(standing.label, total[standing.value]) for standing in Standing]
    return Table(key, f"{total['people']} pegawai", columns, listed)


def units_table(key: str, tree: Tree, people: Sequence[Attendee]) -> Table:
    """One row a unit with its own people, and the totals."""
    own: dict[int, list[Attendee]] = defaultdict(list)
    for one in people:
        own[tree.branch(one.person.unit_id).id].append(one)
    branches = peopled(tree.branches, set(own))
    rows = [_unit_row(branch, own.get(branch.id, ())) for branch in branches]
    return Table(key, "JP per unit kerja", UNITS, rows, _unit_row(Branch(NO_UNIT, 0, None, "Jumlah"), people))


def _unit_row(branch: Branch, people: Sequence[Attendee]) -> Row:
    standings = Counter(one.balance.standing for one in people)
    return (
        Leaf(branch.level, branch.name), branch.code, branch.level, len(people), sum(one.hours for one in people),
        standings[Standing.FULFILLED], standings[Standing.BELOW], sum(one.balance.missing for one in people),
        standings[Standing.WITHIN], standings[Standing.OVER], standings[Standing.UNKNOWN],
    )  # fmt: skip


def _rows(tree: Tree, data: Hours) -> list[Row]:
    by_id = {one.person.id: one for one in data.people}
    asked = {EmployeeKind.PNS.value: f"paling sedikit {quantity_text(data.law.at_least * QUANTITY_UNIT)}"}
    rows: list[Row] = []
    for person in tree.ordered([one.person for one in data.people]):
        one, branch = by_id[person.id], tree.branch(person.unit_id)
        ruled = asked.get(person.kind or "", f"paling banyak {data.entitled}") if person.kind else None
        rows.append(
            (branch.name, branch.code, person.nip, person.name, person.kind, one.courses, one.hours, ruled,
             one.balance.missing, one.balance.standing)
        )  # fmt: skip
    return rows


def _not_counted(data: Hours) -> Table:
    rows: list[Row] = [(person.nip, person.name, name, why) for person, name, why in data.not_counted]
    return Table("not_counted", "Pelatihan yang tidak dihitung", NOT_COUNTED, rows, empty=EMPTY)
