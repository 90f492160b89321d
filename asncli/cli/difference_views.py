"""How the difference between a roster and what is known is shown: lists for people, one flat table as CSV."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _, said
from asncli.cli.output import chosen, note, show
from asncli.cli.person_views import fact, fact_value
from asncli.cli.views import Column, Table, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asncli.cli.options import Form
    from asncli.workflows.diff_roster import RosterDifference
    from asncli.workflows.importing import ImportResult

PEOPLE = (
    Column("came", N_("Came"), "number"),
    Column("left", N_("Left"), "number"),
    Column("returned", N_("Returned"), "number"),
    Column("changed", N_("Changed"), "number"),
)
FACTS = (Column("field", N_("What")), Column("people", N_("People"), "number"))
WHO = (Column("nip", "NIP"), Column("name", "Nama"))
CHANGED = (*WHO, Column("field", N_("What")), Column("before", N_("Before")), Column("after", N_("After")))
FLAT = (Column("difference", N_("Difference")), *CHANGED)


def summary_views(results: Sequence[ImportResult]) -> list[View]:
    """What an import of rosters came to: how many came, left, returned and changed, and of how many which fact."""
    changes: Counter[str] = Counter()
    totals: Counter[str] = Counter(changed=sum(result.changed for result in results))
    for result in results:
        for key, value in result.more.items():
            if isinstance(value, int) and key in ("came", "left", "returned"):
                totals[key] += value
            elif isinstance(value, dict) and key == "changes":
                changes.update(value)
    views: list[View] = []
    if totals["left"] or totals["returned"] or totals["changed"]:  # of newcomers alone the counts of rows tell
        views.append(Table(N_("People"), PEOPLE, [[totals[column.key] for column in PEOPLE]]))
    if changes:
        views.append(Table(N_("Changes"), FACTS, [[fact(field), n] for field, n in changes.most_common()]))
    return views


def show_difference(found: RosterDifference, form: Form | None, out: str | None) -> None:
    """Show the difference as asked, and tell the counts and what else the user should know."""
    lists = {name: [who._asdict() for who in getattr(found, name)] for name in ("came", "left", "returned", "changed")}
    document = {"file": found.result.file, "as_of": found.as_of, **lists}
    show(flat(found) if chosen(form, out) == "csv" else difference_views(found), form, out, document)
    for notice in found.result.notices:
        note(said(notice))
    for problem in found.result.problems:
        if problem.row is None:
            note(f"{said(problem.message)} {said(problem.hint)}")
    counts = {name: len(people) for name, people in lists.items()} | {"changed": len({d.nip for d in found.changed})}
    note(_("Came: {came}, left: {left}, returned: {returned}, changed: {changed}").format(**counts))
    if found.result.rejected:
        note(_("Rows with faults: {n}; their people may stand among those who left").format(n=found.result.rejected))


def difference_views(found: RosterDifference) -> list[View]:
    """Give the lists of who came, left and returned, and the table of what changed."""
    changed = [[d.nip, d.name, *_shown(d.field, d.before, d.after)] for d in found.changed]
    return [
        Table(N_("Came"), WHO, found.came),
        Table(N_("Left"), WHO, found.left),
        Table(N_("Returned"), WHO, found.returned),
        Table(N_("Changed"), CHANGED, changed),
    ]


def flat(found: RosterDifference) -> Table:
    """Give the same as one table."""
    rows: list[list[Any]] = [
        [said, who.nip, who.name, None, None, None]
        for said, people in ((_("Came"), found.came), (_("Left"), found.left), (_("Returned"), found.returned))
        for who in people
    ]
    rows += [[_("Changed"), d.nip, d.name, *_shown(d.field, d.before, d.after)] for d in found.changed]
    return Table(N_("Difference"), FLAT, rows)


def _shown(field: str, before: object, after: object) -> list[object]:
    return [fact(field), fact_value(field, before), fact_value(field, after)]
