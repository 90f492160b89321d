"""What two units of the fictional kabupaten say they need, and a dialogue that was held: as words of commands."""

from __future__ import annotations

from asncli.workflows.fictional_course import YEAR
from asncli.workflows.fictional_people import Person

# A holder of a post (unit, plan, number) whose behaviour fell below, and with whom the leader spoke.
SPOKEN_WITH = ("1.03.02", "operator", 2)


def need_words() -> tuple[tuple[str, ...], ...]:
    """Words after ``asncli`` that state the needs."""
    year = str(YEAR)
    return (
        ("unit", "need", "add", "2.12", "--year", year, "--topic", "Pengaduan", "--text",
         "Pengaduan warga di loket naik sejak layanan digital dibuka", "--priority", "1"),
        ("unit", "need", "add", "1.02", "--year", year, "--topic", "Keperawatan", "--text",
         "Kunjungan rumah bagi lansia", "--priority", "2"),
    )  # fmt: skip


def dialogue_words(everyone: tuple[Person, ...], period: str) -> tuple[str, ...]:
    """Words after ``asncli`` that record the dialogue."""
    nip = next(person.nip for person in everyone if person.key == SPOKEN_WITH)
    return (
        "dialogue", "add", nip, "--period", period, "--date", f"{YEAR}-07-02",
        "--well", "Target pembersihan bahu jalan terlampaui",
        "--improve", "Cara berbicara kepada warga dan rekan",
        "--concerns", "Saya bekerja sendiri sejak dua rekan pindah, dan teguran selalu di depan orang banyak.",
        "--leader-promises", f"Menegur berdua saja; due {YEAR}-07-31",
        "--employee-promises", f"Ikut apel setiap Senin; due {YEAR}-12-31",
    )  # fmt: skip
