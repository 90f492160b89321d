"""How the leaders of the fictional kabupaten rate Semester I 2026, and what they write to their people."""

from __future__ import annotations

from dataclasses import dataclass

from asncli.terms import Rating
from asncli.workflows.fictional_course import WITHOUT_ACHIEVEMENTS, WITHOUT_PLAN, pace
from asncli.workflows.fictional_people import CHANCE, Person
from asncli.workflows.fictional_words import CONDUCT, NEXT, PRAISE

PERIOD = "2026-S1"

# Leaders of this unit rate behaviour only and wait for the suggestion from the results.
BEHAVIOUR_ONLY = "7.01"
UNRATED = {("1.02.13", "sanitarian", 0), ("1.03.04", "tata-ruang", 2), ("5.03.03", "diklat", 3)}
ROUGH = {("2.12.03", "akta", 1), ("1.03.02", "operator", 2)}


@dataclass(frozen=True)
class Rated:
    """One rating as it stands on the sheet."""

    person: Person
    work: Rating | None
    behaviour: Rating
    feedback: str
    new_idea: bool


def rated(person: Person) -> Rated | None:
    """Rate one person, or nobody has yet."""
    if person.key in UNRATED or person.key == WITHOUT_PLAN or person.legal_status != "Aktif":
        return None
    work = _work(person)
    behaviour = _behaviour(person)
    told = Rating.MEETS if person.key == WITHOUT_ACHIEVEMENTS else work
    words = [
        CHANCE.one_of(PRAISE[told.value], "praise", *person.key),
        CHANCE.one_of(NEXT[told.value], "next", *person.key),
    ]
    if behaviour is not Rating.MEETS:
        words.insert(1, CONDUCT[behaviour.value])
    idea = work is Rating.ABOVE and CHANCE.below(4, "idea", *person.key) == 0
    waits = person.office.code.startswith(BEHAVIOUR_ONLY) or person.key == WITHOUT_ACHIEVEMENTS
    return Rated(person, None if waits else work, behaviour, " ".join(words), idea)


def _work(person: Person) -> Rating:
    lot = CHANCE.below(100, "work", *person.key)
    going = pace(person)
    if going > 103:
        return Rating.ABOVE if lot < 80 else Rating.MEETS
    if going < 90:
        return Rating.BELOW if lot < 65 else Rating.MEETS
    return Rating.ABOVE if lot < 4 else Rating.MEETS


def _behaviour(person: Person) -> Rating:
    if person.key in ROUGH:
        return Rating.BELOW
    lot = CHANCE.below(100, "behaviour", *person.key)
    going = pace(person)
    if going > 103:
        return Rating.ABOVE if lot < 60 else Rating.MEETS
    if going < 90:
        return Rating.BELOW if lot < 12 else Rating.MEETS
    return Rating.ABOVE if lot < 8 else Rating.MEETS
