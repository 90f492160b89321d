"""What every import answers, through the real command line."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from asncli.cli.options import today
from tests.cli.conftest import Answer, Run
from tests.cli.small_office import BUDI, NOBODY, PEOPLE, SITI, WAYAN, book, indicator, rated, realised, tables

KEYS = ["batch", "file", "stored", "rows", "added", "changed", "unchanged", "rejected", "duplicates", "skipped",
        "problems"]  # fmt: skip
PROBLEM_KEYS = ["severity", "code", "also", "sheet", "cell", "row", "column", "value", "message", "hint"]


def told(answer: Answer) -> dict[str, Any]:
    """The JSON of an import of one file."""
    found = json.loads(answer.out)
    assert isinstance(found, dict)
    return found


def counts(found: dict[str, Any]) -> tuple[int, ...]:
    """Rows, added, changed, unchanged, rejected, duplicates, skipped."""
    return tuple(found[name] for name in KEYS[3:10])


def faults(found: dict[str, Any]) -> list[tuple[str, str | None]]:
    """Code and cell of every problem."""
    return [(problem["code"], problem["cell"]) for problem in found["problems"]]


def test_json_has_the_keys_that_scripts_rely_on_first(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "pegawai.xlsx", "Pegawai", [*PEOPLE, {"NIP": "1.98001E+17", "Nama": "Agus"}])
    answer = asncli("roster", "import", str(file), "--format", "json")
    found = told(answer)
    assert (answer.code, list(found)[:11]) == (1, KEYS)
    assert [list(problem) for problem in found["problems"]] == [PROBLEM_KEYS]
    assert found["problems"][0] == {
        "severity": "error", "code": "nip-scientific", "also": [], "sheet": "Pegawai", "cell": "A5", "row": 5,
        "column": "NIP", "value": "1.98001E+17",
        "message": "1.98001E+17 is what Excel left of a NIP; most of its digits are lost.",
        "hint": "Format the column as Text, then enter the NIP again from its source.",
    }  # fmt: skip
    assert (found["batch"], found["stored"], counts(found)) == (None, False, (4, 3, 0, 0, 1, 0, 1))


def test_refused_as_a_whole_stores_nothing_and_says_both_ways_out(asncli: Run, office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    file = book(tmp_path / "realisasi.xlsx", "Realisasi", [realised(), realised(nip=NOBODY)])
    answer = asncli("achievement", "import", str(file))
    assert answer.code == 1
    assert tables(tmp_path / "asncli.db") == before
    assert answer.err == (
        "Nothing was stored, for there are rows with faults: 1\n"
        "Mend these rows and import again, or store the others and get these back in a workbook:\n"
        f"Next: asncli achievement import {file} --keep-good-rows --rejects tolak.xlsx\n"
    )
    assert "realisasi.xlsx  A3    error  nip-unknown  NIP     198001012005011009" in answer.out


def test_the_command_that_is_advised_keeps_the_options_that_were_given(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "dinas a.xlsx", "Data", [{"NIP": "1985", "Nama": "Siti"}])
    options = ["--as-of", "2026-02-01", "--unit", "Dinas A", "--sheet", "Data"]
    answer = asncli("roster", "import", str(file), *options)
    assert answer.err.endswith(
        f'Next: asncli roster import "{file}" --sheet Data --as-of 2026-02-01 --unit "Dinas A" --keep-good-rows'
        " --rejects tolak.xlsx\n"
    )


def test_forms_that_nobody_filled_in_are_said_to_be_empty(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "kosong.xlsx", "Realisasi", [{**realised(), "Realisasi": None, "Bukti Dukung": None}])
    answer = office("achievement", "import", str(file))
    assert answer.code == 3
    assert "Nothing was filled in" in answer.err


def test_rejected_rows_do_not_go_to_standard_output(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "realisasi.xlsx", "Realisasi", [realised(nip=NOBODY)])
    assert office("achievement", "import", str(file), "--rejects", "-").code == 2
    assert not Path("-").exists()


def test_what_was_stored_is_said_also_where_the_answer_can_not_be_written(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "realisasi.xlsx", "Realisasi", [realised(), realised(nip=NOBODY)])
    answer = office("achievement", "import", str(file), "--keep-good-rows", "--rejects", "/proc/tolak.xlsx")
    assert answer.code == 3
    assert "Stored as batch 4" in answer.err


def test_a_dry_run_counts_everything_and_changes_no_byte(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    file = book(tmp_path / "realisasi.xlsx", "Realisasi", [realised(), realised(BUDI)])
    answer = office("achievement", "import", str(file), "--dry-run", "--format", "json")
    assert (answer.code, counts(told(answer)), told(answer)["stored"]) == (0, (2, 2, 0, 0, 0, 0, 1), False)
    assert answer.err == "Dry run: nothing was stored\n"
    assert tables(tmp_path / "asncli.db") == before


def test_a_dry_run_makes_no_database(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "pegawai.xlsx", "Pegawai", PEOPLE)
    assert told(asncli("roster", "import", str(file), "--dry-run", "--format", "json"))["added"] == 3
    assert not (tmp_path / "asncli.db").exists()


def test_good_rows_are_kept_and_the_others_come_back_to_be_mended(office: Run, tmp_path: Path) -> None:
    lines = [realised(), realised(nip=NOBODY), realised(BUDI, code="IKI-99"), realised(BUDI)]
    file, back = book(tmp_path / "realisasi.xlsx", "Realisasi", lines), tmp_path / "tolak.xlsx"
    answer = office("achievement", "import", str(file), "--keep-good-rows", "--rejects", str(back), "--format", "json")
    assert (answer.code, counts(told(answer))) == (1, (4, 2, 0, 0, 2, 0, 1))
    assert faults(told(answer)) == [("nip-unknown", "A3"), ("indicator-unknown", "B4")]
    assert answer.err.startswith(f"Rejected rows with their reasons: {back}\nStored as batch 4;")
    again = told(office("achievement", "import", str(back), "--format", "json"))
    assert (again["sheet"], faults(again)) == ("Realisasi", [("nip-unknown", "A2"), ("indicator-unknown", "B3")])
    mend(back, {"A2": BUDI, "C2": date(2026, 3, 31), "B3": "IKI-01", "C3": date(2026, 4, 30)})
    mended = office("achievement", "import", str(back), "--format", "json")
    assert (mended.code, counts(told(mended))) == (0, (2, 2, 0, 0, 0, 0, 1))


def mend(file: Path, cells: dict[str, object]) -> None:
    """Correct cells of a workbook as an office would."""
    from openpyxl import load_workbook

    whole = load_workbook(file)
    for address, value in cells.items():
        whole.worksheets[0][address] = value
    whole.save(file)


def test_every_dinas_gets_its_own_rejected_rows_back(office: Run, tmp_path: Path) -> None:
    back = tmp_path / "kembali"
    back.mkdir()
    came = tmp_path / "masuk"
    came.mkdir()
    for name, figure in (("dinas-a", 12), ("dinas-b", "1.250"), ("dinas-c", "banyak")):
        line = {"NIP": SITI, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 1, 31), "Realisasi": figure}
        book(came / f"{name}.xlsx", "Realisasi", [line])
    (came / "~$dinas-a.xlsx").write_bytes(b"lock")
    answer = office("achievement", "import", str(came), "--keep-good-rows", "--rejects", str(back))
    assert answer.code == 1
    assert sorted(file.name for file in back.iterdir()) == ["tolak-dinas-b.xlsx", "tolak-dinas-c.xlsx"]
    assert f"Rejected rows with their reasons: {back / 'tolak-dinas-b.xlsx'}\n" in answer.err


def test_no_workbook_of_rejects_is_written_where_no_row_was_rejected(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "realisasi.xlsx", "Realisasi", [realised()])
    answer = office("achievement", "import", str(file), "--rejects", str(tmp_path / "tolak.xlsx"))
    assert (answer.code, (tmp_path / "tolak.xlsx").exists()) == (0, False)
    assert "No row was rejected" in answer.err


def test_importing_the_same_again_changes_nothing(office: Run, tmp_path: Path) -> None:
    for noun, sheet, lines in (
        ("achievement", "Realisasi", [realised(), realised(BUDI)]),
        ("rating", "Rating", [rated(), rated(WAYAN)]),
    ):
        book(tmp_path / f"{noun}.xlsx", sheet, lines)
        assert office(noun, "import", f"{noun}.xlsx").code == 0
    before = tables(tmp_path / "asncli.db")
    for noun in ("roster", "unit", "target", "achievement", "rating"):
        more = ["--as-of", "2026-01-01"] if noun == "roster" else []
        found = told(office(noun, "import", f"{noun}.xlsx", *more, "--format", "json"))
        assert (found["added"], found["changed"], found["unchanged"]) == (0, 0, found["rows"])
    after = tables(tmp_path / "asncli.db")
    data = set(before) - {"batch", "source", "sqlite_sequence"}
    assert {name: after[name] for name in data} == {name: before[name] for name in data}


def test_several_files_are_one_batch_and_a_list(office: Run, tmp_path: Path) -> None:
    one = book(tmp_path / "a.xlsx", "Realisasi", [realised()])
    two = book(tmp_path / "b.xlsx", "Realisasi", [realised(BUDI)])
    found = json.loads(office("achievement", "import", str(one), str(two), "--format", "json").out)
    assert [(each["file"], each["batch"], each["added"]) for each in found] == [("a.xlsx", 4, 1), ("b.xlsx", 4, 1)]


def test_one_faulty_file_refuses_all_files(office: Run, tmp_path: Path) -> None:
    one = book(tmp_path / "a.xlsx", "Realisasi", [realised()])
    two = book(tmp_path / "b.xlsx", "Realisasi", [realised(nip=NOBODY)])
    answer = office("achievement", "import", str(one), str(two), "--format", "json")
    assert (answer.code, [each["stored"] for each in json.loads(answer.out)]) == (1, [False, False])
    assert told(office("achievement", "import", str(one), "--format", "json"))["added"] == 1


def test_a_minus_is_standard_input(process: Run, office: Run) -> None:
    sheet = f"NIP;Kode Indikator;Tanggal;Realisasi\n{SITI};IKI-01;30/06/2026;2,5\n"
    found = told(process("achievement", "import", "-", "--format", "json", stdin=sheet))
    assert (found["file"], counts(found)) == ("-", (1, 1, 0, 0, 0, 0, 1))


def test_the_answer_says_what_was_understood_and_what_comes_next(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "pegawai.xlsx", "Pegawai", PEOPLE)
    answer = asncli("roster", "import", str(file), "--as-of", "2026-01-01")
    assert answer == (
        0,
        "Import\n"
        "File          Sheet    Rows  Added  Changed  Unchanged  Rejected  Duplicates  Skipped\n"
        "pegawai.xlsx  Pegawai     3      3        0          0         0           0        1\n"
        "Notes\n"
        "File          Note\n"
        "pegawai.xlsx  Pegawai: headings in row 1; columns used: 6 of 6: NIP A, Nama B, Golongan C, Unit Kerja D, Unit"
        " Kerja Induk E, NIP Atasan F\n"
        "pegawai.xlsx  State of 1 Januari 2026, as --as-of says.\n"
        "New units\n"
        "File          Unit\n"
        "pegawai.xlsx  Dinas Pendidikan\n"
        "pegawai.xlsx  Bidang SD (Dinas Pendidikan)\n"
        "pegawai.xlsx  Bidang SMP (Dinas Pendidikan)\n",
        f"A new database was made: {tmp_path / 'asncli.db'}\n"
        "Stored as batch 1; take it back with: asncli batch undo 1\n"
        "Next: asncli unit import unit.xlsx\n",
    )


def test_every_step_names_the_next_one(office: Run, tmp_path: Path) -> None:
    book(tmp_path / "realisasi.xlsx", "Realisasi", [realised()])
    book(tmp_path / "rating.xlsx", "Rating", [rated()])
    steps = [("roster", "roster.xlsx"), ("unit", "unit.xlsx"), ("target", "target.xlsx"),
             ("achievement", "realisasi.xlsx"), ("rating", "rating.xlsx")]  # fmt: skip
    assert [office(noun, "import", file).err.splitlines()[-1] for noun, file in steps] == [
        "Next: asncli target import skp.xlsx",
        "Next: asncli target import skp.xlsx",
        "Next: asncli achievement import realisasi.xlsx",
        "Next: asncli rating import rating.xlsx",
        "Next: asncli evaluate 2026-S1",
    ]


def test_csv_is_the_list_of_problems(office: Run, tmp_path: Path) -> None:
    book(tmp_path / "realisasi.xlsx", "Realisasi", [realised(nip=NOBODY)])
    lines = office("achievement", "import", "realisasi.xlsx", "--format", "csv").out.splitlines()
    assert lines[0] == "File,Cell,Kind,Code,Column,Value,What is wrong,What to do"
    assert lines[1].startswith("realisasi.xlsx,A2,error,nip-unknown,NIP,198001012005011009,")


def test_the_answer_speaks_indonesian(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "pegawai.xlsx", "Pegawai", [{"NIP": "198001012005011", "Nama": "Agus"}])
    english, indonesian = asncli("roster", "import", str(file)), asncli("--lang", "id", "roster", "import", str(file))
    assert (english.code, indonesian.code) == (1, 1)
    assert "nip-length" in indonesian.out
    assert not set(english.out.splitlines()[-1].split("  ")) <= set(indonesian.out.splitlines()[-1].split("  "))


@pytest.mark.parametrize(
    ("name", "code"),
    [("20_tanpa_header.xlsx", "header-not-found"), ("21_kosong.xlsx", "empty"), ("22_nol_byte.xlsx", "empty"),
     ("~$05_nip_float.xlsx", "not-a-workbook"), ("tidak_ada.xlsx", "file-not-found")],
)  # fmt: skip
def test_a_file_that_can_not_be_read_is_one_sentence(asncli: Run, name: str, code: str) -> None:
    data = Path(__file__).parent.parent / "workbooks" / "data"
    answer = asncli("roster", "import", str(data / name), "--format", "json")
    refusal = json.loads(answer.err.splitlines()[-1])["error"]
    assert (answer.code, answer.out, refusal["code"]) == (3, "", code)
    assert "\n" not in refusal["message"]


def test_what_only_the_database_knows_is_told_with_its_cell(office: Run, tmp_path: Path) -> None:
    cases: list[tuple[str, str, list[dict[str, object]], list[tuple[str, str | None]]]] = [
        ("target", "SKP", [indicator(NOBODY)], [("nip-unknown", "A2")]),
        ("target", "SKP", [indicator(Unit_Kerja="Dinas Tak Ada")], [("unit-unknown", "J2")]),
        ("target", "SKP", [indicator(Bobot=40), indicator(code="IKI-02", rhk="RHK-2")], [("weight-missing", "J3")]),
        ("target", "SKP", [indicator(Bobot=0)], [("weight-zero", "J2")]),
        ("achievement", "Realisasi", [realised(NOBODY)], [("nip-unknown", "A2")]),
        ("achievement", "Realisasi", [realised(code="IKI-77")], [("indicator-unknown", "B2")]),
        ("achievement", "Realisasi", [realised(day=date(2025, 6, 30))], [("date-outside-year", "C2")]),
        ("achievement", "Realisasi", [realised(day=today() + timedelta(1))], [("date-future", "C2")]),
        ("rating", "Rating", [rated(assessor=SITI)], [("rater-self", "C2")]),
        ("rating", "Rating", [rated(), rated(assessor=WAYAN)], [("rating-conflict", "C3")]),
        ("rating", "Rating", [rated(NOBODY)], [("nip-unknown", "A2")]),
    ]  # fmt: skip
    for noun, sheet, lines, wanted in cases:
        book(tmp_path / "berkas.xlsx", sheet, lines)
        answer = office(noun, "import", "berkas.xlsx", "--format", "json")
        assert (answer.code, faults(told(answer))) == (1, wanted)


def test_a_terminal_gets_the_first_problems_errors_before_warnings(surroundings: Path) -> None:
    lines = [{"NIP": SITI, "Nama": "Siti", "Tanggal Lahir": "31/02/1985"}] + [
        {"NIP": n, "Nama": "X"} for n in range(1, 25)
    ]
    seen = on_terminal("roster", "import", str(book(surroundings / "p.xlsx", "Pegawai", lines)))
    assert seen.count("error") == 20
    assert "date-invalid" not in seen
    assert "Problems shown: 20 of 26; all of them with --format csv" in seen


def on_terminal(*words: str) -> str:
    """Run a command line before a terminal, and give what that shows."""
    outer, inner = pty.openpty()
    running = subprocess.Popen([sys.executable, "-m", "asncli", *words], stdin=inner, stdout=inner, stderr=inner)
    os.close(inner)
    seen = b""
    with suppress(OSError):  # the other end is closed
        while part := os.read(outer, 65536):
            seen += part
    os.close(outer)
    running.wait()
    return seen.decode()
