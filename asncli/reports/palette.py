"""Colours of bars on paper and in workbooks: one calm row of them; colour never stands without its word."""

from __future__ import annotations

from asncli.terms import Predikat

PREDIKAT = {
    Predikat.SANGAT_BAIK: "#6FAF82",
    Predikat.BAIK: "#9CCB9A",
    Predikat.CUKUP: "#DDCB6B",
    Predikat.BUTUH_PERBAIKAN: "#E5B45B",
    Predikat.KURANG: "#DB8E6C",
    Predikat.SANGAT_KURANG: "#C76B6B",
}
_NAMED = {
    **{one.value: fill for one, fill in PREDIKAT.items()},
    "good": PREDIKAT[Predikat.BAIK],
    "below": PREDIKAT[Predikat.BUTUH_PERBAIKAN],
}
PLAIN = "#2F6F9F"
PARTS = ("#2F6F9F", "#8FBBD6", "#C9D3D7", "#E5B45B", "#C76B6B")


def fill_of(code: object) -> str:
    """Fill of a bar of its own: that of a predikat, by its code or label (of several the first), else the plain one.

    >>> fill_of("baik"), fill_of("Baik / Cukup"), fill_of("Januari")
    ('#9CCB9A', '#9CCB9A', '#2F6F9F')
    """
    first = str(code).split(" / ")[0]
    return next((fill for one, fill in PREDIKAT.items() if first in (one.value, one.label)), PLAIN)


def fills_of(keys: list[str]) -> list[str]:
    """Fills of the parts of a whole, by the keys of their columns: those of predikat, else one after the other.

    >>> fills_of(["baik", "kurang"]), fills_of(["held", "none"])
    (['#9CCB9A', '#DB8E6C'], ['#2F6F9F', '#8FBBD6'])
    """
    named = [part for key in keys for one, part in _NAMED.items() if key.removesuffix("_share") == one]
    return named if len(named) == len(keys) else [PARTS[n % len(PARTS)] for n in range(len(keys))]
