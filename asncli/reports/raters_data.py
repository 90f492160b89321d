"""What the report on raters is made from: everybody evaluated, beside whoever rated them, counted in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from asncli.reports.frames import State
from asncli.rules.fairness import Judged, Tally, hidden, judgement
from asncli.rules.groups import Dimension, Facts, groups, in_order
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.terms import Period, Predikat, UnitAchievement


class RatedPerson(NamedTuple):
    """One evaluated person: ratings and predikat, and which of them are the assessor's own (``…_given``)."""

    nip: str
    sex: str | None
    born: date | None
    golongan: str | None
    kind: str | None
    unit_id: int | None
    assessor_nip: str | None
    assessor: str | None
    work_result: int | None
    work_rating: str | None
    work_given: int
    behaviour: int | None
    behaviour_rating: str | None
    behaviour_given: int
    predikat: str | None


class Assessor(NamedTuple):
    """Who rates: the name is None for somebody who is not in the roster."""

    nip: str
    name: str | None

    @property
    def called(self) -> str:
        """The name, or that there is none."""
        return self.name or "(tidak ada dalam daftar pegawai)"


class RatedUnit(NamedTuple):
    """A unit with its capaian organisasi; people below it count here where no nearer unit has one."""

    id: int
    code: str | None
    name: str
    capaian: UnitAchievement


class Shown(NamedTuple):
    """Which figures of a tally rest on enough people to be shown."""

    figures: bool
    ratings: bool
    steps: bool
    predikat: bool

    def suppressed(self, tally: Tally) -> list[str]:
        """Names of what there is, but of too few people to be shown."""
        return [
            name for name, size in zip(self._fields, _sizes(tally), strict=True) if size and not getattr(self, name)
        ]


@dataclass(frozen=True)
class Raters:
    """What the report is made from; ``capaian`` gives the rated unit that each unit belongs to."""

    period: Period
    state: State
    regulation: Regulation
    policy: Policy
    people: Sequence[RatedPerson]
    capaian: Mapping[int, RatedUnit]
    unit: str | None = None

    @property
    def labels(self) -> dict[Predikat, str]:
        """The predikat of the regulation with their labels, best first."""
        return {p: self.regulation.labels[p] for p in Predikat if p in self.regulation.labels}


Tallies = dict[Judged, Tally]


def _both() -> Tallies:
    return {judged: Tally() for judged in Judged}


@dataclass
class Counted:
    """Everybody counted by assessor, by assessor and rated unit, by group, and all together."""

    everybody: Tallies = field(default_factory=_both)
    assessors: dict[Assessor, Tallies] = field(default_factory=dict)
    units: dict[tuple[RatedUnit, Assessor], Tally] = field(default_factory=dict)
    groups: dict[Dimension, dict[str, Tallies]] = field(default_factory=dict)
    proposals: int = 0
    without_assessor: int = 0


def counted(data: Raters) -> Counted:
    """Count everybody once; in groups every predikat counts, of assessors only their own decisions."""
    done = Counted(groups={dimension: {} for dimension in Dimension})
    for p in data.people:
        own = p.predikat if p.work_given and p.behaviour_given else None
        done.proposals += own is None
        done.without_assessor += p.assessor_nip is None
        assessor = Assessor(p.assessor_nip, p.assessor) if p.assessor_nip else None
        of_assessor = done.assessors.setdefault(assessor, _both()) if assessor else None
        found = groups(Facts(p.nip, p.sex, p.born, p.golongan, p.kind), data.period.end)
        of_groups = [done.groups[dimension].setdefault(label, _both()) for dimension, label in found.items()]
        work = judgement(Judged.WORK, p.work_result, p.work_rating if p.work_given else None, data.policy)
        said = p.behaviour_rating if p.behaviour_given else None
        behaviour = judgement(Judged.BEHAVIOUR, p.behaviour, said, data.policy)
        for judged, one in ((Judged.WORK, work), (Judged.BEHAVIOUR, behaviour)):
            for tallies in (done.everybody, *of_groups):
                tallies[judged].add(one, p.predikat)
            if of_assessor:
                of_assessor[judged].add(one, own)
        unit = data.capaian.get(p.unit_id) if p.unit_id else None
        if unit and assessor:
            done.units.setdefault((unit, assessor), Tally()).add(work, own)
    return done


def seen(tallies: Sequence[Tally], minimum: int) -> list[Shown]:
    """What may be shown of groups that stand above their total; nothing of nobody, nothing that subtraction tells."""
    columns = [
        [size > 0 and not gone for size, gone in zip(sizes, hidden(sizes, minimum), strict=True)]
        for sizes in zip(*map(_sizes, tallies), strict=True)
    ]
    return [Shown(*row) for row in zip(*columns, strict=True)]


def seen_whole(tally: Tally, minimum: int) -> Shown:
    """What may be shown of everybody together, or of one assessor: whatever rests on enough people."""
    return Shown(*(size >= minimum for size in _sizes(tally)))


def _sizes(tally: Tally) -> tuple[int, int, int, int]:
    return tally.figures, tally.rated, tally.compared, tally.decided


def in_groups(done: Counted) -> Iterator[tuple[Dimension, dict[str, Tallies]]]:
    """The groups of each dimension in the order in which people expect them."""
    for dimension, found in done.groups.items():
        yield dimension, {label: found[label] for label in in_order(found)}
