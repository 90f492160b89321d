"""What training people and units need, each need with its reason; counted by unit and topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from asncli.reports.frames import UnitRow
from asncli.reports.priority import Priority
from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.training_data import EMPTY, Person, Tree
from asncli.rules.regulation import Provision
from asncli.rules.training_needs import OWN, Need, Reason
from asncli.terms import Period, hundredths_text

NAME = "training-needs"
TITLE = "Kebutuhan Pelatihan"
NO_TOPIC = "(topik belum disebut)"
TOPICS = (
    Column("unit", "Unit Kerja", "wrap", 34),
    Column("unit_code", "Kode", "code", 12, optional=True),
    Column("topic", "Topik", "wrap", 44),
    Column("reason", "Sumber", Reason, 26),
    Column("people", "Pegawai", "number", 10),
)
PEOPLE = (
    Column("unit", "Unit Kerja", "wrap", 26),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 26),
    Column("position", "Jabatan", "wrap", 22, optional=True),
    Column("reason", "Sumber", Reason, 22),
    Column("topic", "Topik", "wrap", 28),
    Column("told", "Alasan", "wrap", 50),
)
UNITS = (
    Column("unit", "Unit Kerja", "wrap", 34),
    Column("unit_code", "Kode", "code", 12, optional=True),
    Column("source", "Sumber", "wrap", 26),
    Column("topic", "Topik", "wrap", 40),
    Column("text", "Uraian", "wrap", 40, optional=True),
    Column("priority", "Prioritas", "number", 10, optional=True),
    Column("gap", "Di Bawah Target (%)", "hundredths", 11, optional=True),
    Column("people", "Pegawai", "number", 10),
)


class OfUnit(NamedTuple):
    """A need of a unit (``workflows/needs.py``): its source in words, and how many serve in the unit and below it."""

    unit: str | None
    unit_code: str | None
    source: str
    topic: str
    text: str | None
    priority: int | None
    gap: int | None
    people: int


@dataclass(frozen=True)
class Needed:
    """Everything the report tells: people in service, their needs by number, needs of units."""

    period: Period
    agency: str | None
    unit: str | None
    units: Sequence[UnitRow]
    people: Sequence[Person]
    needs: Mapping[int, Sequence[Need]]
    of_units: Sequence[OfUnit]
    weak_below: int
    meets: int
    minimum_raters: int
    policy: Provision
    priority: Priority | None = None


def build(data: Needed) -> Report:
    """Make the report."""
    title = f"{TITLE} {data.period.label}"
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    tree, said, counts = Tree(data.units), notes(data), counted(data)
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, *(data.priority.paper if data.priority else [])],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "period": str(data.period),
            "unit": data.unit,
            **({"priority": data.priority.document} if data.priority else {}),
            "policy": {"weak_below": data.weak_below, "meets_at_least": data.meets, **data.policy.__dict__},
            "summary": {
                "people": len(data.people),
                "with_needs": _needy(data),
                **{reason.value: counts[reason] for reason in OWN},
                "unit_needs": len(data.of_units),
            },
            "notes": said,
        },
        pages=[
            Page("Ringkasan", [counts_table("counts", data), Prose("Catatan", said)]),
            Page("Per Topik", [topics_table("topics", tree, data)], frozen=1),
            Page("Pegawai", [_people(tree, data)], frozen=2),
            Page("Unit Kerja", [units_table("units", data)], frozen=1),
        ],
    )


def _needy(data: Needed) -> int:
    return sum(bool(data.needs.get(person.id)) for person in data.people)


def counted(data: Needed) -> Counter[Reason]:
    """How many people have a need of each reason."""
    reasons = ({need.reason for need in data.needs.get(person.id, ())} for person in data.people)
    return Counter(reason for own in reasons for reason in own)


def notes(data: Needed) -> list[str]:
    """By what limits a need is one, and what is not told."""
    default = "bawaan" if data.policy.status == "default" else "ditetapkan instansi"
    mark, least = hundredths_text(data.weak_below, ","), hundredths_text(data.meets, ",")
    return [
        f"Nilai dasar: rata-rata umpan balik di bawah {mark} (kebijakan instansi: {data.policy.source}; {default}).",
        f"Nilai dasar hanya dihitung dari peran dengan paling sedikit {data.minimum_raters} penilai, seperti dalam"
        " ringkasan umpan balik; yang lain tidak diperlihatkan.",
        f"Indikator: capaian di bawah {least}%; indikator tanpa realisasi tidak dihitung.",
        "Pembinaan: kasus terbuka dengan penyebab kompetensi.",
        "Kebutuhan unit kerja berlaku bagi pegawai unit itu dan unit di bawahnya, dan tercantum pada lembar sendiri.",
    ]


def counts_table(key: str, data: Needed) -> Table:
    """How many people have a need of each reason."""
    counts = counted(data)
    columns = (Column("what", "Sumber kebutuhan", "text", 40), Column("people", "Pegawai", "number", 13))
    rows: list[Row] = [(reason.label, counts[reason]) for reason in OWN]
    return Table(key, f"{_needy(data)} dari {len(data.people)} pegawai dengan kebutuhan sendiri", columns, rows)


def topics_table(key: str, tree: Tree, data: Needed) -> Table:
    """How many people of each unit need something under each topic, by unit, reason and number."""
    people: dict[tuple[int, Reason, str], set[int]] = defaultdict(set)
    for person in data.people:
        place = tree.place(person.unit_id)
        for need in data.needs.get(person.id, ()):
            people[place, need.reason, need.topic or NO_TOPIC].add(person.id)
    order = {reason: place for place, reason in enumerate(Reason)}
    found = sorted(people.items(), key=lambda one: (one[0][0], order[one[0][1]], -len(one[1]), one[0][2]))
    rows: list[Row] = [
        (tree.branches[place].name, tree.branches[place].code, topic, reason, len(who))
        for (place, reason, topic), who in found
    ]
    return Table(key, "Kebutuhan per unit kerja dan topik", TOPICS, rows, empty="Tidak ada kebutuhan pegawai.")


def _people(tree: Tree, data: Needed) -> Table:
    rows: list[Row] = [
        (tree.branch(one.unit_id).name, tree.branch(one.unit_id).code, one.nip, one.name, one.position, need.reason,
         need.topic or NO_TOPIC, need.told)
        for one in tree.ordered(data.people)
        for need in data.needs.get(one.id, ())
    ]  # fmt: skip
    return Table("people", "Kebutuhan setiap pegawai", PEOPLE, rows, empty=EMPTY, lines=2)


def units_table(key: str, data: Needed) -> Table:
    """What the units need: what they state, and where their IKU are behind."""
    rows: list[Row] = [tuple(one) for one in data.of_units]
    return Table(key, "Kebutuhan unit kerja", UNITS, rows, empty="Tidak ada kebutuhan unit kerja.")
