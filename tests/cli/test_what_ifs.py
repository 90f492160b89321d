"""The sentence beside every what-if."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.cli import language
from asncli.cli.what_ifs import tell_what_if


@pytest.mark.parametrize(
    ("regulation", "policy", "said"),
    [
        (None, None, ""),
        ("pp-30-2019", None, "A what-if by pp-30-2019, worked out now; nothing is stored.\n"),
        ("pp-30-2019", Path("x/lain.toml"), "A what-if by pp-30-2019, lain.toml, worked out now; nothing is stored.\n"),
    ],
)
def test_a_what_if_is_said_to_be_one(
    regulation: str | None, policy: Path | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    language.use("en")
    tell_what_if(regulation, policy)
    assert capsys.readouterr() == ("", said)
