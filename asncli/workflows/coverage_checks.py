"""The checks of ``target coverage``: each looks at the same ground and yields what it finds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from asncli.reports.shares import tenths, tenths_text
from asncli.rules.cascade import Lack, Link, Result, parent_said
from asncli.rules.coverage import Aim, Sum, alike, amiss, copied, jabatan, sums, sums_of_weights
from asncli.store.cascade import Person
from asncli.terms import Recap, folded, quantity_text
from asncli.workflows import coverage_kinds as kinds
from asncli.workflows.coverage_ground import Found, Ground
from asncli.workflows.coverage_kinds import Kind

_NAMED = 3  # people of a group who are named
_NO_LEADER = (Lack.LEADER_UNKNOWN, Lack.LEADER_WITHOUT_PLAN)  # said of the leader, once for all who are below


def _about(kind: Kind, person: Person, code: str | None = None, **values: object) -> Found:
    return Found(kind, person.unit, person.nip, person.name, code, values)


def _results(ground: Ground) -> Iterator[tuple[Person, Result, Link]]:
    """Planned results of people in service, each with its link."""
    for link in ground.all.links:
        result = ground.all.results[link.result]
        if owner := ground.all.owner(result):
            yield owner, result, link


def _main_results(ground: Ground) -> Iterator[tuple[Person, Result, Link]]:
    """Those of the section Utama: others need neither a leader's result nor somebody who contributes."""
    return (one for one in _results(ground) if not one[1].extra)


def ikus_without_owner(ground: Ground) -> Iterator[Found]:
    """IKU that no plan of anybody in service names."""
    owned = {iku.id for number, iku in ground.serves.items() if ground.all.owner(ground.all.results[number])}
    for iku in ground.due:
        if iku.id not in owned:
            yield Found(kinds.IKU_WITHOUT_OWNER, iku.unit, code=iku.code, values={"title": iku.title})


def people_without_plan(ground: Ground) -> Iterator[Found]:
    """People in service without a plan in the year, but for those of whom the policy asks none."""
    for person in ground.all.people.values():
        if person.id not in ground.all.planned and folded(person.legal_status or "") not in ground.excluded:
            yield _about(kinds.PERSON_WITHOUT_PLAN, person)


def results_without_parent(ground: Ground) -> Iterator[Found]:
    """Planned results of people below a leader who has a plan, that name neither the leader's result nor an IKU."""
    for person, result, link in _main_results(ground):
        if link.lack is Lack.NOTHING_SAID and not result.iku and link.leader and _covered(ground, result, link.leader):
            yield _about(kinds.RESULT_WITHOUT_PARENT, person, result.code, title=result.title, leader=link.leader)


def _covered(ground: Ground, result: Result, leader: str) -> bool:
    """Whether the leader has a plan on the first day of the plan of the result."""
    return (ground.all.numbers.get(leader), ground.all.plans[result.plan].begins) in ground.all.covered


def parents_unknown(ground: Ground) -> Iterator[Found]:
    """Planned results, also of the section Tambahan, whose leader's result was named and can not be found."""
    for person, result, link in _results(ground):
        if link.lack in (None, Lack.NOTHING_SAID):
            continue
        if link.lack in _NO_LEADER and not parent_said(result.parent_code)[0]:
            continue
        said, reason = result.parent_code or result.parent_title, kinds.NOT_FOUND[Lack(link.lack)]
        yield _about(kinds.PARENT_UNKNOWN, person, result.code, title=result.title, said=said, reason=reason)


def ikus_unknown(ground: Ground) -> Iterator[Found]:
    """Planned results whose Kode IKU is no IKU of the renstra; nothing is said where there is no renstra yet."""
    for result in ground.all.results.values() if ground.ikus else ():
        owner = ground.all.owner(result)
        if owner and result.iku and result.id not in ground.serves:
            yield _about(kinds.IKU_UNKNOWN, owner, result.code, title=result.title, said=result.iku)


def results_without_contributor(ground: Ground) -> Iterator[Found]:
    """Planned results of leaders that no planned result serves."""
    for person, result, _ in _main_results(ground):
        if person.id in ground.all.leaders and not ground.all.contributions.get(result.id):
            yield _about(kinds.RESULT_WITHOUT_CONTRIBUTOR, person, result.code, title=result.title)


def superiors_without_plan(ground: Ground) -> Iterator[Found]:
    """Superiors, by unit of the people below them, without a plan on the first day of the plan of these people."""
    below: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    for plan in ground.all.plans.values():
        person = ground.all.people.get(plan.person)
        number = ground.all.numbers.get(plan.superior or "")
        if person and plan.superior and (number, plan.begins) not in ground.all.covered:
            below[plan.superior, person.unit].add(person.id)
    for (nip, unit), people in below.items():
        number = ground.all.numbers.get(nip)
        leader = ground.all.people.get(number or 0)
        reason = kinds.OUTSIDE if number is None else kinds.NO_PLAN
        values = {"people": len(people), "reason": reason}
        yield Found(kinds.SUPERIOR_WITHOUT_PLAN, unit, nip, leader.name if leader else None, None, values)


