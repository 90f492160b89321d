"""What follows where coaching did not help (PP 30/2019 Pasal 56-58), as data: steps, for whom, and their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import EmployeeKind, folded

METHODS = ("steps",)
STEPS = ("competency_test", "transfer", "demotion", "temporary", "dismissal", "contract_end")


class Step(NamedTuple):
    """One step: its official name, whom it is for, one of which steps comes before it (empty: it is a first one).

    ``posts``: words of which one stands in the jenis jabatan of whom it is for (empty: of any). ``months``: what
    follows it comes when so many have passed (0: at once).
    """

    label: str
    kinds: tuple[EmployeeKind, ...]
    after: tuple[str, ...]
    posts: tuple[str, ...]
    months: int


@dataclass(frozen=True)
class CoachingLaw(Law):
    """The steps by their code, in the order of the law."""

    steps: Mapping[str, Step]


def read_coaching(law: Table) -> CoachingLaw:
    """Read one file."""
    head = read_head(law, METHODS, STEPS)
    return CoachingLaw(*head, {code: _step(law.table(code), code) for code in STEPS})


def _step(table: Table, code: str) -> Step:
    table.has((*ABOUT, "label", "kinds", "after"), ("posts", "months"))
    before = _words(table, "after")
    for name in before:
        if name not in STEPS[: STEPS.index(code)]:
            raise table.fault("after", text("must name steps that stand before it"))
    return Step(
        table.text("label"),
        table.words("kinds", EmployeeKind),
        before,
        tuple(map(folded, _words(table, "posts"))) if "posts" in table.content else (),
        table.whole("months", 1, 60) if "months" in table.content else 0,
    )


def _words(table: Table, key: str) -> tuple[str, ...]:
    found = table.content[key]
    if not (isinstance(found, list) and all(isinstance(one, str) and one.strip() for one in found)):
        raise table.fault(key, text("must be a list of texts in quotes"))
    return tuple(found)
