"""The agency's policy: its decisions where the law is silent, with defaults, printed as "agency policy".

Percentages and marks are whole hundredths. The agency's file may name only what it changes; the rest is the
default. A fault in the file is an AsnError ``policy-fault`` that names the file, the key and the way out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.rules.canonical import digest_of, read_toml
from asncli.rules.regulation import Provision
from asncli.terms import folded

AGENCY_POLICY = "agency policy"
DEFAULT = Path(__file__).parent / "policies" / "default.toml"
_NUMBER = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
_STATUSES = ("default", "agency")


@dataclass(frozen=True)
class Policy:
    """What the agency decided; ``provisions`` tells for each table where its decision stands."""

    floor: int  # of an indicator's achievement, hundredths of a percent
    ceiling: int
    work_above: int  # more than this is above expectation, hundredths of a percent
    work_meets: int  # at least this meets expectation
    behaviour_above: int  # hundredths of a mark
    behaviour_meets: int
    minimum_days: int
    excluded_statuses: frozenset[str]  # folded
    provisions: Mapping[str, Provision]
    digest: str


def load_policy(path: Path | None = None) -> Policy:
    """Read the agency's policy file over the defaults, or the defaults alone."""
    content = read_toml(DEFAULT, "policy-fault")
    file = DEFAULT if path is None else path
    if path is not None:
        content = _merged(path, content, read_toml(path, "policy-fault"))
    achievement, work, behaviour = (content[t] for t in ("achievement", "work_rating", "behaviour_rating"))
    exclusion = content["exclusion"]
    policy = Policy(
        floor=_hundredths(file, "achievement.floor", achievement["floor"]),
        ceiling=_hundredths(file, "achievement.ceiling", achievement["ceiling"]),
        work_above=_hundredths(file, "work_rating.above_more_than", work["above_more_than"]),
        work_meets=_hundredths(file, "work_rating.meets_at_least", work["meets_at_least"]),
        behaviour_above=_hundredths(file, "behaviour_rating.above_more_than", behaviour["above_more_than"]),
        behaviour_meets=_hundredths(file, "behaviour_rating.meets_at_least", behaviour["meets_at_least"]),
        minimum_days=_days(file, "exclusion.minimum_days", exclusion["minimum_days"]),
        excluded_statuses=_names(file, "exclusion.legal_statuses", exclusion["legal_statuses"]),
        provisions={table: _provision(file, table, rows) for table, rows in content.items()},
        digest="",
    )
    _check_order(file, policy)
    return _digested(policy)


def _digested(policy: Policy) -> Policy:
    """Digest of what the policy decides: 100 and "100,00" are one decision, whoever took it."""
    said = {f.name: getattr(policy, f.name) for f in fields(policy) if f.name not in ("digest", "provisions")}
    return replace(policy, digest=digest_of({**said, "excluded_statuses": sorted(policy.excluded_statuses)}))


def _fault(path: Path, key: str, reason: Text) -> AsnError:
    return AsnError(
        "policy-fault",
        text("In the policy file {file} the setting {key} {reason}.", file=path.name, key=key, reason=reason),
        text("Correct it, or take the line out: the default then applies."),
    )


def _merged(path: Path, default: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Lay the agency's tables over the defaults; a table it touches is its own decision."""
    merged = dict(default)
    for table, rows in own.items():
        if table not in default:
            raise _fault(path, table, text("is not known"))
        if not isinstance(rows, dict):
            raise _fault(path, table, text("must be a line [{table}], its settings below", table=table))
        for key in rows:
            if key not in default[table]:
                raise _fault(path, f"{table}.{key}", text("is not known"))
        merged[table] = {**default[table], "source": path.name, "status": "agency", **rows}
    return merged


def _hundredths(path: Path, key: str, value: Any) -> int:
    number = None if isinstance(value, bool) else _NUMBER.fullmatch(str(value).strip())
    if not isinstance(value, int | str) or number is None:
        raise _fault(path, key, text('must be a number such as 90 or "90,50", two decimals at most'))
    return int(number.group(1)) * 100 + int((number.group(2) or "0").ljust(2, "0"))


def _days(path: Path, key: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 366:
        raise _fault(path, key, text("must be a whole number of days from 0 to 366"))
    return value


def _names(path: Path, key: str, value: Any) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
        raise _fault(path, key, text('must be a list of names in quotes: ["Tugas Belajar", "CLTN"]'))
    return frozenset(folded(name) for name in value)


def _provision(path: Path, table: str, rows: Mapping[str, Any]) -> Provision:
    if not (isinstance(rows["source"], str) and rows["source"].strip()):
        raise _fault(path, f"{table}.source", text("must be a text in quotes"))
    if rows["status"] not in _STATUSES:
        raise _fault(path, f"{table}.status", text("must be one of {known}", known=", ".join(_STATUSES)))
    return Provision(rows["source"], rows["status"])


def _check_order(path: Path, policy: Policy) -> None:
    if policy.floor >= policy.ceiling:
        raise _fault(path, "achievement.floor", text("must be less than ceiling"))
    if policy.work_meets > policy.work_above:
        raise _fault(path, "work_rating.meets_at_least", text("must not be more than above_more_than"))
    if policy.behaviour_meets > policy.behaviour_above:
        raise _fault(path, "behaviour_rating.meets_at_least", text("must not be more than above_more_than"))
