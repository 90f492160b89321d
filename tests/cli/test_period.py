"""Periods through the command line: how far they are, who is late, closing and opening again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from asncli.rules.policy import load_policy
from asncli.store.database import connect, session
from asncli.workflows.close_period import close_period
from asncli.workflows.writing import Writer
from tests.anonymity.office import standing_in, vote
from tests.cli.closing_office import (
    AGUS,
    BUDI,
    CODE,
    LEADER,
    OPEN,
    OUTSIDER,
    RATERS,
    SECRETS,
    SITI,
    WAYAN,
    Office,
    decided,
    file,
    of_period,
)
from tests.cli.small_office import tables
from tests.workflows.reported_office import PERIOD

S1 = ("--period", "2026-S1")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The office, its semester decided and not closed."""
    with standing_in(tmp_path):
        yield decided(tmp_path)


def document(office: Office, *words: str) -> Any:
    answer = office(*words, "--format", "json")
    assert answer.code == 0, answer
    return json.loads(answer.out)


def on_disk(office: Office) -> bytes:
    """Every byte of every file in the folder of the database."""
    return b"\n".join(p.read_bytes() for p in office.folder.iterdir() if p.name.startswith("asncli"))


def test_after_closing_no_byte_of_the_file_tells_who_rated_whom(office: Office) -> None:
    tokens = [str(token) for (token,) in office.asked("SELECT token FROM feedback_rater")]
    with closing(connect(office.database)):  # another window that is open, so that the write-ahead log stays
        office("evaluation", "exclude", AGUS, *S1, "--reason", "Cuti besar sekali")
        before = on_disk(office)
        hidden = [*tokens, CODE, OUTSIDER, *RATERS, *SECRETS, "Petugas tertidur", "Sering terlambat"]
        assert [one for one in hidden if one.encode() not in before] == []
        answer = office("period", "close", "2026-S1", "--yes")
        assert answer.code == 0, answer
        after = on_disk(office)
    assert [one for one in hidden if one.encode() in after] == []
    assert office.asked("SELECT count(*) FROM feedback_rater") == [(0,)]
    assert [one for one in OPEN if one.encode() not in after] == []  # of a role that counts, and nobody's now
    kept = "SELECT period, employee_id, role, count(*) FROM feedback_mark GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    ids = {str(nip): number for nip, number in office.asked("SELECT nip, id FROM employee")}
    assert set(office.asked(kept)) == {
        ("2026-S1", ids[SITI], "atasan", 1), ("2026-S1", ids[SITI], "rekan", 3),
        ("2026-S1", ids[BUDI], "atasan", 1), ("2026-S1", ids[AGUS], "rekan", 4),
    }  # fmt: skip


def test_scores_and_lists_are_those_of_before(office: Office) -> None:
    asked = [("evaluation", "list", *S1), *(("evaluation", "explain", nip, *S1) for nip in (SITI, BUDI, WAYAN, AGUS))]
    before = [document(office, *words) for words in asked]
    assert office("period", "close", "2026-S1", "--yes").code == 0
    assert [document(office, *words) for words in asked] == before


