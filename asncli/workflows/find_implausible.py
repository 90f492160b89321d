"""Looking for achievements that are worth a question: each search gives findings, and changes nothing."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from itertools import groupby

import numpy as np
from sqlmodel import Session

from asncli.reports.implausible_data import Dated, Found, Leap
from asncli.reports.implausible_words import copy_said, dated_said, everywhere_said, leap_said
from asncli.rules.implausible import (
    AT_LEAST,
    HUNDRED,
    Figures,
    Sign,
    copies,
    everywhere,
    held_by_few,
    jump,
    manner,
    telling,
)
from asncli.rules.marks import ABSENT, IntArray
from asncli.rules.policy import Policy
from asncli.rules.skp import achievements
from asncli.rules.targets import period_targets
from asncli.store.implausible_frames import dated, names, series, suspects, tasks
from asncli.store.marks import Chunk, Subject, chunks
from asncli.terms import Period

Manners = dict[Sign, tuple[int, int]]


def in_achievements(session: Session, period: Period, policy: Policy, people: list[Subject]) -> list[Found]:
    """Everything on target, everything at the ceiling, and figures that several people have alike."""
    found: list[Found] = []
    told = [np.empty((0, 3), np.int64)]  # person, indicator, a number for the series of its realisations
    for chunk in chunks(session, period, people):
        figures = _figures(chunk, period, policy)
        ids = [s.employee_id for s in chunk.subjects]
        for sign, achievement in ((Sign.ON_TARGET, HUNDRED), (Sign.CEILING, policy.ceiling)):
            held = everywhere(figures, achievement, len(ids))
            said = ((n, everywhere_said(int(held[n]), achievement)) for n in np.flatnonzero(held).tolist())
            found += [Found(ids[n], sign, words) for n, words in said]
        telling_ones = np.flatnonzero(telling(figures))
        owner = dict(zip(chunk.indicator_id[telling_ones].tolist(), figures.owner[telling_ones].tolist(), strict=True))
        rows = [(ids[owner[n]], n, hash(values)) for n, values in series(session, period, owner)]
        told.append(np.array(rows, np.int64).reshape(-1, 3))
    return found + _copies(session, period, np.concatenate(told), {s.employee_id: s.unit_id for s in people})


def _figures(chunk: Chunk, period: Period, policy: Policy) -> Figures:
    marks = chunk.marks
    targets = period_targets(marks, period)
    return Figures(
        owner=marks.plan_person[marks.result_plan[marks.indicator_result]],
        achievement=achievements(marks, targets, policy),
        realised=marks.actual_num > 0,
        measured=((targets.high == ABSENT) | (targets.high == targets.num)) & (targets.num > 0),
    )


def _copies(session: Session, period: Period, told: IntArray, unit_of: Mapping[int, int | None]) -> list[Found]:
    """People who have the same realisations; the numbers only narrow down whose figures are compared."""
    owner = {indicator: person for person, indicator, _ in told[held_by_few(told[:, 2])].tolist()}
    rows = series(session, period, owner)
    serving = tasks(session, owner)
    task = {n: (unit_of[owner[n]], *told) for n, told in serving.items()}
    found = copies((owner[n], tuple(map(int, values.split(","))), task.get(n)) for n, values in rows)
    known = names(session, found)
    return [Found(person, Sign.COPY, copy_said(others, known)) for person, others in found.items()]


def in_dates(session: Session, period: Period, people: Container[int]) -> tuple[list[Found], Manners, list[int]]:
    """All dated on the last day, all entered on one day; what most people share; everybody with a realisation."""
    everybody = [one for one in dated(session, period) if one.employee_id in people]
    enough = [one for one in everybody if one.realisations >= AT_LEAST]
    end = str(period.end)
    searches = {
        Sign.LAST_DAY: [one for one in enough if one.first_day == end],
        Sign.ONE_DAY: [one for one in enough if one.first_day != one.last_day and _entered_at_once(one)],
    }
    found: list[Found] = []
    manners: Manners = {}
    for sign, concerned in searches.items():
        if manner(len(concerned), len(enough)):
            manners[sign] = len(concerned), len(enough)
        else:
            found += [Found(one.employee_id, sign, dated_said(sign, one)) for one in concerned]
    return found, manners, [one.employee_id for one in everybody]


def _entered_at_once(one: Dated) -> bool:
    return one.first_entered == one.last_entered


def in_other_periods(session: Session, period: Period, people: Container[int], today: date) -> list[Found]:
    """Indicators that jump beside the person's own other periods that are over on ``today``."""
    found: dict[tuple[int, str, str], Found] = {}
    for _, rows in groupby(suspects(session, period), key=lambda row: row.indicator_id):
        of_indicator = list(rows)
        first = of_indicator[0]
        by_period: dict[Period, list[int]] = {}
        for row in of_indicator:
            by_period.setdefault(_containing(period, row.day), []).append(row.value)
        over = {one: values for one, values in by_period.items() if one == period or one.end < today}
        leap = jump(first.recap, over, period)
        if leap and leap.large and first.employee_id in people:
            said = leap_said(Leap(first.employee_id, first.code, first.title, leap))
            found[first.employee_id, first.code, first.title] = Found(first.employee_id, Sign.JUMP, said)
    return list(found.values())


def _containing(period: Period, day: date) -> Period:
    """The period of the same length that holds a day."""
    return Period(day.year, period.kind, (day.month - 1) // period.months + 1)
