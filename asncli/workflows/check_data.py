"""The story: before she evaluates, the officer asks what is wrong in the data and how to mend it."""

from __future__ import annotations

from sqlmodel import Session

from asncli.rules.policy import Policy
from asncli.store.faults_in_data import Scope
from asncli.workflows.check_results import Ground
from asncli.workflows.checks import CHECKS
from asncli.workflows.findings import Finding, Severity, finding


def check_data(session: Session, scope: Scope, policy: Policy) -> list[Finding]:
    """Go through every check, those of a period only where one is named; errors first, then as listed.

    Who is evaluated at all (days, kedudukan hukum) is decided by the policy. Nothing is stored.
    """
    ground = Ground(session, scope, policy)
    ground.lay()
    period = str(scope.period) if scope.period else ""
    asked = [check for check in CHECKS if scope.period or not check.of_period]
    gravest_first = sorted(asked, key=lambda check: tuple(Severity).index(check.severity))
    return [finding(check, hit, period) for check in gravest_first for hit in check.find(ground)]
