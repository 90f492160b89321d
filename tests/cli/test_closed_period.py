"""A closed period never changes: every command that writes is tried on one, and leaves every row as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from asncli.cli.app import NOUNS
from tests.anonymity.office import standing_in, vote
from tests.cli.closing_office import (
    ACTING,
    AGUS,
    BUDI,
    LEADER,
    OUTSIDER,
    QUARTER,
    SITI,
    SURVEY,
    WAYAN,
    Office,
    decided,
    file,
)
from tests.cli.small_office import Line, indicator, rated, realised, tables
from tests.workbooks.climates import felt

S1, REASON = ("--period", "2026-S1"), ("--reason", "Uji")
_OBJECTION = (SITI, *S1, "--by", LEADER)
# Every command that would change the closed semester; where a workbook is needed, its sheet and one row.
REFUSED: Sequence[tuple[str, tuple[str, ...], tuple[str, Line] | None]] = (
    ("unit rate", (), ("Capaian Organisasi", {"Kode Unit": "2.01.1", "Periode": "2026-S1", "Predikat": "Kurang"})),
    ("unit rate", ("2.01.2", *S1, "--predikat", "Baik"), None),
    ("target import", (), ("SKP", {**ACTING, "Target": 99})),
    ("target import", (), ("SKP", indicator(BUDI, "IKI-05", Mulai="2026-03-01", Selesai="2026-05-31"))),
    ("target add", (SITI, "IKI-08", "--year", "2026", "--rhk", "RHK-9", "--result", "Hasil", "--title", "Ukuran",
                    "--target", "5", "--direction", "naik", "--recap", "jumlah", "--begins", "2026-02-01",
                    "--ends", "2026-06-30"), None),
    ("target remove", (SITI, "IKI-09", "--year", "2026", "--with-achievements", *REASON), None),
    ("target remove", (BUDI, "IKI-01", "--year", "2026", "--with-achievements", *REASON), None),
    ("achievement import", (), ("Realisasi", realised(SITI, value=7))),
    ("achievement import", (), ("Realisasi", realised(BUDI, day="2026-05-31", value=1))),
    ("achievement add", (SITI, "IKI-01", "--date", "2026-04-30", "--value", "3"), None),
    ("achievement remove", (SITI, "IKI-01", "2026-06-30", *REASON), None),
    ("rating import", (), ("Rating", rated(SITI, **{"Rating Perilaku": "Di Bawah Ekspektasi"}))),
    ("rating add", (AGUS, "2026-S1", "--behaviour", "Sesuai Ekspektasi"), None),
    ("rating remove", (SITI, "2026-S1", *REASON), None),
    ("feedback import", (), ("Umpan Balik", QUARTER)),
    ("feedback import", (), ("Umpan Balik", vote(OUTSIDER, SITI, "Rekan", (5,) * 7, period="2026-02"))),
    ("survey import", (), ("SKM", {**SURVEY, "U1": 1})),
    ("survey import", (), ("Lingkungan Kerja", felt(Kode_Unit="2.01.1"))),
    ("evaluate evaluate", ("2026-S1",), None),
    ("evaluation deliver", (SITI, *S1, "--date", "2026-07-10"), None),
    ("evaluation deliver", ("--unit", "2.01", *S1, "--date", "2026-07-10"), None),
    ("evaluation finalise", (*S1, "--yes"), None),
    ("evaluation exclude", (WAYAN, *S1, *REASON), None),
    ("objection add", (SITI, *S1, *REASON), None),
    ("objection answer", (*_OBJECTION, "--text", "Sudah benar"), None),
    ("objection decide", (*_OBJECTION, "--decision", "kept", *REASON), None),
    ("note add", (SITI, "--on", "Loyal", "--text", "Baik", "--date", "2026-04-01"), None),
    ("note remove", ("1", *REASON), None),
    ("period open", ("2026-S1",), None),
    ("period close", ("2026-S1", "--yes"), None),
)  # fmt: skip
# Commands that write and can not change a closed period, and why; those that are asked for below.
FREE = {
    "init init": "name of the agency", "roster import": "states; finals keep theirs", "roster rename": "a NIP",
    "unit import": "units; the period keeps its own", "evaluation import": "what others said, kept apart",
    "training import": "courses", "policy set": "every evaluation keeps its policy", "period reopen": "the way out",
    "db upgrade": "schema", "db restore": "another database altogether",
    "target approve": "plans outside stay free", "batch undo": "asked batch by batch",
    "target submit": "plans outside stay free", "target return": "plans outside stay free",
    "target revise": "asked in store/test_revisions", "target assign": "closed plans are left out and listed",
    "target copy": "plans of another year", "strategy import": "asked in store/test_strategy",
    "strategy remove": "asked in store/test_strategy", "standard import": "what is expected, no plan",
    "dialogue add": "what is said after", "dialogue import": "what is said after", "dialogue keep": "a promise",
    "dialogue close": "what is said after", "coaching open": "what follows", "coaching plan": "what follows",
    "coaching checkin": "what follows", "coaching escalate": "what follows", "coaching close": "what follows",
    "discipline add": "what follows", "discipline import": "what follows", "discipline lift": "what follows",
    "discipline remove": "what follows", "award add": "what follows", "award import": "what follows",
    "award remove": "what follows",
    "standard remove": "what is expected, no plan", "achievement evidence": "digests of files, no figure",
}  # fmt: skip


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The office, its semester closed."""
    folder = tmp_path_factory.mktemp("tutup")
    with standing_in(folder):
        office = decided(folder)
        answer = office("period", "close", "2026-S1", "--yes")
        assert answer.code == 0, answer
        yield office


