"""What a report says of units besides their people: capaian organisasi, and what the public says."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from asncli.reports.public_voice import Voice, Voices
from asncli.rules.policy import Policy
from asncli.store.unit_ratings import unit_ratings
from asncli.terms import Period, ServiceElement
from asncli.workflows.score_survey import UnitSurvey, score_surveys, suggested


def public_voice(session: Session, period: Period, policy: Policy, unit_ids: Collection[int]) -> Voices:
    """Gather it for these units, each by its own answers alone."""
    surveys = score_surveys(session, period, policy, unit_ids=unit_ids)
    words: dict[int, list[str]] = {}
    for unit, said in suggested(session, surveys):
        words.setdefault(unit.id, []).append(said)
    return Voices(
        rated={unit_id: rated.predikat for unit_id, rated in unit_ratings(session, period).items()
               if unit_id in unit_ids},
        surveys={survey.unit.id: _voice(survey) for survey in surveys},
        suggestions=words,
        minimum=policy.survey_minimum,
        weights=policy.survey_weights,
    )  # fmt: skip


def _voice(survey: UnitSurvey) -> Voice:
    score = survey.score
    return Voice(
        survey.respondents,
        score.ikm_hundredths if score else None,
        score.mutu if score else None,
        score.kinerja if score else None,
        survey.change,
        [score.nrr[element] if score else None for element in ServiceElement],
        survey.periods if survey.in_parts else (),
    )
