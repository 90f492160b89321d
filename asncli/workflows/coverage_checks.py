"""The checks of ``target coverage``: each looks at the same ground and yields what it finds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from asncli.messages import Text
from asncli.rules.cascade import Lack, Link, Result, parent_said
from asncli.rules.coverage import Aim, Amiss, Indicator, Sum, amiss, copied, likeness, sums, sums_of_weights, vague
from asncli.store.cascade import Person
from asncli.terms import Recap, folded, quantity_text
from asncli.workflows import coverage_kinds as kinds
from asncli.workflows.cascade import Cascade
from asncli.workflows.coverage_kinds import Kind
from asncli.workflows.strategy_tree import Iku

_NO_LEADER = (Lack.LEADER_UNKNOWN, Lack.LEADER_WITHOUT_PLAN)  # said of the leader, once for all who are below


class Found(NamedTuple):
    """One find: its kind, the unit it counts for, the person, the code of what it is about, values of its words."""

    kind: Kind
    unit: int | None
    nip: str | None = None
    name: str | None = None
    code: str | None = None
    values: Mapping[str, object] = {}


@dataclass
class Ground:
    """What the checks look at: the cascade, the IKU, and what one pass along all indicators has kept."""

    all: Cascade
    ikus: Sequence[Iku]
    excluded: frozenset[str]  # kedudukan hukum, folded, of whom no plan is asked
    aims: list[Aim] = field(default_factory=list)  # figures of leaders' results to which others add
    parts: dict[int, list[Indicator]] = field(default_factory=lambda: defaultdict(list))  # by the result they serve
    of_iku: dict[int, list[Indicator]] = field(default_factory=lambda: defaultdict(list))
    unclear: list[tuple[Indicator, Text]] = field(default_factory=list)
    likenesses: dict[int, tuple[bytes, int]] = field(default_factory=dict)  # plan: mark, number of indicators

    @cached_property
    def known(self) -> Mapping[str, Iku]:
        """IKU by their codes, folded."""
        return {folded(iku.code): iku for iku in self.ikus}

    @cached_property
    def due(self) -> Sequence[Iku]:
        """IKU that want an owner this year: those with a target of the year, or all where none has any."""
        return [iku for iku in self.ikus if iku.target is not None] or self.ikus

    @cached_property
    def serves(self) -> Mapping[int, Iku]:
        """The IKU that a planned result names."""
        named = ((r.id, self.known.get(folded(r.iku))) for r in self.all.results.values() if r.iku)
        return {number: iku for number, iku in named if iku is not None}

    def linked(self, result: Result) -> bool:
        """Whether a planned result serves a leader's or an IKU (of a renstra that is not here yet, any)."""
        return result.id in self.all.parents or result.id in self.serves or bool(result.iku and not self.ikus)

    def take(self, indicators: Iterable[Indicator]) -> None:
        """Go along all indicators once, plan by plan, and keep what the checks will ask for."""
        parents, serves = self.all.parents, self.serves
        for plan, group in groupby(indicators, key=attrgetter("plan")):
            own = list(group)
            if mark := likeness(own):
                self.likenesses[plan] = mark, len(own)
            for one in own:
                if reason := vague(one.title, one.measure, one.recap):
                    self.unclear.append((one, kinds.VAGUE[reason]))
                if one.recap != Recap.JUMLAH:
                    continue
                if self.all.contributions.get(one.result) and one.high is None:
                    self.aims.append(Aim(one.result, one.code, one.title, one.measure, one.target))
                parent, iku = parents.get(one.result), serves.get(one.result)
                if parent is not None:
                    self.parts[parent].append(one)
                # Who serves somebody that has the same IKU is a part of that, and no second part of the IKU.
                above = serves.get(parent) if parent is not None else None
                if iku and (above is None or above.id != iku.id):
                    self.of_iku[iku.id].append(one)


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
    """Yearly targets of leaders that the direct targets below do not make, and of IKU that the plans miss."""
    for one in sums(ground.aims, ground.parts):
        if leader := ground.all.owner(ground.all.results[one.aim.of]):
            yield _about(kinds.SUM_DIFFERS, leader, one.aim.code, **_figures(one.aim, one.total, one.parts))
    for iku, one, fault in _sums_of_ikus(ground):
        if fault:
            yield _about_sum(kinds.SUM_DIFFERS, iku, one)


def sums_beyond(ground: Ground) -> Iterator[Found]:
    """Yearly targets of IKU from which the plans differ to the better side."""
    return (_about_sum(kinds.SUM_BEYOND, iku, one) for iku, one, fault in _sums_of_ikus(ground) if not fault)


def _sums_of_ikus(ground: Ground) -> Iterator[tuple[Iku, Sum, Amiss | None]]:
    """IKU whose target of the year is another than the sum of the plans, and whether that leaves them open."""
    ikus = {iku.id: iku for iku in ground.ikus if iku.recap == Recap.JUMLAH}
    aims = [Aim(iku.id, iku.code, iku.title, iku.measure, iku.target, loose=True)
            for iku in ikus.values() if iku.target is not None]  # fmt: skip
    for one in sums(aims, ground.of_iku):
        iku = ikus[one.aim.of]
        yield iku, one, amiss(iku.direction, one.aim.target, one.total)


def _about_sum(kind: Kind, iku: Iku, one: Sum) -> Found:
    return Found(kind, iku.unit, code=iku.code, values=_figures(one.aim, one.total, one.parts))


def _figures(aim: Aim, total: int, parts: int) -> dict[str, object]:
    return {"title": aim.title, "measure": aim.measure or "", "parts": parts,
            "target": quantity_text(aim.target), "total": quantity_text(total)}  # fmt: skip


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


def weights_not_100(ground: Ground) -> Iterator[Found]:
    """Plans whose weights make another sum than 100."""
    given = ((result.plan, result.weight) for result in ground.all.results.values())
    for plan, total in sums_of_weights(given).items():
        if owner := ground.all.people.get(ground.all.plans[plan].person):
            yield _about(kinds.WEIGHTS_NOT_100, owner, None, total=quantity_text(total))


ALL: Sequence[Callable[[Ground], Iterable[Found]]] = (
    ikus_without_owner, people_without_plan, results_without_parent, parents_unknown, ikus_unknown,
    results_without_contributor, sums_that_differ, unmeasurable, plans_copied, superiors_without_plan, weights_not_100,
    sums_beyond,
)  # fmt: skip
