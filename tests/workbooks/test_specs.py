"""Declaring a sheet."""

from __future__ import annotations

from asncli.workbooks.cells import code, text_cell
from asncli.workbooks.headings import How, Match
from asncli.workbooks.specs import Column, SheetSpec

SPEC = SheetSpec(
    name="Unit",
    key=("code",),
    columns=(Column("code", "Kode", code, required=True), Column("name", "Nama", text_cell, required=True)),
    extra=(Column("note", "Catatan", text_cell),),
)


def test_values_stand_in_the_order_of_the_columns_with_the_extra_ones_behind() -> None:
    assert [SPEC.at(field) for field in ("code", "name", "note")] == [0, 1, 2]


def test_without_more_words_the_required_key_makes_a_heading() -> None:
    assert SPEC.needed == ("code",)


def test_headings_and_aliases_are_recognised() -> None:
    assert SPEC.dictionary.find("KODE") == Match(("code",), 0, How.EXACT)
