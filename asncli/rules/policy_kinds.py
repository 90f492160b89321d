"""Kinds of settings that a policy file holds: how each is read, and what is said where it is none.

A reader gives the value as the program holds it, or ``None`` where what stands there is no such value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from asncli.messages import Text, text
from asncli.terms import folded

_NUMBER = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")
AFTER = "after"  # field of the policy that holds what follows a score
_MOST = 100_00  # hundredths
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Kind(NamedTuple):
    """How a setting is read, and how a fault is said: "the setting … must be …"."""

    name: str
    read: Callable[[Any], Any]
    must: Text


def _hundredths(value: Any) -> int | None:
    number = None if isinstance(value, bool) else _NUMBER.fullmatch(str(value).strip())
    if not isinstance(value, int | str) or number is None:
        return None
    return int(number.group(1)) * 100 + int((number.group(2) or "0").ljust(2, "0"))


def _names(value: Any) -> frozenset[str] | None:
    if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
        return None
    return frozenset(folded(name) for name in value)


def _day_of_year(value: Any) -> tuple[int, int] | None:
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    month, day = (int(part) for part in found.groups()) if found else (0, 0)
    return (month, day) if 1 <= month <= 12 and 1 <= day <= _LAST_DAYS[month - 1] else None


def _whole(low: int, high: int) -> Callable[[Any], int | None]:
    def read(value: Any) -> int | None:
        return value if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high else None

    return read


HUNDREDTHS = Kind("hundredths", _hundredths, text('must be a number such as 90 or "90,50", two decimals at most'))
DAYS = Kind("number", _whole(0, 366), text("must be a whole number of days from 0 to 366"))
WEIGHT = Kind("number", _whole(0, 1000), text("must be a whole number from 0 to 1000"))
NAMES = Kind("names", _names, text('must be a list of names in quotes: ["Tugas Belajar", "CLTN"]'))
YES = Kind("yes", lambda value: value if isinstance(value, bool) else None, text("must be true or false"))
DAY_OF_YEAR = Kind("day", _day_of_year, text('must be month and day in quotes, such as "01-31"'))


class Thresholds(NamedTuple):
    """Figures (hundredths) from which something is high, and from which it is in the middle."""

    high: int
    middle: int


def _thresholds(value: Any) -> Thresholds | tuple[()] | None:
    figures = [_hundredths(one) for one in value] if isinstance(value, list) else [None]
    match figures:
        case []:
            return ()
        case [int(high), int(middle)] if middle < high <= _MOST:
            return Thresholds(high, middle)
    return None


THRESHOLDS = Kind("thresholds", _thresholds, text("must be two falling figures to 100: [80, 60], or [] for none"))


def hundredths_to(most: int) -> Kind:
    """Make the kind of a number with two decimals at most, from 0 to a whole number."""

    def read(value: Any) -> int | None:
        found = _hundredths(value)
        return found if found is not None and found <= most * 100 else None

    return Kind("hundredths", read, text('must be a number from 0 to {most} such as 25 or "25,50"', most=most))


def number(low: int, high: int = 100_000) -> Kind:
    """Make the kind of a whole number with its bounds."""
    must = text("must be a whole number from {low} to {high}", low=low, high=high)
    return Kind("number", _whole(low, high), must)


def one_of(members: Iterable[str]) -> Kind:
    """Make the kind of a code from a closed list."""
    known = {str(member): member for member in members}
    must = text("must be one of {known}", known=", ".join(known))
    return Kind("code", lambda value: known.get(value) if isinstance(value, str) else None, must)


def some_of(members: Iterable[str]) -> Kind:
    """Make the kind of a set of codes from a closed list, held in the order of the list."""
    known = {str(member): member for member in members}
    must = text("must be a list of some of {known}", known=", ".join(known))

    def read(value: Any) -> tuple[str, ...] | None:
        fits = isinstance(value, list) and all(isinstance(one, str) and one in known for one in value)
        return tuple(member for code, member in known.items() if code in value) if fits else None

    return Kind("codes", read, must)


class Setting(NamedTuple):
    """One decision: its key in the file (``table.name``), the field that holds it, what it decides.

    ``member``: the key in a field that is a mapping.
    """

    key: str
    field: str
    kind: Kind
    about: Text
    member: str | None = None

    def value(self, policy: Any) -> Any:
        """Give what the policy decides here."""
        held = getattr(policy, self.field)
        return held if self.member is None else held[self.member]


def after(key: str, kind: Kind, about: Text) -> Setting:
    """Make a setting of what follows a score: held by its key in ``Policy.after``, no part of the digest of scores."""
    return Setting(key, AFTER, kind, about, key)
