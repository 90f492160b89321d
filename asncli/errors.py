"""Why a command can not be done: the few kinds of refusal, and the exit codes that scripts rely on.

A fault in the user's data is not an error but a ``Problem`` value (``workbooks/problems.py``); a bug is any
other exception. ``AsnError`` is raised anywhere below the command line and caught once, in ``cli/boundary.py``.
"""

from __future__ import annotations

from enum import IntEnum

from asncli.messages import Text


class ExitCode(IntEnum):
    """What a script reads from ``$?`` (docs/commands.md)."""

    OK = 0
    FAULTS = 1
    USAGE = 2
    CANNOT = 3
    CONFLICT = 4
    BUG = 70
    INTERRUPTED = 130


class AsnError(Exception):
    """A command that can not be done: a stable kebab-case code, one sentence, and what to do next.

    ``exit_code`` is CANNOT (3) unless a subclass says otherwise.
    """

    exit_code = ExitCode.CANNOT

    def __init__(self, code: str, message: Text, hint: Text | None = None) -> None:
        """Keep the code, the sentence and the way out; nothing here may hold a NIP beyond what the user typed."""
        super().__init__(code)
        self.code = code
        self.message = message
        self.hint = hint


class FaultsError(AsnError):
    """Refused because the user's data have faults that the message names (exit 1)."""

    exit_code = ExitCode.FAULTS


class UsageError(AsnError):
    """The command was called in a way that has no meaning (exit 2)."""

    exit_code = ExitCode.USAGE


class ConflictError(AsnError):
    """Locked, closed, or in conflict with what is already recorded (exit 4)."""

    exit_code = ExitCode.CONFLICT
