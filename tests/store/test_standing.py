"""What stands on a batch: later batches of every kind, and final evaluations."""

from datetime import date
from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from asncli.store.standing import Finals, Later
from asncli.store.undo import undo_preview
from asncli.store.writing import remove
from tests.store.office import BUDI, SITI, TODAY, WAYAN, achieve, batch, evaluate, office, person


def in_the_way(path: Path, number: int) -> tuple[list[Later], list[Finals]]:
    """What stands on a batch."""
    with session(path, write=False) as opened:
        preview = undo_preview(opened, number)
    return preview.later, preview.finals


def test_rows_that_refer_to_rows_made_by_the_batch_stand_on_it(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    assert in_the_way(path, 1) == ([Later(2, "target import", 1)], [])
    with batch(path, "evaluate 2026-S1") as w:
        evaluate(w, person(w, BUDI), "draft")
    assert in_the_way(path, 1) == ([Later(2, "target import", 1), Later(3, "evaluate 2026-S1", 1)], [])


def test_a_draft_does_not_keep_figures_from_being_undone(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "achievement import") as w:
        achieve(w, date(2026, 3, 31), 5)
    with batch(path, "evaluate 2026-S1") as w:
        evaluate(w, person(w, SITI), "draft")
    assert in_the_way(path, 3) == ([], [])


def test_a_later_batch_that_removed_the_parent_of_a_row_to_be_restored_stands_in_the_way(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "achievement import") as w:
        achieve(w, TODAY, 5)
    with batch(path, "achievement remove") as w:
        remove(w.session, w.batch, "achievement", [(1, TODAY)])
    with batch(path, "target remove") as w:
        remove(w.session, w.batch, "indicator", [(1,)])
    assert in_the_way(path, 4) == ([Later(5, "target remove", 1)], [])


def test_a_later_row_with_the_key_of_a_row_to_be_restored_stands_in_the_way(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "rating import") as w:
        w.upsert("rating", ("employee_id", "period"), ("work_rating",), (1, "2026-S1", "meets"))
    with batch(path, "rating remove") as w:
        remove(w.session, w.batch, "rating", [(1,)])
    with batch(path, "rating add") as w:
        w.upsert("rating", ("employee_id", "period"), ("work_rating",), (1, "2026-S1", "above"))
    assert in_the_way(path, 4) == ([Later(5, "rating add", 1)], [])


@pytest.mark.parametrize("status", ["final", "objected"])
@pytest.mark.parametrize(
    ("period", "stands"), [("2026-S1", True), ("2026", True), ("2026-Q2", True), ("2026-S2", False), ("2025", False)]
)
def test_a_final_evaluation_stands_on_realisations_inside_its_period(
    tmp_path: Path, period: str, status: str, stands: bool
) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        achieve(w, date(2026, 6, 30), 5)
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), status, period)
    assert in_the_way(path, 3) == ([], [Finals(period, 1)] if stands else [])


def test_a_final_evaluation_does_not_stand_on_what_came_after_it_nor_on_other_people(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final")
    with batch(path) as w:
        achieve(w, date(2026, 6, 30), 5)
    with batch(path) as w:
        w.upsert("rating", ("employee_id", "period"), ("work_rating",), (person(w, BUDI), "2026-S1", "meets"))
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final", "2026-S2")
    assert in_the_way(path, 4) == ([], [])
    assert in_the_way(path, 5) == ([], [])


def test_a_final_evaluation_stands_on_plan_rating_exclusion_and_state(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "rating import") as w:
        rating = (person(w, SITI), "2026-S1", "meets")
        w.upsert("rating", ("employee_id", "period"), ("work_rating",), rating, (rating[0], "2026-S2", "meets"))
    with batch(path, "evaluation exclude") as w:
        w.upsert("exclusion", ("employee_id", "period"), ("reason",), (person(w, SITI), "2026-S1", "sakit"))
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "golongan": "III/d"}, as_of=date(2026, 5, 1))
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "golongan": "IV/a"}, as_of=date(2026, 8, 1))
    with batch(path, "evaluation finalise") as w:
        evaluate(w, person(w, SITI), "final")
    assert [in_the_way(path, n)[1] for n in (2, 3, 4, 5, 6)] == [[Finals("2026-S1", 1)]] * 4 + [[]]


def test_the_refusal_names_batches_and_periods_with_people(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path) as w:
        for nip in (SITI, BUDI):
            w.roster({"nip": nip, "name": nip, "golongan": "III/d"}, {"nip": WAYAN, "name": "Wayan"})
    with batch(path, "evaluation finalise") as w:
        for nip in (SITI, BUDI, WAYAN):
            evaluate(w, person(w, nip), "final", "2026")
    assert in_the_way(path, 3) == ([Later(4, "evaluation finalise", 1)], [Finals("2026", 3)])
    with session(path, write=False) as opened:
        assert raw_connection(opened).execute("SELECT count(*) FROM evaluation").fetchone() == (3,)
