"""The story: the agency sets its policy once, and every score after it is made by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.canonical import read_text
from asncli.rules.policy import Policy, kept_policy, load_policy, parse_policy
from asncli.store.batches import add_source, begin, finish
from asncli.store.locks import locked
from asncli.store.policies import KeptPolicy, find_policy, keep_policy, policies_of, policy_of_most
from asncli.terms import Period
from asncli.workflows.writing import Writer


def policy_in_force(session: Session, file: Path | None = None) -> Policy:
    """The policy of a file where one is named (a what-if), else the one that was set, else the defaults."""
    if file is not None:
        return load_policy(file)
    kept = find_policy(session)
    return parse_policy(kept.name, kept.content) if kept else load_policy()


def policy_of(session: Session, period: Period, file: Path | None = None) -> Policy:
    """The policy for what is said of a period: of a file (a what-if), of a closed period its own, else that in force.

    Its own is the one by which most of its evaluations were made: whatever is set later changes nothing of it.
    """
    if file is None and locked(session, period) and (kept := policy_of_most(session, period)):
        return kept_policy(kept)
    return policy_in_force(session, file)


def objection_days(session: Session, period: Period) -> Callable[[int], int]:
    """Days for an objection, by the number of the person: those of the policy by which the evaluation was made.

    Who has been told the days keeps them, whatever policy is set later.
    """
    texts = policies_of(session, period)
    by_text = {kept: kept_policy(kept).objection_days for kept in set(texts.values())}
    others = policy_of(session, period).objection_days
    return lambda person: by_text[texts[person]] if person in texts else others


def set_policy(session: Session, file: Path, writer: Writer) -> tuple[Policy, int]:
    """Set a policy file as the agency's own; the policy and the number of the batch.

    ``AsnError``: ``policy-fault`` where the file has one, ``policy-same`` where it decides what is in force already.
    """
    content = read_text(file, "policy-fault")
    policy = parse_policy(file.name, content)
    now = policy_in_force(session)
    if (policy.whole_digest, policy.text) == (now.whole_digest, now.text):
        raise AsnError(
            "policy-same",
            text("The file {file} decides what is in force already.", file=file.name),
            text("See what is in force with: asncli policy show"),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id, file=file.name)
    keep_policy(session, batch_id, source_id, KeptPolicy(file.name, content, policy.whole_digest))
    finish(session, batch_id, {"added": 1})
    return policy, batch_id
