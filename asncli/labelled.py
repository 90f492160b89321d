"""A closed list whose members carry an official label: what ``terms`` and its parts are made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """A closed list whose members carry an official label: ``NAME = code, label``."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member from its code and its official label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label or code
        return member
