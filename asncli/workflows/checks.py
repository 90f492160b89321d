"""Every check of the data, one entry per code: this list is what ``asncli check`` goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlmodel import Session

from asncli.messages import text
from asncli.store import faults_in_people, faults_in_plans, faults_in_ratings, faults_in_units
from asncli.store.faults_in_data import Hit, Scope
from asncli.workflows import check_results
from asncli.workflows.check_results import Ground
from asncli.workflows.findings import Check, Find, Severity

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def _stored(query: Callable[[Session, Scope], Iterable[Hit]]) -> Find:
    """Let a query of the store be a check."""

    def find(ground: Ground) -> Iterable[Hit]:
        return query(ground.session, ground.scope)

    return find


OF_THE_ROSTER = (
    Check(
        "superior-missing", WARNING,
        text("No superior is named"),
        text("No superior is named"),
        text("Nobody can be found who rates this person, and a rating by anybody goes unnoticed"),
        text("Fill in NIP Atasan and give: asncli roster import FILE"),
        _stored(faults_in_people.without_superior),
    ),
    Check(
        "superior-unknown", INFORMATION,
        text("The superior is not in the roster"),
        text("Superior of people here: {people}, for example of {example}; not in the roster"),
        text("Right for a superior of another agency or of TNI or Polri; else the NIP has a slip or the roster a gap"),
        text("Compare the NIP; see whose it is with: asncli roster list --format csv"),
        _stored(faults_in_people.superior_unknown),
    ),
    Check(
        "superior-left", WARNING,
        text("The superior does not serve any more"),
        text("Superior of people here: {people}, for example of {example}; does not serve any more"),
        text("Somebody who has left can not rate"),
        text("Fill in the new NIP Atasan and give: asncli roster import FILE"),
        _stored(faults_in_people.superior_left),
    ),
    Check(
        "superior-circle", ERROR,
        text("Superiors in a circle"),
        text("Each is the superior of the one before: {circle}"),
        text("Nobody in the circle has a superior who answers for it"),
        text("Correct NIP Atasan of one of them and give: asncli roster import FILE"),
        _stored(faults_in_people.circle_of_superiors),
    ),
    Check(
        "superior-self", ERROR,
        text("Somebody is named as the own superior"),
        text("The own NIP stands as NIP Atasan"),
        text("Nobody rates oneself"),
        text("Correct NIP Atasan and give: asncli roster import FILE"),
        _stored(faults_in_people.own_superior),
    ),
    Check(
        "unit-missing", WARNING,
        text("A person without unit"),
        text("No unit is named"),
        text("The person stands in no unit's figures, and in no report of a unit"),
        text("Fill in Unit Kerja and give: asncli roster import FILE (or with --unit)"),
        _stored(faults_in_people.without_unit),
    ),
    Check(
        "date-future", ERROR,
        text("A date of the roster lies in the future"),
        text("{what} is {day}, after today"),
        text("A state that has not come yet would count as known"),
        text("See where it came from with: asncli roster history {nip}"),
        _stored(faults_in_people.dated_in_future),
    ),
    Check(
        "achievement-future", ERROR,
        text("Realisations lie in the future"),
        text("Realisations dated after today: {n}, the last one {last}"),
        text("They would count in a period as soon as it is evaluated"),
        text("See them with: asncli achievement list --nip {nip}; withdraw one with: asncli achievement remove"),
        _stored(faults_in_plans.achieved_in_future),
    ),
    Check(
        "head-missing", WARNING,
        text("A unit without head"),
        text("No head is named"),
        text("Reports of the unit have nobody to go to"),
        text("Fill in NIP Kepala and give: asncli unit import FILE"),
        _stored(faults_in_units.without_head),
    ),
    Check(
        "head-unknown", INFORMATION,
        text("The head of a unit is not among the people who serve"),
        text("The head of {unit} is not among the people who serve"),
        text("Right for a head from outside; else the head has left or the NIP has a slip"),
        text("Compare the NIP, and correct NIP Kepala with: asncli unit import FILE"),
        _stored(faults_in_units.head_unknown),
    ),
    Check(
        "head-elsewhere", INFORMATION,
        text("The head of a unit serves elsewhere"),
        text("Heads {unit} and serves in {own}"),
        text("Right for somebody who is acting (PLT); else the roster or the list of units is out of date"),
        text("If it is not so, correct NIP Kepala with: asncli unit import FILE"),
        _stored(faults_in_units.head_elsewhere),
    ),
    Check(
        "unit-circle", ERROR,
        text("Units in a circle"),
        text("Each lies within the next: {circle}"),
        text("What belongs to a unit can not be told, and none of them is reached from the top"),
        text("Correct Kode Induk of one of them and give: asncli unit import FILE"),
        _stored(faults_in_units.circle_of_units),
    ),
)  # fmt: skip

OF_A_PERIOD = (
    Check(
        "plan-missing", ERROR,
        text("A person without plan"),
        text("No plan touches {period}"),
        text("The evaluation is incomplete: there is nothing to compare with"),
        text("Give: asncli target import FILE; or leave the person out with:"
             " asncli evaluation exclude {nip} --period {period} --reason TEXT"),
        check_results.without_plan, of_period=True,
    ),
    Check(
        "plan-empty", ERROR,
        text("A plan without indicator"),
        text("The plan of {begins} to {ends} has no indicator"),
        text("A plan without indicators gives no work result"),
        text("Add the indicators with: asncli target import FILE"),
        _stored(faults_in_plans.without_indicators), of_period=True,
    ),
    Check(
        "plan-not-due", WARNING,
        text("A plan of which nothing is due in the period"),
        text("No indicator has anything due in {period}"),
        text("The evaluation is incomplete, unless the leader rates the work result"),
        text("Compare the targets of the period with: asncli target list --nip {nip}"),
        check_results.nothing_due, of_period=True,
    ),
    Check(
        "achievements-none", ERROR,
        text("A plan without any realisation"),
        text("Indicators due, none with a realisation: {n} ({codes})"),
        text("There is no work result, and the evaluation is incomplete"),
        text("Give: asncli achievement import FILE"),
        check_results.without_achievements, of_period=True,
    ),
    Check(
        "achievement-missing", ERROR,
        text("Indicators without realisation"),
        text("Indicators due without a realisation: {n} ({codes})"),
        text("They are left out of the mean, and the evaluation is incomplete"),
        text("Give: asncli achievement import FILE"),
        check_results.achievements_missing, of_period=True,
    ),
    Check(
        "achievement-outside-plan", WARNING,
        text("Realisations outside the plan"),
        text("Realisations of the period on days outside the plan: {n}, from {first} to {last}"),
        text("They count, although the plan did not hold on these days"),
        text("Correct Mulai and Selesai with: asncli target import FILE;"
             " or withdraw them with: asncli achievement remove"),
        _stored(faults_in_plans.outside_plan), of_period=True,
    ),
    Check(
        "plan-overlaps", WARNING,
        text("Two plans on the same days"),
        text("The plans of {begins} to {ends} and of {other_begins} to {other_ends} hold on the same days"),
        text("Both count in every period that they touch"),
        text("Import the one that has ended with its last day in Selesai: asncli target import FILE;"
             " or remove its indicators with: asncli target remove"),
        _stored(faults_in_plans.overlapping), of_period=True,
    ),
    Check(
        "weight-mixed", ERROR,
        text("A plan with and without weights"),
        text("In the plan of {begins} to {ends} some planned results have a weight, others none"),
        text("In a plan every planned result has a weight or none has; those without count nothing else"),
        text("Fill in or empty Bobot for the whole plan and give: asncli target import FILE"),
        _stored(faults_in_plans.weights_mixed), of_period=True,
    ),
    Check(
        "weight-zero", ERROR,
        text("A plan whose weights are all 0"),
        text("In the plan of {begins} to {ends} every weight is 0"),
        text("Nothing of the plan would count"),
        text("Fill in or empty Bobot for the whole plan and give: asncli target import FILE"),
        _stored(faults_in_plans.weights_zero), of_period=True,
    ),
    Check(
        "target-parts-differ", WARNING,
        text("Targets of periods that do not add up"),
        text("Indicator {indicator}: the targets {parts} do not add up to {target} a year"),
        text("The semesters and the year would measure against different totals"),
        text("Correct the targets and give: asncli target import FILE"),
        _stored(faults_in_plans.parts_differ), of_period=True,
    ),
    Check(
        "behaviour-missing", ERROR,
        text("The behaviour is not rated"),
        text("There is neither a rating of the behaviour nor a figure to suggest one"),
        text("There is no predikat, and the evaluation is incomplete"),
        text("Give: asncli rating import FILE"),
        check_results.without_behaviour, of_period=True,
    ),
    Check(
        "rating-missing", WARNING,
        text("The leader has not rated, and a suggestion stands in"),
        text("The leader's rating is missing: {what}"),
        text("The predikat rests on a suggestion and is only a proposal"),
        text("Give: asncli rating import FILE"),
        check_results.unrated, of_period=True,
    ),
    Check(
        "rating-by-other", WARNING,
        text("A rating by somebody who is not the superior"),
        text("Rated by {assessor}; the superior is {superior}"),
        text("The leader decides; another one's rating may be a slip, or the superior has changed"),
        text("Compare with: asncli roster history {nip}; withdraw the rating with: asncli rating remove"),
        _stored(faults_in_ratings.by_other), of_period=True,
    ),
    Check(
        "below-without-text", WARNING,
        text("A rating below expectation without a word"),
        text("Rated below expectation ({what}), with neither feedback nor a note of the leader in {period}"),
        text("Nobody can do better, or defend the rating, where nothing was said"),
        text("Record it with: asncli note add {nip} --on Akuntabel --text TEXT --date {day}{by}; or fill in Umpan Balik"
             " and give: asncli rating import FILE"),
        _stored(faults_in_ratings.without_words), of_period=True,
    ),
    Check(
        "rating-outside-period", WARNING,
        text("A rating of somebody who is not in the period"),
        text("Rated, but not in service on any day of {period}"),
        text("The rating counts nowhere; perhaps it belongs to another person or period"),
        text("Compare with: asncli roster history {nip}; withdraw the rating with: asncli rating remove"),
        _stored(faults_in_ratings.of_absent), of_period=True,
    ),
    Check(
        "final-outdated", WARNING,
        text("A final evaluation that stands on older figures"),
        text("Final: {stored}; the data now give: {now}"),
        text("The final evaluation stays as it is; what it stood on is kept with it, the data have moved on"),
        text("See it with: asncli evaluation explain {nip} --period {period}; who changed what: asncli batch list"),
        check_results.finals_outdated, of_period=True,
    ),
    Check(
        "draft-outdated", WARNING,
        text("A draft that is out of date"),
        text("Draft: {stored}; the data now give: {now}"),
        text("Lists and reports show what was evaluated, not what the data say now"),
        text("Give: asncli evaluate {period}"),
        check_results.drafts_outdated, of_period=True,
    ),
)  # fmt: skip

CHECKS = (*OF_THE_ROSTER, *OF_A_PERIOD)
