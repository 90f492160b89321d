"""Binary workbooks are read in a process of their own."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from asncli.errors import AsnError
from asncli.workbooks.binary import binary
from asncli.workbooks.raw import Broken
from tests.workbooks.books import DATA
from tests.workbooks.xlsb import xlsb

SMALL = (DATA / "xls" / "galat_kecil.xls").read_bytes()
NOMINATIF = (DATA / "04_nominatif_gabung.xls").read_bytes()


def test_an_xls_is_read_with_its_places_merges_and_hidden_sheets() -> None:
    (grid,), hidden = binary("data.xls", SMALL)
    rows = {number: list(grid.look().dress(number, row)) for number, row in grid.rows()}
    moment = datetime.fromisoformat("2020-01-02T03:04:05")
    assert (grid.name, grid.odd, hidden, list(grid.merges())) == ("Data", True, ("Rahasia",), [((5, 0), (6, 2))])
    assert rows[2] == [
        "198503152010011901", "Budi", 0.95, Broken("#N/A"), Broken("#DIV/0!"), date(1985, 3, 15), True, moment,
        "a\nb  c",
    ]  # fmt: skip
    assert rows[3][6:] == [False, time(7, 30), "xy"]
    assert sorted(rows) == [1, 2, 3, 4, 6, 9, 12, 13, 14]


def test_a_longer_sheet_can_be_read_again_and_again() -> None:
    (grid,), _ = binary("data.xls", NOMINATIF)
    assert [len(list(grid.rows())) for _ in range(2)] == [123, 123]
    assert list(grid.rows())[2] == (
        4,
        ["No", "Nama / NIP ", "Tempat, Tanggal Lahir", "GR / TMT", "Pendidikan / Diklat Terakhir", "Jabatan", "Alamat"],
    )


def test_an_xlsb_is_read() -> None:
    content = xlsb({"Pegawai": [["NIP", "Nama"], [], [1.5, None, "é"]], "Rahasia": [["x"]]}, hide=["Rahasia"])
    (grid,), hidden = binary("data.xlsb", content)
    assert (grid.name, hidden) == ("Pegawai", ("Rahasia",))
    assert [(number, list(row)) for number, row in grid.rows()] == [(1, ["NIP", "Nama"]), (3, [1.5, "", "é"])]


def test_what_an_xlsb_does_not_tell_is_said() -> None:
    (grid,), _ = binary("data.xlsb", xlsb({"A": [[0.95]]}))
    assert [str(remark)[:46] for remark in grid.remarks] == ["An .xlsb file does not tell percentages (95% i"]
    (old,), _ = binary("04.xls", NOMINATIF)
    assert old.remarks == ()


def test_a_number_that_is_none_is_an_error_value() -> None:
    (grid,), _ = binary("data.xlsb", xlsb({"A": [[float("nan"), float("inf"), "x"]]}))
    assert [list(row) for _, row in grid.rows()] == [[Broken("#NUM!"), Broken("#NUM!"), "x"]]


def test_a_password_is_told_before_anything_is_read() -> None:
    locked = NOMINATIF.replace(b"\x42\x00\x02\x00", b"\x2f\x00\x02\x00", 1)
    with pytest.raises(AsnError) as refused:
        binary("data.xls", locked)
    assert refused.value.code == "encrypted"


def test_what_ends_the_reading_process_is_a_damaged_file(capfd: pytest.CaptureFixture[str]) -> None:
    codes = set()
    for n in range(12):
        damaged = bytearray(NOMINATIF)
        for at in range(512 + 37 * n, len(damaged), 701 + 130 * n):
            damaged[at] = 0xFF
        try:
            for grid in binary("data.xls", bytes(damaged))[0]:
                list(grid.rows())
        except AsnError as refused:
            codes.add(refused.code)
    assert codes == {"not-a-workbook"}
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("seconds", "memory"), [(0.0, 1_000_000_000), (60.0, -1_000_000_000)])
def test_too_long_or_too_large_means_damaged(seconds: float, memory: int) -> None:
    if memory < 0:
        pytest.importorskip("resource")
    with pytest.raises(AsnError) as refused:
        binary("data.xls", NOMINATIF, seconds=seconds, memory=max(memory, 1_000_000))
    assert refused.value.code == "not-a-workbook"