def test_new_names_and_another_tree_change_nothing_of_a_closed_period(office: Office) -> None:
    assert office("period", "close", "2026-S1", "--yes").code == 0
    asked = (
        ("evaluation", "list", *S1), ("evaluation", "list", *S1, "--unit", "Bidang Satu"),
        ("evaluation", "explain", AGUS, *S1), ("report", "semester", *S1),
        ("report", "semester", *S1, "--unit", "Bidang Dua"), ("feedback", "summary", *S1),
        ("feedback", "summary", "--unit", "Bidang Satu", *S1), ("feedback", "summary", SITI, *S1),
        ("evaluation", "receipts", *S1), ("evaluation", "receipts", *S1, "--unit", "Bidang Dua"),
        ("survey", "score", *S1), ("survey", "score", *S1, "--tree"), ("report", "raters", *S1),
    )  # fmt: skip
    before = [of_period(document(office, *words)) for words in asked]
    units = [{"Kode": "2.01.1", "Nama": "Bidang Umum", "Kode Induk": "2.01.2"}, {"Kode": "2.01.2", "Nama": "Bagian"}]
    assert office("unit", "import", file(office.folder, "u", "Unit", *units)).code == 0
    people = [
        {"NIP": nip, "Nama": f"{name} Baru", "Gelar Belakang": "M.Si.", "Kedudukan Hukum": "CLTN"}
        for nip, name in ((SITI, "Siti"), (AGUS, "Agus"))
    ]
    roster = file(office.folder, "p", "Pegawai", *people)
    assert office("roster", "import", roster, "--as-of", "2026-05-01").code == 0
    assert [of_period(document(office, *words)) for words in asked] == before
    assert office("period", "reopen", "2026-S1", "--reason", "Putusan", "--yes").code == 0
    assert of_period(document(office, "report", "semester", *S1)) != before[3]


def test_another_policy_changes_nothing_of_a_closed_period(office: Office) -> None:
    day = datetime.now(tz=UTC).astimezone().date()
    assert office("evaluation", "deliver", SITI, *S1, "--date", str(day - timedelta(20))).code == 0
    assert office("period", "close", "2026-S1", "--yes").code == 0
    asked = (
        ("survey", "score", *S1), ("feedback", "summary", *S1), ("feedback", "summary", SITI, *S1),
        ("report", "semester", *S1), ("unit", "show", "2.01.1", *S1), ("evaluation", "receipts", *S1),
        ("period", "show", "2026-S1"), ("period", "list"), ("evaluation", "explain", AGUS, *S1),
    )  # fmt: skip
    before = [document(office, *words) for words in asked]
    (office.folder / "baru.toml").write_text(
        "[feedback]\nminimum_raters = 4\natasan = 10\n[survey]\nminimum_respondents = 20\n[objection]\ndays = 2\n"
        "[due]\nfinal = 1\nclosing = 2\n[exclusion]\nminimum_days = 10\n",
        "utf-8",
    )
    assert office("policy", "set", "baru.toml").code == 0
    assert [document(office, *words) for words in asked] == before
    assert office("period", "reopen", "2026-S1", "--reason", "Putusan", "--yes").code == 0
    changed = [words[1] for words, was in zip(asked, before, strict=True) if document(office, *words) != was]
    assert changed == ["score", "summary", "summary", "semester", "show", "show", "list"]  # receipts were told before


def test_who_has_no_receipt_is_counted_before_the_period_is_closed(office: Office) -> None:
    day = datetime.now(tz=UTC).astimezone().date() - timedelta(20)
    assert office("evaluation", "deliver", SITI, *S1, "--date", str(day)).code == 0
    for words in (("--dry-run",), ("--yes",)):
        answer = office("period", "close", "2026-S1", *words)
        assert (answer.code, answer.err.splitlines()[0]) == (0, (
            "Warning: without a receipt on record: 2; once the period is closed they can not object. See: asncli"
            " evaluation receipts --period 2026-S1 --missing"
        ))  # fmt: skip


def test_who_was_left_out_since_is_to_be_evaluated_again(office: Office) -> None:
    office("batch", "undo", str(office.asked("SELECT max(id) FROM batch")[0][0]), "--yes")  # the finalising
    for nip in (SITI, BUDI):
        office("evaluation", "finalise", *S1, "--nip", nip, "--yes")
    assert office("evaluation", "exclude", WAYAN, *S1, "--reason", "Cuti besar").code == 0
    answer = office("period", "close", "2026-S1", "--yes")
    assert [line.split() for line in answer.out.splitlines()[1:]] == [
        ["left", "out,", "evaluate", "again", "1", "asncli", "evaluate", "2026-S1"]
    ]
    assert office("evaluate", "2026-S1").code == 0
    assert office("period", "close", "2026-S1", "--yes").code == 0


