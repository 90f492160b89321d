"""asncli target."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.cli.conftest import Answer, Run
from tests.cli.small_office import BUDI, NOBODY, SITI, book, indicator, realised, tables
from tests.cli.test_importing import counts, faults, told

JSON = ("--format", "json")
WORDS = (
    "--rhk",
    "RHK-2",
    "--result",
    "Pelayanan",
    "--title",
    "Berkas selesai",
    "--direction",
    "naik",
    "--recap",
    "jumlah",
)


def test_one_indicator_is_added_through_the_same_checks(office: Run) -> None:
    answer = office("target", "add", SITI, "IKI-02", "--year", "2026", "--target", "12,5", *WORDS)
    assert answer == (
        0, "", "Added: 1, changed: 0, unchanged: 0\nStored as batch 4; take it back with: asncli batch undo 4\n"
        f"Next: asncli target list --nip {SITI}\n",
    )  # fmt: skip
    (found,) = [t for t in json.loads(office("target", "list", *JSON).out) if t["code"] == "IKI-02"]
    assert (found["target"], found["result_code"], found["begins"], found["weight"]) == (
        12.5,
        "RHK-2",
        "2026-01-01",
        None,
    )
    again = office("target", "add", SITI, "IKI-02", "--year", "2026", "--target", "12,5", *WORDS)
    assert again.err.startswith("Added: 0, changed: 0, unchanged: 1\n")


def test_an_indicator_with_a_fault_is_refused_in_one_sentence(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    answers = {
        "number-ambiguous": office("target", "add", SITI, "X", "--year", "2026", "--target", "1.234", *WORDS),
        "target-zero": office("target", "add", SITI, "X", "--year", "2026", "--target", "0", *WORDS),
        "nip-unknown": office("target", "add", NOBODY, "X", "--year", "2026", "--target", "1", *WORDS),
        "weight-missing": office(
            "target", "add", SITI, "X", "--year", "2026", "--target", "1", "--weight", "5", *WORDS
        ),
    }
    assert {code: (answer.code, answer.out) for code, answer in answers.items()} == dict.fromkeys(answers, (1, ""))
    assert answers["nip-unknown"].err.startswith(f"Error: Nobody with the NIP {NOBODY} is in the database.\n")
    assert tables(tmp_path / "asncli.db") == before


def test_a_command_line_is_the_source_of_what_was_typed(office: Run) -> None:
    office("target", "add", SITI, "IKI-02", "--year", "2026", "--target", "1", *WORDS)
    detail = json.loads(office("batch", "show", "4", *JSON).out)
    assert (detail["batch"]["command"], [source["file"] for source in detail["sources"]]) == ("target add", [None])


def test_targets_are_listed_for_people_and_for_programs(office: Run) -> None:
    assert office("target", "list", "--nip", SITI).out.splitlines()[0].split("  ")[0] == "NIP"
    listed = json.loads(office("target", "list", "--unit", "1.01.1", "--year", "2026", *JSON).out)
    assert [(t["nip"], t["target"], t["recap"], t["target_s1"]) for t in listed] == [(SITI, 12, "jumlah", None)]
    assert json.loads(office("target", "list", "--year", "2025", *JSON).out) == []


def removed(office: Run, *more: str) -> Answer:
    return office("target", "remove", SITI, "IKI-01", "--year", "2026", "--reason", "Salah kode", *more)


def test_an_indicator_with_achievements_is_not_removed_by_itself(office: Run, tmp_path: Path) -> None:
    office("achievement", "import", str(book(tmp_path / "r.xlsx", "Realisasi", [realised()])))
    before = tables(tmp_path / "asncli.db")
    answer = removed(office)
    assert (answer.code, answer.err) == (
        4,
        f"Error: The indicator IKI-01 of {SITI} has realisations: 1.\n"
        "Remove them first, or add --with-achievements to remove them with it.\n",
    )
    assert removed(office, "--with-achievements", "--dry-run").code == 0
    assert tables(tmp_path / "asncli.db") == before
    assert removed(office, "--with-achievements").err.startswith("Removed, batch 5\n")
    assert json.loads(office("target", "list", "--nip", SITI, *JSON).out) == []
    assert json.loads(office("batch", "show", "5", *JSON).out)["batch"]["reason"] == "Salah kode"


def test_another_file_must_not_leave_weights_on_half_a_plan(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "s.xlsx", "SKP", [indicator(code="IKI-02", rhk="RHK-2", Bobot=50)])
    answer = office("target", "import", str(file), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("weight-missing", "J2")])
    assert (
        told(answer)["problems"][0]["message"] == "Row 2: some RHK of this plan have a Bobot, these have none: RHK-1."
    )


def test_a_narrower_file_keeps_what_its_columns_do_not_say(office: Run, tmp_path: Path) -> None:
    wide = indicator(BUDI, Satuan="berkas", Target_S1=5, Jenis="Tambahan", Selesai=date(2026, 9, 30))
    office("target", "import", str(book(tmp_path / "a.xlsx", "SKP", [wide])))
    found = told(office("target", "import", str(book(tmp_path / "b.xlsx", "SKP", [indicator(BUDI)])), *JSON))
    assert counts(found)[:5] == (1, 0, 0, 1, 0)
    empty = {**wide, "Satuan": None, "Target S1": None}
    lines = [empty, indicator(SITI, Satuan="x", Target_S1=1)]
    found = told(office("target", "import", str(book(tmp_path / "c.xlsx", "SKP", lines)), *JSON))
    assert counts(found)[:5] == (2, 0, 2, 0, 0)
