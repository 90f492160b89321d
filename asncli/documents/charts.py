"""Charts as numbers for the macros of ``templates/charts.html``: whole numbers in, places on a small canvas out.

Every chart has a sentence (``title``) that says what is to be seen, for those who can not see it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from asncli.terms import hundredths_text

WIDTH, HEIGHT = 340, 150  # the canvas of a trend, in the size of a phone, so that its letters stay readable
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 14, 12, 26


class Part(NamedTuple):
    """A part of a whole: its name, its look (a class), how many."""

    name: str
    look: str
    people: int


def share(part: int, whole: int) -> str:
    """Write a share in percent with one decimal, half up; a dash where there is nothing.

    >>> share(1, 3), share(0, 0)
    ('33,3%', '–')
    """
    if not whole:
        return "–"
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10},{tenths % 10}%"


def stacked(parts: Sequence[Part]) -> dict[str, Any]:
    """A bar of a whole and its parts, 1,000 wide; parts of nobody are left out."""
    whole = sum(part.people for part in parts)
    segments, before = [], 0
    for part in parts:
        if part.people:
            x, end = (1000 * n // whole for n in (before, before + part.people))
            segments.append({"look": part.look, "x": x, "width": max(end - x - 3, 2)})
        before += part.people
    said = ", ".join(f"{part.name} {part.people} ({share(part.people, whole)})" for part in parts if part.people)
    return {"title": said or "Tidak ada", "segments": segments}


def level(part: int, whole: int, title: str) -> dict[str, Any]:
    """A bar of how much of a whole is there."""
    return {"title": title, "width": 1000 * part // whole if whole else 0, "from": None}


class Point(NamedTuple):
    """A point of a trend: what it is of, and its figure in hundredths (None: none)."""

    name: str
    figure: int | None


def trend(what: str, points: Sequence[Point]) -> dict[str, Any] | None:
    """A line over time with the figures at its points; None where there are less than two."""
    known = [point.figure for point in points if point.figure is not None]
    if len(known) < 2:
        return None
    low, high = min(known) // 500 * 500 - 500, -(-max(known) // 500) * 500 + 500
    room, tall = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    step = max(len(points) - 1, 1)

    def down(figure: int) -> int:
        return _TOP + tall * (high - figure) // (high - low)

    every = -(-len(points) // 6)  # a name at most at every sixth part, so that names do not touch
    placed = [
        {
            "x": _LEFT + room * n // step,
            "y": None if point.figure is None else down(point.figure),
            "name": point.name if (len(points) - 1 - n) % every == 0 else "",
            "figure": hundredths_text(point.figure, ","),
        }
        for n, point in enumerate(points)
    ]
    said = "; ".join(f"{one.name} {hundredths_text(one.figure, ',') or 'belum ada'}" for one in points)
    return {
        "title": f"{what}: {said}",
        "points": placed,
        "line": " ".join(f"{p['x']},{p['y']}" for p in placed if p["y"] is not None),
        "grid": [{"y": down(figure), "name": str(figure // 100)} for figure in (low, (low + high) // 2, high)],
        "width": WIDTH,
        "height": HEIGHT,
    }


class Column(NamedTuple):
    """A column of a pattern: how many, and the least and most percent that the law names (None: none)."""

    name: str
    look: str
    people: int
    least: int | None
    most: int | None


def pattern(what: str, columns: Sequence[Column]) -> dict[str, Any]:
    """Columns beside the limits that go with them: shares of all people, limits as lines."""
    whole, tall, base, room = sum(one.people for one in columns), 100, 112, WIDTH // max(len(columns), 1)

    def up(percent: int) -> int:
        return base - tall * percent // 100

    drawn = [
        {
            "x": n * room + room // 4,
            "middle": n * room + room // 2,
            "width": room // 2,
            "y": base - tall * one.people // whole if whole else base,
            "tall": tall * one.people // whole if whole else 0,
            "look": one.look,
            "name": one.name,
            "share": share(one.people, whole),
            "limits": [
                {"y": up(limit), "name": f"{sign} {limit}%"}
                for sign, limit in (("≥", one.least), ("≤", one.most))
                if limit is not None
            ],
        }
        for n, one in enumerate(columns)
    ]
    said = ", ".join(f"{one.name} {share(one.people, whole)}{_limit(one)}" for one in columns)
    return {"title": f"{what}: {said}", "columns": drawn, "base": base, "width": WIDTH, "height": base + 36}


def _limit(one: Column) -> str:
    least = f" paling sedikit {one.least}%" if one.least is not None else ""
    most = f" paling banyak {one.most}%" if one.most is not None else ""
    return f" (pola:{least}{most})" if least or most else ""
