"""The list of angka kredit."""

from datetime import date

from asncli.reports.credit import CreditRow, Credits, LeftOut, build, levels_table, met_table
from asncli.rules.angka_kredit import Gap, Opening
from tests.reports.careers import CREDIT, ENTERED, GIVEN, HEAD, POLICY, YEAR, account_of, who

OPENING = Opening(date(2024, 12, 31), "akumulasi", 4000)
DATA = Credits(
    head=HEAD,
    period=YEAR,
    law=CREDIT,
    policy=POLICY.provisions["credit"],
    rows=[CreditRow(who(1), account_of(*GIVEN)), CreditRow(who(2), account_of(*GIVEN, opening=OPENING))],
    left_out=[LeftOut(who(3, kind="pppk"), Gap("pppk", "PPPK"))],
    others=4,
)


def test_everybody_has_a_row_with_figures_needs_and_days() -> None:
    report = build(DATA)
    first, second = report.page("Pegawai").tables[0].rows
    assert first[7:] == (
        "Ahli Pertama", ENTERED, None, 1250, 2344, 5000, 2656, "kurang", date(2028, 2, 29), 10_000, 7656, "Ahli Muda",
        date(2032, 2, 29), None,
    )  # fmt: skip
    assert second[9:15] == (4000, 1250, 5250, 5000, 0, "terpenuhi")
    assert report.head["summary"] == {"people": 2, "pangkat_met": 1, "incomplete": 0, "left_out": 1, "others": 4}


def test_every_line_says_its_value_and_its_article() -> None:
    lines = list(build(DATA).page("Rincian").tables[0].rows)
    assert lines[0][2:] == (
        "2024", "Ahli Pertama", "sangat_baik", 150, 1250, 7, 1094, "earlier", True, "PermenPANRB 1/2023 Pasal 37",
    )  # fmt: skip
    assert [(line[2], line[8]) for line in lines] == [("2024", 1094), ("2025", 1250), ("2025", 1250)]


def test_who_is_left_out_is_listed_with_the_reason() -> None:
    (row,) = build(DATA).page("Tidak dihitung").tables[0].rows
    assert row[-2].startswith("PPPK: angka kredit")
    assert row[-1] == "pppk"


def test_jenjang_are_counted_and_who_has_enough_is_listed() -> None:
    table = levels_table(DATA)
    assert (list(table.rows), table.totals) == ([("Ahli Pertama", 2, 1, 0, 0)], ("Jumlah", 2, 1, 0, 0))
    assert [row[1] for row in met_table(DATA).rows] == ["Pegawai 2"]
    assert "Nilai dasar: Peraturan BKN 3/2023 (belum dicocokkan dengan naskah)." in build(DATA).head["bases"]
