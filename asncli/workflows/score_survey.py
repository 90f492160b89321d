"""The story: what the public says of units becomes NRR, IKM and mutu, with what is weakest and what has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.library import survey_law
from asncli.rules.policy import Policy
from asncli.rules.skm import Ikm, enough, ikm
from asncli.store.surveys import Answers, answers, suggestions
from asncli.store.units import UnitIndex, UnitLine, index
from asncli.terms import Period, PeriodKind, ServiceElement


class UnitSurvey(NamedTuple):
    """What the public says of a unit (with the units below it where ``tree``).

    ``score`` is None where too few answered; an unsur that too few marked is not in it. ``periods`` are the codes
    whose answers were counted: the period itself, or the parts of a year that has no answers of its own. ``marks``:
    number of answers by unsur. ``change`` of the IKM since ``previous``, in hundredths.
    """

    unit: UnitLine
    period: Period
    periods: tuple[str, ...]
    respondents: int
    minimum: int
    weights: str
    score: Ikm | None
    marks: Mapping[ServiceElement, int]
    weakest: tuple[ServiceElement, ...]
    strongest: tuple[ServiceElement, ...]
    previous: Period
    previous_ikm: int | None

    @property
    def change(self) -> int | None:
        """Change of the IKM since the period before, hundredths."""
        if self.score is None or self.previous_ikm is None:
            return None
        return self.score.ikm_hundredths - self.previous_ikm

    @property
    def in_parts(self) -> bool:
        """Whether the answers of the parts of a year were counted together."""
        return self.periods != (str(self.period),)


class Counted(NamedTuple):
    """Answers of a unit, and the codes of the periods that they are of."""

    answers: Answers
    periods: tuple[str, ...]

    def plus(self, other: Counted) -> Counted:
        """Count the answers of two units together."""
        return Counted(self.answers.plus(other.answers), tuple(sorted({*self.periods, *other.periods})))


def score_surveys(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    unit_ids: Iterable[int] | None = None,
    tree: bool = False,
    weights: str | None = None,
) -> list[UnitSurvey]:
    """Score every unit that the public said something of, by code and name; ``unit_ids``: only these.

    Of a closed period the units are those of its closing, and the period before is counted along the same tree.
    ``tree``: answers on the units below count for a unit too. ``weights``: else those of the policy.
    """
    used = weights or policy.survey_weights
    chosen = None if unit_ids is None else set(unit_ids)
    units = index(session, period)
    now, before = (_counted(session, one, units if tree else None) for one in (period, period.previous))
    return [
        _scored(unit, period, now[unit.id], before.get(unit.id), policy.survey_minimum, used)
        for unit in units.by_id.values()
        if unit.id in now and (chosen is None or unit.id in chosen)
    ]


def survey_empty(period: Period) -> AsnError:
    """Refuse to score where the public was not heard (``survey-empty``)."""
    return AsnError(
        "survey-empty",
        text("There are no answers of the public in {period} yet.", period=str(period)),
        text("Import them first: asncli survey import skm.xlsx"),
    )


def suggested(session: Session, surveys: Sequence[UnitSurvey]) -> list[tuple[UnitLine, str]]:
    """What the public suggests to these units, in their order; of one unit in an order that tells nothing.

    Nothing of units with too few respondents.
    """
    by_unit = {survey.unit.id: survey for survey in surveys if enough(survey.respondents, survey.minimum)}
    order = {unit_id: place for place, unit_id in enumerate(by_unit)}
    found = [one for one in suggestions(session, by_unit) if one.period in by_unit[one.unit_id].periods]
    found.sort(key=lambda one: (order[one.unit_id], _shuffle(one.words), one.words))
    return [(by_unit[one.unit_id].unit, one.words) for one in found]


def _shuffle(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def parts(period: Period) -> list[Period]:
    """Shorter periods of a year: semesters, quarters and months; of any other period nothing."""
    if period.kind is not PeriodKind.YEAR:
        return []
    kinds = ((PeriodKind.SEMESTER, 2), (PeriodKind.QUARTER, 4), (PeriodKind.MONTH, 12))
    return [Period(period.year, kind, n) for kind, count in kinds for n in range(1, count + 1)]


def _counted(session: Session, period: Period, tree: UnitIndex | None) -> dict[int, Counted]:
    """Count the answers by unit, in a tree also of the units below: those of the period, else of its parts together."""
    found: dict[int, Counted] = {}
    by_code = answers(session, (period, *parts(period)))
    exact = {unit_id for unit_id, code in by_code if code == str(period)}
    for (unit_id, code), said in by_code.items():
        if code == str(period) or unit_id not in exact:
            _add(found, unit_id, Counted(said, (code,)))
    if tree is None:
        return found
    together: dict[int, Counted] = {}
    for unit_id, own in found.items():
        for above in (unit_id, *(tree.above(unit_id) if unit_id in tree.by_id else ())):
            _add(together, above, own)
    return together


def _add(found: dict[int, Counted], unit_id: int, said: Counted) -> None:
    found[unit_id] = found[unit_id].plus(said) if unit_id in found else said


def _scored(
    unit: UnitLine, period: Period, counted: Counted, before: Counted | None, minimum: int, weights: str
) -> UnitSurvey:
    respondents = counted.answers.respondents
    score = _score(counted.answers, period, weights, minimum)
    previous = _score(before.answers, period.previous, weights, minimum) if before else None
    return UnitSurvey(
        unit=unit,
        period=period,
        periods=counted.periods,
        respondents=respondents,
        minimum=minimum,
        weights=weights,
        score=score,
        marks=dict(zip(ServiceElement, counted.answers.marks, strict=True)),
        weakest=_extremes(score, min),
        strongest=_extremes(score, max),
        previous=period.previous,
        previous_ikm=previous.ikm_hundredths if previous else None,
    )


def _score(found: Answers, period: Period, weights: str, minimum: int) -> Ikm | None:
    """Score answers by the law of the period, of every unsur that enough marked; None where too few answered."""
    if not enough(found.respondents, minimum):
        return None
    known = found.from_enough(minimum)
    sums, marks = (dict(zip(ServiceElement, side, strict=True)) for side in (known.totals, known.marks))
    return ikm(sums, marks, weights, survey_law(period))


def _extremes(score: Ikm | None, end: Callable[[Iterable[int]], int]) -> tuple[ServiceElement, ...]:
    """Unsur with the lowest or highest NRR; none where all are alike."""
    nrr = {e: mark for e, mark in score.nrr.items() if mark is not None} if score else {}
    if len(set(nrr.values())) < 2:
        return ()
    return tuple(element for element, mark in nrr.items() if mark == end(nrr.values()))
