"""A topic in a word or two, and whether a text holds it: by whole words, whatever their case, spaces and order."""

from __future__ import annotations

import re

from asncli.errors import UsageError
from asncli.messages import text

LONGEST = 100  # characters of a topic
_WORD = re.compile(r"\w+")


def words(said: str) -> frozenset[str]:
    """Give the words of a text, folded.

    >>> sorted(words("Meningkatnya  mutu PENDIDIKAN (dasar)"))
    ['dasar', 'meningkatnya', 'mutu', 'pendidikan']
    """
    return frozenset(_WORD.findall(said.casefold()))


def checked(topic: str) -> str:
    """Give a topic as it is kept; refuse one that no list could find, or that is a story (``topic-wordless``,
    ``topic-long``).
    """
    said = " ".join(topic.split())
    if not any(map(str.isalnum, said)):
        raise UsageError(
            "topic-wordless",
            text("The topic {topic} has neither a letter nor a digit, so nobody could find it.", topic=repr(topic)),
            text("Name it in a word or two, as in Pendidikan."),
        )
    if len(said) > LONGEST:
        raise UsageError(
            "topic-long",
            text("The topic has {n} characters; a topic has {most} at most.", n=len(said), most=LONGEST),
            text("Name it in a word or two, and say the rest with --text."),
        )
    return said


def holds(said: str, topic: str) -> bool:
    """Tell whether a text has all words of a topic; a topic without a word is in no text.

    >>> [holds(said, "pendidikan  Dasar") for said in ("Mutu pendidikan dasar", "Pendidikan", "Dasar kependidikan")]
    [True, False, False]
    """
    asked = words(topic)
    return bool(asked) and asked <= words(said)
