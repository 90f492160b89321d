"""asncli feedback."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import openpyxl

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, LEADER, SITI, WAYAN, book
from tests.cli.test_importing import KEYS, PROBLEM_KEYS, counts, told
from tests.workflows.test_import_feedback import form, vote

JSON = ("--format", "json")
REMARK = "Sering terlambat rapat"


def test_answers_are_counts_and_no_command_shows_who_marked_what(office: Run, tmp_path: Path) -> None:
    lines = [vote(SITI, BUDI, Komentar=REMARK), vote(WAYAN, BUDI), vote(LEADER, BUDI, "Atasan")]
    file = str(book(tmp_path / "u.xlsx", "Umpan Balik", lines))
    answer = office("feedback", "import", file, *JSON)
    assert (answer.code, counts(told(answer)), list(told(answer))[:11]) == (0, (3, 3, 0, 0, 0, 0, 1), KEYS)
    assert answer.err.splitlines()[-1] == "Next: asncli feedback summary --period 2026-S1"
    shown = json.loads(office("batch", "show", "4", *JSON).out)
    assert (shown["batch"]["counts"], shown["tables"], shown["changes"]) == (
        {"added": 3, "changed": 0, "unchanged": 0, "rejected": 0}, {}, [],
    )  # fmt: skip
    assert told(office("feedback", "import", file, *JSON))["unchanged"] == 3
    everything = [office(*words).out for words in (("batch", "list"), ("batch", "show", "4"), ("check",))]
    assert REMARK not in "".join(everything)


def test_a_problem_has_no_value_where_it_would_tell_a_mark_or_a_rater(office: Run, tmp_path: Path) -> None:
    lines = [vote(SITI, BUDI, Loyal=9), vote("123", BUDI, Komentar=REMARK, Adaptif="x")]
    answer = office("feedback", "import", str(book(tmp_path / "u.xlsx", "Umpan Balik", lines)), *JSON)
    problems = told(answer)["problems"]
    assert (answer.code, [(p["code"], p["cell"], p["value"]) for p in problems]) == (
        1, [("mark-out-of-range", "I2", None), ("nip-length", "D3", None)]
    )  # fmt: skip
    assert [list(p) for p in problems] == [PROBLEM_KEYS] * 2
    assert [problem["message"] for problem in problems] == [
        "This entry in Loyal is not a whole number from 1 to 5.",
        "Row 3: what stands in NIP Penilai can not be used: A NIP of the wrong length.",
    ]


def test_rejected_votes_come_back_without_who_answered_and_what(office: Run, tmp_path: Path) -> None:
    lines = [vote(SITI, BUDI, Loyal=9, Komentar=REMARK, Email="siti@contoh.go.id"), vote(WAYAN, BUDI)]
    file = str(book(tmp_path / "u.xlsx", "Umpan Balik", lines))
    answer = office("feedback", "import", file, "--keep-good-rows", "--rejects", "tolak.xlsx", *JSON)
    assert "A workbook of rejected rows (--rejects) does not repeat who answered and what" in answer.out
    back = tmp_path / "tolak.xlsx"
    assert back.stat().st_mode & 0o777 == 0o600
    note, _blank, headings, row = openpyxl.load_workbook(back)["Umpan Balik"].iter_rows(values_only=True)
    assert str(note[0]).startswith("Who answered and what is not repeated here, so this workbook can not be imported.")
    assert headings == ("Periode", "NIP", "Peran", "Baris", "Kode Masalah", "Alasan", "Cara Memperbaiki")
    assert row[:5] == ("2026-S1", BUDI, "Bawahan", 2, "mark-out-of-range")
    with ZipFile(back) as parts:
        content = b"".join(parts.read(name) for name in parts.namelist())
    assert [secret for secret in (SITI, REMARK, "siti@contoh") if secret.encode() in content] == []


def test_a_form_needs_a_period_and_a_role(office: Run, tmp_path: Path) -> None:
    name, content = form(["Siti Contoh", "Budi Contoh"], ["a@x.id", *[5] * 14])
    (tmp_path / name).write_bytes(content)
    refused = office("feedback", "import", name, "--period", "2026-S1")
    assert (refused.code, refused.err) == (
        3,
        "Error: Sheet Form Responses 1: this form does not say in which role its answers were given.\n"
        "Add --role atasan, rekan, bawahan, diri or masyarakat; answers of several roles need a form each.\n",
    )
    words = ("--period", "2026-S1", "--role", "rekan", *JSON)
    assert told(office("feedback", "import", name, *words, "--dry-run"))["stored"] is False
    answer = office("feedback", "import", name, *words)
    assert counts(told(answer)) == (2, 2, 0, 0, 0, 0, 1)


def test_undoing_a_batch_removes_its_votes(office: Run, tmp_path: Path) -> None:
    file = str(book(tmp_path / "u.xlsx", "Umpan Balik", [vote(SITI, BUDI), vote(WAYAN, BUDI)]))
    assert office("feedback", "import", file).code == 0
    assert (
        office("feedback", "import", str(book(tmp_path / "v.xlsx", "Umpan Balik", [vote(SITI, BUDI, mark=1)]))).code
        == 0
    )
    assert "Votes of this batch that were known already: 1. Where it replaced one, the one from before does not" in (
        office("batch", "undo", "5", "--dry-run").err
    )
    assert office("batch", "undo", "5", "--yes").code == 0
    assert "feedback_rater" in office("batch", "undo", "4", "--dry-run").out
    assert office("batch", "undo", "4", "--yes").code == 0
    assert told(office("feedback", "import", file, *JSON))["added"] == 2


def test_the_summary_of_a_person_has_roles_and_comments_and_that_of_all_has_rows(office: Run, tmp_path: Path) -> None:
    lines = [vote(LEADER, BUDI, "Atasan", mark=5), vote(SITI, BUDI, Komentar=REMARK)]
    assert office("feedback", "import", str(book(tmp_path / "u.xlsx", "Umpan Balik", lines))).code == 0
    words = ("feedback", "summary", "--period", "2026-S1")
    one = told(office(*words, BUDI, *JSON))
    assert (one["behaviour"], [role["role"] for role in one["roles"]], one["lacking"]) == (
        5.00, ["atasan"], ["rekan", "bawahan"],
    )  # fmt: skip
    rows = json.loads(office(*words, *JSON).out)
    assert [(row["nip"], row["behaviour"], row["roles"]) for row in rows if row["behaviour"]] == [
        (BUDI, 5.00, ["atasan"])
    ]
    assert len(rows) == 3
    for written in ("table", "csv", "md"):
        shown = office(*words, "--nip", BUDI, "--format", written)
        assert (shown.code, BUDI in shown.out, REMARK in shown.out) == (0, True, False)
    assert office(*words, BUDI, "--unit", "Bidang SD").code == 2


def test_the_template_is_named_after_its_sheet(office: Run, tmp_path: Path) -> None:
    answer = office("feedback", "template")
    assert (answer.code, answer.err.splitlines()[-1]) == (0, "Next: asncli feedback import umpan-balik.xlsx")
    assert (tmp_path / "umpan-balik.xlsx").exists()


def test_where_nothing_was_said_the_summary_tells_how_feedback_comes_in(office: Run) -> None:
    for words in ((), (SITI,)):
        answer = office("feedback", "summary", *words, "--period", "2026-S1")
        assert (answer.code, answer.err.splitlines()) == (0, [
            "There is no feedback of 2026-S1 that can be shown: none has come in, or too few people gave it.",
            "Write a workbook for it with: asncli feedback template -o umpan-balik.xlsx",
            "Next: asncli feedback import umpan-balik.xlsx",
        ])  # fmt: skip
