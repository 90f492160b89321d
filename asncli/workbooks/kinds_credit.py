"""Codes of angka kredit that comes from elsewhere."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

CREDITS = (
    error(
        "level-unknown",
        text("A jenjang that the law does not know"),
        text("{value} in {column} is no jenjang of a jabatan fungsional."),
        text("Write one of: {choices}; or leave the cell empty."),
        text("Angka kredit adds up within one jenjang; what is of another does not count."),
    ),
)
