"""What closing takes from feedback, and what stays."""

from __future__ import annotations

from pathlib import Path

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.feedback import write_feedback
from asncli.store.raters import delete_raters
from tests.store.office import BUDI, SITI, batch, office
from tests.store.test_locks import S1

_MARKS = "SELECT period, role, count(*) FROM feedback_mark GROUP BY 1, 2 ORDER BY 1, 2"


def votes(role: str, raters: int, code: str = "2026-S1", nip: str = SITI) -> list[tuple[object, ...]]:
    return [
        (code, "2026-06-30", nip, role, f"1990010120150110{n:02d}" if role != "masyarakat" else None,
         None if role != "masyarakat" else f"R{n}", 4, 4, 4, 4, None, None, None, "kata")
        for n in range(1, raters + 1)
    ]  # fmt: skip


def given(session: Session, source: int, *told: tuple[object, ...]) -> None:
    assert write_feedback(session, source, [(n, *row) for n, row in enumerate(told, 2)]).rejected == []


def test_raters_go_and_marks_of_too_few_go_and_the_others_get_new_tokens(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db"), "feedback import") as w:
        given(w.session, w.source, *votes("rekan", 3), *votes("bawahan", 2), *votes("masyarakat", 2),
              *votes("atasan", 1), *votes("rekan", 1, "2026-05"), *votes("rekan", 3, "2026-Q1", BUDI),
              *votes("rekan", 2, "2026", BUDI), *votes("rekan", 1, "2026-S2", BUDI))  # fmt: skip
        raw = raw_connection(w.session)
        tokens = {token for (token,) in raw.execute("SELECT token FROM feedback_mark WHERE period < '2026-S2'")}
        deleted = delete_raters(w.session, S1, 3)
        assert deleted == (12, 5, [w.batch])
        assert raw.execute(_MARKS).fetchall() == [
            ("2026", "rekan", 2), ("2026-Q1", "rekan", 3), ("2026-S1", "atasan", 1), ("2026-S1", "rekan", 3),
            ("2026-S2", "rekan", 1),
        ]  # fmt: skip
        left = raw.execute("SELECT period, count(*) FROM feedback_rater GROUP BY 1 ORDER BY 1").fetchall()
        assert left == [("2026", 2), ("2026-S2", 1)]
        inside = {t for (t,) in raw.execute("SELECT token FROM feedback_mark WHERE period IN ('2026-S1', '2026-Q1')")}
        assert (len(inside), inside & tokens) == (7, set())
        assert raw.execute("SELECT file, sheet, digest FROM source WHERE id = ?", (w.source,)).fetchone() == (None,) * 3


def test_every_batch_of_feedback_loses_the_digest_of_its_file_whatever_it_added(tmp_path: Path) -> None:
    """As older versions kept it: that of a file of one vote can be met by trying every mark."""
    path = office(tmp_path / "k.db")
    for _ in range(2):  # the second one brings what is known
        with batch(path, "feedback import") as w:
            digest = "UPDATE source SET digest = 'abc' WHERE id = ?"
            raw_connection(w.session).execute(digest, (w.source,))
            given(w.session, w.source, *votes("rekan", 3))
    with batch(path, "period close 2026-S1") as w:
        assert len(delete_raters(w.session, S1, 3).batches) == 1
        raw = raw_connection(w.session)
        left = raw.execute("SELECT file, digest FROM source WHERE batch_id IN (3, 4)").fetchall()
        others = raw.execute("SELECT DISTINCT file FROM source WHERE batch_id < 3").fetchall()
    assert (left, others) == ([(None, None)] * 2, [("pegawai.xlsx",)])
