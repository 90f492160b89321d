"""The policy in force: a file named, the one that was set, or the defaults; refused where nothing would change."""

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.workflows.policies import policy_in_force, set_policy
from asncli.workflows.writing import Writer
from tests.store.office import NOW, office

OWN = "[objection]\ndays = 21\n"


def test_a_named_file_goes_before_the_policy_that_was_set(tmp_path: Path) -> None:
    path, own, other = office(tmp_path / "a.db"), tmp_path / "own.toml", tmp_path / "other.toml"
    own.write_text(OWN, "utf-8")
    other.write_text("[objection]\ndays = 7\n", "utf-8")
    with session(path, write=True) as opened:
        assert policy_in_force(opened) == load_policy()
        policy, _ = set_policy(opened, own, Writer("policy set", "sri", NOW))
        assert policy_in_force(opened) == policy
        assert (policy.objection_days, policy.provisions["objection"].source) == (21, "own.toml")
        assert policy_in_force(opened, other).objection_days == 7
        with pytest.raises(AsnError) as refused:
            set_policy(opened, own, Writer("policy set", "sri", NOW))
        assert refused.value.code == "policy-same"
