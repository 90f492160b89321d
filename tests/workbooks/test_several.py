"""Sheets of several kinds in one workbook."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.workbooks.several import read_each
from asncli.workbooks.strategy import RENSTRA
from asncli.workbooks.strategy_actual import STRATEGY_ACTUAL
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import TODAY

LINES: list[list[object]] = [["Kode", "Jenis", "Uraian"], ["T-1", "Tujuan", "Mutu"]]
ACTUALS: list[list[object]] = [["Kode IKU", "Tanggal", "Realisasi"], ["IKU-1", "Juni 2026", 5]]
BOTH = (RENSTRA, STRATEGY_ACTUAL)


def _kinds(sheets: dict[str, list[list[object]]], sheet: str | None = None) -> list[tuple[str, str, list[str]]]:
    found = read_each(("r.xlsx", xlsx(sheets)), BOTH, sheet=sheet, today=TODAY, names={})
    return [(rows.spec.name, rows.sheet, [str(notice) for notice in rows.notices]) for rows in found]


@pytest.mark.parametrize("names", [("Renstra", "Realisasi IKU"), ("Target", "Capaian")])
def test_both_kinds_are_read_and_neither_is_told_to_be_left_out(names: tuple[str, str]) -> None:
    found = _kinds({names[1]: ACTUALS, names[0]: LINES})
    assert found == [("Renstra", names[0], []), ("Realisasi IKU", names[1], [])]


def test_one_kind_may_stand_alone_and_a_sheet_can_be_chosen() -> None:
    assert [kind for kind, _, _ in _kinds({"Isi": ACTUALS})] == ["Realisasi IKU"]
    both = {"A": LINES, "B": ACTUALS}
    assert [kind for kind, _, _ in _kinds(both, "A")] == ["Renstra"]
    assert [kind for kind, _, _ in _kinds(both, "B")] == ["Realisasi IKU"]


def test_another_sheet_is_still_told() -> None:
    (first, _) = _kinds({"A": LINES, "B": ACTUALS, "Catatan": [["Hal"], ["Rapat"]]})
    assert first[2] == ["The sheet Catatan was left out: it has no such headings."]


def test_a_file_of_neither_kind_is_refused_for_the_first() -> None:
    with pytest.raises(AsnError) as refused:
        _kinds({"Isi": [["Nama", "Umur"], ["Siti", 5]]})
    assert (refused.value.code, "Renstra" in str(refused.value.message)) == ("header-not-found", True)