def test_feedback_after_the_decision_is_refused_without_a_word_about_the_rater(office: Office) -> None:
    office("batch", "undo", str(office.asked("SELECT max(id) FROM batch")[0][0]), "--yes")  # the finalising
    assert office("evaluation", "finalise", *S1, "--nip", SITI, "--yes").code == 0
    before, asked = tables(office.database), ("feedback", "summary", SITI, *S1)
    shown = document(office, *asked)
    late = office.write("feedback", "Umpan Balik", [vote(OUTSIDER, SITI, "Rekan", (5,) * 7)])
    assert (late.code, f"The evaluation of {SITI} in 2026-S1 is final" in late.out) == (4, True)
    assert OUTSIDER not in late.out + late.err
    undone = office("batch", "undo", "5", "--yes")  # of the feedback that the evaluation rests on
    assert (undone.code, "final evaluations stand on it (people in brackets): 2026-S1 (1)" in undone.err) == (4, True)
    assert (tables(office.database), document(office, *asked)) == (before, shown)


def test_everything_that_stands_in_the_way_is_said_at_once(office: Office) -> None:
    office("batch", "undo", str(office.asked("SELECT max(id) FROM batch")[0][0]), "--yes")  # the finalising
    for nip in (SITI, BUDI):
        office("evaluation", "finalise", *S1, "--nip", nip, "--yes")
    day = datetime.now(tz=UTC).astimezone().date()
    assert office("evaluation", "deliver", SITI, *S1, "--date", str(day)).code == 0
    before = tables(office.database)
    answer = office("period", "close", "2026-S1", "--yes")
    assert (answer.code, "not settled: 2" in answer.err) == (1, True)
    assert [line.split("  ")[0] for line in answer.out.splitlines()[1:]] == [
        "evaluated, not final", "the days for an objection are not over",
    ]  # fmt: skip
    assert tables(office.database) == before
    waiting = document(office, "period", "late", "2026-S1", "--step", "closing", "--all")
    assert {(one["nip"], one["what"]) for one in waiting} == {
        (WAYAN, "evaluated, not final"), (SITI, f"may object until {day + timedelta(14)}"),
    }  # fmt: skip


def test_without_a_terminal_nothing_is_closed_or_opened_without_a_yes(office: Office) -> None:
    assert office("period", "close", "2026-S1").code == 2
    assert office("period", "reopen", "2026-S1", "--reason", "Putusan").code == 2
    assert office("period", "reopen", "2026-S1", "--yes").code == 2
    before = tables(office.database)
    answer = office("period", "close", "2026-S1", "--dry-run")
    assert (answer.code, "Names of raters deleted: 17; marks of too few raters deleted: 8" in answer.err) == (0, True)
    assert tables(office.database) == before


def test_an_open_period_again_keeps_what_is_final_and_takes_no_feedback(office: Office) -> None:
    office("period", "close", "2026-S1", "--yes")
    finals = "SELECT * FROM evaluation WHERE status = 'final'"
    before = office.asked(finals)
    assert office("period", "reopen", "2026-S1", "--reason", "Putusan 12", "--yes").code == 0
    (lock,) = document(office, "period", "list")[-1:]
    assert (lock["period"], lock["state"], lock["reason"]) == ("2026-S1", "open", "Putusan 12")
    assert office.asked("SELECT reason FROM batch ORDER BY id DESC LIMIT 1") == [("Putusan 12",)]
    votes = office.write("feedback", "Umpan Balik", [vote(OUTSIDER, SITI, "Rekan", (5,) * 7)], "--format", "json")
    assert (votes.code, "feedback-closed" in votes.out) == (4, True)
    assert office("evaluate", "2026-S1").code == 0
    assert office.asked(finals) == before
    assert office("batch", "undo", "5", "--yes").code == 4  # of feedback: its votes can not be told any more
    for number in office.asked("SELECT id FROM batch WHERE command LIKE 'period %'"):
        assert office("batch", "undo", str(number[0]), "--yes").code == 4
    assert office("period", "reopen", "2026-S1", "--reason", "Lagi", "--yes").code == 3
    assert office("period", "close", "2026-S1", "--yes").code == 0


