"""The nine boxes as a picture."""

from __future__ import annotations

from xml.etree import ElementTree

from asncli.reports.nine_box import Box, NineBox, percent_of, svg
from asncli.terms import PotentialLevel, Rating

NUMBERS = (4, 7, 9, 2, 5, 8, 1, 3, 6)
PLACES = [(rating, level) for rating in Rating for level in PotentialLevel]
BOXES = {place: Box(number, 10 * number, f"Saran {number}") for place, number in zip(PLACES, NUMBERS, strict=True)}
PICTURE = NineBox("Peta <Talenta>", ["Kabupaten Contoh & Raya"], ["Kaki"], BOXES)
SVG = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(drawn).iter(f"{SVG}text")]  # noqa: S314 - our own text


def test_the_picture_tells_every_box_and_names_nobody() -> None:
    drawn = svg(PICTURE)
    said = texts(drawn)
    assert drawn == svg(PICTURE)
    assert [text for text in said if text.startswith("Saran")] == [f"Saran {number}" for number in NUMBERS]
    assert {str(10 * number) for number in NUMBERS} <= set(said)
    assert said[:2] == ["Peta <Talenta>", "Kabupaten Contoh & Raya"]
    assert {"Rendah", "Menengah", "Tinggi", "Potensial", "Kinerja", "Kaki"} <= set(said)


def test_who_can_not_see_it_reads_the_counts() -> None:
    root = ElementTree.fromstring(svg(PICTURE))  # noqa: S314 - our own text
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "judul isi")
    told = root.findtext(f"{SVG}desc") or ""
    assert told.startswith("kotak 1: 10 pegawai; kotak 2: 20 pegawai")


def test_names_are_cut_and_the_rest_is_counted() -> None:
    names = {9: [f"Pegawai {number} dengan nama yang panjang sekali sekali" for number in range(8)]}
    said = texts(svg(NineBox("Peta", [], [], BOXES, names)))
    shown = [text for text in said if text.startswith("Pegawai")]
    assert len(shown) == 6
    assert shown[0] == "Pegawai 0 dengan nama yang panjang…"
    assert "dan 2 lainnya" in said


def test_shares_are_rounded_half_up() -> None:
    assert [percent_of(1, 8), percent_of(1, 16), percent_of(0, 0)] == ["12,5%", "6,3%", "0,0%"]
