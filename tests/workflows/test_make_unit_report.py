"""The report on a unit: its people, what is missing of them, and what comes next; totals are those of the database."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from asncli.documents.report_pages import print_report
from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period, PeriodKind
from asncli.workflows.make_unit_report import unit_and_people, unit_report
from tests.workflows.reported_office import BUDI, PERIOD, SITI, WAYAN, reported_office

TODAY = date(2026, 7, 20)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reported office; Siti heads the Dinas and talked with Budi, of whom there is a case."""
    path = reported_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET head_nip = ? WHERE name = 'Dinas Pendidikan'", (SITI,))
        raw.execute(
            "INSERT INTO dialogue (employee_id, period, held_on, confidential, source_id)"
            " SELECT id, '2026-S1', '2026-07-02', 0, 1 FROM employee WHERE nip = ?",
            (BUDI,),
        )
    return path


def test_totals_tie_to_the_database(office: Path) -> None:
    with session(office, write=False) as opened:
        head = unit_report(opened, "Dinas Pendidikan", PERIOD, load_policy(), TODAY).head
        rows = raw_connection(opened).execute(
            "SELECT status, count(*) FROM evaluation WHERE unit_id IS NOT NULL GROUP BY 1"
        )
        stored = dict(rows.fetchall())
    assert (head["unit"], head["head"]) == ("Dinas Pendidikan", "Siti Lestari")
    summary = head["summary"]
    assert (summary["people"], summary["incomplete"], summary["excluded"]) == (
        sum(stored.values()), stored["incomplete"], stored["excluded"],
    )  # fmt: skip
    assert sum(summary["predikat"].values()) == summary["evaluated"] == stored["draft"]


def test_people_stand_with_what_follows_their_evaluation(office: Path) -> None:
    with session(office, write=False) as opened:
        report = unit_report(opened, "Dinas Pendidikan", PERIOD, load_policy(), TODAY)
    table = report.page("Pegawai").tables[0]
    keys = [column.key for column in table.columns]
    rows = {row[keys.index("nip")]: dict(zip(keys, row, strict=True)) for row in table.rows}
    assert rows[BUDI]["dialogue"] == date(2026, 7, 2)
    assert rows[BUDI]["proposal"]
    assert rows[WAYAN]["missing"] == "rating perilaku; realisasi IKI-2"
    assert rows[WAYAN]["predikat"] is None or rows[WAYAN]["status"] == "incomplete"


def test_a_unit_below_is_reported_by_itself(office: Path) -> None:
    with session(office, write=False) as opened:
        found = unit_and_people(opened, "Bidang SD", PERIOD, load_policy(), TODAY)
    assert {unit.name for unit, _ in found.people} == {"Bidang SD"}
    assert [page.name for page in found.distribution] == ["Distribusi", "Tidak Terpenuhi"]


def test_the_paper_is_the_same_every_time_and_says_for_whom_it_is(office: Path) -> None:
    with session(office, write=False) as opened:
        made = [print_report(unit_report(opened, "Dinas Pendidikan", PERIOD, load_policy(), TODAY)) for _ in range(2)]
    assert made[0] == made[1]
    first = PdfReader(io.BytesIO(made[0])).pages[0].extract_text()
    assert "jangan disebarkan" in first
    assert "SEMENTARA" in first


def test_a_unit_or_period_without_anybody_is_refused(office: Path) -> None:
    with session(office, write=False) as opened:
        for unit, period, code in (
            ("Dinas Langit", PERIOD, "unit-unknown"),
            ("Bidang SD", Period(2031, PeriodKind.YEAR), "report-empty"),
        ):
            with pytest.raises(AsnError) as refused:
                unit_report(opened, unit, period, load_policy(), TODAY)
            assert refused.value.code == code