def test_an_interrupted_closing_says_so_and_is_finished_by_closing_again(office: Office) -> None:
    writer = Writer("period close 2026-S1", "sri", datetime.now(tz=UTC))
    with session(office.database, write=True) as opened:  # stored, and then the power fails
        close_period(opened, PERIOD, load_policy(), writer)
    assert document(office, "period", "show", "2026-S1")["unfinished"] is True
    verified = office("db", "verify")
    assert (verified.code, "period close 2026-S1" in verified.err) == (1, True)
    assert office("period", "reopen", "2026-S1", "--reason", "Putusan", "--yes").code == 4
    finished = office("period", "close", "2026-S1", "--yes")
    assert (finished.code, finished.err.splitlines()[0]) == (
        0, "The closing of 2026-S1 is finished: the file holds no trace of the names any more",
    )  # fmt: skip
    assert CODE.encode() not in on_disk(office)
    assert document(office, "period", "show", "2026-S1")["unfinished"] is False
    assert office("db", "verify").code == 0
    assert office("period", "close", "2026-S1", "--yes").code == 4


def test_backups_with_raters_are_named_and_deleted_when_that_is_said(office: Office) -> None:
    office("db", "backup")
    office("db", "backup", "milik-saya.db")
    (ours,) = office.folder.glob("asncli-2*.db")
    dry = office("period", "close", "2026-S1", "--dry-run")
    assert (str(ours) in dry.err, "milik-saya.db" in dry.err) == (True, True)
    office("period", "close", "2026-S1", "--yes")
    assert ours.exists()
    answer = office("period", "close", "2026-S1", "--yes", "--delete-backups")
    assert (answer.code, ours.exists(), (office.folder / "milik-saya.db").exists()) == (0, False, True)


def test_how_far_a_period_is_and_who_is_late(office: Office) -> None:
    found = document(office, "period", "show", "2026-S1")
    steps = {one["step"]: (one["due"], one["done"], one["total"]) for one in found["steps"]}
    assert steps == {
        "plans": ("2026-01-31", 0, 3), "achievements": ("2026-07-05", 3, 3), "feedback": ("2026-07-10", 2, 3),
        "ratings": ("2026-07-14", 3, 3), "final": ("2026-07-20", 3, 3), "delivery": ("2026-08-03", 0, 3),
        "closing": ("2026-08-29", 0, 1),
    }  # fmt: skip
    late = document(office, "period", "late", "2026-S1", "--unit", "Bidang Dua", "--all")
    assert {(one["nip"], one["step"], one["turn"], one["superior_nip"]) for one in late} == {
        (BUDI, "plans", "superior", LEADER), (BUDI, "delivery", "superior", LEADER),
        (WAYAN, "plans", "superior", LEADER), (WAYAN, "delivery", "superior", LEADER),
        (WAYAN, "feedback", "raters", LEADER),
    }  # fmt: skip
    listed = document(office, "period", "list")
    assert [(one["period"], one["state"], one["people"], one["final"]) for one in listed] == [
        ("2026-S1", "open", 4, 3), ("2026-Q1", "open", 0, 0),
    ]  # fmt: skip


def test_a_period_is_opened_once(office: Office) -> None:
    assert office("period", "open", "2026-S2").code == 0
    again = office("period", "open", "2026-S2")
    assert (again.code, "open already" in again.err) == (0, True)
    assert office("batch", "undo", str(office.asked("SELECT max(id) FROM batch")[0][0]), "--yes").code == 0


@pytest.mark.parametrize(("period", "code"), [("2099-S1", 3), ("2025-S2", 3)])
def test_what_is_not_over_or_was_never_evaluated_is_not_closed(office: Office, period: str, code: int) -> None:
    assert office("period", "close", period, "--yes").code == code
