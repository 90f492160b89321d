"""Choosing people and courses: a solver finds good answers, and what is said of them is reckoned in whole numbers.

HiGHS (highspy) first solves the question without whole numbers, which takes a second and leaves little to be decided:
its prices prove a bound (``rules/training_model.py``), its answer rounded down and filled up is a choice. What may
still be better is taken apart into cases, the most hopeful first, until none can have more points
(``rules/training_branch.py``). Where these are too many the solver looks in whole numbers; what it finds is reckoned
again, what it says of others is told as such: nothing is proven because it says so, for its numbers are not exact.
People and courses in their order: the same question has the same answer, unless the time ran out.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from time import monotonic

from asncli.rules.training_branch import Case, Rest, Waiting
from asncli.rules.training_model import (
    Bounded,
    Model,
    bounded,
    clashes,
    coarse,
    cut,
    decided,
    missed,
    model_of,
    pairs_of,
    promising,
    rest,
)
from asncli.rules.training_plan import Chosen, Pair, Question, Room, faults, settled
from asncli.workflows.solve_training import SLACK, Solver

_LEAST = 0.5  # seconds that each step has at least
_WORK = 250_000  # columns of all cases that are looked at: about two seconds, and the same ones on every machine
_COARSE = 10**8  # numbers up to here differ for the solver where they differ by one


def choose(question: Question, *, seconds: float) -> Chosen:
    """The choice with the most points; proven to be the best, or with the points that no choice can exceed.

    ``seconds``: how long may be searched (a choice is always found); only where it is up nothing is proven. Never over
    budget, seats, dates or courses a person: a choice that were would be no answer but a fault of this program.
    """
    until, model = monotonic() + seconds, model_of(question)
    first, proof = _relaxed(model, until)
    found = _choice(question, model, first)
    best = Chosen(tuple(found), max(proof.points, sum(pair.points for pair in found)))
    if not best.proven:
        best = _better(question, model, proof, best, until)
    if broken := faults(question, best.pairs):
        raise RuntimeError(f"the plan breaks its own limits: {', '.join(broken)}")
    return best


def _relaxed(model: Model, until: float) -> tuple[list[int], Bounded]:
    """Solve without whole numbers: how many of each column, rounded down; and prove a bound.

    It begins with few columns and without the limits of days: columns that the prices show to be worth something come
    in, and limits that the answer breaks, until there are none. Where the time is up the last answer that came to an
    end is rounded: one that was broken off is worth little.
    """
    rows, columns, counts = list(model.rows), sorted(promising(model)), [0] * len(model.columns)
    known, best = set[tuple[int, ...]](), bounded(model, rows, [0] * len(rows))
    while True:
        some = [model.columns[place] for place in columns]
        solver = Solver([one.points for one in some], [one.most for one in some], cut(rows, columns))
        found = solver.solve(max(_LEAST, until - monotonic()))
        proof = bounded(model, rows, found.prices)
        best = min(best, proof, key=lambda one: one.total)
        if found.ready or not any(counts):
            counts = [0] * len(model.columns)
            for place, value in zip(columns, found.counts, strict=True):
                counts[place] = floor(value + SLACK)
        more = missed(model, proof, set(columns))
        used = [place for place, value in zip(columns, found.counts, strict=True) if value > SLACK]
        met = [row for row in clashes(model, used) if tuple(row.columns) not in known]
        if not (more or met) or monotonic() > until:
            return counts, best
        columns = sorted({*columns, *more})
        known.update(tuple(row.columns) for row in met)
        rows += met


def _better(question: Question, model: Model, proof: Bounded, best: Chosen, until: float) -> Chosen:
    """Look for a choice with more points among what is not decided yet."""
    if monotonic() > until:
        return best._replace(late=True)
    fixed = decided(model, proof, best.points)
    left, rows = rest(model, fixed)
    some = [model.columns[place] for place in left]
    asked = Rest([one.points for one in some], [one.most for one in some], rows, model.step)
    sure = sum(model.columns[place].points * many for place, many in fixed.items())
    found, reach, told = _sought(asked, best.points - sure, until)
    if found is not None:
        counts = [fixed.get(place, 0) for place in range(len(model.columns))]
        for place, many in zip(left, found, strict=True):
            counts[place] = many
        best = best._replace(pairs=tuple(_choice(question, model, counts)))
    bound = max(best.points, min(best.bound, reach + sure))
    said = bound if told is None else max(best.points, told + sure)
    return Chosen(best.pairs, bound, said if said < bound else None, bound > best.points and monotonic() > until)


def _sought(asked: Rest, points: int, until: float) -> tuple[Sequence[int] | None, int, int | None]:
    """Numbers with more than these points, if any; the points that none exceed, and those by what the solver says."""
    found, reach = _searched(asked, points, until)
    points = max(points, asked.worth(found)) if found else points
    if reach <= points:
        return found, reach, None
    solver = Solver(asked.points, asked.most, coarse(asked.rows, _COARSE), whole=True)
    answer = solver.solve(max(_LEAST, until - monotonic()))
    tried = asked.filled(asked.whole(), [round(value) for value in answer.counts])
    if asked.worth(tried) > points:
        better, again = _searched(asked, asked.worth(tried), until)
        found, reach = better or tried, min(reach, again)
    return found, reach, answer.told


def _searched(asked: Rest, points: int, until: float) -> tuple[Sequence[int] | None, int]:
    """Look for numbers with more than these points: the best, if any, and the points that none of them exceed."""
    solver, found, waiting = Solver(asked.points, asked.most, asked.rows), None, Waiting(asked)
    for _ in range(max(20, _WORK // max(1, len(asked.points)))):
        if not waiting or waiting.reach <= points:
            return found, points
        if monotonic() > until:
            break
        case = asked.tightened(waiting.take())
        if case is None:
            continue
        solver.bounds(case.least, case.most)
        answer = solver.solve(max(_LEAST, until - monotonic()))
        tried = asked.filled(case, [floor(value + SLACK) for value in answer.counts])
        if asked.worth(tried) > points:
            found, points = tried, asked.worth(tried)
        if case.open:  # else there is this one choice in it, and it was tried
            for part in _parts(asked, asked.priced(case, answer.prices, points), answer.counts):
                waiting.put(part)
    return found, max(points, waiting.reach) if waiting else points


def _parts(asked: Rest, case: Case | None, counts: Sequence[float]) -> list[Case]:
    """Two cases of one, by the column that is furthest from a whole number; one where everything is decided."""
    if case is None or not case.open:
        return [] if case is None else [case]
    at = max(case.open, key=lambda place: (abs(counts[place] - round(counts[place])), -place))
    return asked.parted(case, at, min(max(floor(counts[at] + SLACK), case.least[at]), case.most[at] - 1))


def _choice(question: Question, model: Model, counts: Sequence[int]) -> list[Pair]:
    """Make a choice of the numbers; what a rounding would have put over a limit is left out, the least points first."""
    pairs = pairs_of(question, model, counts)
    if faults(question, pairs):
        room = Room(question, ())
        for pair in sorted(pairs, key=lambda one: (-one.points, one.person, one.course)):
            if room.free(pair):
                room.take(pair)
        pairs = sorted(room.chosen)
    return settled(question, pairs)
