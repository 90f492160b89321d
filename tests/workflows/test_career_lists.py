"""The lists of career, made from what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.career_lists import credit_report, index_report, retirement_report
from tests.store.career_office import DODI, RINA, TODAY, career_office

POLICY, YEAR = load_policy(), Period(2025, PeriodKind.YEAR)


def names(rows: object) -> list[object]:
    return [row[1] for row in rows]  # type: ignore[attr-defined] # rows of a report are sequences of anything


def test_every_list_goes_by_unit_and_name_and_one_person_or_unit_can_be_asked_for(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        everybody = credit_report(opened, YEAR, POLICY, TODAY)
        one = credit_report(opened, YEAR, POLICY, TODAY, nip=DODI)
        unit = credit_report(opened, YEAR, POLICY, TODAY, unit="Bidang SD")
        index = index_report(opened, 2025, POLICY, TODAY)
        leaving = retirement_report(opened, TODAY, POLICY, years=2)
        with pytest.raises(AsnError) as refused:
            credit_report(opened, YEAR, POLICY, TODAY, nip="198001012005011009")
    assert names(everybody.page("Pegawai").tables[0].rows) == ["Dodi", "Rina, S.Pd."]
    assert names(everybody.page("Tidak dihitung").tables[0].rows) == ["Nihil", "Tono", "Ucok"]
    assert names(one.page("Pegawai").tables[0].rows) == ["Dodi"]
    assert unit.lines == ["Unit kerja: Bidang SD beserta unit di bawahnya", "Keadaan pegawai per 31 Desember 2025"]
    assert refused.value.code == "nip-unknown"
    assert names(index.page("Tanpa nilai").tables[0].rows) == [
        "Nihil", "Dodi", "Tono", "Ucok", "Karta", "Lasmi", "Tuah",
    ]  # fmt: skip
    assert [row[1:4] for row in index.page("Unit").tables[0].rows] == [
        ("(tanpa unit kerja)", 1, 0), ("Bidang SD", 4, 1), ("Dinas Pendidikan", 3, 0),
    ]  # fmt: skip
    assert names(leaving.page("Pegawai").tables[0].rows) == ["Karta"]
    assert names(leaving.page("Sudah lewat BUP").tables[0].rows) == ["Tuah"]
    assert RINA in {row[0] for row in everybody.page("Rincian").tables[0].rows}
