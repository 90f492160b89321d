"""The story: before they talk, leader and employee are given what the evaluation says, person by person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlmodel import Session

from asncli.documents.dialogue import Talk
from asncli.reports.frames import PersonRow, UnitRow
from asncli.reports.indicator_lines import Line
from asncli.reports.semester_tables import placed
from asncli.reports.talking_points import points
from asncli.rules.library import get_regulation
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.store.report_frames import evaluated_people, laws
from asncli.store.units import list_units, subtree
from asncli.terms import Period, Predikat, Rating, Status, hundredths_text
from asncli.workflows.explain import not_evaluated
from asncli.workflows.make_report import person_lines
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.open_coaching import left_out
from asncli.workflows.summarise_feedback import summarise_feedback
from asncli.workflows.units import one_unit


def talks(
    session: Session, period: Period, policy: Policy, *, unit: str | None = None, nip: str | None = None
) -> Iterator[tuple[PersonRow, Talk]]:
    """Everybody evaluated in a period who is not left out of it (of a unit, or one person), in the order of the tree.

    ``AsnError`` ``report-empty`` where there is nobody; ``not-evaluated`` and ``left-out`` of a person.
    """
    named = one_unit(session, unit, period) if unit else None
    chosen = set(subtree(session, named.id, period)) if named else None
    everybody = [
        one for one in evaluated_people(session, period)
        if (chosen is None or one.unit_id in chosen) and nip in (None, one.nip)
    ]  # fmt: skip
    if not everybody:
        raise not_evaluated(nip, period) if nip else nobody_evaluated(period, named)
    people = [one for one in everybody if one.status != Status.EXCLUDED]
    if not people:
        raise left_out(nip, period) if nip else nobody_evaluated(period, named)
    return _talks(session, period, policy, people, None if chosen is None else sorted(chosen), nip)


def _talks(
    session: Session,
    period: Period,
    policy: Policy,
    people: list[PersonRow],
    unit_ids: list[int] | None,
    nip: str | None,
) -> Iterator[tuple[PersonRow, Talk]]:
    units = [UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session, period)]
    order = placed(people, units)
    regulation, lines = get_regulation(laws(session, period)[0].regulation), defaultdict[int, list[Line]](list)
    for one, line in person_lines(session, period, regulation, policy, order):
        lines[one.person.employee_id].append(line)
    heard = {s.employee_id: s for s in summarise_feedback(session, period, policy, unit_ids=unit_ids, nip=nip)}
    sender = (agency.find(session) or agency.AgencyLine(0, agency.UNNAMED)).name
    for branch, person in order:
        said = heard.get(person.employee_id)
        found = points(
            lines[person.employee_id], policy.work_meets,
            said.values if said else {}, said.strongest if said else (), said.weakest if said else (),
        )  # fmt: skip
        leader = ", ".join(part for part in (person.supervisor, _nip(person.supervisor_nip)) if part)
        predikat = Predikat(person.predikat).label if person.predikat else "belum ada"
        usulan = " (usulan)" if person.proposal and person.predikat else ""
        yield person, Talk(
            sender, period.label, person.nip, person.name, person.position, branch.name, leader or None,
            predikat + usulan, _result(person.work_rating, person.work_result, "%"),
            _result(person.behaviour_rating, person.behaviour, ""), found.strong, found.weak,
        )  # fmt: skip


def _nip(nip: str | None) -> str | None:
    return f"NIP {nip}" if nip else None


def _result(rating: str | None, figure: int | None, unit: str) -> str:
    label = Rating(rating).label if rating else "belum ada"
    return label if figure is None else f"{label} ({hundredths_text(figure, ',')}{unit})"
