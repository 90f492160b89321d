"""Plain words of the page for an employee: what comes next, with days that stay true whenever the page is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from asncli.reports.bases import basis_words
from asncli.reports.individual import Individual, Judgement, Ruled, Talked
from asncli.reports.individual_words import decider
from asncli.reports.official import Dispute
from asncli.rules.objection import ARTICLE
from asncli.rules.regulation import Provision
from asncli.terms import ObjectionDecision, Status, indonesian_date

_OWN = "kebijakan instansi"
_FILE = ".toml"  # a table of the agency that names no source has the name of its file
_DECISIONS = {ObjectionDecision.KEPT: "nilai tetap", ObjectionDecision.CHANGED: "nilai diubah"}
_JUDGED = ("hasil kerja", "perilaku kerja", "predikat")
UNCHECKED = "belum dicocokkan dengan naskah peraturan"


class Next(NamedTuple):
    """A step that follows, in words with its days."""

    title: str
    said: str


def following(one: Individual) -> list[Next]:
    """What comes next, with the days that are known."""
    return [Next("Penetapan", _final(one)), Next("Dialog kinerja", _dialogue(one)), *_objection(one), *_coaching(one)]


def _final(one: Individual) -> str:
    by = indonesian_date(one.final_by)
    if one.status is Status.INCOMPLETE:
        return (
            "Nilai ditetapkan setelah yang belum ada dilengkapi; menurut jadwal instansi seharusnya paling lambat"
            f" {by}."
        )
    if one.status is Status.DRAFT:
        return (
            "Nilai ini masih sementara dan dapat berubah; menurut jadwal instansi seharusnya ditetapkan paling lambat"
            f" {by}."
        )
    received = one.forms.received_on
    said = f"diterima {indonesian_date(received)}" if received else "penerimaannya belum dicatat"
    if one.status is Status.OBJECTED:
        return f"Nilai ini sudah ditetapkan, {said}; keberatan atasnya belum diputuskan."
    return f"Nilai ini sudah ditetapkan (final), {said}."


def _dialogue(one: Individual) -> str:
    if not one.talked:
        return (
            "Belum tercatat. Pimpinan dan pegawai membicarakan hasil ini dan menyepakati komitmen; isi dialog tidak"
            " mengubah nilai."
        )
    return "Dilaksanakan " + "; ".join(_talk(talk) for talk in one.talked) + "."


def _talk(talk: Talked) -> str:
    if not talk.confidential:
        return indonesian_date(talk.held_on)
    count = f", komitmen: {len(talk.promises)}" if talk.promises else ""
    return f"{indonesian_date(talk.held_on)} (bersifat rahasia, isinya tidak dicetak{count})"


def _objection(one: Individual) -> Iterator[Next]:
    dispute = one.forms.dispute
    if dispute is None:
        yield Next("Keberatan", f"{_until(one)} {_how(one)}")
        return
    said = [f"Diajukan {indonesian_date(dispute.filed_on)}."]
    if dispute.explained_on:
        said.append(f"Penjelasan pejabat penilai {indonesian_date(dispute.explained_on)}: “{dispute.explanation}”.")
    said.append(_decision(one, dispute))
    yield Next("Keberatan", " ".join(said))


def _decision(one: Individual, dispute: Dispute) -> str:
    """Say who decided, what was changed, and that nothing follows; ``UNCHECKED`` as the law is."""
    if not (dispute.decision and dispute.decided_on):
        return "Keputusan belum ada."
    changes = _changes(one.ruled) if one.ruled else ""
    final = f" Keputusan ini bersifat final ({ARTICLE.partition(',')[0]}, {UNCHECKED})."
    return (
        f"Keputusan {indonesian_date(dispute.decided_on)} oleh {decider(one)}, {_DECISIONS[dispute.decision]}"
        f"{changes}: “{dispute.decision_reason}”.{final}"
    )


def _changes(ruled: Ruled) -> str:
    both = [
        f"{title} dari {old} menjadi {new}"
        for title, old, new in zip(_JUDGED, _labels(ruled.before), _labels(ruled.after), strict=True)
        if old != new
    ]
    return f" ({'; '.join(both)})" if both else ""


def _labels(judged: Judgement) -> list[str]:
    return [each.label if each else "belum ada" for each in judged]


def _until(one: Individual) -> str:
    days = f"{one.policy.objection_days} hari kalender"
    received = one.forms.received_on
    if one.decided and received and one.objection_until:
        return (
            f"Batas pengajuan: {indonesian_date(one.objection_until)} ({days} setelah diterima"
            f" {indonesian_date(received)})."
        )
    first = "Dapat" if one.decided else "Setelah nilai ditetapkan, dapat"
    return f"{first} diajukan paling lama {days}, dihitung sejak diterima."


def _how(one: Individual) -> str:
    name = one.forms.superior.name
    to = f" ({name})" if name else ""
    ground = _ground(one.policy.provisions["objection"])
    return f"Caranya: tertulis dengan alasan dan bukti, kepada atasan pejabat penilai{to}. Dasar: {ground}."


def _ground(provision: Provision) -> str:
    """Say where the days stand; a file of the agency that names no source is no ground for an employee."""
    return _OWN if provision.source.lower().endswith(_FILE) else basis_words(provision)


def _coaching(one: Individual) -> Iterator[Next]:
    case = one.coached
    if case is None:
        return
    said = (
        f"Dibuka {indonesian_date(case.opened_on)} ({case.why}); kesempatan memperbaiki kinerja sampai"
        f" {indonesian_date(case.due_on)}."
    )
    if case.closed_on:
        how = f": {case.outcome.label}" if case.outcome else ""
        said += f" Selesai {indonesian_date(case.closed_on)}{how}."
    yield Next("Pembinaan", said)


def day(found: date | None) -> str:
    """Write a day, or that none is known."""
    return indonesian_date(found) if found else "tanpa tenggat"
