"""The story: who did well, again and again, is put forward for an award; of everybody else it is said why not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import islice

from sqlmodel import Session

from asncli.errors import UsageError
from asncli.messages import text
from asncli.reports.award import Awards, build
from asncli.reports.award_words import Sought
from asncli.reports.bases import basis_words
from asncli.reports.report import Report
from asncli.rules.award import FINAL, LONGEST, Around, Condition, Heard, Person, Streak, choose, failed, good, streak
from asncli.rules.discipline import first_day
from asncli.rules.library import discipline_law
from asncli.rules.policy import Policy
from asncli.rules.policy_merit import AwardPolicy
from asncli.store import agency
from asncli.store.awards import last_awards
from asncli.store.awards_standing import coached, results_before, standings
from asncli.store.discipline import discipline_in_force, discipline_since
from asncli.store.units import UnitIndex, UnitLine, index, subtree
from asncli.terms import Period, PeriodKind
from asncli.workflows.nobody import nobody_evaluated
from asncli.workflows.policies import policy_of
from asncli.workflows.score_survey import score_surveys
from asncli.workflows.units import one_unit

KINDS = (PeriodKind.YEAR, PeriodKind.SEMESTER)


def award_report(
    session: Session, period: Period, policy: Policy, *, day: date, unit: str | None = None, limit: int | None = None
) -> Report:
    """The list of candidates of a year or semester; discipline, coaching and service are those of ``day``.

    A predikat that was imported is a result as an evaluation of this program is, and told as imported.
    What follows a score is decided by the policy in force, whatever policy made the scores.
    ``limit``: at most so many candidates, else as the policy says. ``UsageError`` ``award-period`` for other periods,
    ``AsnError`` ``report-empty`` where nobody is evaluated.
    """
    if period.kind not in KINDS:
        raise UsageError(
            "award-period",
            text("Awards are for results of a year or a semester, and {period} is neither.", period=str(period)),
            text("Write --period {year} or --period {year}-S1.", year=period.year),
        )
    named = one_unit(session, unit, period) if unit else None
    chosen = subtree(session, named.id, period) if named else None
    return build(suggested(session, period, policy, day, chosen, limit=limit, named=named))


def suggested(
    session: Session,
    period: Period,
    policy: Policy,
    day: date,
    unit_ids: Collection[int] | None,
    *,
    limit: int | None = None,
    named: UnitLine | None = None,
) -> Awards:
    """Look at everybody of some units (None: all), and choose."""
    rule = AwardPolicy.of(policy.after)
    people = standings(session, period, day, unit_ids, imported=True)
    if not any(one.status for one in people):
        raise nobody_evaluated(period, named)
    units = index(session, period)
    before = list(islice(_before(period), max(LONGEST, rule.in_a_row(period.kind)) - 1))
    around = Around(
        streaks=_streaks(session, people, before, rule),
        penalised=_barred(session, day),
        lately=_lately(session, day, rule.clean_months),
        coached=coached(session, day),
        heard=_heard(session, period, units, {one.unit_id for one in people}),
        awarded=last_awards(session, day),
    )
    most = rule.per_agency if limit is None else limit
    sought = Sought(period, day, rule, before, around, most, basis_words(discipline_law().provisions["award"]))
    candidates, others = list[Person](), list[tuple[Person, list[Condition]]]()
    for one in people:
        if conditions := failed(one, around, rule, sought.needed):
            others.append((one, conditions))
        else:
            candidates.append(one)
    found = choose(candidates, around, rule, most)
    others += [(one, [condition]) for one, condition in found.left_out]
    others.sort(key=lambda other: (other[0].name.casefold(), other[0].nip))
    office = agency.find(session)
    return Awards(
        agency=office.name if office else None,
        unit=named.name if named else None,
        sought=sought,
        candidates=found.candidates,
        others=others,
        units={one.id: (one.code, one.name) for one in units.by_id.values()},
        policy=f"[award] {basis_words(policy.provisions['award'])}",
    )


def _before(period: Period) -> Iterator[Period]:
    while True:
        period = period.previous
        yield period


def _streaks(
    session: Session, people: Collection[Person], before: list[Period], rule: AwardPolicy
) -> Mapping[int, Streak]:
    """Results in a row of those whose result of the period is final and good."""
    well = [one.id for one in people if one.status == FINAL and good(one.predikat, rule)]
    return {person: streak(results, rule) for person, results in results_before(session, well, before).items()}


def _barred(session: Session, day: date) -> set[int]:
    levels = discipline_law().bars_award
    return {person for person, one in discipline_in_force(session, day).items() if one.level in levels}


def _lately(session: Session, day: date, months: int) -> set[int]:
    """People on whom a penalty had effect in so many months up to a day."""
    if not months:
        return set()
    return set(discipline_since(session, first_day(day, months), day))


def _heard(
    session: Session, period: Period, units: UnitIndex, wanted: Collection[int | None]
) -> dict[int | None, Heard | None]:
    """What the public says of each unit, or of the nearest unit above that it says enough of."""
    scores = {one.unit.id: one for one in score_surveys(session, period, policy_of(session, period))}
    known = {n: Heard(one.score.ikm_hundredths, one.score.mutu, one.unit.name)
             for n, one in scores.items() if one.score is not None}  # fmt: skip
    found: dict[int | None, Heard | None] = {}
    for unit in wanted:
        path = [unit, *units.above(unit)] if unit is not None and unit in units.by_id else []
        found[unit] = next((known[number] for number in path if number in known), None)
    return found
