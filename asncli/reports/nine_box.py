"""The nine boxes as a picture (SVG): one pure function from counts to text, to be shown or printed as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from asncli.terms import PotentialLevel, Rating

# Gentle fills from the worst box to the best; the words always stand in the box.
FILLS = {1: "#F7DCD0", 2: "#FBEBCB", 3: "#FBEBCB", 4: "#F6F1D5", 5: "#F6F1D5", 6: "#F6F1D5",
         7: "#DDEFD9", 8: "#DDEFD9", 9: "#C5E4CD"}  # fmt: skip
_INK, _MUTED, _LINE = "#1F4E5F", "#5B6B73", "#FFFFFF"
_SIDE, _HIGH, _GAP = 280, 176, 8  # of a box, in pixels
_LEFT, _TOP, _EDGE = 132, 92, 28
_NAMES, _NAME_HIGH, _NAME_LONG = 6, 15, 36  # names in a box, height of one, letters of one
_WIDTH = _LEFT + 3 * _SIDE + 2 * _GAP + _EDGE


class Box(NamedTuple):
    """One box: its number, how many people stand in it, and what is recommended first."""

    number: int
    people: int
    advice: str


@dataclass(frozen=True)
class NineBox:
    """The picture: title, lines below it and at its foot, the boxes, and names by number of the box (none: none)."""

    title: str
    lines: Sequence[str]
    foot: Sequence[str]
    boxes: Mapping[tuple[Rating, PotentialLevel], Box]
    names: Mapping[int, Sequence[str]] = field(default_factory=dict)


def percent_of(part: int, whole: int) -> str:
    """A share of the whole with one decimal, half up: ``12,5%``."""
    tenths = (2000 * part + whole) // (2 * whole) if whole else 0
    return f"{tenths // 10},{tenths % 10}%"


def svg(picture: NineBox) -> str:
    """Draw the picture; the same bytes for the same picture, every text escaped."""
    room = _HIGH + (_NAME_HIGH * (_NAMES + 1) if picture.names else 0)
    bottom = _TOP + 3 * room + 2 * _GAP
    height = bottom + 58 + 18 * len(picture.foot)
    whole = sum(box.people for box in picture.boxes.values())
    told = "; ".join(f"kotak {box.number}: {box.people} pegawai" for box in sorted(picture.boxes.values()))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
        ' role="img" aria-labelledby="judul isi" font-family="Arial, Helvetica, sans-serif">',
        f'<title id="judul">{escape(picture.title)}</title><desc id="isi">{escape(told)}</desc>',
        f'<rect width="{_WIDTH}" height="{height}" fill="#FFFFFF"/>',
        _text(_EDGE, 42, picture.title, 22, _INK, weight="bold"),
        *(_text(_EDGE, 66 + 18 * number, line, 13, _MUTED) for number, line in enumerate(picture.lines)),
    ]
    for down, rating in enumerate((Rating.ABOVE, Rating.MEETS, Rating.BELOW)):
        top = _TOP + down * (room + _GAP)
        parts += [
            _text(_LEFT - 14, top + room // 2 + shift, word, 14, _INK, anchor="end", weight="bold")
            for shift, word in _two_lines(rating.label)
        ]
        for across, level in enumerate(PotentialLevel):
            left = _LEFT + across * (_SIDE + _GAP)
            parts += _box(left, top, room, picture.boxes[rating, level], whole, picture.names)
    parts += [
        _text(_LEFT + across * (_SIDE + _GAP) + _SIDE // 2, bottom + 24, level.label, 14, _INK, "middle", "bold")
        for across, level in enumerate(PotentialLevel)
    ]
    middle = _TOP + (bottom - _TOP) // 2
    parts += [
        _text(_LEFT + (3 * _SIDE + 2 * _GAP) // 2, bottom + 46, "Potensial", 13, _MUTED, "middle"),
        f'<g transform="rotate(-90 22 {middle})">{_text(22, middle, "Kinerja", 13, _MUTED, "middle")}</g>',
        *(_text(_EDGE, bottom + 66 + 18 * n, line, 12, _MUTED) for n, line in enumerate(picture.foot)),
        "</svg>\n",
    ]
    return "\n".join(parts)


def _box(left: int, top: int, room: int, box: Box, whole: int, names: Mapping[int, Sequence[str]]) -> list[str]:
    here = names.get(box.number, ())
    shown = [_cut(name) for name in here[:_NAMES]]
    more = [f"dan {len(here) - _NAMES} lainnya"] if len(here) > _NAMES else []
    return [
        f'<rect x="{left}" y="{top}" width="{_SIDE}" height="{room}" rx="10" fill="{FILLS[box.number]}"/>',
        f'<circle cx="{left + 28}" cy="{top + 28}" r="16" fill="#FFFFFF"/>',
        _text(left + 28, top + 33, str(box.number), 15, _INK, "middle", "bold"),
        _text(left + _SIDE // 2, top + 88, _thousands(box.people), 40, _INK, "middle", "bold"),
        _text(left + _SIDE // 2, top + 112, f"pegawai · {percent_of(box.people, whole)}", 13, _MUTED, "middle"),
        *(
            _text(left + _SIDE // 2, top + 140 + 16 * number, line, 12, _INK, "middle")
            for number, line in enumerate(_wrapped(box.advice, 42)[:2])
        ),
        *(
            _text(left + 18, top + _HIGH + 6 + _NAME_HIGH * number, line, 11, _INK)
            for number, line in enumerate([*shown, *more])
        ),
    ]


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _cut(name: str) -> str:
    return name if len(name) <= _NAME_LONG else f"{name[: _NAME_LONG - 1].rstrip()}…"


def _two_lines(label: str) -> list[tuple[int, str]]:
    """A label over its last word, with how far each line stands from the middle."""
    first, _, last = label.rpartition(" ")
    return [(-3, first), (15, last)]


def _wrapped(words: str, most: int) -> list[str]:
    lines = [""]
    for word in words.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) <= most:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _text(x: int, y: int, said: str, size: int, fill: str, anchor: str = "start", weight: str = "normal") -> str:
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    heavy = "" if weight == "normal" else f' font-weight="{weight}"'
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{place}{heavy}>{escape(said)}</text>'
