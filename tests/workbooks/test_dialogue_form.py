"""The form for dialogues."""

from __future__ import annotations

from asncli.workbooks.dialogue import DIALOGUE
from asncli.workbooks.dialogue_form import DIALOGUE_FORM


def test_every_column_of_the_sheet_stands_in_the_form_and_only_what_is_said_is_open() -> None:
    assert [column.field for _, column in DIALOGUE_FORM.read()] == [column.field for column in DIALOGUE.columns]
    closed = [column.field for column in DIALOGUE.columns if not DIALOGUE_FORM.opened(column.field)]
    assert closed == ["nip", "period"]
