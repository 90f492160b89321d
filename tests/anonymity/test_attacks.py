"""Whoever may type every command and read every file that the program writes still does not find out who said what."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.anonymity.office import (
    AGUS,
    BUDI,
    FILE,
    FOUR,
    HIGH,
    LATE,
    LESS,
    LOW,
    OPEN,
    RATERS,
    SECRETS,
    SHEET,
    SITI,
    VOTES,
    WAYAN,
    Office,
    leaks,
    leaks_in_book,
    stored,
    vote,
)
from tests.cli.small_office import LEADER

JSON = ("--format", "json")
S1 = ("--period", "2026-S1")


def said(office: Office, nip: str, period: str = "2026-S1") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(office("feedback", "summary", nip, "--period", period, *JSON).out)
    return found


def roles(office: Office, nip: str, period: str = "2026-S1") -> list[tuple[str, int, float]]:
    return [(role["role"], role["raters"], role["value"]) for role in said(office, nip, period)["roles"]]


def behaviour(office: Office, nip: str, period: str = "2026-S1") -> object:
    return json.loads(office("evaluation", "show", nip, "--period", period, *JSON).out)["behaviour"]


def test_the_secrets_lie_in_the_two_tables_of_feedback_and_would_be_recognised(office: Office) -> None:
    found = office.asked("SELECT comment FROM feedback_mark WHERE comment IS NOT NULL ORDER BY comment")
    assert [comment for (comment,) in found] == sorted((*OPEN, *SECRETS))
    assert leaks(str(office.asked("SELECT mark FROM feedback_mark WHERE mark % 100 <> 0 ORDER BY mark"))) == [
        "143", "186", "271", "271", "471", "471",
    ]  # fmt: skip


def test_no_command_tells_a_mark_or_a_comment_of_a_role_with_too_few_raters(office: Office) -> None:
    told = dict(office.everything())
    assert {words: leaks(answer) for words, answer in told.items() if leaks(answer)} == {}
    assert all(comment in told[f"feedback summary {SITI} --period 2026-S1 --format json"] for comment in OPEN)


def test_no_table_but_those_of_feedback_holds_any_of_it(office: Office) -> None:
    assert leaks(stored(office)) == []


def test_the_total_minus_the_superior_leaves_nothing(office: Office) -> None:
    """Behaviour of Budi, whose colleagues are two, is the superior's mark and nothing else."""
    assert (roles(office, BUDI), said(office, BUDI)["lacking"]) == ([("atasan", 1, 4.00)], ["rekan", "bawahan"])
    assert (said(office, BUDI)["behaviour"], behaviour(office, BUDI)) == (4.00, 4.00)
    assert said(office, SITI)["lacking"] == ["bawahan"]
    steps = json.loads(office("evaluation", "explain", BUDI, *S1, *JSON).out)["steps"]
    assert [step["about"] for step in steps if step["step"] == "role"] == ["atasan"]


@pytest.mark.parametrize("fewest", [0, 1, 2])
def test_a_policy_with_a_lower_minimum_is_refused_as_a_what_if_and_as_the_agencys_own(
    office: Office, fewest: int
) -> None:
    policy = office.folder / "policy.toml"
    policy.write_text(f"[feedback]\nminimum_raters = {fewest}\n", "utf-8")
    for words in (("evaluate", "2026-S1", "--policy", str(policy)), ("policy", "set", str(policy))):
        answer = office(*words)
        assert (answer.code, leaks(answer.out + answer.err)) == (3, []), answer


def test_weights_on_the_hidden_role_alone_give_no_figure(office: Office) -> None:
    """As a what-if, and set as the agency's own policy."""
    policy = office.folder / "policy.toml"
    policy.write_text("[feedback]\natasan = 0\nrekan = 0\nbawahan = 100\n", "utf-8")
    what_if = office("evaluate", "2026-S1", "--nip", SITI, "--policy", str(policy), *JSON)
    assert json.loads(what_if.out)["incomplete"] == 1
    assert office("policy", "set", str(policy)).code == 0
    assert office("evaluate", "2026-S1").code == 1
    assert (said(office, SITI)["behaviour"], behaviour(office, SITI)) == (None, None)
    assert leaks(office("feedback", "summary", *S1, *JSON).out) == leaks(stored(office)) == []


def test_votes_of_a_year_and_of_its_semesters_are_not_added_up(office: Office) -> None:
    """Two colleagues in the first semester, the same two and one more in the year: the year alone speaks."""
    year = [vote(rater, BUDI, "Rekan", FOUR, period="2026") for rater in (RATERS[5], RATERS[7], RATERS[0])]
    second = [vote(RATERS[2], BUDI, "Rekan", LOW, period="2026-S2")]
    assert office.write("feedback", "Umpan Balik", [*year, *second], file="tahun").code == 0
    assert roles(office, BUDI) == [("atasan", 1, 4.00)]
    assert roles(office, BUDI, "2026-S2") == []
    assert roles(office, BUDI, "2026") == [("rekan", 3, 4.00)]
    for period in ("2026-S2", "2026"):
        assert office("evaluate", period).code == 1
    assert (behaviour(office, BUDI, "2026"), behaviour(office, SITI, "2026")) == (4.00, 4.00)
    told = office("evaluation", "compare", *S1, "--period", "2026", *JSON).out
    assert leaks(told) == leaks(stored(office)) == []


