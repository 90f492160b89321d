"""The agency's policy: its decisions where the law is silent, with defaults, printed as "agency policy".

Percentages and marks are whole hundredths. The agency's file may name only what it changes; the rest is the
default. A fault in the file is an AsnError ``policy-fault`` that names the file, the key and the way out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.canonical import canonical, digest_of, parse_toml, read_toml
from asncli.rules.policy_career import CAREER_SETTINGS
from asncli.rules.policy_climate import CLIMATE_SETTINGS
from asncli.rules.policy_coaching import COACHING_SETTINGS
from asncli.rules.policy_kinds import (
    AFTER,
    DAY_OF_YEAR,
    DAYS,
    HUNDREDTHS,
    NAMES,
    WEIGHT,
    YES,
    Setting,
    number,
    one_of,
)
from asncli.rules.policy_merit import MERIT_SETTINGS
from asncli.rules.policy_training import TRAINING_SETTINGS
from asncli.rules.regulation import Provision
from asncli.terms import FeedbackRole, Rating, UnitAchievement

AGENCY_POLICY = "agency policy"
DEFAULT = Path(__file__).parent / "policies" / "default.toml"
# Fewer would let raters find out what the others marked; no policy can go below it. The same of respondents.
FEWEST_RATERS = 3
_STATUSES = ("default", "agency")


_RATED = one_of(Rating)
_ROLE = text("weight of this role in the behaviour figure")
_UNIT = text("rating of work result of the head of a unit with this capaian organisasi")
SCORE_SETTINGS: tuple[Setting, ...] = (
    Setting("achievement.floor", "floor", HUNDREDTHS,
            text("an indicator's achievement is never less than this percentage")),
    Setting("achievement.ceiling", "ceiling", HUNDREDTHS,
            text("an indicator's achievement is never more than this percentage")),
    Setting("work_rating.above_more_than", "work_above", HUNDREDTHS,
            text("work result above this is suggested as above expectation")),
    Setting("work_rating.meets_at_least", "work_meets", HUNDREDTHS,
            text("work result from this on is suggested as meeting expectation")),
    Setting("behaviour_rating.above_more_than", "behaviour_above", HUNDREDTHS,
            text("behaviour above this mark is suggested as above expectation")),
    Setting("behaviour_rating.meets_at_least", "behaviour_meets", HUNDREDTHS,
            text("behaviour from this mark on is suggested as meeting expectation")),
    Setting("exclusion.minimum_days", "minimum_days", DAYS,
            text("who has fewer days in the period is not evaluated")),
    Setting("exclusion.legal_statuses", "excluded_statuses", NAMES, text("kedudukan hukum that are not evaluated")),
    *(Setting(f"feedback.{role.value}", "role_weights", WEIGHT, _ROLE, role) for role in FeedbackRole),
    Setting("feedback.minimum_raters", "minimum_raters", number(FEWEST_RATERS, 1000),
            text("rekan, bawahan and masyarakat count and are shown from this many raters on")),
    *(Setting(f"unit_rating.{one.value}", "unit_ratings", _RATED, _UNIT, one) for one in UnitAchievement),
    Setting("numeric.peer_opinion", "peer_opinion", YES,
            text("whether peers and subordinates have a say (what-if of PP 30/2019: 60/40, else 70/30)")),
    Setting("objection.days", "objection_days", DAYS, text("calendar days for an objection, after receipt")),
    Setting("survey.minimum_respondents", "survey_minimum", number(FEWEST_RATERS),
            text("public satisfaction is shown from this many respondents on")),
    Setting("survey.weights", "survey_weights", one_of(("exact", "0.11")),
            text("weight of each unsur: exactly 1/9, or 0.11 as on the worksheet")),
    Setting("due.plans", "plans_due", DAY_OF_YEAR, text("plans are approved by this day (month-day)")),
    *(
        Setting(f"due.{step}", "due_days", DAYS, text("days after the end of the period by which this is done"), step)
        for step in ("achievements", "feedback", "ratings", "final", "delivery", "closing")
    ),
    Setting("reports.small_unit", "small_unit", number(1),
            text("the distribution of a unit with fewer people is judged in softer words")),
    Setting("reports.small_group", "small_group", number(3),
            text("smallest group of people that the report on raters shows")),
)  # fmt: skip
SETTINGS = (
    *SCORE_SETTINGS,
    *COACHING_SETTINGS,
    *TRAINING_SETTINGS,
    *MERIT_SETTINGS,
    *CAREER_SETTINGS,
    *CLIMATE_SETTINGS,
)
_RANKS = {rating: rank for rank, rating in enumerate((Rating.BELOW, Rating.MEETS, Rating.ABOVE))}
_TABLES = frozenset(setting.key.partition(".")[0] for setting in SETTINGS)


@dataclass(frozen=True)
class Policy:
    """What the agency decided; ``provisions`` tells for each table where its decision stands.

    ``text`` is the whole policy in canonical form, kept with the scores that were made by it; ``digest`` is that of
    what decides a score, ``whole_digest`` that of everything.
    """

    floor: int  # of an indicator's achievement, hundredths of a percent
    ceiling: int
    work_above: int  # more than this is above expectation, hundredths of a percent
    work_meets: int  # at least this meets expectation
    behaviour_above: int  # hundredths of a mark
    behaviour_meets: int
    minimum_days: int
    excluded_statuses: frozenset[str]  # folded
    role_weights: Mapping[FeedbackRole, int]
    minimum_raters: int
    unit_ratings: Mapping[UnitAchievement, Rating]
    peer_opinion: bool
    objection_days: int  # calendar days
    survey_minimum: int
    survey_weights: str  # exact or 0.11
    plans_due: tuple[int, int]  # month, day
    due_days: Mapping[str, int]  # after the last day of the period, by step
    small_unit: int
    small_group: int
    after: Mapping[str, Any]  # what follows a score, by key; read by the modules policy_*.py
    provisions: Mapping[str, Provision]
    text: str
    digest: str
    whole_digest: str


def load_policy(path: Path | None = None) -> Policy:
    """Read the agency's policy file over the defaults, or the defaults alone."""
    return _policy(DEFAULT.name, {}) if path is None else _policy(path.name, read_toml(path, "policy-fault"))


