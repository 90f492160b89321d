"""What the official forms ask of the store."""

from datetime import date, datetime
from pathlib import Path

import pytest

from asncli.store.database import session
from asncli.store.form_frames import (
    evidence,
    feedback_texts,
    iku_titles,
    led_rows,
    newest_change,
    planned_rows,
    received,
    states,
    states_by_nip,
)
from tests.workflows.disputed_office import RECEIVED, S1, disputed_office, receive
from tests.workflows.form_office import form_office
from tests.workflows.sound_office import BUDI, WAYAN


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return form_office(tmp_path_factory.mktemp("office") / "k.db")


def test_states_are_found_by_number_and_by_nip(office: Path) -> None:
    with session(office, write=False) as opened:
        one = states(opened, [3], date(2026, 6, 30))[3]
        assert (one.titled, one.name, one.golongan, one.supervisor_nip) == ("Wayan, S.Pd.", "Wayan", "III/b", BUDI)
        assert states_by_nip(opened, [WAYAN, "1"], date(2026, 6, 30)) == {WAYAN: one}


def test_plans_come_in_order_with_evidence_and_what_leaders_plan(office: Path) -> None:
    with session(office, write=False) as opened:
        rows = planned_rows(opened, S1, [3])[3]
        found = evidence(opened, S1, [rows[0].indicator_id])
        led = led_rows(opened, "2026-01-01", "2026-12-31", [BUDI])
        assert iku_titles(opened, []) == {}
    assert [(row.code, row.parent_code, row.result_code) for row in rows] == [
        ("IKI-1", "RHK-1", "RHK-1"), ("IKI-2", None, "RHK-2"),
    ]  # fmt: skip
    assert found == {31: [("2026-03-31", "bukti-2026-03-31"), ("2026-06-30", "bukti-2026-06-30")]}
    assert [(row.code, row.title, row.indicators) for row in led] == [
        ("RHK-1", "Layanan 21", "Berkas"), ("RHK-2", "Layanan", "Berkas"),
    ]  # fmt: skip


def test_words_of_the_leader_and_the_day_of_receipt(office: Path, tmp_path: Path) -> None:
    with session(office, write=False) as opened:
        assert feedback_texts(opened, S1, [1, 3], {}) == {3: "Pertahankan"}
        assert newest_change(opened).date() == date(2026, 7, 2)
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        assert received(opened, S1) == {3: RECEIVED}


def test_a_database_in_which_nothing_was_changed_has_a_time_all_the_same(tmp_path: Path) -> None:
    with session(tmp_path / "k.db", write=True, create=True) as opened:
        assert newest_change(opened) == datetime.fromisoformat("2000-01-01")
