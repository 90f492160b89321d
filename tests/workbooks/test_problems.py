"""Problems and their catalogue."""

from __future__ import annotations

from string import Formatter

import pytest

from asncli.workbooks.problems import CATALOGUE, Severity, problem, refusal

# The codes that scripts rely on: never renamed, none forgotten.
OF_ROSTERS = [
    "short-row", "non-asn", "cell-error", "formula-no-value", "nip-missing", "nip-scientific",
    "nip-precision-lost", "nip-nondigit", "nip-is-nik", "nip-length", "nip-birthdate", "nip-tmt",
    "nip-sex", "name-missing", "duplicate-conflict",
]  # fmt: skip
OF_OTHERS = [
    "nip-unknown", "indicator-unknown", "unit-unknown", "unit-ambiguous", "period-unknown",
    "date-outside-year", "date-future", "direction-missing", "recap-missing", "target-zero",
    "target-unmeasurable", "target-sum", "negative-number", "number-ambiguous", "number-too-large",
    "range-reversed", "range-with-period-target", "weight-missing", "weight-mixed", "weight-zero",
    "rhk-conflict", "rating-unknown", "rating-conflict", "rater-self", "rater-missing",
    "marks-too-few", "mark-out-of-range", "plan-approved", "period-closed",
]  # fmt: skip
WARNINGS = [
    "duplicate", "rater-role", "rounded-4", "percent-cell", "direction-assumed",
    "nip-numeric-intact", "date-missing", "rupiah-scaled", "predikat-unknown", "date-swapped",
    "birthdate-mismatch", "sex-mismatch", "golongan-unknown", "golongan-missing",
    "pangkat-mismatch", "jabatan-type-mismatch", "sparse", "hidden-row", "hp-leading-zero",
    "unit-missing", "nip-age", "nip-pppk-mismatch",
]  # fmt: skip
OF_FILES = ["header-not-found", "empty", "not-a-workbook", "encrypted", "file-hostile"]


@pytest.mark.parametrize("code", [*OF_ROSTERS, *OF_OTHERS, *OF_FILES, "date-invalid", "date-out-of-range"])
def test_every_promised_error_is_in_the_catalogue(code: str) -> None:
    assert CATALOGUE[code].severity is Severity.ERROR


@pytest.mark.parametrize("code", WARNINGS)
def test_every_promised_warning_is_in_the_catalogue(code: str) -> None:
    assert CATALOGUE[code].severity is Severity.WARNING


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_says_what_it_is_what_to_do_and_why(code: str) -> None:
    kind = CATALOGUE[code]
    sentences = (kind.message.template, kind.hint.template, kind.why.template)
    assert kind.code == code
    assert all(sentence.endswith(".") for sentence in sentences)
    assert not kind.title.template.endswith(".")
    assert not any(name for _, name, _, _ in Formatter().parse(kind.why.template + kind.title.template) if name)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_a_problem_is_said_even_where_nothing_is_known_of_it(code: str) -> None:
    told = problem(code)
    assert str(told.message)
    assert str(told.hint)


def test_a_problem_names_row_column_and_value() -> None:
    told = problem("nip-length", row=17, column="NIP", value="1985", values={"length": 4}, also=("name-missing",))
    assert str(told.message) == "The NIP 1985 has 4 digits, not 18."
    assert (told.severity, told.also) == (Severity.ERROR, ("name-missing",))


def test_a_code_can_stand_as_a_warning_where_only_the_cell_is_left_out() -> None:
    assert problem("date-invalid", severity=Severity.WARNING).severity is Severity.WARNING


def test_a_refusal_carries_the_code_and_the_way_out() -> None:
    error = refusal("empty", file="roster.xlsx")
    assert (error.code, str(error.message)) == ("empty", "roster.xlsx holds no data.")
    assert error.hint is not None
