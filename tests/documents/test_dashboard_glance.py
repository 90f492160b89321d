"""The first page of a dashboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from asncli.documents.dashboard_glance import index_page, steps
from asncli.documents.dashboard_parts import files
from asncli.reports.dashboard import Progress
from asncli.terms import PeriodStep
from tests.documents.dashboard_sample import BRANCHES, CELLS, of_unit, people, sample

FILES = files(BRANCHES)


def test_the_figures_of_the_agency_stand_first() -> None:
    cards = {one["name"]: (one["text"], one["under"]) for one in index_page(sample(), FILES)["cards"]}
    assert cards == {
        "Pegawai yang dievaluasi": ("60", "3 belum lengkap atau dikecualikan"),
        "Baik ke atas": ("81,7%", "predikat Baik dan Sangat Baik"),
        "Rata-rata hasil kerja": ("91,33", "capaian terhadap target, persen"),
        "IKU yang sudah ada realisasinya": ("1 dari 2", "indikator kinerja utama"),
        "Suara masyarakat": ("54", "responden SKM di 2 unit layanan"),
        "Indikator yang terisi": ("75,0%", "150 dari 200 yang jatuh tempo"),
    }


def test_one_or_two_who_wait_are_not_counted() -> None:
    few = replace(sample(), people=people(cells=CELLS[:-1]))
    assert index_page(few, FILES)["cards"][0]["under"] == "<3 orang belum lengkap atau dikecualikan"
    none = replace(sample(), people=people(cells=CELLS[:-2]))
    assert index_page(none, FILES)["cards"][0]["under"] == "semua pegawai dalam periode ini"


def test_what_to_ask_first_is_named_with_its_unit() -> None:
    asked = {one["title"]: [(line["name"], line["text"]) for line in one["lines"]]
             for one in index_page(sample(), FILES)["attention"]}  # fmt: skip
    assert asked == {
        "IKU dengan capaian paling rendah": [("Dinas Pendidikan & Kebudayaan", "Angka melek huruf: 98,97%")],
        "Kepuasan masyarakat paling rendah": [("Dinas Kesehatan", "IKM 84,43, mutu B")],
        "Distribusi predikat": [
            ("Dinas Kesehatan", "tidak sesuai pola untuk capaian Baik: Baik 71,0%, paling banyak 70%")
        ],
        "Kendala": [("Dinas Kesehatan", "3 kendala belum ada tindak lanjut")],
    }


def test_steps_are_told_in_bands_without_names_and_exactly_with_them() -> None:
    assert [one["text"] for one in steps(sample())] == ["selesai", "65 sampai 70%", "belum ada"]
    assert steps(sample(names=True))[1]["text"] == "41 dari 60 (68,3%)"
    nobody = replace(sample(), steps=[Progress(PeriodStep.DELIVERY, date(2026, 8, 3), 0, 0)])
    assert steps(nobody)[0]["text"] == "belum ada"


def test_the_glance_of_a_unit_is_of_this_unit() -> None:
    found = index_page(of_unit(), FILES)
    assert found["cards"][0] == {
        "name": "Pegawai yang dievaluasi", "text": "29", "under": "beserta unit di bawahnya",
    }  # fmt: skip
    assert [one["name"] for one in found["tops"]] == ["SD Negeri 1", "SD Negeri 2"]
