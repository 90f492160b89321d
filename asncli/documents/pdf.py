"""PDF pages by typst: a template of this room, data as JSON, fonts that come along; the same data give the same bytes.

Data reach a template only as ``json(bytes(sys.inputs.data))``, so that what people wrote is printed as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from asncli.errors import AsnError
from asncli.messages import text

ROOM = Path(__file__).parent
TEMPLATES = ROOM / "templates"
FONTS = ROOM / "fonts"


class Press:
    """A compiler for one template (``templates/<name>.typ``), used again for every document: about 5 ms a page.

    ``AsnError`` ``pdf-unavailable`` on a computer for which there is no typst (Windows on ARM).
    """

    def __init__(self, template: str) -> None:
        """Load fonts and template once."""
        try:
            import typst
        except ImportError as missing:
            raise AsnError(
                "pdf-unavailable",
                text("PDF pages can not be made on this computer: the library typst is not there for it."),
                text("Write the pages as HTML or as a workbook instead, or install asncli on another computer."),
            ) from missing
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        self._compiler = typst.Compiler(input=str(TEMPLATES / f"{template}.typ"), root=str(TEMPLATES), font_paths=fonts)

    def print(self, data: Mapping[str, Any], made: datetime) -> bytes:
        """Print one document; ``made`` is the time that stands in the file (as UTC, to the second)."""
        printed = self._compiler.compile(
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            timestamp=_utc(made),
            pdf_tags=False,
        )
        if not isinstance(printed, bytes):  # pragma: no cover - a PDF is one file
            raise TypeError(type(printed).__name__)
        return printed


def _utc(made: datetime) -> datetime:
    return (made if made.tzinfo else made.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
