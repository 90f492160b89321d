"""Shares of a whole in percent with one decimal, exact and half up, as tenths of a percent."""

from __future__ import annotations


def tenths(part: int, whole: int) -> int | None:
    """Percent in tenths, half up; nothing where there is nobody.

    >>> tenths(2, 3), tenths(1, 16), tenths(0, 0)
    (667, 63, None)
    """
    return (2 * 1000 * part + whole) // (2 * whole) if whole else None


def tenths_text(share: int | None, comma: str = ".") -> str:
    """Write tenths of a percent with their decimal: 667 -> ``66.7``; nothing for ``None``."""
    return "" if share is None else f"{share // 10}{comma}{share % 10}"
