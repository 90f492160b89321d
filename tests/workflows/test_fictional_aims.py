"""Short ways to write an aim."""

from __future__ import annotations

from asncli.terms import Aspect, Direction, Recap, ResultKind
from asncli.workflows.fictional_aims import (
    Aim,
    Result,
    count,
    days,
    extra,
    fewer,
    index,
    peak,
    percent,
    plan,
    reached,
    spent,
)


def test_each_short_way_says_direction_and_recap() -> None:
    aims = {
        "count": count("x", "12", "kali"),
        "percent": percent("x", "95"),
        "reached": reached("x", "80", "persen", "78"),
        "index": index("x", "3.4"),
        "days": days("x", "2"),
        "fewer": fewer("x", "4", "kasus"),
        "spent": spent("x", "90", "100"),
        "peak": peak("x", "120", "orang"),
    }
    assert {name: (aim.aspect, aim.direction, aim.recap) for name, aim in aims.items()} == {
        "count": (Aspect.KUANTITAS, Direction.NAIK, Recap.JUMLAH),
        "percent": (Aspect.KUALITAS, Direction.NAIK, Recap.RATA_RATA),
        "reached": (Aspect.KUALITAS, Direction.NAIK, Recap.TERAKHIR),
        "index": (Aspect.KUALITAS, Direction.NAIK, Recap.TERAKHIR),
        "days": (Aspect.WAKTU, Direction.TURUN, Recap.RATA_RATA),
        "fewer": (Aspect.KUALITAS, Direction.TURUN, Recap.JUMLAH),
        "spent": (Aspect.BIAYA, Direction.TETAP, Recap.RATA_RATA),
        "peak": (Aspect.KUANTITAS, Direction.NAIK, Recap.TERTINGGI),
    }


def test_a_plan_has_results_with_weights_and_extras_without() -> None:
    aim = Aim("x", "1", "kali")
    assert plan(("Satu", (aim,), "60"), ("Dua", (aim,))) == (Result("Satu", (aim,), "60"), Result("Dua", (aim,)))
    assert extra("Tiga", aim).kind is ResultKind.TAMBAHAN
