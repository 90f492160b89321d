"""Empty forms made from the same declarations that the importers read: drop-downs, text columns, an explanation.

The data sheet holds headings only, so that nothing but one's own rows can be imported; the example stands on the
sheet Petunjuk, which no importer takes for data. All words in a form are Indonesian.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from asncli.messages import Translate
from asncli.workbooks.specs import Column, SheetSpec
from asncli.workbooks.styles import DATE_FORMAT, TEXT_FORMAT, Kind, Styles
from asncli.workbooks.writing import LAST_ROW, Cell, PageColumn, SheetPage, add_page, writing

GUIDE, LISTS = "Petunjuk", "Daftar"
_PARAGRAPH = 40  # a column of this width holds sentences
_INLINE = 255  # characters of choices that Excel keeps beside a cell
_NOTES = (
    "Isi lembar pertama mulai baris 2, satu baris untuk satu catatan. Urutan kolom bebas; judul kolom jangan diubah.",
    "Kolom bertanda * wajib diisi, kolom lain boleh dikosongkan. Sel kosong berarti tidak disebutkan.",
    "NIP tetap berformat teks: angka 18 digit kehilangan digit terakhir bila Excel menganggapnya bilangan.",
    "Angka memakai koma untuk desimal (1.234,5). Tanggal ditulis hari dahulu (30/06/2026).",
    "Contoh di lembar ini tidak ikut terbaca.",
)


def data_page(
    spec: SheetSpec,
    rows: Iterable[Sequence[Cell]],
    *,
    columns: Sequence[Column] = (),
    title: Sequence[str] = (),
    starred: bool = False,
) -> SheetPage:
    """Make the page that an importer of ``spec`` reads; rows in the order of ``columns`` (default: all of them).

    Numbers stand as they are (not in ten-thousandths), dates are dates. ``starred`` puts a star behind the
    headings of required columns; the reader does not mind it.
    """
    drawn = [
        PageColumn(f"{c.heading}*" if starred and c.required else c.heading, kind(c), c.width)
        for c in columns or spec.columns
    ]
    optional = frozenset(c.heading for c in spec.columns if not c.required)
    frozen = 1 if spec.columns[0].field in spec.key else 0
    return SheetPage(spec.name, drawn, rows, title=title, optional=optional, frozen=frozen)


def kind(column: Column) -> Kind:
    """How the cells of a column are written: a NIP is centred text, a number as it stands."""
    if column.kind == "text":
        return Kind.CODE if is_nip(column) else Kind.WRAP if column.width >= _PARAGRAPH else Kind.TEXT
    return Kind.DATE if column.kind == "date" else Kind.ANY


def template(
    spec: SheetSpec,
    out: Path | BinaryIO,
    indonesian: Translate,
    *,
    lists: Mapping[str, Sequence[str]] | None = None,
    rows: Iterable[Sequence[Cell]] = (),
) -> None:
    """Write a form for ``spec``; ``lists`` gives suggestions by field (units, say), ``rows`` what is known already.

    A column's own choices refuse anything else; suggestions only warn. ``indonesian`` translates what the
    declarations say of their columns, since a form is Indonesian whatever language the program speaks.
    """
    title = f"Formulir {spec.name}"
    with writing(out, title=title) as book:
        styles = Styles(book)
        sheet = add_page(book, styles, data_page(spec, rows, starred=True), footer=title)
        _prepare_columns(sheet, styles, spec, indonesian)
        explained = (f"Petunjuk pengisian lembar {spec.name}",)
        add_page(book, styles, guide(spec.columns, indonesian, title=explained, notes=_NOTES), footer=title)
        sources = offered(book, spec.columns, lists or {}, hidden=True)
        for c, column in enumerate(spec.columns):
            if column.field in sources:
                sheet.data_validation(1, c, LAST_ROW - 1, c, _list_rule(column, sources[column.field]))


def _prepare_columns(sheet: Worksheet, styles: Styles, spec: SheetSpec, indonesian: Translate) -> None:
    formats = {"text": TEXT_FORMAT, "date": DATE_FORMAT, "number": "General"}
    for c, column in enumerate(spec.columns):
        sheet.set_column(c, c, column.width, styles.column(formats[column.kind]))
        sheet.write_comment(0, c, _comment(column, indonesian), {"x_scale": 1.6, "y_scale": 0.9, "font_size": 9})
        if is_nip(column):
            sheet.data_validation(1, c, LAST_ROW - 1, c, _NIP_RULE)
        elif column.kind == "number":
            sheet.data_validation(1, c, LAST_ROW - 1, c, _NUMBER_RULE)


_NIP_RULE = {
    "validate": "length", "criteria": "==", "value": 18, "error_type": "warning",
    "input_title": "NIP", "input_message": "18 angka, disimpan sebagai teks.",
    "error_title": "NIP", "error_message": "NIP terdiri atas 18 angka.",
}  # fmt: skip
_NUMBER_RULE = {
    "validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning",
    "error_title": "Angka", "error_message": "Tulis angka saja, tanpa satuan.",
}  # fmt: skip


def _comment(column: Column, indonesian: Translate) -> str:
    parts = ("Wajib diisi." if column.required else "", column.help.said(indonesian), _example(column))
    return "\n".join(part for part in parts if part)


def _example(column: Column) -> str:
    return f"Contoh: {column.example}" if column.example else ""


def guide(
    explained: Sequence[Column], indonesian: Translate, *, title: Sequence[str], notes: Sequence[str] = ()
) -> SheetPage:
    """Make the sheet Petunjuk, which explains the columns and which no importer takes for data."""
    columns = (
        PageColumn("Kolom", Kind.TEXT, 24),
        PageColumn("Wajib", Kind.CODE, 8),
        PageColumn("Isi", Kind.WRAP, 62),
        PageColumn("Pilihan", Kind.WRAP, 34),
        PageColumn("Contoh", Kind.WRAP, 40),
    )
    rows = [
        (c.heading, "ya" if c.required else "", c.help.said(indonesian), ", ".join(c.choices), c.example)
        for c in explained
    ]
    return SheetPage(GUIDE, columns, rows, title=title, notes=notes)


def offered(
    book: Workbook, columns: Sequence[Column], lists: Mapping[str, Sequence[str]], *, hidden: bool = False
) -> dict[str, object]:
    """Give what a drop-down names as its source, by field; long lists are kept on the last sheet, Daftar."""
    found = {c.field: c.choices or tuple(lists.get(c.field, ())) for c in columns}
    long = {name: choices for name, choices in found.items() if choices and not _fits_inline(choices)}
    sources: dict[str, object] = {name: list(choices) for name, choices in found.items() if choices}
    if long:
        sheet = book.add_worksheet(LISTS)
        if hidden:
            sheet.hide()
        for r, row in enumerate(zip_longest(*long.values())):
            for c, choice in enumerate(row):
                if choice is not None:
                    sheet.write_string(r, c, choice)
    for c, (name, choices) in enumerate(long.items()):
        letter = xl_col_to_name(c)
        sheet.set_column(c, c, max(map(len, choices)) + 2)
        sources[name] = f"={LISTS}!${letter}$1:${letter}${len(choices)}"
    return sources


def _list_rule(column: Column, source: object) -> dict[str, object]:
    return {
        "validate": "list",
        "source": source,
        "error_type": "stop" if column.choices else "information",
        "error_title": column.heading[:32],
        "error_message": "Pilih dari daftar." if column.choices else "Isian ini belum ada dalam daftar.",
    }


def _fits_inline(choices: Sequence[str]) -> bool:
    return len(",".join(choices)) <= _INLINE and not any("," in choice for choice in choices)


def is_nip(column: Column) -> bool:
    """Say whether a column holds a NIP."""
    return column.field == "nip" or column.field.endswith("_nip")
