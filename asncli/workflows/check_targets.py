"""The story: the plans of a year are held against the standards of the jabatan of those whose plans they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.positions import Post, posts, serving_day
from asncli.store.standards import Planned, Standard, expected, list_standards, planned
from asncli.terms import Direction, Recap, folded
from asncli.workflows.units import chosen_units

NO_PLAN, MISSING, BELOW, ABOVE, OTHER_MEASURE = "no-plan", "missing", "below", "above", "other-measure"


class Shortfall(NamedTuple):
    """What a plan lacks of the standard: ``finding`` is one of the codes above; quantities in ten-thousandths.

    ``target`` is that of the plan, ``minimum`` what the standard asks of its days; ``standard``: whose standard it is,
    jabatan as it was written and jenjang. Of who has no plan nothing more is said.
    """

    nip: str
    name: str
    unit: str | None
    position: str | None
    level: str | None
    code: str | None
    title: str | None
    finding: str
    target: int | None
    minimum: int | None
    measure: str | None
    standard: str | None = None


class Checked(NamedTuple):
    """How many people a standard holds for, how many of them fall short, and in what."""

    people: int
    short: int
    found: Sequence[Shortfall]


def check_targets(
    session: Session, year: int, today: date, *, nip: str | None = None, unit: str | None = None
) -> Checked:
    """Compare the plans of a year with the standards; AsnError ``standards-none`` where there are none at all."""
    standards = list_standards(session)
    if not standards:
        raise AsnError(
            "standards-none",
            text("There are no standards of any jabatan yet"),
            text("Import them first: asncli standard import FILE (an empty form: asncli standard template)"),
        )
    people = posts(session, serving_day(year, today), nip=nip, unit_ids=chosen_units(session, unit))
    kinds = {(one.position, one.level) for one in people}
    asked = {kind: said for kind in kinds if (said := expected(standards, *kind))}
    concerned = [one for one in people if (one.position, one.level) in asked]
    plans = planned(session, year, {one.employee_id for one in concerned})
    found = [
        shortfall
        for person in concerned
        for shortfall in _short(person, asked[person.position, person.level], plans.get(person.employee_id), year)
    ]
    return Checked(len(concerned), len({one.nip for one in found}), found)


def _short(
    person: Post, standards: Sequence[Standard], plan: Sequence[Planned] | None, year: int
) -> Iterator[Shortfall]:
    whose = (person.nip, person.name, person.unit, person.position, person.level)
    if plan is None:
        yield Shortfall(*whose, None, None, NO_PLAN, None, None, None)
        return
    titles = {folded(line.title): line.code for line in reversed(plan)}
    codes = {folded(line.code): line.code for line in plan}
    for one in standards:
        code = codes.get(folded(one.code)) or titles.get(folded(one.title))
        if code is None:
            yield Shortfall(*whose, one.code, one.title, MISSING, None, one.target, one.measure, _whose(one))
        for line in plan:
            if folded(line.code) == folded(code or "") and (finding := _finding(one, line, year)):
                figures = _judged(one, line), _asked(one, line, year)
                yield Shortfall(*whose, line.code, one.title, finding, *figures, line.measure, _whose(one))


def _whose(one: Standard) -> str:
    return f"{one.position}, {one.level}" if one.level else one.position


def _finding(one: Standard, line: Planned, year: int) -> str | None:
    if one.target is None:
        return None
    if one.measure and line.measure and folded(one.measure) != folded(line.measure):
        return OTHER_MEASURE  # figures of two measures can not be compared
    target, asked = _judged(one, line), _asked(one, line, year)
    if (one.direction or line.direction) == Direction.TURUN:
        return ABOVE if target > asked else None
    return BELOW if target < asked else None


def _judged(one: Standard, line: Planned) -> int:
    """The end of the plan's target that comes nearest to falling short."""
    turun = (one.direction or line.direction) == Direction.TURUN
    return line.target_high if turun and line.target_high is not None else line.target


def _asked(one: Standard, line: Planned, year: int) -> int:
    """What is asked of a plan: of what is summed (as the standard says, else the plan) the share of its days in the

    year, rounded half up.
    """
    whole, days = one.target or 0, (line.ends - line.begins).days + 1
    of_year = (date(year, 12, 31) - date(year, 1, 1)).days + 1
    return (2 * whole * days + of_year) // (2 * of_year) if (one.recap or line.recap) == Recap.JUMLAH else whole
