"""HTML pages: everything escaped, nothing asked of anybody, scripts allowed by their digest alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from asncli.documents import pdf, web

TEMPLATE = """{% extends "base.html" %}
{% block title %}{{ title }}{% endblock %}
{% block body %}<main>{{ words | lines }} {{ figure | hundredths }} {{ none | hundredths }} {{ target | quantity }}
{{ people | whole }}</main>{{ script }}{% endblock %}
"""
DATA = {
    "title": "A & B", "words": "<script>alert(1)</script>\nbaris dua", "figure": 9875, "none": None, "target": 125000,
    "people": 12345, "script": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = tmp_path / "templates"
    shutil.copytree(pdf.TEMPLATES, room)
    (room / "sample.html").write_text(TEMPLATE, encoding="utf-8")
    (room / "own.html").write_text(TEMPLATE.replace("{{ script }}", "<script>sort()</script>"), encoding="utf-8")
    monkeypatch.setattr(web, "TEMPLATES", room)


def test_words_of_people_can_not_become_markup_and_figures_stand_as_on_paper() -> None:
    written = web.page("sample", DATA)
    assert "<title>A &amp; B</title>" in written
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>baris dua 98,75 – 12,5\n12.345" in written


def test_a_page_without_a_script_may_run_none() -> None:
    written = web.page("sample", DATA)
    assert "default-src 'none'" in written
    assert "script-src" not in written
    assert "http" not in written.replace("http-equiv", "")


def test_the_own_script_of_a_page_is_allowed_by_its_digest_alone() -> None:
    written = web.page("own", DATA)
    assert "; script-src 'sha256-" in written
    assert "unsafe-inline'; script" not in written


def test_a_value_that_the_template_asks_for_must_be_given() -> None:
    with pytest.raises(UndefinedError, match="title"):
        web.page("sample", {key: value for key, value in DATA.items() if key != "title"})
