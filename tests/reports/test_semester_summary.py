"""The first page of the semester report."""

from typing import Any

import pytest

from asncli.reports.recap import NO_UNIT, Counts, People, counted
from asncli.reports.report import Prose, Table
from asncli.reports.semester_data import Semester
from asncli.reports.semester_summary import left_out, notes, summary
from asncli.terms import Period, PeriodKind
from tests.reports.made import incomplete, law, person, semester, state

PEOPLE = [
    person(1, predikat="sangat_baik", work_result=11_000),
    person(2, proposal=1, work_result=9_001),
    person(3, status="final"),
    incomplete(4, "plan", work_result=None),
    person(5, status="excluded", predikat=None, work_result=None),
    person(6, status="objected"),
]


def _total(data: Semester) -> Counts:
    rows = [p for _, p in data.people]
    columns = (
        [p.unit_id or NO_UNIT for p in rows],
        [p.status for p in rows],
        [p.predikat for p in rows],
        [p.work_result for p in rows],
    )
    return counted(People(*columns))[1]


def _tables(data: Semester) -> dict[str, Table]:
    return {block.key: block for block in summary(data, _total(data), []) if isinstance(block, Table)}


def _said(**said: Any) -> list[str]:
    data = semester(said.pop("people", [person(1)]), **said)
    return notes(data, _total(data))


def test_people_and_predikat_are_counted_with_their_shares_of_the_evaluated() -> None:
    tables = _tables(semester(PEOPLE))
    assert tables["states"].rows == [
        ("Dievaluasi", 4, 6667),
        ("Belum lengkap", 1, 1667),
        ("Dikecualikan", 1, 1667),
    ]
    assert tables["states"].totals == ("Jumlah", 6, 10_000)
    assert tables["predikat"].rows == [
        ("sangat_baik", 1, 2500),
        ("baik", 3, 7500),
        ("butuh_perbaikan", 0, 0),
        ("kurang", 0, 0),
        ("sangat_kurang", 0, 0),
    ]
    assert tables["predikat"].totals == ("Jumlah", 4, 10_000)
    assert tables["work"].rows == [("Rata-rata pegawai yang dievaluasi", 4, 10_000)]


def test_what_is_still_open_names_the_command_that_shows_it() -> None:
    assert _tables(semester(PEOPLE))["open"].rows == [
        ("Belum lengkap", 1,
         "lembar Belum Lengkap, atau: asncli evaluation list --period 2026-S1 --status incomplete"),
        ("Predikat masih usulan", 1,
         "lembar Nilai Pegawai, kolom Usulan, atau: asncli evaluation list --period 2026-S1 --status draft"),
        ("Masih draf", 2, "asncli evaluation finalise --period 2026-S1 --dry-run"),
        ("Dalam keberatan", 1, "asncli evaluation list --period 2026-S1 --status objected"),
    ]  # fmt: skip


def test_nothing_open_is_said_so_and_nobody_evaluated_has_no_shares() -> None:
    done = _tables(semester([person(1, status="final")]))["open"]
    assert (done.rows, done.empty) == ([], "Tidak ada.")
    nobody = _tables(semester([incomplete(1, "plan", work_result=None)]))
    assert nobody["predikat"].totals == ("Jumlah", 0, None)
    assert nobody["work"].rows == [("Rata-rata pegawai yang dievaluasi", 0, None)]


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ({"people": PEOPLE}, "1 dari 4 predikat masih usulan: bersandar pada usulan program, belum pada rating Pejabat"
         " Penilai Kinerja."),
        ({"people": PEOPLE}, "Nilai 1 pegawai yang belum lengkap bersifat sementara; tidak ikut dalam sebaran predikat"
         " dan rata-rata."),
        ({"people": [person(1, notes='["period-not-over"]')]},
         "Periode belum berakhir ketika dievaluasi; nilai masih dapat berubah."),
        ({}, "Evaluasi per semester adalah irama instansi. Menurut PermenPANRB 6/2022 evaluasi kinerja periodik"
         " dilakukan per bulan atau per triwulan, dan evaluasi kinerja tahunan setiap tahun."),
        ({"state": state(changed_since=2)}, "Data berubah sesudah evaluasi 1 Juli 2026 pukul 08.30 UTC (perubahan: 2)."
         " Nilai di sini belum memuatnya, Rincian Indikator dari pegawai yang masih draf sudah memuatnya. Hitung ulang"
         " dengan: asncli evaluate 2026-S1"),
        ({"laws": [law(), law(regulation_digest="x")]},
         "Nilai dalam periode ini dihitung dengan lebih dari satu peraturan atau kebijakan instansi."),
        ({"laws": [law(policy_digest="x")]}, "Sebagian nilai dihitung dengan kebijakan instansi yang lain daripada yang"
         " tercetak di lembar Metodologi."),
        ({"lines": None, "indicators": 1_200_000}, "Rincian Indikator (1200000 baris) tidak dimuat karena lebih panjang"
         " daripada satu lembar kerja. Buat per unit dengan --unit, atau seluruhnya: asncli report semester --period"
         " 2026-S1 -o laporan.json"),
    ],
)  # fmt: skip
def test_a_note_says_what_a_reader_must_know(said: dict[str, Any], note: str) -> None:
    assert note in _said(**said)


def test_a_sound_quarter_has_only_the_note_about_shares() -> None:
    assert _said(period=Period(2026, PeriodKind.QUARTER, 1)) == [
        "Persen predikat dihitung dari pegawai yang dievaluasi, dibulatkan ke dua desimal; jumlahnya dapat berbeda"
        " sedikit dari 100."
    ]


def test_the_notes_stand_on_the_page_and_what_is_left_out_names_the_way_out() -> None:
    data = semester([person(1)], indicators=5)
    blocks = summary(data, _total(data), ["satu"])
    assert [block.lines for block in blocks if isinstance(block, Prose)] == [["satu"]]
    assert "--unit" in left_out(data)
