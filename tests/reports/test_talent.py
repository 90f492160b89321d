"""Peta talenta: counts, units, and who is listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.frames import UnitRow
from asncli.reports.report import Leaf
from asncli.reports.talent import Talent, TalentMap, build
from asncli.rules.library import talent_law
from asncli.rules.policy_kinds import Thresholds
from asncli.rules.policy_talent import TalentPolicy
from asncli.rules.regulation import Provision
from asncli.rules.talent import place
from asncli.terms import Period, PeriodKind, PotentialLevel, Predikat

LAW = talent_law(Period(2025, PeriodKind.YEAR))
NONE = TalentPolicy(None, None)
UNITS = [UnitRow(1, "1", "Dinas", None), UnitRow(2, "1.1", "Bidang", 1), UnitRow(3, "2", "Badan", None)]


def person(
    name: str,
    predikat: Predikat | None = Predikat.BAIK,
    level: PotentialLevel | None = PotentialLevel.TINGGI,
    figure: int | None = None,
    unit: int | None = 2,
) -> Talent:
    placed = place(predikat, level, figure, LAW, NONE)
    return Talent(f"nip {name}", name, unit, f"Unit {unit}", None, predikat, "", None, figure, placed)


def talents(*people: Talent) -> TalentMap:
    basis = Provision("practice, unconfirmed", "default")
    return TalentMap(2025, date(2026, 11, 22), "Kabupaten", None, UNITS, people, LAW, NONE, basis)


def test_units_stand_in_their_tree_and_add_up() -> None:
    data = talents(person("A"), person("B", None), person("C", Predikat.SANGAT_BAIK, unit=None))
    (table,) = build(data).page("Per Unit Kerja").tables
    assert [(row[0], row[2], row[3], *row[-2:]) for row in table.rows] == [
        (Leaf(0, "Dinas"), 0, 0, 0, 0),
        (Leaf(1, "Bidang"), 0, 1, 1, 2),
        (Leaf(0, "(Tanpa unit kerja)"), 1, 0, 0, 1),
    ]
    assert table.totals is not None
    assert table.totals[-2:] == (1, 3)


def test_what_the_map_rests_on_is_said() -> None:
    limits = TalentPolicy(Thresholds(8000, 6000), None)
    report = build(replace(talents(person("A", level=None, figure=9000)), policy=limits))
    (bases,) = report.page("Dasar").tables
    assert [row[1] for row in bases.rows][3:5] == ["atas mulai 80,00, tengah mulai 60,00", "tidak ditetapkan"]
    notes = report.page("Ringkasan").blocks[-1]
    assert notes.lines == [  # type: ignore[union-attr] # the last block is prose
        "Angka potensi tanpa tingkat menempatkan orang hanya bila talent.potential_thresholds ditetapkan.",
        "Kinerja dinilai dari angka predikat menurut ambang kebijakan, bukan dari predikatnya.",
    ]


PEOPLE = st.lists(
    st.builds(
        person,
        st.text("ABC", min_size=1, max_size=4),
        st.none() | st.sampled_from(Predikat),
        st.none() | st.sampled_from(PotentialLevel),
        st.none() | st.integers(0, 10_000),
        st.sampled_from([None, 1, 2, 3]),
    ),
    max_size=20,
)


@given(PEOPLE)
def test_placed_and_listed_people_are_all_people(people: list[Talent]) -> None:
    report = build(talents(*people))
    summary = report.head["summary"]
    assert summary["people"] == len(people) == len(list(report.page("Pegawai").tables[0].rows))
    assert sum(report.head["boxes"].values()) == summary["placed"]
    assert sum(report.head["reasons"].values()) == summary["not_placed"]
    assert summary["placed"] + summary["not_placed"] == len(people)
    (units,) = report.page("Per Unit Kerja").tables
    assert units.totals is not None
    assert [sum(row[place] for row in units.rows) for place in range(2, 13)] == list(units.totals[2:])
