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


_UNSURE = ", unconfirmed"


def source_words(source: str) -> str:
    """Say a source: an article or a page as it stands, what is none and how sure it is in the language in use."""
    if source == "practice, unconfirmed":
        return _("practice, unconfirmed")
    if source.endswith(_UNSURE):
        return _("{source}, unconfirmed").format(source=source.removesuffix(_UNSURE))
    return source
