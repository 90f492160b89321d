"""Native charts of a report in its workbook: bars of one figure, and bars of parts that together are the whole."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from asncli.reports.palette import fill_of, fills_of
from asncli.reports.report import Bars, Table, shown

_ROW = 20  # pixels of an ordinary row
_MOST = 60  # bars that one chart still shows legibly
_WIDE = 980
_PER_BAR = 34  # pixels: enough for a name in two lines, so that no program leaves a name out
_APART = 15  # rows above which a chart stands on a page of its own

Rows = tuple[int, int]


def plain_chart(book: Workbook, name: str, block: Bars, table: Table, rows: Rows) -> Chart:
    """A chart of one figure a row; ``rows``: the first and last of the table on the sheet ``name``."""
    places, (first, last) = shown(table), rows
    names, figures = places.index(block.names), places.index(block.figures)
    series: dict[str, Any] = {
        "categories": [name, first, names, last, names],
        "values": [name, first, figures, last, figures],
        "points": [{"fill": {"color": fill_of(row[block.names])}} for row in table.rows],
        "data_labels": {"value": True, "font": {"size": 9}},
        "gap": 45,
    }
    chart = book.add_chart({"type": "bar"})
    chart.add_series(series)
    _dress(chart, block)
    chart.set_legend({"none": True})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
    chart.set_size({"width": 590, "height": 265})
    return chart


def parts_chart(book: Workbook, sheet: Worksheet, name: str, block: Bars, table: Table, rows: Rows, r: int) -> int:
    """Put a chart below its table, at row ``r``: parts of 100 percent, or one figure a row; the next free row."""
    places, (first, last) = shown(table), rows
    last = min(last, first + _MOST - 1)
    if not block.parts:
        chart = plain_chart(book, name, block, table, (first, last))
    else:
        chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
        names = places.index(block.names)
        columns = [table.columns[place] for place in block.parts]
        for place, column, fill in zip(block.parts, columns, fills_of([c.key for c in columns]), strict=True):
            at = places.index(place)
            chart.add_series(
                {
                    "name": column.heading,
                    "categories": [name, first, names, last, names],
                    "values": [name, first, at, last, at],
                    "fill": {"color": fill},
                    "gap": 40,
                }
            )
        _dress(chart, block)
        chart.set_legend({"position": "top", "font": {"size": 9}})
        chart.set_x_axis({"num_format": "0%", "num_font": {"size": 8}, "major_gridlines": {"visible": True,
                          "line": {"color": "#E3E8EA"}}})  # fmt: skip
    high = 120 + _PER_BAR * (last - first + 1)
    chart.set_size({"width": _WIDE, "height": high})
    if last - first > _APART:
        sheet.set_h_pagebreaks([r])
    sheet.insert_chart(r, 0, chart, {"object_position": 2, "x_offset": 4, "y_offset": 4})
    return r + -(-high // _ROW) + 2


def _dress(chart: Chart, block: Bars) -> None:
    chart.set_title({"name": block.title, "name_font": {"size": 11, "bold": True}, "overlay": False})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}, "line": {"none": True}, "major_tick_mark": "none",
                      "interval_unit": 1})  # fmt: skip
    chart.set_chartarea({"border": {"none": True}})
