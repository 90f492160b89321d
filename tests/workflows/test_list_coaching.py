"""Which cases run, which are late, which may be closed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.reports.coaching import CaseState
from asncli.store.database import session
from asncli.workflows.list_coaching import Wished, coaching_report
from tests.workflows.coached_office import (
    BETTER,
    LATER,
    OPENED,
    POLICY,
    S1,
    SITI,
    WAYAN,
    change,
    coached_office,
    ended,
    leave,
    opened,
    seen,
)


def test_cases_stand_by_their_clock_and_a_better_evaluation_is_told(tmp_path: Path) -> None:
    path = coached_office(tmp_path / "k.db", BETTER)
    with session(path, write=True) as s:
        opened(s)

        def cases(today: date, **wished: object) -> list[dict[str, object]]:
            report = coaching_report(s, Wished(**wished), POLICY, today)  # type: ignore[arg-type] # fields of Wished
            (table,) = report.pages[1].tables
            keys = [column.key for column in table.columns]
            return [dict(zip(keys, row, strict=True)) for row in table.rows]

        (running,) = cases(OPENED)
        advice = "Semester II 2026: Baik (draf); pertimbangkan menutup kasus"
        assert (running["state"], running["remark"]) == (CaseState.RUNNING, advice)
        (late,) = cases(LATER, states=[CaseState.OVERDUE], period=S1, unit="B")
        assert late["overdue"] == ["Waktu habis 31 Januari 2027", "Belum dipantau 185 hari (paling lama 30)"]
        seen(s)
        assert cases(date(2026, 9, 19), states=[CaseState.OVERDUE]) == []
        assert len(cases(date(2026, 9, 20), states=[CaseState.OVERDUE])) == 1
        assert (len(cases(LATER, nip=WAYAN)), cases(LATER, nip=SITI)) == (1, [])
        ended(s)
        (closed,) = cases(LATER)
        assert (closed["state"], closed["outcome"], closed["remark"]) == (CaseState.CLOSED, "achieved", None)


def test_what_has_to_be_looked_at_stands_in_the_list(tmp_path: Path) -> None:
    path = coached_office(tmp_path / "k.db")
    with session(path, write=True) as s:
        opened(s)
    change(path, "UPDATE evaluation SET predikat = 'baik', work_rating = 'meets' WHERE employee_id = 3")
    leave(path, WAYAN)
    with session(path, write=False) as s:
        (table,) = coaching_report(s, Wished(), POLICY, OPENED).pages[1].tables
        row = dict(zip((column.key for column in table.columns), next(iter(table.rows)), strict=True))
        said = ["Predikat sekarang Baik; periksa atau tutup kasus", "Tidak bekerja lagi; tutup kasus"]
        assert (row["look_at"], row["remark"]) == (said, ". ".join(said))
