"""Words that the official forms share."""

from dataclasses import replace
from datetime import date

import pytest

from asncli.reports.official import Figures
from asncli.reports.official_paper import DOTS
from asncli.reports.official_words import (
    actual_words,
    assessor_lines,
    both_sign,
    heading,
    identity,
    party_lines,
    period_target_words,
    period_words,
    plan_stamp,
    rhythm,
    span_words,
    stamp,
    target_words,
)
from asncli.terms import Period, PlanStatus, Status
from tests.reports.official_person import LINE, OUTCOME, SILENT, Q, forms


@pytest.mark.parametrize(
    ("code", "said"),
    [("2026", "AKHIR"), ("2026-Q2", "TRIWULAN II"), ("2026-S1", "SEMESTER I"), ("2026-06", "BULAN JUNI")],
)
def test_periods_are_called_as_on_the_forms(code: str, said: str) -> None:
    period = Period.find(code)
    assert period
    assert period_words(period) == said
    assert bool(rhythm(period)) == (code == "2026-S1")


def test_agency_and_days_stand_above_the_identity() -> None:
    assert span_words(date(2026, 1, 1), date(2026, 12, 31)) == "1 JANUARI SD 31 DESEMBER TAHUN 2026"
    assert heading(forms(), date(2026, 4, 1), date(2026, 6, 30)) == (
        "KABUPATEN CONTOH RAYA", "PERIODE PENILAIAN: 1 APRIL SD 30 JUNI TAHUN 2026",
    )  # fmt: skip


def test_what_is_not_known_of_somebody_is_left_as_dots() -> None:
    assert [value for _, value in party_lines(forms().assessor)] == [
        "Budi", "198101012005011902", "Golongan IX", DOTS, DOTS,
    ]  # fmt: skip
    assert len(identity(forms(), (1, 5, 6, 2, 5, 5)).rows) == 6


def test_a_target_of_the_period_stands_below_that_of_the_year_where_it_differs() -> None:
    assert period_target_words(LINE) == "12 berkas\nPeriode ini: 6 berkas"
    assert period_target_words(SILENT) == "2 – 3 hari"
    idle = LINE._replace(figures=Figures(0, None, None, due=False))
    assert period_target_words(idle) == "12 berkas\nPeriode ini: tidak ada yang jatuh tempo"
    assert actual_words(idle._replace(evidence=())) == ""
    assert target_words(125000, None) == "12,5"


def test_a_realisation_stands_with_capaian_and_evidence_and_a_missing_one_is_no_zero() -> None:
    assert actual_words(LINE) == "5 berkas\nCapaian: 83,33%\nBukti dukung: a.pdf; b.pdf; c.pdf; dan 1 lainnya"
    assert actual_words(SILENT) == "belum ada realisasi"
    assert actual_words(LINE._replace(evidence=("a.pdf",), figures=Figures(6 * Q, 0, 0, due=True))) == (
        "0 berkas\nCapaian: 0,00%\nBukti dukung: a.pdf"
    )


def test_only_a_final_evaluation_and_an_approved_plan_bear_no_stamp() -> None:
    assert {status: stamp(OUTCOME._replace(status=status)) for status in Status if status != Status.EXCLUDED} == {
        "draft": "SEMENTARA", "incomplete": "BELUM LENGKAP", "objected": "DALAM KEBERATAN", "final": "",
    }  # fmt: skip
    assert [plan_stamp(status) for status in PlanStatus] == ["DRAF", "BELUM DISETUJUI", "", "DIKEMBALIKAN"]


def test_whoever_assesses_a_leader_stands_with_the_agency() -> None:
    leading = replace(forms(), leads=True)
    assert assessor_lines(leading, leading.assessor)[-1] == ("INSTANSI", "Kabupaten Contoh Raya")
    assert assessor_lines(leading, leading.superior)[-1] == ("INSTANSI", DOTS)
    assert assessor_lines(forms(), forms().assessor)[-1][0] == "UNIT KERJA"


def test_the_day_of_receipt_stands_at_the_signature_of_the_employee() -> None:
    mine, theirs = both_sign(replace(forms(), received_on=date(2026, 7, 10))).parties
    assert mine
    assert theirs
    assert mine.place == "...................., 10 Juli 2026"
    assert theirs.place == "...................., ...................."
