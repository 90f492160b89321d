"""The pension age (batas usia pensiun, UU 20/2023), as data: by jabatan, and by jenjang of a jabatan fungsional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.post_kinds import PostKind
from asncli.rules.regulation import Law

METHODS = ("age_by_post",)
_TABLES = ("posts", "functional", "research")
POSTS = tuple(kind for kind in PostKind if kind is not PostKind.FUNGSIONAL)
_YOUNGEST, _OLDEST = 40, 80


@dataclass(frozen=True)
class RetirementLaw(Law):
    """Ages in years: of posts by kind, of jabatan fungsional and of research posts (by first word) by jenjang."""

    posts: Mapping[PostKind, int]
    functional: Mapping[str, int]
    research: Mapping[str, int]
    research_positions: tuple[str, ...]


def read_retirement(law: Table) -> RetirementLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    posts, functional, research = (law.table(name) for name in _TABLES)
    posts.has((*ABOUT, *POSTS))
    functional.has((*ABOUT, "list"))
    research.has((*ABOUT, "list", "positions"))
    positions = research.content["positions"]
    if not (isinstance(positions, list) and positions and all(isinstance(one, str) and one for one in positions)):
        raise research.fault("positions", text("must be a list of names in quotes"))
    return RetirementLaw(
        *head,
        posts={kind: posts.whole(kind, _YOUNGEST, _OLDEST) for kind in POSTS},
        functional=_ages(functional),
        research=_ages(research),
        research_positions=tuple(positions),
    )


def _ages(table: Table) -> dict[str, int]:
    ages = {}
    for row in table.tables("list"):
        row.has(("name", "age"))
        ages[row.text("name")] = row.whole("age", _YOUNGEST, _OLDEST)
    return ages
