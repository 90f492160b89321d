"""What of an evaluation is worth talking about: the strongest and the weakest of indicators and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from asncli.reports.indicator_lines import Line
from asncli.terms import CoreValue, hundredths_text

_NAMED = 3  # indicators of each side
_REACHED = 10_000  # hundredths of a percent


class Points(NamedTuple):
    """Sentences for both sides, in the words of papers."""

    strong: Sequence[str]
    weak: Sequence[str]


def points(
    lines: Iterable[Line], meets: int, values: Mapping[CoreValue, int | None], best: Sequence[CoreValue],
    least: Sequence[CoreValue],
) -> Points:  # fmt: skip
    """Choose: strong is an indicator that reached its target, weak one below what meets expectation.

    ``values`` are the marks of the values, ``best`` and ``least`` the strongest and the weakest of them.
    """
    known = sorted((line for line in lines if line.achievement is not None), key=lambda line: line.achievement or 0)
    reached = [line for line in reversed(known) if (line.achievement or 0) >= _REACHED]
    missed = [line for line in known if (line.achievement or 0) < meets]
    return Points(
        [*map(_indicator, reached[:_NAMED]), *_values(values, best)],
        [*map(_indicator, missed[:_NAMED]), *_values(values, least)],
    )


def _indicator(line: Line) -> str:
    return f"{line.indicator}: capaian {hundredths_text(line.achievement or 0, ',')}%"


def _values(values: Mapping[CoreValue, int | None], named: Sequence[CoreValue]) -> list[str]:
    figures = [(value.label, values.get(value)) for value in named]
    return [f"{label}: {hundredths_text(figure, ',')}" for label, figure in figures if figure is not None]
