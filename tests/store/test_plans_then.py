"""Plans as a final evaluation found them."""

from pathlib import Path

from sqlmodel import Session

from asncli.store.batches import add_source, begin, finish
from asncli.store.database import session
from asncli.store.evaluations import evaluations
from asncli.store.form_frames import PlannedRow, planned_rows
from asncli.store.plans_then import PlansThen, became_final
from asncli.store.removals import remove_indicator
from asncli.store.undo import undo
from asncli.store.writing import upsert
from tests.workflows.disputed_office import S1, answer, decide, disputed_office, object_, receive, writer
from tests.workflows.sound_office import WAYAN

WRITER = writer("target import")


def rewrite(
    opened: Session, table: str, key: tuple[str, ...], columns: tuple[str, ...], row: tuple[object, ...]
) -> None:
    batch = begin(opened, WRITER.command, user=WRITER.user, now=WRITER.now)
    upsert(opened, batch, table, key, columns, [(*row, add_source(opened, batch), None)])
    finish(opened, batch, {})


def then(opened: Session, final: int = 3) -> list[PlannedRow]:
    return PlansThen(opened, S1, {3: final}).rows(3, planned_rows(opened, S1, [3]).get(3, []))


def test_titles_rows_and_whole_plans_come_back_whatever_was_done_to_them(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        before = planned_rows(opened, S1, [3])[3]
        assert then(opened) == before
        rewrite(opened, "planned_result", ("plan_id", "code"), ("title",), (3, "RHK-1", "Judul baru"))
        rewrite(opened, "indicator", ("plan_id", "code"), ("title", "target"), (3, "IKI-2", "Lain", 7))
        fresh = ("planned_result_id", "title", "direction", "recap", "target")
        rewrite(opened, "indicator", ("plan_id", "code"), fresh, (3, "IKI-9", 31, "Baru", "naik", "jumlah", 1))
        assert [row.code for row in planned_rows(opened, S1, [3])[3]] == ["IKI-1", "IKI-9", "IKI-2"]
        assert then(opened) == before
        assert PlansThen(opened, S1, {3: 3}).title(3, 31, "Judul baru") == "Layanan"
        assert PlansThen(opened, S1, {}).title(3, 31, "Judul baru") == "Judul baru"
        batch = begin(opened, "target remove", user="sri", now=WRITER.now)
        for code in ("IKI-1", "IKI-2", "IKI-9"):
            remove_indicator(opened, batch, WAYAN, code, year=2026, with_achievements=True)
        assert planned_rows(opened, S1, [3]) == {}
        assert then(opened) == before
        assert then(opened, batch) == []
        finish(opened, batch, {})
        undo(opened, batch, user="sri", now=WRITER.now)
        assert then(opened) == before


def test_an_objection_writes_the_evaluation_again_and_it_was_final_before(tmp_path: Path) -> None:
    with session(disputed_office(tmp_path / "k.db"), write=True) as opened:
        receive(opened)
        object_(opened)
        answer(opened)
        decide(opened)
        last = {one.employee_id: one.batch_id for one in evaluations(opened, S1)}
        assert last[3] > 3
        assert became_final(opened, S1, last, [3, 99]) == {1: 3, 2: 3, 3: 3}