def sums_that_differ(ground: Ground) -> Iterator[Found]:
    """Yearly targets of leaders that the direct targets below leave open, and of IKU that the plans do."""
    return _sums(ground, kinds.SUM_DIFFERS, open_=True)


def sums_beyond(ground: Ground) -> Iterator[Found]:
    """Yearly targets of leaders and of IKU from which the sums below differ to the better side."""
    return _sums(ground, kinds.SUM_BEYOND, open_=False)


def _sums(ground: Ground, kind: Kind, *, open_: bool) -> Iterator[Found]:
    for one in sums(ground.aims, ground.parts):
        leader = ground.all.owner(ground.all.results[one.aim.of])
        if leader and _leaves_open(one) is open_:
            yield _about(kind, leader, one.aim.code, **_figures(one))
    ikus = {iku.id: iku for iku in ground.ikus if iku.recap == Recap.JUMLAH}
    aims = [Aim(iku.id, iku.code, iku.title, iku.measure, iku.target, iku.direction, loose=True)
            for iku in ikus.values() if iku.target is not None]  # fmt: skip
    for one in sums(aims, ground.of_iku):
        if _leaves_open(one) is open_:
            yield Found(kind, ikus[one.aim.of].unit, code=one.aim.code, values=_figures(one))


def _leaves_open(one: Sum) -> bool:
    return amiss(one.aim.direction, one.aim.target, one.total) is not None


def _figures(one: Sum) -> dict[str, object]:
    return {"title": one.aim.title, "measure": one.aim.measure or "", "parts": one.parts,
            "target": quantity_text(one.aim.target), "total": quantity_text(one.total)}  # fmt: skip


def unmeasurable(ground: Ground) -> Iterator[Found]:
    """Indicators that can not be measured, each with the reason."""
    for one, reason in ground.unclear:
        if owner := ground.all.people.get(ground.all.plans[one.plan].person):
            yield _about(kinds.UNMEASURABLE, owner, one.code, title=one.title, reason=reason)


def plans_copied(ground: Ground) -> Iterator[Found]:
    """Equal plans of several people in service with different jabatan."""
    plans, people = ground.all.plans, ground.all.people
    marks = {plan: mark for plan, (mark, _) in ground.likenesses.items() if plans[plan].person in people}
    for group in copied(marks, {number: plan.position for number, plan in plans.items()}):
        owners = Counter(plans[plan].person for plan in group)
        for plan in group if len(owners) > 1 else ():
            one = plans[plan]
            other = next(
                (p for p in (plans[n] for n in group) if p.person != one.person and p.position != one.position),
                next(p for p in (plans[n] for n in group) if p.person != one.person),
            )
            yield _about(
                kinds.PLAN_COPIED, people[one.person], None, position=one.position or "-", people=len(owners),
                indicators=ground.likenesses[plan][1], other=people[other.person].name,
                other_position=other.position or "-",
            )  # fmt: skip


def plans_alike(ground: Ground) -> Iterator[Found]:
    """Equal plans of people in service with one jabatan, each group in one line, at the unit they all belong to."""
    inside = {n: plan for n, plan in ground.all.plans.items()
              if plan.person in ground.all.people and ground.all.people[plan.person].unit in ground.inside}  # fmt: skip
    marks = {plan: mark for plan, (mark, _) in ground.likenesses.items() if plan in inside}
    in_jabatan: dict[str, set[int]] = defaultdict(set)
    for one in inside.values():
        in_jabatan[jabatan(one.position)].add(one.person)
    for group in alike(marks, {number: plan.position for number, plan in inside.items()}, ground.given):
        numbers = {inside[plan].person for plan in group}
        if len(numbers) < 2:
            continue
        owners = [person for number, person in ground.all.people.items() if number in numbers]  # by name
        position, of = inside[group[0]].position, len(in_jabatan[jabatan(inside[group[0]].position)])
        yield Found(
            kinds.PLANS_ALIKE, ground.common_unit({one.unit for one in owners}), owners[0].nip, owners[0].name, None,
            {"position": position or "-", "indicators": ground.likenesses[group[0]][1], "who": _few(owners),
             "people": len(owners), "of": of, "share": tenths_text(tenths(len(owners), of))},
        )  # fmt: skip


def _few(people: Sequence[Person]) -> str:
    """Name the first of them, with NIP."""
    told = ", ".join(f"{one.name} ({one.nip})" for one in people[:_NAMED])
    return told + (f" (+{len(people) - _NAMED})" if len(people) > _NAMED else "")


def weights_not_100(ground: Ground) -> Iterator[Found]:
    """Plans whose weights make another sum than 100."""
    given = ((result.plan, result.weight) for result in ground.all.results.values())
    for plan, total in sums_of_weights(given).items():
        if owner := ground.all.people.get(ground.all.plans[plan].person):
            yield _about(kinds.WEIGHTS_NOT_100, owner, None, total=quantity_text(total))


ALL: Sequence[Callable[[Ground], Iterable[Found]]] = (
    ikus_without_owner, people_without_plan, results_without_parent, parents_unknown, ikus_unknown,
    results_without_contributor, sums_that_differ, unmeasurable, plans_copied, superiors_without_plan, weights_not_100,
    sums_beyond, plans_alike,
)  # fmt: skip
