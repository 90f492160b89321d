"""Feedback of a few people as columns, from the values that the raters of each role gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from asncli.rules.marks import ABSENT, ROLES, VALUES, Feedback, Marks, Semester, no_feedback
from asncli.terms import CoreValue, FeedbackRole, Period
from tests.rules.reckoning import Person, marks_of

Raters = Mapping[str, Sequence[int]]  # by role: the value of each rater, in hundredths


def said(*people: Raters, values: Mapping[CoreValue, Raters] | None = None) -> Feedback:
    """Feedback of the roles that count; ``values``: whole marks of single values of the first person, by role."""
    feedback = no_feedback(len(people))
    for n, person in enumerate(people):
        for role, given in person.items():
            at = ROLES.index(FeedbackRole(role)), n
            feedback.raters[at], feedback.total[at] = len(given), sum(given)
    for value, roles in (values or {}).items():
        for role, marks in roles.items():
            place = VALUES.index(value), ROLES.index(FeedbackRole(role)), 0
            feedback.value_raters[place], feedback.value_total[place] = len(marks), sum(marks)
    return feedback


def public(feedback: Feedback, mark: int, ikm: int, respondents: int) -> Feedback:
    """The same, with what the public says of the first person's unit."""
    found = replace(feedback)
    found.public[0], found.ikm[0], found.respondents[0] = mark, ikm, respondents
    return found


def semester(feedback: Feedback, final: Sequence[int | None] = (), reweighted: int = 0) -> Semester:
    """A semester of as many people; ``final``: behaviour, integrity, contribution of the first, who is final."""
    n = feedback.raters.shape[1]
    columns = np.full((4, n), ABSENT)
    columns[3] = 0
    if final:
        columns[:, 0] = [*(ABSENT if figure is None else figure for figure in final), reweighted]
    return Semester(feedback, np.arange(n) < len(final[:1]), *columns)


def marked(period: Period, feedback: Feedback, *semesters: Semester, people: Sequence[Person] = ()) -> Marks:
    """Marks of people of whom this was said."""
    listed = people or [Person([]) for _ in range(feedback.raters.shape[1])]
    return replace(marks_of(listed, period), feedback=feedback, semesters=semesters)
