"""What ``check`` finds, as values: a kind of fault with its sentences, and one finding of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from asncli.messages import Text
from asncli.store.faults_in_data import Hit
from asncli.workflows.check_results import Ground

Find = Callable[[Ground], Iterable[Hit]]


class Severity(StrEnum):
    """An error spoils a score, a warning may; information is worth a look and no fault by itself."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Check(NamedTuple):
    """One kind of fault: what it is (``title``), what is said of each find, why it matters, and the way out.

    ``message`` and ``hint`` are filled with the values of the find, its NIP and unit, and the period. With
    ``of_period`` it is looked for only where a period is named.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    why: Text
    hint: Text
    find: Find
    of_period: bool = False


class Finding(NamedTuple):
    """One find: whom or which unit it concerns, and everything a person needs to mend it."""

    severity: Severity
    code: str
    nip: str | None
    name: str | None
    unit: str | None
    title: Text
    message: Text
    why: Text
    hint: Text


def finding(check: Check, hit: Hit, period: str) -> Finding:
    """Put a find into words."""
    filled = {"nip": hit.nip or "", "unit": hit.unit or "", "period": period, **hit.values}
    message, hint = Text(check.message.template, filled), Text(check.hint.template, filled)
    return Finding(check.severity, check.code, hit.nip, hit.name, hit.unit, check.title, message, check.why, hint)
