"""The list of cases on paper."""

from __future__ import annotations

from datetime import date

from asncli.reports.coaching import CaseRow, CaseState, Coaching, Spoken, advice, build, notes, pages
from asncli.reports.report import Leaf
from asncli.rules.policy import load_policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.terms import Period, PeriodKind

S1 = Period(2026, PeriodKind.SEMESTER, 1)
POLICY = CoachingPolicy.of(load_policy().after)
CASE = CaseRow(
    "199012312015021903", "Wayan", "Bidang SD", "2026-S1", date(2026, 7, 31), date(2027, 1, 31),
    "Predikat kinerja Kurang/Misconduct", "predikat", "kurang", None, None, None, 0, None, None, None, None,
    CaseState.OVERDUE, ["Waktu habis 31 Januari 2027"], "Semester II 2026: Baik (final); pertimbangkan menutup kasus",
    None, None, "2026-S2", "baik",
)  # fmt: skip
LAW = "Peraturan Pemerintah Nomor 30 Tahun 2019"


def test_what_a_later_evaluation_says_is_advice_and_no_decision() -> None:
    assert advice("2026-S2", "baik", "meets", "final", POLICY) == CASE.advice
    assert advice("2026-S2", "kurang", "meets", "draft", POLICY) == (
        "Semester II 2026: Kurang/Misconduct (draf); belum membaik"
    )
    assert advice("2026-S2", "baik", "below", "final", POLICY) == "Semester II 2026: Baik (final); belum membaik"
    assert advice(None, None, None, None, POLICY) is None


def test_the_report_counts_the_cases_and_says_what_is_law_and_what_is_policy() -> None:
    report = build(Coaching("Kabupaten Contoh", date(2027, 2, 1), S1, "Bidang SD", POLICY, LAW, [CASE]))
    assert report.head["summary"] == {"cases": 1, "running": 0, "overdue": 1, "closed": 0}
    (table,) = report.pages[1].tables
    row = dict(zip((column.key for column in table.columns), next(iter(table.rows)), strict=True))
    assert row["remark"] == f"Waktu habis 31 Januari 2027. {CASE.advice}"
    said = " ".join(notes(POLICY, LAW))
    for words in ("kebijakan instansi", "6 bulan", "setiap 30 hari", f"{LAW} (belum dicocokkan dengan naskahnya)"):
        assert words in said


def test_all_cases_are_counted_where_only_some_states_are_listed() -> None:
    running = CASE._replace(state=CaseState.RUNNING)
    report = build(Coaching(None, date(2027, 2, 1), S1, None, POLICY, LAW, [CASE, running], [CaseState.OVERDUE]))
    assert report.head["summary"] == {"cases": 2, "running": 1, "overdue": 1, "closed": 0}
    assert len(list(report.pages[1].tables[0].rows)) == 1


def test_the_sheets_of_the_semester_report_count_dialogues_by_unit() -> None:
    first, second = pages([CASE], [Spoken("Bidang SD", "B", 5, 2, 1, 1), Spoken(None, None, 1, 0, 0)], POLICY, LAW)
    assert (first.name, second.name) == ("Pembinaan", "Kasus Pembinaan")
    dialogues = first.tables[1]
    assert list(dialogues.rows) == [
        (Leaf(1, "Bidang SD"), "B", 5, 2, 3, 1), (Leaf(0, "(tanpa unit kerja)"), None, 1, 0, 1, 0),
    ]  # fmt: skip
    assert dialogues.totals == ("Jumlah", None, 6, 2, 4, 1)
