"""The story: before the dialogues the officer hands out one workbook with everybody who is to be talked to."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import Session

from asncli.messages import Translate
from asncli.rules.policy import Policy
from asncli.store import agency
from asncli.terms import Period
from asncli.workbooks.dialogue_form import DIALOGUE_FORM
from asncli.workbooks.unit_forms import Row, UnitForm, write_unit_form
from asncli.workflows.talking_points import talks


def make_dialogue_form(
    session: Session, period: Period, policy: Policy, out: Path, indonesian: Translate, *, unit: str | None = None
) -> int:
    """Write the form of everybody evaluated, or of a unit (code or name) and those below; how many stand in it."""
    rows: list[Row] = [
        {
            "nip": person.nip, "name": talk.name, "stands_in": talk.unit, "period": str(period),
            "predikat": talk.predikat, "strong": "\n".join(talk.strong) or None, "weak": "\n".join(talk.weak) or None,
            "leader_nip": person.supervisor_nip if person.supervisor_nip != person.nip else None,
        }
        for person, talk in talks(session, period, policy, unit=unit)
    ]  # fmt: skip
    sender = (agency.find(session) or agency.AgencyLine(0, agency.UNNAMED)).name
    leaders = sorted({str(row["leader_nip"]) for row in rows if row["leader_nip"]})
    form = UnitForm(DIALOGUE_FORM, period, unit or sender, sender, rows, {"leader_nip": leaders})
    write_unit_form(out, form, indonesian)
    return len(rows)
