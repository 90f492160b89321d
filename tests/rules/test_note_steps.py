"""Notes as steps: on an indicator by its key, on a value by its code, and never with a figure."""

from __future__ import annotations

from datetime import date

from asncli.messages import text
from asncli.rules.note_steps import SOURCE, Remark, note_steps
from asncli.rules.steps import Step, Words
from asncli.terms import Voice

PLAN = "SKP 2026-01-01..2026-12-31"
STEPS = [
    Step("period-target", f"{PLAN}/RHK-1/IKI-1", {}, text("x"), "6"),
    Step("period-target", f"{PLAN}/RHK-1/IKI-11", {}, text("x"), "6"),
    Step("result", f"{PLAN}/RHK-1", {}, text("x"), "6"),
]


def remark(code: str | None = None, value: str | None = None, author: Voice = Voice.LEADER) -> Remark:
    return Remark(date(2026, 5, 3), author, code, value, "Rapikan bukti")


def test_a_note_bears_the_key_of_its_indicator_or_the_code_of_its_value() -> None:
    notes = [remark("IKI-11"), remark(value="accountable"), remark("IKI-9")]
    found = note_steps(notes, STEPS)
    assert [step.about for step in found] == [f"{PLAN}/RHK-1/IKI-11", "accountable", "IKI-9"]
    assert {(step.name, step.value, step.source) for step in found} == {("note", None, SOURCE)}


def test_a_note_tells_its_day_and_whose_words_it_is_and_names_nobody() -> None:
    (found,) = note_steps([remark("IKI-1", author=Voice.EMPLOYEE)], STEPS)
    assert found.inputs == {"day": "2026-05-03", "author": "employee", "text": "Rapikan bukti"}
    assert isinstance(found.inputs["text"], Words)  # be it "100"


def test_without_notes_there_are_no_steps() -> None:
    assert note_steps([], STEPS) == ()
