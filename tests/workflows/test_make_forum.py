"""The pack of the forum of an office: its totals are those of the database, and it names nobody."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from asncli.cli.report_views import document
from asncli.documents.report_pages import print_report
from asncli.errors import AsnError
from asncli.reports.dashboard_people import TOP
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.make_forum import forum, forum_report
from tests.workflows.rated_office import PERIOD, rated_office

TODAY = date(2026, 7, 20)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rated office below one dinas; everybody told a kendala, three talked of what they got."""
    path = rated_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET parent_id = (SELECT id FROM unit WHERE name = 'Dinas') WHERE name <> 'Dinas'")
        raw.execute("UPDATE achievement SET obstacle = 'Pak Lonjak sakit, hubungi 0812 3456 7890'")
        raw.execute(
            "INSERT INTO dialogue (employee_id, period, held_on, confidential, source_id)"
            " SELECT employee_id, period, '2026-07-05', 0, 1 FROM evaluation WHERE predikat = 'baik' LIMIT 4"
        )
    return path


def test_totals_tie_to_the_database(office: Path) -> None:
    with session(office, write=False) as opened:
        found = forum(opened, PERIOD, load_policy(), TODAY)
        head = forum_report(opened, PERIOD, load_policy(), TODAY).head
        raw = raw_connection(opened)
        counted = "FROM evaluation WHERE status NOT IN ('incomplete', 'excluded')"
        people, work = raw.execute(f"SELECT count(*), avg(work_result) {counted} AND work_result >= 0").fetchone()
        stored = dict(raw.execute(f"SELECT predikat, count(*) {counted} GROUP BY 1").fetchall())
        (held,) = raw.execute("SELECT count(*) FROM dialogue").fetchone()
    assert head["summary"]["people"] == people
    shown = {tuple(one["predikat"]): one["people"] for one in head["summary"]["predikat"]}
    assert shown == {names: sum(stored.get(name, 0) for name in names) for names in shown}
    assert found.work[TOP] == int(work + 0.5)
    assert found.talks[TOP] == (people, held)


def test_nobody_is_named_in_any_form_and_every_page_says_of_when_it_is(office: Path) -> None:
    with session(office, write=False) as opened:
        report = forum_report(opened, PERIOD, load_policy(), TODAY, with_texts=True)
        told = "".join(document(report))
        nips = [nip for (nip,) in raw_connection(opened).execute("SELECT nip FROM employee")]
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(print_report(report))).pages]
    for said in (told, "".join(pages)):
        assert not any(nip in said for nip in nips)
        assert not {"Tepat", "Puncak", "Lonjak"} & set(said.split())
        assert "0812" not in said
        assert "Pak (nama) sakit, hubungi (nomor)" in " ".join(said.split())
    assert len(report.pages) == 14
    assert "SEMENTARA" in pages[0]
    assert "Keadaan data: 1 Juli 2026" in pages[0]
    assert "asncli guide officer" in pages[0]
    assert "Notulen" in pages[-1]


def test_the_same_database_gives_the_same_bytes(office: Path) -> None:
    made = []
    for _ in range(2):
        with session(office, write=False) as opened:
            made.append(print_report(forum_report(opened, PERIOD, load_policy(), TODAY)))
    assert made[0] == made[1]


def test_small_counts_stand_in_no_table(office: Path) -> None:
    with session(office, write=False) as opened:
        report = forum_report(opened, PERIOD, load_policy(), TODAY)
    for page in report.pages:
        for table in page.tables:
            for place, column in enumerate(table.columns):
                if column.key in ("people", "baik", "butuh_perbaikan", "sangat_baik"):
                    assert not {row[place] for row in table.rows} & {1, 2, "1", "2"}, (table.title, column.heading)


def test_a_period_that_nobody_evaluated_is_refused(office: Path) -> None:
    with session(office, write=False) as opened, pytest.raises(AsnError) as refused:
        forum_report(opened, Period(2031, PeriodKind.YEAR), load_policy(), TODAY)
    assert refused.value.code == "report-empty"
