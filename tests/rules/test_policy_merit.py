"""What the agency decides about awards, discipline and TPP."""

from __future__ import annotations

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.policy_merit import MERIT_SETTINGS, ORDER, AwardPolicy, TppPolicy, light_months
from asncli.terms import DisciplineLevel, PeriodKind, Predikat


def test_the_defaults_ask_for_two_good_periods_and_make_no_tpp() -> None:
    after = load_policy().after
    award, tpp = AwardPolicy.of(after), TppPolicy.of(after)
    assert award == AwardPolicy(2, 2, Predikat.SANGAT_BAIK, 300, "B", 12, 0, 0, ORDER)
    assert (award.in_a_row(PeriodKind.YEAR), award.in_a_row(PeriodKind.SEMESTER)) == (2, 2)
    assert (tpp.enabled, tpp.attendance, set(tpp.predikat.values()), light_months(after)) == (False, None, {None}, 6)
    assert tpp.cuts == {DisciplineLevel.RINGAN: 0, DisciplineLevel.BERAT: None}


def test_nothing_of_it_changes_the_digest_of_scores() -> None:
    own = parse_policy("k.toml", '[tpp]\nenabled = true\nbaik = "92,5"\n[award]\norder = ["streak", "predikat"]\n')
    assert (own.digest, own.whole_digest == load_policy().whole_digest) == (load_policy().digest, False)
    assert TppPolicy.of(own.after).predikat[Predikat.BAIK] == 9250
    assert AwardPolicy.of(own.after).order == ("streak", "predikat")
    assert len({setting.key for setting in MERIT_SETTINGS}) == len(MERIT_SETTINGS)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("[award]\norder = []", "award.order must be a list of some of these, each once: predikat, work_result"),
        ('[award]\norder = ["predikat", "predikat"]', "award.order must be a list of some of these, each once"),
        ('[award]\npredikat = "hebat"', "award.predikat must be one of sangat_baik, baik"),
        ("[tpp]\nbaik = 201", 'tpp.baik must be a number from 0 to 200 such as 90 or "90,50", or "none"'),
        ('[tpp]\nbaik = "banyak"', "tpp.baik must be a number from 0 to 200"),
        ("[tpp]\ncut_berat = 101", 'tpp.cut_berat must be a number from 0 to 100 such as 90 or "90,50", or "none"'),
        ("[tpp]\nattendance = 101", "tpp.attendance must be a number from 0 to 100"),
        ("[tpp]\nperformance = 70", "tpp.performance must come to 100 together with tpp.discipline"),
        ("[ip_asn]\nsangat_baik = 31", 'ip_asn.sangat_baik must be a number from 0 to 30 such as 25 or "25,50"'),
        ("[discipline]\nlight_months = 0", "discipline.light_months must be a whole number from 1 to 60"),
    ],
)
def test_a_faulty_decision_is_named(own: str, said: str) -> None:
    with pytest.raises(AsnError) as refused:
        parse_policy("k.toml", own)
    assert f"the setting {said}" in str(refused.value.message)
