"""Training in the fictional kabupaten."""

from __future__ import annotations

from datetime import date

from asncli.workflows.fictional_courses import OFFERED, attended_lines, catalogue_lines
from asncli.workflows.fictional_people import people


def test_twelve_courses_are_on_offer_some_of_them_by_partners_for_one_jabatan_or_without_a_day() -> None:
    lines = list(catalogue_lines())
    assert [line["Kode"] for line in lines] == [f"PEL-{n:02d}" for n in range(1, 13)]
    assert {line["Mitra"] for line in lines} == {"ya", "tidak"}
    assert [line["Kode"] for line in lines if line["Untuk Jabatan"]] == ["PEL-05", "PEL-06", "PEL-08", "PEL-10"]
    assert sum(line["Mulai"] is None for line in lines) == 7
    assert min(one.price for one in OFFERED) == 0


def test_nobody_attends_twice_or_before_the_first_day_of_service() -> None:
    lines = list(attended_lines(people()))
    keys = [(line["NIP"], line["Nama Pelatihan"], line["Mulai"]) for line in lines]
    assert len(set(keys)) == len(keys)
    assert all(isinstance(line["Mulai"], date) and line["Mulai"] >= date(2022, 1, 1) for line in lines)
    years = {line["Mulai"].year for line in lines if isinstance(line["Mulai"], date)}
    assert {2025, 2026} <= years
    on_offer = {one.name for one in OFFERED}
    assert on_offer & {str(line["Nama Pelatihan"]) for line in lines}
