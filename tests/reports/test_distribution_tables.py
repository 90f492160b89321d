"""The tables of the report on the distribution of predikat."""

from typing import Any

from asncli.reports.distribution_data import Counted, Outcome, judged, total
from asncli.reports.distribution_tables import brief_table, broken_table, rules_table, units_table
from asncli.reports.report import Row, Table, shown
from asncli.terms import Predikat
from asncli.workbooks.report_book import GRID
from tests.reports.distributed import BIDANG, LAW, distribution


def lines(table: Table) -> list[dict[str, Any]]:
    return [named(table, row) for row in table.rows]


def named(table: Table, row: Row) -> dict[str, Any]:
    return {column.key: value for column, value in zip(table.columns, row, strict=True)}


def units(**said: Any) -> Table:
    data = distribution(**said)
    found = judged(data)
    return units_table(data, found, total(one.tally for one in found.values()))


def test_units_stand_in_the_order_of_the_tree_with_counts_shares_and_outcome() -> None:
    found = lines(units())
    assert [row["unit"].name for row in found] == ["Dinas", "Sekretariat", "Bidang", "Kecamatan", "(tanpa unit kerja)"]
    dinas, sekretariat, bidang, kecamatan, _ = found
    assert (dinas["people"], dinas["outcome"], dinas["baik_share"]) == (0, Outcome.BELOW, None)
    assert (sekretariat["baik"], sekretariat["baik_share"], sekretariat["kurang_share"]) == (6, 8571, 1429)
    assert (sekretariat["incomplete"], sekretariat["proposals"], sekretariat["broken"]) == (2, 2, None)
    assert (bidang["outcome"], bidang["broken"], bidang["differ"], bidang["small"]) == (Outcome.BROKEN, 1, 6, False)
    assert bidang["remark"] == "Agar semua aturan terpenuhi, predikat paling sedikit 6 orang harus lain."
    assert kecamatan["outcome"] is Outcome.NOBODY


def test_the_brief_table_tells_all_in_few_columns() -> None:
    data = distribution(small_unit=13)
    found = judged(data)
    table = brief_table(data, found, total(one.tally for one in found.values()))
    assert [column.heading for column in table.columns] == [
        "Unit Kerja", "Kode", "Capaian Organisasi", "Dihitung", "Hasil", "SB/B/BP/K/SK", "Selisih",
        "Aturan yang Tidak Terpenuhi",
    ]  # fmt: skip
    assert [[*row[3:]] for row in table.rows][:3] == [
        [0, Outcome.BELOW, None, None, None],
        [7, Outcome.NO_ACHIEVEMENT, "0/6/0/1/0", None, None],
        [12, Outcome.BROKEN, "0/12/0/0/0", 6,
         "Unit kecil, hanya bahan pembicaraan: Sangat Baik adalah kelompok terbesar"],
    ]  # fmt: skip
    assert table.totals
    assert (table.key, table.totals[3], table.totals[5]) == ("", 22, "0/21/0/1/0")


def test_no_page_is_wider_than_the_paper() -> None:
    data = distribution()
    found = judged(data)
    for make in (brief_table, units_table):
        table = make(data, found, total(one.tally for one in found.values()))
        assert sum(table.columns[place].width for place in shown(table)) <= sum(GRID)


def test_the_totals_are_those_of_the_rows() -> None:
    table = units()
    assert table.totals
    sums = named(table, table.totals)
    rows = lines(table)
    for key in ("people", "sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"):
        assert sums[key] == sum(row[key] for row in rows), key


def test_a_small_unit_is_spoken_of_softly() -> None:
    data = distribution(small_unit=13)
    (row,) = lines(broken_table(data, judged(data)))
    assert row["meaning"] == "Unit kecil: satu orang saja sudah 8,33%. Cukup menjadi bahan pembicaraan."
    bidang = lines(units(small_unit=13))[2]
    assert (bidang["small"], bidang["remark"]) == (True, "Unit kecil (12 orang): pola ini hanya bahan pembicaraan.")
    alone = lines(units(counted=[Counted(BIDANG, Predikat.BAIK, 1, 0)], headed=()))[1]
    assert (alone["differ"], alone["broken"]) == (None, 1)
    assert alone["remark"] == "Dengan 1 orang semua aturannya tidak mungkin terpenuhi sekaligus; cukup dibicarakan."


def test_each_broken_rule_has_a_row_with_the_people_behind_it_and_where_it_stands() -> None:
    data = distribution()
    (row,) = lines(broken_table(data, judged(data)))
    assert row == {
        "unit": "Bidang", "code": "D.2", "achievement": "istimewa", "rule": "Sangat Baik adalah kelompok terbesar",
        "kind": "largest", "of": ["sangat_baik"], "percent": None, "people": 12, "having": 0, "share": 0, "differ": 6,
        "meaning": "Predikat paling sedikit 6 orang harus lain agar aturan ini terpenuhi.",
        "source": "SE MenPANRB 3/2023, menurut salinan umum",
    }  # fmt: skip


def test_every_rule_of_the_law_is_listed_with_how_sure_it_is() -> None:
    found = lines(rules_table(LAW))
    assert len(found) == sum(len(rules) for rules in LAW.patterns.values())
    assert {row["status"] for row in found} == {"satu salinan umum saja; belum dicocokkan dengan naskahnya"}
