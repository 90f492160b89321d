"""The story: answers on the work climate keep the promise under which they were given, whatever is decided later."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.rules.climate import rising
from asncli.rules.policy import Policy, load_policy, parse_policy
from asncli.rules.policy_climate import ClimatePolicy
from asncli.store.climate import first_batch
from asncli.store.policy_history import in_force_since
from asncli.terms import Period


def minimums(session: Session, period: Period, policy: Policy) -> Sequence[int]:
    """Fewest respondents of a figure of a period: those in force since its first answers and by ``policy``, rising.

    The last one holds, so that lowering the minimum, or taking back a policy, changes nothing for answers that are
    there; ``with_units_below`` needs those before it too.
    """
    first = first_batch(session, period)
    found = [] if first is None else in_force_since(session, first)
    before = [parse_policy(one.name, one.content) if one else load_policy() for one in found]
    return rising(ClimatePolicy.of(one.after).minimum for one in (*before, policy))
