"""Codes of single cells and rows on every sheet: numbers, dates, closed lists, duplicates."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

CELLS = (
    error(
        "short-row",
        text("A row with too few fields"),
        text("Row {row} has {found} fields, its heading has {wanted}."),
        text("Look at this row in a text editor: a separator or a quotation mark is missing there."),
        text("In a row that has lost a separator, every value stands in the wrong column."),
    ),
    error(
        "long-row",
        text("A row with too many fields"),
        text("Row {row} has {found} fields, its heading has {wanted}."),
        text("Look at this row in a text editor: a value with a separator in it, as a degree, needs quotation marks."),
        text("In a row that is cut once too often, every value behind that stands in the wrong column."),
    ),
    error(
        "cell-error",
        text("An error value stands in the cell"),
        text("The cell {column} of row {row} shows {value} instead of a value."),
        text("Mend the formula, or type the value itself into the cell."),
        text("Excel writes such a value where a formula could not be worked out."),
    ),
    error(
        "formula-no-value",
        text("A formula without its result"),
        text("The cell {column} of row {row} holds a formula whose result was not saved."),
        text("Open the file in Excel, let it calculate, and save it again."),
        text("Only saved results are read; a formula that was never calculated has none."),
    ),
    error(
        "value-missing",
        text("A required cell is empty"),
        text("Row {row} has no {column}."),
        text("Fill in this cell; the template says what belongs there."),
        text("Without this value the row can not be understood."),
    ),
    error(
        "value-unknown",
        text("A word outside the list"),
        text("{value} is not one of the values of {column}."),
        text("Use one of: {choices}."),
        text("This column takes its values from a fixed list, so that they can be counted."),
    ),
    error(
        "number-unreadable",
        text("No number can be read"),
        text("{value} in {column} can not be read as a number."),
        text("Write the number alone, for example 1.234,5; words and units belong in their own columns."),
        text("A figure that is guessed wrongly changes a score."),
    ),
    error(
        "number-ambiguous",
        text("A number that can be read in two ways"),
        text("{value} in {column} means one number in Indonesian and another in English writing."),
        text("Store it as a number in Excel, or write it with a decimal comma: 1234,5."),
        text("1.234 is one thousand two hundred thirty-four to one reader and little more than one to another."),
    ),
    error(
        "negative-number",
        text("A number below zero"),
        text("{value} in {column} is below zero."),
        text("Targets, results and weights are zero or more; check the sign."),
        text("No target and no result of work is less than nothing."),
    ),
    error(
        "number-too-large",
        text("A number that is too large"),
        text("{value} in {column} is above 100.000.000.000."),
        text("Use a larger unit, for example million rupiah instead of rupiah."),
        text("Larger figures could not be worked with exactly."),
    ),
    warning(
        "rounded-4",
        text("Rounded to four decimals"),
        text("{value} in {column} was rounded to {rounded}."),
        text("Nothing needs to be done if four decimals are enough."),
        text("Figures are kept with four decimals; a half is rounded up."),
    ),
    warning(
        "percent-cell",
        text("A cell shown as a percentage"),
        text("{value} in {column} was read as {read} percent."),
        text("Check that the target and the result are both given in percent."),
        text("Excel keeps 95% as 0.95; the program counts what you see, 95."),
    ),
    error(
        "date-invalid",
        text("A date that does not exist"),
        text("{value} in {column} is not a date that can be read."),
        text("Write day, month and year, for example 30/06/2026 or 30 Juni 2026."),
        text("A date that is guessed wrongly puts a fact into the wrong period."),
    ),
    error(
        "date-out-of-range",
        text("A date far from our time"),
        text("{value} in {column} lies before 1900 or more than a year ahead."),
        text("Check the year; two digits may have been swapped or left out."),
        text("Such years come from typing errors and from placeholders like 9999."),
    ),
    warning(
        "duplicate",
        text("The same record once more"),
        text("Row {row} repeats row {first}; the first one counts. Columns that differ: {differing}."),
        text("Delete one of the two rows if they differ by mistake."),
        text("One record may stand in a file only once; the first is kept."),
    ),
    error(
        "duplicate-conflict",
        text("Two rows contradict each other"),
        text("Row {row} has the same {key} as row {first}, but other content."),
        text("Keep the row that is right and delete the other."),
        text("The program can not know which of the two is true."),
    ),
    warning(
        "hidden-row",
        text("A hidden row"),
        text("Row {row} is hidden in the sheet; it was read all the same."),
        text("Remove the filter to see it; delete the row if it should not be there."),
        text("A filter hides rows from the eye but not from the file."),
    ),
)
