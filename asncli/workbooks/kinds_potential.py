"""Codes of what an assessment says of a person's potential."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

POTENTIALS = (
    error(
        "potential-missing",
        text("An assessment that says nothing of the potential"),
        text("Row {row} has neither a level nor a figure."),
        text("Fill in Tingkat (Rendah, Menengah or Tinggi), or Nilai (0 to 100)."),
        text("A person without either can not be placed among the nine boxes."),
    ),
    error(
        "figure-out-of-range",
        text("A figure outside its range"),
        text("{value} in {column} is not a number from {low} to {high}."),
        text("Correct the figure; another scale must be converted before."),
        text("A figure on another scale would put the person into another box."),
    ),
)
