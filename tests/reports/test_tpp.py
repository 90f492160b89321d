"""The list of TPP percentages as a report."""

from __future__ import annotations

from datetime import date

from asncli.reports.report import Prose
from asncli.reports.tpp import Paid, Tpp, build, formula
from asncli.rules.award import Person
from asncli.rules.discipline import InForce
from asncli.rules.library import discipline_law
from asncli.rules.policy_merit import TppPolicy
from asncli.rules.tpp import share
from asncli.terms import DisciplineLevel, Penalty, Period, PeriodKind
from tests.rules.test_tpp import CUT, KEMNAKER, table

ONE = Person(1, "1", "Siti", None, True, "final", "baik", None, None, None, None)
HEAVY = InForce(Penalty.PENURUNAN_JABATAN, DisciplineLevel.BERAT, date(2026, 1, 1), date(2026, 12, 31))


def made(rule: TppPolicy, *penalties: InForce | None) -> Tpp:
    given = [[one] if one else [] for one in penalties]
    paid = [Paid(ONE, share(rule, discipline_law(), "final", "baik", one, 10_000), one) for one in given]
    period, article = Period(2026, PeriodKind.SEMESTER, 1), "PP 94/2021 Pasal 8"
    return Tpp("Kabupaten Contoh", None, period, date(2026, 6, 30), rule, paid, {}, "SK 1", article)


def test_the_table_of_the_agency_stands_on_the_first_page_with_what_it_has_not_set() -> None:
    report = build(made(table(), None, CUT, HEAVY))
    counts, decided = report.page("Ringkasan").tables
    assert list(counts.rows) == [("Dengan angka", 2), ("Tanpa angka: potongan belum ditetapkan", 1)]
    rows = {row[0]: row[1] for row in decided.rows}
    assert (rows["Bobot kinerja"], rows["Predikat Cukup"], rows["Kehadiran bila tidak diberikan"]) == (
        "70%", "belum ditetapkan", "belum ditetapkan",
    )  # fmt: skip
    (row,) = report.page("Tanpa Angka").tables[0].rows
    assert row[-1] == "tanpa angka: potongan untuk hukuman disiplin berat belum ditetapkan (tpp.cut_berat)"
    said = next(block for block in report.page("Ringkasan").blocks if isinstance(block, Prose)).lines
    assert said[-1] == "Besaran rupiah dan kelas jabatan tidak dihitung di sini."


def test_a_cut_says_from_where_it_comes() -> None:
    rows = list(build(made(table(KEMNAKER + "cut_berat = 50\n"), CUT, HEAVY)).page("TPP").tables[0].rows)
    assert [row[-1] for row in rows] == [
        "potongan hukuman disiplin sedang s.d. 30 September 2026 (PP 94/2021 Pasal 8)",
        "potongan hukuman disiplin berat s.d. 31 Desember 2026 (kebijakan tpp.cut_berat)",
    ]


def test_a_penalty_that_cuts_nothing_is_not_told_to_who_pays() -> None:
    light = InForce(Penalty.TEGURAN_LISAN, DisciplineLevel.RINGAN, date(2026, 1, 1), date(2026, 12, 31))
    (row,) = build(made(table(), light)).page("TPP").tables[0].rows
    assert (row[9], row[-1]) == (None, "")


def test_without_a_weight_attendance_is_in_no_formula() -> None:
    alone = table(KEMNAKER, performance=100, discipline=0)
    found = share(alone, discipline_law(), "final", "butuh_perbaikan", (), None)
    assert formula(found, alone) == "100% x 85,00% = 85,00%"
