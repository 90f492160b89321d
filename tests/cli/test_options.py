"""What people type for a NIP, a period, a date."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from asncli.cli import language, options
from asncli.errors import UsageError
from asncli.terms import Period, Rating
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("123", "nip-length", "'123' is no NIP: a NIP has 18 digits"),
        ("3201010101010001", "nip-is-nik", "'3201010101010001' is no NIP: 16 digits are a NIK; a NIP has 18"),
        ("19850315201001190A", "nip-nondigit", "'19850315201001190A' is no NIP: a NIP holds digits only"),
        ("198513152010011901", "nip-birthdate",
         "'198513152010011901' is no NIP: its first eight digits are no date of birth"),
        ("198503152010131901", "nip-tmt", "'198503152010131901' is no NIP: its digits 13 and 14 are no month"),
        ("198503152010013901", "nip-sex", "'198503152010013901' is no NIP: its digit 15 is neither 1 nor 2"),
        ("198503152010011000", "nip-precision-lost",
         "'198503152010011000' is no NIP: its last digits are 000, as spreadsheets leave them"),
    ],
)  # fmt: skip
def test_a_nip_that_can_be_none_is_refused_with_the_reason(written: str, code: str, said: str) -> None:
    language.use("en")
    with pytest.raises(UsageError) as refused:
        options.parse_nip(written)
    assert (refused.value.code, language.said(refused.value.message)) == (code, said)


def test_spaces_in_a_nip_are_left_out() -> None:
    assert options.parse_nip(" 19850315 201001 1 901 ") == "198503152010011901"


@pytest.mark.parametrize("written", ["2026-06-30", "30-06-2026", "30/06/2026", " 2026-06-30 "])
def test_a_date_is_read_year_first_or_day_first(written: str) -> None:
    assert options.parse_day(written) == date(2026, 6, 30)


@pytest.mark.parametrize("written", ["2026-02-30", "06/30/2026", "kemarin", ""])
def test_a_date_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="date-unknown"):
        options.parse_day(written)


@pytest.mark.parametrize("written", ["0001-01-01", "31-12-1899", "2101-01-01", "9999-12-31"])
def test_a_date_that_nobody_reckons_with_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="date-out-of-range"):
        options.parse_day(written)


def test_a_period_is_read_as_terms_read_it() -> None:
    assert options.parse_period("Semester I 2026") == Period.find("2026-S1")
    with pytest.raises(UsageError, match="period-unknown"):
        options.parse_period("2026-S3")


@pytest.mark.parametrize("verb", ["report completeness --period", "period show", "evaluation standing --period"])
@pytest.mark.parametrize("year", ["9999", "0000"])
def test_a_period_that_nobody_can_mean_is_refused_in_a_sentence(asncli: Run, verb: str, year: str) -> None:
    answer = asncli(*verb.split(), year)
    assert (answer.code, answer.err) == (
        2,
        f"Error: '{year}' is no period.\n"
        "Write a year, semester, quarter or month of 1900 to 2100: 2026, 2026-S1, 2026-Q3 or 2026-07.\n",
    )


@pytest.mark.parametrize(
    "verb",
    [
        "target add", "target list", "target approve", "target remove", "target submit", "target return",
        "target status", "target check", "target assign", "target coverage", "target reported", "target revise",
        "report matrix", "strategy tree", "strategy coverage", "unit need add", "unit need list", "training list",
    ],
)  # fmt: skip
def test_every_year_is_one_of_1900_or_2000_to_2100(asncli: Run, verb: str) -> None:
    for year, said in (("99999", "is too large; the most is 2100"), ("0", "is too small; the least is")):
        answer = asncli(*verb.split(), "--year", year)
        assert (answer.code, f"--year: '{year}' {said}" in answer.err) == (2, True), answer.err


def test_a_rating_is_read_by_label_or_code() -> None:
    assert [options.parse_rating(said) for said in ("Di Bawah Ekspektasi", "dibawah ekspektasi", "meets")] == [
        Rating.BELOW, Rating.BELOW, Rating.MEETS,
    ]  # fmt: skip
    with pytest.raises(UsageError) as refused:
        options.parse_rating("bagus")
    assert refused.value.code == "rating-unknown"


def test_options_reach_the_command_as_values(shelved: Run) -> None:
    words = ["198503152010011901", "--period", "2026-Q2", "--as-of", "30/06/2026", "--count", "5"]
    assert shelved("shelf", "take", *words).out == "198503152010011901 2026-Q2 2026-06-30 5\n"
    assert shelved("shelf", "take", "198503152010011901").out == "198503152010011901 None None 1\n"


def test_this_moment_knows_its_time_zone_and_today_is_its_day() -> None:
    assert options.now().tzinfo is not None
    assert abs((options.today() - datetime.now().astimezone().date()).days) <= 1


def test_the_writer_is_told_with_command_user_and_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "siti")
    writer = options.writer("batch undo", "salah berkas")
    assert (writer.command, writer.user, writer.reason) == ("batch undo", "siti", "salah berkas")


def test_files_are_read_as_they_are_named() -> None:
    assert options.sources([Path("a.xlsx"), Path("b.csv")]) == [Path("a.xlsx"), Path("b.csv")]
