"""Plain words: what a predikat means, what a rating rests on, what is missing and from whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from asncli.reports.individual import Headed, Individual
from asncli.reports.individual_words import behaviour_basis, meaning, missing, missing_note, work_basis
from asncli.rules.eligibility import DIRECTION_ASSUMED, NOTHING_DUE
from asncli.rules.library import get_regulation
from asncli.terms import Basis, Predikat, Rating, Status, UnitAchievement
from tests.reports.individuals import disputed, outcome, wayan

LAW = get_regulation("permenpanrb-6-2022")
SAID = {
    Rating.ABOVE: "melampaui yang diharapkan",
    Rating.MEETS: "memenuhi yang diharapkan",
    Rating.BELOW: "masih di bawah yang diharapkan",
}


def basis(one: Individual) -> str:
    assert one.forms.outcome is not None
    return work_basis(one, one.forms.outcome)


@pytest.mark.parametrize(("work", "conduct"), list(product(Rating, Rating)))
def test_the_meaning_says_exactly_what_both_ratings_say(work: Rating, conduct: Rating) -> None:
    told = meaning(outcome(work_rating=work, behaviour_rating=conduct, predikat=LAW.matrix[work, conduct]), LAW)
    if work is conduct:
        assert told == f"Hasil kerja dan perilaku kerja Anda {SAID[work]}."
    else:
        assert told == f"Hasil kerja Anda {SAID[work]}; perilaku kerja Anda {SAID[conduct]}."


def test_a_law_of_totals_knows_no_ratings() -> None:
    told = meaning(outcome(predikat=Predikat.CUKUP), get_regulation("pp-30-2019"))
    assert told == "Predikat Anda menurut nilai gabungan hasil kerja dan perilaku kerja: Cukup."


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (wayan(), "ditetapkan pejabat penilai"),
        (wayan(Status.DRAFT), "diberikan pejabat penilai"),
        (wayan(work_basis=None), ""),
        (wayan(Status.DRAFT, work_basis=Basis.SUGGESTED),
         "usulan dari angka (lebih dari 100,00% di atas ekspektasi, mulai 90,00% sesuai ekspektasi), belum ditetapkan"
         " pejabat penilai"),
        (wayan(work_basis=Basis.SUGGESTED),
         "dihitung dari angka (lebih dari 100,00% di atas ekspektasi, mulai 90,00% sesuai ekspektasi), disetujui dan"
         " ditetapkan oleh Budi"),
        (wayan(work_basis=Basis.UNIT), "mengikuti capaian organisasi unit yang Anda pimpin"),
        (replace(wayan(work_basis=Basis.UNIT), headed=Headed("Bidang SD", UnitAchievement.BAIK)),
         "mengikuti capaian organisasi unit yang Anda pimpin (Bidang SD: Baik)"),
        (disputed(), "diubah dengan keputusan keberatan oleh Siti"),
    ],
)  # fmt: skip
def test_a_rating_says_what_it_rests_on_and_who_decided(one: Individual, words: str) -> None:
    assert basis(one) == words


def test_an_objection_that_changed_one_rating_leaves_the_other_to_the_assessor() -> None:
    one = disputed()
    assert one.forms.outcome is not None
    assert behaviour_basis(one, one.forms.outcome) == "ditetapkan pejabat penilai"


def test_what_is_missing_is_named_with_who_brings_it() -> None:
    one = replace(wayan(Status.INCOMPLETE), missing=["IKI-2", "IKI-8", "behaviour", "plan"], notes=[DIRECTION_ASSUMED])
    assert [tuple(each) for each in missing(one)] == [
        ("Realisasi Keluhan (IKI-2)", "pegawai"),
        ("Realisasi indikator (IKI-8)", "pegawai"),
        ("Rating perilaku kerja", "pejabat penilai"),
        ("SKP yang berlaku dalam periode ini", "pegawai, disetujui pimpinan"),
        ("Arah atau rekap indikator masih perkiraan: SKP belum disetujui", "pimpinan"),
    ]
    (only,) = missing(replace(one, missing=["plan"], notes=[NOTHING_DUE]))
    assert only.what == "SKP ada, tetapi tidak ada yang jatuh tempo pada periode ini"


def test_nobody_is_to_bring_what_was_missing_when_it_was_made_final() -> None:
    one = replace(wayan(reason="Bukti hilang karena banjir"), missing=["IKI-2"])
    assert [tuple(each) for each in missing(one)] == [("Realisasi Keluhan (IKI-2)", "")]
    assert missing_note(one) == "Ditetapkan oleh Budi tanpa data ini, karena: Bukti hilang karena banjir"
    assert missing_note(replace(wayan(), missing=["IKI-2"])).endswith("tanpa data ini, alasannya tidak tercatat")
    assert missing_note(replace(one, status=Status.INCOMPLETE)) == ""
    assert missing_note(wayan()) == ""
