"""Codes of courses on offer."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

COURSES = (
    error(
        "seats-not-whole",
        text("Seats that are no whole number"),
        text("{value} in {column} is no whole number of seats."),
        text("Write a whole number, or leave it empty where there is room for everybody."),
        text("A plan may not send more people than there are seats."),
    ),
    error(
        "price-not-whole",
        text("A price that is no whole rupiah"),
        text("{value} in {column} is no whole number of rupiah."),
        text("Write the price of one seat in whole rupiah, for example 1500000."),
        text(
            "There is nothing smaller than a rupiah; such a price mostly is one in millions, or has a comma too many."
        ),
    ),
    warning(
        "hours-a-day",
        text("More hours of lessons than the days hold"),
        text("Row {row}: {value} JP where there are so many days: {days}; that is more than {most} JP a day."),
        text("Check JP, Mulai and Selesai; they are used as they stand."),
        text("One JP is 45 minutes; hours that are too many make a balance of hours look fulfilled."),
    ),
    warning(
        "hours-many",
        text("More hours of lessons than a course has"),
        text("Row {row}: {value} JP are more than {most} JP, a whole year of lessons."),
        text("Check JP; it is used as it stands."),
        text("Hours that are too many make a balance of hours look fulfilled; studies of years are no course."),
    ),
    error(
        "course-outside-year",
        text("The course begins in another year"),
        text("Row {row}: the course begins on {value}, which is not in {year}."),
        text("Correct Tahun or Mulai: a course belongs to the year in which it begins."),
        text("The plan of a year spends the budget of that year."),
    ),
)
