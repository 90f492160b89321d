"""The NIP: checked digit by digit, never repaired."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.nip import birth_date, nip_fault


@pytest.mark.parametrize(
    ("nip", "fault"),
    [
        ("198503152010012001", None),
        ("198503152025212001", None),
        ("19850315201001200O", "nip-nondigit"),
        ("1985031520100120", "nip-is-nik"),
        ("19850315201001200", "nip-length"),
        ("198502302010012001", "nip-birthdate"),
        ("198503152010132001", "nip-tmt"),
        ("198503152010013001", "nip-sex"),
        ("198503152010012000", "nip-precision-lost"),
    ],
)
def test_a_nip_is_checked_and_never_repaired(nip: str, fault: str | None) -> None:
    assert nip_fault(nip) == fault


def test_a_nip_tells_the_birth_date() -> None:
    assert birth_date("198402292010012001") == date(1984, 2, 29)
    assert birth_date("198302292010012001") is None
