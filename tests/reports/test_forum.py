"""The pack of the forum: its pages, what stands on the first of them, and what scripts get."""

from __future__ import annotations

from decimal import Decimal

from asncli.reports.forum import build
from asncli.reports.report import Cards, Signature
from tests.documents.dashboard_sample import NAME, NIP
from tests.reports.gathered import forum

PAGES = [
    "Ringkasan", "Unit Kerja", "Distribusi", "Grafik Distribusi", "IKU", "IKU Tertinggal", "Suara Masyarakat",
    "Saran Masyarakat", "Lingkungan Kerja", "Yang Berjalan dan Kendala", "Pembinaan dan Pelatihan", "Keputusan",
    "Notulen",
]  # fmt: skip


def test_the_pack_has_its_pages_and_the_texts_only_where_they_are_asked_for() -> None:
    assert [page.name for page in build(forum()).pages] == PAGES
    with_texts = build(forum(with_texts=True))
    assert list(with_texts.page("Kendala dalam Kata").tables[0].rows) == [("Laporan tepat waktu", "Listrik padam")]
    assert all(len(page.name) <= 31 for page in with_texts.pages)


def test_the_first_page_shows_the_agency_beside_the_period_before() -> None:
    cards = build(forum()).pages[0].blocks[0]
    assert isinstance(cards, Cards)
    assert [(card.label, card.figure, card.below) for card in cards.cards][:4] == [
        ("Pegawai dievaluasi", "60", "3 belum lengkap / dikecualikan"),
        ("Baik ke atas", "81,7%", "Semester II 2025: 81,7%"),
        ("Rata-rata hasil kerja", "95,00", "Semester II 2025: 90,33"),
        ("Rata-rata perilaku (dari 5)", "3,52", "Semester II 2025: 3,50"),
    ]


def test_what_there_is_not_is_said_and_never_0() -> None:
    cards = build(forum(before=None, behaviour={}, behaviour_before=None)).pages[0].blocks[0]
    assert isinstance(cards, Cards)
    told = {card.label: (card.figure, card.below) for card in cards.cards}
    assert told["Rata-rata perilaku (dari 5)"] == ("*", "periode lalu belum ada")


def test_a_period_that_can_still_change_is_stamped() -> None:
    assert build(forum()).stamp == "SEMENTARA · BELUM LENGKAP"
    assert build(forum(seen={"objected": True})).stamp == "DALAM KEBERATAN · SEMENTARA · BELUM LENGKAP"
    assert build(forum()).head["provisional"] == ["draft", "incomplete"]
    assert build(forum(seen={"drafts": False})).stamp == "BELUM LENGKAP"
    assert build(forum(seen={"drafts": False, "incomplete": False})).stamp == ""


def test_scripts_get_the_same_figures_and_what_they_rest_on() -> None:
    report = build(forum())
    assert report.head["summary"]["people"] == 60
    assert report.head["summary"]["work_result_mean"] == Decimal("95.00")
    assert report.head["policy_digest"] == ["b" * 64]
    assert report.head["on"].isoformat() == "2026-07-20"
    assert report.made == forum().seen.state.batch_at
    assert NAME not in str(report)
    assert NIP not in str(report)


def test_the_last_page_is_to_be_filled_in_by_hand() -> None:
    page = build(forum()).pages[-1]
    who, what = page.tables
    assert [column.heading for column in what.columns] == ["No.", "Keputusan", "Penanggung Jawab", "Batas Waktu"]
    assert not any(any(row) for table in (who, what) for row in table.rows)
    assert isinstance(page.blocks[-1], Signature)
