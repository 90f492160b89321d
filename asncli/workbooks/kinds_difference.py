"""Codes of a roster that comes after others: people under a former NIP, and files of another agency."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

DIFFERENCE = (
    error(
        "nip-renamed",
        text("A NIP that was replaced"),
        text("{value} is a former NIP; this person has the NIP {new} now."),
        text("Write {new} in the file; what became of the old one tells asncli roster history {new}."),
        text("A former NIP belongs to its person for ever; under it nobody else is made."),
    ),
    warning(
        "second-table",
        text("A second table beside the first"),
        text("Column {letter} has the heading {heading} once more, with other numbers; it was not read."),
        text("Put the second table below the first, or onto a sheet of its own."),
        text("Only one table of a sheet is read; two side by side are easily taken for one."),
    ),
    warning(
        "roster-late",
        text("An older roster after a newer one"),
        text("{file} is older than the roster of {newest}; states of it that hold until today: {n}."),
        text("If the newer roster knew better import that one again, or take this batch back."),
        text("A roster that confirmed a state leaves no trace of its own, so an older one can run over it."),
    ),
    warning(
        "agency-other",
        text("A file of another agency"),
        text("{file} seems to be of another agency: {reason}."),
        text("Look at the file; if it was the wrong one, take the batch back with asncli batch undo."),
        text("A file of another office imported by mistake brings its whole staff into this database."),
    ),
)
