"""Whoever may type every command still does not find out what an employee said of the work climate."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from shutil import copy2
from sqlite3 import connect
from typing import Any

import pytest

from asncli.errors import ConflictError
from asncli.store.database import session
from asncli.store.undo import undo
from asncli.workflows.close_period import finish_closing
from asncli.workflows.import_climate import import_climate
from asncli.workflows.reopen_period import reopen_period
from tests.anonymity.office import Office, leaks_in_book
from tests.workbooks.climates import felt, several
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, file
from tests.workflows.reported_office import PERIOD
from tests.workflows.test_close_period import close, settled

JSON = ("--format", "json")
SCORE = ("survey", "score", "--kind", "climate", "--period", "2026-S1")
SHEET, NAMED = "Lingkungan Kerja", "jawaban-wayan"  # a file named after who filled it
SAID, CODE, OLD = "Kepala bidang pilih kasih", "LK-Wayan", "Sudah ditulis ulang"
# Figures that are those of the few of Bidang Dua, alone or with whatever else: nobody else marks 1.
ENOUGH = several(5, 4, "Bidang Satu", Komentar="Cukup baik")
FEW = [felt(1, Kode_Unit="Bidang Dua", Kode_Responden=f"{CODE}-{n}", Komentar=SAID) for n in range(3)]


def bring(office: Office, lines: Sequence[Mapping[str, object]], *more: str, name: str = NAMED) -> None:
    """Import answers."""
    answer = office.write("survey", SHEET, lines, *more, file=name)
    assert answer.code == 0, answer


@pytest.fixture
def asked_office(office: Office) -> Office:
    """The office, of whose Bidang Satu enough answered, and of Bidang Dua three, who changed their minds."""
    bring(office, [*ENOUGH, *({**line, "Komentar": OLD} for line in FEW)])
    bring(office, FEW)
    return office


def score(office: Office, *more: str) -> dict[str, Any]:
    """What is shown, by unit."""
    found = json.loads(office(*SCORE, *more, *JSON).out)
    return {line["unit"]: line for line in found["climate"]}


def everything(office: Office) -> Iterator[tuple[str, str]]:
    """What every command that reads says, by its words."""
    batches = office.asked("SELECT id FROM batch WHERE command = 'survey import'")
    words = [(*SCORE, "--suggestions"), (*SCORE, "--suggestions", "--tree"), (*SCORE, "--unit", "Bidang Dua"),
             ("unit", "show", "Bidang Dua", "--period", "2026-S1"), ("report", "semester", "--period", "2026-S1"),
             ("batch", "list"), *(("batch", "show", str(number)) for (number,) in batches),
             *(("batch", "undo", str(number), "--dry-run") for (number,) in batches)]  # fmt: skip
    for command in words:
        for form in ([], ["--format", "md"], JSON) if "undo" not in command else [[]]:
            answer = office(*command, *form)
            yield " ".join((*command, *form)), answer.out + answer.err


def secrets(said: str) -> list[str]:
    """What nobody may read."""
    return [secret for secret in (SAID, CODE, OLD, NAMED) if secret in said]


def test_no_command_tells_what_few_said_or_who_said_it(asked_office: Office) -> None:
    assert {words: found for words, said in everything(asked_office) if (found := secrets(said))} == {}
    for form in ("lk.xlsx", "lk-pohon.xlsx"):
        asked_office(*SCORE, "--suggestions", *(["--tree"] if "pohon" in form else []), "-o", form)
        assert leaks_in_book(asked_office.folder / form) == []


def test_codes_and_file_names_are_not_even_in_the_bytes_of_the_database_and_what_was_replaced_neither(
    asked_office: Office,
) -> None:
    with closing(connect(asked_office.database)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = asked_office.database.read_bytes()
    assert [secret for secret in (CODE, NAMED, OLD) if secret.encode() in content] == []
    assert SAID.encode() in content  # in its own table, and nowhere else:
    with closing(connect(asked_office.database)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows = [row for name in names if name != "climate_answer" for row in raw.execute(f'SELECT * FROM "{name}"')]
    assert secrets(repr(rows)) == []


def test_rows_lie_in_the_order_of_digests_and_know_no_row_of_the_file(office: Office) -> None:
    bring(office, [felt(4, Kode_Unit="Bidang Satu", Kode_Responden=f"{n:02d}", Komentar=f"{n:02d}") for n in range(30)])
    kept = office.asked("SELECT respondent, comment FROM climate_answer")
    assert kept == sorted(kept)
    assert [comment for _, comment in kept] != [f"{n:02d}" for n in range(30)]
    columns = {str(name) for _, name, *_ in office.asked("PRAGMA table_info(climate_answer)")}
    assert columns == {"unit_id", "period", "respondent", "leadership", "fairness", "communication", "teamwork",
                       "workload", "facilities", "development", "safety", "comment", "source_id"}  # fmt: skip
    told = json.loads(office(*SCORE, "--suggestions", *JSON).out)["comments"]
    assert [line["comment"] for line in told] == [f"{n:02d}" for n in range(30)]  # sorted by their words


def test_the_whole_minus_the_parts_is_nobody(asked_office: Office) -> None:
    """The Dinas with all below it counts those of Bidang Satu alone: the three of Bidang Dua are in no figure."""
    alone, whole = score(asked_office), score(asked_office, "--tree")
    assert (alone["Bidang Satu"]["respondents"], whole["Dinas Contoh"]["respondents"]) == (5, 5)
    assert whole["Dinas Contoh"]["mean"] == alone["Bidang Satu"]["mean"] == 4.0
    assert alone["Bidang Dua"] == whole["Bidang Dua"]
    assert {alone["Bidang Dua"][name] for name in ("respondents", "response", "mean", "word", "leadership")} == {None}


def test_few_and_nobody_look_alike(asked_office: Office, office: Office) -> None:
    few = score(asked_office)["Bidang Dua"]
    for number in (9, 8):
        assert office("batch", "undo", str(number), "--yes").code == 0
    bring(office, ENOUGH)
    assert score(office)["Bidang Dua"] == few


def test_a_question_that_few_answered_is_not_reckoned_from_the_mean_of_all(office: Office) -> None:
    silent = [{**line, "Komunikasi": None} for line in ENOUGH[:2]]
    bring(office, [*silent, *ENOUGH[2:], felt(4, Kode_Unit="Bidang Satu", Kode_Responden="x", Komunikasi=1)])
    shown = score(office)["Bidang Satu"]
    assert (shown["respondents"], shown["communication"], shown["mean"]) == (6, None, 4.0)
    bring(office, [felt(4, Kode_Unit="Bidang Satu", Kode_Responden="y", Komunikasi=5)])
    shown = score(office)["Bidang Satu"]
    assert (shown["respondents"], shown["communication"], shown["mean"]) == (7, 3.6, 3.95)  # (7 x 4 + 3.6) / 8


def test_a_right_and_a_wrong_guess_are_told_alike(asked_office: Office) -> None:
    told = []
    for mark in (1, 2):
        guess = [felt(mark, Kode_Unit="Bidang Dua", Kode_Responden=f"{CODE}-0", Komentar=SAID)]
        answer = asked_office.write("survey", SHEET, guess, "--dry-run", *JSON, file="tebak")
        told.append((answer.code, answer.out))
    assert told[0] == told[1]
    assert json.loads(told[0][1])["unchanged"] == 1


def test_a_file_of_one_answer_can_not_be_made_again_until_it_is_known(office: Office) -> None:
    lines = [felt(1, Kode_Unit="Bidang Dua", Kode_Responden=None)]
    answers = [office.write("survey", SHEET, lines, *more, *JSON, file="tebak") for more in ((), ("--dry-run",))]
    assert [(a.code, json.loads(a.out)["unchanged"], json.loads(a.out)["rejected"]) for a in answers] == [(1, 0, 1)] * 2
    assert office.asked("SELECT count(*) FROM climate_answer") == [(0,)]


def test_faults_and_rejected_rows_repeat_no_answer(office: Office) -> None:
    lines = [{**felt(1, Kode_Unit="Bidang Dua", Kode_Responden=CODE, Komentar=SAID), "Komunikasi": "9,87"},
             felt(2, Kode_Unit="Bidang Lain", Kode_Responden=CODE, Komentar=SAID),
             *(felt(n, Kode_Unit="Bidang Dua", Kode_Responden=f"{CODE}-1", Komentar=SAID) for n in (1, 2))]  # fmt: skip
    answer = office.write("survey", SHEET, lines, "--keep-good-rows", "--rejects", "tolak.xlsx", *JSON, file="salah")
    assert answer.code == 1
    said = answer.out + answer.err
    assert [secret for secret in (SAID, CODE, "9,87") if secret in said] == []
    assert len(json.loads(answer.out)["problems"]) == 3
    assert set(leaks_in_book(office.folder / "tolak.xlsx")) == set()
    book = (office.folder / "tolak.xlsx").read_bytes()
    assert book.startswith(b"PK")


def test_a_policy_with_a_lower_minimum_than_three_is_refused(office: Office) -> None:
    policy = office.folder / "policy.toml"
    policy.write_text("[climate]\nminimum_respondents = 2\n", "utf-8")
    assert office("policy", "set", str(policy)).code == 3


def test_every_import_stands_in_the_list_of_batches(asked_office: Office) -> None:
    """One answer can be told by what changes after it; that somebody imported a single one does not stay hidden."""
    bring(asked_office, [felt(2, Kode_Unit="Bidang Satu", Kode_Responden="terlambat")], name="satu")
    (last, *_) = json.loads(asked_office("batch", "list", *JSON).out)
    assert (last["command"], last["counts"]["added"], last["counts"]["kind"], bool(last["made_by"])) == (
        "survey import", 1, "climate", True,
    )  # fmt: skip


def test_closing_forgets_who_answered_and_nothing_comes_in_or_is_taken_back_any_more(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    lines = [*several(5, 4, "Bidang SD", Komentar="Ramai"), *several(2, 1, "Dinas Pendidikan", Komentar=SAID)]
    with session(path, write=True) as opened:
        (answers,) = import_climate(opened, [file(SHEET, lines)], options=ALL, writer=WRITER)
    assert answers.batch is not None
    before = dict.fromkeys(asked(path, "SELECT respondent FROM climate_answer"))
    for name in ("a-20260801.db", "a-before-closing.db"):
        copy2(path, tmp_path / name)
    closed = close(path)
    after = asked(path, "SELECT respondent, comment, source_id FROM climate_answer")
    assert (len(after), [row for row in after if (row[0],) in before]) == (7, [])
    assert sorted(str(comment) for _, comment, _ in after) == ["None"] * 2 + ["Ramai"] * 5
    assert asked(path, "SELECT DISTINCT s.batch_id FROM climate_answer a JOIN source s ON s.id = a.source_id") == [
        (closed.batch,),
    ]  # fmt: skip
    with session(path, write=True) as opened:
        (again,) = import_climate(opened, [file(SHEET, lines)], options=GOOD, writer=WRITER)
    assert {code for code, _ in codes(again)} == {"period-closed"}
    with session(path, write=True) as opened, pytest.raises(ConflictError, match="feedback-kept"):
        undo(opened, answers.batch, user="sri", now=WRITER.now)
    copy2(path, tmp_path / "a-20260802.db")  # a copy made afterwards knows nobody either
    found = finish_closing(path, PERIOD, delete=False)
    assert [backup.path.name for backup in found] == ["a-20260801.db", "a-before-closing.db"]
    with session(path, write=True) as opened:
        reopen_period(opened, PERIOD, WRITER)
    with session(path, write=True) as opened:
        (late,) = import_climate(opened, [file(SHEET, lines)], options=GOOD, writer=WRITER)
    assert {code for code, _ in codes(late)} == {"feedback-closed"}
