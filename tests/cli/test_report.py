"""asncli report: the list of reports, and how one is found."""

import importlib
import json
import sys

import pytest

from asncli.cli.report import REPORTS
from asncli.cli.report_writing import FORMS
from tests.cli.conftest import Run


def test_the_list_names_every_report_and_its_forms(asncli: Run) -> None:
    told = json.loads(asncli("report", "list", "--format", "json").out)
    assert [one["name"] for one in told] == [report.name for report in REPORTS]
    assert {one["name"]: one["forms"] for one in told if one["name"] in ("implausible", "forms")} == {
        "implausible": list(FORMS), "forms": ["pdf", "xlsx"],
    }  # fmt: skip
    assert all(one["title"] and one["about"] for one in told)


def test_the_help_page_lists_the_reports_without_loading_one(asncli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for report in REPORTS:
        monkeypatch.delitem(sys.modules, f"asncli.cli.report_{report.name}", raising=False)
    told = asncli("report", "--help").out
    assert all(f"  {report.name} " in told for report in REPORTS)
    assert not [name for name in sys.modules if name in {f"asncli.cli.report_{report.name}" for report in REPORTS}]


@pytest.mark.parametrize("name", [report.name for report in REPORTS])
def test_every_report_is_a_command_of_its_own_name_and_explains_itself(asncli: Run, name: str) -> None:
    app = importlib.import_module(f"asncli.cli.report_{name}").app
    assert [command.name for command in app.registered_commands] == [name]
    answer = asncli("report", name, "--help")
    assert answer.code == 0
    assert f"Example:\n  asncli report {name} " in answer.out


def test_a_report_that_is_nearly_named_is_asked_back(asncli: Run) -> None:
    refused = asncli("report", "semster")
    assert refused.code == 2
    assert "Did you mean: semester?" in refused.err
