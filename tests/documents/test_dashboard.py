"""The pages of a dashboard: what each one promises to eyes, ears, printers and browsers without a network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from asncli.documents.dashboard import INDEX, pages
from asncli.documents.pdf import TEMPLATES
from tests.documents.dashboard_sample import BRANCHES, CELLS, NAME, NIP, of_unit, people, sample

_EMPTY = {"meta", "link", "br", "input", "rect", "line", "circle", "polyline"}


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, written: str) -> None:
        """Read it; an element that is not closed in its place is a fault."""
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.titled: list[int] = []
        self.feed(written)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element with those it stands in."""
        self.elements.append((tag, dict(attrs), list(self.open)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost one."""
        if tag not in _EMPTY:
            assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Attributes of all elements of a kind."""
        return [attrs for name, attrs, _ in self.elements if name == tag]


@cache
def _written(*, names: bool = False) -> dict[str, str]:
    return dict(pages(sample(names=names)))


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """Every page with and without names."""
    return {**{f"nama/{name}": page for name, page in _written(names=True).items()}, **_written()}


@pytest.fixture(scope="module")
def read(written: Mapping[str, str]) -> dict[str, Page]:
    """The pages taken apart."""
    return {name: Page(page) for name, page in written.items()}


def test_there_is_a_page_for_each_topic_and_unit() -> None:
    assert list(_written()) == [
        INDEX, "unit.html", "periode.html", "distribusi.html", "iku.html", "kelengkapan.html", "masyarakat.html",
        "lingkungan-kerja.html", "kendala.html", "keterangan.html", "unit-1-01.html", "unit-1-01-01.html",
        "unit-1-01-02.html", "unit-1-02.html", "unit-u5.html",
    ]  # fmt: skip
    assert set(_written(names=True)) - set(_written()) == {"pegawai-1-01-01.html", "pegawai-tanpa-unit.html"}


def test_the_same_data_give_the_same_bytes() -> None:
    assert dict(pages(sample())) == _written()


def test_nothing_is_asked_of_anybody_and_no_script_runs_but_the_own(written: Mapping[str, str]) -> None:
    for name, page in written.items():
        assert "Content-Security-Policy" in page, name
        assert "default-src 'none'" in page, name
        assert not re.search(
            r"""(https?:|//|url\(|@import|src=|\son\w+=|style=|javascript:)""", _without_script(page)
        ), name
        assert ("script-src 'sha256-" in page) == ("<script>" in page), name


def _without_script(page: str) -> str:
    return re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)


def test_every_link_leads_to_a_page_or_a_place_that_is_there(
    written: Mapping[str, str], read: Mapping[str, Page]
) -> None:
    for name, page in read.items():
        known = {one.removeprefix("nama/") for one in written if one.startswith("nama/") == name.startswith("nama/")}
        ids = [attrs["id"] for _, attrs, _ in page.elements if "id" in attrs]
        assert len(ids) == len(set(ids)), name
        for link in page.all("a"):
            href = link["href"] or ""
            assert href in known or href.removeprefix("#") in ids, (name, href)
        for _, attrs, _ in page.elements:
            for key in ("aria-labelledby", "for", "data-finds"):
                assert attrs.get(key) is None or attrs[key] in ids, (name, attrs)


def test_headings_come_in_order_with_one_at_the_top(read: Mapping[str, Page]) -> None:
    for name, page in read.items():
        levels = [int(tag[1]) for tag, _, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(b - a <= 1 for a, b in pairwise(levels)), (name, levels)


def test_tables_and_pictures_can_be_heard(read: Mapping[str, Page], written: Mapping[str, str]) -> None:
    for name, page in read.items():
        assert all(one.get("scope") in ("col", "row") for one in page.all("th")), name
        assert len(page.all("table")) == len(page.all("caption")), name
        assert all(one.get("role") == "img" for one in page.all("svg")), name
        drawn = re.findall(r"<svg[^>]*><title>([^<]+)</title>", written[name])
        assert len(drawn) == len(page.all("svg")), name


def test_the_keyboard_comes_first_to_the_content_and_every_wide_table_can_be_scrolled(read: Mapping[str, Page]) -> None:
    for name, page in read.items():
        first = page.all("a")[0]
        assert (first["class"], first["href"]) == ("skip", "#isi"), name
        wide = [attrs for tag, attrs, _ in page.elements if tag == "div" and attrs.get("class") == "wide"]
        assert all(one.get("tabindex") == "0" and one.get("aria-label") for one in wide), name
        assert len(page.all("table")) == len(wide), name
        assert page.all("html")[0]["lang"] == "id", name


def test_every_page_says_what_it_is_of_and_from_when(written: Mapping[str, str]) -> None:
    for name, page in written.items():
        for words in ("Pemerintah Kabupaten Contoh", "Semester I 2026", "Peraturan Menteri PANRB Nomor 6 Tahun 2022",
                      "bbbbbbbbbbbb", "10 Juli 2026 pukul 08.30 UTC (batch 12)", "asncli guide leader", "SEMENTARA",
                      "USULAN", "BELUM LENGKAP"):  # fmt: skip
            assert words in page, (name, words)


def test_without_names_no_person_is_named_and_with_them_only_where_people_stand() -> None:
    assert not any(NIP in page or "Santoso" in page for page in _written().values())
    named = {name for name, page in _written(names=True).items() if NIP in page}
    assert named == {"pegawai-1-01-01.html", "pegawai-tanpa-unit.html"}
    page = _written(names=True)["pegawai-1-01-01.html"]
    assert NAME.replace("<", "&lt;").replace(">", "&gt;") in page
    assert "<b>Santoso" not in page
    for words in ("98,12", "88,00", "draf, usulan", "Sesuai Ekspektasi", "hanya kepada yang berhak"):
        assert words in page


def test_pages_of_one_unit_are_of_this_unit_and_those_below() -> None:
    found = dict(pages(of_unit()))
    assert [name for name in found if name.startswith("unit-")] == [
        "unit-1-01.html", "unit-1-01-01.html", "unit-1-01-02.html",
    ]  # fmt: skip
    assert "Dinas Pendidikan &amp; Kebudayaan beserta unit di bawahnya" in found[INDEX]
    assert "Dinas Kesehatan" not in found["masyarakat.html"]
    assert "Dinas Kesehatan" not in found["unit.html"]


def _tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def _light(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_their_ground_in_light_and_in_dark(dark: bool) -> None:
    base = (TEMPLATES / "base.html").read_text("utf-8")
    light, _, rest = base.partition("@media (prefers-color-scheme: dark)")
    tokens = _tokens(rest.partition("* {")[0] if dark else light)
    for ground in (tokens["paper"], tokens["ground"]):
        for ink in ("ink", "soft", "accent", "best", "good", "fair", "poor", "worst"):
            assert _contrast(tokens[ink], ground) >= 4.5, (ink, ground)
    for mark in ("best", "good", "fair", "poor", "worst"):  # parts of a picture beside the paper
        assert _contrast(tokens[mark], tokens["paper"]) >= 3


def test_the_script_sorts_and_finds_and_everything_is_there_without_it(written: Mapping[str, str]) -> None:
    page = written["unit.html"]
    assert 'class="sortable" id="unit"' in page
    assert 'data-finds="unit" role="search" hidden' in page  # shown by the script alone
    assert "aria-sort" in page
    assert _without_script(page).count('<th scope="row"') == 5


def test_signs_that_turn_the_direction_of_a_name_are_left_out() -> None:
    turned = replace(sample(), branches=(BRANCHES[0]._replace(name="Dinas \u202eDasar\u2066"), *BRANCHES[1:]))
    whole = "".join(page for _, page in pages(turned))
    assert "Dinas Dasar" in whole
    assert not set(whole) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_period_in_which_nobody_is_complete_says_so() -> None:
    waiting = people(cells=tuple(cell._replace(group="incomplete", rated=0, work=0) for cell in CELLS))
    past = [one._replace(people=waiting) for one in sample().past]
    found = dict(pages(replace(sample(), people=waiting, past=past, checks={})))
    assert "Belum ada pegawai dengan data lengkap" in found[INDEX]
    assert "asncli evaluation list --period 2026-S1 --status incomplete" in found[INDEX]
    assert "Sudah ada 2 periode yang sama panjang" in found["periode.html"]


def test_what_stands_in_small_print_is_in_the_footer_alone() -> None:
    for page in _written().values():
        before, _, footer = page.partition("<footer>")
        assert "Sidik kebijakan" not in before
        assert "UTC" not in before
        assert "Sidik kebijakan" in footer


def test_every_figure_of_a_list_has_its_name_for_narrow_screens(read: Mapping[str, Page]) -> None:
    for name, page in read.items():
        if not name.endswith("keterangan.html"):
            assert all(one.get("data-label") for one in page.all("td")), name
