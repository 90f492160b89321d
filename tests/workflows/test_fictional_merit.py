"""What is on record of the fictional people from before 2026."""

from __future__ import annotations

from collections import Counter

from asncli.terms import EmployeeKind, Predikat
from asncli.workflows.fictional_merit import (
    award_lines,
    credit_lines,
    discipline_lines,
    potential_lines,
    predikat,
    predikat_lines,
)
from asncli.workflows.fictional_people import people


def test_who_served_the_whole_year_has_a_predikat_and_others_have_none() -> None:
    everyone = people()
    late = [person for person in everyone if person.nip[8:12] == "2025"]
    assert late
    assert {predikat(person, 2024) for person in late} == {None}
    assert Counter(str(line["Periode"]) for line in predikat_lines(everyone)).keys() == {"2024", "2025", "2025-S2"}
    assert {line["Predikat"] for line in predikat_lines(everyone)} == {
        one.label for one in (Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG)
    }


def test_potential_has_all_three_levels_and_some_have_a_figure_alone() -> None:
    levels = Counter(line["Tingkat"] for line in potential_lines(people()))
    assert levels.keys() == {"Rendah", "Menengah", "Tinggi", None}
    assert levels[None] == 4


def test_angka_kredit_is_of_pns_in_jabatan_fungsional() -> None:
    everyone = people()
    fungsional = {p.nip for p in everyone if p.kind is EmployeeKind.PNS and p.post.position_kind.endswith("Fungsional")}
    lines = list(credit_lines(everyone))
    assert {line["NIP"] for line in lines} <= fungsional
    assert {line["Jenjang"] for line in lines} == {"Terampil", "Ahli Pertama", "Ahli Muda"}
    assert {line["Jenis"] for line in lines} == {"Angka kredit kumulatif", "Angka kredit konvensional"}


def test_awards_and_penalties_are_of_different_people() -> None:
    everyone = people()
    awarded = [line["NIP"] for line in award_lines(everyone)]
    punished = [line["NIP"] for line in discipline_lines(everyone)]
    assert (len(awarded), len(set(awarded)), len(set(punished))) == (7, 7, 2)
    assert not set(awarded) & set(punished)
