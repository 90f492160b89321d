"""SKP and Lampiran SKP."""

from dataclasses import replace
from datetime import date

from asncli.reports.official import Party
from asncli.reports.official_plan import lampiran, skp
from asncli.terms import PlanKind
from tests.reports.official_person import PLAN, forms, grids, words


def test_the_skp_has_the_official_titles_and_the_yearly_target() -> None:
    (paper,) = skp(forms())
    said = words(paper)
    assert said.startswith(
        "SASARAN KINERJA PEGAWAI\nPENDEKATAN HASIL KERJA KUANTITATIF\n"
        "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL\n"
    )
    assert (paper.stamp, paper.landscape, "12 berkas\n" in said) == ("DRAF", True, True)
    assert "Periode ini" not in said
    assert said.count("Ekspektasi Khusus Pimpinan:") == 7


def test_a_leader_and_an_acting_post_have_their_own_titles() -> None:
    plans = [PLAN, PLAN._replace(kind=PlanKind.PLT)]
    first, second = skp(replace(forms(), leads=True, plans=plans))
    assert "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" in words(first)
    assert "SEBAGAI PELAKSANA TUGAS (PLT)" in words(second)
    assert (first.name, second.name) == ("SKP 1", "SKP 2")
    assert skp(forms(plans=[])) == lampiran(forms(plans=[])) == []


def test_the_lampiran_has_three_lists_of_numbered_empty_lines() -> None:
    (paper,) = lampiran(forms())
    lists = grids(paper)[1]
    assert [row[0] for row in lists if len(row) == 1] == [
        "DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI",
    ]  # fmt: skip
    assert [row for row in lists if len(row) == 2] == [[f"{n}.", ""] for _ in range(3) for n in range(1, 6)]


def test_a_plan_is_signed_without_the_day_of_receipt_by_those_of_its_last_day() -> None:
    then = (Party("Siti dahulu", "1", "III/c", "Staf", "Dinas Lama"), Party("Rudi", "2", "IV/a", "Kabid", "Dinas Lama"))
    plans = [PLAN._replace(ends=date(2026, 3, 31), parties=then), PLAN]
    both = replace(forms(), agreed=plans, received_on=date(2026, 7, 10))
    for papers in (skp(both), lampiran(both)):
        first, second = (words(paper) for paper in papers)
        assert [name in first for name in ("Dinas Lama", "PEGAWAI YANG DINILAI Siti dahulu 1", "Rudi")] == [True] * 3
        assert "Siti Lestari, S.E." in second
        assert "10 Juli 2026" not in first + second
