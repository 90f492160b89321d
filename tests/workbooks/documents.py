"""OpenDocument sheets and XML made by hand, for tests of their readers."""

from __future__ import annotations

from html import escape

from tests.workbooks.books import archive

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = " ".join(f'xmlns:{name}="{_URN}{name}:1.0"' for name in ("office", "table", "text", "style", "drawing"))
_CALCULATED = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def ods(body: str, *, styles: str = "", beginning: str = "") -> bytes:
    """Pack the XML of a spreadsheet (``table:table`` elements) into an .ods."""
    document = (
        f"{beginning}<office:document-content {_SPACES} {_CALCULATED}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return archive({"mimetype": MIMETYPE, "content.xml": document.encode()})


def table(*rows: str, name: str = "Data", style: str = "") -> str:
    """Put rows into a sheet."""
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def row(*cells: str, more: str = "") -> str:
    """Put cells into a row; ``more`` are attributes of the row."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(said: str = "", more: str = "", kind: str = "string", element: str = "table-cell") -> str:
    """Make a cell with a text; ``more`` are attributes of the cell."""
    if not said and not more:
        return f"<table:{element}/>"
    stated = f'office:value-type="{kind}"' if kind else ""
    return f"<table:{element} {stated} {more}><text:p>{escape(said)}</text:p></table:{element}>"
