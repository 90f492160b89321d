"""How sure a part of the law is, in full words; scripts get the code."""

from __future__ import annotations

from asncli.cli.language import N_, _

STATUSES = {
    "confirmed": N_("two or more public copies agree"),
    "unconfirmed": N_("one copy only, or not yet compared"),
    "default": N_("not regulated; the agency may decide otherwise"),
}


def sure_words() -> dict[str, str]:
    """Give the words of each status in the language in use."""
    return {code: _(words) for code, words in STATUSES.items()}
