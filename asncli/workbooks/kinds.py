"""What a problem code is: its severity, what is said beside the cell, and the page that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from asncli.messages import Text


class Severity(StrEnum):
    """An error rejects its row, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class ProblemKind:
    """One code: what is said beside the cell (``message``, filled with values), and the page about it."""

    code: str
    severity: Severity
    message: Text
    hint: Text
    title: Text
    why: Text


def error(code: str, title: Text, message: Text, hint: Text, why: Text) -> ProblemKind:
    """Declare a code that rejects its row (or, of a file, the whole file)."""
    return ProblemKind(code, Severity.ERROR, message, hint, title, why)


def warning(code: str, title: Text, message: Text, hint: Text, why: Text) -> ProblemKind:
    """Declare a code that is told but rejects nothing."""
    return ProblemKind(code, Severity.WARNING, message, hint, title, why)
