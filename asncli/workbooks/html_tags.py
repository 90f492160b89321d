"""Cutting a web page into tags and text in time that grows with its length only, however broken it is.

Only what a table needs is told apart; ``html.parser`` of the standard library takes hours over some pages that
are made to that end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>""")
_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SILENT = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_LONGEST_TAG = 4_000


class Tag(NamedTuple):
    """A tag: its name in lower case, whether it ends an element, and what else stands in it."""

    name: str
    ends: bool
    rest: str = ""


def tags(said: str) -> Iterator[Tag | str]:
    """Give the tags of a page and the text between them (entities read); comments, scripts and styles are left out."""
    at = 0
    while (begins := said.find("<", at)) >= 0:
        if begins > at:
            yield unescape(said[at:begins])
        if said.startswith("<!--", begins):
            ends = said.find("-->", begins + 4)
            at = ends + 3
        elif said.startswith(("<!", "<?"), begins):
            ends = said.find(">", begins)
            at = ends + 1
        elif not (found := _TAG.match(said, begins, begins + _LONGEST_TAG) or _NAME.match(said, begins)):
            yield "<"
            at, ends = begins + 1, begins
        else:
            ends = found.end() - 1 if found.re is _TAG else said.find(">", begins)
            tag = Tag(found[2].lower(), bool(found[1]), found[3] if found.re is _TAG else "")
            yield tag
            at = ends + 1
            if tag.name in _SILENT and not tag.ends and ends >= 0:
                closing = _SILENT[tag.name].search(said, at)
                ends = at = closing.start() if closing else -1
        if ends < 0:  # what was begun never ends
            return
    yield unescape(said[at:])


def attributes(tag: Tag) -> Mapping[str, str]:
    """Read the attributes of a tag: names in lower case, the first of each."""
    read: dict[str, str] = {}
    if not tag.rest:
        return read
    for name, *values in _ATTRIBUTE.findall(tag.rest):
        read.setdefault(name.lower(), unescape("".join(values)))
    return read
