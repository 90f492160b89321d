"""Reminders in words, as a table and as a letter."""

import pytest

from asncli.reports.completeness_data import PlanState, Rated
from asncli.reports.reminders import addressee, asked, letter, reminders_table
from asncli.terms import PeriodStep
from tests.reports.complete import TODAY, person, reminder
from tests.reports.made import SEMESTER

SUPERIOR = "197001011995031001"


@pytest.mark.parametrize(
    ("step", "said", "words"),
    [
        ("plans", {"plan": PlanState.NONE}, "menyusun SKP dan mengajukannya kepada atasan"),
        ("plans", {"plan": PlanState.RETURNED}, "memperbaiki SKP yang dikembalikan, lalu mengajukannya lagi"),
        ("plans", {"plan": PlanState.DRAFT}, "memeriksa SKP yang masih draf dan menyetujuinya"),
        ("plans", {"plan": PlanState.SUBMITTED}, "memeriksa SKP yang sudah diajukan dan menyetujuinya"),
        ("achievements", {"missing": ("IKI-1", "IKI-2")}, "mengisi realisasi indikator IKI-1, IKI-2"),
        ("feedback", {}, "memberi umpan balik perilaku (yang masuk belum cukup untuk dihitung)"),
        ("ratings", {"rated": Rated.NONE}, "memberi rating hasil kerja dan rating perilaku"),
        ("ratings", {"rated": Rated.WORK}, "memberi rating perilaku"),
        ("ratings", {"rated": Rated.BEHAVIOUR}, "memberi rating hasil kerja"),
        ("final", {}, "menetapkan hasil evaluasi kinerja"),
        ("delivery", {}, "menyampaikan hasil evaluasi kinerja dan mencatat tanggal diterimanya"),
    ],
)
def test_what_is_asked_is_said_in_words(step: str, said: dict[str, object], words: str) -> None:
    assert asked(PeriodStep(step), person(1, **said)) == words


def test_it_goes_to_whose_turn_it_is() -> None:
    assert addressee(reminder(1)) == ("Pegawai 1", "198503152010010001")
    assert addressee(reminder(1, turn="superior")) == ("Ibu Atasan", SUPERIOR)
    assert addressee(reminder(1, turn="superior", superior=None)) == (f"Atasan dengan NIP {SUPERIOR}", SUPERIOR)
    assert addressee(reminder(1, turn="superior", superior=None, superior_nip=None)) == (
        "Atasan (belum tercatat)",
        None,
    )
    assert addressee(reminder(1, turn="raters")) == ("Pemberi umpan balik", None)


def test_the_table_has_one_row_for_each_thing_that_is_asked() -> None:
    table = reminders_table([reminder(1, days_late=0), reminder(2, turn="superior")])
    assert [(row[1], row[4], row[8]) for row in table.rows] == [
        ("Pegawai 1", "Pegawai 1", None), ("Ibu Atasan", "Pegawai 2", 3),
    ]  # fmt: skip


def test_the_letter_is_polite_and_asks_each_once_for_the_same_thing() -> None:
    rate = {"turn": "superior", "what": "memberi rating perilaku", "days_late": 0}
    found = [reminder(1), reminder(2, name="Ani | <b>", **rate), reminder(3, **rate), reminder(4, turn="raters")]
    said = list(letter(found, SEMESTER, "Dinas", "Kabupaten Contoh", TODAY))
    assert said[:3] == [
        "# Pengingat evaluasi kinerja Semester I 2026",
        "Kepada Yth. pimpinan dan pegawai Dinas, Kabupaten Contoh",
        "Dengan hormat,",
    ]
    assert said[3].startswith("Menurut data per 8 Juli 2026, masih ada 4 hal yang belum selesai, 2 di antaranya sudah")
    assert [line for line in said if line.startswith("##")] == [
        "## Untuk pegawai yang bersangkutan", "## Untuk atasan atau pejabat penilai", "## Untuk pemberi umpan balik",
    ]  # fmt: skip
    assert said[7].splitlines()[2:] == [
        f"| Ibu Atasan (NIP {SUPERIOR}) | memberi rating perilaku |"
        " Ani \\| &lt;b> (NIP 198503152010010002); Pegawai 3 (NIP 198503152010010003) | 5 Juli 2026 | - |"
    ]
    assert said[-1] == "Atas perhatian dan kerja samanya kami ucapkan terima kasih."
