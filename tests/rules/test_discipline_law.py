"""The law of discipline as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.rules.discipline_law import PenaltyRule
from asncli.rules.library import discipline_law
from asncli.terms import DisciplineLevel, Penalty
from tests.rules.law_files import fault_of

LAW = discipline_law()


def test_each_penalty_has_its_level_and_its_months() -> None:
    assert [(one.value, rule.level.value, rule.months) for one, rule in LAW.penalties.items()] == [
        ("teguran_lisan", "ringan", None),
        ("teguran_tertulis", "ringan", None),
        ("tidak_puas", "ringan", None),
        ("potong_6", "sedang", 6),
        ("potong_9", "sedang", 9),
        ("potong_12", "sedang", 12),
        ("penurunan_jabatan", "berat", 12),
        ("pembebasan_jabatan", "berat", 12),
        ("pemberhentian", "berat", None),
    ]
    assert LAW.penalties[Penalty.PEMBERHENTIAN] == PenaltyRule(DisciplineLevel.BERAT, None, True)
    assert LAW.allowance == {DisciplineLevel.SEDANG: 2500}


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('  { code = "tidak_puas", level = "ringan" },\n', "", "penalties.list must name each of these once, in this"),
        ("months = 9", "months = 0", "penalties.list.5.months must be a whole number from 1 to 120"),
        ('level = "sedang", months = 6', 'level = "lumayan"', "penalties.list.4.level must be one of ringan, sedang"),
        ("consecutive = 10", "consecutive = 0", "absence.consecutive must be a whole number from 1 to 366"),
        ("at_least = 25", "at_least = 28", "absence.list overlaps: each band must begin below the one before it"),
        ("sedang = 25", 'sedang = "seperempat"', 'allowance.sedang must be a number such as 90 or "90,50"'),
        ("sedang = 25", "lumayan = 25", "allowance.lumayan is not known"),
        ('levels = ["sedang", "berat"]', "levels = []", "promotion.levels must be one of ringan, sedang, berat"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "discipline", "pp-94-2021", found, put_there).startswith(said)
