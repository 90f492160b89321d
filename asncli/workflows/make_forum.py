"""The story: the forum meets, and everybody gets the period in figures that tell of nobody."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlmodel import Session

from asncli.reports.covering import covered, names_of
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_people import OPEN, TOP
from asncli.reports.forum import build
from asncli.reports.forum_data import Forum, band, means_shown, talks_shown, themes_of
from asncli.reports.report import Between, Report
from asncli.rules.library import coaching_law
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store.dashboard_frames import unit_totals
from asncli.store.forum_frames import all_names, behaviour_totals, talk_totals, told_obstacles
from asncli.terms import Period
from asncli.workflows.list_coaching import case_rows
from asncli.workflows.make_dashboard import dashboard
from asncli.workflows.training_balance import hours_of
from asncli.workflows.training_needs import needed


def forum_report(session: Session, period: Period, policy: Policy, today: date, *, with_texts: bool = False) -> Report:
    """The pack of the agency; ``with_texts``: also what people wrote as kendala, with names covered.

    ``AsnError`` ``report-empty`` where nobody is evaluated.
    """
    return build(forum(session, period, policy, today, with_texts=with_texts))


def forum(session: Session, period: Period, policy: Policy, today: date, *, with_texts: bool = False) -> Forum:
    """What the pack is made from."""
    seen = dashboard(session, period, policy)
    found = unit_totals(session, period)
    before = next((past for past in seen.past if past.period == period.previous), None)
    names = names_of(all_names(session))
    told = told_obstacles(session, period)
    statuses: Counter[str] = Counter()
    work: dict[int, tuple[int, int]] = {}
    for one in found:
        statuses[one.status] += one.people
        if one.status not in OPEN:
            rated, total = work.get(one.unit_id, (0, 0))
            work[one.unit_id] = rated + one.rated, total + one.work
    return Forum(
        seen=seen,
        today=today,
        before=before,
        work=means_shown(seen.people, work),
        behaviour=means_shown(seen.people, behaviour_totals(session, period)),
        behaviour_before=means_shown(before.people, behaviour_totals(session, before.period)).get(TOP)
        if before
        else None,
        talks=talks_shown(seen.people, talk_totals(session, period)),
        statuses=statuses,
        proposals=sum(one.proposals for one in found if one.status not in OPEN),
        themes=[
            theme._replace(words=sorted({covered(said, names) for said in theme.words}))
            for theme in themes_of(told, with_texts=with_texts)
        ],
        with_texts=with_texts,
        cases=_cases(session, policy, period, today),
        hours=Counter(one.balance.standing.value for one in hours_of(session, period.year, policy, today=today).people),
        topics=_topics(session, period, policy, today),
        peopled=frozenset(one.unit_id for one in found),
        said={
            unit: sorted({covered(said, names) for said in words}) for unit, words in seen.voices.suggestions.items()
        },
    )


def _cases(session: Session, policy: Policy, period: Period, today: date) -> Counter[str]:
    """Cases of coaching that are open today, of whatever period, by state."""
    rows = case_rows(session, CoachingPolicy.of(policy.after), coaching_law(period), today)
    return Counter(row.state.value for row in rows if row.closed_on is None)


def _topics(session: Session, period: Period, policy: Policy, today: date) -> dict[str, Between]:
    """About how many people need something under a topic, the most first; topics of few people are left out."""
    people: dict[str, set[int]] = {}
    for person, needs in needed(session, period, policy, today=today).needs.items():
        for need in needs:
            if need.topic:
                people.setdefault(need.topic, set()).add(person)
    enough = sorted((one for one in people if len(people[one]) >= LEAST), key=lambda one: (-len(people[one]), one))
    return {topic: band(len(people[topic])) for topic in enough}
