"""asncli policy: the agency's own decisions, where the law is silent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out
from asncli.cli.output import Column, Table, note, show
from asncli.cli.views import comma
from asncli.errors import AsnError, FaultsError
from asncli.terms import hundredths_text

if TYPE_CHECKING:
    from asncli.rules.policy import Policy

app = noun()
COLUMNS = (
    Column("setting", N_("Setting")),
    Column("status", N_("Decided by")),
    Column("source", N_("Source")),
    Column("about", N_("What it decides")),
    Column("value", N_("Value")),
)
# Setting as the file names it, the field of the policy that holds it, and what it decides.
_SETTINGS = (
    ("achievement.floor", "floor", N_("an indicator's achievement is never less than this percentage")),
    ("achievement.ceiling", "ceiling", N_("an indicator's achievement is never more than this percentage")),
    ("work_rating.above_more_than", "work_above", N_("work result above this is suggested as above expectation")),
    ("work_rating.meets_at_least", "work_meets", N_("work result from this on is suggested as meeting expectation")),
    (
        "behaviour_rating.above_more_than",
        "behaviour_above",
        N_("behaviour above this mark is suggested as above expectation"),
    ),
    (
        "behaviour_rating.meets_at_least",
        "behaviour_meets",
        N_("behaviour from this mark on is suggested as meeting expectation"),
    ),
    ("exclusion.minimum_days", "minimum_days", N_("who has fewer days in the period is not evaluated")),
    ("exclusion.legal_statuses", "excluded_statuses", N_("kedudukan hukum that are not evaluated")),
)
_DECIDED = {"default": N_("agency policy (default)"), "agency": N_("agency policy")}
OwnFile = Annotated[
    Path | None, typer.Argument(metavar="FILE.toml", help=N_("Policy file of the agency; else the defaults."))
]
CheckedFile = Annotated[Path, typer.Argument(metavar="FILE.toml", help=N_("Policy file of the agency."))]


@command(
    app,
    "show",
    help=N_("Show every decision of the agency, its value and its source."),
    example="asncli policy show",
)
def show_(file: OwnFile = None, format: Format = None, out: Out = None) -> None:
    """Show the policy in force, or a file laid over the defaults."""
    from asncli.rules.policy import load_policy

    policy = load_policy(file)
    show(
        Table(N_("Agency policy"), COLUMNS, [_line(policy, *each) for each in _SETTINGS]),
        format,
        out,
        _document(policy),
    )
    note(_("Digest of the policy: {digest}").format(digest=policy.digest))


@command(
    app,
    "check",
    help=N_("Check a policy file. Exit code 1 tells that it has a fault."),
    example="asncli policy check kebijakan.toml",
)
def check(file: CheckedFile) -> None:
    """Check a policy file."""
    from asncli.rules.policy import load_policy

    try:
        policy = load_policy(file)
    except AsnError as fault:
        if isinstance(fault.__cause__, OSError):
            raise
        raise FaultsError(fault.code, fault.message, fault.hint) from fault
    note(_("The policy file is in order; its digest: {digest}").format(digest=policy.digest))


def _line(policy: Policy, setting: str, name: str, about: str) -> list[Any]:
    provision = policy.provisions[setting.partition(".")[0]]
    return [setting, _(_DECIDED[provision.status]), provision.source, _(about), _value(policy, name)]


def _value(policy: Policy, name: str) -> Any:
    value = getattr(policy, name)
    if isinstance(value, frozenset):
        return sorted(value)
    return value if name == "minimum_days" else hundredths_text(value, comma())


def _document(policy: Policy) -> dict[str, Any]:
    """Give the settings with their exact values, and the digest that evaluations carry."""
    settings = []
    for setting, name, _about in _SETTINGS:
        provision = policy.provisions[setting.partition(".")[0]]
        value = getattr(policy, name)
        exact = value if name == "minimum_days" or isinstance(value, frozenset) else Decimal(value).scaleb(-2)
        settings.append(
            {
                "setting": setting,
                "status": provision.status,
                "source": provision.source,
                "value": sorted(exact) if isinstance(exact, frozenset) else exact,
            }
        )
    return {"digest": policy.digest, "settings": settings}
