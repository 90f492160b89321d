"""What follows where coaching did not help, as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.coaching_law import STEPS, Step
from asncli.rules.library import coaching_law
from asncli.terms import EmployeeKind, Period, PeriodKind
from tests.rules.law_files import fault_of

LAW = coaching_law(Period(2026, PeriodKind.SEMESTER, 1))


def test_every_step_is_marked_unconfirmed_and_names_its_source() -> None:
    assert tuple(LAW.steps) == STEPS
    assert {LAW.provisions[code].status for code in STEPS} == {"unconfirmed"}
    assert LAW.provisions["competency_test"].source == "PP 30/2019 Pasal 56-58"
    assert LAW.steps["temporary"].months == 12
    assert LAW.steps["contract_end"] == Step(
        "Pemutusan hubungan perjanjian kerja", (EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU), (), (), 0
    )


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('label = "Uji kompetensi"', "", "competency_test.label is missing"),
        ("months = 12", "months = 0", "temporary.months must be a whole number from 1 to 60"),
        ('after = ["temporary"]', 'after = ["contract_end"]', "dismissal.after must name steps that stand before it"),
        ('after = ["temporary"]', 'after = "temporary"', "dismissal.after must be a list of texts in quotes"),
        ('kinds = ["pppk", "pppk_paruh_waktu"]', 'kinds = ["honorer"]', "contract_end.kinds must be one of"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "coaching", "pp-30-2019-pembinaan", found, put_there).startswith(said)
