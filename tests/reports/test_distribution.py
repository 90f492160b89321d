"""The report on the distribution of predikat as a whole."""

from asncli.reports.distribution import build
from asncli.reports.report import Prose, Report
from tests.reports.distributed import distribution
from tests.reports.made import state


def notes(report: Report) -> list[str]:
    (block,) = [one for one in report.pages[0].blocks if isinstance(one, Prose) and one.title == "Catatan"]
    return list(block.lines)


def test_the_head_counts_units_and_people_and_names_the_law() -> None:
    report = build(distribution())
    assert report.title == "Distribusi Predikat Kinerja Semester I 2026"
    assert report.head["regulation"] == "se-menpanrb-3-2023"
    assert report.head["summary"] == {
        "people": 22,
        "predikat": {"sangat_baik": 0, "baik": 21, "butuh_perbaikan": 0, "kurang": 1, "sangat_kurang": 0},
        "units": {"kept": 0, "broken": 1, "no_achievement": 1, "below": 1, "above": 0, "nobody": 1},
        "uncompared": 7,
    }
    assert [page.name for page in report.pages] == [
        "Ringkasan", "Distribusi", "Grafik", "Jumlah dan Persen", "Tidak Terpenuhi", "Aturan",
    ]  # fmt: skip
    assert (report.listed, report.page("Jumlah dan Persen").tables[0].key) == ("units", "units")


def test_a_tree_counts_nobody_twice_in_the_total() -> None:
    report = build(distribution(tree=True, unit="Dinas"))
    assert report.head["summary"]["people"] == 22
    assert (report.head["tree"], report.head["unit"]) == (True, "Dinas")
    assert list(report.lines[:2]) == [
        "Unit kerja: Dinas beserta unit di bawahnya",
        "Setiap unit dihitung beserta seluruh unit di bawahnya",
    ]


def test_what_a_reader_must_know_is_said_and_nothing_else() -> None:
    said = notes(build(distribution(state=state(changed_since=3))))
    assert [line.split()[0] for line in said] == ["7", "1", "2", "2", "3", "Data"]
    assert said[0] == (
        "7 pegawai berada di unit tanpa capaian sendiri, sedangkan capaian ada pada unit di atasnya; mereka belum"
        " dibandingkan. Hitung setiap unit beserta unit di bawahnya dengan: asncli report distribution --period"
        " 2026-S1 --tree"
    )
    assert said[1] == "1 pimpinan tidak dihitung di unit yang dipimpinnya."
    assert notes(build(distribution(counted=[], headed=[], achievements={}))) == []
    assert notes(build(distribution(achievements={})))[-1].startswith("Capaian organisasi belum ada untuk sebagian")


def test_nobody_is_named() -> None:
    report = build(distribution())
    assert not {"nip", "name"} & {column.key for page in report.pages for t in page.tables for column in t.columns}
