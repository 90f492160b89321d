"""Why somebody is put forward for an award, or is not, in the words of papers: what was found, and the condition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asncli.reports.semester_method import percent
from asncli.rules.award import Around, Condition, Earlier, Person
from asncli.rules.policy_merit import AwardPolicy
from asncli.terms import Period, Predikat, Status, indonesian_date

_KINDS = {"year": "tahun", "semester": "semester"}


@dataclass(frozen=True)
class Sought:
    """For which period candidates are sought, on which day the rest is looked at, and by which conditions.

    ``before``: the periods before, the latest first; ``limit`` of all candidates (0: none); ``policy``: how sure.
    """

    period: Period
    day: date
    rule: AwardPolicy
    before: Sequence[Period]
    around: Around
    limit: int
    discipline: str  # where the law bars awards, and how sure that is

    @property
    def needed(self) -> int:
        """How many good results in a row are asked for."""
        return self.rule.in_a_row(self.period.kind)

    @property
    def word(self) -> str:
        """Year or semester, in Indonesian."""
        return _KINDS[self.period.kind.value]


def why_not(one: Person, conditions: Sequence[Condition], sought: Sought) -> str:
    """Say every condition that is not met, with what was found."""
    return "; ".join(_SAID[condition](one, sought) for condition in conditions)


def why(one: Person, sought: Sought) -> str:
    """Say what a candidate was found to meet."""
    streak = sought.around.streaks[one.id]
    heard = sought.around.heard.get(one.unit_id)
    said = [f"hasil baik {streak.length} {sought.word} berturut-turut (paling sedikit {sought.needed})"]
    if heard:
        said.append(f"mutu survei {heard.mutu} ({percent(heard.ikm)}), {heard.unit}")
    said.append("tanpa hukuman disiplin dan pembinaan")
    if one.integrity is not None:
        said.append(f"Akuntabel {percent(one.integrity)}")
    return "; ".join(said)


def remarks(one: Person, sought: Sought, *, shared: bool, over: bool) -> list[str]:
    """Say what is to be known of a candidate: what could not be looked at, a shared rank, a limit gone beyond."""
    found = {
        f"predikat {sought.period} diimpor": one.imported,
        "tidak ada survei kepuasan masyarakat": sought.around.heard.get(one.unit_id) is None,
        "nilai Akuntabel tidak ada": one.integrity is None,
        "peringkat bersama: sama dalam semua penentu urutan": shared,
        "melewati batas karena peringkat bersama; dipilih oleh pejabat yang berwenang": over,
    }
    return [words for words, holds in found.items() if holds]


def _predikat(code: str | None) -> str:
    return Predikat(code).label if code else "tidak ada"


def _streak(one: Person, sought: Sought) -> str:
    found = sought.around.streaks.get(one.id)
    if found is None or found.broken is None:
        return f"hasil baik berturut-turut kurang dari {sought.needed} {sought.word}"
    place, what = found.broken
    return (
        f"hasil baik berturut-turut {found.length} {sought.word}, paling sedikit {sought.needed}"
        f" ({sought.before[place]}: {_earlier(what)})"
    )


def _earlier(what: Earlier | None) -> str:
    if what is None:
        return "tidak ada data"
    if what.objected:
        return "dalam keberatan"
    return _predikat(what.predikat) if what.final else "belum final"


def _survey(one: Person, sought: Sought) -> str:
    heard = sought.around.heard.get(one.unit_id)
    found = f"{heard.mutu} ({percent(heard.ikm)}), {heard.unit}" if heard else "-"
    return f"mutu survei {found}; paling rendah {sought.rule.survey_mutu} (award.survey_mutu)"


def _not_final(one: Person, sought: Sought) -> str:
    return f"evaluasi {sought.period} belum final ({Status(one.status).label})" if one.status else "belum final"


_SAID: Mapping[Condition, Callable[[Person, Sought], str]] = {
    Condition.LEFT: lambda _one, sought: f"tidak aktif pada {indonesian_date(sought.day)}",
    Condition.NOT_EVALUATED: lambda _one, sought: f"tidak ada evaluasi {sought.period}",
    Condition.EXCLUDED: lambda _one, sought: f"dikecualikan dari evaluasi {sought.period}",
    Condition.NOT_FINAL: _not_final,
    Condition.OBJECTED: lambda _one, sought: f"evaluasi {sought.period} dalam keberatan, belum final",
    Condition.PREDIKAT: lambda one, sought: (
        f"predikat {_predikat(one.predikat)}{' (diimpor)' if one.imported else ''};"
        f" paling rendah {sought.rule.predikat.label} (award.predikat)"
    ),
    Condition.STREAK: _streak,
    Condition.DISCIPLINE: lambda _one, sought: f"hukuman disiplin masih berlaku, menurut {sought.discipline}",
    Condition.DISCIPLINE_BEFORE: lambda _one, sought: (
        f"hukuman disiplin dalam {sought.rule.clean_months} bulan terakhir (award.clean_months)"
    ),
    Condition.COACHING: lambda _one, _sought: "pembinaan masih berjalan",
    Condition.INTEGRITY: lambda one, sought: (
        f"nilai Akuntabel {percent(one.integrity or 0)}; paling rendah {percent(sought.rule.integrity)}"
        " (award.integrity)"
    ),
    Condition.SURVEY: _survey,
    Condition.UNIT_LIMIT: lambda _one, sought: f"di luar batas {sought.rule.per_unit} orang tiap unit (award.per_unit)",
    Condition.LIMIT: lambda _one, sought: f"di luar batas {sought.limit} orang seluruhnya",
}
