"""What stands in the forms for units."""

from __future__ import annotations

import pytest

from asncli.workbooks.form_layouts import FORMS, FormLayout, Told

ALL = pytest.mark.parametrize("layout", FORMS.values(), ids=FORMS)


@ALL
def test_every_column_of_the_sheet_stands_in_its_form_once(layout: FormLayout) -> None:
    read = [column.field for _, column in layout.read()]
    told = ["assumed", "decision", "decision_note"] if layout is FORMS["target"] else []
    assert sorted(read) == sorted([*told, *(column.field for column in layout.spec.columns)])


@ALL
def test_no_importer_of_the_sheet_knows_a_heading_that_only_helps(layout: FormLayout) -> None:
    helping = [column.heading for column in layout.columns if isinstance(column, Told)]
    assert [heading for heading in helping if layout.spec.dictionary.find(heading)] == []
    headings = [c.heading if isinstance(c, Told) else layout.spec.given_out[layout.spec.at(c)].heading
                for c in layout.columns]  # fmt: skip
    assert len(set(headings)) == len(headings)
    met = layout.spec.dictionary.columns(headings)
    assert {field: place[0] for field, place in met.items()} == {c.field: at for at, c in layout.read()}


@ALL
def test_nip_and_name_come_first(layout: FormLayout) -> None:
    assert [c if isinstance(c, str) else c.heading for c in layout.columns[:2]] == ["nip", "Nama"]


def test_only_what_people_state_is_open() -> None:
    closed = {
        noun: [column.field for _, column in layout.read() if not layout.opened(column.field)]
        for noun, layout in FORMS.items()
    }
    assert closed == {"target": ["nip", "year", "assumed"], "achievement": ["nip", "code"], "rating": ["nip", "period"]}
