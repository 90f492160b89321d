"""Keberatan: until which day, in which order, and who may decide (PP 30/2019 Pasal 59; one public copy, unconfirmed).

The days are the agency's policy, calendar days after the receipt, whose own day does not count. Each refusal says
which day counted and what to do.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.terms import Period

ARTICLE = "PP 30/2019 Pasal 59, unconfirmed"


class Parties(NamedTuple):
    """Whom an objection concerns, by NIP: who objects, who assessed, and the assessor's superior, as far as known."""

    employee: str
    assessor: str | None
    superior: str | None


def last_day(received: date, days: int) -> date:
    """Last day on which an objection can be made.

    >>> last_day(date(2026, 7, 10), 14)
    datetime.date(2026, 7, 24)
    """
    return received + timedelta(days)


def check_received(day: date, period: Period, today: date) -> None:
    """Refuse a receipt that has not come yet (``date-future``) or within the period (``delivered-too-early``).

    It may lie before the day on which the program recorded the final: offices decide on paper first.
    """
    _check_come(day, today)
    if day <= period.end:
        raise AsnError(
            "delivered-too-early",
            text("Received on {day}: the period {period} was not over before {end}.", day=day, period=str(period),
                 end=period.end),
            text("Give the day on which the final evaluation was handed over, after {end}.", end=period.end),
        )  # fmt: skip


def check_filed(day: date, received: date, days: int, today: date) -> None:
    """Refuse an objection dated in the future, before the receipt, or later than the days of the policy allow."""
    _check_come(day, today)
    if day < received:
        raise _order(
            "objection-before-receipt",
            text("An objection of {day} lies before the receipt of the evaluation, {received}.", day=day,
                 received=received),
            received,
        )  # fmt: skip
    if day > last_day(received, days):
        raise AsnError(
            "objection-too-late",
            text(
                "The objection of {day} is too late: received on {received}, {days} days, so the last day was {last}.",
                day=day, received=received, days=days, last=last_day(received, days),
            ),
            text("If it came in earlier, say when with --date; the days are set in the policy: asncli policy show."),
        )  # fmt: skip


def check_explained(day: date, filed: date, today: date) -> None:
    """Refuse an explanation dated in the future or before the objection."""
    _check_come(day, today)
    if day < filed:
        message = text("An explanation of {day} lies before the objection of {filed}.", day=day, filed=filed)
        raise _order("explanation-before-objection", message, filed)


def check_decided(day: date, explained: date, today: date) -> None:
    """Refuse a decision dated in the future or before the assessor's explanation."""
    _check_come(day, today)
    if day < explained:
        message = text("A decision of {day} lies before the assessor's explanation of {explained}.", day=day,
                       explained=explained)  # fmt: skip
        raise _order("decision-before-explanation", message, explained)


def check_decider(decider: str, parties: Parties, acting: str | None) -> None:
    """Refuse who may not decide: the one who objects, the assessor, or (unless ``acting`` says why) another superior.

    Where no superior of the assessor is known, anybody else may.
    """
    if decider == parties.employee:
        message = text("Nobody decides on the own objection.")
        raise AsnError("decider-employee", message, text("Name the assessor's superior: --by NIP."))
    if decider == parties.assessor:
        raise AsnError(
            "decider-assessor",
            text("{decider} assessed, and does not decide on an objection to it.", decider=decider),
            text("Name the assessor's superior: --by {superior}.", superior=parties.superior or "NIP"),
        )
    if parties.superior not in (None, decider) and not acting:
        raise AsnError(
            "decider-other",
            text(
                "The superior of the assessor {assessor} is {superior}, not {decider}.",
                assessor=parties.assessor, superior=parties.superior, decider=decider,
            ),
            text("Name {superior}, or say why another decides: --acting REASON.", superior=parties.superior),
        )  # fmt: skip


def _check_come(day: date, today: date) -> None:
    if day > today:
        raise AsnError(
            "date-future",
            text("{day} has not come yet: today is {today}.", day=day, today=today),
            text("Record it once it has happened, or correct --date."),
        )


def _order(code: str, message: Text, earliest: date) -> AsnError:
    return AsnError(code, message, text("Give the day with --date: {day} or later.", day=earliest))
