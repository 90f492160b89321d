"""Rows of the page for an employee: bars, marks, promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asncli.documents.individual_rows import done, done_notes, notes, promises, values, values_note
from asncli.terms import CoreValue, FeedbackRole, PlanKind, Status
from tests.reports.individuals import confided, full, line, outcome, wayan


def test_bars_have_their_hundred_mark_and_end_at_the_most_that_counts() -> None:
    rows = [row for group in done(full()) for row in group["rows"]]
    assert {row["mark"] for row in rows} == {83.3}
    assert [row["part"] for row in rows][0::11] == [58.3, 99.5]
    assert [row["met"] for row in rows].count(True) == 5
    beyond = done(wayan(Status.FINAL, line("IKI-1", "Surat", 12_500)))[0]["rows"][0]
    assert (beyond["part"], beyond["achieved"]) == (100, "125,00%")


def test_a_second_plan_is_named_with_its_days() -> None:
    one = wayan()
    acting = one.forms.plans[0]._replace(kind=PlanKind.PLT, begins=date(2026, 2, 1))
    both = replace(one, forms=replace(one.forms, plans=[*one.forms.plans, acting]))
    assert done_notes(both) == [
        "Nilai hasil kerja adalah rata-rata nilai setiap SKP, ditimbang menurut jumlah harinya."
    ]
    assert [group["plan"] for group in done(both)] == [
        "SKP 1 Januari 2026 – 31 Desember 2026 (Definitif), 181 hari dalam periode ini",
        "SKP 1 Februari 2026 – 31 Desember 2026 (PLT), 150 hari dalam periode ini",
    ]


def test_a_target_that_is_a_part_of_that_of_the_plan_says_so() -> None:
    one = line("IKI-1", "Berkas", 10_000)
    whole = wayan(Status.FINAL, one._replace(target=240_000))
    (row,) = done(whole)[0]["rows"]
    assert (row["target"], row["of_plan"]) == ("12 laporan", "bagian dari 24 laporan")
    assert done_notes(whole)[0].startswith("Target periode ini adalah target yang tertulis dalam SKP untuk periode itu")
    assert [each["of_plan"] for each in done(wayan())[0]["rows"]] == ["", ""]
    assert done_notes(wayan()) == []


def test_a_plan_that_was_changed_after_the_final_is_said_to_be_told_as_it_was() -> None:
    assert done_notes(wayan(revised=True)) == [
        "SKP diubah sesudah nilai ini ditetapkan; di sini tertulis yang berlaku saat ditetapkan."
    ]


def test_each_value_tells_the_roles_that_it_rests_on() -> None:
    both, alone = [FeedbackRole.ATASAN, FeedbackRole.REKAN], [FeedbackRole.ATASAN]
    heard = wayan().heard
    assert "Gabungan dari Atasan dan Rekan." in values_note(wayan())
    some = heard._replace(
        values={CoreValue.LOYAL: 400, CoreValue.ADAPTIVE: 300, CoreValue.COMPETENT: None},
        rests={CoreValue.LOYAL: both, CoreValue.ADAPTIVE: alone, CoreValue.COMPETENT: []},
    )
    assert values_note(replace(wayan(), heard=some)) == (
        "Nilai 1 sampai 5. Loyal: dari Atasan dan Rekan. Adaptif: dari Atasan. Nilai lain tidak diperlihatkan: tidak"
        " ada penilainya, atau terlalu sedikit demi kerahasiaannya. Tidak ikut, karena tidak ada atau kurang dari 3"
        " penilai: Bawahan."
    )


def test_values_without_feedback_are_not_drawn() -> None:
    quiet = replace(wayan(), heard=wayan().heard._replace(values={CoreValue.LOYAL: None}, counted=[]))
    assert (values(quiet), values_note(quiet)) == ([], "Belum ada umpan balik yang boleh ditampilkan.")


def test_promises_stand_on_the_page_but_not_of_a_confidential_dialogue() -> None:
    assert promises(full()) == [
        ["Pimpinan", "Menambah satu petugas loket", "31 Agustus 2026", "belum dipenuhi"],
        ["Pegawai", "Merapikan bukti dukung setiap bulan", "tanpa tenggat", "dipenuhi 31 Juli 2026"],
    ]
    assert promises(confided()) == []


def test_a_range_is_written_with_both_ends_and_its_achievement() -> None:
    one = line("IKI-1", "Serapan anggaran", 10_000, "tetap")
    figures = one.figures
    assert figures is not None
    both = figures._replace(target=(900_000, 950_000), actual=912_500)
    (group,) = done(wayan(Status.FINAL, one._replace(measure="persen", figures=both)))
    (row,) = group["rows"]
    assert (row["target"], row["actual"], row["hint"]) == (
        "90 – 95 persen", "91,25 persen", "tepat sasaran yang terbaik",
    )  # fmt: skip


def test_notes_say_what_they_are_on() -> None:
    said = outcome(said={CoreValue.LOYAL: ["4 Mei 2026 (Pegawai): Saya siap"]})
    assert notes(wayan(), said) == [
        ["Surat dicatat", "3 Mei 2026 (Pimpinan): Rapikan bukti"], ["Loyal", "4 Mei 2026 (Pegawai): Saya siap"],
    ]  # fmt: skip
    assert [mark for _, mark, _ in values(wayan())][:2] == ["3,00", "3,10"]
