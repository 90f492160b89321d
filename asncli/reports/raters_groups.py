"""Tables of the report on raters: groups of people side by side, and the widest differences between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from asncli.reports.raters_data import Counted, Raters, Shown, Tallies, in_groups, seen, seen_whole
from asncli.reports.raters_tables import END
from asncli.reports.raters_words import TOO_FEW, signed
from asncli.reports.report import Column, Row, Table
from asncli.reports.semester_method import percent
from asncli.rules.fairness import Judged, Tally, widest
from asncli.rules.fairness import percent as percent_of
from asncli.rules.groups import UNKNOWN, Dimension

DIFFERENCES = (
    Column("dimension", "Kelompok", Dimension, 18),
    Column("measure", "Ukuran", "wrap", 34),
    Column("highest", "Tertinggi", "wrap", 24),
    Column("highest_figure", "Angka", "hundredths", 10),
    Column("highest_people", "Pegawai", "number", 10),
    Column("lowest", "Terendah", "wrap", 24),
    Column("lowest_figure", "Angka", "hundredths", 10),
    Column("lowest_people", "Pegawai", "number", 10),
    Column("difference", "Selisih", "hundredths", 10),
)


class Group(NamedTuple):
    """One group in a dimension (None: everybody), with what may be shown."""

    dimension: Dimension | None
    label: str
    tallies: Tallies
    shown: dict[Judged, Shown]


class Measure(NamedTuple):
    """One figure of a group: its key and heading, of which part of the counts it is made, and how."""

    key: str
    heading: str
    judged: Judged
    part: str
    figure: Callable[[Tally], int | None]
    people: Callable[[Tally], int]

    def of(self, group: Group) -> int | None:
        """Give the figure, or nothing where it rests on too few."""
        return self.figure(group.tallies[self.judged]) if getattr(group.shown[self.judged], self.part) else None

    def size(self, group: Group) -> int:
        """Number of people on whom the figure rests."""
        return self.people(group.tallies[self.judged])


def _mean(judged: Judged, key: str, heading: str) -> Measure:
    return Measure(key, heading, judged, "figures", lambda t: t.mean, lambda t: t.figures)


def _step(judged: Judged, key: str, heading: str) -> Measure:
    return Measure(key, heading, judged, "steps", lambda t: t.step, lambda t: t.compared)


_MEANS = (
    _mean(Judged.WORK, "work_result_mean", "Rata-rata nilai hasil kerja"),
    _mean(Judged.BEHAVIOUR, "behaviour_mean", "Rata-rata nilai perilaku"),
)
_TOP = Measure("top", "Predikat Sangat Baik (%)", Judged.WORK, "predikat", Tally.top, lambda t: t.decided)
_STEPS = (
    _step(Judged.WORK, "work_step", "Selisih rating hasil kerja dari usulan"),
    _step(Judged.BEHAVIOUR, "behaviour_step", "Selisih rating perilaku dari usulan"),
)


def group_lines(data: Raters, done: Counted) -> list[Group]:
    """The groups of every dimension."""
    found: list[Group] = []
    for dimension, groups in in_groups(done):
        visible = {
            judged: seen([tallies[judged] for tallies in groups.values()], data.policy.small_group) for judged in Judged
        }
        for n, (label, tallies) in enumerate(groups.items()):
            found.append(Group(dimension, label, tallies, {judged: visible[judged][n] for judged in Judged}))
    return found


def groups_table(data: Raters, done: Counted, found: Sequence[Group]) -> Table:
    """One row a group, and everybody."""
    columns = (
        Column("dimension", "Kelompok", Dimension, 16),
        Column("group", "Isi", "wrap", 24),
        Column("people", "Pegawai", "number", 9),
        *(Column(m.key, m.heading, "hundredths", 11) for m in _MEANS),
        *(Column(p.value, f"{label} (%)", "hundredths", 11) for p, label in data.labels.items()),
        *(Column(m.key, m.heading, "hundredths", 12) for m in _STEPS),
        *END,
    )
    whole = {judged: seen_whole(done.everybody[judged], data.policy.small_group) for judged in Judged}
    everybody = _row(data, Group(None, "Semua pegawai", done.everybody, whole))
    return Table(
        "groups", "Kelompok pegawai", columns, [_row(data, group) for group in found], ("Semua", *everybody[1:])
    )


def _row(data: Raters, group: Group) -> Row:
    work = group.tallies[Judged.WORK]
    shares = [percent_of(work.predikat[p], work.decided) if _TOP.of(group) is not None else None for p in data.labels]
    gone = [m.key for m in (*_MEANS, _TOP, *_STEPS) if m.of(group) is None and m.size(group)]
    figures = (*(m.of(group) for m in _MEANS), *shares, *(m.of(group) for m in _STEPS))
    return (group.dimension, group.label, work.people, *figures, gone, TOO_FEW if gone else "")


def differences_table(found: Sequence[Group]) -> Table:
    """The widest difference in each dimension and measure, with the number of people on both sides."""
    rows: list[Row] = []
    for dimension in Dimension:
        groups = {group.label: group for group in found if group.dimension is dimension}
        for measure in (*_MEANS, _TOP, *_STEPS):
            figures = {label: measure.of(group) for label, group in groups.items()}
            pair = widest(
                (label, figure) for label, figure in figures.items() if figure is not None and label != UNKNOWN
            )
            if pair:
                (high, top), (low, bottom) = pair
                sides = high, top, measure.size(groups[high]), low, bottom, measure.size(groups[low])
                rows.append((dimension, measure.heading, *sides, top - bottom))
    nothing = "Tidak ada kelompok yang cukup besar untuk dibandingkan."
    return Table("differences", "Selisih terbesar antarkelompok", DIFFERENCES, rows, empty=nothing)


def difference_words(table: Table) -> list[str]:
    """The differences as sentences: how large, and on how many people it rests."""
    return [
        f"{dimension.label}, {measure[0].lower()}{measure[1:]}: {high} {_written(measure, top)} ({many} pegawai), {low}"
        f" {_written(measure, bottom)} ({few} pegawai); selisih {percent(apart)}."
        for dimension, measure, high, top, many, low, bottom, few, apart in table.rows
        if apart
    ]


def _written(measure: str, figure: int) -> str:
    return signed(figure) if measure in (step.heading for step in _STEPS) else percent(figure)
