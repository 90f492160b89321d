"""Codes of dialogues."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

DIALOGUES = (
    error(
        "dialogue-empty",
        text("A dialogue without a word"),
        text("Of the dialogue of {value} nothing is told of what was said."),
        text("Write what went well, what to improve, what the employee said, or what was promised."),
        text("A dialogue of which nothing is known helps nobody to keep to it."),
    ),
    error(
        "dialogue-too-early",
        text("A dialogue before the period began"),
        text("The dialogue of {value} lies before {period} began."),
        text("Correct the day, or the period that was talked about."),
        text("What is talked about is the evaluation of that period; before it there was nothing to evaluate."),
    ),
    error(
        "dialogue-without-evaluation",
        text("A dialogue about an evaluation that is not there"),
        text("{value} has no evaluation in {period}."),
        text("Evaluate the period first: asncli evaluate {period}."),
        text("A dialogue is linked to an evaluation, so that what was agreed can be held against what follows."),
    ),
    error(
        "dialogue-left-out",
        text("A dialogue with somebody who is left out of the period"),
        text("{value} is left out of {period}: there is no evaluation to talk about."),
        text("See why with: asncli evaluation explain {value} --period {period}."),
        text("Who is not evaluated in a period has no result to talk about."),
    ),
    error(
        "dialogue-closed",
        text("A dialogue that was closed"),
        text("The dialogue of {value} is closed, and what it says does not change any more."),
        text("Record another day as a dialogue of its own, or undo the batch that closed it."),
        text("What both sides have closed may not be changed behind their backs."),
    ),
    error(
        "dialogue-with-oneself",
        text("A dialogue with oneself"),
        text("The leader named in {column} is the employee."),
        text("Name who led the dialogue: usually the superior of that day."),
        text("A dialogue needs two."),
    ),
    error(
        "dialogue-before-evaluation",
        text("A dialogue about an evaluation that was not there yet"),
        text("On {value} {period} was not over, and there was no evaluation of it to talk about."),
        text("Correct the day, or the period that was talked about: a dialogue during a period is about the one"
             " before."),
        text("What is talked about is the evaluation; before there is one nobody can have read it."),
    ),
    error(
        "commitment-empty",
        text("A commitment without words"),
        text("In {column} a commitment does not say what is promised."),
        text("Write what is promised before the semicolon: Pendampingan; 30/09/2026."),
        text("Nobody can keep what was not said."),
    ),
    error(
        "commitment-date",
        text("A commitment whose day can not be read"),
        text("In {column} a commitment names a day that can not be read, or that lies before the dialogue."),
        text("Write one commitment on a line, and behind the last semicolon nothing but the day: Pendampingan;"
             " 30/09/2026."),
        text("Whether a promise was kept in time can only be asked where the day is known."),
    ),
)  # fmt: skip
