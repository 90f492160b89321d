"""The story: the officer sees achievement, integrity and contribution of everybody side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.aspects import Known
from asncli.store.aspects import aspects
from asncli.store.evaluations import Evaluated
from asncli.terms import Period, Status
from asncli.workflows.list_evaluations import list_evaluations


class SideBySide(NamedTuple):
    """Everybody who is not excluded, by unit and NIP, with what is known of them now and in ``previous``."""

    previous: Period
    people: Sequence[Evaluated]
    known: Known


def list_aspects(session: Session, period: Period, *, unit: str | None = None) -> SideBySide:
    """Aspects of a period beside those of the period of the same kind before it.

    AsnError ``not-evaluated`` where nobody is evaluated in the period; without evaluations before, no changes.
    """
    people = [e for e in list_evaluations(session, period, unit=unit) if e.status != Status.EXCLUDED]
    return SideBySide(period.previous, people, known_aspects(session, period))


def known_aspects(session: Session, period: Period) -> Known:
    """Aspects of everybody in a period and in the one before."""
    return Known(aspects(session, period), aspects(session, period.previous))
