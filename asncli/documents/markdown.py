"""The little Markdown that the guides are written in: headings, paragraphs, lists, tables; **strong** and `code`.

Blocks are plain values for the templates; a text is a list of pieces, each with its look (``plain``, ``strong``,
``code``), so that no text can become markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

Block = dict[str, Any]
Text = list[tuple[str, str]]
_PIECE = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`")
_ITEM = re.compile(r"(?P<mark>-|\d+\.) +(?P<said>.*)")


def blocks(written: str) -> Iterator[Block]:
    """Read a document: blocks are set apart by empty lines, a line after another goes on with it.

    >>> list(blocks("# A **b**"))
    [{'kind': 'heading', 'level': 1, 'text': [('plain', 'A '), ('strong', 'b')]}]
    """
    for empty, some in groupby(written.splitlines(), key=lambda line: not line.strip()):
        if not empty:
            yield _block(list(some))


def _block(lines: Sequence[str]) -> Block:
    first = lines[0]
    if first.startswith("#"):
        marks, _, said = first.partition(" ")
        return {"kind": "heading", "level": len(marks), "text": text(said)}
    if first.startswith("|"):
        head, _rule, *rows = ([text(cell.strip()) for cell in line.strip("| ").split("|")] for line in lines)
        return {"kind": "table", "head": head, "rows": rows}
    if found := _ITEM.match(first):
        return {"kind": "list", "numbered": found["mark"] != "-", "items": [text(item) for item in _items(lines)]}
    return {"kind": "paragraph", "text": text(" ".join(lines))}


def _items(lines: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if found := _ITEM.match(line):
            items.append(found["said"])
        else:
            items[-1] += f" {line.strip()}"
    return items


def text(said: str) -> Text:
    """Split a text into pieces by their look."""
    pieces: Text = []
    end = 0
    for found in _PIECE.finditer(said):
        pieces += [("plain", said[end : found.start()])] if found.start() > end else []
        pieces.append((str(found.lastgroup), found[str(found.lastgroup)]))
        end = found.end()
    return [*pieces, ("plain", said[end:])] if end < len(said) else pieces
