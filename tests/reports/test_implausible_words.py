"""The sentences of the list of implausible achievements."""

from fractions import Fraction

from asncli.reports.implausible_data import Dated, Leap, Who
from asncli.reports.implausible_words import QUESTIONS, copy_said, dated_said, leap_said, reading
from asncli.rules.implausible import Jump, Sign
from asncli.terms import Period, PeriodKind
from tests.reports.asked import implausible

BEFORE = Period(2025, PeriodKind.SEMESTER, 2)


def test_every_sign_has_a_question() -> None:
    assert set(QUESTIONS) == set(Sign)
    assert all(question.startswith("Tanyakan ") for question in QUESTIONS.values())


def test_a_jump_shows_both_figures_and_how_many_times() -> None:
    leap = Leap(1, "IKI-1", "Berkas " * 20, Jump(Fraction(1_000_000, 3), Fraction(50_000), BEFORE))
    assert leap_said(leap) == (
        "IKI-1 Berkas Berkas Berkas Berkas Berkas Berkas Berkas Berkas Berkas Berkas…: 33,3333; Semester II 2025: 5"
        " (6,67 kali)."
    )


def test_dates_are_said_in_words() -> None:
    dated = Dated(1, 4, "2026-06-30", "2026-06-30", "2026-06-30", "2026-07-02")
    assert dated_said(Sign.LAST_DAY, dated) == (
        "4 realisasi, semuanya bertanggal 30 Juni 2026; dimasukkan 30 Juni 2026 sampai 2 Juli 2026."
    )


def test_a_copy_names_those_of_whom_most_is_the_same_first_and_at_most_five() -> None:
    known = {n: Who(str(n), f"Pegawai {n}") for n in range(7)}
    few, more = [(370_000,), (125_000, 10_000), (530_000,)], [(370_000,), (125_000, 10_000), (530_000,), (545_000,)]
    assert copy_said({1: few, 2: more}, known) == (
        "Realisasi 4 indikator sama dengan Pegawai 2 (NIP 2), Pegawai 1 (NIP 1): 37; 12,5 · 1; 53; 54,5."
    )
    assert " dan 2 orang lagi: " in copy_said(dict.fromkeys(range(7), few), known)


def test_the_thresholds_are_printed_as_practice() -> None:
    told = " ".join(reading(implausible())["Kapan sesuatu didaftar"])
    for part in ("praktik, bukan peraturan", "30 Juni 2026", "120,00 %", "lebih dari 5 kali", "lebih dari 20 orang"):
        assert part in told
