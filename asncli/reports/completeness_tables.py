"""The tables of the report on completeness: summary, units, people, and the grid of months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from asncli.reports.completeness_data import (
    ROLES,
    STEPS,
    AtBkn,
    Completeness,
    Difference,
    Evaluated,
    Person,
    PlanState,
    Rated,
    Tally,
)
from asncli.reports.recap import NO_UNIT, Branch, in_tree_order, peopled
from asncli.reports.report import Column, Leaf, Row, Table
from asncli.reports.semester_tables import NAMED, NO_UNIT_NAME
from asncli.reports.shares import tenths
from asncli.terms import Labelled, PeriodStep, indonesian_date

MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_DONE = {
    PeriodStep.PLANS: "SKP Disetujui (%)",
    PeriodStep.ACHIEVEMENTS: "Realisasi Lengkap (%)",
    PeriodStep.FEEDBACK: "Umpan Balik Cukup (%)",
    PeriodStep.RATINGS: "Rating Lengkap (%)",
    PeriodStep.FINAL: "Final (%)",
    PeriodStep.DELIVERY: "Diterima (%)",
}


def _month_columns(width: float) -> list[Column]:
    return [Column(k, name, "number", width, optional=True) for k, name in zip(MONTH_KEYS, MONTHS, strict=True)]


def steps_table(data: Completeness) -> Table:
    """How far each step is, of whom, until when, and how many are late."""
    columns = (
        Column("step", "Tahap", "wrap", 40),
        Column("done", "Selesai", "number", 13),
        Column("total", "Dari", "number", 15),
        Column("share", "%", "tenths", 14),
        Column("due", "Paling Lambat", "wrap", 40),
        Column("late", "Terlambat", "wrap", 40),
    )
    rows = [
        (s.step.label, s.done, s.total, tenths(s.done, s.total), indonesian_date(s.due),
         f"{s.late} pegawai" if s.late else None)
        for s in data.steps
    ]  # fmt: skip
    return Table("steps", "Tahap demi tahap (pegawai)", columns, rows)


def states_tables(whole: Tally, *, at_bkn: bool) -> list[Table]:
    """How many people are in each state: plan, rating, evaluation, and at BKN; each sums to all."""
    tables = [
        _states("plan", "SKP", PlanState, whole.plan, whole.people),
        _states("rated", "Rating pimpinan", Rated, whole.rated, sum(n for key, n in whole.rated.items() if key)),
        _states("evaluated", "Evaluasi", Evaluated, whole.evaluated + Counter({Evaluated.EXCLUDED: whole.excluded}),
                whole.people + whole.excluded),
    ]  # fmt: skip
    if at_bkn:
        tables += [
            _states("bkn", "SKP di e-Kinerja BKN", AtBkn, whole.bkn, whole.people),
            _states("difference", "Beda dengan e-Kinerja BKN", Difference, whole.difference, None),
        ]
    return tables


def _states(key: str, title: str, kind: type[Labelled], counts: Mapping[Any, int], people: int | None) -> Table:
    columns = [Column(key, "Keadaan", "wrap", 40), Column("people", "Pegawai", "number", 13)]
    rows: list[Row] = [(state.label, counts.get(state, 0)) for state in kind]
    if people is None:
        return Table(key, title, columns, rows)
    columns.append(Column("share", "%", "tenths", 15))
    shared: list[Row] = [(state, n, tenths(n, people)) for state, n in rows]
    return Table(key, title, columns, shared, ("Jumlah", people, tenths(people, people)))


def months_table(whole: Tally) -> Table:
    """By month, how many of the indicators due have a realisation."""
    columns = (
        Column("month", "Bulan", "wrap", 40),
        Column("realised", "Ada Realisasi", "number", 13),
        Column("of", "Indikator", "number", 15),
        Column("share", "%", "tenths", 14),
    )
    rows = [
        (name, count, of, tenths(count, of))
        for name, count, of in zip(MONTHS, whole.months, whole.of, strict=True)
        if of
    ]
    total = ("Sepanjang periode", whole.realised, whole.due, tenths(whole.realised, whole.due))
    return Table("months", "Indikator yang ada realisasinya", columns, rows, total, empty="Belum ada indikator.")


def units_table(data: Completeness, units: Mapping[int, Tally], whole: Tally) -> Table:
    """One row a unit with its own people, in the order of the tree; the totals count nobody twice."""
    columns = (
        Column("unit", "Unit Kerja", "tree", 36),
        Column("code", "Kode", "code", 10, optional=True),
        Column("level", ""),
        Column("people", "Pegawai", "number", 9),
        Column("excluded", "Dikecualikan", "number", 11),
        *(
            Column(f"plan_{state.value}", f"SKP {state.label}", "number", 12 if len(state.label) > 9 else 9)
            for state in PlanState
        ),
        *(c for step in STEPS[:1] for c in _step_columns(step)),
        Column("due", "Indikator", "number", 9),
        Column("realised", "Ada Realisasi", "number", 9.5),
        Column("realised_share", "Ada Realisasi (%)", "tenths", 9.5),
        *(c for step in STEPS[1:] for c in _step_columns(step)),
        Column("bkn_approved", "Disetujui di BKN", "number", 9.5, optional=True),
        Column("differences", "Beda dengan BKN", "number", 8.5, optional=True),
    )
    rows = [_unit_row(data, branch, units.get(branch.id, Tally())) for branch in _branches(data, units)]
    return Table("units", "Kelengkapan per unit kerja", columns, rows, _unit_row(data, _TOTAL, whole))


_TOTAL = Branch(NO_UNIT, 0, None, "Jumlah")


def _branches(data: Completeness, units: Mapping[int, Tally]) -> list[Branch]:
    nowhere = [Branch(NO_UNIT, 0, None, NO_UNIT_NAME)] if NO_UNIT in units else []
    return peopled(in_tree_order(data.units), set(units)) + nowhere


def unit_months_table(data: Completeness, units: Mapping[int, Tally], whole: Tally) -> Table:
    """By unit and month, the share of the indicators due that have a realisation."""
    columns = (
        Column("unit", "Unit Kerja", "tree", 44),
        Column("code", "Kode", "code", 11, optional=True),
        Column("due", "Indikator", "number", 10),
        *(Column(k, f"{name} (%)", "tenths", 9, optional=True) for k, name in zip(MONTH_KEYS, MONTHS, strict=True)),
        Column("period", "Sepanjang Periode (%)", "tenths", 11),
    )
    rows = [_months_row(branch, units.get(branch.id, Tally())) for branch in _branches(data, units)]
    return Table("unit_months", "Indikator yang ada realisasinya, per unit dan bulan", columns, rows,
                 _months_row(_TOTAL, whole))  # fmt: skip


def _months_row(branch: Branch, tally: Tally) -> Row:
    months = (tenths(count, of) for count, of in zip(tally.months, tally.of, strict=True))
    return Leaf(branch.level, branch.name), branch.code, tally.due, *months, tenths(tally.realised, tally.due)


def _step_columns(step: PeriodStep) -> tuple[Column, Column, Column]:
    key = step.value
    return Column(f"{key}_done", ""), Column(f"{key}_of", ""), Column(f"{key}_share", _DONE[step], "tenths", 10)


def _unit_row(data: Completeness, branch: Branch, tally: Tally) -> Row:
    steps = [(done, of, tenths(done, of)) for done, of in zip(tally.done, tally.total, strict=True)]
    return (
        Leaf(branch.level, branch.name),
        branch.code,
        branch.level,
        tally.people,
        tally.excluded,
        *(tally.plan[state] for state in PlanState),
        *steps[0],
        tally.due,
        tally.realised,
        tenths(tally.realised, tally.due),
        *(figure for step in steps[1:] for figure in step),
        tally.bkn[AtBkn.PERSETUJUAN] if data.at_bkn else None,
        sum(n for found, n in tally.difference.items() if found) if data.at_bkn else None,
    )


PEOPLE = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 27),
    Column("unit", "Unit Kerja", "wrap", 28),
    Column("unit_code", ""),
    Column("position", "Jabatan", "wrap", 20, optional=True),
    Column("plan", "SKP", PlanState, 12.5),
    Column("plans", ""),
    Column("approved", ""),
    Column("due", "Indikator", "number", 9),
    Column("realised", "Ada Realisasi", "number", 9.5),
    Column("missing", "", "list"),
    Column("without", "Tanpa Realisasi", "wrap", 15, optional=True),
    *(Column(role.value, f"Umpan Balik {role.label}", "yes", 9.5) for role in ROLES),
    Column("feedback", "Umpan Balik Cukup", "yes", 9),
    Column("rated", "Rating Pimpinan", Rated, 14),
    Column("evaluated", "Evaluasi", Evaluated, 14),
    Column("delivered", "Diterima", "yes", 8, optional=True),
    Column("bkn", "e-Kinerja BKN", AtBkn, 13, optional=True),
    Column("difference", "Beda dengan BKN", Difference, 25, optional=True),
)
GRID = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 30),
    Column("unit", "Unit Kerja", "wrap", 34),
    Column("due", "Indikator", "number", 9.5),
    *_month_columns(7.5),
    Column("realised", "Ada Realisasi", "number", 10),
    Column("without", "Tanpa Realisasi", "number", 10),
)
_FEEDBACK, _DELIVERY = STEPS.index(PeriodStep.FEEDBACK), STEPS.index(PeriodStep.DELIVERY)


def people_table(placed: Sequence[tuple[Branch, Person]]) -> Table:
    """One row a person, also those who are left out of the period."""
    rows = [_person_row(branch, one) for branch, one in placed]
    return Table("people", "Kelengkapan per pegawai", PEOPLE, rows, lines=2)


def _person_row(branch: Branch, one: Person) -> Row:
    return (
        one.nip, one.name, branch.name, branch.code, one.position, one.plan, one.plans, one.approved, one.due,
        one.realised, list(one.missing), _few(one.missing), *one.enough, one.steps[_FEEDBACK], one.rated, one.evaluated,
        one.steps[_DELIVERY], one.bkn, one.difference,
    )  # fmt: skip


def _few(codes: Sequence[str]) -> str:
    more = f" … ({len(codes)})" if len(codes) > NAMED else ""
    return ", ".join(codes[:NAMED]) + more


def grid_table(placed: Sequence[tuple[Branch, Person]], whole: Tally) -> Table:
    """By person and month, how many of the indicators due have a realisation; who has nothing due is not here."""
    rows = [
        (one.nip, one.name, branch.name, one.due, *one.months, one.realised, one.due - one.realised)
        for branch, one in placed
        if one.counted and one.due
    ]
    months = (count if of else None for count, of in zip(whole.months, whole.of, strict=True))
    totals = (None, "Jumlah", None, whole.due, *months, whole.realised, whole.due - whole.realised)
    return Table("grid", "Indikator yang ada realisasinya, per bulan", GRID, rows, totals,
                 empty="Belum ada indikator yang jatuh tempo.")  # fmt: skip


def in_order(data: Completeness) -> list[tuple[Branch, Person]]:
    """Everybody with the unit, in the order of the tree, within a unit by name; without unit last."""
    branches = {branch.id: (place, branch) for place, branch in enumerate(in_tree_order(data.units))}
    nowhere = len(branches), Branch(NO_UNIT, 0, None, NO_UNIT_NAME)
    found = [(branches.get(one.unit_id or NO_UNIT, nowhere), one) for one in data.people]
    found.sort(key=lambda pair: (pair[0][0], pair[1].name.casefold(), pair[1].nip))
    return [(branch, one) for (_, branch), one in found]
