"""What others say in the fictional kabupaten: feedback on behaviour, capaian organisasi, and the public's survey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from asncli.terms import CoreValue, FeedbackRole, ServiceElement, UnitAchievement
from asncli.workflows.fictional_course import pace
from asncli.workflows.fictional_offices import OFFICES, Office
from asncli.workflows.fictional_people import CHANCE, Person
from asncli.workflows.fictional_words import COMMENTS, SUGGESTIONS

# How the units of the kabupaten did in Semester I, as the regent set it.
UNITS: Mapping[str, UnitAchievement] = {
    "1.01": UnitAchievement.BAIK,
    "1.02": UnitAchievement.BAIK,
    "1.03": UnitAchievement.BUTUH_PERBAIKAN,
    "2.12": UnitAchievement.ISTIMEWA,
    "5.03": UnitAchievement.BAIK,
    "7.01": UnitAchievement.BAIK,
}
# Units that asked the public, how many answered, and the mark that most gave (out of 4, in tenths).
ASKED: Mapping[str, tuple[int, int]] = {"2.12": (62, 36), "1.02": (48, 33), "7.01": (35, 31), "1.03": (6, 27)}
_MOST_PEERS, _MOST_SUBORDINATES = 4, 5


@dataclass(frozen=True)
class Vote:
    """One answer about a person: marks in the order of the seven core values (None: not given)."""

    person: Person
    role: FeedbackRole
    rater: str
    marks: tuple[int | None, ...]
    comment: str | None


def votes(everyone: Sequence[Person]) -> Iterator[Vote]:
    """Everybody is rated by the leader, by oneself, by up to four colleagues and five subordinates."""
    serving = [person for person in everyone if person.legal_status == "Aktif"]
    for person in serving:
        for role, raters in _raters(person, serving):
            for rater in raters:
                yield _vote(person, role, rater)


def _raters(person: Person, serving: Sequence[Person]) -> Iterator[tuple[FeedbackRole, list[str]]]:
    def picked(found: list[str], most: int, *question: object) -> list[str]:
        return sorted(found, key=lambda nip: CHANCE.below(10**9, nip, *question))[:most]

    peers = [p.nip for p in serving if p.office is person.office and p is not person and not (p.leads or person.leads)]
    below = [p.nip for p in serving if p.supervisor == person.nip]
    yield FeedbackRole.ATASAN, [person.supervisor] if person.supervisor else []
    yield FeedbackRole.REKAN, picked(peers, _MOST_PEERS, "peer", *person.key)
    yield FeedbackRole.BAWAHAN, picked(below, _MOST_SUBORDINATES, "below", *person.key)
    yield FeedbackRole.DIRI, [person.nip]


def _vote(person: Person, role: FeedbackRole, rater: str) -> Vote:
    question = (role.value, rater, *person.key)
    base = 36 + (pace(person) - 97) // 3 + (3 if role is FeedbackRole.DIRI else 0)
    marks = tuple(
        None if CHANCE.below(40, "unsaid", value.value, *question) == 0 else _mark(base, value, person, *question)
        for value in CoreValue
    )
    says = role in (FeedbackRole.REKAN, FeedbackRole.BAWAHAN) and CHANCE.below(5, "says", *question) == 0
    return Vote(person, role, rater, marks, CHANCE.one_of(COMMENTS, "comment", *question) if says else None)


def _mark(base: int, value: CoreValue, person: Person, *question: object) -> int:
    """Draw a mark around the person's own level of that value, in tenths before it is rounded."""
    own = CHANCE.between(-5, 6, "own", value.value, *person.key)
    return min(max((base + own + CHANCE.between(-6, 6, "mark", value.value, *question) + 5) // 10, 1), 5)


@dataclass(frozen=True)
class Answer:
    """What one respondent of the public marked, in the order of the nine unsur, and what they suggest."""

    unit: str
    respondent: str
    marks: tuple[int, ...]
    suggestion: str | None


def answers() -> Iterator[Answer]:
    """Give the answers of the public, unit by unit."""
    for unit, (asked, level) in ASKED.items():
        for n in range(1, asked + 1):
            marks = tuple(
                min(max((level + CHANCE.between(-7, 7, "skm", unit, n, element.value) + 5) // 10, 1), 4)
                for element in ServiceElement
            )
            says = CHANCE.below(8, "suggests", unit, n) == 0
            yield Answer(unit, f"R{n:03}", marks, CHANCE.one_of(SUGGESTIONS, "skm-says", unit, n) if says else None)


def rated_units() -> Iterator[tuple[Office, UnitAchievement]]:
    """Give the units with their capaian organisasi."""
    return ((office, UNITS[office.code]) for office in OFFICES if office.code in UNITS)
