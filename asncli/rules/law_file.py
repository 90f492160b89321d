"""Reading a file of the law, table by table: every fault is an AsnError that names the file and the key.

Numbers are whole, or texts with two decimals at most (``"88,31"``): a file of the law holds no binary floats.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.canonical import canonical, digest_of, read_toml
from asncli.rules.regulation import STATUSES, Provision
from asncli.terms import Period

ABOUT = ("source", "status")  # of every table
_HEAD = ("id", "instrument", "title", "method", "in_force")
_NUMBER = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
Word = TypeVar("Word", bound=StrEnum)


class Head(NamedTuple):
    """The fields of ``Law``, in their order."""

    id: str
    instrument: str
    title: str
    replaces: str | None
    since: Period
    until: Period | None
    what_if: bool
    provisions: Mapping[str, Provision]
    digest: str
    text: str


@dataclass(frozen=True)
class Table:
    """A table of a file, or the file itself (``name`` empty); read what it holds by the name of a key."""

    path: Path
    name: str
    content: Mapping[str, Any]

    def key(self, key: str) -> str:
        """Name a key of this table as it is reached from the file."""
        return f"{self.name}.{key}" if self.name else key

    def fault(self, key: str, reason: Text) -> AsnError:
        """Make the refusal of a key."""
        return law_fault(self.path, self.key(key), reason)

    def has(self, known: Collection[str], optional: Collection[str] = ()) -> None:
        """Refuse the first key that is not known or that is missing."""
        for key in sorted(set(self.content) ^ {*known, *optional}):
            if key not in known and key not in optional:
                raise self.fault(key, text("is not known"))
            if key in known:
                raise self.fault(key, text("is missing"))

    def table(self, key: str) -> Table:
        """Read a table in this one."""
        if not isinstance(self.content[key], dict):
            raise self.fault(key, text("must be a table"))
        return Table(self.path, self.key(key), self.content[key])

    def tables(self, key: str) -> list[Table]:
        """Read a list of tables; the first is number 1."""
        rows = self.content[key]
        if not (isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows)):
            raise self.fault(key, text("must be a list of tables"))
        return [Table(self.path, f"{self.key(key)}.{number}", row) for number, row in enumerate(rows, 1)]

    def text(self, key: str) -> str:
        """Read a text."""
        value = self.content[key]
        if not (isinstance(value, str) and value.strip()):
            raise self.fault(key, text("must be a text in quotes"))
        return value

    def flag(self, key: str) -> bool:
        """Read true or false; false where the key is not there."""
        value = self.content.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, text("must be true or false"))
        return value

    def whole(self, key: str, least: int, most: int) -> int:
        """Read a whole number within these ends."""
        value = self.content[key]
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.fault(key, text("must be a whole number from {least} to {most}", least=least, most=most))
        return value

    def wholes(self, key: str, least: int, most: int) -> list[int]:
        """Read a list of whole numbers within these ends, none twice."""
        found = self.content[key]
        values = [one for one in found if type(one) is int and least <= one <= most] if isinstance(found, list) else []
        if not values or len(set(values)) < len(found):
            raise self.fault(key, text("must be a list of whole numbers from {low} to {high}", low=least, high=most))
        return values

    def hundredths(self, key: str) -> int:
        """Read a number with two decimals at most, as hundredths."""
        value = self.content[key]
        number = None if isinstance(value, bool) else _NUMBER.fullmatch(str(value).strip())
        if not isinstance(value, int | str) or number is None:
            raise self.fault(key, text('must be a number such as 90 or "90,50", two decimals at most'))
        return int(number.group(1)) * 100 + int((number.group(2) or "0").ljust(2, "0"))

    def word(self, key: str, known: type[Word]) -> Word:
        """Read one word of a closed list."""
        (word,) = self.words(key, known, [self.content[key]])
        return word

    def words(self, key: str, known: type[Word], given: Any = None) -> tuple[Word, ...]:
        """Read a list of words of a closed list, none twice."""
        found = self.content[key] if given is None else given
        whole = isinstance(found, list) and found and all(isinstance(one, str) for one in found)
        if not whole or len(set(found)) < len(found) or not set(found) <= set(known):
            raise self.fault(key, text("must be one of {known}", known=", ".join(known)))
        return tuple(known(one) for one in found)

    def period(self, key: str) -> Period:
        """Read a period."""
        value = self.content[key]
        period = Period.find(value) if isinstance(value, str) else None
        if period is None:
            raise self.fault(key, text('must be a period in quotes such as "2022"'))
        return period

    def falling(self, key: str, limits: Sequence[int]) -> None:
        """Refuse bands, best first, that overlap or leave a gap: each begins below the one before, the last at 0."""
        if any(better <= worse for better, worse in pairwise(limits)):
            raise self.fault(key, text("overlaps: each band must begin below the one before it"))
        if limits[-1] != 0:
            raise self.fault(key, text("leaves a gap: the last band must begin at 0"))


def law_fault(path: Path, key: str, reason: Text) -> AsnError:
    """Make the refusal of a file of the law, or of two that do not go together."""
    return AsnError(
        "regulation-fault",
        text("In the regulation file {file} the key {key} {reason}.", file=path.name, key=key, reason=reason),
        text("This file belongs to the program: install asncli again, or correct the key."),
    )


def open_law(path: Path) -> Table:
    """Read a file, and what kind of law it says it is: ``id`` and ``instrument`` are those of file and folder."""
    law = Table(path, "", read_toml(path, "regulation-fault"))
    for key in ("id", "instrument", "method"):
        if key not in law.content:
            raise law.fault(key, text("is missing"))
        law.text(key)
    if law.content["id"] != path.stem or law.content["instrument"] != path.parent.name:
        raise law.fault("id", text("must agree with the name of the file and its folder"))
    return law


def read_head(law: Table, methods: Sequence[str], tables: Sequence[str]) -> Head:
    """Check that the file has these tables and one of these methods, and read what every law has."""
    if law.content["method"] not in methods:
        raise law.fault("method", text("must be one of {known}", known=", ".join(methods)))
    law.has({*_HEAD, *tables}, ("replaces", "what_if"))
    provisions = {name: _provision(law.table(name)) for name in ("in_force", *tables)}
    since, until = _in_force(law.table("in_force"))
    return Head(
        id=law.text("id"),
        instrument=law.text("instrument"),
        title=law.text("title"),
        replaces=law.text("replaces") if "replaces" in law.content else None,
        since=since,
        until=until,
        what_if=law.flag("what_if"),
        provisions=provisions,
        digest=digest_of(law.content),
        text=canonical(law.content),
    )


def _provision(table: Table) -> Provision:
    for key in ABOUT:
        if not (isinstance(table.content.get(key), str) and table.content[key].strip()):
            raise table.fault(key, text("is missing"))
    if table.content["status"] not in STATUSES:
        raise table.fault("status", text("must be one of {known}", known=", ".join(STATUSES)))
    return Provision(table.content["source"], table.content["status"])


def _in_force(table: Table) -> tuple[Period, Period | None]:
    table.has((*ABOUT, "from"), ("until",))
    since = table.period("from")
    until = table.period("until") if "until" in table.content else None
    if until and until.end < since.start:
        raise table.fault("until", text("lies before the key from"))
    return since, until
