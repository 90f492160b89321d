"""Which planned result of the leader is served, in words."""

from pathlib import Path

from asncli.store.database import session
from asncli.store.form_frames import planned_rows
from asncli.workflows.form_served import Served
from tests.workflows.disputed_office import S1
from tests.workflows.form_office import form_office
from tests.workflows.sound_office import BUDI, SITI, change


def served(path: Path, *changes: str) -> list[str]:
    change(path, *changes)
    with session(path, write=False) as opened:
        rows = planned_rows(opened, S1, [3])[3]
        words = Served(opened, rows, lambda _row: BUDI, {})
        return [words.words(row) for row in rows]


def test_a_leader_is_named_by_code_by_words_or_not_at_all(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    assert served(path) == ["Layanan 21", ""]
    assert served(path, "UPDATE planned_result SET parent_title = 'Kata pimpinan' WHERE id = 32")[1] == "Kata pimpinan"


def test_of_a_jpt_the_indicators_stand_too_and_without_a_leader_sasaran_and_iku(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    found = served(
        path,
        f"UPDATE planned_result SET parent_code = '{SITI}:RHK-2' WHERE id = 31",
        "INSERT INTO strategy (id, agency_id, code, kind, title, source_id) VALUES (1, 1, 'S', 'sasaran', 'Mutu', 1)",
        "INSERT INTO strategy (id, agency_id, code, kind, title, parent_id, source_id)"
        " VALUES (2, 1, 'IKU-1', 'iku', 'Nilai mutu', 1, 1)",
        "UPDATE planned_result SET iku_code = 'IKU-1' WHERE id = 32",
    )
    assert found == ["Layanan\nIndikator: Berkas", "Mutu\nIndikator: Nilai mutu"]
