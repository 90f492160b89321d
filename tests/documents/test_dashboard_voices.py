"""Pages on what the public and employees say."""

from __future__ import annotations

from dataclasses import replace

from asncli.documents.dashboard_glance import index_page
from asncli.documents.dashboard_parts import files
from asncli.documents.dashboard_units import unit_page
from asncli.documents.dashboard_voices import climate_page, public_page
from tests.documents.dashboard_sample import BRANCHES, sample

FILES = files(BRANCHES)


def test_the_public_is_heard_by_unit_where_enough_answered() -> None:
    found = public_page(sample(), FILES)
    assert [(one["name"], one["ikm"]["text"], one["mutu"], one["change"]["text"], one["weakest"], one["few"])
            for one in found["rows"]] == [
        ("Dinas Pendidikan & Kebudayaan", "–", "–", "–", "", True),
        ("Dinas Kesehatan", "84,43", "B (Baik)", "+4,31", "Sarana", False),
    ]  # fmt: skip
    assert found["suggestions"] == [{
        "unit": "Dinas Kesehatan",
        "words": [{"text": "Tambah kursi", "times": 2}, {"text": "Loket dibuka <pagi>", "times": 1}],
    }]  # fmt: skip


def test_the_work_climate_has_no_figure_where_few_answered() -> None:
    found = climate_page(sample(), FILES)
    assert [(one["name"], one["mean"]["text"], one["word"], len(one["elements"])) for one in found["rows"]] == [
        ("Dinas Kesehatan", "3,71", "Cukup", 8)
    ]
    assert (found["others"], found["minimum"]) == (1, 5)


def test_one_or_two_respondents_are_told_neither_alone_nor_by_the_total() -> None:
    two = replace(
        sample().voices, surveys={**sample().voices.surveys, 1: sample().voices.surveys[1]._replace(respondents=2)}
    )
    shown, exact = (replace(of, voices=two) for of in (sample(), sample(names=True)))
    assert [one["respondents"]["text"] for one in public_page(shown, FILES)["rows"]] == ["<3", "48"]
    assert [one["respondents"]["text"] for one in public_page(exact, FILES)["rows"]] == ["2", "48"]
    cards = {one["name"]: (one["text"], one["under"]) for one in index_page(shown, FILES)["cards"]}
    assert cards["Suara masyarakat"] == (
        "48", "responden SKM di 1 unit layanan; 1 unit dengan kurang dari 3 responden tidak dihitung",
    )  # fmt: skip
    under = {one["name"]: one["under"] for one in unit_page(shown, FILES, BRANCHES[0])["cards"]}
    assert "<3" not in under["Kepuasan masyarakat (IKM)"]
    assert "2 responden" not in under["Kepuasan masyarakat (IKM)"]
