"""What the agency decides about career."""

from asncli.rules.ip_asn_law import Dimension
from asncli.rules.library import index_law
from asncli.rules.policy import load_policy, parse_policy
from asncli.rules.policy_career import MOST_POINTS, IndexPolicy, RetirementPolicy
from asncli.terms import Period, PeriodKind


def test_the_defaults_are_practice_and_said_so() -> None:
    policy = load_policy()
    own = RetirementPolicy.of(policy.after)
    assert own == RetirementPolicy(guru=60, dosen=65, guru_besar=70, next_month=True, years=5)
    index = IndexPolicy.of(policy.after)
    assert [index.points[name] for name in ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")] == [
        3000, 2500, 1500, 1000, 500,
    ]  # fmt: skip
    assert (index.profesi, index.technical_years, index.seminar_years, index.discipline_years) == ("none", 1, 2, 5)
    assert policy.after["credit.drafts"] is False
    for table in ("credit", "ip_asn", "retirement"):
        assert (policy.provisions[table].source, policy.provisions[table].status) == (
            "practice, unconfirmed",
            "default",
        )


def test_no_predikat_has_more_points_than_the_law_gives_the_dimension() -> None:
    law = index_law(Period(2026, PeriodKind.YEAR))
    assert law.weights[Dimension.PERFORMANCE] == MOST_POINTS * 100


def test_an_agency_changes_what_it_names_and_scores_keep_their_digest() -> None:
    changed = parse_policy("k.toml", "[retirement]\nguru = 61\n[ip_asn]\nkurang = 5\n")
    assert RetirementPolicy.of(changed.after).guru == 61
    assert IndexPolicy.of(changed.after).points["kurang"] == 500
    assert changed.digest == load_policy().digest
