"""Small questions of who goes where, drawn at random, and the answer by trying everything."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import combinations
from random import Random

from hypothesis import strategies as st

from asncli.rules.training_plan import Offer, Pair, Question

MONDAY, RUPIAH = date(2027, 3, 1), 10_000


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    """A course with a price, perhaps seats and dates."""
    begins = draw(st.none() | st.integers(0, 4).map(lambda days: MONDAY + timedelta(days)))
    ends = begins and draw(st.none() | st.integers(0, 2).map(lambda days: begins + timedelta(days)))
    price = draw(st.sampled_from((0, 1, 3, 5, 7, 10))) * 1_000_000_000
    return Offer(price, draw(st.none() | st.integers(0, 2)), begins, ends, draw(st.sampled_from((None, None, "A"))))


@st.composite
def questions(draw: st.DrawFn, *, pairs: int = 11) -> Question:
    """A question with a few courses and people, which can be tried through."""
    courses = draw(st.lists(offers(), min_size=1, max_size=4))
    places = st.tuples(st.integers(0, 4), st.integers(0, len(courses) - 1))
    some = draw(st.dictionaries(places, st.sampled_from((0, 5, 5, 10, 15, 40)), max_size=pairs))
    known = [Pair(person, course, points) for (person, course), points in sorted(some.items())]
    budget = draw(st.integers(0, 30)) * 1_000_000_000
    return Question(courses, known, budget, draw(st.integers(1, 3)))


def wide_question(chance: Random) -> Question:
    """A question whose prices lie between one rupiah and thousands of millions, with a budget that just is enough."""
    prices = (0, 1, 1, 500, 25_000, chance.randint(10**8, 9 * 10**8), 3 * 10**9, 450_000_000)
    courses = []
    for _ in range(chance.randint(1, 4)):
        begins = MONDAY + timedelta(chance.randint(0, 10)) if chance.random() < 0.7 else None
        ends = begins + timedelta(chance.randint(0, 5)) if begins and chance.random() < 0.7 else None
        courses.append(Offer(chance.choice(prices) * RUPIAH, chance.choice((None, 0, 1, 2)), begins, ends))
    places = ((person, course) for person in range(chance.randint(1, 6)) for course in range(len(courses)))
    worth = (0, 1, 2, 3, 5, 10, 10, 1000)
    pairs = [Pair(*place, chance.choice(worth)) for place in places if chance.random() < 0.8]
    some = chance.sample(pairs, chance.randint(0, len(pairs)))
    total, exact = (sum(courses[pair.course].price for pair in of) for of in (pairs, some))
    just = max(0, exact + chance.choice((-RUPIAH, 0, RUPIAH)))
    return Question(
        courses, pairs, chance.choice((0, total // 2, total // 3, just, just, 10**16)), chance.randint(1, 3)
    )


def most_points(question: Question) -> int:
    """Points of the best choice of all: every set of courses of each person beside every state of money and seats."""
    of_person: dict[int, list[Pair]] = defaultdict(list)
    for pair in question.pairs:
        if pair.points:
            of_person[pair.person].append(pair)
    free = (question.budget, tuple(1000 if one.seats is None else one.seats for one in question.offers))
    states = {free: 0}
    for pairs in of_person.values():
        sets = [
            chosen
            for n in range(question.most + 1)
            for chosen in combinations(pairs, n)
            if not any(_offer(question, one).meets(_offer(question, other)) for one, other in combinations(chosen, 2))
        ]
        after: dict[tuple[int, tuple[int, ...]], int] = {}
        for (money, seats), points in states.items():
            for chosen in sets:
                taken = Counter(pair.course for pair in chosen)
                state = money - question.cost(chosen), tuple(n - taken[course] for course, n in enumerate(seats))
                if state[0] >= 0 and min(state[1]) >= 0:
                    after[state] = max(after.get(state, 0), points + sum(pair.points for pair in chosen))
        states = after
    return max(states.values())


def _offer(question: Question, pair: Pair) -> Offer:
    return question.offers[pair.course]
