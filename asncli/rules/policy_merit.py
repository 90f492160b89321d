"""What the agency decides about awards, discipline and TPP.

Read from the tables of the policy file that bear these names; the defaults stand in ``policies/default.toml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from asncli.messages import text
from asncli.rules.policy_kinds import HUNDREDTHS, YES, Kind, Setting, after, number, one_of
from asncli.terms import DisciplineLevel, PeriodKind, Predikat, hundredths_text

NONE = "none"  # in the place of a percentage: the agency has not set it
# What puts candidates for an award in order; each is better the higher (the award before: the longer ago).
ORDER = ("predikat", "work_result", "behaviour", "integrity", "contribution", "streak", "award")
MUTU = ("A", "B", "C", "D")
_CUTS = (DisciplineLevel.RINGAN, DisciplineLevel.BERAT)  # that of sedang is law


def _ordered(value: Any) -> tuple[str, ...] | None:
    fits = isinstance(value, list) and value and all(isinstance(one, str) and one in ORDER for one in value)
    return tuple(value) if fits and len(set(value)) == len(value) else None


def _percent(most: int) -> Kind:
    """Make the kind of a percentage with two decimals at most, or none."""

    def read(value: Any) -> str | None:
        if value == NONE:
            return NONE
        found = HUNDREDTHS.read(value)
        return None if found is None or found > most * 100 else hundredths_text(found, ",")

    return Kind("percent", read, text('must be a number from 0 to {most} such as 90 or "90,50", or "none"', most=most))


_SEQUENCE = Kind("list", _ordered, text("must be a list of some of these, each once: {known}", known=", ".join(ORDER)))
_PERFORMANCE = _percent(200)  # some agencies pay more than the whole for the best
_SHARE = _percent(100)  # of what there is: nothing is cut, and nobody is present, more than wholly
_WEIGHT = number(0, 100)

MERIT_SETTINGS: tuple[Setting, ...] = (
    after("discipline.light_months", number(1, 60), text("months for which a light penalty has effect")),
    after("award.years", number(1, 10), text("years in a row with good results, where the period is a year")),
    after("award.semesters", number(1, 20), text("semesters in a row with good results, where it is a semester")),
    after("award.predikat", one_of(Predikat), text("lowest predikat that counts as a good result")),
    after("award.integrity", HUNDREDTHS, text("lowest mark of Akuntabel for an award")),
    after("award.survey_mutu", one_of(MUTU), text("lowest mutu of the unit's survey for an award")),
    after("award.clean_months", number(0, 120), text("months before the proposal without discipline in effect")),
    after("award.per_unit", number(0), text("at most so many candidates of a unit; 0 sets no limit")),
    after("award.per_agency", number(0), text("at most so many candidates in all; 0 sets no limit")),
    after("award.order", _SEQUENCE, text("what puts candidates in order, the first first")),
    after("tpp.enabled", YES, text("whether the agency has a table for TPP, so that percentages are made")),
    after("tpp.performance", _WEIGHT, text("weight of performance in the TPP, in percent")),
    after("tpp.discipline", _WEIGHT, text("weight of attendance in the TPP, in percent")),
    after("tpp.attendance", _SHARE, text("percentage of attendance of everybody whose own is not given")),
    *(after(f"tpp.{one.value}", _PERFORMANCE, text("percentage of performance for this predikat")) for one in Predikat),
    *(after(f"tpp.cut_{one.value}", _SHARE, text("cut while a penalty of this level is in force")) for one in _CUTS),
    after("tpp.pppk_discipline", YES, text("whether the cut of PP 94/2021 counts for PPPK as it does for PNS")),
    after("tpp.drafts", YES, text("whether evaluations that are not final give a percentage, marked as provisional")),
)


class AwardPolicy(NamedTuple):
    """What makes a candidate: ``integrity`` in hundredths; limits of 0 are none; ``order``: of ``ORDER``."""

    years: int
    semesters: int
    predikat: Predikat
    integrity: int
    survey_mutu: str
    clean_months: int
    per_unit: int
    per_agency: int
    order: tuple[str, ...]

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> AwardPolicy:
        """Read it from ``Policy.after``."""
        return cls(*(held[f"award.{name}"] for name in cls._fields))

    def in_a_row(self, kind: PeriodKind) -> int:
        """How many periods of this kind must be good, one after the other."""
        return self.years if kind is PeriodKind.YEAR else self.semesters


class TppPolicy(NamedTuple):
    """The agency's table for TPP; weights in percent, percentages in hundredths, None: not set.

    ``attendance``: of everybody whose own is not known. ``cuts``: by the level of a penalty, where the law is silent.
    """

    enabled: bool
    performance: int
    discipline: int
    attendance: int | None
    predikat: Mapping[Predikat, int | None]
    cuts: Mapping[DisciplineLevel, int | None]
    drafts: bool
    pppk_discipline: bool

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> TppPolicy:
        """Read it from ``Policy.after``."""
        return cls(
            held["tpp.enabled"],
            held["tpp.performance"],
            held["tpp.discipline"],
            _read(held["tpp.attendance"]),
            {one: _read(held[f"tpp.{one.value}"]) for one in Predikat},
            {level: _read(held[f"tpp.cut_{level.value}"]) for level in _CUTS},
            held["tpp.drafts"],
            held["tpp.pppk_discipline"],
        )


def light_months(held: Mapping[str, Any]) -> int:
    """For how many months a light penalty has effect, as ``Policy.after`` says."""
    return int(held["discipline.light_months"])


def _read(written: str) -> int | None:
    return None if written == NONE else HUNDREDTHS.read(written)
