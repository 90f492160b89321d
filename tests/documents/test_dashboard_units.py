"""Pages of units and of their people."""

from __future__ import annotations

from asncli.documents.dashboard_parts import files
from asncli.documents.dashboard_units import people_page, unit_page, unit_rows
from asncli.reports.branches import NO_UNIT
from tests.documents.dashboard_sample import BRANCHES, NAME, NIP, of_unit, sample

FILES = files(BRANCHES)


def test_a_row_a_unit_in_the_order_of_the_tree() -> None:
    rows = unit_rows(sample(), FILES, BRANCHES)
    assert [(one["depth"], one["people"]["text"], one["good"]["text"], one["mean"]["text"], one["ikm"]["text"])
            for one in rows] == [
        (0, "29", "82,8%", "90,34", "–"), (1, "13", "ditutup", "ditutup", "–"), (1, "6", "ditutup", "ditutup", "–"),
        (0, "31", "80,6%", "92,26", "84,43"), (1, "<3", "ditutup", "ditutup", "–"),
    ]  # fmt: skip


def test_with_names_every_count_is_there() -> None:
    rows = unit_rows(sample(names=True), FILES, BRANCHES)
    assert [(one["people"]["text"], one["good"]["text"]) for one in rows] == [
        ("29", "82,8%"), ("13", "69,2%"), ("6", "83,3%"), ("31", "80,6%"), ("2", "100,0%"),
    ]  # fmt: skip


def test_a_unit_has_the_units_above_and_below_and_what_is_known_of_it() -> None:
    top, school = (unit_page(sample(), FILES, BRANCHES[n]) for n in (3, 1))
    assert [one["name"] for one in school["crumbs"]] == ["Dinas Pendidikan & Kebudayaan"]
    assert [one["name"] for one in top["below"]] == ["Puskesmas Pembantu"]
    assert {one["name"]: one["text"] for one in top["cards"]} == {
        "Pegawai yang dievaluasi": "31", "Baik ke atas": "80,6%", "Rata-rata hasil kerja": "92,26",
        "Capaian organisasi": "Baik", "Capaian IKU": "–", "Kepuasan masyarakat (IKM)": "84,43",
        "Lingkungan kerja": "3,71",
    }  # fmt: skip
    assert school["closed"]
    assert school["people_href"] is None
    assert list(top["past"]["trends"]) == ["Rata-rata hasil kerja", "IKM"]
    assert top["obstacles"] == {"told": "12", "followed": "9", "open": "3"}


def test_too_few_respondents_leave_no_figure() -> None:
    cards = {one["name"]: one for one in unit_page(sample(), FILES, BRANCHES[0])["cards"]}
    assert cards["Kepuasan masyarakat (IKM)"] == {
        "name": "Kepuasan masyarakat (IKM)", "text": "–", "under": "responden kurang dari 10",
    }  # fmt: skip


def test_a_unit_above_the_one_asked_for_has_no_page_to_go_to() -> None:
    found = unit_page(of_unit(), FILES, BRANCHES[1])
    assert found["crumbs"] == [{"name": "Dinas Pendidikan & Kebudayaan", "href": "unit-1-01.html"}]


def test_people_stand_with_predikat_work_result_and_behaviour() -> None:
    (row,) = people_page(sample(names=True), FILES, 2, "SD Negeri 1")["people"]
    assert (row["name"], row["nip"], row["predikat"]["text"], row["work"]["text"], row["behaviour"]["text"]) == (
        NAME, NIP, "Baik", "98,12", "88,00",
    )  # fmt: skip
    assert row["said"] == "draf, usulan"
    (waiting,) = people_page(sample(names=True), FILES, NO_UNIT, "Tanpa unit kerja")["people"]
    assert (waiting["predikat"]["text"], waiting["said"]) == ("Belum lengkap", "")