def written(office: Office) -> dict[str, list[Any]]:
    return tables(office.database)


def test_every_command_that_writes_is_tried_or_known_to_be_free() -> None:
    writers = set()
    for noun in NOUNS:
        built = noun.load()
        for name, verb in getattr(built, "commands", {noun.name: built}).items():
            if any(parameter.name == "dry_run" for parameter in verb.params):
                writers.add(f"{noun.name} {name}")
    assert writers == {command for command, _, _ in REFUSED} | set(FREE)


@pytest.mark.parametrize(
    ("command", "words", "row"), REFUSED, ids=[f"{number} {one[0]}" for number, one in enumerate(REFUSED, 1)]
)
def test_what_would_change_the_period_is_refused_and_changes_nothing(
    closed: Office, command: str, words: tuple[str, ...], row: tuple[str, Line] | None
) -> None:
    before = written(closed)
    noun, verb = command.split()
    given = (file(closed.folder, "isi", *row), *words) if row else words
    answer = closed(noun, *([] if verb == noun else [verb]), *given)
    assert (answer.code, "closed" in answer.err + answer.out) == (4, True), answer
    assert written(closed) == before


def test_no_batch_that_the_period_rests_on_can_be_undone(closed: Office) -> None:
    before = written(closed)
    # Units may change their names and their place: the period keeps its own.
    batches = closed.asked("SELECT id FROM batch WHERE command <> 'unit import' ORDER BY id")
    for (number,) in batches:
        answer = closed("batch", "undo", str(number), "--yes")
        assert answer.code == 4, (number, answer)
    assert written(closed) == before


def test_the_same_list_again_and_rows_of_other_days_come_in(closed: Office, tmp_path: Path) -> None:
    realisations = [realised(nip) for nip in (SITI, BUDI, WAYAN, AGUS)]
    again = closed("achievement", "import", file(tmp_path, "a", "Realisasi", *realisations), "--format", "json")
    assert (again.code, '"unchanged": 4' in again.out) == (0, True)
    others = realised(SITI, day="2026-07-31"), realised(BUDI, day="2026-05-29")
    mixed = file(tmp_path, "b", "Realisasi", *realisations, *others)
    kept = closed("achievement", "import", mixed, "--keep-good-rows", "--format", "json")
    assert kept.code == 4
    assert ('"added": 1' in kept.out, '"rejected": 1' in kept.out, '"period-closed"' in kept.out) == (True, True, True)
    assert closed("batch", "undo", str(closed.asked("SELECT max(id) FROM batch")[0][0]), "--yes").code == 0


def test_a_dry_run_is_refused_too(closed: Office) -> None:
    votes = file(closed.folder, "isi", "Umpan Balik", QUARTER)
    for words in (
        ("evaluate", "2026-S1"),
        ("feedback", "import", votes),
        ("rating", "remove", SITI, "2026-S1", *REASON),
    ):
        assert closed(*words, "--dry-run").code == 4


def test_what_ifs_are_still_worked_out(closed: Office) -> None:
    before = written(closed)
    assert closed("evaluate", "2026-S1", "--regulation", "pp-30-2019").code in (0, 1)
    assert written(closed) == before


def test_plans_outside_the_period_are_approved_and_those_inside_stay(closed: Office) -> None:
    assert closed("target", "approve", "--year", "2026", "--all").code == 0
    assert closed.asked("SELECT status, count(*) FROM plan GROUP BY 1 ORDER BY 1") == [("approved", 4), ("draft", 1)]
    assert closed("target", "approve", "--year", "2026", "--nip", SITI).code == 4
    (number,) = closed.asked("SELECT max(id) FROM batch")[0]
    assert closed("batch", "undo", str(number), "--yes").code == 0  # whichever test comes next finds them as drafts
