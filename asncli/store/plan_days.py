"""Days on which plans are handed in, approved and revised: none long before the plan, and one after the other."""

from __future__ import annotations

from datetime import date

from asncli.errors import AsnError
from asncli.messages import Text, text


def refuse_early(year: int, on: date) -> None:
    """Refuse a day before the year before the plan's (``day-too-early``): nobody had planned by then."""
    if on.year < year - 1:
        raise AsnError(
            "day-too-early",
            text("{day} is too early for a plan of {year}", day=on, year=year),
            text("Give a day from {first} on", first=date(year - 1, 1, 1)),
        )


def out_of_order(message: Text, nip: str, year: int) -> AsnError:
    """Give the refusal of a day before the step that came first (``day-out-of-order``; the caller raises it)."""
    return AsnError(
        "day-out-of-order",
        message,
        text(
            "Give that day or a later one; see the days with: asncli target status --year {year} --nip {nip}",
            year=year, nip=nip,
        ),
    )  # fmt: skip
