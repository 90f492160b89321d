"""The agency's decisions about training."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.rules.policy_training import TrainingPolicy
from asncli.rules.training_needs import Reason


def test_defaults_are_an_upper_entitlement_and_points_for_every_reason() -> None:
    policy = load_policy()
    found = TrainingPolicy.of(policy.after)
    assert found[:3] == (24, 300, 5)
    assert list(found.points.values()) == [40, 25, 20, 15, 10, 5, 10, 5]
    assert set(found.points) == set(Reason)
    assert {policy.provisions[t].status for t in ("training", "training_needs", "training_points")} == {"default"}


def test_an_agency_sets_its_own_points_and_a_fault_is_named(tmp_path: Path) -> None:
    own = tmp_path / "kebijakan.toml"
    own.write_text('[training_points]\ncoaching = 0\n[training_needs]\nweak_below = "3,50"\n', "utf-8")
    found = TrainingPolicy.of(load_policy(own).after)
    assert (found.points[Reason.COACHING], found.weak_below) == (0, 350)
    own.write_text("[training_points]\ncoaching = -1\n", "utf-8")
    with pytest.raises(AsnError) as refused:
        load_policy(own)
    assert "training_points.coaching must be a whole number" in str(refused.value.message)
