"""What few of the public said of a unit is shown nowhere, nor who said it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from tests.anonymity.office import Office, leaks_in_book
from tests.workbooks.surveys import answered

SAID, WHO = "Petugas meminta uang", "Warga-77"
S1 = ("--period", "2026-S1")


def asked(unit: str, count: int, mark: int = 2, **said: object) -> list[dict[str, object]]:
    """Answers on a unit, with who gave them."""
    return [answered(mark, Kode_Unit=unit, Periode="2026-S1", Kode_Responden=f"{WHO}{n}", **said) for n in range(count)]


def bring(office: Office, lines: Sequence[Mapping[str, object]], file: str = "skm") -> None:
    """Import answers, and those of them that differ once more."""
    answer = office.write("survey", "SKM", lines, file=file)
    assert answer.code == 0, answer


@pytest.fixture
def heard(office: Office) -> Office:
    """Four answers on Bidang Dua, which then change; twelve on Bidang Satu."""
    bring(office, [*asked("Bidang Dua", 4, 1), *asked("Bidang Satu", 12, 3)])
    bring(office, asked("Bidang Dua", 4, 2, Saran=SAID), file="lagi")
    return office


def test_few_answers_stand_in_no_command_that_reads(heard: Office) -> None:
    numbers = [str(number) for (number,) in heard.asked("SELECT id FROM batch WHERE command = 'survey import'")]
    for words in (
        ("survey", "score", *S1, "--suggestions"), ("unit", "show", "Bidang Dua", *S1), ("report", "semester", *S1),
        *(("batch", "show", number) for number in numbers),
    ):  # fmt: skip
        for form in ("json", "md", "csv"):
            answer = heard(*words, "--format", form)
            assert answer.code == 0, answer
            assert [secret for secret in (SAID, WHO) if secret in answer.out + answer.err] == []
    assert heard("report", "semester", *S1, "-o", "laporan.xlsx").code == 0
    assert leaks_in_book(heard.folder / "laporan.xlsx") == []
    assert "fewer than 10), so no figure and no suggestion: Bidang Dua (4)" in heard("unit", "show", "Bidang Dua",
                                                                                      *S1).err  # fmt: skip


def test_a_batch_of_answers_tells_units_and_periods_alone(heard: Office) -> None:
    (number,) = heard.asked("SELECT max(id) FROM batch")[0]
    shown = json.loads(heard("batch", "show", str(number), "--format", "json").out)
    assert [source["digest"] for source in shown["sources"]] == [None]
    assert {key for change in shown["changes"] for key in change["after"]} == {"unit_id", "period"}
    assert "survey_answer  1    changed\n" in heard("batch", "show", str(number)).out


def test_a_policy_with_fewer_respondents_is_refused_and_a_what_if_by_one_keeps_the_minimum(heard: Office) -> None:
    policy = heard.folder / "policy.toml"
    policy.write_text("[survey]\nminimum_respondents = 2\n", "utf-8")
    assert [heard(*words, str(policy)).code for words in (("policy", "set"), ("evaluate", "2026-S1", "--policy"))] == [
        3, 3,
    ]  # fmt: skip
    weights = "[feedback]\natasan = 0\nrekan = 0\nbawahan = 0\nmasyarakat = 100\n"
    policy.write_text(f"{weights}[survey]\nminimum_respondents = 3\n", "utf-8")
    told = json.loads(heard("evaluate", "2026-S1", "--policy", str(policy), "--format", "json").out)
    assert (told["evaluated"], told["incomplete"]) == (2, 2)  # the two of Bidang Satu, which enough people marked
