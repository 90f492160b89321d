"""Which language is spoken."""

from __future__ import annotations

import pytest

from asncli.cli import language
from asncli.messages import text


@pytest.mark.parametrize(
    ("argv", "environ", "chosen"),
    [
        ([], {}, "en"),
        ([], {"LANG": "id_ID.UTF-8"}, "id"),
        ([], {"LANG": "in_ID"}, "id"),
        ([], {"LANG": "id_ID.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LC_MESSAGES": "id_ID", "LANG": "en_GB"}, "id"),
        ([], {"LC_MESSAGES": "", "LANG": "id"}, "id"),
        ([], {"LANG": "is_IS"}, "en"),
        ([], {"ASNCLI_LANG": "id", "LANG": "en_GB"}, "id"),
        ([], {"ASNCLI_LANG": "fr", "LANG": "id_ID"}, "id"),
        (["--lang", "en"], {"ASNCLI_LANG": "id"}, "en"),
        (["batch", "list", "--lang=id"], {"ASNCLI_LANG": "en"}, "id"),
        (["--lang", "en", "--lang", "id"], {}, "id"),
        (["--lang"], {"LANG": "id"}, "id"),
        (["unit", "rate", "--", "--lang", "id"], {}, "en"),
    ],
)
def test_the_option_wins_over_the_environment_and_that_over_the_locale(
    argv: list[str], environ: dict[str, str], chosen: str
) -> None:
    assert language.choose(argv, environ) == chosen


def test_a_sentence_from_below_is_said_with_its_values_in_the_language_in_use() -> None:
    language.use("id")
    inner = text("a NIP has 18 digits")
    assert language.said(text("'{written}' is no NIP: {reason}", written="123", reason=inner)) == (
        "'123' bukan NIP: NIP terdiri atas 18 angka"
    )
    assert (language.spoken(), language._("")) == ("id", "")
    language.use("en")
    assert language.said(inner) == "a NIP has 18 digits"
