"""The language of help and messages: chosen once, before the command line is read.

Everything that is declared (help, examples) stays English in the declaration, marked with :func:`N_`, and is
translated when it is shown; everything that is said goes through :func:`_` or, for sentences that come from
below, :func:`said`. Official labels, report titles and workbook headings are Indonesian always: they do not
pass here.
"""

from __future__ import annotations

import gettext
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from asncli.messages import Text

LANGUAGES = ("id", "en")
LOCALE_FOLDER = Path(__file__).parent.parent / "locale"

_chosen: tuple[str, gettext.NullTranslations] = ("en", gettext.NullTranslations())


def choose(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Find the language: ``--lang``, else ``ASNCLI_LANG``, else the locale, else English.

    A language that does not exist is left to the command line's own check, which names it.
    """
    asked = _option(argv) or environ.get("ASNCLI_LANG", "")
    if asked in LANGUAGES:
        return asked
    return "id" if _locale(environ).lower().startswith(("id", "in_", "indonesia")) else "en"


def _option(argv: Sequence[str]) -> str:
    words = list(argv[: argv.index("--")] if "--" in argv else argv)
    asked = ""
    for word, value in pairwise([*words, ""]):
        if word == "--lang":
            asked = value
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return asked


def _locale(environ: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return environ[name]
    if sys.platform == "win32":  # no such variables there: the language of the user interface decides
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def use(language: str) -> None:
    """Speak ``id`` or ``en`` from now on."""
    global _chosen
    translations = gettext.NullTranslations()
    if language == "id":
        with (LOCALE_FOLDER / "id" / "LC_MESSAGES" / "messages.mo").open("rb") as catalogue:
            translations = gettext.GNUTranslations(catalogue)
    _chosen = (language, translations)


def spoken() -> str:
    """Tell which language is in use: ``id`` or ``en``."""
    return _chosen[0]


def _(message: str) -> str:
    """Say a literal English message in the language in use."""
    return _chosen[1].gettext(message) if message else ""


def N_(message: str) -> str:  # noqa: N802 - the name every gettext tool knows
    """Mark a literal that is declared now and said later; gives it back as it is."""
    return message


def said(text: Text) -> str:
    """Say a sentence that came from below the command line."""
    return text.said(_)
