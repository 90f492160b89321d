"""Made-up people for the page of an employee: Wayan with two indicators, and with as much as a page can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from asncli.reports.individual import Coached, Heard, Individual, Judgement, Promise, Ruled, Talked
from asncli.reports.official import (
    Dispute,
    Figures,
    FormLine,
    FormPlan,
    FormResult,
    Outcome,
    Party,
    PersonForms,
)
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.terms import (
    Basis,
    CoreValue,
    FeedbackRole,
    ObjectionDecision,
    Period,
    PeriodKind,
    PlanKind,
    PlanStatus,
    Predikat,
    Rating,
    ResultKind,
    Status,
    Voice,
)

S1 = Period(2026, PeriodKind.SEMESTER, 1)
POLICY = load_policy()
CONFIDED = "Saya dimarahi di depan tamu"


def line(code: str, title: str, achievement: int | None, direction: str = "naik", *, due: bool = True) -> FormLine:
    """An indicator with target 12 and what was done, in the measure ``laporan``."""
    actual = None if achievement is None else achievement * 12
    return FormLine(
        code, None, title, "laporan", 120_000, Figures(120_000, actual, achievement, due, direction),
        feedback=["3 Mei 2026 (Pimpinan): Rapikan bukti"] if code == "IKI-1" else [],
    )  # fmt: skip


def outcome(status: Status = Status.FINAL, **other: Any) -> Outcome:
    found = Outcome(
        status=status,
        provisional=False,
        proposal=False,
        work_rating=Rating.MEETS,
        work_basis=Basis.LEADER,
        behaviour_rating=Rating.MEETS,
        behaviour_basis=Basis.LEADER,
        predikat=Predikat.BAIK,
        feedback="Terima kasih, laporan selalu tepat waktu.",
        said={},
    )
    return found._replace(**other)


def plan(*lines: FormLine) -> FormPlan:
    """A plan of the year with a planned result for every two indicators."""
    results = [
        FormResult(ResultKind.UTAMA, f"Surat dinas tertib dan mudah dicari, bagian {n // 2 + 1}", "", lines[n : n + 2])
        for n in range(0, len(lines), 2)
    ]
    return FormPlan(date(2026, 1, 1), date(2026, 12, 31), PlanKind.DEFINITIF, PlanStatus.APPROVED, results)


def wayan(status: Status = Status.FINAL, *lines: FormLine, **other: Any) -> Individual:
    """Wayan of Bidang SD, final and not received yet; ``other`` are fields of the outcome."""
    given = lines or (line("IKI-1", "Surat dicatat", 10_500), line("IKI-2", "Keluhan", 9_000, "turun"))
    forms = PersonForms(
        period=S1,
        agency="Pemerintah Kabupaten Contoh",
        foot="Pemerintah Kabupaten Contoh · Semester I 2026 · kebijakan 12345678 · data per 20 Juli 2026",
        person=Party("Wayan <b>", "199012312015021903", "III/b", "Penelaah", "Bidang SD"),
        assessor=Party("Budi", "198101012005011902", "IV/a", "Kepala Bidang SD"),
        superior=Party("Siti", "197503152000012901"),
        leads=False,
        plans=[plan(*given)],
        outcome=None if status is Status.EXCLUDED else outcome(status, **other),
    )
    return Individual(
        forms=forms,
        regulation=get_regulation("permenpanrb-6-2022"),
        policy=POLICY,
        status=status,
        final_by=date(2026, 7, 20),
        work_result=9_750,
        behaviour=350,
        heard=Heard(
            {value: 300 + 10 * n for n, value in enumerate(CoreValue)},
            {value: [FeedbackRole.ATASAN, FeedbackRole.REKAN] for value in CoreValue},
            [FeedbackRole.ATASAN, FeedbackRole.REKAN],
            [FeedbackRole.BAWAHAN],
            {FeedbackRole.REKAN: ["Ramah kepada warga"]},
        ),
    )


def received(one: Individual) -> Individual:
    """The same, received on 10 July."""
    forms = replace(one.forms, received_on=date(2026, 7, 10))
    return replace(one, forms=forms, objection_until=date(2026, 7, 24))


def full(count: int = 12) -> Individual:
    """As much as usually comes together: many indicators, a dialogue, a case of coaching."""
    titles = ("Persentase surat masuk yang dicatat pada hari yang sama", "Keluhan masyarakat atas pelayanan surat")
    lines = [
        line(f"IKI-{n + 1}", f"{titles[n % 2]} ({n + 1})", 7_000 + 450 * n, "turun" if n % 2 else "naik")
        for n in range(count)
    ]
    one = received(wayan(Status.FINAL, *lines, feedback="Target tercapai sesuai rencana. " * 6))
    promises = [
        Promise(Voice.LEADER, "Menambah satu petugas loket", date(2026, 8, 31), None),
        Promise(Voice.EMPLOYEE, "Merapikan bukti dukung setiap bulan", None, date(2026, 7, 31)),
    ]
    coached = Coached("Predikat kinerja Baik", date(2026, 7, 31), date(2027, 1, 31), None, None)
    return replace(one, talked=[Talked(date(2026, 7, 12), False, promises)], coached=coached)


def confided() -> Individual:
    """Wayan after a confidential dialogue with one promise."""
    return replace(wayan(), talked=[Talked(date(2026, 7, 12), True, [Promise(Voice.LEADER, None, None, None)])])


def disputed() -> Individual:
    """Wayan whose objection was decided."""
    said = Dispute(
        date(2026, 7, 20), "Mei belum dihitung", date(2026, 7, 22), "Bukti Mei tidak ada",
        ObjectionDecision.CHANGED, date(2026, 7, 30), "Bukti sah",
    )  # fmt: skip
    ruled = Ruled(
        "Siti",
        Judgement(Rating.BELOW, Rating.MEETS, Predikat.BUTUH_PERBAIKAN),
        Judgement(Rating.MEETS, Rating.MEETS, Predikat.BAIK),
    )
    one = received(wayan())
    return replace(one, forms=replace(one.forms, dispute=said), ruled=ruled)
