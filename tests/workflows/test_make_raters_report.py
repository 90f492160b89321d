"""What assessors gave, side by side."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import AsnError
from asncli.reports.report import Report
from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.terms import Period
from asncli.workflows.make_raters_report import raters_report
from tests.workflows.rated_office import ANGGREK, KARANG, MAWAR, MELATI, PERIOD, TERATAI, rated_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office for all tests of the module, which only read it."""
    return rated_office(tmp_path_factory.mktemp("kantor") / "a.db")


def _report(path: Path, unit: str | None = None, period: Period = PERIOD) -> Report:
    with session(path, write=False) as opened:
        return raters_report(opened, period, load_policy(), unit=unit)


def _rows(report: Report, key: str) -> Iterator[dict[str, Any]]:
    table = next(t for page in report.pages for t in page.tables if t.key == key)
    for row in table.rows:
        yield dict(zip((column.key for column in table.columns), row, strict=True))


def test_assessors_stand_beside_the_suggestions_and_the_other_assessors(office: Path) -> None:
    found = {row["nip"]: row for row in _rows(_report(office), "assessors") if row["judged"] == "work"}
    told = ("people", "mean", "above", "below", "higher", "lower", "step", "others")
    assert {nip: tuple(row[key] for key in told) for nip, row in found.items()} == {
        MAWAR: (6, 9_583, 10_000, 0, 5, 0, 100, -20),
        KARANG: (6, 9_593, 0, 10_000, 0, 5, -117, -20),
        MELATI: (5, 9_660, 2_000, 2_000, 0, 1, -20, -20),
        TERATAI: (5, 9_670, 2_000, 2_000, 0, 1, -20, -20),
        ANGGREK: (2, None, None, None, None, None, None, None),
    }
    assert (found[ANGGREK]["remark"], found[ANGGREK]["suppressed"]) == (
        "terlalu sedikit",
        ["figures", "ratings", "steps", "predikat"],
    )


def test_only_who_differs_is_spoken_of_and_with_the_figures(office: Path) -> None:
    rows = [row for row in _rows(_report(office), "sights") if row["judged"] == "work"]
    assert [(row["nip"], row["sight"].value) for row in rows] == [
        (KARANG, "lower"), (KARANG, "alike"), (MAWAR, "higher"), (MAWAR, "alike"), (MAWAR, "at-odds"),
    ]  # fmt: skip
    words = [
        row["words"] for row in _rows(_report(office), "sights") if row["nip"] == MAWAR and row["judged"] == "work"
    ]
    assert words == [
        "Memberi lebih tinggi daripada usulan dari capaian: dari 6 rating, 5 lebih tinggi dan 0 lebih rendah, rata-rata"
        " +1,00 tingkat; 3 penilai lain (median): -0,20.",
        "Semua 6 orang mendapat rating Di Atas Ekspektasi; usulan dari capaian bagi mereka: 1 Di Atas Ekspektasi, 4"
        " Sesuai Ekspektasi, 1 Di Bawah Ekspektasi.",
        "Capaian organisasi Dinas Mawar: Kurang; 6 dari 6 rating hasil kerja (100,00 %) Di Atas Ekspektasi.",
    ]


def test_a_unit_is_reported_alone(office: Path) -> None:
    report = _report(office, unit="Dinas Melati")
    assert [row["nip"] for row in _rows(report, "assessors")] == [MELATI, MELATI]
    assert (report.head["unit"], report.head["summary"]["people"]) == ("Dinas Melati", 5)


def test_nobody_evaluated_is_a_refusal_that_names_the_way_out(office: Path) -> None:
    with pytest.raises(AsnError) as refused:
        _report(office, period=Period(2025, PERIOD.kind, 1))
    assert (refused.value.code, str(refused.value.hint)) == (
        "report-empty",
        "Evaluate the period first: asncli evaluate 2025-S1",
    )
    with pytest.raises(AsnError) as refused:
        _report(office, unit="Dinas")
    assert str(refused.value.message) == "Nobody's evaluation in Dinas in 2026-S1 is complete yet."


def test_what_the_superior_changed_and_what_is_only_proposed_is_not_the_assessors_own(tmp_path: Path) -> None:
    path = rated_office(tmp_path / "a.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        of_mawar = [n for (n,) in raw.execute("SELECT employee_id FROM evaluation WHERE supervisor_nip = ?", (MAWAR,))]
        raw.execute(
            "INSERT INTO objection (employee_id, period, filed_on, reason, decision, work_rating, source_id)"
            " VALUES (?, '2026-S1', '2026-07-10', 'x', 'changed', 'meets', 1)",
            (of_mawar[0],),
        )
        raw.execute("UPDATE evaluation SET work_basis = 'suggested', proposal = 1 WHERE employee_id = ?", of_mawar[1:2])
        raw.execute(  # a suggestion that the assessor accepted when it became final is a decision
            "UPDATE evaluation SET work_basis = 'suggested', proposal = 0, status = 'final' WHERE employee_id = ?",
            of_mawar[2:3],
        )
    (mawar,) = (row for row in _rows(_report(path), "assessors") if (row["nip"], row["judged"]) == (MAWAR, "work"))
    assert (mawar["people"], mawar["rated"], mawar["remark"]) == (6, 4, "terlalu sedikit: rating, selisih, predikat")
