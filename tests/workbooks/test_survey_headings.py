"""Which unsur a heading means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import ServiceElement
from asncli.workbooks.survey_headings import elements

ALL = tuple(ServiceElement)
# The questionnaire of PermenPANRB 14/2017 as form tools export it: facilities come before complaints.
QUESTIONS = (
    "1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    "2. Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "3. Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "4. Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "5. Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan"
    " dengan hasil yang diberikan?",
    "6. Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "7. Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    "8. Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    "9. Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
)
SWAPPED = (*ALL[:7], ServiceElement.FACILITIES, ServiceElement.COMPLAINTS)


@pytest.mark.parametrize("spelling", ["U{}", "U {}", "u.{}", "Unsur {}", "Unsur Pelayanan {}"])
def test_bare_numbers_are_the_unsur_in_the_order_of_the_regulation(spelling: str) -> None:
    headings = [spelling.format(number) for number in range(1, 10)]
    assert list(elements(headings).values()) == list(ALL)


def test_whole_questions_are_known_by_their_words() -> None:
    found = elements(["Cap waktu", "Jenis layanan", *QUESTIONS, "Kritik dan saran"])
    assert [found[place] for place in range(2, 11)] == list(SWAPPED)
    assert len(found) == 9


def test_a_name_wins_over_its_number_and_the_bare_number_takes_what_is_left() -> None:
    headings = [*(f"U{n}" for n in range(1, 8)), "U8 Sarana prasarana", "U9"]
    assert [elements(headings)[place] for place in range(9)] == list(SWAPPED)


def test_both_names_win_over_their_numbers() -> None:
    headings = [
        *(f"U{n}" for n in range(1, 8)),
        "U8 Sarana dan Prasarana",
        "U9 Penanganan Pengaduan, Saran dan Masukan",
    ]
    assert [elements(headings)[place] for place in range(9)] == list(SWAPPED)


@pytest.mark.parametrize(
    ("heading", "element"),
    [
        ("U3 Waktu penyelesaian pengaduan", ServiceElement.DURATION),
        ("Sarana pengaduan", ServiceElement.COMPLAINTS),
        ("U2 Sistem, mekanisme, dan prosedur", ServiceElement.PROCEDURE),
        ("U4 Kewajaran", ServiceElement.COST),
        ("Kejelasan biaya dan waktu", None),
        ("Waktu pengisian", None),
        ("U10", None),
        ("NRR tertimbang U1", None),
        ("Saran", None),
        ("", None),
        ("x" * 600, None),
    ],
)
def test_what_a_heading_means(heading: str, element: ServiceElement | None) -> None:
    assert elements([heading]).get(0) is element


@given(st.lists(st.one_of(st.sampled_from(["U1", "U8 Sarana", "U9", "Biaya", "Kode Unit"]), st.text(max_size=20))))
def test_no_unsur_has_two_columns(headings: list[str]) -> None:
    found = list(elements(headings).values())
    assert len(found) == len(set(found))
