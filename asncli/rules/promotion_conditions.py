"""The conditions of a promotion, one function each, and both roads put together from them.

Words are Indonesian: they stand on paper. A condition that depends on few facts is worked out once for all people
who share them (``Judge`` keeps the answers).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from asncli.rules.post_kinds import PostKind
from asncli.rules.promotion import (
    Candidate,
    Case,
    Condition,
    Credit,
    Ground,
    Met,
    NextPangkat,
    Road,
    Serving,
    Subject,
    Verdict,
    Year,
    reached,
    verdict,
)
from asncli.terms import PANGKAT, EmployeeKind, Predikat, folded, hundredths_text, indonesian_date

_RANKS = {predikat: rank for rank, predikat in enumerate(Predikat)}  # best first
_LADDER = tuple(PANGKAT)
_MONTHS = 12
_LAST_DAYS = 28  # every month has so many days
_SERVING = "hukuman disiplin masih berlaku"  # neither kind nor number of it: lists are read by many
_WAITED = "ditunggu"
_NONE = "belum ada"
_OTHERS = {  # what is said of those who are no PNS
    Road.PANGKAT: "tidak ada kenaikan pangkat, hanya kenaikan gaji berkala",
    Road.JABATAN: "jabatan menurut perjanjian kerja; tidak dinilai program",
}


class Judge:
    """Judges people one by one for one road, on the same ground."""

    def __init__(self, ground: Ground) -> None:
        """Judge on this ground."""
        self.ground = ground
        keep: Callable[[Callable[..., Any]], Callable[..., Any]] = lru_cache(maxsize=100_000)
        self._kind = keep(self.kind)
        self._predikat = keep(self.predikat)
        self._golongan = keep(self.golongan)
        self._jenjang = keep(self.jenjang)
        self._credit = keep(self.credit)
        self._education = keep(self.education)
        self._retirement = keep(self.retirement)

    def judge(self, one: Candidate) -> Verdict:
        """Judge a person."""
        kind: Condition = self._kind(one.kind)
        if kind.met is Met.NEVER:
            return verdict([kind], self.ground.day)
        pangkat = self.ground.road is Road.PANGKAT
        found = [kind, *(self._pangkat(one) if pangkat else self._jabatan(one))]
        when = reached(found, self.ground.day)
        found.append(self.discipline(one.penalties, when))
        when = reached(found, self.ground.day)
        found.append(self._retirement(one.retirement, when, one.retires_by))
        if one.legal_status and folded(one.legal_status) in self.ground.unusual:
            found.append(self.legal_status(one.legal_status))
        if pangkat and one.kind in self.ground.law.kinds:
            found.append(self._education(one.education, one.golongan))
        return verdict(found, self.ground.day)

    def _pangkat(self, one: Candidate) -> list[Condition]:
        functional = self._functional(one)
        found = [
            self._predikat(one.years, self.ground.law.at_least, functional),
            self._golongan(one.golongan, one.golongan_since, functional),
        ]
        if not functional:
            return found
        found.append(self._credit(one.credit))
        told = one.credit.next if isinstance(one.credit, Credit) else None
        return [*found, self._jenjang(told)] if told else found

    def _jabatan(self, one: Candidate) -> list[Condition]:
        policy = self.ground.policy
        asked = policy.functional_post_predikat if self._functional(one) else policy.post_predikat
        found = [self._predikat(one.years, asked), self.box(one.box)]
        return [*found, self.coaching(one.coaching)] if policy.post_coaching_bars else found

    @staticmethod
    def _functional(one: Candidate) -> bool | None:
        """Whether the jabatan is a fungsional one; ``None`` where the roster does not tell."""
        return None if one.post is None and not one.structural else one.post is PostKind.FUNGSIONAL

    @cached_property
    def _kinds(self) -> str:
        return ", ".join(kind.label for kind in EmployeeKind if kind in self.ground.law.kinds)

    def _made(
        self, subject: Subject, met: Met, value: str, asked: str, on: date | None = None, basis: str | None = None
    ) -> Condition:
        return Condition(subject, met, value, asked, basis or self.ground.bases[subject], on)

    def kind(self, kind: EmployeeKind | None) -> Condition:
        """Only some kinds of employees have a pangkat; the jabatan of others is a matter of their contract."""
        asked = self._kinds
        if kind is None:
            return self._made(Subject.KIND, Met.MISSING, _NONE, asked)
        if kind in self.ground.law.kinds:
            return self._made(Subject.KIND, Met.YES, kind.label, asked)
        return self._made(Subject.KIND, Met.NEVER, f"{kind.label}: {_OTHERS[self.ground.road]}", asked)

    def predikat(self, known: tuple[Year, ...], at_least: Predikat, functional: bool | None = None) -> Condition:
        """The predikat of the last years is at least this one; of years to come it is assumed.

        Years known to be lower push the period on; a year that is over and has no final predikat is missing.
        """
        ground = self.ground
        basis = ground.functional.get(Subject.PREDIKAT) if functional else None
        years = {one.year: one for one in known}
        asked = f"paling rendah {at_least.label} dalam {ground.law.years} tahun terakhir"
        first = ground.day.year

        settled = {one.year: one.predikat for one in known if one.final and one.predikat is not None}
        while any(_RANKS[settled[year]] > _RANKS[at_least] for year in self._last(first) if year in settled):
            first += 1
        said = "; ".join(self._year(year, years.get(year)) for year in self._last(ground.day.year))
        open_years = [year for year in self._last(first) if year not in settled]
        if any(year < ground.today.year for year in open_years):
            return self._made(Subject.PREDIKAT, Met.MISSING, said, asked, basis=basis)
        if first == ground.day.year and not open_years:
            return self._made(Subject.PREDIKAT, Met.YES, said, asked, basis=basis)
        on = ground.next_period(date(first, 1, 1))
        return self._made(Subject.PREDIKAT, Met.LATER, said, asked, on, basis)

    def _last(self, year: int) -> range:
        """The years before a year that count in it, the newest first."""
        return range(year - 1, year - 1 - self.ground.law.years, -1)

    def _year(self, year: int, found: Year | None) -> str:
        if found is None or found.predikat is None:
            said = _NONE if year < self.ground.today.year else _WAITED
            return f"{year}: {found.said if found and found.said else said}"
        return f"{year}: {found.predikat.label}{f' ({found.said})' if found.said else ''}"

    def golongan(self, golongan: str | None, since: date | None, functional: bool | None) -> Condition:
        """The golongan has been held long enough, and is not the highest."""
        policy = self.ground.policy
        months = policy.functional_months if functional else policy.regular_months
        asked = f"paling sedikit {months} bulan ({'jabatan fungsional' if functional else 'reguler'})"
        if golongan is None or since is None:
            missing = "golongan belum ada" if golongan is None else f"{golongan}; TMT golongan belum ada"
            return self._made(Subject.GOLONGAN, Met.MISSING, missing, asked)
        value = f"{golongan} sejak {indonesian_date(since)}"
        if golongan == _LADDER[-1]:
            return self._made(Subject.GOLONGAN, Met.NEVER, f"{value}; tidak ada pangkat di atasnya", asked)
        due = _later(since, months)
        if due <= self.ground.day:
            return self._made(Subject.GOLONGAN, Met.YES, value, asked)
        if functional is None:
            return self._made(Subject.GOLONGAN, Met.MISSING, f"{value}; Jenis Jabatan belum ada", asked)
        return self._made(Subject.GOLONGAN, Met.LATER, value, asked, self.ground.next_period(due))

    def credit(self, credit: Credit | str | None) -> Condition:
        """The angka kredit of a jabatan fungsional suffices for the next pangkat."""
        if credit is None or isinstance(credit, str):
            return self._made(Subject.CREDIT, Met.MISSING, credit or _NONE, "cukup untuk pangkat berikutnya")
        have = hundredths_text(credit.have, ",")
        if credit.need is None:
            asked = "kebutuhan untuk pangkat berikutnya tidak dapat dihitung program"
            return self._made(Subject.CREDIT, Met.BY_HAND, "; ".join((have, *credit.gaps)), asked)
        asked = f"paling sedikit {hundredths_text(credit.need, ',')}"
        if credit.have >= credit.need:
            return self._made(Subject.CREDIT, Met.YES, have, asked)
        if credit.gaps:
            return self._made(Subject.CREDIT, Met.MISSING, f"{have}; {'; '.join(credit.gaps)}", asked)
        if credit.on is None:
            return self._made(Subject.CREDIT, Met.NEVER, have, asked)
        on = self.ground.next_period(credit.on)
        return self._made(Subject.CREDIT, Met.LATER, f"{have}; diperkirakan dengan predikat Baik", asked, on)

    def jenjang(self, next_: NextPangkat) -> Condition:
        """The next pangkat belongs to the jenjang that is held; one beyond it needs another jenjang first."""
        asked = f"{next_.golongan} termasuk jenjang {next_.held}"
        if next_.of == next_.held:
            return self._made(Subject.JENJANG, Met.YES, next_.held, asked)
        first = f"naik jenjang ke {next_.of} lebih dahulu" if next_.of else "tidak ada jenjang di atasnya"
        return self._made(Subject.JENJANG, Met.NEVER, f"{next_.golongan} di luar jenjang {next_.held}: {first}", asked)

    def box(self, box: int | str) -> Condition:
        """The box of talent is high enough."""
        least = self.ground.policy.post_box
        asked = f"paling rendah kotak {least}"
        if isinstance(box, str):
            return self._made(Subject.BOX, Met.MISSING, box, asked)
        return self._made(Subject.BOX, Met.YES if box >= least else Met.NEVER, f"kotak {box}", asked)

    def coaching(self, case: Case | None) -> Condition:
        """No case of coaching is open; one that is lasts until its day, if it ends well."""
        asked = "tidak sedang dalam pembinaan"
        if case is None:
            return self._made(Subject.COACHING, Met.YES, "tidak ada", asked)
        value = f"dibuka {indonesian_date(case.opened)}, batas {indonesian_date(case.due)}"
        on = self.ground.next_period(case.due)
        return self._made(Subject.COACHING, Met.LATER, value, asked, on)

    def discipline(self, penalties: tuple[Serving, ...], when: date) -> Condition:
        """No hukuman disiplin that bars promotion has effect at the period."""
        asked = "tidak sedang menjalani hukuman disiplin sedang atau berat"
        if not penalties:
            return self._made(Subject.DISCIPLINE, Met.YES, "tidak ada", asked)
        on, value = when, "tidak ada yang berlaku pada periode itu"
        while serving := next((p for p in penalties if p.begins <= on and (p.ends is None or on <= p.ends)), None):
            if serving.ends is None:
                return self._made(Subject.DISCIPLINE, Met.NEVER, f"{_SERVING} tanpa batas waktu", asked)
            value = f"{_SERVING} s.d. {indonesian_date(serving.ends)}"
            on = self.ground.next_period(date.fromordinal(serving.ends.toordinal() + 1))
        if on == when:
            return self._made(Subject.DISCIPLINE, Met.YES, value, asked)
        return self._made(Subject.DISCIPLINE, Met.LATER, value, asked, on)

    def retirement(self, retires: date | str, when: date, by: str = "") -> Condition:
        """The period comes before the person retires; ``by``: the table of the pension age."""
        basis = self.ground.ages.get(by)
        asked = f"belum pensiun pada {indonesian_date(when)}"
        if isinstance(retires, str):
            return self._made(Subject.RETIREMENT, Met.MISSING, retires, asked, basis=basis)
        met = Met.YES if when < retires else Met.NEVER
        return self._made(Subject.RETIREMENT, met, f"TMT pensiun {indonesian_date(retires)}", asked, basis=basis)

    def legal_status(self, status: str) -> Condition:
        """A kedudukan hukum that keeps people from being evaluated is looked at by an officer."""
        return self._made(Subject.LEGAL_STATUS, Met.BY_HAND, status, "tidak menghalangi usulan")

    def education(self, education: str | None, golongan: str | None) -> Condition:
        """How high one may rise with this education is not known to the program: an officer looks at it."""
        above = next_golongan(golongan) or "pangkat berikutnya"
        value = f"pendidikan {education or _NONE}; tidak diperiksa program"
        return self._made(Subject.EDUCATION, Met.BY_HAND, value, f"{above} masih dalam batas pendidikan")


def next_golongan(golongan: str | None) -> str | None:
    """Give the golongan above.

    >>> next_golongan("III/d"), next_golongan("IV/e"), next_golongan(None)
    ('IV/a', None, None)
    """
    place = _LADDER.index(golongan) + 1 if golongan in _LADDER else len(_LADDER)
    return _LADDER[place] if place < len(_LADDER) else None


def _later(day: date, months: int) -> date:
    """The same day so many months later; where the month is too short, the first of the next."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + years, month + 1
    if day.day <= _LAST_DAYS:
        return date(year, month, day.day)
    try:
        return date(year, month, day.day)
    except ValueError:
        return date(year + month // _MONTHS, month % _MONTHS + 1, 1)
