"""The other workbooks as offices send them: the form of a plan, earlier evaluations, the tree of units of SIASN."""

from __future__ import annotations

import json
from pathlib import Path

from asncli.store.database import raw_connection, session
from tests.cli.conftest import Run
from tests.workbooks.books import DATA, xlsx
from tests.workbooks.test_real_workbooks import EVALUATIONS, TRUTH


def asked(database: Path, sql: str) -> list[tuple[object, ...]]:
    with session(database, write=False) as opened:
        return raw_connection(opened).execute(sql).fetchall()


def roster(folder: Path, people: list[tuple[str, str]]) -> str:
    path = folder / "pegawai.xlsx"
    path.write_bytes(xlsx({"Pegawai": [["NIP", "Nama"], *map(list, people)]}))
    return str(path)


def test_the_form_of_a_plan_becomes_a_draft_with_every_indicator(asncli: Run, tmp_path: Path) -> None:
    people = [("198005212006122935", "Hapsariwulan Langitbiru"), ("197402282001122965", "Ratnaloka Mahendrata")]
    assert asncli("roster", "import", roster(tmp_path, people)).code == 0
    answer = asncli("target", "import", str(DATA / "14_skp_2023.xlsx"), "--format", "json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    assert (document["stored"], document["rows"], document["added"], document["rejected"]) == (True, 13, 13, 0)
    assert {problem["code"] for problem in document["problems"]} == {"direction-assumed"}
    database = tmp_path / "asncli.db"
    plans = asked(database, "SELECT nip, year, begins, ends, status FROM plan JOIN employee e ON e.id = employee_id")
    assert plans == [("198005212006122935", 2023, "2023-01-01", "2023-12-31", "draft")]
    found = asked(
        database,
        "SELECT r.kind, r.title, i.aspect, i.title, i.target / 10000, i.measure, i.direction, i.recap"
        " FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id ORDER BY i.source_row, i.id",
    )
    percent, first = ("naik", "rata-rata"), ((100, "%"), (12, "Dokumen"), (12, "Dokumen"), (4, "laporan"))
    wanted: list[tuple[object, ...]] = []
    for number, (target, measure) in enumerate(first, 1):
        result = ("utama", f"Rencana hasil kerja ke-{number}")
        way = percent if measure == "%" else ("naik", "jumlah")
        wanted.append((*result, "kuantitas", "Jumlah dokumen", target, measure, *way))
        wanted.append((*result, "kualitas", "Kesesuaian", 95, "%", *percent))
        wanted.append((*result, "waktu", "Ketepatan waktu", 12, "Bulan", "turun", "terakhir"))
    wanted.append(("tambahan", "Anggota tim contoh", "kuantitas", "Jumlah kegiatan", 2, "kegiatan", "naik", "jumlah"))
    assert [tuple(str(v).casefold() for v in line) for line in found] == [
        tuple(str(v).casefold() for v in line) for line in wanted
    ]


def test_the_evaluations_of_an_earlier_year_come_in_with_what_they_said(asncli: Run, tmp_path: Path) -> None:
    truth = TRUTH[EVALUATIONS]["rows"]
    people = [(nip, name) for _, _, _, _, nip, name, _ in truth]
    assert asncli("roster", "import", roster(tmp_path, people)).code == 0
    answer = asncli("evaluation", "import", str(DATA / EVALUATIONS), "--format", "json")
    assert answer.code == 0, answer.err
    document = json.loads(answer.out)
    assert (document["stored"], document["rows"], document["added"], document["skipped"]) == (True, 26, 26, 1)
    codes = {(problem["row"], problem["code"]) for problem in document["problems"]}
    assert codes == {(row, code) for _, row, _, told, *_ in truth for code in told}
    found = asked(
        tmp_path / "asncli.db",
        "SELECT p.source_row, e.nip, p.period, p.said FROM earlier_evaluation p"
        " JOIN employee e ON e.id = p.employee_id",
    )
    assert sorted(found) == [(row, nip, "2024", said) for _, row, _, _, nip, _, said in truth]


def test_the_tree_of_units_of_siasn_comes_in_and_its_orphan_is_named(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("unit", "import", str(DATA / "19_hierarki_unor.xlsx"), "--keep-good-rows", "--format", "json")
    document = json.loads(answer.out)
    assert (document["rows"], document["added"], document["rejected"]) == (32, 31, 1)
    assert [(problem["row"], problem["code"]) for problem in document["problems"]] == [(33, "unit-unknown")]
    tree = {row[0]: row[1] for row in asked(tmp_path / "asncli.db", "SELECT id, parent_id FROM unit")}
    depths = [depth(tree, unit) for unit in tree]
    names = [name for (name,) in asked(tmp_path / "asncli.db", "SELECT name FROM unit")]
    assert (len(tree), max(depths), sum(1 for name in {*names} if names.count(name) > 1)) == (31, 3, 4)
    assert all(str(name) == str(name).strip() for name in names)


def depth(tree: dict[object, object], unit: object) -> int:
    parent = tree.get(unit)
    return 0 if parent is None else 1 + depth(tree, parent)
