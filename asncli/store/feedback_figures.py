"""Feedback as the law sees it: sums by person and role. No mark of a single rater of a protected role leaves here.

Of rekan, bawahan and masyarakat the database gives nothing at all below the minimum of raters, not even how many
there were. A single value is given only where none of the role's raters left it out, or at least the minimum left it
out and at least the minimum gave it: or the figures of the role and of its values, whose numbers of raters differ,
would tell together what one or two of them marked. One pass along the covering index: the rows of marks themselves
are not read. The people asked for stand in ``temp.wanted`` (``store/marks.py``).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sqlmodel import Session

from asncli.rules.marks import ABSENT, ROLES, VALUES, Feedback, IntArray, Semester, no_feedback
from asncli.rules.policy import FEWEST_RATERS, Policy
from asncli.store.database import raw_connection
from asncli.store.public_figures import with_public
from asncli.store.reading import columns, places
from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind, Status

# Who stands by name beside the marks anyway; every other role is protected by the minimum.
_NAMED = (FeedbackRole.ATASAN, FeedbackRole.DIRI)
_ROLE = "CASE m.role " + " ".join(f"WHEN '{role}' THEN {n}" for n, role in enumerate(ROLES)) + " END"
LEAST = f"iif(m.role IN ({', '.join(repr(str(role)) for role in _NAMED)}), 1, :minimum)"
# Number and sum in one: every mark counts ``MANY`` besides itself, and no sum of marks comes to that much.
MANY = 1 << 32
_SUM = f"sum(m.{{0}} + {MANY})"
_RATERS, _GAVE = (f"({_SUM.format(column)} >> 32)" for column in ("mark", "{0}"))
VALUE = f"iif({_GAVE} = {_RATERS} OR min({_GAVE}, {_RATERS} - {_GAVE}) >= {LEAST}, {_SUM}, 0)"
# All seven values beside the role's own value leave a figure of one or two raters over where these alone marked
# another number of values than the rest, or a value that is not given. Not so where a value is given by no policy
# (one or two left it out) that enough marked; nor where of every value, and of every number of values marked by one
# rater, none or enough are (and none or enough are not). Of ``VALUES`` alone, three of the at least four that
# everybody marks, nothing is ever left over.
_HOW_MANY = " + ".join(f"(m.{value} IS NOT NULL)" for value in CoreValue)
_MARKED = {value: f"count(m.{value})" for value in CoreValue}
_NEVER_GIVEN = " OR ".join(
    f"({gave} >= {LEAST} AND count(m.mark) - {gave} BETWEEN 1 AND {FEWEST_RATERS - 1})" for gave in _MARKED.values()
)
_ENOUGH = " AND ".join(
    f"{number} NOT BETWEEN 1 AND {LEAST} - 1"
    for number in (*_MARKED.values(), *(f"sum({_HOW_MANY} <> {n})" for n in range(1, len(CoreValue) + 1)))
)
WITH_ALL = f"iif({_NEVER_GIVEN} OR {_ENOUGH}, {VALUE}, 0)"
# IN, not a join: for a join SQLite would first read the whole index to make a filter of it.
BY_ROLE = f"""
FROM feedback_mark m WHERE m.period = :period AND m.employee_id IN (SELECT employee_id FROM temp.wanted)
GROUP BY m.employee_id, m.role HAVING {_SUM.format("mark")} >= {LEAST} * {MANY}
"""
_REWEIGHTED = " + ".join(f"(instr(e.reweighted, '\"{role}\"') > 0) * {1 << n}" for n, role in enumerate(ROLES))
_FINAL = {
    "person": "w.position",
    "behaviour": "coalesce(e.behaviour, -1)",
    "integrity": "coalesce(e.integrity, -1)",
    "contribution": "coalesce(e.contribution, -1)",
    "reweighted": _REWEIGHTED,
}
_STANDING = f"""
FROM temp.wanted w CROSS JOIN evaluation e ON e.period = :period AND e.employee_id = w.employee_id
WHERE e.status IN ('{Status.FINAL}', '{Status.OBJECTED}')
"""


def feedback(
    session: Session,
    period: Period,
    units: Sequence[int | None],
    policy: Policy,
    values: Sequence[CoreValue] = VALUES,
) -> Feedback:
    """What is said of the people of ``temp.wanted``, whose units these are, in exactly this period.

    ``values``: of which single values; those of ``VALUES`` go first, the others are given with all seven only.
    """
    raw = raw_connection(session)
    by_value = ((VALUE if value in VALUES else WITH_ALL).format(value) for value in values)
    figures = ("m.employee_id", _ROLE, _SUM.format("mark"), *by_value)
    asked = {"period": str(period), "minimum": policy.minimum_raters}
    employee, role, marks, *sums = columns(raw, figures, BY_ROLE, asked)
    (wanted,) = columns(raw, ["w.employee_id"], "FROM temp.wanted w ORDER BY w.position")
    said, at = no_feedback(len(units), len(values)), (role, places(wanted, employee))
    said.raters[at], said.total[at] = np.divmod(marks, MANY)
    for n, given in enumerate(sums):
        said.value_raters[n][at], said.value_total[n][at] = np.divmod(given, MANY)
    return with_public(session, said, period, units, policy)


def semesters(session: Session, period: Period, units: Sequence[int | None], policy: Policy) -> tuple[Semester, ...]:
    """Both semesters of a year; of any other period none."""
    if period.kind is not PeriodKind.YEAR:
        return ()
    return tuple(_semester(session, half, units, policy) for half in halves(period))


def halves(year: Period) -> tuple[Period, Period]:
    """The semesters of a year."""
    first, second = (Period(year.year, PeriodKind.SEMESTER, number) for number in (1, 2))
    return first, second


def _semester(session: Session, half: Period, units: Sequence[int | None], policy: Policy) -> Semester:
    read = columns(raw_connection(session), tuple(_FINAL.values()), _STANDING, {"period": str(half)})
    found = dict(zip(_FINAL, read, strict=True))
    final = np.zeros(len(units), np.bool_)
    final[found["person"]] = True

    def spread(name: str, none: int) -> IntArray:
        column = np.full(len(units), none)
        column[found["person"]] = found[name]
        return column

    return Semester(
        feedback=feedback(session, half, units, policy),
        final=final,
        behaviour=spread("behaviour", ABSENT),
        integrity=spread("integrity", ABSENT),
        contribution=spread("contribution", ABSENT),
        reweighted=spread("reweighted", 0),
    )
