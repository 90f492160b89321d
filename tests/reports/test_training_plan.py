"""The report on a plan under a budget."""

from __future__ import annotations

from asncli.reports.frames import UnitRow
from asncli.reports.report import Report
from asncli.reports.training_data import Person
from asncli.reports.training_plan import build
from asncli.reports.training_plan_data import OnOffer, Plan
from asncli.rules.regulation import Provision
from asncli.rules.training_needs import Reason
from asncli.rules.training_plan import Chosen, Offer, Pair, Question
from asncli.terms import Period, PeriodKind

MILLION = 10_000_000_000
COURSES = [OnOffer("A", "Arsip", None, False, MILLION, 200_000, None, None),
           OnOffer("B", "Loket", None, True, 2 * MILLION, 80_000, None, None)]  # fmt: skip
PEOPLE = [Person(n, f"{n:018d}", f"Pegawai {n}", 1, "pns", None) for n in range(4)]
PAIRS = [Pair(0, 0, 40), Pair(1, 0, 10), Pair(1, 1, 10), Pair(2, 1, 0)]
QUESTION = Question([Offer(MILLION, 1), Offer(2 * MILLION)], PAIRS, MILLION)


def made(bound: int = 40, chosen: tuple[Pair, ...] = (PAIRS[0],), question: Question = QUESTION) -> Plan:
    return Plan(
            year=2027, period=Period(2026, PeriodKind.SEMESTER, 1), agency="Kabupaten", unit=None,
            units=[UnitRow(1, "1", "Dinas", None)], people=PEOPLE, away=[], courses=COURSES, gone=[],
            question=question, chosen=Chosen(chosen, bound), more=[PAIRS[2]] if chosen else [],
            reasons={(0, 0): {Reason.COACHING: "pembinaan"}}, with_needs=[True] * 4,
            points=dict.fromkeys(Reason, 5), policy=Provision("practice, unconfirmed", "default"), seats_left=False,
            hours_year=2026, seconds=20,
    )  # fmt: skip


def report(bound: int = 40, chosen: tuple[Pair, ...] = (PAIRS[0],), question: Question = QUESTION) -> Report:
    return build(made(bound, chosen, question))


def test_a_proven_plan_says_so_and_what_more_money_would_buy() -> None:
    found = report()
    assert found.head["notes"][:2] == [
        "Terbukti: tidak ada susunan lain yang angkanya lebih banyak dengan pagu dan kursi ini.",
        "Rupiah berikutnya: B Loket untuk Pegawai 1 (angka 10) masuk pada pagu Rp 3.000.000;"
        " tambahan termurah pada pagu Rp 3.000.000.",
    ]
    assert found.head["summary"]["used"] == 1_000_000
    assert found.page("Pelatihan").tables[0].totals is not None
    assert found.page("Tambahan Pagu").tables[0].rows == [
        (1, "B", "Loket", PEOPLE[1].nip, "Pegawai 1", 2 * MILLION, 10, 3 * MILLION)
    ]


def test_a_gap_is_rounded_up_and_never_hidden() -> None:
    assert report(bound=41).head["notes"][0].startswith("Belum terbukti terbaik: paling banyak 2,50% angka lagi")
    assert report(bound=10_000_001).head["summary"]["proven"] is False


def test_everybody_left_out_has_a_reason() -> None:
    assert [(row[3], row[4]) for row in report().page("Belum Terpilih").tables[0].rows] == [
        ("Pegawai 1", "kursi habis; paling sesuai: A Arsip (angka 10)"),
        ("Pegawai 2", "tanpa angka menurut kebijakan instansi; paling sesuai: B Loket (angka 0)"),
        ("Pegawai 3", "tidak ada pelatihan dalam katalog yang sesuai dan belum diikuti"),
    ]


def test_a_catalogue_that_serves_nobody_is_said() -> None:
    found = report(0, (), Question(QUESTION.offers, [], MILLION))
    assert found.head["notes"][0].startswith("Tidak ada pelatihan dalam katalog yang sesuai")
    assert found.page("Rencana").tables[0].rows == []
