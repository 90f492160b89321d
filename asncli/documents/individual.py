"""The page for an employee as PDF and as HTML: one value becomes the data of both templates, words and bars alike."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from asncli.documents.individual_rows import NONE_YET, done, done_notes, notes, promises, values, values_note
from asncli.documents.letters import missing_letters
from asncli.documents.pdf import Press
from asncli.documents.web import page
from asncli.documents.words import breakable
from asncli.reports.individual import TITLE, Individual
from asncli.reports.individual_next import following
from asncli.reports.individual_points import points, rule_words
from asncli.reports.individual_words import behaviour_basis, meaning, missing, missing_note, work_basis
from asncli.reports.official import Outcome, Party
from asncli.reports.official_words import stamp
from asncli.rules.regulation import NUMERIC
from asncli.terms import Predikat, Rating, hundredths_text

GUIDE = "Panduan bagi pegawai"
_ASK = "Arti setiap kata dan cara nilai dibuat ada dalam “{guide}”. Tanyakan kepada pengelola kepegawaian."
_KINDS = ("above", "meets", "below")
_AS_THEY_ARE = {*map(str, Predikat)}  # codes, by which a template finds its colours
_METADATA = ("title", "agency")


class IndividualPress:
    """Prints pages for employees; made once for many of them."""

    def __init__(self, paper: str = "f4") -> None:
        """Load fonts and template; ``paper`` is f4 or a4."""
        self._press, self._paper = Press("individual"), paper

    def print(self, one: Individual, made: datetime) -> bytes:
        """Print the page of one person; ``made`` is the time of the data."""
        data = {key: said if key in _METADATA else _parted(said) for key, said in page_data(one).items()}
        return self._press.print({**data, "paper": self._paper}, made)


def _parted(said: Any) -> Any:
    """The same with places where long words may be parted, for paper knows no other."""
    if isinstance(said, str):
        return said if said in _AS_THEY_ARE else breakable(said)
    if isinstance(said, dict):
        return {key: _parted(each) for key, each in said.items()}
    return [_parted(each) for each in said] if isinstance(said, list) else said


def lacking(one: Individual) -> str:
    """Letters of this page that no font of this room has: boxes are printed for them."""
    return missing_letters(json.dumps(page_data(one), ensure_ascii=False))


def individual_page(one: Individual, made: datetime) -> bytes:
    """Write the page of one person as HTML; it bears no time of its own."""
    return page("individual", page_data(one)).encode()


def page_data(one: Individual) -> dict[str, Any]:
    """What both templates say, in words and in parts of a hundred for the bars."""
    forms, outcome = one.forms, one.forms.outcome
    numeric = one.regulation.method == NUMERIC
    chosen = points(one.lines, one.heard.values, one.policy)
    return {
        "title": TITLE,
        "period": forms.period.label,
        "agency": forms.agency,
        "foot": forms.foot,
        "stamp": "DIKECUALIKAN" if outcome is None else stamp(outcome),
        "name": forms.person.name or "",
        "who": _who(one),
        "left_out": one.left_out if outcome is None else "",
        "predikat": _predikat(one, outcome),
        "parts": [] if outcome is None else _total(one) if numeric else _ratings(one, outcome),
        "matrix": None if outcome is None or numeric else _matrix(one, outcome),
        "missing_title": "Yang tidak ada ketika nilai ditetapkan" if one.decided else "Yang belum ada",
        "missing": [list(each) for each in missing(one)],
        "missing_note": missing_note(one),
        "done": [] if outcome is None else done(one),
        "done_notes": [] if outcome is None else done_notes(one),
        "strong": list(chosen.strong),
        "improve": list(chosen.improve),
        "rule": rule_words(one.policy),
        "values": values(one),
        "values_note": values_note(one),
        "leader": (outcome.feedback if outcome else None) or "",
        "notes": [] if outcome is None else notes(one, outcome),
        "comments": [[role.label, list(said)] for role, said in one.heard.comments.items() if said],
        "promises": promises(one),
        "next": [] if outcome is None else [list(step) for step in following(one)],
        "ask": _ASK.format(guide=GUIDE),
        "none": NONE_YET,
    }


def _who(one: Individual) -> list[list[str]]:
    person, leader = one.forms.person, one.forms.assessor
    return [
        ["NIP", person.nip or ""],
        ["Jabatan", person.position or NONE_YET],
        ["Unit Kerja", person.unit or NONE_YET],
        ["Pejabat Penilai", _party(leader)],
    ]


def _party(party: Party) -> str:
    """Name and post; a NIP of somebody else stands on nobody's page."""
    if party.name is None:
        return NONE_YET if party.nip is None else "tercatat, tetapi namanya tidak ada dalam daftar pegawai"
    return f"{party.name}, {party.position}" if party.position else party.name


def _predikat(one: Individual, outcome: Outcome | None) -> dict[str, Any] | None:
    if outcome is None or outcome.predikat is None:
        return None
    return {
        "code": outcome.predikat.value,
        "label": one.regulation.labels[outcome.predikat],
        "proposal": outcome.proposal,
        "meaning": meaning(outcome, one.regulation),
    }


def _ratings(one: Individual, outcome: Outcome) -> list[list[str]]:
    """Title, figure, rating and what the rating rests on, of both parts."""
    work, conduct = work_basis(one, outcome), behaviour_basis(one, outcome)
    return [
        ["Hasil kerja", _figure(one.work_result, "%"), _label(outcome.work_rating), work],
        ["Perilaku kerja", _figure(one.behaviour, ""), _label(outcome.behaviour_rating), conduct],
    ]


def _total(one: Individual) -> list[list[str]]:
    return [
        ["Hasil kerja", _figure(one.work_result, "%"), "", ""],
        ["Perilaku kerja", _figure(one.behaviour, ""), "", ""],
        ["Nilai gabungan", _figure(one.total, ""), "", ""],
    ]


def _label(rating: Rating | None) -> str:
    return rating.label if rating else "rating belum ada"


def _figure(hundredths: int | None, unit: str) -> str:
    return "Tanpa angka" if hundredths is None else f"{hundredths_text(hundredths, ',')}{unit}"


def _matrix(one: Individual, outcome: Outcome) -> dict[str, Any]:
    """The law's matrix, the best row first, with the person's cell."""
    columns = [Rating(code) for code in reversed(_KINDS)]
    mine = (outcome.work_rating, outcome.behaviour_rating)
    labels, matrix = one.regulation.labels, one.regulation.matrix
    return {
        "title": "Hasil kerja \\ Perilaku kerja",
        "columns": [_short(rating) for rating in columns],
        "rows": [
            {
                "label": _short(row),
                "cells": [
                    [breakable(labels[matrix[row, column]]), matrix[row, column].value, (row, column) == mine]
                    for column in columns
                ],
            }
            for row in map(Rating, _KINDS)
        ],
    }


def _short(rating: Rating) -> str:
    return rating.label.removesuffix(" Ekspektasi")
