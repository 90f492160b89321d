"""How the renstra is shown: its tree, its lines with all targets, its coverage, its scores."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _
from asncli.cli.output import note
from asncli.cli.views import Column, Table, View
from asncli.terms import Direction, Period, Recap, StrategyKind, hundredths_text, quantity_text

if TYPE_CHECKING:
    from asncli.reports.semester_iku import IkuScore
    from asncli.store.unit_needs import NeedLine
    from asncli.workflows.cover_strategy import Coverage
    from asncli.workflows.strategy_tree import Placed

_IKU = (Column("code", "Kode IKU"), Column("title", "Uraian"))
_UNIT = (Column("unit_code", "Kode Unit"), Column("unit", "Unit Kerja"))
LINES = (
    Column("depth", N_("Depth"), "number"),
    Column("kind", "Jenis", StrategyKind),
    Column("code", "Kode"),
    Column("title", "Uraian"),
    Column("parent_code", "Kode Induk"),
    *_UNIT,
    Column("measure", "Satuan"),
    Column("direction", "Arah", Direction),
    Column("recap", "Rekap", Recap),
)
_SCORED = (
    *_IKU,
    *_UNIT,
    Column("measure", "Satuan"),
    Column("direction", "Arah", Direction),
    Column("recap", "Rekap", Recap),
    Column("target", N_("Target of the year"), "quantity"),
    Column("period_target", N_("Target of the period"), "quantity"),
    Column("actual", "Realisasi", "quantity"),
    Column("last", N_("Latest"), "text"),
    Column("achievement", N_("Achievement (%)"), "hundredths"),
)
SEEN = ("code", "title", "unit", "measure", "period_target", "actual", "achievement", "state")
UNITS = (
    *_UNIT,
    Column("ikus", "IKU", "number"),
    Column("scored", N_("With a realisation"), "number"),
    Column("mean", N_("Mean achievement (%)"), "hundredths"),
)
UNPLANNED = (*_UNIT, Column("topic", N_("Topic")), Column("text", N_("Need")),
             Column("priority", N_("Priority"), "number"))  # fmt: skip
UNKNOWN = (
    Column("code", "Kode IKU"),
    Column("results", N_("Planned results"), "number"),
    Column("people", N_("People"), "number"),
)


def tree_table(placed: Sequence[Placed], year: int) -> Table:
    """The tree as drawn for people: kode, words indented, and the target of the year."""
    columns = (Column("title", "Uraian"), Column("kind", "Jenis", StrategyKind), Column("code", "Kode"), _UNIT[1],
               Column("target", f"Target {year}", "quantity"), Column("measure", "Satuan"),
               Column("direction", "Arah", Direction))  # fmt: skip
    rows = [
        ["\u00b7 " * one.depth + one.line.title, one.line.kind, one.line.code, one.unit.name if one.unit else None,
         one.line.targets.get(year), one.line.measure, one.line.direction]
        for one in placed
    ]  # fmt: skip
    return Table(N_("Renstra"), columns, rows)


def lines_table(placed: Sequence[Placed], years: Sequence[int] | None = None) -> Table:
    """Every line with everything, in the order of the tree; targets of these years, else of all there are."""
    told = sorted({year for one in placed for year in one.line.targets}) if years is None else years
    columns = (*LINES, *(Column(f"target_{year}", f"Target {year}", "quantity") for year in told))
    rows = [
        [one.depth, one.line.kind, one.line.code, one.line.title, one.parent.code if one.parent else None,
         one.unit.code if one.unit else None, one.unit.name if one.unit else None,
         one.line.measure, one.line.direction, one.line.recap, *(one.line.targets.get(year) for year in told)]
        for one in placed
    ]  # fmt: skip
    return Table(N_("Renstra"), columns, rows)


def coverage_table(found: Coverage) -> Table:
    """The IKU with those who work on them."""
    from asncli.workflows.cover_strategy import Gap

    columns = (
        *_IKU, *_UNIT,
        Column("measure", "Satuan"),
        Column("recap", "Rekap", Recap),
        Column("target", f"Target {found.year}", "quantity"),
        Column("results", N_("Planned results"), "number"),
        Column("people", N_("People"), "number"),
        Column("units", N_("Units"), "number"),
        Column("summed", N_("Sum of the plans"), "quantity"),
        Column("difference", N_("Difference"), "quantity"),
        Column("open", N_("Open"), "list"),
    )  # fmt: skip
    rows = [
        [one.iku.line.code, one.iku.line.title, one.iku.unit.code if one.iku.unit else None,
         one.iku.unit.name if one.iku.unit else None, one.iku.line.measure, one.iku.line.recap, one.target,
         one.results, one.people, one.units, one.summed, one.difference, [Gap(gap) for gap in one.open]]
        for one in found.ikus
    ]  # fmt: skip
    return Table(N_("Coverage of the IKU"), columns, rows)


def unknown_table(found: Coverage) -> Table:
    """Codes that plans name and the renstra does not have."""
    return Table(N_("Kode IKU that are not in the renstra"), UNKNOWN, found.unknown)


def coverage_views(found: Coverage) -> list[View]:
    """The IKU, and where there are any the unknown codes and the needs that nobody plans for."""
    needs = Table(N_("Needs that nobody plans for (by words only)"), UNPLANNED, [_need(one) for one in found.unplanned])
    return [
        coverage_table(found),
        *([unknown_table(found)] if found.unknown else []),
        *([needs] if found.unplanned else []),
    ]


def _need(one: NeedLine) -> list[Any]:
    return [one.unit_code, one.unit, one.topic, one.text, one.priority]


def tell_unplanned(found: Coverage) -> None:
    """Say how the needs that nobody plans for were found."""
    if found.unplanned:
        told = _(
            "Needs that nobody plans for, by words only: {n}; no planned result, indicator or IKU of the unit has the"
            " words of the topic. This is not counted as open"
        )
        note(told.format(n=len(found.unplanned)))


def coverage_document(found: Coverage) -> dict[str, Any]:
    """The coverage for scripts: counts first, then every IKU."""
    table = coverage_table(found)
    quantities = {"target", "summed", "difference"}
    rows = [
        {
            column.key: _decimal(value) if column.key in quantities else _codes(value)
            for column, value in zip(table.columns, row, strict=True)
        }
        for row in table.rows
    ]
    keys = [column.key for column in UNPLANNED]
    return {
        "year": found.year,
        "ikus": len(rows),
        "open": found.open,
        "items": rows,
        "unknown": list(found.unknown),
        "unplanned": [dict(zip(keys, _need(one), strict=True)) for one in found.unplanned],
    }


def score_views(score: IkuScore) -> list[View]:
    """The scores of the units in charge, and below them those of every IKU."""
    from asncli.reports.semester_iku import IkuState

    columns = (*_SCORED, Column("state", N_("State"), IkuState))
    kept = [column for column in columns if column.key in SEEN]
    rows = [[getattr(line, column.key) for column in kept] for line in score.lines]
    return [Table(N_("Units in charge"), UNITS, score.units), Table(N_("IKU"), kept, rows)]


def score_table(score: IkuScore) -> Table:
    """Every IKU with everything, for CSV."""
    from asncli.reports.semester_iku import IkuState

    columns = (*_SCORED, Column("state", N_("State"), IkuState))
    return Table(N_("IKU"), columns, [[getattr(line, column.key) for column in columns] for line in score.lines])


def score_document(score: IkuScore, period: Period) -> dict[str, Any]:
    """The scores for scripts."""
    quantities = {"target", "period_target", "actual"}
    items = [
        {
            name: _decimal(value) if name in quantities else _percent(value) if name == "achievement" else value
            for name, value in line._asdict().items()
            if name != "unit_id"
        }
        for line in score.lines
    ]
    units = [one._asdict() | {"mean": _percent(one.mean)} for one in score.units]
    return {"period": str(period), "ikus": len(items), "units": units, "items": items}


def tell_score(score: IkuScore, period: Period) -> None:
    """Say beside the figures what could not be scored."""
    from asncli.reports.semester_iku import IkuState

    if silent := score.having(IkuState.NO_ACTUAL):
        codes = ", ".join(line.code for line in silent)
        note(_("No realisation in {period}, so no figure: {codes}").format(period=period, codes=codes))
    if aimless := score.having(IkuState.NO_TARGET):
        codes = ", ".join(line.code for line in aimless)
        note(_("No target in {year}, so no figure: {codes}").format(year=period.year, codes=codes))


def _codes(value: Any) -> Any:
    return [one.value for one in value] if isinstance(value, list) else value


def _decimal(tenthousandths: int | None) -> Decimal | None:
    return None if tenthousandths is None else Decimal(quantity_text(tenthousandths))


def _percent(hundredths: int | None) -> Decimal | None:
    return None if hundredths is None else Decimal(hundredths_text(hundredths))
