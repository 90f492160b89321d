"""Where a person stands among the nine boxes: performance of the year against potential (PermenPANRB 3/2020)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from asncli.rules.policy_kinds import Thresholds
from asncli.rules.policy_talent import TalentPolicy
from asncli.rules.talent_law import AXES, PERFORMANCE_AXIS, POTENTIAL_AXIS, Part, TalentLaw
from asncli.terms import Labelled, PotentialLevel, Predikat, Rating

_HUNDRED = 100
Step = TypeVar("Step")


class NotPlaced(Labelled):
    """Why a person stands in no box."""

    NO_PREDIKAT = "no_predikat", "Predikat tahunan belum ada"
    NO_POTENTIAL = "no_potential", "Potensi belum dinilai"
    NO_THRESHOLDS = "no_thresholds", "Potensi hanya berupa angka; ambangnya belum ditetapkan dalam kebijakan"


class Placed(NamedTuple):
    """A place in the grid: both ratings, and the number of the box; or what is known, and why there is none."""

    performance: Rating | None
    potential: PotentialLevel | None
    box: int | None
    reason: NotPlaced | None


def performance_of(predikat: Predikat, law: TalentLaw, policy: TalentPolicy) -> Rating:
    """Rate the year by its predikat; by the figure of the predikat where the agency has set thresholds."""
    if policy.performance is None:
        return law.performance[predikat]
    return rated(law.values[predikat], policy.performance)


def rated(figure: int, limits: Thresholds) -> Rating:
    """Rate the year by a figure (hundredths)."""
    return _of(limits, figure, (Rating.ABOVE, Rating.MEETS, Rating.BELOW))


def potential_of(level: PotentialLevel | None, figure: int | None, policy: TalentPolicy) -> PotentialLevel | None:
    """Give the level as it was found; else that of the figure (hundredths), where the agency has set thresholds."""
    if level is not None or figure is None or policy.potential is None:
        return level
    return _of(policy.potential, figure, (PotentialLevel.TINGGI, PotentialLevel.MENENGAH, PotentialLevel.RENDAH))


def _of(limits: Thresholds, figure: int, steps: tuple[Step, Step, Step]) -> Step:
    if figure >= limits.high:
        return steps[0]
    return steps[1] if figure >= limits.middle else steps[2]


def place(
    predikat: Predikat | None, level: PotentialLevel | None, figure: int | None, law: TalentLaw, policy: TalentPolicy
) -> Placed:
    """Place a person by the predikat of the year and the newest assessment of potential; nothing is guessed."""
    performance = None if predikat is None else performance_of(predikat, law, policy)
    potential = potential_of(level, figure, policy)
    if performance is None:
        return Placed(None, potential, None, NotPlaced.NO_PREDIKAT)
    if potential is None:
        reason = NotPlaced.NO_POTENTIAL if figure is None else NotPlaced.NO_THRESHOLDS
        return Placed(performance, None, None, reason)
    return Placed(performance, potential, law.grid[performance, potential], None)


class TalentFigures(NamedTuple):
    """Figures of both axes and of the talent as a whole, in hundredths."""

    performance: int
    potential: int
    talent: int


def talent_figures(parts: Mapping[Part, int], law: TalentLaw) -> TalentFigures:
    """Weigh the parts (hundredths) into both axes, and these into one figure; each is rounded half up.

    The scheme of Keputusan Kepala BKN 2025, unconfirmed; no list of this program rests on it.
    """
    performance = _weighed(parts, PERFORMANCE_AXIS, law)
    potential = _weighed(parts, POTENTIAL_AXIS, law)
    axes = {Part.SUMBU_KINERJA: performance, Part.SUMBU_POTENSIAL: potential}
    return TalentFigures(performance, potential, _weighed(axes, AXES, law))


def _weighed(parts: Mapping[Part, int], of: tuple[Part, ...], law: TalentLaw) -> int:
    return (2 * sum(parts[part] * law.weights[part] for part in of) + _HUNDRED) // (2 * _HUNDRED)
