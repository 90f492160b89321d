"""asncli roster import --full, diff and rename."""

from __future__ import annotations

import csv
import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, NOBODY, PEOPLE, SITI, WAYAN, book, tables
from tests.cli.test_importing import KEYS, told

JSON = ("--format", "json")
SITI_NEW = "198503152010012009"


def two(tmp_path: Path) -> str:
    """A roster without Wayan, in which Siti has another golongan."""
    return str(book(tmp_path / "p.xlsx", "Pegawai", [{**PEOPLE[0], "Golongan": "III/d"}, PEOPLE[1]]))


def test_full_needs_a_yes_where_nobody_can_be_asked_and_marks_who_has_left(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    refused = office("roster", "import", two(tmp_path), "--full", *JSON)
    assert (refused.code, refused.out, json.loads(refused.err)["error"]["code"]) == (2, "", "yes-needed")
    tried = told(office("roster", "import", two(tmp_path), "--full", "--dry-run", *JSON))
    assert (tried["left"], tried["stored"]) == (1, False)
    assert tables(tmp_path / "asncli.db") == before
    found = told(office("roster", "import", two(tmp_path), "--full", "--yes", *JSON))
    assert list(found)[:11] == KEYS
    assert [found[key] for key in ("came", "left", "returned", "changed", "changes")] == [0, 1, 0, 1, {"golongan": 1}]
    assert [p["nip"] for p in json.loads(office("roster", "list", *JSON).out)] == [BUDI, SITI]
    history = json.loads(office("roster", "history", WAYAN, *JSON).out)
    assert [s["active"] for s in history["states"]] == [True, False]
    ((change, number),) = [(c, c["batch"]) for c in history["changes"] if c["field"] == "active" and c["before"]]
    assert (change["after"], change["file"], change["row"], number) == (False, "p.xlsx", None, found["batch"])


def test_the_answer_tells_people_and_facts_that_changed(office: Run, tmp_path: Path) -> None:
    out = office("roster", "import", two(tmp_path), "--full", "--yes").out
    assert "Came  Left  Returned  Changed\n   0     1         0        1\n" in out
    assert "Golongan       1\n" in out


def on_terminal(answer: str, *words: str) -> str:
    """Run a command line before a terminal on which somebody answers; give what that shows."""
    outer, inner = pty.openpty()
    running = subprocess.Popen([sys.executable, "-m", "asncli", *words], stdin=inner, stdout=inner, stderr=inner)
    os.close(inner)
    os.write(outer, answer.encode() + b"\n")
    seen = b""
    with suppress(OSError):  # the other end is closed
        while part := os.read(outer, 65536):
            seen += part
    os.close(outer)
    running.wait()
    return seen.decode()


def test_on_a_terminal_many_leaving_are_asked_about(office: Run, tmp_path: Path) -> None:
    question = "Of 3 people in service 1 are not in the file; mark them as left? [y/N]"
    words = ("roster", "import", two(tmp_path), "--full")
    before = tables(tmp_path / "asncli.db")
    refused = on_terminal("n", *words)
    assert question in refused
    assert "Nothing was changed" in refused
    assert tables(tmp_path / "asncli.db") == before
    assert question in on_terminal("y", *words)
    assert len(json.loads(office("roster", "list", *JSON).out)) == 2


def test_a_difference_is_shown_and_nothing_stored(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    lines = [{**PEOPLE[0], "Jenis Pegawai": "PPPK"}, PEOPLE[1], {"NIP": NOBODY, "Nama": "Agus"}]
    file = str(book(tmp_path / "p.xlsx", "Pegawai", lines))
    answer = office("roster", "diff", file, "--as-of", "2026-03-01", *JSON)
    assert answer.code == 0
    assert json.loads(answer.out) == {
        "file": "p.xlsx",
        "as_of": "2026-03-01",
        "came": [{"nip": NOBODY, "name": "Agus"}],
        "left": [{"nip": WAYAN, "name": "Wayan Contoh"}],
        "returned": [],
        "changed": [{"nip": SITI, "name": "Siti Contoh", "field": "kind", "before": None, "after": "pppk"}],
    }
    shown = office("roster", "diff", file, "--as-of", "2026-03-01")
    assert f"{SITI}  Siti Contoh  Jenis Pegawai  PPPK\n" in shown.out
    assert "Came: 1, left: 1, returned: 0, changed: 1\n" in shown.err
    assert shown.err.endswith(f"Next: asncli roster import {file} --as-of 2026-03-01\n")
    office("roster", "diff", file, "-o", "beda.csv")
    with Path("beda.csv").open(encoding="utf-8-sig", newline="") as written:
        assert [row[:2] for row in csv.reader(written)] == [
            ["Difference", "NIP"], ["Came", NOBODY], ["Left", WAYAN], ["Changed", SITI],
        ]  # fmt: skip
    assert tables(tmp_path / "asncli.db") == before


def test_a_difference_with_faulty_rows_ends_with_1_and_says_how_to_see_them(office: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "p.xlsx", "Pegawai", [*PEOPLE, {"NIP": "1.99E+17", "Nama": "Agus"}])
    answer = office("roster", "diff", str(file))
    assert (answer.code, answer.out) == (1, "")
    assert "Rows with faults: 1; their people may stand among those who left\n" in answer.err
    assert answer.err.endswith("--dry-run\n")


def test_a_difference_needs_a_database(asncli: Run, tmp_path: Path) -> None:
    assert asncli("roster", "diff", two(tmp_path)).code == 3
    assert not (tmp_path / "asncli.db").exists()


def test_an_employee_gets_another_nip_and_is_found_by_both(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    tried = office("roster", "rename", BUDI, "197901012005011009", "--reason", "Koreksi BKN", "--dry-run")
    assert (tried.code, tried.err) == (0, "Dry run: nothing was stored\n")
    assert tables(tmp_path / "asncli.db") == before
    done = office("roster", "rename", BUDI, "197901012005011009", "--reason", "Koreksi BKN")
    assert (done.code, done.err.splitlines()[0]) == (0, "Budi Contoh has the NIP 197901012005011009 now")
    old = office("roster", "show", BUDI, *JSON)
    assert (json.loads(old.out)["nip"], old.err.splitlines()[0]) == (
        "197901012005011009", f"{BUDI} is a former NIP of this person, who has 197901012005011009 now",
    )  # fmt: skip
    assert json.loads(office("roster", "history", BUDI, *JSON).out)["former_nips"] == [BUDI]
    assert json.loads(office("roster", "show", SITI, *JSON).out)["supervisor_nip"] == "197901012005011009"
    assert told(office("roster", "import", str(book(tmp_path / "p.xlsx", "Pegawai", PEOPLE)), *JSON))["problems"][0][
        "code"
    ] == ("nip-renamed")


def test_a_renaming_is_undone_with_its_batch(office: Run, tmp_path: Path) -> None:
    def data() -> dict[str, object]:
        return {
            t: r for t, r in tables(tmp_path / "asncli.db").items() if t in ("employee", "assignment", "former_nip")
        }

    before = data()
    office("roster", "rename", BUDI, "197901012005011009", "--reason", "Koreksi BKN")
    assert data() != before
    number = json.loads(office("batch", "list", *JSON).out)[0]["id"]
    assert office("batch", "undo", str(number), "--yes").code == 0
    assert data() == before


def test_renamings_that_can_not_be_are_refused(office: Run) -> None:
    for old, new, code, exit_code in (
        (NOBODY, SITI_NEW, "nip-unknown", 3),
        (SITI, WAYAN, "nip-taken", 4),
        (SITI, SITI, "nip-same", 2),
        (SITI, "198513152010012001", "nip-birthdate", 2),
    ):
        answer = office("roster", "rename", old, new, "--reason", "x")
        assert (answer.code, answer.out) == (exit_code, ""), code
