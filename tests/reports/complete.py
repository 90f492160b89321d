"""What the report on completeness is made from, by saying only what matters."""

from __future__ import annotations

from datetime import date
from typing import Any

from asncli.reports.completeness_data import (
    STEPS,
    Completeness,
    Evaluated,
    Person,
    PlanState,
    Rated,
    Reminder,
    StepFigures,
)
from asncli.terms import PeriodStep
from tests.reports.made import AT, SEMESTER, UNITS

DUE, TODAY = date(2026, 7, 5), date(2026, 7, 8)
AFTER = (None,) * 6


def person(number: int, **said: Any) -> Person:
    """Somebody of whom all is done but the receipt: two indicators, realised in January and June."""
    known: dict[str, Any] = {
        "employee_id": number, "nip": f"19850315201001{number:04d}", "name": f"Pegawai {number}", "unit_id": 1,
        "position": "Analis", "plan": PlanState.APPROVED, "plans": 1, "approved": 1, "due": 2, "realised": 2,
        "missing": (), "months": (2, 0, 0, 0, 0, 2, *AFTER), "of": (2,) * 6 + (0,) * 6,
        "enough": (True, True, False, True, False), "rated": Rated.BOTH, "evaluated": Evaluated.FINAL, "bkn": None,
        "difference": None, "steps": (True, True, True, True, True, False), **said,
    }  # fmt: skip
    return Person(**known)


def excluded(number: int, **said: Any) -> Person:
    """Somebody who is left out of the period, with a plan all the same."""
    return person(number, rated=None, evaluated=Evaluated.EXCLUDED, steps=(None,) * len(STEPS), **said)


def reminder(number: int, **said: Any) -> Reminder:
    """A realisation that the person is asked for."""
    known: dict[str, Any] = {
        "unit_id": 1, "unit": "Dinas", "nip": f"19850315201001{number:04d}", "name": f"Pegawai {number}",
        "step": PeriodStep.ACHIEVEMENTS, "what": "mengisi realisasi indikator IKI-1", "due": DUE, "days_late": 3,
        "turn": "employee", "superior_nip": "197001011995031001", "superior": "Ibu Atasan", **said,
    }  # fmt: skip
    return Reminder(**known)


def completeness(*people: Person, **said: Any) -> Completeness:
    """The report's data on these people."""
    known: dict[str, Any] = {
        "period": SEMESTER, "today": TODAY, "agency": "Kabupaten Contoh", "batch": (7, AT), "unit": None,
        "units": UNITS, "people": people, "steps": [StepFigures(PeriodStep.ACHIEVEMENTS, DUE, 1, 3, 2)],
        "reminders": [], "within": 30, "at_bkn": False, **said,
    }  # fmt: skip
    return Completeness(**known)
