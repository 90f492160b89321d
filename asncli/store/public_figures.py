"""What the public says of each person's unit, where the agency gives the role Masyarakat a weight.

Agency policy: the IKM of the unit in exactly this period, from enough respondents, counts as a mark of 1 to 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.rules.marks import ABSENT, Feedback
from asncli.rules.policy import Policy
from asncli.rules.skm import as_mark, enough, ikm
from asncli.store.surveys import answers
from asncli.terms import FeedbackRole, Period, ServiceElement


class _Figure(NamedTuple):
    """Of one unit: the mark and the IKM behind it, in hundredths, and the number of respondents."""

    mark: int
    ikm: int
    respondents: int


_NONE = _Figure(ABSENT, ABSENT, 0)


def with_public(
    session: Session, said: Feedback, period: Period, units: Sequence[int | None], policy: Policy
) -> Feedback:
    """Add the figures of the people's units (``units``, as many as there are people) to their feedback."""
    if not policy.role_weights[FeedbackRole.MASYARAKAT]:
        return said
    by_unit = _figures(session, period, policy)
    found = [by_unit.get(unit, _NONE) for unit in units]
    mark, figure, respondents = np.array(found, np.int64).reshape(-1, len(_NONE)).T
    return replace(said, public=mark, ikm=figure, respondents=respondents)


def _figures(session: Session, period: Period, policy: Policy) -> dict[int | None, _Figure]:
    figures: dict[int | None, _Figure] = {}
    for (unit, _), told in answers(session, [period]).items():
        if enough(told.respondents, policy.survey_minimum):
            known = told.from_enough(policy.survey_minimum)
            totals, marks = (dict(zip(ServiceElement, column, strict=True)) for column in (known.totals, known.marks))
            score = ikm(totals, marks, policy.survey_weights)
            if score is not None:
                figures[unit] = _Figure(as_mark(score.ikm_hundredths), score.ikm_hundredths, told.respondents)
    return figures
