"""The page of an employee on paper and on the screen: one page, plain words, nothing that could be markup."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from asncli.documents.individual import GUIDE, IndividualPress, individual_page, lacking, page_data
from asncli.documents.words import HERE
from asncli.reports.individual import Individual
from asncli.reports.official import Party
from asncli.rules.library import get_regulation
from asncli.terms import Predikat, Status
from tests.reports.individuals import confided, disputed, full, line, received, wayan

MADE = datetime(2026, 7, 20, 8, tzinfo=UTC)
LEFT_OUT = replace(wayan(Status.EXCLUDED), left_out="Dikecualikan oleh instansi: tugas belajar")
LACKING = replace(
    wayan(
        Status.INCOMPLETE, line("IKI-1", "Surat dicatat", 10_500), line("IKI-2", "Keluhan", None, "turun"),
        line("IKI-3", "Arsip", None, due=False), work_rating=None, work_basis=None, predikat=None, feedback=None,
    ),
    work_result=None,
    missing=["IKI-2"],
)  # fmt: skip


@pytest.fixture(scope="module")
def press() -> IndividualPress:
    return IndividualPress("a4")


def words(printed: bytes) -> list[str]:
    return [" ".join(page.extract_text().replace(HERE, "").split()) for page in PdfReader(io.BytesIO(printed)).pages]


class Seen(HTMLParser):
    """Tags and words of a page."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("one", [full(12), LACKING, LEFT_OUT, disputed(), confided()])
def test_a_usual_person_fits_on_one_page_even_of_a4(press: IndividualPress, one: Individual) -> None:
    (only,) = words(press.print(one, MADE))
    assert f"ada dalam “{GUIDE}”. Tanyakan kepada pengelola kepegawaian." in only
    assert "asncli" not in only
    assert one.forms.foot in only


def test_longer_plans_flow_on_and_nothing_is_lost(press: IndividualPress) -> None:
    first, *others = words(press.print(full(40), MADE))
    assert len(others) == 1
    assert "Yang diminta dan yang dicapai" in first
    assert all(f"({n})" in first + others[0] for n in range(1, 41))
    long = wayan(feedback="Terima kasih atas laporan yang tepat waktu. " * 200)
    assert len(words(press.print(long, MADE))) > 1


def test_the_same_person_gives_the_same_bytes(press: IndividualPress) -> None:
    assert press.print(full(), MADE) == IndividualPress("a4").print(full(), MADE)
    assert individual_page(full(), MADE) == individual_page(full(), MADE)


@pytest.mark.parametrize(
    ("one", "stamp"),
    [(wayan(Status.DRAFT), "SEMENTARA"), (LACKING, "BELUM LENGKAP"), (LEFT_OUT, "DIKECUALIKAN"),
     (received(wayan(Status.OBJECTED)), "DALAM KEBERATAN"), (wayan(), "")],
)  # fmt: skip
def test_what_is_not_final_bears_a_stamp(press: IndividualPress, one: Individual, stamp: str) -> None:
    assert page_data(one)["stamp"] == stamp
    for told in (words(press.print(one, MADE))[0], Seen(individual_page(one, MADE)).words):
        assert stamp in told


def test_both_forms_say_the_same_and_what_people_wrote_is_no_markup(press: IndividualPress) -> None:
    one = wayan(feedback='<script>alert(1)</script> #let x = "$"')
    (printed,) = words(press.print(one, MADE))
    page = Seen(individual_page(one, MADE))
    assert "script" not in page.tags
    seen = " ".join(page.words.split())
    for said in (
        "Wayan <b>", "Budi, Kepala Bidang SD", "Hasil kerja \\ Perilaku kerja",
        "Baik", "97,50%", "3,50", "Surat dicatat: capaian 105,00%",
        "Keluhan: capaian 90,00%", "12,6 laporan", "makin kecil makin baik", "dihitung sejak diterima",
        "<script>alert(1)</script>", "Ramah kepada warga", "kurang dari 3 penilai: Bawahan",
    ):  # fmt: skip
        assert said in printed, said
        assert said in seen, said


def test_what_is_not_there_is_said_to_be_missing_and_is_never_zero(press: IndividualPress) -> None:
    (printed,) = words(press.print(LACKING, MADE))
    for said in ("Realisasi Keluhan (IKI-2) pegawai", "Belum ada", "Tanpa angka · rating belum ada",
                 "tidak jatuh tempo", "12 laporan belum ada"):  # fmt: skip
        assert said in printed, said
    assert "0,00%" not in printed.replace("100,00%", "").replace("105,00%", "")
    told = page_data(LEFT_OUT)
    assert (told["left_out"], told["done"], told["next"], told["matrix"]) == (LEFT_OUT.left_out, [], [], None)


def test_nobody_elses_nip_stands_on_the_page(press: IndividualPress) -> None:
    one = disputed()
    printed = press.print(one, MADE)
    for told in (" ".join(words(printed)), Seen(individual_page(one, MADE)).words):
        assert "199012312015021903" in told
        assert not [nip for nip in ("198101012005011902", "197503152000012901") if nip in told]
    unknown = replace(one, forms=replace(one.forms, assessor=Party(nip="198101012005011902")))
    assert dict(page_data(unknown)["who"])["Pejabat Penilai"].startswith("tercatat, tetapi namanya")
    nobody = replace(one, forms=replace(one.forms, assessor=Party()))
    assert dict(page_data(nobody)["who"])["Pejabat Penilai"] == "belum ada"


def test_what_was_missing_when_it_was_made_final_is_said_with_the_reason(press: IndividualPress) -> None:
    one = replace(wayan(reason="Bukti hilang"), missing=["IKI-2"])
    (printed,) = words(press.print(one, MADE))
    page = " ".join(Seen(individual_page(one, MADE)).words.split())
    for told in (printed, page):
        assert "Yang tidak ada ketika nilai ditetapkan" in told
        assert "Ditetapkan oleh Budi tanpa data ini, karena: Bukti hilang" in told
        assert "Dilengkapi oleh" not in told


def test_long_words_are_parted_on_paper_and_colours_keep_their_codes(press: IndividualPress) -> None:
    long = "Rekapitulasi" * 12
    one = wayan(Status.FINAL, line("IKI-1", long, 10_500), predikat=Predikat.SANGAT_KURANG, feedback=long)
    (printed,) = words(press.print(one, MADE))
    assert long in printed.replace(" ", "")
    assert long not in printed
    assert "overflow-wrap: anywhere" in individual_page(one, MADE).decode()


def test_letters_that_no_font_has_are_known() -> None:
    assert lacking(wayan()) == ""
    assert lacking(wayan(feedback="Terima kasih 李")) == "李"


def test_the_matrix_shows_one_cell_and_a_law_of_totals_has_none() -> None:
    rows = page_data(wayan())["matrix"]["rows"]
    assert [[here for _, _, here in row["cells"]] for row in rows] == [[False] * 3, [False, True, False], [False] * 3]
    numeric = replace(wayan(predikat=Predikat.CUKUP), regulation=get_regulation("pp-30-2019"), total=6_512)
    told = page_data(numeric)
    assert (told["matrix"], told["parts"][-1][:2]) == (None, ["Nilai gabungan", "65,12"])
    assert told["predikat"]["meaning"].endswith("perilaku kerja: Cukup.")
