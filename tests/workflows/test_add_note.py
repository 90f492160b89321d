"""Feedback while the period runs: on what, by whom, and on which day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.store.database import raw_connection, session
from asncli.store.notes import NoteLine, list_notes
from asncli.store.plan_lists import Wanted
from asncli.terms import Voice
from asncli.workflows.add_note import Added, add_note, take_back
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import explain
from tests.workflows.disputed_office import POLICY, S1, TODAY, disputed_office, refusal, said, writer
from tests.workflows.sound_office import AGUS, BUDI, SECRETARY, SITI, WAYAN, sound_office

MAY = date(2026, 5, 3)


def add(opened: Session, on: str = "IKI-1", day: date = MAY, by: str | None = None, nip: str = WAYAN) -> Added:
    return add_note(opened, nip, on, "Rapikan bukti", day, writer("note add"), by=by)


def notes(opened: Session) -> list[NoteLine]:
    return list_notes(opened, Wanted(TODAY))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("IKI-1", ("IKI-1", None)),
        ("iki-2", ("IKI-2", None)),
        ("Akuntabel", (None, "accountable")),
        ("akuntabel", (None, "accountable")),
        ("accountable", (None, "accountable")),
        ("berorientasi  pelayanan", (None, "service")),
    ],
)
def test_a_note_is_on_an_indicator_of_the_plan_or_on_a_value(
    tmp_path: Path, on: str, expected: tuple[str | None, str | None]
) -> None:
    with session(sound_office(tmp_path / "k.db"), write=True) as opened:
        add(opened, on)
        assert [(n.indicator_code, n.value) for n in notes(opened)] == [expected]


def test_the_author_is_the_superior_of_the_day_unless_named(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "k.db"), write=True) as opened:
        done = [add(opened), add(opened, by=WAYAN), add(opened, by=SITI), add(opened, by=SECRETARY), add(opened)]
        assert [(d.author_nip, d.by_default) for d in done] == [
            (BUDI, True), (WAYAN, False), (SITI, False), (SECRETARY, False), (BUDI, True),
        ]  # fmt: skip
        assert [d.remark is None for d in done] == [True, True, True, False, True]
        assert "neither the superior" in str(done[3].remark)
        assert [d.batch is None for d in done] == [False, False, False, False, True]
        assert [n.author for n in notes(opened)] == [Voice.LEADER, Voice.EMPLOYEE, Voice.LEADER, Voice.LEADER]


def test_what_can_not_be_kept_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "k.db"), write=True) as opened:
        assert refusal(lambda: add(opened, day=date(2026, 8, 1))) == "date-future"
        assert refusal(lambda: add(opened, nip=AGUS)) == "nip-unknown"
        assert refusal(lambda: add(opened, by=AGUS)) == "nip-unknown"
        raw_connection(opened).execute("UPDATE plan SET ends = '2026-04-30' WHERE employee_id = 3")
        with pytest.raises(AsnError) as elsewhen:
            add(opened)
        assert str(elsewhen.value.message) == f"IKI-1 stands in a plan of {WAYAN}, but not in one of 2026-05-03."
        with pytest.raises(AsnError) as unknown:
            add(opened, "IKI-9", date(2026, 3, 3))
        assert (unknown.value.code, str(unknown.value.hint)[:45]) == (
            "subject-unknown", "In the plan of that day: IKI-1, IKI-2. Values",
        )  # fmt: skip
        raw_connection(opened).execute("UPDATE assignment SET supervisor_nip = NULL")
        assert refusal(lambda: add(opened, "Loyal")) == "superior-unknown"
        assert add(opened, "Loyal", by=SECRETARY).remark is not None
        raw_connection(opened).execute("UPDATE assignment SET unit_id = NULL")
        assert add(opened, "Adaptif", by=SITI).remark is not None


def test_a_note_is_taken_back_by_its_number(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "k.db"), write=True) as opened:
        add(opened)
        (note,) = notes(opened)
        take_back(opened, note.id, writer("note remove"))
        assert notes(opened) == []
        assert refusal(lambda: take_back(opened, note.id, writer("note remove"))) == "note-unknown"


def test_notes_stand_in_the_explanation_and_change_no_score(tmp_path: Path) -> None:
    frame = Frame(S1, law(S1, None), POLICY, TODAY)
    path = disputed_office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET status = 'draft', explanation = NULL")
        before = explain(opened, WAYAN, frame)
        said(opened)
        said(opened, "Akuntabel", by=WAYAN)
        said(opened, "Loyal", day=date(2026, 7, 1))  # after the period
        after = explain(opened, WAYAN, frame)
    on_indicator, on_value, *others = after.steps
    assert (others, after.evaluation, after.outdated) == (before.steps, before.evaluation, False)
    assert (on_indicator["about"], on_value["about"]) == ("SKP 2026-01-01..2026-12-31/RHK-1/IKI-1", "accountable")
    assert on_value["inputs"] == {"day": "2026-05-03", "author": "employee", "text": "Rapikan bukti"}
    assert on_value["source"] == "PermenPANRB 6/2022, umpan balik berkelanjutan"
