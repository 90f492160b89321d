"""How a summary of feedback is shown: one person in full, or one row a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _
from asncli.cli.views import Column, Record, Table, View
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import CoreValue, FeedbackRole, Period, hundredths_text

if TYPE_CHECKING:
    from asncli.workflows.summarise_feedback import Summary

VALUES = tuple(Column(value.value, value.label, "hundredths") for value in CoreValue)
LACKING = N_("Roles missing or with too few raters")
WHO = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("period", N_("Period")),
    Column("behaviour", "Perilaku", "hundredths"),
)
ENDS = (
    Column("strongest", N_("Strongest"), "list"),
    Column("weakest", N_("Weakest"), "list"),
)
ROLES = (
    Column("role", "Peran", FeedbackRole),
    Column("weight", "Bobot", "number"),
    Column("raters", N_("Raters"), "number"),
    Column("value", "Nilai", "hundredths"),
    *VALUES,
    Column("remark", N_("Remark")),
)
SURVEY = N_("public satisfaction survey of the unit")


def one_person(argument: str | None, option: str | None, unit: str | None) -> str | None:
    """Give the NIP that was said, as an argument or with --nip; two, or a unit beside it, are refused."""
    if [argument, option, unit].count(None) < 2:
        raise UsageError(
            "choice-needed",
            text("A person and something else were named, and only one of them can be shown."),
            text("Give a NIP, or --unit UNIT, or neither for everybody."),
        )
    return argument or option


def person_views(found: Summary, period: Period) -> list[View]:
    """One person: the figures, what each role says, and the comments."""
    head = (*WHO, *VALUES, *ENDS, Column("lacking", LACKING, "list"))
    roles = [
        [r.role, r.weight, r.raters, r.value, *r.values.values(), _(SURVEY) if r.survey else None] for r in found.roles
    ]
    comments = [[role.role, comment] for role in found.roles for comment in role.comments]
    return [
        Record(N_("Feedback on a person"), head, _row(found, period, found.lacking)),
        Table(N_("Roles that count"), ROLES, roles),
        Table(N_("Comments"), (Column("role", "Peran", FeedbackRole), Column("comment", "Komentar")), comments),
    ]


def list_table(found: Sequence[Summary], period: Period, *, whole: bool) -> Table:
    """One row a person; ``whole`` with every column, else the ones that fit a screen."""
    columns = (
        *WHO,
        *VALUES,
        *ENDS,
        Column("roles", N_("Roles that count"), "list"),
        Column("lacking", LACKING, "list"),
    )
    rows = [[*_row(one, period, [r.role for r in one.roles]), one.lacking] for one in found]
    table = Table(N_("Feedback"), columns, [list(map(_codes, row)) for row in rows] if whole else rows)
    return table if whole else _without(table, {"period", *CoreValue})


def _row(found: Summary, period: Period, last: Sequence[FeedbackRole]) -> list[Any]:
    head = [found.nip, found.name, found.unit, period, found.behaviour]
    return [*head, *found.values.values(), found.strongest, found.weakest, last]


def _codes(value: Any) -> Any:
    """Lists of labelled codes as codes."""
    return [str(one.value) for one in value] if isinstance(value, list) else value


def _without(table: Table, left_out: set[str]) -> Table:
    kept = [place for place, column in enumerate(table.columns) if column.key not in left_out]
    columns = [table.columns[place] for place in kept]
    return Table(table.title, columns, [[row[place] for place in kept] for row in table.rows])


def person_document(found: Summary, period: Period) -> Mapping[str, Any]:
    """One person for scripts."""
    return {
        "nip": found.nip, "name": found.name, "unit": found.unit, "period": str(period),
        "behaviour": _exact(found.behaviour), "values": _by_code(found.values),
        "strongest": _codes(found.strongest), "weakest": _codes(found.weakest),
        "roles": [
            {"role": r.role.value, "weight": r.weight, "raters": r.raters, "survey": r.survey,
             "value": _exact(r.value), "values": _by_code(r.values), "comments": list(r.comments)}
            for r in found.roles
        ],
        "lacking": _codes(list(found.lacking)),
    }  # fmt: skip


def _by_code(values: Mapping[CoreValue, int | None]) -> dict[str, Decimal | None]:
    return {value.value: _exact(figure) for value, figure in values.items()}


def _exact(figure: int | None) -> Decimal | None:
    return None if figure is None else Decimal(hundredths_text(figure))
