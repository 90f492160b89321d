"""The dashboard of an office: its figures are those of the database and of the other reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from asncli.documents.dashboard import pages
from asncli.errors import AsnError
from asncli.reports.dashboard_people import TOP
from asncli.rules.policy import load_policy
from asncli.store import agency
from asncli.store.database import raw_connection, session
from asncli.terms import Period, ServiceElement
from asncli.workflows.make_dashboard import dashboard, latest_period
from asncli.workflows.make_report import semester_report
from tests.workflows.rated_office import LEADERS, PERIOD, rated_office
from tests.workflows.reported_office import PERIOD as REPORTED
from tests.workflows.reported_office import reported_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rated office, whose units stand below one dinas."""
    path = rated_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        top = "(SELECT id FROM unit WHERE name = 'Dinas')"
        raw_connection(opened).execute(f"UPDATE unit SET parent_id = {top} WHERE name <> 'Dinas'")
    return path


def test_totals_tie_to_the_database_and_to_the_semester_report(office: Path) -> None:
    with session(office, write=False) as opened:
        found = dashboard(opened, PERIOD, load_policy(), with_names=True)
        summary = semester_report(opened, PERIOD, load_policy()).head["summary"]
        rows = raw_connection(opened).execute(
            "SELECT predikat, count(*) FROM evaluation WHERE status NOT IN ('incomplete', 'excluded') GROUP BY 1"
        )
        stored = dict(rows.fetchall())
    everybody = found.people.agency
    assert everybody.people == sum(stored.values()) == summary["evaluated"]
    assert {one: everybody.of([one]) for one in found.labels} == summary["predikat"]
    assert {one: everybody.of([one]) or 0 for one in stored} == stored
    assert str(everybody.mean) == str(summary["work_result_mean"]).replace(".", "")
    assert found.people.waiting == {("incomplete",): summary["incomplete"], ("excluded",): summary["excluded"]}
    assert sum(len(one) for one in (found.names or {}).values()) == summary["people"]


def test_units_tie_to_the_whole_and_the_small_one_is_not_counted(office: Path) -> None:
    with session(office, write=False) as opened:
        found = dashboard(opened, PERIOD, load_policy())
        everything = dashboard(opened, PERIOD, load_policy(), with_names=True)
    by_name = {one.name: found.people.units[one.id] for one in found.branches}
    exact = {one.name: everything.people.units[one.id] for one in found.branches}
    assert (by_name["Dinas Anggrek"].people, by_name["Dinas Anggrek"].few) == (None, True)
    assert exact["Dinas Anggrek"].people == 2
    for name, figures in by_name.items():
        assert figures.people in (None, exact[name].people)
        if figures.counts is not None:
            assert [figures.of(group) for group in figures.groups] == [
                exact[name].of(group) for group in figures.groups
            ]
        assert figures.mean in (None, exact[name].mean)
    assert found.people.units[TOP].people == exact["Dinas"].people


def test_the_same_database_gives_the_same_pages_and_no_name_without_asking(office: Path) -> None:
    with session(office, write=False) as opened:
        first, again = (dict(pages(dashboard(opened, PERIOD, load_policy()))) for _ in range(2))
        nips = [nip for (nip,) in raw_connection(opened).execute("SELECT nip FROM employee")]
    assert first == again
    whole = "\n".join(first.values())
    assert not any(one in whole for one in (*nips, *LEADERS, "Pegawai 1", "III/a"))


def test_pages_of_one_unit_show_no_more_than_those_of_all(office: Path) -> None:
    with session(office, write=False) as opened:
        found = dashboard(opened, PERIOD, load_policy())
        one = dashboard(opened, PERIOD, load_policy(), unit="Dinas Mawar")
    assert one.people == found.people
    assert [branch.name for branch in one.paged] == ["Dinas Mawar"]
    assert one.unit is not None


def test_the_latest_period_is_shown_and_a_period_without_evaluations_refused(office: Path, tmp_path: Path) -> None:
    with session(office, write=False) as opened:
        assert latest_period(opened) == PERIOD
        with pytest.raises(AsnError) as refused:
            dashboard(opened, Period(2025, PERIOD.kind, 1), load_policy())
        assert refused.value.code == "report-empty"
    with session(tmp_path / "b.db", write=True, create=True) as opened:
        assert agency.find(opened) is None
        with pytest.raises(AsnError) as refused:
            latest_period(opened)
        assert refused.value.code == "report-empty"


def test_names_in_suggestions_are_covered_and_one_or_two_respondents_have_no_voice(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    answers = ", ".join(ServiceElement)
    with session(path, write=True) as opened:
        sql = raw_connection(opened)
        name, nip = sql.execute("SELECT name, nip FROM employee WHERE name IS NOT NULL ORDER BY id LIMIT 1").fetchone()
        said = f"Bu {name.split()[0]} lambat, NIP {nip[:8]} {nip[8:14]} {nip[14:]}, {name.upper()}"
        (source,) = sql.execute("SELECT max(id) FROM source").fetchone()
        quiet, loud = (unit for (unit,) in sql.execute("SELECT id FROM unit ORDER BY id LIMIT 2"))
        for row, unit in enumerate((quiet, quiet, loud, loud, loud)):
            sql.execute(
                f"INSERT INTO survey_answer (unit_id, period, respondent, {answers}, suggestion, source_id, source_row)"
                " VALUES (?, ?, ?, 3, 3, 3, 3, 3, 3, 3, 3, 3, ?, ?, ?)",
                (unit, str(REPORTED), f"R{row}", said, source, row),
            )
    loose = replace(load_policy(), survey_minimum=1)
    with session(path, write=False) as opened:
        found = dashboard(opened, REPORTED, loose).voices
        named = dashboard(opened, REPORTED, loose, with_names=True).voices
    assert (named.suggestions[quiet], named.suggestions[loud]) == ([said] * 2, [said] * 3)
    assert found.suggestions == {loud: ["Bu (nama) lambat, NIP (nomor), (nama)"] * 3}
    assert (named.surveys[quiet].ikm, found.surveys[quiet].ikm) == (7_500, None)
    assert (found.surveys[loud].ikm, found.minimum) == (7_500, 3)
