"""Policies that were in force one after the other, also those that were taken back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from asncli.store.batches import add_source, begin
from asncli.store.database import session
from asncli.store.policies import KeptPolicy, keep_policy
from asncli.store.policy_history import in_force_since
from asncli.store.undo import undo

NOW = datetime(2026, 8, 1, 9, tzinfo=UTC)


def test_what_was_set_and_taken_back_was_in_force_too_and_what_was_over_before_was_not(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True) as opened:

        def set_(name: str) -> int:
            batch = begin(opened, "policy set", user="sri", now=NOW)
            keep_policy(opened, batch, add_source(opened, batch), KeptPolicy(name, name, name))
            return batch

        def names(since: int) -> list[str | None]:
            return [one.name if one else None for one in in_force_since(opened, since)]

        assert names(1) == [None]
        first, second = set_("satu"), set_("dua")
        undo(opened, second, user="sri", now=NOW)  # its number of a row is free again
        third = set_("tiga")
        undo(opened, third, user="sri", now=NOW)
        undo(opened, first, user="sri", now=NOW)
        assert names(first) == ["satu", "dua", "satu", "tiga", "satu", None]
        assert names(second) == ["dua", "satu", "tiga", "satu", None]
        assert (names(third + 1), names(99)) == (["satu", None], [None])
