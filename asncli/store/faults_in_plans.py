"""Faults of plans and realisations of a period (``faults_in_data.stage`` comes first)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlmodel import Session

from asncli.store.faults_in_data import PEOPLE, WHO, Hit, Scope, hits
from asncli.terms import PlanKind, quantity_text

_COUNTED = "c.counted AND p.begins <= :end AND p.ends >= :start"
_PLANS = f"SELECT {WHO}, p.begins AS begins, p.ends AS ends {PEOPLE} JOIN plan p ON p.employee_id = e.id"
_RESULTS = f"{_PLANS} JOIN planned_result r ON r.plan_id = p.id"
_PAIRS = (
    f"SELECT {WHO}, p.begins AS begins, p.ends AS ends, o.begins AS other_begins, o.ends AS other_ends {PEOPLE}"
    " JOIN plan p ON p.employee_id = e.id"
    " JOIN plan o ON o.employee_id = e.id AND o.begins > p.begins AND o.begins <= p.ends"
)
_PARTS = ("target_s1", "target_s2", "target_q1", "target_q2", "target_q3", "target_q4")
_TARGETS = (
    f"SELECT {WHO}, i.code AS indicator, i.target AS target, {', '.join(f'i.{part} AS {part}' for part in _PARTS)}"
    f" {PEOPLE} JOIN plan p ON p.employee_id = e.id JOIN indicator i ON i.plan_id = p.id"
)
_SUMS = (
    "i.target_s1 + i.target_s2 <> i.target OR i.target_q1 + i.target_q2 + i.target_q3 + i.target_q4 <> i.target"
    " OR i.target_q1 + i.target_q2 <> i.target_s1 OR i.target_q3 + i.target_q4 <> i.target_s2"
)
_ACHIEVEMENTS = (
    f"SELECT {WHO}, count(*) AS n, min(a.day) AS first, max(a.day) AS last {PEOPLE} JOIN plan p ON p.employee_id = e.id"
    " JOIN indicator i ON i.plan_id = p.id JOIN achievement a ON a.indicator_id = i.id"
)


def without_indicators(session: Session, scope: Scope) -> Iterator[Hit]:
    """Plans that touch the period and have no indicator; values: ``begins``, ``ends``."""
    empty = "NOT EXISTS (SELECT 1 FROM indicator i WHERE i.plan_id = p.id)"
    return hits(session, scope, _PLANS, f"{_COUNTED} AND {empty}")


def weights_mixed(session: Session, scope: Scope) -> Iterator[Hit]:
    """Plans in which some planned results have a weight and others have none."""
    some = "GROUP BY p.id HAVING count(r.weight) BETWEEN 1 AND count(*) - 1"
    return hits(session, scope, _RESULTS, _COUNTED, some)


def weights_zero(session: Session, scope: Scope) -> Iterator[Hit]:
    """Plans in which every weight is 0."""
    all_zero = "GROUP BY p.id HAVING max(r.weight) = 0 AND count(r.weight) = count(*)"
    return hits(session, scope, _RESULTS, _COUNTED, all_zero)


def overlapping(session: Session, scope: Scope) -> Iterator[Hit]:
    """Two plans of a person that hold on the same days, neither for an acting post; values: the days of both."""
    definitif = f"p.kind = '{PlanKind.DEFINITIF.value}' AND o.kind = p.kind"
    return hits(session, scope, _PAIRS, f"{_COUNTED} AND o.begins <= :end AND o.ends >= :start AND {definitif}")


def parts_differ(session: Session, scope: Scope) -> Iterator[Hit]:
    """Indicators of recap jumlah whose targets do not add up; values: ``indicator``, ``target``, ``parts``."""
    where = f"{_COUNTED} AND i.recap = 'jumlah' AND i.target_high IS NULL AND ({_SUMS})"
    for hit in hits(session, scope, _TARGETS, where):
        yield hit._replace(values=_parts(hit.values))


def _parts(found: Mapping[str, object]) -> dict[str, object]:
    given = {part: value for part in _PARTS if isinstance(value := found[part], int)}
    told = [f"{part.removeprefix('target_').upper()} {quantity_text(value)}" for part, value in given.items()]
    target = found["target"]
    return {
        "indicator": found["indicator"],
        "target": quantity_text(target) if isinstance(target, int) else "",
        "parts": ", ".join(told),
    }


def outside_plan(session: Session, scope: Scope) -> Iterator[Hit]:
    """People with realisations of the period on days outside the plan; values: ``n``, ``first``, ``last``."""
    where = "c.counted AND a.day BETWEEN :start AND :end AND a.day NOT BETWEEN p.begins AND p.ends"
    return hits(session, scope, _ACHIEVEMENTS, where, "GROUP BY e.id")


def achieved_in_future(session: Session, scope: Scope) -> Iterator[Hit]:
    """People with realisations dated after today; values: ``n``, ``first``, ``last``."""
    return hits(session, scope, _ACHIEVEMENTS, "a.day > :today", "GROUP BY e.id")
