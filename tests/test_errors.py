"""Refusals: each kind has its exit code, and its text never holds more than the sentence."""

from __future__ import annotations

from asncli.errors import AsnError, ConflictError, ExitCode, FaultsError, UsageError
from asncli.messages import text


def test_each_kind_of_refusal_has_its_exit_code() -> None:
    assert [kind.exit_code for kind in (FaultsError, UsageError, AsnError, ConflictError)] == [1, 2, 3, 4]
    assert [int(code) for code in ExitCode] == [0, 1, 2, 3, 4, 70, 130]


def test_a_traceback_of_a_refusal_shows_its_code_alone() -> None:
    error = AsnError("nip-unknown", text("There is nobody with NIP {nip}", nip="198503152010012001"))
    assert str(error) == "nip-unknown"
