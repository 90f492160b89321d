"""What can still change of a period: the words that are stamped on its pages, and their codes for scripts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from asncli.terms import Status

STAMPS = {"objected": "DALAM KEBERATAN", "draft": "SEMENTARA", "incomplete": "BELUM LENGKAP"}


def held(*, drafts: bool, incomplete: bool, objected: bool) -> list[str]:
    """Codes of all that hold, what weighs most first.

    >>> held(drafts=True, incomplete=True, objected=False)
    ['draft', 'incomplete']
    """
    return [code for code, holds in zip(STAMPS, (objected, drafts, incomplete), strict=True) if holds]


def of_statuses(statuses: Iterable[str]) -> list[str]:
    """Codes by the statuses of people.

    >>> of_statuses(["final", "incomplete", "objected"])
    ['objected', 'incomplete']
    """
    found: Collection[str] = set(statuses)
    return held(drafts=Status.DRAFT in found, incomplete=Status.INCOMPLETE in found, objected=Status.OBJECTED in found)


def stamp(codes: Iterable[str]) -> str:
    """Write the stamp.

    >>> stamp(["draft", "incomplete"]), stamp([])
    ('SEMENTARA · BELUM LENGKAP', '')
    """
    return " · ".join(STAMPS[code] for code in codes)