def test_in_a_unit_of_two_neither_learns_what_the_other_marked(office: Office) -> None:
    told = json.loads(office("feedback", "summary", "--unit", "Bidang Dua", *S1, *JSON).out)
    assert [(one["nip"], one["roles"], one["lacking"]) for one in told] == [
        (BUDI, ["atasan"], ["rekan", "bawahan"]), (WAYAN, [], ["atasan", "rekan", "bawahan"]),
    ]  # fmt: skip
    assert office("evaluate", "2025-S2").code == 1
    units = json.loads(
        office("evaluation", "compare", "--period", "2025-S2", *S1, "--by", "unit", *JSON).out
    )["units"]  # fmt: skip
    assert [unit["behaviour_b"] for unit in units if unit["people"] < 3] == [None] * len(units)


def test_importing_again_with_one_rater_less_changes_nothing(office: Office) -> None:
    before = roles(office, AGUS), roles(office, SITI)
    answer = office.write("feedback", "Umpan Balik", [line for line in VOTES if line["NIP Penilai"] != RATERS[0]])
    assert (answer.code, roles(office, AGUS), roles(office, SITI)) == (0, *before)
    assert json.loads(office("batch", "show", "8", *JSON).out)["batch"]["counts"]["added"] == 0


def test_a_dry_run_tells_counts_only_and_the_same_for_a_right_and_a_wrong_guess(office: Office) -> None:
    told = []
    for guess in (LOW, LESS):
        answer = office.write(
            "feedback", "Umpan Balik", [vote(RATERS[3], SITI, "Bawahan", guess)], "--dry-run", *JSON, file="tebak"
        )
        told.append((answer.code, answer.out))
    assert told[0] == told[1]
    assert leaks(told[0][1]) == []
    assert roles(office, SITI) == [("atasan", 1, 4.00), ("rekan", 3, 4.00)]


def test_rejected_rows_come_back_without_rater_mark_or_comment(office: Office) -> None:
    faulty = [vote(RATERS[3], SITI, "Bawahan", (9, *LOW[1:]), SECRETS[0]), vote("123", SITI, "Bawahan", LESS)]
    answer = office.write(
        "feedback", SHEET, faulty, "--sheet", SHEET, "--keep-good-rows", "--rejects", "tolak.xlsx", *JSON, file="salah"
    )
    assert answer.code == 1
    told = [leaks(part) for part in (answer.err, str(json.loads(answer.out)["problems"]))]
    assert told == [[], [SHEET]]  # the sheet is that of the file of the one who imports it
    assert set(leaks_in_book(office.folder / "tolak.xlsx")) <= {SHEET}


def test_messages_of_faults_do_not_repeat_marks_or_raters(office: Office) -> None:
    twice = [vote(RATERS[3], SITI, "Bawahan", LOW), vote(RATERS[3], SITI, "Bawahan", LESS, SECRETS[0])]
    strangers = [vote(RATERS[4], RATERS[4], "Rekan", LOW), vote(SITI, SITI, "Rekan", LOW)]
    for lines in (twice, strangers):
        for form in ("table", "json"):
            answer = office.write("feedback", "Umpan Balik", lines, "--format", form, file="salah")
            assert answer.code == 1
            assert [leak for leak in leaks(answer.out + answer.err) if leak != RATERS[4]] == []
    assert RATERS[4] in answer.out  # as the one who is marked, whom the roster does not know; not as the rater


def test_batches_and_the_preview_of_an_undo_tell_counts_only(office: Office) -> None:
    commands = (("batch", "list"), ("batch", "show", "5"), ("batch", "undo", "5", "--dry-run"))
    told = [office(*words) for words in commands]
    assert leaks("".join(answer.out + answer.err for answer in told)) == []
    shown = json.loads(office("batch", "show", "5", *JSON).out)
    assert (shown["tables"], shown["changes"]) == ({}, [])


def test_a_file_named_after_its_rater_leaves_no_name(office: Office) -> None:
    for number in (5, 6):
        (source,) = json.loads(office("batch", "show", str(number), *JSON).out)["sources"]
        assert (source["file"], source["sheet"], source["digest"]) == (None, None, None)
    assert [name for name in (FILE, SHEET) if name in stored(office)] == []
    assert office.asked("SELECT DISTINCT file FROM source ORDER BY file")[0] == (None,)


