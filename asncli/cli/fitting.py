"""How wide the columns of a table are on a terminal: words stay whole as long as there is room for them.

Where there is not, the columns that a table can spare are left out, the first named first; only where none is left are
the longest words broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

GAP = 2  # columns of a terminal between two columns of a table, or one where that keeps words whole
_WORD = re.compile(r"\S+?/(?=[^\s/]\S\S)|\S+")  # of "Kurang/Misconduct" each part is a word


class Wanted(NamedTuple):
    """How wide a column would be with every cell on one line, and how wide its longest word is.

    ``firm``: it is never made narrower than that, as long as others can be.
    """

    natural: int
    least: int
    firm: bool = False


class Fitted(NamedTuple):
    """Positions of the columns that are shown, the width of each and the gap between; positions of those left out."""

    shown: Sequence[int]
    widths: Sequence[int]
    gap: int
    left_out: Sequence[int]


def wanted(heading: str, cells: Iterable[str], *, whole: bool = False) -> Wanted:
    """Measure a column; ``whole``: its cells must not be broken over two lines."""
    texts = [*cells] if whole else [heading, *cells]
    natural = max(map(_width, (heading, *texts)), default=0)
    if whole:
        return Wanted(natural, max([*map(_width, texts), *map(_width, _words(heading))], default=0), firm=True)
    return Wanted(natural, max((_width(word) for text in texts for word in _words(text)), default=0))


def fitted(columns: Sequence[Wanted], room: int, spare: Iterable[int] = ()) -> Fitted:
    """Divide the room among the columns; those of ``spare`` go first where it is not enough for whole words."""
    shown, left_out = list(range(len(columns))), list[int]()
    for place in spare:
        if _sum([columns[i].least for i in shown], GAP) <= room:
            break
        if place in shown:
            shown.remove(place)
            left_out.append(place)
    least = [columns[i].least for i in shown]
    gap = GAP if _sum(least, GAP) <= room else 1
    for some in ([n for n, i in enumerate(shown) if not columns[i].firm], range(len(shown))):
        longest = max((least[n] for n in some), default=0)
        while _sum(least, gap) > room and longest > 1:  # words must be broken: the longest
            longest -= 1
            least = [min(width, longest) if n in some else width for n, width in enumerate(least)]
    return Fitted(shown, _filled(least, [columns[i].natural for i in shown], room, gap), gap, left_out)


def _filled(least: list[int], natural: list[int], room: int, gap: int) -> list[int]:
    """Give what is left of the room to columns that need more, to the narrowest of them first."""
    widths = least
    for level in range(1, max(natural, default=0) + 1):
        wider = [max(low, min(high, level)) for low, high in zip(least, natural, strict=True)]
        if _sum(wider, gap) > room:
            break
        widths = wider
    return widths


def wrapped(text: str, width: int) -> str:
    """Break a text into lines of at most this width, between words where that is possible."""
    if _width(text) <= width:
        return text
    lines = [""]
    for word, before in _spaced(text):
        joined = lines[-1] + before + word if lines[-1] else word
        if _width(joined) <= width:
            lines[-1] = joined
        elif lines[-1]:
            lines.append(word)
        else:
            lines[-1] = word
        while _width(lines[-1]) > width:  # a word longer than the line
            head = next(n for n in range(len(lines[-1]), 0, -1) if n == 1 or _width(lines[-1][:n]) <= width)
            lines[-1:] = [lines[-1][:head], lines[-1][head:]]
            if not lines[-1]:
                lines.pop()
                break
    return "\n".join(lines)


def _spaced(text: str) -> Iterator[tuple[str, str]]:
    """Each word with the blanks before it."""
    end = 0
    for found in _WORD.finditer(text):
        yield found.group(), text[end : found.start()]
        end = found.end()


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _sum(widths: Sequence[int], gap: int) -> int:
    return sum(widths) + gap * max(len(widths) - 1, 0)


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
