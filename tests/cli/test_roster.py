"""asncli roster."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, NOBODY, PEOPLE, SITI, WAYAN, book, tables
from tests.cli.test_importing import counts, faults, told
from tests.workbooks.books import DATA, EXPECTED, xlsx

JSON = ("--format", "json")


@pytest.mark.parametrize(
    "name", ["01_siasn_pns_67col.xlsx", "03_simpeg_duk.xlsx", "09_titikkoma_cp1252.csv", "23_csv_bernama.xlsx"]
)
def test_lists_of_other_programs_are_stored_as_their_truth_says(asncli: Run, name: str) -> None:
    truth = Counter(EXPECTED["rosters"][name]["counts"])
    first = told(asncli("roster", "import", str(DATA / name), "--keep-good-rows", "--as-of", "2026-01-01", *JSON))
    assert (first["added"], first["rejected"], first["duplicates"]) == (
        truth["import"], truth["reject"], truth["duplicate"],
    )  # fmt: skip
    again = told(asncli("roster", "import", str(DATA / name), "--keep-good-rows", "--as-of", "2026-01-01", *JSON))
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, truth["import"])


def test_the_roster_goes_out_and_comes_in_again_without_a_change(asncli: Run, tmp_path: Path) -> None:
    for name in ("01_siasn_pns_67col.xlsx", "03_simpeg_duk.xlsx"):
        asncli("roster", "import", str(DATA / name), "--keep-good-rows")
    out = asncli("roster", "export", "-o", "pegawai.xlsx")
    assert out == (0, "", "Written: pegawai.xlsx, employees: 260\n")
    before = tables(tmp_path / "asncli.db")
    again = told(asncli("roster", "import", "pegawai.xlsx", *JSON))
    assert counts(again)[:5] == (260, 0, 0, 260, 0)
    after = tables(tmp_path / "asncli.db")
    assert all(after[name] == before[name] for name in ("employee", "assignment", "unit", "change"))


def test_sections_of_the_same_name_go_out_under_their_own_parents(asncli: Run, tmp_path: Path) -> None:
    lines = [
        {"NIP": SITI, "Nama": "Siti", "Unit Kerja": "Umum", "Unit Kerja Induk": "Dinas A"},
        {"NIP": BUDI, "Nama": "Budi", "Unit Kerja": "Umum", "Unit Kerja Induk": "Dinas B"},
        {"NIP": WAYAN, "Nama": "Wayan", "Unit Kerja": "Dinas A"},
    ]
    asncli("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", lines)))
    asncli("roster", "export", "-o", "out.xlsx")
    assert counts(told(asncli("roster", "import", "out.xlsx", *JSON)))[:5] == (3, 0, 0, 3, 0)


def test_the_day_of_the_state_is_the_option_else_the_file_else_today(asncli: Run, tmp_path: Path) -> None:
    rows = [["Keadaan per 31 Desember 2025"], ["NIP", "Nama", "Golongan"], [SITI, "Siti", "III/c"]]
    (tmp_path / "p.xlsx").write_bytes(xlsx({"Pegawai": rows}))
    assert told(asncli("roster", "import", "p.xlsx", *JSON))["as_of"] == "2025-12-31"
    found = told(asncli("roster", "import", "p.xlsx", "--as-of", "2025-06-30", *JSON))
    assert found["as_of"] == "2025-06-30"
    assert found["notices"][:2] == [
        "State of 30 Juni 2025, as --as-of says.",
        "A roster of 31 Desember 2025 is known already; the states of this file hold until the next one recorded.",
    ]


@pytest.mark.parametrize(
    ("above", "sheet", "options", "unit", "said"),
    [
        ([["SKPD : Dinas Sosial"]], "Pegawai", [], "Dinas Sosial", "as the title says."),
        ([], "Bidang SD", [], "Bidang SD", "the name of the sheet."),
        ([["SKPD : Dinas Sosial"]], "Pegawai", ["--unit", "Bidang SMP"], "Bidang SMP", "as --unit says."),
    ],
)
def test_a_roster_without_units_takes_the_unit_from_elsewhere_and_says_so(
    office: Run, tmp_path: Path, above: list[list[object]], sheet: str, options: list[str], unit: str, said: str
) -> None:
    agus = "199001012015021004"
    (tmp_path / "p.xlsx").write_bytes(xlsx({sheet: [*above, ["NIP", "Nama"], [agus, "Agus"]]}))
    found = told(office("roster", "import", "p.xlsx", *options, *JSON))
    assert f"Everybody on the sheet {sheet} is in the unit {unit}, {said}" in found["notices"]
    assert json.loads(office("roster", "show", agus, *JSON).out)["unit"] == unit


def test_people_of_no_unit_are_one_warning_for_the_file(asncli: Run, tmp_path: Path) -> None:
    lines = [{"NIP": SITI, "Nama": "Siti"}, {"NIP": BUDI, "Nama": "Budi"}]
    answer = asncli("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", lines)), *JSON)
    assert (answer.code, faults(told(answer))) == (0, [("unit-missing", None)])


def test_a_name_that_fits_several_units_is_refused_with_the_candidates(asncli: Run, tmp_path: Path) -> None:
    lines = [
        {"NIP": n, "Nama": "A", "Unit Kerja": "Umum", "Unit Kerja Induk": d}
        for n, d in ((SITI, "Dinas A"), (BUDI, "Dinas B"))
    ]
    asncli("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", lines)))
    file = book(tmp_path / "q.xlsx", "Pegawai", [{"NIP": WAYAN, "Nama": "Wayan", "Unit Kerja": "umum"}])
    answer = asncli("roster", "import", str(file), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("unit-ambiguous", "C2")])
    assert (
        told(answer)["problems"][0]["message"] == "umum is the name of several units: Umum (Dinas A); Umum (Dinas B)."
    )


def test_employees_are_listed_by_unit_and_day(office: Run, tmp_path: Path) -> None:
    everybody = json.loads(office("roster", "list", *JSON).out)
    assert [person["nip"] for person in everybody] == [BUDI, SITI, WAYAN]
    assert [person["nip"] for person in json.loads(office("roster", "list", "--unit", "1.01.2", *JSON).out)] == [WAYAN]
    assert office("roster", "list").out.splitlines()[0].split() == [
        "NIP", "Nama", "Golongan", "Unit", "Kerja", "NIP", "Atasan",  # columns that hold nothing are left out
    ]  # fmt: skip
    moved = [{**PEOPLE[0], "Unit Kerja": "Bidang SMP"}]
    office("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", moved)), "--as-of", "2026-05-01")
    on = [
        json.loads(office("roster", "show", SITI, "--on", day, *JSON).out)["unit"]
        for day in ("2026-04-30", "2026-05-01")
    ]
    assert on == ["Bidang SD", "Bidang SMP"]


def test_the_history_of_a_person_tells_states_and_who_changed_what(office: Run, tmp_path: Path) -> None:
    lines = [{**PEOPLE[0], "Nama": "Siti Contoh, S.Pd.", "Golongan": "III/d"}]
    office("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", lines)), "--as-of", "2026-04-01")
    found = json.loads(office("roster", "history", SITI, *JSON).out)
    assert [(s["since"], s["golongan"], s["unit"], s["batch"], s["file"], s["row"]) for s in found["states"]] == [
        ("2026-01-01", "III/c", "Bidang SD", 1, "roster.xlsx", 2), ("2026-04-01", "III/d", "Bidang SD", 4, "p.xlsx", 2),
    ]  # fmt: skip
    changed = [(c["since"], c["field"], c["before"], c["after"]) for c in found["changes"] if c["batch"] == 4]
    assert (None, "name", "Siti Contoh", "Siti Contoh, S.Pd.") in changed
    assert changed == [
        (None, "name", "Siti Contoh", "Siti Contoh, S.Pd."), ("2026-04-01", "golongan", "III/c", "III/d"),
    ]  # fmt: skip
    assert {(c["file"], c["row"]) for c in found["changes"] if c["batch"] == 4} == {("p.xlsx", 2)}
    assert office("roster", "history", NOBODY).code == 3


def test_the_form_for_a_roster_is_read_by_the_importer(asncli: Run, tmp_path: Path) -> None:
    assert asncli("roster", "template", "-o", "form.xlsx").code == 0
    (rows,) = read(tmp_path / "form.xlsx", PEGAWAI, today=date(2026, 11, 22))
    assert (list(rows), set(rows.columns)) == ([], {column.field for column in PEGAWAI.columns})
