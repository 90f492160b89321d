"""Codes of what employees say of the work climate."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

CLIMATE_KINDS = (
    error(
        "respondent-nip",
        text("A NIP as code of a respondent"),
        text("Row {row} has a NIP as Kode Responden."),
        text("Give respondents codes at random, and keep no list of who has which."),
        text("Who answered must not be known; and of a NIP also the digest that is kept could be made again."),
    ),
    error(
        "respondent-untold",
        text("Few answers without a code"),
        text("Row {row} has neither Kode Responden nor a time, in a file with fewer than {least} such answers."),
        text("Give each respondent a code of their own, or import these answers together with others."),
        text(
            "Such an answer is known by its file. A file of one answer could be made again with every possible mark,"
            " until the program says that it knows it."
        ),
    ),
)
