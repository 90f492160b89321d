"""Rows for reports, made by saying only what matters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from asncli.reports.frames import IndicatorRow, Law, PersonRow, State, UnitRow
from asncli.reports.semester_data import Semester
from asncli.reports.semester_tables import placed
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.terms import Period, PeriodKind

SEMESTER = Period(2026, PeriodKind.SEMESTER, 1)
REGULATION, POLICY = get_regulation("permenpanrb-6-2022"), load_policy()
AT = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
UNITS = (UnitRow(1, "D", "Dinas", None), UnitRow(2, "D.1", "Bidang", 1), UnitRow(3, "K", "Kecamatan", None))


def person(number: int, **said: Any) -> PersonRow:
    """A complete draft with predikat Baik and a work result of 100, but for what is said."""
    known = {
        "evaluation_id": number,
        "employee_id": number,
        "nip": f"19850315201001{number:04d}",
        "name": f"Pegawai {number}",
        "unit_id": 1,
        "status": "draft",
        "provisional": 0,
        "work_result": 10_000,
        "work_rating": "meets",
        "work_basis": "leader",
        "behaviour_rating": "meets",
        "behaviour_basis": "leader",
        "predikat": "baik",
        "proposal": 0,
        "missing": "[]",
        "notes": "[]",
        **said,
    }
    return PersonRow._make(known.get(field) for field in PersonRow._fields)


def incomplete(number: int, *missing: str, **said: Any) -> PersonRow:
    """Somebody who lacks these codes."""
    codes = "[" + ", ".join(f'"{code}"' for code in missing) + "]"
    return person(number, **{"status": "incomplete", "provisional": 1, "predikat": None, "missing": codes, **said})


def law(**said: Any) -> Law:
    """The law by which everybody was scored."""
    return Law(REGULATION.id, REGULATION.digest, POLICY.digest, "0.1.0", 3)._replace(**said)


def state(**said: Any) -> State:
    """A state of the data in which nothing changed since the evaluation."""
    return State("Kabupaten Contoh", "0001", 7, AT, 7, AT, 0)._replace(**said)


def semester(people: Sequence[PersonRow], **said: Any) -> Semester:
    """What a report is made from."""
    known: dict[str, Any] = {
        "period": SEMESTER,
        "state": state(),
        "laws": [law()],
        "regulation": REGULATION,
        "policy": POLICY,
        "program": "0.1.0",
        "units": UNITS,
        "people": placed(people, UNITS),
        "names": {},
        "lines": [],
        "indicators": 0,
        "weighted": False,
        **said,
    }
    return Semester(**known)


def indicator(number: int, employee_id: int, code: str, title: str = "Berkas selesai") -> IndicatorRow:
    """An indicator by name."""
    return IndicatorRow(number, employee_id, "RHK-1", "Layanan tertib", code, title, 2)
