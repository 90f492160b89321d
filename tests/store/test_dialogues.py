"""Dialogues as they are listed: counts and days, and no word of what was said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.store.batches import show_batch
from asncli.store.database import session
from asncli.store.dialogues import (
    OfUnit,
    Said,
    dialogues_by_unit,
    keep_promise,
    list_dialogues,
    promised_in,
    said_in,
    without_dialogue,
)
from tests.workflows.coached_office import BUDI, CONFIDED, S1, SITI, WAYAN, coached_office, talked

TODAY = date(2026, 10, 1)
HEADINGS = "NIP|Periode|Tanggal Dialog|Suara Pegawai|Komitmen Pimpinan|Komitmen Pegawai|Rahasia"
ROW = f"{WAYAN}|2026-S1|2026-07-13|{CONFIDED}|Mendampingi; 30/09/2026|Rekap; 30/11/2026|ya"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = coached_office(tmp_path / "k.db")
    with session(path, write=True) as s:
        assert talked(s, f"{HEADINGS}\n{ROW}").added == 1
    return path


def test_a_list_counts_and_tells_no_word(office: Path) -> None:
    with session(office, write=False) as s:
        (held,) = list_dialogues(s, TODAY, period=S1, unit_ids=[2], nip=WAYAN)
        assert (held.nip, held.unit, held.held_on, held.leader_nip) == (WAYAN, "Bidang SD", date(2026, 7, 13), BUDI)
        assert (held.confidential, held.commitments, held.waiting, held.overdue) == (True, 2, 2, 1)
        assert (held.next_due, held.closed_on) == (date(2026, 9, 30), None)
        assert CONFIDED not in str(held)
        assert list_dialogues(s, TODAY, unit_ids=[1]) == list_dialogues(s, TODAY, nip=SITI) == []
        assert said_in(s, held.id) == Said(None, None, CONFIDED, None)
        assert [(one.number, one.voice, one.text) for one in promised_in(s, held.id)] == [
            (1, "leader", "Mendampingi"), (2, "employee", "Rekap"),
        ]  # fmt: skip


def test_a_kept_promise_is_late_no_more(office: Path) -> None:
    with session(office, write=True) as s:
        (held,) = list_dialogues(s, TODAY)
        keep_promise(s, 4, 1, promised_in(s, held.id)[0], date(2026, 9, 1))
        (held,) = list_dialogues(s, TODAY)
        assert (held.waiting, held.overdue, held.next_due) == (1, 0, date(2026, 11, 30))


def test_who_has_had_none_and_how_many_of_each_unit(office: Path) -> None:
    with session(office, write=False) as s:
        assert [one.nip for one in without_dialogue(s, S1)] == [BUDI, SITI]
        assert [one.nip for one in without_dialogue(s, S1, [1])] == [SITI]
        assert dialogues_by_unit(s, S1, TODAY) == [
            OfUnit(2, "Bidang SD", "B", 2, 1, 1), OfUnit(1, "Dinas Pendidikan", "D", 1, 0, 0),
        ]  # fmt: skip
        assert dialogues_by_unit(s, S1, TODAY, [1]) == [OfUnit(1, "Dinas Pendidikan", "D", 1, 0, 0)]


def test_a_batch_shows_what_a_dialogue_is_about_and_no_word_of_it(office: Path) -> None:
    with session(office, write=False) as s:
        shown = show_batch(s, 4)
        assert CONFIDED not in str(shown)
        assert "Mendampingi" not in str(shown)
        assert [source[1:] for source in shown.sources] == [(None, None, None)]
        assert shown.tables == {"commitment": 2, "dialogue": 1}
