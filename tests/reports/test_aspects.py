"""Figures beside their changes."""

from asncli.reports.aspects import NOBODY, Aspects, Known, beside, change, change_text, changes


def test_a_change_needs_both_figures() -> None:
    assert [change(400, 350), change(350, 400), change(None, 1), change(1, None)] == [50, -50, None, None]
    assert changes(Aspects(1, 2, 3), Aspects(1, None, 1)) == Aspects(0, None, 2)


def test_every_figure_stands_before_its_change() -> None:
    assert beside(Aspects(9_875, None, 400), Aspects(9_800, 300, 410)) == [9_875, 75, None, None, 400, -10]
    assert Known({7: Aspects(1)}, {}).beside(7) == [1, None, None, None, None, None]
    assert NOBODY.beside(7) == [None] * 6


def test_a_change_is_written_with_its_sign_and_a_dash_where_there_is_none() -> None:
    assert [change_text(c, ",") for c in (105, -5, 0, None)] == ["+1,05", "-0,05", "0,00", "-"]
