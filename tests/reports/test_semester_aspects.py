"""The page of three aspects."""

from asncli.reports.aspects import Aspects, Known
from asncli.reports.semester_aspects import aspects_page
from tests.reports.made import person, semester


def test_everybody_who_is_not_excluded_stands_with_figures_and_changes() -> None:
    known = Known({1: Aspects(9_875, 400, 350)}, {1: Aspects(9_900, None, 340)})
    people = [person(1), person(2, unit_id=2), person(3, status="excluded")]
    page = aspects_page(semester(people, aspects=known))
    (table,) = page.tables
    assert (page.name, [column.heading for column in table.columns][4:6]) == (
        "Tiga Aspek", ["Capaian Target (Nilai Hasil Kerja)", "+/- sejak Semester II 2025"],
    )  # fmt: skip
    assert list(table.rows) == [
        ["198503152010010001", "Pegawai 1", "Dinas", "D", 9_875, -25, 400, None, 350, 10],
        ["198503152010010002", "Pegawai 2", "Bidang", "D.1", None, None, None, None, None, None],
    ]


def test_without_a_period_before_the_changes_are_not_on_paper() -> None:
    (table,) = aspects_page(semester([person(1)])).tables
    on_paper = [column.key for column in table.columns if column.heading]
    assert on_paper == ["nip", "name", "unit", "work_result", "integrity", "contribution"]
