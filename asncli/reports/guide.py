"""The guides for employees, leaders and officers: plain Markdown with the figures of a policy.

What is of one reader stands in ``guides/<who>.<language>.md``; how a score is made stands in ``guides/score.…`` once.
The example there is worked out with the defaults, whatever policy is in force, and says so.
"""

from __future__ import annotations

from pathlib import Path

from asncli.rules.policy import Policy, load_policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.rules.regulation import Provision
from asncli.terms import FeedbackRole, Labelled, hundredths_text

GUIDES = Path(__file__).parent.parent / "guides"
_COMMAS = {"id": ",", "en": "."}
_ROLES = {
    FeedbackRole.ATASAN: "superior",
    FeedbackRole.REKAN: "colleagues",
    FeedbackRole.BAWAHAN: "subordinates",
    FeedbackRole.MASYARAKAT: "public",
    FeedbackRole.DIRI: "oneself",
}
_UNCHECKED = {
    "id": "belum dicocokkan dengan naskah peraturan",
    "en": "not yet compared with the text of the regulation",
}
_OWN = {"id": "kebijakan instansi", "en": "policy of the agency"}
_FILE = ".toml"  # a table of the agency that names no source has the name of its file
_DEFAULTS = {
    "id": "bawaan program; instansi dapat menetapkan lain (`asncli policy show`)",
    "en": "the defaults of the program; an agency can decide otherwise (`asncli policy show`)",
}
_IN_FORCE = {
    "id": "yang berlaku di instansi Anda (`asncli policy show`, sidik kebijakan {digest})",
    "en": "those in force in your agency (`asncli policy show`, policy digest {digest})",
}


class Reader(Labelled):
    """For whom a guide is."""

    EMPLOYEE = "employee", "Pegawai"
    LEADER = "leader", "Pimpinan"
    OFFICER = "officer", "Pengelola kinerja"


def guide(reader: Reader, language: str, policy: Policy | None = None) -> str:
    """The whole guide as Markdown, in ``id`` or ``en``, with the figures of this policy, else of the defaults."""
    default = load_policy()
    parts = ((GUIDES / f"{name}.{language}.md").read_text("utf-8") for name in (reader.value, "score"))
    example = {f"default_{name}": said for name, said in figures(default, language).items()}
    return "\n".join(parts).format_map({
        **example,
        **figures(policy or default, language),
        "whose": _whose(policy or default, default, language),
    })  # fmt: skip


def figures(policy: Policy, language: str) -> dict[str, str]:
    """What the guides say of the policy: whole percentages without decimals, marks with two, and what they rest on."""
    comma, coaching = _COMMAS[language], CoachingPolicy.of(policy.after)
    percents = {
        "floor": policy.floor, "ceiling": policy.ceiling, "work_above": policy.work_above,
        "work_meets": policy.work_meets,
    }  # fmt: skip
    marks = {"behaviour_above": policy.behaviour_above, "behaviour_meets": policy.behaviour_meets}
    plain = {
        "minimum_raters": policy.minimum_raters, "objection_days": policy.objection_days,
        "coaching_months": coaching.months, "checkin_days": coaching.checkin_days,
        **{role.value: policy.role_weights[role] for role in FeedbackRole},
    }  # fmt: skip
    weights = ((role, policy.role_weights[role]) for role in FeedbackRole)
    return {
        **{name: hundredths_text(value, comma).removesuffix(f"{comma}00") for name, value in percents.items()},
        **{name: hundredths_text(value, comma) for name, value in marks.items()},
        **{name: str(value) for name, value in plain.items()},
        "roles": ", ".join(f"{_role(role, language)} {weight}" for role, weight in weights if weight),
        **{f"{table}_source": _source(policy.provisions[table], language) for table in ("objection", "coaching")},
    }


def _role(role: FeedbackRole, language: str) -> str:
    return role.label.lower() if language == "id" else _ROLES[role]


def _source(provision: Provision, language: str) -> str:
    """Say where a table stands, and how sure that is."""
    own = provision.status == "agency"
    if own and provision.source.lower().endswith(_FILE):
        return _OWN[language]
    return f"{provision.source.removesuffix(', unconfirmed')}, {(_OWN if own else _UNCHECKED)[language]}"


def _whose(policy: Policy, default: Policy, language: str) -> str:
    if policy.whole_digest == default.whole_digest:
        return _DEFAULTS[language]
    return _IN_FORCE[language].format(digest=policy.whole_digest[:8])
