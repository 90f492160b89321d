"""How people side by side and two periods beside each other are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _
from asncli.cli.views import Column, Table, View, comma
from asncli.errors import UsageError
from asncli.messages import text
from asncli.reports.aspects import NO_CHANGE_KNOWN, change_text
from asncli.reports.comparison import (
    BOTH,
    FIGURES,
    JOINED,
    LEFT,
    NOT_EVALUATED,
    ONLY_A,
    ONLY_B,
    PLACED,
    WHYS,
    Pair,
    UnitLine,
    differences,
    moved,
    tallies,
    units,
)
from asncli.terms import Period, Predikat, Status, hundredths_text

if TYPE_CHECKING:
    from asncli.workflows.compare import Comparison
    from asncli.workflows.list_aspects import SideBySide


class By(StrEnum):
    """What a row of a comparison is."""

    PERSON = "person"
    UNIT = "unit"


HEADINGS = {
    "work_result": "Hasil Kerja",
    "behaviour": "Perilaku",
    "integrity": "Integritas",
    "contribution": "Kontribusi",
    "predikat": "Predikat",
}
CHANGE = "+/-"
# What a narrow terminal leaves out, the first one first: of the figures the earlier ones, then all but the change.
_SPARE = (
    *(f"{name}_{side}" for side in ("a", "b") for name in ("integrity", "contribution")), "in",
    *(f"{name}_{side}" for side in ("a", "b") for name in ("behaviour", "work_result")),
    "integrity_change", "contribution_change",
)  # fmt: skip
WHY_NOT = {
    "joined": N_("joined since"),
    "left": N_("left since"),
    "excluded": N_("excluded in {period}"),
    "incomplete": N_("incomplete in {period}"),
    "not-evaluated": N_("not evaluated in {period}"),
}
PLACES = {"both": N_("both"), "a": N_("the first only"), "b": N_("the second only"), "neither": N_("neither")}


def two(periods: Sequence[Period]) -> tuple[Period, Period]:
    """Give the two periods to compare; another number is refused (``periods-two``)."""
    if len(periods) != 2:
        raise UsageError(
            "periods-two",
            text("A comparison needs two periods; named here: {n}.", n=len(periods)),
            text("Name two periods: --period 2025-S2 --period 2026-S1."),
        )
    return periods[0], periods[1]


def signed(change: int | None) -> str:
    """Write a change as people of the language in use do."""
    return change_text(change, comma())


def aspects_table(found: SideBySide, period: Period, *, exact: bool) -> Table:
    """Three figures of everybody, each with its change; ``exact`` for scripts."""
    columns = [Column("nip", "NIP"), Column("name", "Nama"), Column("unit", "Unit Kerja"),
               Column("status", "Status", Status)]  # fmt: skip
    columns += [Column("period", N_("Period")), Column("previous", N_("Period before"))] if exact else []
    for name in ("work_result", "integrity", "contribution"):
        columns += [Column(name, HEADINGS[name], "hundredths"), _change_column(name, exact)]
    rows = list(_aspect_rows(found, period, exact))
    return Table(N_("Achievement, integrity, contribution"), columns, rows if exact else _told(columns, rows))


def _aspect_rows(found: SideBySide, period: Period, exact: bool) -> Iterator[list[Any]]:
    for e in found.people:
        figures: list[Any] = list(found.known.beside(e.employee_id))
        if not exact:
            figures[1::2] = map(signed, figures[1::2])
        yield [e.nip, e.name, e.unit, e.status, *([period, found.previous] if exact else []), *figures]


def _change_column(name: str, exact: bool) -> Column:
    key = f"{name}_change"
    return Column(key, f"{HEADINGS[name]} {CHANGE}", "hundredths") if exact else Column(key, CHANGE, "number")


def comparison_views(found: Comparison, a: Period, b: Period, by: By, form: str) -> list[View]:
    """The rows wanted; for people also how many rose and fell."""
    exact = form == "csv"
    rows = units_table(units(found.pairs), a, b, exact=exact) if by is By.UNIT else people_table(found, a, b, exact)
    return [rows] if exact else [rows, _tally_table(found)]


def people_table(found: Comparison, a: Period, b: Period, exact: bool) -> Table:
    """One row a person of either period; figures of both, and the change of who is in both."""
    columns = [Column("nip", "NIP"), Column("name", "Nama"), Column("unit", "Unit Kerja"), Column("in", N_("In"))]
    for name in FIGURES:
        columns += _sides(name, a, b, "hundredths")
        columns.append(_change_column(name, exact))
    columns += [*_sides("predikat", a, b, Predikat), Column("why", N_("Why not in both"))]
    rows = []
    for pair in found.pairs:
        change = differences(pair)
        cells: list[Any] = [pair.person.nip, pair.person.name, pair.person.unit, _(PLACES[pair.within])]
        for name in FIGURES:
            cells += [*pair.figures(name), change[name] if exact else signed(change[name])]
        rows.append([*cells, *pair.figures("predikat"), _why_not(pair, a, b)])
    return Table(N_("Two periods, by person"), columns, rows if exact else _told(columns, rows), ("unit", *_SPARE))


def _why_not(pair: Pair, a: Period, b: Period) -> str | None:
    """Say of each period in which an evaluation does not count why it does not."""
    apart = [(period, side) for period, side, place in ((a, pair.a, ONLY_A), (b, pair.b, ONLY_B))
             if pair.within not in (place, BOTH)]  # fmt: skip
    absent = pair.why if pair.why in (JOINED, LEFT) else NOT_EVALUATED
    return (
        "; ".join(_(WHY_NOT[side.status if side else absent]).format(period=period) for period, side in apart) or None
    )


def _told(columns: list[Column], rows: list[list[Any]]) -> list[list[Any]]:
    """Without the changes of which there is none at all: a column of dashes tells nothing."""
    for place in reversed(range(len(columns))):
        if columns[place].heading == CHANGE and all(row[place] == NO_CHANGE_KNOWN for row in rows):
            del columns[place]
            for row in rows:
                del row[place]
    return rows


def _sides(name: str, a: Period, b: Period, kind: Any) -> list[Column]:
    return [Column(f"{name}_{side}", f"{HEADINGS[name]} {period}", kind) for side, period in (("a", a), ("b", b))]


def units_table(lines: Sequence[UnitLine], a: Period, b: Period, *, exact: bool) -> Table:
    """One row a unit: people in both periods, means of at least three, moves of predikat."""
    columns = [Column("unit", "Unit Kerja"), Column("people", N_("People in both"), "number")]
    for name in FIGURES:
        columns += [*_sides(name, a, b, "hundredths"), _change_column(name, exact)]
    rows = []
    for line in lines:
        cells: list[Any] = [line.unit, line.people]
        for name in FIGURES:
            before, after = line.means[name] or (None, None)
            difference = None if before is None or after is None else after - before
            cells += [before, after, difference if exact else signed(difference)]
        rows.append([*cells, ", ".join(f"{_label(x)} > {_label(y)}: {n}" for (x, y), n in line.moves.items())])
    columns.append(Column("moves", N_("Predikat, from > to")))
    return Table(N_("Two periods, by unit"), columns, rows if exact else _told(columns, rows), _SPARE)


def _label(code: str) -> str:
    return Predikat(code).label


def _tally_table(found: Comparison) -> Table:
    columns = [Column("figure", N_("In both periods")), Column("up", N_("Rose"), "number"),
               Column("same", N_("Stayed"), "number"), Column("down", N_("Fell"), "number")]  # fmt: skip
    rows = [[HEADINGS[name], *counts.values()] for name, counts in tallies(found.pairs).items()]
    return Table(N_("Who rose and who fell"), columns, rows)


def comparison_document(found: Comparison, a: Period, b: Period, unit: str | None, by: By) -> Mapping[str, Any]:
    """The comparison for scripts: counts, notes, and people or units with exact figures."""
    pairs = found.pairs
    within = {place: sum(pair.within == place for pair in pairs) for place in PLACED}
    apart = {why: sum(pair.why == why for pair in pairs) for why in WHYS}
    rows = [_person(pair) for pair in pairs] if by is By.PERSON else [_unit(line) for line in units(pairs)]
    return {
        "a": str(a), "b": str(b), "unit": unit, "by": by.value, "notes": list(found.notes), "people": within,
        "why": apart, "changes": tallies(pairs), "persons" if by is By.PERSON else "units": rows,
    }  # fmt: skip


def _person(pair: Pair) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for name, change in differences(pair).items():
        before, after = pair.figures(name)
        figures |= {f"{name}_a": _exact(before), f"{name}_b": _exact(after), f"{name}_change": _exact(change)}
    before, after = pair.figures("predikat")
    return {
        "nip": pair.person.nip, "name": pair.person.name, "unit": pair.person.unit, "in": pair.within, "why": pair.why,
        **figures, "predikat_a": before, "predikat_b": after, "predikat_change": moved(pair, "predikat"),
    }  # fmt: skip


def _unit(line: UnitLine) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for name, means in line.means.items():
        before, after = means or (None, None)
        change = None if before is None or after is None else after - before
        figures |= {f"{name}_a": _exact(before), f"{name}_b": _exact(after), f"{name}_change": _exact(change)}
    moves = [{"from": x, "to": y, "people": n} for (x, y), n in line.moves.items()]
    return {"unit": line.unit, "people": line.people, **figures, "predikat": moves}


def _exact(figure: int | None) -> Decimal | None:
    return None if figure is None else Decimal(hundredths_text(figure))
