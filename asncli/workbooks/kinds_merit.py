"""Codes of hukuman disiplin and awards."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

MERITS = (
    error(
        "percent-unreadable",
        text("No percentage of attendance"),
        text("{value} in {column} is no percentage from 0 to 100 with two decimals at most."),
        text("Write for example 97,5 or 97,50%."),
        text("The percentage goes into the TPP of the person as it stands."),
    ),
    warning(
        "percent-fraction",
        text("A percentage of 1 or less"),
        text("{value} in {column} is 1 or less: a percentage, or a part of 1 (0,95 for 95%)."),
        text("Format the column as a percentage in the spreadsheet, or write 95 or 95% for 95 percent."),
        text("An attendance of 0,95% in place of 95% takes the TPP away."),
    ),
    error(
        "absence-days",
        text("No number of days of absence"),
        text("{value} in {column} is no number of working days in a year."),
        text("Write a whole number from 0 to 366, or leave the cell empty."),
        text("The days decide which penalty the law names for absence (PP 94/2021 Pasal 9-11)."),
    ),
    error(
        "penalty-before-law",
        text("A penalty from before the law"),
        text("{value} in {column} lies before {since}, when PP 94/2021 began; the penalties listed here are its own."),
        text("Check the date; penalties under an older regulation are not kept here."),
        text("What a penalty keeps from, and for how long, follows from the law under which it was given."),
    ),
    warning(
        "penalty-lighter",
        text("A penalty lighter than the days of absence"),
        text("{value} is lighter than what {days} days of absence lead to: {suggested} ({article}). It was kept as it"
             " is."),
        text("Check days and penalty, or write in Alasan why it is lighter."),
        text("Who may punish decides, but a difference from the law is asked about."),
    ),
    warning(
        "penalty-heavier",
        text("A penalty heavier than the days of absence"),
        text("{value} is heavier than what {days} days of absence lead to: {suggested} ({article}). It was kept as it"
             " is."),
        text("Check days and penalty, or write in Alasan what else it was given for."),
        text("Who may punish decides, but a difference from the law is asked about, above all in an appeal."),
    ),
    error(
        "penalty-reversed",
        text("A penalty that ends before it begins"),
        text("{value} in {column} lies before the first day of the penalty, {begins}."),
        text("Correct Mulai or Sampai; without Sampai the last day follows from the law."),
        text("A penalty has effect from its first day to its last."),
    ),
    warning(
        "penalty-ends-otherwise",
        text("Another last day than that of the law"),
        text("{value} in {column} is not the last day that the law gives this penalty: {last} ({article}). It was kept"
             " as it is."),
        text("Check both days against the decision, or leave Sampai empty: the day of the law then counts."),
        text("Until the last day TPP is cut and promotion barred; a month more or less is money and an appeal."),
    ),
    warning(
        "penalty-no-end",
        text("A dismissal with a last day"),
        text("{value} in {column} was left out: a dismissal has no last day."),
        text("Check the penalty; a dismissal that was cancelled is lifted: asncli discipline lift."),
        text("Who is dismissed does not come back by a date."),
    ),
    warning(
        "penalty-pppk",
        text("A penalty of PP 94/2021 for a PPPK"),
        text("{value} is given to a PPPK. PP 94/2021 rules PNS; for PPPK the contract of employment and the rules of"
             " the agency hold. It was kept as it is."),
        text("Check what the contract and the rules of the agency say; the law's cut from TPP counts for a PPPK only"
             " with tpp.pppk_discipline = true in the policy."),
        text("A penalty by a law that does not hold for the person can be appealed."),
    ),
    warning(
        "penalty-after-leaving",
        text("A penalty after the person left"),
        text("{value} in {column} lies after the person left ({left}). It was kept as it is."),
        text("Check the date and the NIP, or bring the roster up to date if the person is still in service."),
        text("Nobody is punished who is no longer in service; most often the NIP or the year is a slip."),
    ),
)  # fmt: skip
