"""How cases are laid out."""

from __future__ import annotations

import pytest

from asncli.cli.coaching_views import opened_document, opened_view, tell_opened
from asncli.cli.options import Form
from asncli.rules.coaching import Found
from asncli.store.coaching_candidates import Candidate
from asncli.terms import CoachingTrigger
from asncli.workflows.open_coaching import Named, Opened

ONE = Candidate(3, "199012312015021903", "Wayan", 2, "Bidang SD", "draft", "kurang", "meets", None, None, None)
FOUND = Opened(7, [Named(ONE, Found(CoachingTrigger.PREDIKAT, "kurang"))], [ONE], [], [], [], {"incomplete": 2})


def test_programs_get_every_column_and_people_those_that_fit() -> None:
    assert len(opened_view(FOUND, Form.CSV, None).columns) == 9
    assert len(opened_view(FOUND, None, None).columns) == 6


def test_what_was_not_opened_is_counted_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    told = opened_document(FOUND, dry_run=True)
    assert (told["batch"], told["of_drafts"], told["known"], told["incomplete"], told["opened"]) == (None, 1, 1, 2, 1)
    tell_opened(FOUND)
    assert capsys.readouterr().err.splitlines() == [
        "Cases opened: 1",
        "Of these the evaluation is a draft, which can still change: 1",
        "With a case of this period already: 1",
        "Incomplete, so nothing can be said: 2",
    ]
