"""The semester report as a whole."""

from decimal import Decimal

from asncli.reports.report import Prose
from asncli.reports.semester import build
from tests.reports.made import AT, incomplete, person, semester

PEOPLE = [
    person(1, work_result=9_875),
    person(2, unit_id=2, proposal=1, work_result=10_000),
    incomplete(3, "plan", unit_id=None),
]


def test_the_head_tells_scripts_who_what_when_and_how_many() -> None:
    report = build(semester(PEOPLE))
    notes = report.head["notes"]
    assert report.head == {
        "report": "semester",
        "title": "Laporan Evaluasi Kinerja Semester I 2026",
        "agency": "Kabupaten Contoh",
        "period": "2026-S1",
        "unit": None,
        "regulation": "permenpanrb-6-2022",
        "state": {"batch": 7, "batch_at": AT, "evaluated_in_batch": 7, "changed_since": 0},
        "summary": {
            "people": 3,
            "evaluated": 2,
            "incomplete": 1,
            "excluded": 0,
            "predikat": {"sangat_baik": 0, "baik": 2, "butuh_perbaikan": 0, "kurang": 0, "sangat_kurang": 0},
            "work_result_mean": Decimal("99.38"),
            "work_result_people": 2,
            "proposals": 1,
        },
        "notes": notes,
    }
    assert len(notes) == 4


def test_the_pages_stand_in_their_order_below_the_same_lines() -> None:
    report = build(semester(PEOPLE, unit="Dinas"))
    assert [page.name for page in report.pages] == [
        "Ringkasan", "Rekap Unit", "Nilai Pegawai", "Tiga Aspek", "Rincian Indikator",
        "Kendala dan Tindak Lanjut", "Belum Lengkap", "Metodologi",
    ]  # fmt: skip
    assert (report.owner, report.title) == ("Kabupaten Contoh", "Laporan Evaluasi Kinerja Semester I 2026")
    assert report.lines == [
        "Unit kerja: Dinas beserta unit di bawahnya",
        "Keadaan data: 1 Juli 2026 pukul 08.30 UTC (batch 7)",
        "Dasar: Peraturan Menteri PANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai Aparatur Sipil Negara",
    ]


def test_indicators_that_do_not_fit_are_replaced_by_a_sentence() -> None:
    (block,) = build(semester(PEOPLE, lines=None, indicators=2_000_000)).page("Rincian Indikator").blocks
    assert isinstance(block, Prose)
    assert block.lines[0].startswith("Rincian Indikator (2000000 baris) tidak dimuat")
