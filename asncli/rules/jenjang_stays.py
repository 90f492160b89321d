"""How long somebody is in a jenjang: states that were observed, joined to times; months are numbers.

A month is its number since the year 0 and belongs to the jenjang held on its last day. A TMT jabatan that is stated
later wins over what was stated or seen before: it may correct, fill in, or come late.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

MONTHS = 12
Note = tuple[str, str]  # a code of ``reports.credit_words`` and its value


class Stay(NamedTuple):
    """A time in one jenjang: first day (None: not known), the day on which it was left (None: it lasts).

    ``golongan``: the one held on entering it, where that is known. ``notes``: what was doubtful about its beginning.
    """

    level: str
    since: date | None
    left: date | None
    golongan: str | None
    notes: tuple[Note, ...] = ()

    @property
    def first(self) -> int | None:
        """Its first month."""
        return month_of(self.since) if self.since else None

    @property
    def until(self) -> int | None:
        """The month after its last."""
        return month_of(self.left) if self.left else None


class Observed(NamedTuple):
    """A state of a person: the day it was observed, and what it says; ``unsaid``: its jenjang is left open."""

    since: date
    active: bool
    level: str | None
    position_since: date | None
    golongan: str | None
    golongan_since: date | None
    position: str | None = None
    unsaid: bool = False


class _Run(NamedTuple):
    """States one after another in one jenjang (or in none), and what was told of joining them."""

    level: str | None
    states: list[Observed]
    notes: tuple[Note, ...] = ()


def stays(states: Sequence[Observed]) -> list[Stay]:
    """Join the states of a person, oldest first, to times in one jenjang each."""
    found: list[Stay] = []
    before: _Run | None = None
    for run in _joined(_runs(states)):
        last = found[-1] if found and found[-1].left is None else None
        begins, notes = _begins(run, before, last)
        if last is not None:
            found[-1] = last._replace(left=begins or run.states[0].since)
        if run.level is not None:
            golongan = _entered(states, run, begins, first=before is None)
            returned = any(one.level == run.level for one in found)
            notes = (*run.notes, *notes, *([("returned", str(begins))] if returned else []))
            found.append(Stay(run.level, begins, None, golongan, notes))
        before = run
    return found


def _runs(states: Sequence[Observed]) -> Iterator[_Run]:
    """States that say something of the jenjang, those of one jenjang together."""
    run: _Run | None = None
    for state in states:
        if state.active and state.unsaid:
            continue
        level = state.level if state.active else None
        if run is None or run.level != level:
            if run is not None:
                yield run
            run = _Run(level, [])
        run.states.append(state)
    if run is not None:
        yield run


def _joined(runs: Iterator[_Run]) -> list[_Run]:
    """Take out what a later state denies: who is back with a TMT before the interruption was never away."""
    found: list[_Run] = []
    for run in runs:
        at = next((n for n in reversed(range(len(found))) if found[n].level == run.level), None)
        stated = _stated(run.states)
        if run.level is None or at is None or stated is None or stated > found[at + 1].states[0].since:
            found.append(run)
            continue
        away = "interrupted", f"{found[at + 1].states[0].since}|{run.states[0].since}"
        found[at:] = [_Run(run.level, found[at].states + run.states, (*found[at].notes, away))]
    return found


def _stated(states: Sequence[Observed]) -> date | None:
    """TMT of the jenjang as it was stated last; one after the jenjang was seen is that of another jabatan within it."""
    found, position = None, None
    for state in states:
        day = state.position_since
        if day is None or (state is not states[0] and day > states[0].since):
            continue
        if found is None or day < found or state.position == position:
            found, position = day, state.position
    return found


def _begins(run: _Run, before: _Run | None, last: Stay | None) -> tuple[date | None, tuple[Note, ...]]:
    """First day of a run: TMT jabatan, else the day on which the change was seen (not known of the first one).

    A TMT that was that of the jabatan before as well was not brought up to date.
    """
    seen = run.states[0].since
    stated = _stated(run.states) if run.states[0].active else None
    if before is None or stated is None:
        return (stated if before is None else seen), ()
    kept = stated in {state.position_since for state in before.states if state.active}
    if kept or (last is not None and last.since is not None and stated <= last.since):
        return seen, (("stale", f"{stated}|{seen}"),) if run.level else ()
    return stated, ()


def _entered(states: Sequence[Observed], run: _Run, begins: date | None, *, first: bool) -> str | None:
    """Golongan held on the first day of a run, as it was stated up to its end."""
    seen = run.states[0]
    if begins is not None:
        known = [
            (state.golongan_since, state.since, state.golongan)
            for state in states
            if state.golongan and state.golongan_since and state.golongan_since <= begins
            if state.since <= run.states[-1].since
        ]
        if known:
            return max(known)[2]
    return seen.golongan if not first and seen.golongan_since is None else None


def standing(times: Sequence[Stay], on: date) -> tuple[Stay, ...]:
    """Times as they stood on a day: those that had begun, the last of them lasting; none where nobody was in one."""
    begun = [one for one in times if one.since is None or one.since <= on]
    if not begun or (begun[-1].left is not None and begun[-1].left <= on):
        return ()
    return (*begun[:-1], begun[-1]._replace(left=None))


def month_of(day: date) -> int:
    """Give the number of the month of a day."""
    return day.year * MONTHS + day.month - 1
