"""Generated sheets as files: xlsx, ods, separated text, a web table; each with the rows it really ends up with."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime, time
from html import escape
from io import BytesIO, StringIO
from random import Random
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from xlsxwriter import Workbook

from tests.workbooks.families.sheets import Made, Record, Sheet
from tests.workbooks.families.spellings import Cell

_NAMESPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def write(made: Made, form: str, chance: Random) -> tuple[str, bytes, list[Sheet]]:
    """Write a workbook in this form: name, content, and its sheets with the row numbers of that form."""
    if form in ("csv", "html"):
        assert len(made.sheets) == 1
        content, sheet = (separated if form == "csv" else web)(made.sheets[0], chance)
        return f"{made.name}.{form}", content, [sheet]
    if form == "xlsx":
        return f"{made.name}.xlsx", xlsx(made), list(made.sheets)
    records = [[_moved(record, record.row) for record in sheet.records] for sheet in made.sheets]
    sheets = [replace(sheet, records=found) for sheet, found in zip(made.sheets, records, strict=True)]
    return f"{made.name}.ods", ods(made), sheets


def xlsx(made: Made) -> bytes:
    """Write sheets with their merged cells and hidden rows."""
    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False})
    book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})  # the same bytes every time
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for made_sheet in made.sheets:
        sheet = book.add_worksheet(made_sheet.name)
        for first_row, first, last_row, last in made_sheet.merges:
            sheet.merge_range(first_row, first, last_row, last, "")
        for r, row in enumerate(made_sheet.rows):
            for c, value in enumerate(row):
                if value not in (None, ""):
                    sheet.write(r, c, value, day if isinstance(value, date) else None)
        for r in made_sheet.hidden_rows:
            sheet.set_row(r, None, None, {"hidden": True})
        if made_sheet.hidden:
            sheet.hide()
    book.close()
    return content.getvalue()


def ods(made: Made) -> bytes:
    """Write sheets as LibreOffice does: covered cells under a merge, repeated empty rows at the end."""
    tables = "".join(_table(sheet) for sheet in made.sheets)
    hidden = (
        '<office:automatic-styles><style:style style:name="gone" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    document = f'<?xml version="1.0"?><office:document-content{_NAMESPACES}>{hidden}{body}</office:document-content>'
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, part in {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": document,
            "META-INF/manifest.xml": '<?xml version="1.0"?><manifest:manifest'
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        }.items():
            archive.writestr(ZipInfo(name), part)  # without the clock, so that the same seed gives the same bytes
    return out.getvalue()


def _table(sheet: Sheet) -> str:
    covered = {
        (r, c)
        for first_row, first, last_row, last in sheet.merges
        for r in range(first_row, last_row + 1)
        for c in range(first, last + 1)
    } - {(first_row, first) for first_row, first, _, _ in sheet.merges}
    spans = {(r, c): (last_row - r + 1, last - c + 1) for r, c, last_row, last in sheet.merges}
    rows = "".join(
        "<table:table-row>"
        + "".join(_cell(cell, spans.get((r, c)), (r, c) in covered) for c, cell in enumerate(row))
        + "</table:table-row>"
        for r, row in enumerate(sheet.rows)
    )
    style = ' table:style-name="gone"' if sheet.hidden else ""
    tail = '<table:table-row table:number-rows-repeated="1000"><table:table-cell/></table:table-row>'
    return f'<table:table table:name="{escape(sheet.name)}"{style}>{rows}{tail}</table:table>'


def _cell(cell: Cell, span: tuple[int, int] | None, covered: bool) -> str:
    if covered:
        return "<table:covered-table-cell/>"
    spanned = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    if cell is None or cell == "":
        return f"<table:table-cell{spanned}/>"
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"{spanned}/>'
    if isinstance(cell, time):
        return f'<table:table-cell office:value-type="time" office:time-value="{cell:PT%HH%MM%SS}"{spanned}/>'
    if isinstance(cell, str):
        paragraphs = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in cell.split("\n"))
        return f'<table:table-cell office:value-type="string"{spanned}>{paragraphs}</table:table-cell>'
    number = f"{cell:.15G}" if isinstance(cell, int | float) and abs(cell) >= 1e15 else cell  # digits of a double
    return f'<table:table-cell office:value-type="float" office:value="{number}"{spanned}/>'


def _spaced(line: str) -> str:
    return escape(line, quote=False).replace("  ", ' <text:s text:c="1"/>')


def separated(sheet: Sheet, chance: Random) -> tuple[bytes, Sheet]:
    """Write separated text: any separator and encoding, now and then ``sep=`` above and ``="…"`` around a NIP."""
    delimiter = chance.choice(";;,\t|")
    out = StringIO(newline="")
    shift = 0
    if delimiter == ";" and chance.random() < 0.5:
        out.write("sep=;\r\n")
        shift = 1
    writer = csv.writer(out, delimiter=delimiter, lineterminator=chance.choice(("\r\n", "\n")))
    wrapped, width, starts = chance.random() < 0.2, sheet.width, []
    for row in sheet.rows:
        starts.append(out.getvalue().count("\n") + 1)
        filled = [_text(cell, wrapped) for cell in row] + [""] * (width - len(row))
        writer.writerow(filled)
    encoding = chance.choice(("utf-8", "utf-8-sig", "cp1252"))
    content = out.getvalue().encode(encoding, "replace" if encoding == "cp1252" else "strict")
    records = [_moved(record, starts[record.row - 1]) for record in sheet.records]
    return content, replace(sheet, name="csv", records=records, skipped=sheet.skipped + shift)


def _moved(record: Record, row: int) -> Record:
    warnings = tuple(code for code in record.warnings if code != "hidden-row")
    return replace(record, row=row, warnings=warnings)


def _text(cell: Cell, wrapped: bool) -> str:
    if cell is None:
        return ""
    said = cell.isoformat() if isinstance(cell, date | time) else str(cell)
    said = said.replace("\u200c", "")  # what cp1252 does not have
    return f'="{said}"' if wrapped and len(said) == 18 and said.isdigit() else said


def web(sheet: Sheet, chance: Random) -> tuple[bytes, Sheet]:
    """Write a table as web applications do for a file that they call .xls."""
    of_excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>'
    head = chance.choice(("<html><body>", of_excel, "<p>Data</p>"))
    lines = [head, '<table border="1">']
    for row in [*sheet.rows]:
        cells = [_text(cell, False) for cell in row] + [""] * (sheet.width - len(row))
        lines.append("<tr>" + "".join(f"<td>{escape(said).replace(chr(10), '<br>')}</td>" for said in cells) + "</tr>")
    lines.append("</table>")
    records = [_moved(record, record.row) for record in sheet.records]
    return "\n".join(lines).encode(), replace(sheet, name="", records=records)
