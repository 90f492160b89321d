"""Codes of what is known of people besides plans: earlier predikat, trainings, feedback."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

PEOPLE = (
    warning(
        "earlier-differs",
        text("Another predikat than the final one"),
        text("Row {row}: this says {value}, the final evaluation of {period} here says {final}."),
        text("Ask which of the two is right; both are kept, and the final evaluation counts."),
        text("An evaluation that is final does not change because another list says something else."),
    ),
    warning(
        "period-part",
        text("A part of a period"),
        text("Row {row}: {dates} is only a part of {period}; the predikat was taken as that of {period}."),
        text("Nothing needs to be done if it is the predikat of {period}; else leave this row out."),
        text("Who came or went within a year has a plan for a part of it; promotion asks for the predikat of a year."),
    ),
    error(
        "hours-zero",
        text("A training without hours"),
        text("Row {row} has a training of 0 JP."),
        text("Fill in how many hours of lessons (JP) the training had."),
        text("The right to be developed is counted in hours of lessons (JP) a year."),
    ),
    error(
        "dates-reversed",
        text("An end before the beginning"),
        text("Row {row} ends before it begins."),
        text("Correct Mulai or Selesai."),
        text("The year of a training is taken from its dates."),
    ),
    warning(
        "date-from-year",
        text("Only the year is known"),
        text("Row {row} says no date; the training was taken as held in {year}, from January to December."),
        text("Fill in Mulai and Selesai if they are known."),
        text("A training is counted in the year in which it was held."),
    ),
    error(
        "person-unknown",
        text("A name that nobody has"),
        text("Nobody in the roster has exactly the name {value}."),
        text(
            "Put the NIP into the heading of the form, beside the name or instead of it: [Siti Contoh, NIP]; in the"
            " sheet Umpan Balik fill in the empty column NIP."
        ),
        text("A name is taken only where it fits exactly, without degrees; marks of one must never go to another."),
    ),
    error(
        "person-ambiguous",
        text("A name that several people have"),
        text("{value} is the name of several people: {candidates}."),
        text(
            "Put the NIP into the heading of the form, beside the name or instead of it: [Siti Contoh, NIP]; in the"
            " sheet Umpan Balik fill in the empty column NIP."
        ),
        text("A name alone does not tell two people apart; marks of one must never go to another."),
    ),
    error(
        "aspects-unknown",
        text("Aspects that are none of the seven values"),
        text("Sheet {sheet}: fewer than four aspects of this form are among the seven values: {aspects}."),
        text(
            "Say in a file which value each aspect stands for, and give it with --map: [Umpan Balik] and below it"
            ' "{first}" = "Adaptif", and so on.'
        ),
        text("Behaviour is marked by the seven values BerAKHLAK; which aspect means which is for the office to say."),
    ),
    error(
        "form-without-role",
        text("A form that does not say who answered"),
        text("Sheet {sheet}: this form does not say in which role its answers were given."),
        text("Add --role atasan, rekan, bawahan, diri or masyarakat; answers of several roles need a form each."),
        text("Marks count by role, and each role has a weight of its own."),
    ),
    error(
        "form-without-period",
        text("A sheet that does not say its period"),
        text("Sheet {sheet}: there is no column for the period."),
        text("Add --period, for example --period 2026-S1."),
        text("Everything is counted by period."),
    ),
)
