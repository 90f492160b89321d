"""Sentences for people, kept as template and values until the moment they are shown.

Below the command line nothing knows a language. A sentence is made with :func:`text`, whose first argument is
the English template (and the key of the Indonesian catalogue); the command line renders it with
:meth:`Text.said` in the language of the user. ``str(text)`` is English, for logs and tests.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

Translate = Callable[[str], str]


class Text(NamedTuple):
    """A sentence: an English template with ``{names}`` and the values that fill it (values may be ``Text``)."""

    template: str
    values: Mapping[str, object] = {}

    def said(self, translate: Translate) -> str:
        """Render the sentence, its template passed through ``translate`` first."""
        values = self.values
        if Text in map(type, values.values()):
            values = {k: v.said(translate) if isinstance(v, Text) else v for k, v in values.items()}
        return translate(self.template).format(**values)

    def __str__(self) -> str:
        """Render the sentence in English."""
        return self.said(str)


def text(template: str, /, **values: object) -> Text:
    """Make a translatable sentence (``pybabel extract`` finds the literal template by this name)."""
    return Text(template, values)
