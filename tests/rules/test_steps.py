import doctest
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from asncli.rules import steps
from asncli.rules.steps import exact_text


def test_the_examples_of_printed_figures_hold() -> None:
    assert doctest.testmod(steps) == (0, 2)


@given(st.fractions())
def test_an_exact_figure_is_read_back_exactly(quantity: Fraction) -> None:
    assert Fraction(exact_text(quantity)) == quantity
