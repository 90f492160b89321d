"""Plain words of the page for an employee: what a predikat means, what it rests on, what is missing and from whom."""

from __future__ import annotations

from typing import NamedTuple

from asncli.reports.individual import Individual
from asncli.reports.official import Outcome
from asncli.rules.eligibility import DIRECTION_ASSUMED, NOTHING_DUE
from asncli.rules.policy import Policy
from asncli.rules.regulation import NUMERIC, Regulation
from asncli.terms import Basis, Rating, hundredths_text

_COMPARED = {
    Rating.ABOVE: "melampaui yang diharapkan",
    Rating.MEETS: "memenuhi yang diharapkan",
    Rating.BELOW: "masih di bawah yang diharapkan",
}


class Missing(NamedTuple):
    """What is missing, and who brings it."""

    what: str
    who: str


def meaning(outcome: Outcome, regulation: Regulation) -> str:
    """Say in one sentence what the predikat means, from the two ratings that gave it."""
    work, conduct = outcome.work_rating, outcome.behaviour_rating
    if regulation.method == NUMERIC or work is None or conduct is None:
        label = regulation.labels[outcome.predikat] if outcome.predikat else "belum ada"
        return f"Predikat Anda menurut nilai gabungan hasil kerja dan perilaku kerja: {label}."
    if work is conduct:
        return f"Hasil kerja dan perilaku kerja Anda {_COMPARED[work]}."
    return f"Hasil kerja Anda {_COMPARED[work]}; perilaku kerja Anda {_COMPARED[conduct]}."


def work_basis(one: Individual, outcome: Outcome) -> str:
    """Say what the rating of the work result rests on; nothing where there is none."""
    changed = one.ruled is not None and one.ruled.before.work != one.ruled.after.work
    limits = f"lebih dari {_percent(one.policy.work_above)} di atas ekspektasi, mulai"
    limits += f" {_percent(one.policy.work_meets)} sesuai ekspektasi"
    return _basis(one, outcome.work_basis, limits, changed=changed)


def behaviour_basis(one: Individual, outcome: Outcome) -> str:
    """Say what the rating of the behaviour rests on; nothing where there is none."""
    changed = one.ruled is not None and one.ruled.before.behaviour != one.ruled.after.behaviour
    return _basis(one, outcome.behaviour_basis, _behaviour_limits(one.policy), changed=changed)


def _basis(one: Individual, found: Basis | None, limits: str, *, changed: bool) -> str:
    match found:
        case Basis.LEADER if changed:
            return f"diubah dengan keputusan keberatan oleh {decider(one)}"
        case Basis.LEADER:
            return "ditetapkan pejabat penilai" if one.decided else "diberikan pejabat penilai"
        case Basis.UNIT if one.headed:
            said = f"{one.headed.unit}: {one.headed.achievement.label}"
            return f"mengikuti capaian organisasi unit yang Anda pimpin ({said})"
        case Basis.UNIT:
            return "mengikuti capaian organisasi unit yang Anda pimpin"
        case Basis.SUGGESTED if one.decided:
            return f"dihitung dari angka ({limits}), disetujui dan ditetapkan oleh {_assessor(one)}"
        case Basis.SUGGESTED:
            return f"usulan dari angka ({limits}), belum ditetapkan pejabat penilai"
        case _:
            return ""


def _assessor(one: Individual) -> str:
    return one.forms.assessor.name or "pejabat penilai"


def decider(one: Individual) -> str:
    """Who decided on the objection, by name, else as what."""
    return (one.ruled.by if one.ruled else None) or "atasan pejabat penilai"


def _behaviour_limits(policy: Policy) -> str:
    meets, above = (hundredths_text(limit, ",") for limit in (policy.behaviour_meets, policy.behaviour_above))
    return f"lebih dari {above} di atas ekspektasi, mulai {meets} sesuai ekspektasi"


def _percent(limit: int) -> str:
    return f"{hundredths_text(limit, ',')}%"


def missing(one: Individual) -> list[Missing]:
    """Everything that is missing, in the order of the evaluation; of what is decided nobody brings it any more."""
    names = {line.code: line.indicator for line in one.lines}
    found = []
    for code in one.missing:
        if code == "plan" and NOTHING_DUE in one.notes:
            found.append(Missing("SKP ada, tetapi tidak ada yang jatuh tempo pada periode ini", "pegawai dan pimpinan"))
        elif code == "plan":
            found.append(Missing("SKP yang berlaku dalam periode ini", "pegawai, disetujui pimpinan"))
        elif code == "behaviour":
            found.append(Missing("Rating perilaku kerja", "pejabat penilai"))
        else:
            found.append(Missing(f"Realisasi {names.get(code, 'indikator')} ({code})", "pegawai"))
    if DIRECTION_ASSUMED in one.notes:
        found.append(Missing("Arah atau rekap indikator masih perkiraan: SKP belum disetujui", "pimpinan"))
    return [each._replace(who="") for each in found] if one.decided else found


def missing_note(one: Individual) -> str:
    """Say that it was made final although something is missing, and why; nothing of what is not decided."""
    if not (one.decided and one.missing):
        return ""
    reason = one.forms.outcome.reason if one.forms.outcome else None
    because = f"karena: {reason}" if reason else "alasannya tidak tercatat"
    return f"Ditetapkan oleh {_assessor(one)} tanpa data ini, {because}"
