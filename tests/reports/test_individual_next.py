"""What comes next, with days that stay true whenever the page is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from asncli.reports.individual import Coached, Individual
from asncli.reports.individual_next import day, following
from asncli.rules.policy import kept_policy, parse_policy
from asncli.terms import CoachingOutcome, ObjectionDecision, Status
from tests.reports.individuals import confided, disputed, received, wayan


def said(one: Individual) -> dict[str, str]:
    return dict(following(one))


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (wayan(Status.DRAFT), "Setelah nilai ditetapkan, dapat diajukan paling lama 14 hari kalender, dihitung sejak"),
        (wayan(), "Dapat diajukan paling lama 14 hari kalender, dihitung sejak diterima."),
        (received(wayan()), "Batas pengajuan: 24 Juli 2026 (14 hari kalender setelah diterima 10 Juli 2026)."),
        (
            disputed(),
            "Keputusan 30 Juli 2026 oleh Siti, nilai diubah (hasil kerja dari Di Bawah Ekspektasi menjadi Sesuai"
            " Ekspektasi; predikat dari Butuh Perbaikan menjadi Baik): “Bukti sah”. Keputusan ini bersifat final"
            " (PP 30/2019 Pasal 59, belum dicocokkan dengan naskah peraturan).",
        ),
    ],
    ids=["draft", "final", "received", "decided"],
)
def test_the_way_to_object_has_its_date_as_soon_as_there_is_one(one: Individual, words: str) -> None:
    assert words in said(one)["Keberatan"]


def test_how_to_object_names_the_superior_and_what_it_rests_on() -> None:
    told = said(wayan())["Keberatan"]
    assert "kepada atasan pejabat penilai (Siti)" in told
    assert "PP 30/2019 Pasal 59, belum dipastikan" in told
    assert "unconfirmed" not in told
    filed = disputed().forms.dispute
    assert filed is not None
    waiting = filed._replace(decision=None, explained_on=None)
    one = received(wayan(Status.OBJECTED))
    told = said(replace(one, forms=replace(one.forms, dispute=waiting)))["Keberatan"]
    assert told == "Diajukan 20 Juli 2026. Keputusan belum ada."


def test_of_a_confidential_dialogue_only_the_day_and_the_number_of_promises_are_told() -> None:
    told = said(confided())["Dialog kinerja"]
    assert told == "Dilaksanakan 12 Juli 2026 (bersifat rahasia, isinya tidak dicetak, komitmen: 1)."
    assert said(wayan())["Dialog kinerja"].startswith("Belum tercatat.")


def test_a_case_of_coaching_is_told_with_its_clock() -> None:
    case = Coached("Predikat kinerja Butuh Perbaikan", date(2026, 7, 31), date(2027, 1, 31), None, None)
    told = said(replace(wayan(), coached=case))["Pembinaan"]
    assert told == (
        "Dibuka 31 Juli 2026 (Predikat kinerja Butuh Perbaikan); kesempatan memperbaiki kinerja sampai 31 Januari 2027."
    )
    closed = case._replace(closed_on=date(2027, 2, 1), outcome=CoachingOutcome.ACHIEVED)
    assert said(replace(wayan(), coached=closed))["Pembinaan"].endswith("Selesai 1 Februari 2027: Tercapai.")
    assert "Pembinaan" not in said(wayan())


def test_a_decision_that_kept_the_evaluation_names_no_change_and_its_decider_where_he_is_known() -> None:
    one = disputed()
    assert one.forms.dispute is not None
    kept = one.forms.dispute._replace(decision=ObjectionDecision.KEPT)
    assert (
        "oleh atasan pejabat penilai, nilai tetap: “Bukti sah”. Keputusan ini bersifat final"
        in said(replace(one, forms=replace(one.forms, dispute=kept), ruled=None))["Keberatan"]
    )


@pytest.mark.parametrize(
    ("content", "ground"),
    [
        ("[objection]\ndays = 21", "Dasar: kebijakan instansi."),
        ('[objection]\ndays = 21\nsource = "SK Sekda 5/2026"', "Dasar: SK Sekda 5/2026 (kebijakan instansi)."),
    ],
)
def test_days_of_the_agency_stand_beside_what_the_agency_says_they_rest_on(content: str, ground: str) -> None:
    policy = kept_policy(parse_policy("Kebijakan Dinas.toml", content).text)
    told = said(replace(wayan(), policy=policy))["Keberatan"]
    assert "paling lama 21 hari kalender" in told
    assert told.endswith(ground)


def test_days_that_may_be_past_are_told_so_that_they_are_true_before_and_after() -> None:
    by = "seharusnya ditetapkan paling lambat 20 Juli 2026."
    assert said(wayan(Status.DRAFT))["Penetapan"].endswith(by)
    lacking = said(wayan(Status.INCOMPLETE))["Penetapan"]
    assert lacking.startswith("Nilai ditetapkan setelah yang belum ada dilengkapi")
    assert lacking.endswith("seharusnya paling lambat 20 Juli 2026.")
    assert said(received(wayan()))["Penetapan"] == "Nilai ini sudah ditetapkan (final), diterima 10 Juli 2026."
    assert said(received(wayan(Status.OBJECTED)))["Penetapan"] == (
        "Nilai ini sudah ditetapkan, diterima 10 Juli 2026; keberatan atasnya belum diputuskan."
    )
    assert (day(None), day(date(2026, 7, 1))) == ("tanpa tenggat", "1 Juli 2026")
