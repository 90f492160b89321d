"""A short budget sends people to the courses that help most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.reports.report import Report
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.plan_training import Wish, plan_training
from asncli.workflows.priority import find_priority
from tests.workflows.rated_office import PERIOD, subordinate
from tests.workflows.trained_office import ATTENDANTS, COACHED, HEARD, TODAY, trained_office

RUPIAH = 10_000
WISH = Wish(3_000_000 * RUPIAH, 2027, PERIOD)
MORE = (
    (2026, "G", "Arsip Usai", None, "2026-03-01"),
    (2026, "H", "Arsip Kapan Saja", None, None),
    (2025, "I", "Arsip Tahun Lalu", None, None),
    (2028, "J-1", "Arsip Kembar", "2028-02-01", "2028-02-03"),
    (2028, "J-2", "Arsip Kembar", "2028-05-01", "2028-05-03"),
    (2029, "K", "Arsip Tiga Hari", "2029-05-03", "2029-05-06"),
    (2029, "L", "Arsip Sampai Lima", None, "2029-05-05"),
)
SIXTH = subordinate(0, 5)  # of Mawar, the one who did not attend


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    path = trained_office(tmp_path_factory.mktemp("t") / "k.db")
    with session(path, write=True) as writable:  # courses beside those that others count
        raw = raw_connection(writable)
        raw.executemany(
            "INSERT INTO course (agency_id, year, code, name, name_key, topic, topic_key, core_values, partner, price,"
            " hours, begins, ends, source_id)"
            " VALUES (1, ?, ?, ?, lower(?), 'Arsip', 'arsip', '[]', 0, 0, 200000, ?, ?, 1)",
            [(year, code, name, name, begins, ends) for year, code, name, begins, ends in MORE],
        )
    with session(path, write=False) as found:
        yield found


def plan(opened: Session, wish: Wish) -> Report:
    return plan_training(opened, wish, load_policy(), today=TODAY)


def lines(report: Report) -> list[tuple[str, str, int]]:
    return [(row[0], row[6], row[10]) for row in report.page("Rencana").tables[0].rows]


def test_the_coached_and_the_asked_for_go_first_and_every_line_says_why(opened: Session) -> None:
    report = plan(opened, replace(WISH, budget=10_000_000 * RUPIAH))
    found = lines(report)
    assert {("A", COACHED, 45), ("C", HEARD, 20), ("B", SIXTH, 35)} <= set(found)
    assert report.head["summary"]["proven"] is True
    assert report.head["summary"]["used"] <= 10_000_000
    row = next(row for row in report.page("Rencana").tables[0].rows if row[6] == COACHED)
    assert row[11] == (
        "Kasus pembinaan (40): pembinaan sejak 15 Juli 2026, topik Arsip;"
        " JP belum terpenuhi (5): 0 dari 20 JP pada 2026"
    )
    assert row[12][0] == {"reason": "coaching", "points": 40, "told": "pembinaan sejak 15 Juli 2026, topik Arsip"}


def test_nobody_goes_twice_to_a_course_or_to_one_of_another_jabatan_or_one_that_began(opened: Session) -> None:
    found = lines(plan(opened, replace(WISH, budget=10**15, most=5)))
    assert not {nip for code, nip, _ in found if code == "B"} & set(ATTENDANTS)
    assert {code for code, _, _ in found} <= {"A", "B", "C", "E"}


def test_a_course_that_is_over_or_of_a_past_year_is_left_out_with_its_reason(opened: Session) -> None:
    running = plan(opened, replace(WISH, year=2026, most=5))
    assert {code for code, _, _ in lines(running)} == {"H"}
    assert {
        "Tidak ditawarkan lagi karena sudah mulai: F.",
        "Tidak ditawarkan lagi karena sudah selesai: G.",
        "Tanpa tanggal, jadi tidak diperiksa apakah sudah mulai atau bersamaan: H.",
    } <= set(running.head["notes"])
    past = plan(opened, replace(WISH, year=2025))
    assert (lines(past), past.head["summary"]["points"]) == ([], 0)
    assert "Tidak ditawarkan lagi karena tahunnya sudah lewat: I." in past.head["notes"]


def test_two_courses_of_one_name_or_with_a_shared_last_day_are_one_for_a_person(opened: Session) -> None:
    for year, codes in ((2028, {"J-1", "J-2"}), (2029, {"K", "L"})):
        found = lines(plan(opened, replace(WISH, year=year, most=5)))
        assert len([code for code, nip, _ in found if nip == COACHED and code in codes]) == 1


def test_a_period_in_which_nobody_was_evaluated_is_refused(opened: Session) -> None:
    with pytest.raises(AsnError) as refused:
        plan(opened, replace(WISH, period=Period(2031, PeriodKind.SEMESTER, 1)))
    assert refused.value.code == "report-empty"


def test_hours_are_looked_at_in_the_newest_year_with_courses(opened: Session) -> None:
    later = plan_training(opened, replace(WISH, year=2028), load_policy(), today=date(2027, 1, 5))
    assert "JP belum terpenuhi dihitung dari pelatihan yang selesai pada 2026." in later.head["notes"]
    much = plan_training(opened, replace(WISH, year=2029), load_policy(), today=date(2029, 1, 5))
    assert not [row for row in much.page("Rencana").tables[0].rows if "JP belum terpenuhi" in row[11]]


def test_without_money_only_what_is_free_is_left_and_the_next_rupiah_is_named(opened: Session) -> None:
    report = plan(opened, replace(WISH, budget=0))
    assert lines(report) == [("C", HEARD, 20)]
    assert report.page("Tambahan Pagu").tables[0].rows
    assert any(note.startswith("Rupiah berikutnya: ") for note in report.head["notes"])
    why = {row[2]: row[4] for row in report.page("Belum Terpilih").tables[0].rows}
    assert why[COACHED] == "pagu tidak cukup; paling sesuai: A Arsip Digital (angka 45)"
    assert COACHED in why
    assert HEARD not in why


def test_a_priority_adds_points_and_a_unit_is_planned_alone(opened: Session) -> None:
    meant = find_priority(opened, "Pelayanan", 2026)
    found = lines(plan(opened, replace(WISH, priority=meant)))
    assert ("B", SIXTH, 60) in found
    here = plan(opened, replace(WISH, unit="Dinas Mawar"))
    taken = plan(opened, replace(WISH, year=2027, seats_left=True, unit="Dinas Mawar"))
    assert (here.head["unit"], lines(here)) == ("Dinas Mawar", lines(taken))  # nobody attended in 2027


def test_the_same_question_has_the_same_answer(opened: Session) -> None:
    assert lines(plan(opened, WISH)) == lines(plan(opened, WISH))


def test_a_year_without_courses_is_refused_with_the_way_out(opened: Session) -> None:
    with pytest.raises(AsnError) as refused:
        plan(opened, replace(WISH, year=2030))
    assert refused.value.code == "catalogue-empty"
