"""Writing the form of a unit, filled with what is known: the tinted cells can be written in, the rest is protected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from asncli.messages import Translate
from asncli.terms import Period
from asncli.workbooks.form_layouts import FormLayout, Told
from asncli.workbooks.specs import Column
from asncli.workbooks.styles import Kind, Styles
from asncli.workbooks.templates import GUIDE, guide, is_nip, kind, offered
from asncli.workbooks.writing import Cell, PageColumn, SheetPage, add_page, writing

Row = Mapping[str, Cell]  # by field, also those of helping columns; what is not there stays empty
_TITLE, _MESSAGE, _FOOTER = 32, 255, 180  # characters that Excel takes
_ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True}  # in spite of the protection
_FIRST_STEPS = (
    "Isi sel berwarna kuning saja. Sel lain terkunci supaya NIP dan kode tetap sama.",
    "Baris yang tidak diisi dilewati saat diimpor; tidak perlu dihapus.",
    "Angka ditulis tanpa satuan, koma untuk desimal (1.234,5). Tanggal ditulis hari dahulu (30/06/2026).",
)
_LAST_STEP = "Simpan sebagai buku kerja Excel (.xlsx) dan kembalikan kepada pengelola kepegawaian {agency}."


@dataclass(frozen=True)
class UnitForm:
    """One form: whom it is for, who gets it back, what is known; ``lists`` suggests values by field.

    Rows hold quantities in ten-thousandths, percentages in hundredths, dates as dates, lists as their labels.
    """

    layout: FormLayout
    period: Period
    unit: str
    agency: str
    rows: Sequence[Row]
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Say what the form is: a property of the file, its first line and its footer."""
        return f"Formulir {self.layout.spec.name} {self.period.label}"


def write_unit_form(out: Path | BinaryIO, form: UnitForm, indonesian: Translate) -> None:
    """Write one form; the same data give the same bytes.

    ``indonesian`` translates what the declarations say of their columns.
    """
    layout, page = form.layout, _page(form)
    first = page.heading_row + 1
    spare, end = first + len(form.rows), first + len(form.rows) + layout.spare
    footer = f"{form.title} · {form.unit}"[:_FOOTER]
    with writing(out, title=form.title) as book:
        styles = Styles(book)
        sheet = add_page(book, styles, page, footer=footer)
        sheet.protect("", _ALLOWED)
        add_page(book, styles, _guide(form, indonesian), footer=footer)
        lists = offered(book, [column for _, column in layout.read()], form.lists)
        for at, column in layout.read():
            begins = first if layout.opened(column.field) else spare
            if begins < end:
                rule = _rule(column, form.period, indonesian, lists.get(column.field))
                sheet.data_validation(begins, at, end - 1, at, rule)
        at = next(at for at, column in layout.read() if column.field in layout.spec.inputs)
        sheet.set_selection(first, at, first, at)


def _page(form: UnitForm) -> SheetPage:
    layout = form.layout
    columns = [_drawn(layout, column) for column in layout.columns]
    fields = [column if isinstance(column, str) else column.field for column in layout.columns]
    return SheetPage(
        layout.spec.name,
        columns,
        ([row.get(name) for name in fields] for row in form.rows),
        title=(
            form.title,
            f"Unit Kerja : {form.unit}",
            f"Isi sel berwarna kuning saja; cara mengisi dan ke mana mengembalikannya ada di lembar {GUIDE}.",
        ),
        optional=frozenset(column.heading for column in columns if not column.entry),
        frozen=2,
        spare=layout.spare,
    )


def _drawn(layout: FormLayout, column: str | Told) -> PageColumn:
    if isinstance(column, Told):
        return PageColumn(column.heading, column.kind, column.width)
    found, entry = layout.spec.given_out[layout.spec.at(column)], layout.opened(column)
    return PageColumn(
        f"{found.heading}*" if found.required and entry else found.heading,
        Kind.QUANTITY if found.kind == "number" and not _is_year(found) else kind(found),
        layout.widths.get(column, found.width),
        entry=entry,
    )


def _guide(form: UnitForm, indonesian: Translate) -> SheetPage:
    steps = (*_FIRST_STEPS, *form.layout.notes, _LAST_STEP.format(agency=form.agency))
    numbered = [f"{number}. {step}" for number, step in enumerate(steps, 1)]
    columns = [column for _, column in form.layout.read()]
    return guide(columns, indonesian, title=(f"Petunjuk pengisian: {form.title}", *numbered))


def _rule(column: Column, period: Period, indonesian: Translate, source: object) -> dict[str, object]:
    """Rule of a cell: a closed list refuses other words, everything else only asks back; the message explains."""
    told = {"input_title": column.heading[:_TITLE], "input_message": column.help.said(indonesian)[:_MESSAGE]}
    rule: dict[str, object] = {"validate": "any"}
    if source:
        said = "Pilih dari daftar." if column.choices else "Isian ini tidak ada dalam daftar."
        rule = {"validate": "list", "source": source, "error_message": said}
    elif is_nip(column):
        rule = {"validate": "length", "criteria": "==", "value": 18, "error_message": "NIP terdiri atas 18 angka."}
    elif column.kind == "date":
        bounds = {"minimum": period.start, "maximum": period.end}
        said = f"Tanggal ini di luar {period.label}."
        rule = {"validate": "date", "criteria": "between", **bounds, "error_message": said}
    elif column.kind == "number":
        said = "Tulis angka saja, tanpa satuan."
        rule = {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": said}
    return {**rule, **told, "error_title": column.heading[:_TITLE], "error_type": _kind_of_error(column)}


def _kind_of_error(column: Column) -> str:
    return "stop" if column.choices else "warning"


def _is_year(column: Column) -> bool:
    return column.field == "year"
