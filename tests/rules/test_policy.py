import json
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import DEFAULT, Policy, kept_policy, load_policy, parse_policy


def loaded(tmp_path: Path, content: str, name: str = "kebijakan.toml") -> Policy:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    return load_policy(path)


def test_the_defaults_are_those_of_the_written_rules() -> None:
    policy = load_policy()
    assert (policy.floor, policy.ceiling) == (0, 12_000)
    assert (policy.work_above, policy.work_meets) == (10_000, 9_000)
    assert (policy.behaviour_above, policy.behaviour_meets) == (400, 300)
    assert policy.minimum_days == 30
    assert {role.value: weight for role, weight in policy.role_weights.items()} == {
        "atasan": 60, "rekan": 20, "bawahan": 20, "diri": 0, "masyarakat": 0,
    }  # fmt: skip
    assert (policy.minimum_raters, policy.objection_days, policy.survey_minimum) == (3, 14, 10)
    assert [rating.value for rating in policy.unit_ratings.values()] == ["above", "meets", "below", "below", "below"]
    assert (policy.peer_opinion, policy.survey_weights, policy.plans_due) == (True, "exact", (1, 31))
    assert {"tugas belajar", "cltn", "pemberhentian sementara"} < policy.excluded_statuses
    assert {p.status for p in policy.provisions.values()} == {"default"}


def test_the_whole_policy_can_be_kept_and_read_again() -> None:
    own = "[feedback]\natasan = 50\n"
    policy = parse_policy("kebijakan.toml", own)
    assert json.loads(policy.text)["feedback"]["atasan"] == 50
    assert json.loads(policy.text)["feedback"]["source"] == "kebijakan.toml"
    assert parse_policy("kebijakan.toml", own) == policy


def test_what_is_kept_with_scores_is_the_policy_that_made_them() -> None:
    own = '[objection]\ndays = 21\nsource = "SK Bupati 12/2026"\n[work_rating]\nmeets_at_least = "85,50"\n'
    for policy in (load_policy(), parse_policy("kebijakan.toml", own)):
        assert kept_policy(policy.text) == policy
    other_version = json.loads(load_policy().text)
    other_version["objection"] |= {"days": 7, "forgotten": 1}
    other_version |= {"unheard": {"of": 1}}
    del other_version["due"]
    kept = kept_policy(json.dumps(other_version))
    assert (kept.objection_days, kept.due_days) == (7, load_policy().due_days)


def test_an_agency_names_only_what_it_changes(tmp_path: Path) -> None:
    policy = loaded(tmp_path, '[work_rating]\nmeets_at_least = "85,50"\n')
    assert (policy.work_above, policy.work_meets, policy.minimum_days) == (10_000, 8_550, 30)
    assert policy.provisions["work_rating"].source == "kebijakan.toml"
    assert policy.provisions["work_rating"].status == "agency"
    assert policy.provisions["exclusion"].status == "default"


def test_an_agency_may_name_the_decree_behind_a_decision(tmp_path: Path) -> None:
    policy = loaded(tmp_path, '[exclusion]\nminimum_days = 60\nsource = "SK Bupati 12/2026"\n')
    assert (policy.minimum_days, policy.provisions["exclusion"].source) == (60, "SK Bupati 12/2026")


def test_a_copy_of_the_default_file_decides_the_same(tmp_path: Path) -> None:
    assert loaded(tmp_path, DEFAULT.read_text("utf-8")) == load_policy()


@pytest.mark.parametrize("written", ["90", '"90"', '"90,0"', '"90,00"', "90.0", '"90.00"'])
def test_one_number_has_many_spellings_and_one_digest(tmp_path: Path, written: str) -> None:
    policy = loaded(tmp_path, f"[work_rating]\nmeets_at_least = {written}\n")
    assert (policy.work_meets, policy.digest) == (9_000, load_policy().digest)


