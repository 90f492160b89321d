"""Dokumen Evaluasi Kinerja Pegawai (format D.1.1) as a paper: the result, an objection if there is one, signatures.

Number 9, the line of the assessor's superior, is practice, unconfirmed: no form with it was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from asncli.reports.official import Dispute, Party, Pattern, PersonForms
from asncli.reports.official_evaluation import achievement_since, organisation, predikat_words
from asncli.reports.official_paper import Block, Cell, Grid, Lines, Paper, Signatures
from asncli.reports.official_words import (
    assessor_lines,
    heading,
    party_lines,
    period_words,
    rhythm,
    signer,
    stamp,
    without,
)
from asncli.terms import indonesian_date

TITLE = "DOKUMEN EVALUASI KINERJA PEGAWAI"
_ROOM = 4  # lines to write by hand


def dokumen(forms: PersonForms) -> list[Paper]:
    """The document of a person; none where nothing is evaluated."""
    if forms.outcome is None or forms.pattern is None:
        return []
    dispute = forms.dispute
    result = [
        ("CAPAIAN KINERJA ORGANISASI", organisation(forms.pattern)),
        ("PREDIKAT KINERJA PEGAWAI", predikat_words(forms.outcome)),
        *((("KETERANGAN", said),) if (said := without(forms.outcome)) else ()),
    ]
    rows = [
        *_party("1", "PEGAWAI YANG DINILAI", forms.person),
        *_section("2", "PEJABAT PENILAI KINERJA", assessor_lines(forms, forms.assessor)),
        *_party("3", "ATASAN PEJABAT PENILAI KINERJA", forms.superior),
        *_section("4", "EVALUASI KINERJA", result),
        *_words("5", "CATATAN/REKOMENDASI", forms.outcome.feedback or ""),
        *_words("6", "KEBERATAN", _objection(dispute)),
        *_words("7", "PENJELASAN PEJABAT PENILAI ATAS KEBERATAN", _explanation(dispute)),
        *_words("8", "KEPUTUSAN DAN ALASANNYA ATASAN PEJABAT PENILAI KINERJA", _decision(dispute)),
    ]
    blocks: list[Block] = [
        Lines(["", "", ""], "title"),  # room for the emblem
        Lines([TITLE, f"PERIODE: {period_words(forms.period)}"], "title"),
        heading(forms, forms.period.start, forms.period.end),
        Grid((1, 8, 15), rows),
        *rhythm(forms.period),
        *_changed(forms.pattern),
        Signatures([None, signer("9. ATASAN PEJABAT PENILAI KINERJA", forms.superior, _decided(dispute))]),
        Signatures(
            [
                signer("10. PEGAWAI YANG DINILAI", forms.person, forms.received_on),
                signer("11. PEJABAT PENILAI KINERJA", forms.assessor),
            ]
        ),
    ]
    title = "Dokumen Evaluasi Kinerja Pegawai"
    return [Paper("Dokumen Evaluasi", title, False, stamp(forms.outcome), forms.foot, blocks)]


def _changed(pattern: Pattern) -> list[Lines]:
    said = achievement_since(pattern)
    return [Lines([said], "note")] if said else []


def _section(number: str, title: str, lines: Iterable[tuple[str, str]]) -> list[list[Cell]]:
    listed = list(lines)
    rows = [[Cell(number, rows=1 + len(listed), look="centre"), Cell(title, 2, look="band")]]
    return [*rows, *([Cell(name), Cell(value)] for name, value in listed)]


def _party(number: str, title: str, party: Party) -> list[list[Cell]]:
    return _section(number, title, party_lines(party))


def _words(number: str, title: str, said: str) -> list[list[Cell]]:
    rows = [[Cell(number, rows=2, look="centre"), Cell(title, 2, look="band")]]
    return [*rows, [Cell(said, 2, lines=_ROOM)]]


def _objection(dispute: Dispute | None) -> str:
    return _dated(dispute.reason, "Diajukan", dispute.filed_on) if dispute else ""


def _explanation(dispute: Dispute | None) -> str:
    return _dated(dispute.explanation, "Dijelaskan", dispute.explained_on) if dispute else ""


def _decision(dispute: Dispute | None) -> str:
    if dispute is None or dispute.decision is None:
        return ""
    said = ". ".join(filter(None, [dispute.decision.label, dispute.decision_reason]))
    return _dated(said, "Diputuskan", dispute.decided_on)


def _dated(said: str | None, verb: str, day: date | None) -> str:
    parts: Sequence[str | None] = (said, f"{verb} {indonesian_date(day)}." if day else None)
    return "\n".join(filter(None, parts))


def _decided(dispute: Dispute | None) -> date | None:
    return dispute.decided_on if dispute else None
