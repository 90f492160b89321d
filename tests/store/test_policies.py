"""The agency's policy in the database: the one set last is in force."""

from pathlib import Path

from asncli.store.database import session
from asncli.store.policies import KeptPolicy, find_policy, keep_policy
from tests.store.office import batch, office


def test_the_policy_set_last_is_in_force(tmp_path: Path) -> None:
    path = office(tmp_path / "a.db")
    with batch(path) as w:
        assert find_policy(w.session) is None
        for name in ("satu.toml", "dua.toml"):
            keep_policy(w.session, w.batch, w.source, KeptPolicy(name, "[feedback]", name[:3]))
    with session(path, write=False) as opened:
        assert find_policy(opened) == KeptPolicy("dua.toml", "[feedback]", "dua")
