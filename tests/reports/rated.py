"""Rows for the report on raters, made by saying only what matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asncli.reports.raters_data import RatedPerson, Raters
from tests.reports.made import POLICY, REGULATION, SEMESTER, state


def rated(n: int, **said: Any) -> RatedPerson:
    """A woman of 40 with a work result of 95 rated Sesuai by Mawar, but for what is said."""
    known: dict[str, Any] = {
        "nip": f"19860101201001290{n % 10}",
        "sex": "P",
        "golongan": "III/a",
        "kind": "pns",
        "unit_id": 1,
        "assessor_nip": "197001011995032001",
        "assessor": "Mawar",
        "work_result": 9_500,
        "work_rating": "meets",
        "work_given": 1,
        "behaviour_rating": "meets",
        "behaviour_given": 1,
        "predikat": "baik",
        **said,
    }
    return RatedPerson._make(known.get(field) for field in RatedPerson._fields)


def raters(people: Sequence[RatedPerson], **said: Any) -> Raters:
    """What the report is made from."""
    known: dict[str, Any] = {
        "period": SEMESTER, "state": state(), "regulation": REGULATION, "policy": POLICY, "people": people,
        "capaian": {}, **said,
    }  # fmt: skip
    return Raters(**known)
