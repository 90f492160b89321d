"""Codes of standards of jabatan."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

STANDARDS = (
    error(
        "position-pattern-empty",
        text("The pattern fits every jabatan"),
        text("{value} in {column} fits every jabatan."),
        text("Write the letters with which the jabatan begins, for example Perawat*."),
        text("A standard is what is expected in one jabatan; asked of everybody it would find faults everywhere."),
    ),
)
