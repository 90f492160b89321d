"""What the agency decides about talent and promotion."""

from __future__ import annotations

from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.policy_kinds import Thresholds
from asncli.rules.policy_talent import PromotionPolicy, TalentPolicy
from asncli.terms import Predikat


def test_by_default_there_are_no_thresholds_and_the_months_are_those_of_practice() -> None:
    after = load_policy().after
    assert TalentPolicy.of(after) == TalentPolicy(None, None)
    assert PromotionPolicy.of(after) == PromotionPolicy(48, 24, Predikat.BAIK, Predikat.SANGAT_BAIK, 7, True)


def test_an_agency_sets_its_own() -> None:
    policy = parse_policy("k.toml", '[talent]\npotential_thresholds = [90, "70,50"]\n[promotion]\npost_box = 8\n')
    assert TalentPolicy.of(policy.after) == TalentPolicy(None, Thresholds(9000, 7050))
    assert PromotionPolicy.of(policy.after).post_box == 8
    assert (policy.provisions["talent"].status, policy.digest) == ("agency", load_policy().digest)
