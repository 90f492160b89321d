"""The predikat of a period beside the capaian organisasi."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period
from asncli.workflows.make_distribution_report import distribution_report
from tests.workflows.reported_office import PERIOD, SITI, fill, reported_office

YEAR_2021 = Period.find("2021-S2")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reported office; Siti heads the Dinas, whose capaian is Baik."""
    path = reported_office(tmp_path_factory.mktemp("office") / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        raw.execute("UPDATE unit SET head_nip = ? WHERE name = 'Dinas Pendidikan'", (SITI,))
        raw.execute(
            "INSERT INTO unit_rating (unit_id, period, predikat, source_id)"
            " SELECT id, '2026-S1', 'baik', 1 FROM unit WHERE name = 'Dinas Pendidikan'"
        )
    return path


def test_units_are_judged_by_their_own_capaian(office: Path) -> None:
    with session(office, write=False) as opened:
        head = distribution_report(opened, PERIOD, load_policy()).head
    assert head["summary"]["units"] == {
        "kept": 0, "broken": 0, "no_achievement": 1, "below": 1, "above": 0, "nobody": 0,
    }  # fmt: skip
    assert head["summary"]["people"] == 2


def test_the_tree_of_one_unit_is_judged_as_a_whole(office: Path) -> None:
    with session(office, write=False) as opened:
        head = distribution_report(opened, PERIOD, load_policy(), unit="dinas pendidikan", tree=True).head
    assert (head["unit"], head["summary"]["people"]) == ("Dinas Pendidikan", 1)
    assert head["summary"]["units"] == {
        "kept": 0, "broken": 1, "no_achievement": 0, "below": 0, "above": 1, "nobody": 0,
    }  # fmt: skip


def test_a_period_that_nobody_evaluated_or_no_law_governs_is_refused(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    assert YEAR_2021
    with session(tmp_path / "a.db", write=False) as opened:
        for period, code in ((PERIOD, "report-empty"), (YEAR_2021, "regulation-missing")):
            with pytest.raises(AsnError) as refused:
                distribution_report(opened, period, load_policy())
            assert refused.value.code == code
