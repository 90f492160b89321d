"""The roster, on real lists of offices (with invented people): every row comes out as it should."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.terms import EmployeeKind, Sex
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.roster_checks import bare_name
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from tests.workbooks.books import DATA, EXPECTED, xlsx

TODAY = date(2026, 11, 22)
NIP = "198503152010011901"


def outcomes(rows: SheetRows, good: dict[int, tuple[object, ...]], wanted: list[dict[str, Any]]) -> list[object]:
    """Tell of each row what became of it, in the words of the expectation."""
    errors = {p.row: [p.code] for p in rows.problems if p.severity == "error"}
    found: list[object] = []
    for row in wanted:
        number = row["row"]
        warned = sorted(p.code for p in rows.problems if p.row == number and p.severity == "warning")
        if number in good:
            values = good[number]
            golongan = values[7] if "golongan" in rows.columns else row.get("golongan")
            found.append(("import", warned, values[0], bare_name(values[1]), golongan, str(values[6])))
        elif number in errors:
            found.append(("reject", errors[number]))
        else:
            found.append(("duplicate",) if warned == ["duplicate"] else ("skip",))
    return found


def wanted_outcome(row: dict[str, Any]) -> object:
    codes = sorted(row.get("codes", []))
    if row["outcome"] == "import":
        return "import", codes, row["nip"], bare_name(row["nama"]), row["golongan"], row["tanggal_lahir"]
    return ("reject", codes) if row["outcome"] == "reject" else (row["outcome"],)


@pytest.mark.parametrize("file", sorted(EXPECTED["rosters"]))
def test_every_row_of_a_roster_comes_out_as_it_should(file: str) -> None:
    wanted = EXPECTED["rosters"][file]
    (rows,) = read(DATA / file, PEGAWAI, today=TODAY)
    good = dict(rows)
    assert outcomes(rows, good, wanted["rows"]) == [wanted_outcome(row) for row in wanted["rows"]]
    counts, blank = rows.counts(), sum(1 for row in wanted["rows"] if row.get("codes") == ["blank"])
    assert {
        "import": len(good), "reject": counts.rejected, "duplicate": counts.duplicates, "skip": counts.skipped + blank,
    } == wanted["counts"]  # fmt: skip
    assert counts.rows == len(good) + counts.rejected + counts.duplicates


@pytest.mark.parametrize("file", ["20_tanpa_header.xlsx", "21_kosong.xlsx", "22_nol_byte.xlsx", "~$05_nip_float.xlsx"])
def test_a_file_that_is_no_roster_is_refused_with_one_code(file: str) -> None:
    with pytest.raises(AsnError) as refused:
        read(DATA / file, PEGAWAI, today=TODAY)
    assert refused.value.code == EXPECTED["refused"][file]


def test_the_lines_above_a_duk_tell_its_date_and_its_unit() -> None:
    (rows,) = read(DATA / "03_simpeg_duk.xlsx", PEGAWAI, today=TODAY)
    assert (rows.as_of, rows.unit_title) == (
        date(2025, 12, 31),
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    )
    assert rows.columns["golongan_since"] == ("E", "PANGKAT TMT")


def test_the_signature_below_a_list_imports_nobody() -> None:
    (rows,) = read(DATA / "03_simpeg_duk.xlsx", PEGAWAI, today=TODAY)
    assert "197204041997112917" not in {values[0] for _, values in rows}


def test_canonical_headings_give_every_field() -> None:
    person = [
        NIP, "Siti Contoh", "Dr.", "S.Kom.", "PNS", "Laki-laki", date(1985, 3, 15), "III/c", "01/04/2023", "Fungsional",
        "Pranata Komputer Ahli Muda", "Ahli Muda", "10 Januari 2024", 9, "Bidang Data", "Dinas Kominfo",
        "197001011995031001", "S-1", "Aktif",
    ]  # fmt: skip
    content = xlsx({"Pegawai": [[column.heading for column in PEGAWAI.columns], person]})
    (rows,) = read(("roster.xlsx", content), PEGAWAI, today=TODAY)
    assert list(rows) == [
        (2, (
            NIP, "Siti Contoh", "Dr.", "S.Kom.", EmployeeKind.PNS, Sex.MALE, date(1985, 3, 15), "III/c",
            date(2023, 4, 1), "Fungsional", "Pranata Komputer Ahli Muda", "Ahli Muda", date(2024, 1, 10), "9",
            "Bidang Data", "Dinas Kominfo", "197001011995031001", "S-1", "Aktif",
        )),
    ]  # fmt: skip
    assert rows.problems == []


def test_a_numeric_nip_is_reported_and_never_repaired(tmp_path: Path) -> None:
    path = tmp_path / "roster.xlsx"
    path.write_bytes(xlsx({"Pegawai": [["NIP", "Nama"], [198503152010011901, "Siti Contoh"]]}))
    (rows,) = read(path, PEGAWAI, today=TODAY)
    assert list(rows) == []
    assert [(p.code, p.cell) for p in rows.problems] == [("nip-precision-lost", "A2")]


def test_a_status_that_names_the_state_of_a_person_is_the_kedudukan() -> None:
    content = xlsx({"P": [["NIP", "Nama", "Status"], [NIP, "Siti", "Cuti"], ["", "Budi", "Honorer"]]})
    (rows,) = read(("r.xlsx", content), PEGAWAI, today=TODAY)
    assert [values[18] for _, values in rows] == ["Cuti"]
    assert [(p.code, p.also) for p in rows.problems] == [("non-asn", ("nip-missing",))]


def test_of_a_column_status_only_words_of_a_kedudukan_hukum_are_one() -> None:
    said = ["Kawin", "Pensiunan PNS", "Bukan PNS", "CLTN"]
    nips = [f"1985{month:02}15201001190{month}" for month in range(1, 5)]
    lines = [[nip, "A", word] for nip, word in zip(nips, said, strict=True)]
    (rows,) = read(("p.xlsx", xlsx({"Data": [["NIP", "Nama", "Status"], *lines]})), PEGAWAI, today=TODAY)
    kind, status = PEGAWAI.at("kind"), PEGAWAI.at("legal_status")
    found = [(values[kind], values[status]) for _, values in rows]
    assert found == [(None, None), (None, "Pensiunan PNS"), (None, None), (None, "CLTN")]


def test_status_kepegawaian_goes_before_a_bare_status() -> None:
    line = [["NIP", "Nama", "Status", "Status Pegawai"], ["198501152010011901", "A", "Kawin", "PNS"]]
    (rows,) = read(("p.xlsx", xlsx({"Data": line})), PEGAWAI, today=TODAY)
    assert [values[PEGAWAI.at("kind")] for _, values in rows] == [EmployeeKind.PNS]
