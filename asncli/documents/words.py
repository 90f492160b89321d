"""Where a word may go on in the next line: file names, addresses and words longer than a column of a page."""

from __future__ import annotations

import re
import unicodedata

HERE = "\N{ZERO WIDTH SPACE}"  # a line may end here
_SHORT = 12  # letters up to which a word is left as it is
_LONGEST = 26  # letters without a joint that fit into the columns of the pages
_PIECE = 10  # letters between two places in a word that is longer
_WIDE = 1.4  # a capital letter, in small ones
_JOINTED = re.compile(r"(?<=[_/\\\-.@?&=:,;|+#%])(?=\w)(?<!\d[.,](?=\d))")
_JOINER = "\N{ZERO WIDTH JOINER}"


def breakable(text: str) -> str:
    """Mark with zero width spaces where long words may be parted; what is printed is the same to the eye.

    After ``_ / - .`` and the like in words of more than twelve letters, never within a number; in words that are
    longer than a column anywhere, every ten letters. Other words stay as they are.
    """
    return "".join(_word(word) if len(word) > _SHORT else word for word in re.split(r"(\s+)", text))


def _word(word: str) -> str:
    return HERE.join(_pieces(part) for part in _JOINTED.split(word))


def _pieces(part: str) -> str:
    if sum(_WIDE if letter.isupper() else 1 for letter in part) <= _LONGEST:
        return part
    pieces: list[str] = []
    since = 0
    for letter in part:
        if since >= _PIECE and not _belongs(letter, pieces[-1]):
            pieces.append(HERE)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)


def _belongs(letter: str, before: str) -> bool:
    """Whether a letter must not be parted from the one before: marks above and below it, joined signs."""
    return unicodedata.combining(letter) != 0 or letter == _JOINER or before == _JOINER or not letter.isprintable()
