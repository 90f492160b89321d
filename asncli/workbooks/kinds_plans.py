"""Codes of plans, achievements, ratings and what is checked against the database."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error, warning

PLANS = (
    error(
        "nip-unknown",
        text("Nobody has this NIP"),
        text("Nobody with the NIP {value} is in the database."),
        text("Check the NIP, or import the roster first: asncli roster import FILE."),
        text("Plans and results belong to a person that is known."),
    ),
    error(
        "indicator-unknown",
        text("The indicator is in no plan"),
        text("There is no indicator {value} in the plan of this person for that date."),
        text("Check the code, or import the plan first: asncli target import FILE."),
        text("A result counts towards an indicator that was planned."),
    ),
    error(
        "indicator-ambiguous",
        text("The indicator is in two plans"),
        text("Two plans of this person hold on that date, and both have an indicator {value}."),
        text("Give the indicators of the two plans different codes, then import the plans and this file again."),
        text("A result that counted in both plans, or in the wrong one, would change a score."),
    ),
    error(
        "unit-unknown",
        text("There is no such unit"),
        text("There is no unit {value}."),
        text(
            "Check the name or code: asncli unit list shows them all. A unit that is not there yet needs its own row."
        ),
        text("Units are recognised by their code, else by their name."),
    ),
    error(
        "unit-ambiguous",
        text("The name fits several units"),
        text("{value} is the name of several units: {candidates}."),
        text("Give the code of the unit, or name its parent in Unit Kerja Induk."),
        text("Sections of the same name exist in many offices."),
    ),
    error(
        "unit-circle",
        text("A unit above itself"),
        text("Row {row}: the unit would stand above itself by Kode Induk {value}."),
        text("Correct Kode Induk in this row or in one of those above it."),
        text("A tree of units has a top; in a circle nobody stands above the others."),
    ),
    error(
        "period-unknown",
        text("The period can not be read"),
        text("{value} in {column} is not a period."),
        text("Write 2026, 2026-S1, 2026-Q2, 2026-07 or Semester I 2026."),
        text("Everything is counted by period."),
    ),
    error(
        "date-outside-year",
        text("The date lies outside the plan"),
        text("{value} in {column} lies outside the year or the dates of the plan."),
        text("Check the dates: a plan ends after it begins, and a result belongs to the plan of its date."),
        text("A result of another year would count towards the wrong evaluation."),
    ),
    error(
        "date-future",
        text("The date is still to come"),
        text("{value} in {column} is still to come."),
        text("Check the date; results are entered once they are there."),
        text("What has not happened yet can not be counted."),
    ),
    error(
        "direction-missing",
        text("No Arah"),
        text("Row {row} does not say whether more or less is better."),
        text("Fill in Arah: naik, turun or tetap."),
        text("The same figure is good or bad depending on it."),
    ),
    error(
        "recap-missing",
        text("No Rekap"),
        text("Row {row} does not say how the results of a period become one figure."),
        text("Fill in Rekap: jumlah, rata-rata, terakhir or tertinggi."),
        text("Twelve monthly figures may be added up, averaged, or only the last may count."),
    ),
    warning(
        "direction-assumed",
        text("Arah was assumed"),
        text("Row {row} does not say Arah and Rekap; {assumed} was taken."),
        text(
            "Look at it, then approve the plan: asncli target approve. Or import a sheet SKP that says Arah and Rekap."
        ),
        text("The same figure is good or bad depending on it."),
    ),
    error(
        "target-zero",
        text("A target of zero"),
        text("Row {row} has the target 0, which can not be reached more or less."),
        text("Only Arah turun may have the target 0."),
        text("An achievement is the result divided by the target."),
    ),
    error(
        "target-unmeasurable",
        text("A target that is no number"),
        text("{value} in {column} is not a number or a range that can be measured."),
        text("Write a number, or the lower end in Target and the upper end in Target Atas."),
        text("Only figures can be compared with results."),
    ),
    error(
        "target-sum",
        text("The targets of the periods exceed the year"),
        text("Row {row}: the targets of the periods come to more than the target of the year."),
        text("Correct the target of the year or those of the periods."),
        text("What remains for the other periods would be less than nothing."),
    ),
    error(
        "range-reversed",
        text("A range that is upside down"),
        text("Row {row}: Target is above Target Atas."),
        text("Put the lower end in Target and the upper end in Target Atas."),
        text("A range runs from its lower to its upper end."),
    ),
    error(
        "range-with-period-target",
        text("A range together with targets of periods"),
        text("Row {row} has Target Atas and targets of periods."),
        text("Leave the targets of the periods empty for an indicator with a range."),
        text("A range holds for every period in the same way."),
    ),
    error(
        "weight-missing",
        text("Some results have a weight, others none"),
        text("Row {row}: some RHK of this plan have a Bobot, these have none: {without}."),
        text("Give every RHK of the plan a weight, or none."),
        text("Without its weight the share of a result is unknown."),
    ),
    error(
        "weight-mixed",
        text("One result, two weights"),
        text("Row {row} gives the RHK another Bobot than its other rows: {first}."),
        text("Give the weight once, or the same on every row of the RHK."),
        text("A weight belongs to the planned result, not to its indicators."),
    ),
    error(
        "weight-zero",
        text("All weights are zero"),
        text("All weights of this plan are 0."),
        text("Give at least one RHK a weight above 0, or leave all weights empty."),
        text("Weights of zero leave nothing to count."),
    ),
    error(
        "rhk-conflict",
        text("One code, two planned results"),
        text("Row {row} says {value} of this RHK, its other rows say {first}."),
        text("Make all rows of the RHK alike, those stored before too, or give the other RHK a code of its own."),
        text("A code stands for one planned result within a plan."),
    ),
    error(
        "rating-unknown",
        text("An unknown rating"),
        text("{value} in {column} is no rating."),
        text("Use Di Atas Ekspektasi, Sesuai Ekspektasi or Di Bawah Ekspektasi."),
        text("PermenPANRB 6/2022 knows these three."),
    ),
    error(
        "rating-conflict",
        text("Two assessors for one person"),
        text("Row {row}: this person already has a rating of this period by another assessor."),
        text("Keep the row of the right assessor; a rating stored before is removed with: asncli rating remove."),
        text("One leader decides on a person's rating in a period."),
    ),
    error(
        "rater-self",
        text("Rating oneself"),
        text("Row {row}: nobody rates oneself, except in the role Diri, in which nobody else rates."),
        text("Correct NIP or NIP Penilai; in feedback look at Peran too."),
        text("A rating of oneself is nobody's decision; one's own view has a role of its own in feedback."),
    ),
    error(
        "rater-missing",
        text("No rater"),
        text("Row {row} has no NIP Penilai."),
        text("Fill in NIP Penilai; only Masyarakat goes without."),
        text("One vote per rater can only be kept when the rater is known."),
    ),
    error(
        "marks-too-few",
        text("Too few marks"),
        text("Row {row} has fewer than four of the seven marks."),
        text("Fill in at least four of the seven values."),
        text("A view that rests on less is no view of a person's behaviour."),
    ),
    error(
        "mark-out-of-range",
        text("A mark outside its range"),
        text("{value} in {column} is not a whole number from {low} to {high}."),
        text("Correct the mark."),
        text("Marks are counted as they are; no other scale is converted."),
    ),
    error(
        "indicator-moved",
        text("Another indicator in the place of a stored one"),
        text("Row {row} says {value}; the indicator {known} that is stored says {stored}."),
        text(
            "If it is the same one, change its words under its code, with asncli target add or in a sheet SKP that has"
            " the code. If not, remove the old one first with asncli target remove, and import again."
        ),
        text("Realisations belong to an indicator; under other words they would count towards something else."),
    ),
    warning(
        "plan-overlaps",
        text("Two plans on the same days"),
        text("This person has another plan from {first} to {last}; both hold on the same days."),
        text(
            "If the other one has ended, import it again with its last day in Selesai. If one is for an acting post,"
            " write PLT in Jenis Rencana. If one is wrong, remove its indicators with asncli target remove."
        ),
        text("Both count in every period that they touch."),
    ),
    error(
        "plan-approved",
        text("The plan is approved"),
        text("Row {row}: the plan of this person is approved, and this row would change it."),
        text("Open the plan with asncli target revise {value} --year Y --reason TEXT, import, and approve it anew."),
        text("An approved plan is what a person and the leader agreed on."),
    ),
    warning(
        "rater-role",
        text("The role does not fit the record"),
        text("Row {row}: by the roster the rater is not {value} of this person."),
        text("Check Peran; the marks were taken over all the same."),
        text("The roster may be behind what really is."),
    ),
)
