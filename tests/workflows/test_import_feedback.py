"""Feedback comes in, from a list and from the answers of a form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from asncli.store.database import session
from asncli.terms import CoreValue, FeedbackRole, Period
from asncli.workflows.import_feedback import import_feedback
from asncli.workflows.import_roster import import_roster
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.cli.small_office import BUDI, LEADER, NOBODY, SITI, WAYAN
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, GOOD, JANUARY, WRITER, asked, codes, counts, file, office

VALUES = [value.label for value in CoreValue]
S1 = Period.find("2026-S1")
NAMESAKE = "198002022006041005"
STORED = (
    "SELECT e.nip, m.role, m.service, m.comment FROM feedback_mark m JOIN employee e ON e.id = m.employee_id"
    " ORDER BY 1, 2, 3"
)


def vote(rater: str | None, nip: str = SITI, role: str = "Bawahan", mark: int = 4, **more: object) -> dict[str, object]:
    said = {"Periode": "2026-S1", "NIP": nip, "Peran": role, "NIP Penilai": rater}
    return {**said, **dict.fromkeys(VALUES, mark), **more}


def form(people: Sequence[str], *answers: Sequence[object]) -> tuple[str, bytes]:
    headings = [f"{n}. {value} [{person}]" for person in people for n, value in enumerate(VALUES, 1)]
    return "form.xlsx", xlsx({"Form Responses 1": [["Email Address", *headings], *answers]})


def imported(path: Path, given: tuple[str, bytes], options: ImportOptions = ALL) -> ImportResult:
    with session(path, write=True) as opened:
        (found,) = import_feedback(
            opened, [given], options=options, writer=WRITER, period=S1, role=FeedbackRole.REKAN
        )  # fmt: skip
    return found


def test_votes_come_in_once_and_another_mark_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    lines = [
        vote(SITI, BUDI, Komentar="Terbuka"), vote(LEADER, BUDI, "Atasan"),
        vote(None, SITI, "Masyarakat"), vote(None, SITI, "Masyarakat"),
    ]  # fmt: skip
    given = file("Umpan Balik", lines)
    assert counts(imported(path, given)) == (4, 4, 0, 0, 0)
    assert counts(imported(path, given)) == (4, 0, 0, 4, 0)
    changed = file("Umpan Balik", [vote(SITI, BUDI, mark=2, Komentar="Terbuka"), lines[1]])
    again = imported(path, changed)
    assert counts(again) == (2, 0, 0, 2, 0)
    assert str(again.notices[-1]) == "Votes that were known already: 2; where they differ the new ones hold."
    assert asked(path, "SELECT counts FROM batch ORDER BY id DESC LIMIT 1") == [
        ('{"added": 0, "changed": 0, "unchanged": 2, "rejected": 0, "known_by_batch": {"2": 2}}',)
    ]
    assert asked(path, STORED) == [
        (BUDI, "atasan", 4, None), (BUDI, "bawahan", 2, "Terbuka"),
        (SITI, "masyarakat", 4, None), (SITI, "masyarakat", 4, None),
    ]  # fmt: skip
    assert asked(path, "SELECT count(*) FROM change WHERE batch_id > 1") == [(0,)]


def test_neither_name_nor_digest_of_a_file_is_kept(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    assert imported(path, file("Umpan Balik", [vote(SITI, BUDI)], "dari-siti.xlsx")).file == "dari-siti.xlsx"
    assert asked(path, "SELECT file, sheet, digest FROM source WHERE batch_id = 2") == [(None, None, None)]


def test_faults_against_the_roster_tell_cell_and_code_but_not_the_rater(tmp_path: Path) -> None:
    lines = [vote(SITI), vote(WAYAN, NOBODY), vote(WAYAN), vote(WAYAN, role="Diri")]
    found = imported(office(tmp_path / "k.db"), file("Umpan Balik", lines), GOOD)
    assert counts(found) == (4, 1, 0, 0, 3)
    assert [(p.code, p.cell, p.value) for p in found.problems] == [
        ("rater-self", "D2", None), ("nip-unknown", "B3", NOBODY), ("rater-role", "C4", "Bawahan"),
        ("rater-self", "D5", None),
    ]  # fmt: skip
    assert WAYAN not in str([str(p.message) + str(p.hint) for p in found.problems])


def test_a_form_finds_people_by_exactly_their_name(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    given = form(["Dr. SITI CONTOH, S.Pd.", f"Budi ({BUDI})"], ["a@x.id", *[5] * 7, *[3] * 7], ["b@x.id", *[4] * 7])
    assert counts(imported(path, given)) == (3, 3, 0, 0, 0)
    more = form(["Dr. SITI CONTOH, S.Pd.", f"Budi ({BUDI})"], ["c@x.id", *[2] * 7], ["a@x.id", *[5] * 7, *[1] * 7])
    assert counts(imported(path, more)) == (3, 1, 0, 2, 0)
    assert [row[:3] for row in asked(path, STORED)] == [
        (BUDI, "rekan", 1), (SITI, "rekan", 2), (SITI, "rekan", 4), (SITI, "rekan", 5),
    ]  # fmt: skip


def test_names_of_nobody_and_of_several_reject_their_answers_and_no_others(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    namesake = {"NIP": NAMESAKE, "Nama": "Wayan Contoh, S.H.", "Unit Kerja": "Bidang SD"}
    with session(path, write=True) as opened:
        import_roster(opened, [file("Pegawai", [namesake])], options=ALL, writer=WRITER, as_of=JANUARY)
    given = form(["Siti", "Wayan Contoh", "Siti Contoh"], ["a@x.id", *[5] * 21], ["b@x.id", *[4] * 7])
    found = imported(path, given, GOOD)
    assert counts(found) == (4, 1, 0, 0, 3)
    assert [(p.code, p.cell, p.row, p.value) for p in found.problems] == [
        ("person-unknown", "B1", 2, "Siti"), ("person-ambiguous", "I1", 2, "Wayan Contoh"),
        ("person-unknown", "B1", 3, "Siti"),
    ]  # fmt: skip
    assert str(found.problems[1].message) == (
        "Wayan Contoh is the name of several people: Wayan Contoh, S.H. (Bidang SD), Wayan Contoh (Bidang SMP)."
    )


def test_two_headings_that_turn_out_to_be_one_person_are_a_conflict(tmp_path: Path) -> None:
    given = form([f"Siti {SITI}", "Siti Contoh"], ["a@x.id", *[5] * 7, *[4] * 7])
    found = imported(office(tmp_path / "k.db"), given, GOOD)
    assert (counts(found), codes(found)) == ((2, 1, 0, 0, 1), [("duplicate-conflict", "I1")])
    assert str(found.problems[0].message) == (
        "Row 2 has the same Nama dalam Judul + Email Address as row 2, but other content."
    )


def test_the_same_respondent_twice_is_told_by_the_rows_of_the_file(tmp_path: Path) -> None:
    found = imported(office(tmp_path / "k.db"), form(["Siti Contoh", "Budi"], *(["a@x.id", *[n] * 7] for n in (5, 4))))
    assert str(found.problems[0].message) == (
        "Row 3 has the same Nama dalam Judul + Email Address as row 2, but other content."
    )


def test_a_repeated_vote_is_told_by_the_columns_that_the_file_has(tmp_path: Path) -> None:
    given = file("Umpan Balik", [vote(SITI, BUDI), vote(SITI, BUDI, mark=2)])
    found = imported(office(tmp_path / "k.db"), given, GOOD)
    assert codes(found) == [("duplicate-conflict", "A3")]
    assert str(found.problems[0].message) == (
        "Row 3 has the same Periode + NIP + Peran + NIP Penilai as row 2, but other content."
    )


def test_answers_of_nobody_in_particular_would_count_twice_with_a_mended_file(tmp_path: Path) -> None:
    faulty = vote(None, SITI, "Masyarakat", Loyal=9)
    given = file("Umpan Balik", [vote(None, SITI, "Masyarakat"), faulty])
    assert [str(n) for n in imported(office(tmp_path / "k.db"), given, GOOD).notices][-1] == (
        "Some who answered have neither NIP nor code: undo batch 2 before you import the mended file, or they count"
        " twice."
    )
    coded = file(
        "Umpan Balik", [line | {"Kode Responden": f"R-{n}"} for n, line in enumerate((vote(SITI, BUDI), faulty))]
    )
    assert [n for n in imported(office(tmp_path / "l.db"), coded, GOOD).notices if "twice" in str(n)] == []


def test_who_tries_with_a_guess_is_answered_alike_whether_it_is_right(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    imported(path, file("Umpan Balik", [vote(SITI, BUDI, mark=4)]))
    answers = []
    for guess in (4, 2):
        with session(path, write=True) as opened:
            (found,) = import_feedback(
                opened, [file("Umpan Balik", [vote(SITI, BUDI, mark=guess)])], options=ALL, writer=WRITER, dry_run=True
            )  # fmt: skip
        answers.append((counts(found), [str(notice) for notice in found.notices], found.problems))
    assert answers[0] == answers[1]
    assert answers[0][0] == (1, 0, 0, 1, 0)
