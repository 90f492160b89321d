"""Colours of bars: those of predikat where they are meant, else a calm row."""

from asncli.reports.palette import PARTS, PLAIN, PREDIKAT, fill_of, fills_of
from asncli.terms import Predikat


def test_a_predikat_has_its_colour_by_code_and_by_label_and_anything_else_the_plain_one() -> None:
    assert set(PREDIKAT) == set(Predikat)
    assert fill_of("kurang") == fill_of(Predikat.KURANG.label) == PREDIKAT[Predikat.KURANG]
    assert fill_of("Baik / Butuh Perbaikan") == PREDIKAT[Predikat.BAIK]
    assert fill_of("Januari") == fill_of(None) == PLAIN


def test_parts_are_coloured_as_predikat_only_where_all_are() -> None:
    assert fills_of(["baik_share", "kurang"]) == [PREDIKAT[Predikat.BAIK], PREDIKAT[Predikat.KURANG]]
    assert fills_of(["baik", "held"]) == list(PARTS[:2])
    assert len(fills_of([str(n) for n in range(9)])) == 9