def test_another_decision_has_another_digest_whatever_the_name_of_the_file(tmp_path: Path) -> None:
    content = "[exclusion]\nminimum_days = 31\n"
    digests = {loaded(tmp_path, content, name).digest for name in ("a.toml", "b.toml")}
    assert len(digests) == 1
    assert load_policy().digest not in digests


@pytest.mark.parametrize(
    ("content", "key", "reason"),
    [
        ("[work]\n", "work", "is not known"),
        ("work_rating = 3\n", "work_rating", "must be a line [work_rating], its settings below"),
        ("[work_rating]\nmeets = 3\n", "work_rating.meets", "is not known"),
        (
            "[work_rating]\nmeets_at_least = 101\n",
            "work_rating.meets_at_least",
            "must not be more than above_more_than",
        ),
        (
            "[behaviour_rating]\nmeets_at_least = 5\n",
            "behaviour_rating.meets_at_least",
            "must not be more than above_more_than",
        ),
        ("[achievement]\nfloor = 120\n", "achievement.floor", "must be less than ceiling"),
        (
            "[exclusion]\nminimum_days = 30.5\n",
            "exclusion.minimum_days",
            "must be a whole number of days from 0 to 366",
        ),
        (
            "[exclusion]\nminimum_days = true\n",
            "exclusion.minimum_days",
            "must be a whole number of days from 0 to 366",
        ),
        (
            '[exclusion]\nlegal_statuses = "CLTN"\n',
            "exclusion.legal_statuses",
            'must be a list of names in quotes: ["Tugas Belajar", "CLTN"]',
        ),
        ("[feedback]\nrekan = -1\n", "feedback.rekan", "must be a whole number from 0 to 1000"),
        ("[feedback]\nminimum_raters = 2\n", "feedback.minimum_raters", "must be a whole number from 3 to 1000"),
        (
            "[feedback]\natasan = 0\nrekan = 0\nbawahan = 0\n",
            "feedback.atasan",
            "must be more than 0 where all other weights are 0",
        ),
        ('[unit_rating]\nbaik = "good"\n', "unit_rating.baik", "must be one of above, meets, below"),
        (
            '[unit_rating]\nistimewa = "below"\n',
            "unit_rating.istimewa",
            "must not be a worse rating than that of baik",
        ),
        (
            '[unit_rating]\nsangat_kurang = "meets"\n',
            "unit_rating.kurang",
            "must not be a worse rating than that of sangat_kurang",
        ),
        ('[numeric]\npeer_opinion = "ya"\n', "numeric.peer_opinion", "must be true or false"),
        (
            "[survey]\nminimum_respondents = 2\n",
            "survey.minimum_respondents",
            "must be a whole number from 3 to 100000",
        ),
        ("[survey]\nweights = 0.12\n", "survey.weights", "must be one of exact, 0.11"),
        ('[due]\nplans = "31-01"\n', "due.plans", 'must be month and day in quotes, such as "01-31"'),
        ("[exclusion]\nsource = 3\n", "exclusion.source", "must be a text in quotes"),
        ('[exclusion]\nstatus = "law"\n', "exclusion.status", "must be one of default, agency"),
    ],
)
def test_a_fault_names_the_file_and_the_setting(tmp_path: Path, content: str, key: str, reason: str) -> None:
    with pytest.raises(AsnError) as caught:
        loaded(tmp_path, content)
    assert caught.value.code == "policy-fault"
    assert str(caught.value.message) == f"In the policy file kebijakan.toml the setting {key} {reason}."
    assert str(caught.value.hint) == "Correct it, or take the line out: the default then applies."


@pytest.mark.parametrize("written", ['"90,505"', '"1.234"', '"sembilan puluh"', "true", "-1", "[90]", '""', "1e2"])
def test_a_number_that_could_mean_something_else_is_refused(tmp_path: Path, written: str) -> None:
    with pytest.raises(AsnError) as caught:
        loaded(tmp_path, f"[work_rating]\nmeets_at_least = {written}\n")
    assert "two decimals at most" in str(caught.value.message)
