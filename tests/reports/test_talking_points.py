"""What of an evaluation is worth talking about."""

from __future__ import annotations

from asncli.reports.indicator_lines import Line
from asncli.reports.talking_points import Points, points
from asncli.terms import CoreValue


def line(name: str, achievement: int | None) -> Line:
    return Line("RHK-1", "Layanan", None, name, name, "naik", "jumlah", 1, 1, 1, 1, achievement, True, "")


def test_the_best_three_and_the_weakest_three_are_named_with_their_figures() -> None:
    lines = [line(f"I{n}", figure) for n, figure in enumerate((8000, 10000, 11000, 12000, 10500, 9500, 7000, None))]
    values = {CoreValue.LOYAL: 425, CoreValue.ADAPTIVE: 310, CoreValue.COMPETENT: None}
    assert points(lines, 9000, values, [CoreValue.LOYAL], [CoreValue.ADAPTIVE, CoreValue.COMPETENT]) == Points(
        ["I3: capaian 120,00%", "I2: capaian 110,00%", "I4: capaian 105,00%", "Loyal: 4,25"],
        ["I6: capaian 70,00%", "I0: capaian 80,00%", "Adaptif: 3,10"],
    )


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert points([], 9000, {}, [], []) == Points([], [])
