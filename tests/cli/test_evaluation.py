"""asncli evaluation: list, show, explain, finalise, exclude."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.heard_office import hear
from tests.workflows.reported_office import AGUS, BUDI, DEWI, LEADER, RANI, SITI, WAYAN, fill, reported_office

S1 = ("--period", "2026-S1")


@pytest.fixture
def office(asncli: Run, tmp_path: Path) -> Run:
    """The command line over an office whose semester has been evaluated."""
    reported_office(tmp_path / "asncli.db")
    return asncli


def test_show_gives_one_object_with_exactly_the_keys_of_the_contract(office: Run) -> None:
    answer = office("evaluation", "show", WAYAN, *S1, "--format", "json")
    assert (answer.code, json.loads(answer.out)) == (0, {
        "nip": WAYAN, "name": "Wayan [dr]", "unit": "Bidang SD", "period": "2026-S1",
        "regulation": "permenpanrb-6-2022", "status": "incomplete", "provisional": True,
        "missing": ["IKI-2", "behaviour"], "reweighted": [], "notes": [], "work_result": 100.0,
        "work_rating": "meets", "work_basis": "suggested", "behaviour": None, "behaviour_rating": None,
        "behaviour_basis": None, "proposal": False, "total": None, "predikat": None,
    })  # fmt: skip
    assert '"work_result": 100.00,' in answer.out


def test_list_is_the_same_objects_and_can_be_picked(office: Run) -> None:
    everybody = json.loads(office("evaluation", "list", *S1, "--format", "json").out)
    assert everybody[0]["nip"] == RANI
    assert len(everybody) == 6
    incomplete = json.loads(office("evaluation", "list", *S1, "--status", "excluded", "--format", "json").out)
    assert [e["nip"] for e in incomplete] == [DEWI]
    unit = json.loads(office("evaluation", "list", *S1, "--unit", "bidang  sd", "--format", "json").out)
    assert {e["unit"] for e in unit} == {"Bidang SD"}
    rows = list(csv.DictReader(io.StringIO(office("evaluation", "list", *S1, "--format", "csv").out)))
    assert {row["Nama"] for row in rows} >= {"'=1+1", "Wayan [dr]"}


def test_a_period_or_unit_that_is_not_there_says_what_to_do(office: Run) -> None:
    answer = office("evaluation", "list", "--period", "2026-Q1")
    assert (answer.code, answer.out) == (3, "")
    assert "asncli evaluate 2026-Q1" in answer.err
    assert office("evaluation", "list", *S1, "--unit", "Dinas Bulan").code == 3


def test_explain_reads_as_paragraphs_and_as_json(office: Run) -> None:
    answer = office("evaluation", "explain", SITI, *S1)
    assert answer.code == 0
    assert "SKP 2026-01-01..2026-12-31/RHK-2/IKI-2" in answer.out
    assert "agency policy · pegawai.xlsx row 4, 5, 6, batch 1" in answer.out
    assert "PermenPANRB 6/2022, lampiran" in answer.out
    document = json.loads(office("evaluation", "explain", SITI, *S1, "--format", "json").out)
    assert list(document["indicators"][0]) == [
        "code", "aspect", "direction", "recap", "target", "period_target", "actual", "actual_exact", "achievement",
        "weight", "due",
    ]  # fmt: skip
    assert list(document)[-3:] == ["predikat", "steps", "indicators"]
    assert document["indicators"][1]["target"] == [90, 95]
    assert document["indicators"][1]["weight"] == 40


def test_explain_speaks_indonesian(office: Run) -> None:
    answer = office("--lang", "id", "evaluation", "explain", SITI, *S1)
    assert "kebijakan instansi · pegawai.xlsx baris 4, 5, 6 (batch 1)" in answer.out


def test_explain_says_when_the_data_have_moved_on(office: Run, tmp_path: Path) -> None:
    answer = office("achievement", "add", BUDI, "IKI-1", "--date", "2026-05-31", "--value", "1")
    assert answer.code == 0, answer.err
    told = office("evaluation", "explain", BUDI, *S1)
    assert "The data have changed since the evaluation" in told.err
    assert told.err.endswith("Next: asncli evaluate 2026-S1\n")


def test_list_show_and_explain_answer_what_if_and_store_nothing(office: Run, tmp_path: Path) -> None:
    hear(tmp_path / "asncli.db", (SITI, "atasan", [4]))
    before = (tmp_path / "asncli.db").read_bytes()
    what_if = (*S1, "--regulation", "pp-30-2019")
    listed = office("evaluation", "list", *what_if, "--format", "json")
    assert listed.err == "A what-if by pp-30-2019, worked out now; nothing is stored.\n"
    siti = next(e for e in json.loads(listed.out) if e["nip"] == SITI)
    keys = list(json.loads(office("evaluation", "show", SITI, *S1, "--format", "json").out))
    assert list(siti) == keys
    assert (siti["regulation"], siti["total"], siti["predikat"]) == ("pp-30-2019", 97.20, "baik")
    assert json.loads(office("evaluation", "show", SITI, *what_if, "--format", "json").out) == siti
    told = office("evaluation", "explain", SITI, *what_if)
    assert "A what-if by pp-30-2019" in told.err
    assert "PP 30/2019, Pasal 41 ayat (2)" in told.out
    assert "Atasan" in told.out
    excluded = office("evaluation", "list", *what_if, "--status", "excluded", "--unit", "Dinas Pendidikan")
    assert DEWI in excluded.out
    (tmp_path / "lain.toml").write_text("[behaviour_rating]\nabove_more_than = 3\n", "utf-8")
    lenient = office("evaluation", "show", SITI, *S1, "--policy", str(tmp_path / "lain.toml"))
    assert lenient.err == "A what-if by lain.toml, worked out now; nothing is stored.\n"
    assert (tmp_path / "asncli.db").read_bytes() == before


def test_finalise_needs_a_yes_and_names_who_can_not_become_final(office: Run) -> None:
    refused = office("evaluation", "finalise", *S1)
    assert refused.code == 2
    assert "--yes" in refused.err
    tried = office("evaluation", "finalise", *S1, "--dry-run")
    assert tried.err.endswith("Nothing was stored.\n")
    done = office("evaluation", "finalise", *S1, "--yes")
    assert done.code == 1
    assert "Final now: 2; final before: 0" in done.err
    final = json.loads(office("evaluation", "list", *S1, "--status", "final", "--format", "json").out)
    assert {e["nip"] for e in final} == {SITI, RANI}
    accepted = office("evaluation", "finalise", *S1, "--yes", "--nip", BUDI, "--accept-suggested", "--assessor", LEADER)
    assert accepted.code == 0, accepted.err


def test_somebody_left_out_is_no_fault_when_the_others_become_final(office: Run) -> None:
    for nip in (WAYAN, AGUS):
        assert office("evaluation", "exclude", nip, *S1, "--reason", "Cuti").code == 0
    assert office("evaluate", "2026-S1").code == 0
    accepted = ("--accept-suggested", "--assessor", LEADER)
    done = office("evaluation", "finalise", *S1, "--yes", *accepted)
    assert (done.code, "Not final: 3, excluded from the period" in done.err) == (0, True), done.err
    alone = office("evaluation", "finalise", *S1, "--yes", "--nip", DEWI)
    assert (alone.code, "Nothing was stored" in alone.out) == (3, False)
    assert "left out of 2026-S1" in alone.err


def test_figures_that_changed_since_name_the_command_that_helps(office: Run) -> None:
    assert office("achievement", "add", SITI, "IKI-1", "--date", "2026-05-31", "--value", "1").code == 0
    done = office("evaluation", "finalise", *S1, "--yes", "--nip", SITI)
    assert (done.code, done.err.splitlines()[-1]) == (1, "Next: asncli evaluate 2026-S1")
    lacking = office("evaluation", "finalise", *S1, "--yes", "--nip", WAYAN)
    assert lacking.err.splitlines()[-1] == "Next: asncli evaluation list --period 2026-S1 --status incomplete"


def test_somebody_is_left_out_with_a_reason(asncli: Run, tmp_path: Path) -> None:
    fill(tmp_path / "asncli.db")
    assert asncli("evaluation", "exclude", RANI, *S1).code == 2
    answer = asncli("evaluation", "exclude", RANI, *S1, "--reason", "Cuti besar")
    assert answer.err == f"{RANI} is left out of 2026-S1 (batch 2).\nNext: asncli evaluate 2026-S1\n"
    asncli("evaluate", "2026-S1")
    shown = json.loads(asncli("evaluation", "show", RANI, *S1, "--format", "json").out)
    assert (shown["status"], shown["notes"]) == ("excluded", ["by-agency"])