def test_comments_stand_in_the_order_of_random_tokens_and_nothing_else_is_ordered_like_the_file(office: Office) -> None:
    lines = [vote(rater, AGUS, "Bawahan", FOUR, f"Komentar {n}") for n, rater in enumerate(RATERS)]
    assert office.write("feedback", "Umpan Balik", lines, file="banyak").code == 0
    (told,) = [role["comments"] for role in said(office, AGUS)["roles"] if role["role"] == "bawahan"]
    by_token = office.asked("SELECT comment FROM feedback_mark WHERE comment LIKE 'Komentar %' ORDER BY token")
    assert ([(comment,) for comment in told], len(told)) == (by_token, len(RATERS))
    tokens = [str(token) for (token,) in office.asked("SELECT token FROM feedback_mark")]
    assert ({len(token) for token in tokens}, len(set(tokens))) == ({32}, len(VOTES) + len(LATE) + len(lines))


def test_what_is_kept_with_a_final_evaluation_tells_no_more_than_the_explanation(office: Office) -> None:
    words = ("--accept-suggested", "--assessor", LEADER, "--yes")
    final = office("evaluation", "finalise", *S1, "--nip", SITI, *words)
    assert final.code == 0, final
    ((kept,),) = office.asked("SELECT explanation FROM evaluation WHERE explanation IS NOT NULL")
    assert leaks(str(kept)) == leaks(office("evaluation", "explain", SITI, *S1, *JSON).out) == []
    assert "rekan" in str(kept)


def test_the_workbook_of_the_report_holds_none_of_it(office: Office) -> None:
    assert office("report", "semester", *S1, "-o", "laporan.xlsx").code == 0
    assert leaks_in_book(office.folder / "laporan.xlsx") == []


def test_a_role_that_falls_below_the_minimum_is_gone_from_the_next_evaluation(office: Office) -> None:
    """Three subordinates, the third in a batch of its own; that batch is undone, and the period evaluated again."""
    third = [vote(RATERS[0], SITI, "Bawahan", FOUR)]
    assert office.write("feedback", "Umpan Balik", third, file="ketiga").code == 0
    office("evaluate", "2026-S1")
    with_three = behaviour(office, SITI)
    assert roles(office, SITI)[2][:2] == ("bawahan", 3)
    assert office("batch", "undo", "8", "--yes").code == 0
    office("evaluate", "2026-S1")
    assert (behaviour(office, SITI), with_three) == (4.00, 3.69)
    assert (said(office, SITI)["lacking"], leaks(office("evaluation", "explain", SITI, *S1, *JSON).out)) == (
        ["bawahan"], [],
    )  # fmt: skip
    assert leaks(stored(office)) == []


def test_a_value_that_fewer_than_three_marked_is_not_shown_by_itself(office: Office) -> None:
    """Nor, with three raters, the values on which no evaluation rests: they would tell what the other two marked."""
    votes = [vote(RATERS[n], WAYAN, "Bawahan", FOUR) | ({} if n < 2 else {"Loyal": None}) for n in range(3)]
    assert office.write("feedback", "Umpan Balik", votes, file="loyal").code == 0
    (role,) = said(office, WAYAN)["roles"]
    assert (role["raters"], role["value"], role["values"]["loyal"]) == (3, 4.00, None)
    assert [value for value, figure in role["values"].items() if figure] == [
        "accountable", "harmonious", "collaborative",
    ]  # fmt: skip
    assert said(office, WAYAN)["values"]["loyal"] is None


def test_votes_that_come_in_together_are_never_seen_one_by_one(office: Office) -> None:
    """What docs/feedback.md asks for: import in one go, evaluate afterwards; then no state in between was kept."""
    more = [vote(RATERS[n], SITI, "Bawahan", HIGH) for n in (0, 1, 2)]
    assert office.write("feedback", "Umpan Balik", more, file="sekaligus").code == 0
    office("evaluate", "2026-S1")
    kept = office.asked(
        "SELECT json_extract(c.image, '$.behaviour') FROM change c WHERE c.tbl = 'evaluation'"
        " AND json_extract(c.image, '$.behaviour') IS NOT NULL"
    )
    assert kept == [(400,)]  # of Siti before these votes; the five subordinates appear together
    assert roles(office, SITI)[2][1] == 5


def test_every_import_of_feedback_stands_in_the_list_of_batches(office: Office) -> None:
    """One vote can be told by what changes after it; that somebody imported a single one does not stay hidden."""
    assert office.write("feedback", "Umpan Balik", [vote(RATERS[0], SITI, "Bawahan", FOUR)], file="satu").code == 0
    (last, *_) = json.loads(office("batch", "list", *JSON).out)
    assert (last["command"], last["counts"]["added"], bool(last["made_by"])) == ("feedback import", 1, True)
