"""asncli target reported: nothing there is nothing shown; the list itself is met in test_approvals."""

from __future__ import annotations

import json

from tests.cli.conftest import Run


def test_without_a_report_of_bkn_there_is_nothing_to_list(asncli: Run) -> None:
    asncli("init", "--agency", "Kota Contoh")
    answer = asncli("target", "reported", "--format", "json")
    assert (answer.code, json.loads(answer.out)) == (0, [])
