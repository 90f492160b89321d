"""asncli training plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.cli.training_plan import parse_rupiah
from asncli.errors import UsageError
from tests.cli.conftest import Run
from tests.cli.small_office import book

PLAN = ("training", "plan", "--year", "2099", "--period", "2026-S1", "--budget")


def test_a_plan_is_made_and_a_year_without_courses_refused(office: Run, tmp_path: Path) -> None:
    refused = office(*PLAN, "1000000")
    assert (refused.code, "asncli evaluate 2026-S1" in refused.err) == (3, True)
    assert office("evaluate", "2026-S1").code == 1  # nobody is rated
    assert "catalogue import" in office(*PLAN, "1000000").err
    line = {"Tahun": 2099, "Kode": "A", "Nama Pelatihan": "Arsip", "Biaya": 0, "JP": 20}
    assert office("training", "catalogue", "import", str(book(tmp_path / "k.xlsx", "Katalog", [line]))).code == 0
    answer = office(*PLAN, "Rp 1.000.000", "--format", "json")
    assert json.loads(answer.out)["summary"]["budget"] == 1_000_000
    assert answer.err.splitlines()[-1] == "Next: asncli training balance --year 2099"
    assert office(*PLAN, "0", "-o", str(tmp_path / "r.xlsx")).code == 0


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *((said, "amount-unknown") for said in ("5jt", "-1", "")),
        *((said, "amount-too-large") for said in ("10000000000000", "100.000.000.001")),
        *((said, "amount-not-whole") for said in ("250,5", "0,00001")),
    ],
)
def test_what_is_no_amount_is_refused(written: str, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_rupiah(written)
    assert refused.value.code == code


def test_an_amount_is_read_as_people_write_it() -> None:
    assert {parse_rupiah(said) for said in ("250000000", "250.000.000", "Rp 250.000.000,-")} == {2_500_000_000_000}
