"""The pattern of predikat that goes with a unit's capaian organisasi (SE MenPANRB 3/2023), as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import Predikat, UnitAchievement

METHODS = ("limits",)


class RuleKind(StrEnum):
    """What is asked of the number of people with one of the named predikat."""

    LARGEST = "largest"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    PRESENT = "present"


class Rule(NamedTuple):
    """One rule on the people whose predikat is one ``of`` these; ``percent`` of all people of the unit."""

    kind: RuleKind
    of: tuple[Predikat, ...]
    percent: int | None = None


@dataclass(frozen=True)
class DistributionLaw(Law):
    """The rules by capaian organisasi, and the predikat that are counted, best first."""

    groups: tuple[Predikat, ...]
    patterns: Mapping[UnitAchievement, tuple[Rule, ...]]


def read_distribution(law: Table) -> DistributionLaw:
    """Read one file."""
    head = read_head(law, METHODS, ("groups", *UnitAchievement))
    groups = law.table("groups")
    groups.has((*ABOUT, "predikat"))
    counted = groups.words("predikat", Predikat)
    return DistributionLaw(*head, counted, {known: _pattern(law.table(known), counted) for known in UnitAchievement})


def wording(rule: Rule) -> str:
    """Say a rule in the words of the law, which are Indonesian always.

    >>> wording(Rule(RuleKind.AT_MOST, (Predikat.SANGAT_BAIK,), 70))
    'Sangat Baik paling banyak 70%'
    """
    names = " dan/atau ".join(one.label for one in rule.of)
    if rule.kind is RuleKind.LARGEST:
        return f"{names} adalah kelompok terbesar"
    if rule.kind is RuleKind.PRESENT:
        return f"Harus ada {names}"
    if rule.kind is RuleKind.AT_LEAST:
        return f"{names} paling sedikit {rule.percent}%"
    return f"{names} paling banyak {rule.percent}%" if rule.percent else f"Tidak ada {names}"


def _pattern(table: Table, counted: tuple[Predikat, ...]) -> tuple[Rule, ...]:
    """Read the rules of one capaian; sets of predikat may not cross, and one group can be the largest."""
    table.has((*ABOUT, "rules"))
    rows = table.tables("rules")
    rules = [_rule(row, counted) for row in rows]
    for place, row in enumerate(rows):
        for earlier in rules[:place]:
            if _cross(earlier.of, rules[place].of):
                raise row.fault("of", text("overlaps with that of another rule"))
            if earlier.kind == rules[place].kind == RuleKind.LARGEST:
                raise row.fault("kind", text("can be largest in one rule only"))
    return tuple(rules)


def _cross(one: tuple[Predikat, ...], other: tuple[Predikat, ...]) -> bool:
    shared = set(one) & set(other)
    return min(len(one), len(other)) > 1 and bool(shared) and set(one) != set(other)


def _rule(row: Table, counted: tuple[Predikat, ...]) -> Rule:
    row.has(("kind", "of"), ("percent",))
    kind, of = row.word("kind", RuleKind), row.words("of", Predikat)
    if not set(of) <= set(counted):
        raise row.fault("of", text("names a predikat that is not counted"))
    if kind is RuleKind.LARGEST and len(of) > 1:
        raise row.fault("of", text("must be one predikat"))
    if kind in (RuleKind.LARGEST, RuleKind.PRESENT):
        row.has(("kind", "of"))
        return Rule(kind, of)
    row.has(("kind", "of", "percent"))
    return Rule(kind, of, row.whole("percent", 0, 100))
