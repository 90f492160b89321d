"""Pages for employees betray no rater and nobody else's figures."""

from __future__ import annotations

import re

from tests.anonymity.office import AGUS, BUDI, OPEN, SITI, WAYAN, Office, leaks

CALL = ("report", "individual", "--all", "--period", "2026-S1")


def test_no_page_tells_who_rated_or_what_too_few_said(office: Office) -> None:
    assert office(*CALL, "--form", "html", "-o", "lembar", "--with-comments").code == 0
    pages = {path.name: path.read_text("utf-8") for path in (office.folder / "lembar").iterdir()}
    assert len(pages) == 4
    for name, page in pages.items():
        words = re.sub(r"<style>.*?</style>|<svg.*?</svg>", "", page, flags=re.DOTALL)
        assert leaks(words) == [], name
    (siti,) = (page for name, page in pages.items() if "siti" in name)
    assert all(comment in siti for comment in OPEN)
    assert "kurang dari 3 penilai: Bawahan" in siti


def test_without_being_asked_for_no_comment_is_printed(office: Office) -> None:
    assert office(*CALL, "--form", "html", "-o", "lembar").code == 0
    said = "".join(path.read_text("utf-8") for path in (office.folder / "lembar").iterdir())
    assert not [comment for comment in OPEN if comment in said]


def test_every_page_names_the_person_and_none_of_the_others(office: Office) -> None:
    assert office(*CALL, "--form", "html", "-o", "lembar").code == 0
    everybody = {"siti": SITI, "budi": BUDI, "wayan": WAYAN, "agus": AGUS}
    for path in (office.folder / "lembar").iterdir():
        said = path.read_text("utf-8")
        assert [name for name, nip in everybody.items() if nip in said] == [path.name.split("-")[3]]
