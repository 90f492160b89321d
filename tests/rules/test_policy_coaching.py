"""What the agency decides about coaching."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.policy_coaching import COACHING_SETTINGS, CoachingPolicy
from asncli.terms import Predikat, Rating


def test_by_default_it_is_below_baik_six_months_and_every_thirty_days() -> None:
    policy = load_policy()
    below = (Predikat.CUKUP, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG, Predikat.SANGAT_KURANG)
    assert CoachingPolicy.of(policy.after) == CoachingPolicy(below, (Rating.BELOW,), 6, 30, True)
    assert policy.provisions["coaching"].source == "PP 30/2019 Pasal 56-58, unconfirmed"
    assert all(setting.about for setting in COACHING_SETTINGS)


def test_the_agency_decides_otherwise_and_no_score_changes_by_it() -> None:
    own = parse_policy("k.toml", '[coaching]\npredikat = ["sangat_kurang", "kurang"]\ndrafts = false\n')
    assert CoachingPolicy.of(own.after)[:2] == ((Predikat.KURANG, Predikat.SANGAT_KURANG), (Rating.BELOW,))
    assert not CoachingPolicy.of(own.after).drafts
    assert (own.digest, own.whole_digest == load_policy().whole_digest) == (load_policy().digest, False)


@pytest.mark.parametrize("line", ['predikat = ["jelek"]', 'predikat = "kurang"', "months = 0", "checkin_days = 400"])
def test_what_is_none_is_refused_with_its_key(line: str) -> None:
    with pytest.raises(AsnError) as refused:
        parse_policy("k.toml", f"[coaching]\n{line}\n")
    assert f"coaching.{line.split()[0]}" in str(refused.value.message)
