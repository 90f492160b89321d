"""The parsers of cells, gathered: what a ``Column`` of a sheet may name.

Every parser is ``parse(raw, today)``: ``raw`` is a non-empty cell as the file holds it, ``today`` decides
two-digit years and what is too far ahead. It answers with a value, ``None`` (the cell says "nothing"), a
``Fault`` (an error on that cell) or a ``Noted`` value (used, with a warning).
"""

from __future__ import annotations

from asncli.workbooks.choices import (
    aspect,
    choice,
    direction,
    kind,
    plan_kind,
    rating,
    recap,
    result_kind,
    sex,
    yes_no,
)
from asncli.workbooks.dates import day, day_month_first, day_or_period_end, period, year
from asncli.workbooks.golongan import golongan, pangkat
from asncli.workbooks.nips import nip, superior
from asncli.workbooks.quantities import quantity
from asncli.workbooks.raw import (
    NOTHING,
    Exact,
    Fault,
    Noted,
    Parse,
    Percent,
    Raw,
    code,
    folded_words,
    line_cell,
    text_cell,
    written,
)

__all__ = [
    "NOTHING", "Exact", "Fault", "Noted", "Parse", "Percent", "Raw", "aspect", "choice", "code", "day",
    "day_month_first", "day_or_period_end", "direction", "folded_words", "golongan", "kind", "line_cell", "nip",
    "pangkat", "period", "plan_kind", "quantity", "rating", "recap", "result_kind", "sex", "superior", "text_cell",
    "written", "year", "yes_no",
]  # fmt: skip
