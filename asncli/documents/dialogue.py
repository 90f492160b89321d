"""The page on which leader and employee write down their dialogue: one sheet a person, with what is known before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from asncli.documents.web import page

_LINES = 3  # promises of each side


class Talk(NamedTuple):
    """Whom a dialogue is with, and what the evaluation says: plain texts, in the words of papers."""

    agency: str
    period: str
    nip: str
    name: str
    position: str | None
    unit: str | None
    leader: str | None
    predikat: str
    work: str
    behaviour: str
    strong: Sequence[str]
    weak: Sequence[str]


def pages(talks: Iterable[Talk], period: str) -> Iterable[str]:
    """Lay out the sheets of these people as one page of HTML, each to be printed on a sheet of its own."""
    return [page("dialogue", {"period": period, "talks": list(talks), "lines": range(1, _LINES + 1)})]