def parse_policy(name: str, content: str) -> Policy:
    """Read the content of a policy file that was kept under its name."""
    return _policy(name, parse_toml(name, content, "policy-fault"))


def kept_policy(content: str) -> Policy:
    """Read a policy from its own canonical form, in which it is kept with the scores that were made by it.

    What this program knows no more is left out; what it did not know then is as by default.
    """
    default, kept = read_toml(DEFAULT, "policy-fault"), json.loads(content)
    known = {
        table: {key: value for key, value in rows.items() if key in default[table]}
        for table, rows in kept.items()
        if table in default
    }
    return _policy(DEFAULT.name, known)


def _policy(file: str, own: Mapping[str, Any]) -> Policy:
    content = _merged(file, read_toml(DEFAULT, "policy-fault"), own)
    held: dict[str, Any] = {AFTER: {}}
    for setting in SETTINGS:
        table, _, name = setting.key.partition(".")
        value = setting.kind.read(content[table][name])
        if value is None:
            raise _fault(file, setting.key, setting.kind.must)
        if setting.member is None:
            held[setting.field] = value
        else:
            held.setdefault(setting.field, {})[setting.member] = value
    provisions = {table: _provision(file, table, content[table]) for table in content}
    policy = Policy(**held, provisions=provisions, text=canonical(content), digest="", whole_digest="")
    _check(file, policy)
    return replace(policy, digest=_digest(policy, SCORE_SETTINGS), whole_digest=_digest(policy, SETTINGS))


def _digest(policy: Policy, settings: Sequence[Setting]) -> str:
    return digest_of({setting.key: _plain(setting.value(policy)) for setting in settings})


def _plain(value: Any) -> Any:
    """Give a decision as it enters the digest: 100 and "100,00" are one decision, whoever took it."""
    return sorted(value) if isinstance(value, frozenset) else value


def _fault(file: str, key: str, reason: Text) -> AsnError:
    return AsnError(
        "policy-fault",
        text("In the policy file {file} the setting {key} {reason}.", file=file, key=key, reason=reason),
        text("Correct it, or take the line out: the default then applies."),
    )


def _merged(file: str, default: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Lay the agency's tables over the defaults; a table it touches is its own decision."""
    merged = dict(default)
    for table, rows in own.items():
        if table not in _TABLES:
            raise _fault(file, table, text("is not known"))
        if not isinstance(rows, dict):
            raise _fault(file, table, text("must be a line [{table}], its settings below", table=table))
        for key in rows:
            if key not in default[table]:
                raise _fault(file, f"{table}.{key}", text("is not known"))
        merged[table] = {**default[table], "source": file, "status": "agency", **rows}
    return merged


def _provision(file: str, table: str, rows: Mapping[str, Any]) -> Provision:
    for key in ("source", "status"):
        if not isinstance(rows[key], str):
            raise _fault(file, f"{table}.{key}", text("must be a text in quotes"))
    if rows["status"] not in _STATUSES:
        raise _fault(file, f"{table}.status", text("must be one of {known}", known=", ".join(_STATUSES)))
    return Provision(rows["source"], rows["status"])


def _check(file: str, policy: Policy) -> None:
    """Refuse decisions that contradict each other."""
    if policy.floor >= policy.ceiling:
        raise _fault(file, "achievement.floor", text("must be less than ceiling"))
    if policy.work_meets > policy.work_above:
        raise _fault(file, "work_rating.meets_at_least", text("must not be more than above_more_than"))
    if policy.behaviour_meets > policy.behaviour_above:
        raise _fault(file, "behaviour_rating.meets_at_least", text("must not be more than above_more_than"))
    for better, worse in pairwise(UnitAchievement):
        if _RANKS[policy.unit_ratings[better]] < _RANKS[policy.unit_ratings[worse]]:
            reason = text("must not be a worse rating than that of {capaian}", capaian=worse.value)
            raise _fault(file, f"unit_rating.{better}", reason)
    if policy.after["tpp.performance"] + policy.after["tpp.discipline"] != 100:
        raise _fault(file, "tpp.performance", text("must come to 100 together with tpp.discipline"))
    if not any(policy.role_weights.values()):
        raise _fault(file, "feedback.atasan", text("must be more than 0 where all other weights are 0"))
