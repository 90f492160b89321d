"""asncli target coverage, as people and scripts meet it."""

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.workflows.cascading_office import cascading_office

COVERAGE = ("target", "coverage", "--year", "2026")


def test_what_is_open_is_shown_in_every_form_with_the_way_out(asncli: Run, surroundings: Path) -> None:
    cascading_office(surroundings / "asncli.db")
    shown = asncli(*COVERAGE)
    assert shown.code == 1
    assert "1.02.1  Bidang Ibu dan Anak       5            4" in shown.out
    assert "asncli target template --period 2026 -o formulir" in shown.out
    assert "See the leader's results with: asncli target list --nip NIP --year 2026." in shown.out
    assert shown.err == "2026: people: 7, with a plan: 5; planned results: 13, linked: 6; IKU: 3\n"
    told = json.loads(asncli(*COVERAGE, "--format", "json").out)
    assert (told["people"], told["with_plan"], told["open"], told["year"]) == (7, 5, True, 2026)
    assert {one["code"]: one["found"] for one in told["kinds"]} == {
        "iku-without-owner": 2, "person-without-plan": 1, "result-without-parent": 1, "parent-unknown": 1,
        "iku-unknown": 1, "result-without-contributor": 1, "sum-differs": 2, "unmeasurable": 1, "plan-copied": 2,
        "superior-without-plan": 2, "weights-not-100": 1, "sum-beyond": 0, "plans-alike": 0,
    }  # fmt: skip
    assert [one["unit_code"] for one in told["units"]] == ["1.02", "1.02.1", None]
    assert told["units"][1]["found"]["plan-copied"] == 2
    assert len(told["finds"]) == 15
    lines = list(csv.DictReader(io.StringIO(asncli(*COVERAGE, "--format", "csv").out)))
    assert [line["Nama"] for line in lines if line["Code"] == "plan-copied"] == ["Budi", "Wayan"]
    assert "| unmeasurable | yes | 1 |" in asncli(*COVERAGE, "--format", "md").out


def test_a_unit_with_nothing_open_ends_with_exit_code_0(asncli: Run, surroundings: Path) -> None:
    cascading_office(surroundings / "asncli.db")
    assert asncli(*COVERAGE, "--unit", "1.02", "--tree", "--format", "json").code == 1
    assert asncli("roster", "import", str(_one(surroundings)), "--as-of", "2026-01-01").code == 0
    quiet = asncli(*COVERAGE, "--unit", "Dinas Sunyi")
    assert (quiet.code, quiet.err) == (
        0, "2026: people: 1, with a plan: 0; planned results: 0, linked: 0; IKU: 0\n",
    )  # fmt: skip


def test_a_priority_is_told_beside_the_answer(asncli: Run, surroundings: Path) -> None:
    cascading_office(surroundings / "asncli.db")
    found = asncli(*COVERAGE, "--priority", "sekolah sehat", "--format", "json")
    told = json.loads(found.out)
    assert (told["priority"]["topic"], [one["code"] for one in told["finds"]]) == ("sekolah sehat", ["IKU-3"])
    assert "Priority sekolah sehat in 2026: only these units and those below them: none is in charge" in found.err


def test_without_a_renstra_the_way_to_one_is_told(office: Run) -> None:
    shown = office(*COVERAGE)
    assert "No IKU was compared; import the renstra with: asncli strategy import FILE" in shown.err
    assert shown.code == 1


def _one(folder: Path) -> Path:
    """A roster of somebody on leave, of whom no plan is asked, in a unit of their own."""
    from tests.cli.small_office import book

    leave = {"NIP": "199001012015031903", "Nama": "Sepi", "Unit Kerja": "Dinas Sunyi", "Kedudukan Hukum": "CLTN"}
    return book(folder / "sunyi.xlsx", "Pegawai", [leave])
