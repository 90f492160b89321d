"""What a plan says of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asncli.reports.training_plan_data import Gone
from asncli.reports.training_plan_words import notes
from asncli.rules.training_plan import Chosen
from tests.reports.test_training_plan import COURSES, PEOPLE, QUESTION, made


def test_what_was_left_out_of_account_is_said() -> None:
    told = notes(
        replace(
            made(), gone=[*((COURSES[0]._replace(code=f"B{n}"), Gone.BEGUN) for n in range(7)),
                          (COURSES[0]._replace(code="E"), Gone.ENDED), (COURSES[0]._replace(code="P"), Gone.PAST)],
            away=[(PEOPLE[3], "CLTN")], seats_left=True, question=replace(QUESTION, most=2), more=[],
        )
    )  # fmt: skip
    assert told[1:] == [
        "Tambahan pagu tidak menambah peserta: kebutuhan yang sesuai, kursi, atau jatah setiap orang habis.",
        "Data yang sama memberi rencana yang sama; bila angkanya sama, pegawai dengan NIP terkecil didahulukan, lalu"
        " pelatihan yang termurah.",
        "Tanpa tanggal, jadi tidak diperiksa apakah sudah mulai atau bersamaan: A, B.",
        "Tidak ditawarkan lagi karena sudah mulai: B0, B1, B2, B3, B4 dan 2 lainnya.",
        "Tidak ditawarkan lagi karena sudah selesai: E.",
        "Tidak ditawarkan lagi karena tahunnya sudah lewat: P.",
        "JP belum terpenuhi dihitung dari pelatihan yang selesai pada 2026.",
        "Tidak diikutkan karena kedudukan hukumnya: 1 pegawai (lembar Belum Terpilih).",
        "Kursi dikurangi dengan pegawai yang sudah mengikuti pelatihan itu pada 2027.",
    ]


def test_a_search_that_found_nothing_says_so() -> None:
    assert notes(replace(made(), chosen=Chosen((), 5)))[0] == (
        "Waktu pencarian (20 detik) habis tanpa hasil; beri waktu lebih lama dengan --seconds."
    )


def test_why_it_is_not_proven_is_said() -> None:
    open_ = "Belum terbukti terbaik: paling banyak 5,00% angka lagi mungkin dicapai."
    pairs = made().chosen.pairs
    late, told = (Chosen(pairs, 42, late=True), Chosen(pairs, 42, told=41))
    assert notes(replace(made(), chosen=late))[0] == (
        f"{open_} Waktu pencarian (20 detik) habis; beri waktu lebih lama dengan --seconds."
    )
    assert notes(replace(made(), chosen=told))[0] == (
        f"{open_} Menurut penyelesai HiGHS, yang hitungannya tidak eksak, paling banyak 41 angka."
    )


def test_where_no_hours_are_known_nobody_is_behind() -> None:
    assert notes(replace(made(), hours_year=None))[-1] == (
        "JP belum terpenuhi tidak dihitung: belum ada pelatihan yang tercatat pada tahun berjalan atau sebelumnya."
    )


def test_a_course_with_its_last_day_alone_is_not_without_a_day() -> None:
    ending = replace(made(), courses=[COURSES[0]._replace(ends=date(2027, 3, 1)), COURSES[1]])
    assert "Tanpa tanggal, jadi tidak diperiksa apakah sudah mulai atau bersamaan: B." in notes(ending)
