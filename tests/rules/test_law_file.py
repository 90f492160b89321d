"""Reading a table of a file of the law; what a whole file must hold is told in test_library and the laws' own tests."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.law_file import Table, law_fault
from asncli.terms import Predikat

FILE = Path("skp", "uji.toml")


def table(**content: object) -> Table:
    return Table(FILE, "bagian", content)


def refusal(caught: pytest.ExceptionInfo[AsnError]) -> str:
    return str(caught.value.message)


def test_a_decimal_is_read_to_the_hundredth_and_never_through_a_float() -> None:
    read = table(a="88,31", b="88.3", c=65, d="0")
    assert [read.hundredths(key) for key in "abcd"] == [8831, 8830, 6500, 0]


@pytest.mark.parametrize("written", ["88,311", "-1", "", "1e2", "12345678", True, 1.5, None])
def test_any_other_number_is_refused_with_its_key(written: object) -> None:
    with pytest.raises(AsnError) as caught:
        table(a=written).hundredths("a")
    assert 'the key bagian.a must be a number such as 90 or "90,50"' in refusal(caught)


def test_words_are_of_the_closed_list_and_none_stands_twice() -> None:
    assert table(a=["baik", "kurang"]).words("a", Predikat) == (Predikat.BAIK, Predikat.KURANG)
    assert table(a="baik").word("a", Predikat) is Predikat.BAIK
    for wrong in (["baik", "baik"], ["hebat"], [], "baik", [1]):
        with pytest.raises(AsnError, match="regulation-fault"):
            table(a=wrong).words("a", Predikat)


def test_a_list_of_tables_is_numbered_from_one() -> None:
    first, second = table(a=[{"x": 1}, {"x": 2}]).tables("a")
    assert (first.name, second.name, second.whole("x", 0, 9)) == ("bagian.a.1", "bagian.a.2", 2)
    for wrong in ([], [1], {"x": 1}):
        with pytest.raises(AsnError) as caught:
            table(a=wrong).tables("a")
        assert "the key bagian.a must be a list of tables" in refusal(caught)


@pytest.mark.parametrize(
    ("limits", "said"),
    [((90, 90, 0), "overlaps"), ((70, 90, 0), "overlaps"), ((90, 70, 1), "leaves a gap")],
)
def test_bands_that_overlap_or_leave_a_gap_are_refused(limits: tuple[int, ...], said: str) -> None:
    table().falling("a", (90, 70, 0))
    with pytest.raises(AsnError) as caught:
        table().falling("a", limits)
    assert f"the key bagian.a {said}" in refusal(caught)


def test_an_optional_key_may_stand_and_may_be_missing() -> None:
    table(a=1).has(("a",), ("b",))
    table(a=1, b=2).has(("a",), ("b",))
    with pytest.raises(AsnError) as caught:
        table(b=2).has(("a",), ("b",))
    assert "the key bagian.a is missing" in refusal(caught)


def test_the_refusal_says_what_to_do() -> None:
    fault = law_fault(FILE, "in_force", text("is missing"))
    assert str(fault.message) == "In the regulation file uji.toml the key in_force is missing."
    assert str(fault.hint).startswith("This file belongs to the program")
