"""What the agency decides about the survey of work climate."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.policy_climate import ClimatePolicy
from asncli.rules.policy_kinds import Thresholds


def test_five_respondents_and_two_bands_by_default() -> None:
    assert ClimatePolicy.of(load_policy().after) == ClimatePolicy(5, Thresholds(400, 300))


def test_the_agency_may_ask_for_more_and_do_without_words_and_its_scores_stay_the_same() -> None:
    own = parse_policy("policy.toml", "[climate]\nminimum_respondents = 10\nbands = []\n")
    assert ClimatePolicy.of(own.after) == ClimatePolicy(10, None)
    assert own.digest == load_policy().digest


def test_fewer_than_three_are_refused() -> None:
    with pytest.raises(AsnError) as refused:
        parse_policy("policy.toml", "[climate]\nminimum_respondents = 2\n")
    assert "climate.minimum_respondents must be a whole number from 3" in str(refused.value.message)
