"""asncli policy: the agency's own decisions, where the law is silent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.certainty import source_words
from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _, said
from asncli.cli.options import DryRun, Format, Out, Reason, now, reading_if_any, user, writing
from asncli.cli.output import Column, Table, next_step, note, show
from asncli.cli.views import comma
from asncli.errors import AsnError, FaultsError
from asncli.rules.policy_merit import NONE
from asncli.terms import hundredths_text

if TYPE_CHECKING:
    from asncli.rules.policy import Policy
    from asncli.rules.policy_kinds import Setting

app = noun()
COLUMNS = (
    Column("setting", N_("Setting")),
    Column("status", N_("Decided by")),
    Column("source", N_("Source")),
    Column("about", N_("What it decides")),
    Column("value", N_("Value")),
)
_DECIDED = {"default": N_("agency policy (default)"), "agency": N_("agency policy")}
OwnFile = Annotated[
    Path | None, typer.Argument(metavar="FILE.toml", help=N_("Policy file of the agency; else the policy in force."))
]
CheckedFile = Annotated[Path, typer.Argument(metavar="FILE.toml", help=N_("Policy file of the agency."))]


@command(
    app,
    "show",
    help=N_(
        "Show every decision of the agency, its value and its source.\n\nThe policy in force is the one that was set,"
        " or the defaults; a file named here is laid over the defaults and not set."
    ),
    example="asncli policy show",
)
def show_(file: OwnFile = None, format: Format = None, out: Out = None) -> None:
    """Show the policy in force, or a file laid over the defaults."""
    from asncli.rules.policy import SETTINGS, load_policy
    from asncli.workflows.policies import policy_in_force

    with reading_if_any() as session:
        policy = policy_in_force(session, file) if session else load_policy(file)
    rows = [_line(policy, setting) for setting in SETTINGS]
    show(Table(N_("Agency policy"), COLUMNS, rows), format, out, _document(policy, SETTINGS))
    _tell_digests(policy)


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
    note(_("The policy file is in order."))
    _tell_digests(policy)


@command(
    app,
    "set",
    help=N_(
        "Set a policy file as the agency's own: every evaluation after it is made by it.\n\nThe file is kept in the"
        " database with all it says. Evaluations that are final stay as they are; the policy before is brought back by"
        " undoing the batch."
    ),
    example='asncli policy set kebijakan.toml --reason "SK Sekda 12/2026"',
)
def set_(file: CheckedFile, reason: Reason = None, dry_run: DryRun = False) -> None:
    """Set the agency's policy."""
    from asncli.workflows.policies import set_policy
    from asncli.workflows.writing import Writer

    with writing(dry_run=dry_run, create=False) as session:
        policy, batch = set_policy(session, file, Writer("policy set", user(), now(), reason))
    if dry_run:
        note(_("Nothing was stored."))
        return
    note(_("The policy {file} is in force (batch {batch})").format(file=file.name, batch=batch))
    _tell_digests(policy)
    next_step("policy show")


def _tell_digests(policy: Policy) -> None:
    """Name both digests: a table that decides no score changes the second alone."""
    note(_("Digest of what decides scores: {digest}").format(digest=policy.digest))
    note(_("Digest of the whole policy: {digest}").format(digest=policy.whole_digest))


def _line(policy: Policy, setting: Setting) -> list[Any]:
    provision = policy.provisions[setting.key.partition(".")[0]]
    source = source_words(provision.source)
    return [setting.key, _(_DECIDED[provision.status]), source, said(setting.about), _shown(setting, policy)]


def _shown(setting: Setting, policy: Policy) -> Any:
    value = _exact(setting, policy)
    if setting.kind.name == "hundredths":
        return hundredths_text(setting.value(policy), comma())
    if setting.kind.name == "percent":
        return setting.value(policy).replace(",", comma())
    return (_("yes") if value else _("no")) if isinstance(value, bool) else value


def _exact(setting: Setting, policy: Policy) -> Any:
    """Give the exact value of a setting, as scripts read it."""
    value = setting.value(policy)
    if setting.kind.name == "hundredths":
        return Decimal(value).scaleb(-2)
    if setting.kind.name == "percent":
        return None if value == NONE else Decimal(value.replace(",", "."))
    if setting.kind.name == "thresholds":
        return [Decimal(one).scaleb(-2) for one in value]
    if setting.kind.name == "day":
        return f"{value[0]:02}-{value[1]:02}"
    return sorted(value) if isinstance(value, frozenset) else value


def _document(policy: Policy, settings: tuple[Setting, ...]) -> dict[str, Any]:
    """Give the settings with their exact values, and the digests: the one that evaluations carry, that of all."""
    lines = []
    for setting in settings:
        provision = policy.provisions[setting.key.partition(".")[0]]
        lines.append(
            {
                "setting": setting.key,
                "status": provision.status,
                "source": provision.source,
                "value": _exact(setting, policy),
            }
        )
    return {"digest": policy.digest, "whole_digest": policy.whole_digest, "settings": lines}
