"""What every writing story is told: who writes, when, by which command, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Writer:
    """The one who writes: ``command`` as typed (noun and verb), the user's name, the moment, the user's reason."""

    command: str
    user: str
    now: datetime
    reason: str | None = None

    @property
    def today(self) -> date:
        """The day of the moment, in the zone it was given in."""
        return self.now.date()
