"""The sentences of the pack: what goes well, and what is asked of the forum, each with its figure."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.branches import Branch
from asncli.reports.forum_words import about, behind, decisions, goes_well, reading, training
from asncli.reports.report import Between
from asncli.reports.semester_iku import IkuScore
from tests.reports.gathered import forum


def test_iku_behind_are_told_furthest_first_and_then_those_without_realisation() -> None:
    assert [line.code for line in behind(forum())] == ["IKU-1", "IKU-2"]


def test_what_goes_well_rests_on_figures() -> None:
    lines = forum().seen.ikus.lines
    reached = IkuScore([lines[0]._replace(achievement=10_000)], ())
    said = list(goes_well(forum(seen={"ikus": reached})))
    assert said[0] == "1 IKU mencapai target: Angka melek huruf."
    assert said[1] == "81,7% pegawai yang dievaluasi berpredikat Baik atau Sangat Baik (Semester II 2025: 81,7%)."
    assert said[-1] == "IKM naik: Dinas Kesehatan (+4,31)."


def test_every_decision_has_its_figure_and_where_to_look() -> None:
    told = {one.what: str(one.figure) for one in decisions(forum())}
    assert told["IKU tanpa realisasi dalam periode ini"] == "1"
    assert told["IKU di bawah target"] == "1"
    assert told["Kasus pembinaan terlambat"] == "3"
    assert told["Kasus pembinaan berjalan"] == "4"
    assert told["Evaluasi belum lengkap / dikecualikan"] == "3"
    assert told["Predikat yang masih usulan dari angka"] == "7"
    assert told["Pegawai yang belum berdialog tentang hasilnya"] == "19"
    assert told["Keberatan yang belum diputus"] == "<3"
    assert told["Kendala yang belum ada tindak lanjutnya"] == "3"
    assert told["PNS yang jam pelajarannya masih kurang tahun ini"] == "70 sampai 80%"
    late = [what for what in told if what.startswith("Lewat batas waktu")]
    assert late == ["Lewat batas waktu 5 Juli 2026, tahap Realisasi: bagian yang belum selesai"]
    assert all(one.how.startswith("asncli ") for one in decisions(forum()))


def test_small_numbers_of_cases_are_put_together() -> None:
    told = {one.what: str(one.figure) for one in decisions(forum(cases={"overdue": 1, "running": 4}))}
    assert told["Kasus pembinaan berjalan atau terlambat"] == "5"
    assert not any("pembinaan" in one.what for one in decisions(forum(cases={})))


def test_too_few_to_be_told_are_not_told() -> None:
    people = replace(forum().seen.people, waiting=None)
    told = {one.what: str(one.figure) for one in decisions(forum(seen={"people": people}, talks={}))}
    assert told["Evaluasi belum lengkap atau dikecualikan"] == "<3"
    assert told["Pegawai yang belum berdialog tentang hasilnya"] == "*"


def test_hours_are_parts_and_a_kind_of_few_people_is_left_out() -> None:
    assert training(forum()) == [("PNS yang JP-nya terpenuhi", Between(20, 30, "20 sampai 30%"))]
    assert str(about(0, 10)) == "0%"


def test_how_to_read_it_names_law_policy_and_guide() -> None:
    said = " ".join(reading(forum()))
    assert "bbbbbbbbbbbb" in said
    assert "asncli guide officer" in said


def test_a_part_that_is_open_is_never_said_to_be_nobody() -> None:
    assert str(about(1, 245)) == "kurang dari 5%"


def test_a_unit_that_is_praised_is_told_with_a_capaian_that_contradicts() -> None:
    tops = [Branch(unit, 0, None, f"Dinas {unit}") for unit in (11, 12, 13, 14)]
    work = {11: 9_900, 12: 9_800, 13: 9_700, 14: 9_700}
    voices = replace(forum().seen.voices, rated={11: "butuh_perbaikan", 12: "baik"})
    said = list(goes_well(forum(seen={"branches": tops, "voices": voices}, work=work)))
    assert (
        "Rata-rata hasil kerja tertinggi: Dinas 11 (99,00; tetapi capaian organisasinya Butuh Perbaikan),"
        " Dinas 12 (98,00), Dinas 13 (97,00), Dinas 14 (97,00)." in said
    )


def test_who_is_counted_is_true_and_names_may_remain_where_people_wrote() -> None:
    quiet = reading(forum(said={}))
    assert quiet[0] == "Bahan ini tidak memuat nama, NIP, atau pangkat siapa pun."
    assert "nama mungkin masih tertinggal" in reading(forum(with_texts=True))[0]
    assert any("juga pegawai yang evaluasinya belum lengkap" in line for line in quiet)
