"""The workbooks of the fictional Kabupaten Contoh Raya: what an office would hand in, the same bytes every time.

About 250 invented people in six units, their plans of 2026, realisations of January to June and the leaders'
ratings of Semester I; feedback from all around, capaian organisasi, the public's survey, and the renstra; and what the
lists after a score rest on. All import cleanly but two, which hold good rows and three faulty ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from asncli.terms import PANGKAT, QUANTITY_UNIT, CoreValue, EmployeeKind, PlanKind, ServiceElement
from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.award import AWARD
from asncli.workbooks.climate import CLIMATE
from asncli.workbooks.course import COURSE
from asncli.workbooks.credit_opening import CREDIT_OPENING
from asncli.workbooks.discipline import DISCIPLINE
from asncli.workbooks.earlier import EARLIER
from asncli.workbooks.feedback import FEEDBACK
from asncli.workbooks.potential import POTENTIAL
from asncli.workbooks.rating import RATING
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.skp import SKP
from asncli.workbooks.specs import SheetSpec
from asncli.workbooks.strategy import renstra_form
from asncli.workbooks.strategy_actual import STRATEGY_ACTUAL
from asncli.workbooks.survey import SURVEY
from asncli.workbooks.survey_grid import HEADINGS
from asncli.workbooks.templates import data_page
from asncli.workbooks.training import TRAINING
from asncli.workbooks.unit import UNIT
from asncli.workbooks.unit_rating import UNIT_RATING
from asncli.workbooks.writing import Cell, write_workbook
from asncli.workflows.fictional_climate import climate_lines
from asncli.workflows.fictional_course import YEAR, Achieved, Drawn, achieved, plans_of
from asncli.workflows.fictional_courses import attended_lines, catalogue_lines
from asncli.workflows.fictional_merit import (
    award_lines,
    credit_lines,
    discipline_lines,
    potential_lines,
    predikat_lines,
)
from asncli.workflows.fictional_offices import AGENCY, OFFICES, Office
from asncli.workflows.fictional_people import Person, heads_of, people
from asncli.workflows.fictional_ratings import PERIOD, rated
from asncli.workflows.fictional_strategy import PROMISED, YEARS, iku_code, strategy_actuals, strategy_lines
from asncli.workflows.fictional_voices import Answer, Vote, answers, rated_units, votes

Line = Mapping[str, Cell]  # heading -> cell

LATE_UNIT = "2.12.02"  # hands in its realisations of June in a file of its own
_FIRST_STATE, _CORRECTED = "Keadaan per 2 Januari 2026", "Keadaan per 30 Juni 2026"


class Fictional(NamedTuple):
    """Where the workbooks lie. ``roster_fix`` and ``late`` are the two with three faulty rows each."""

    roster: Path
    units: Path
    plans: Path
    achievements: Path
    ratings: Path
    roster_fix: Path
    late: Path
    feedback: Path
    unit_ratings: Path
    survey: Path
    strategy: Path
    predikat: Path
    catalogue: Path
    courses: Path
    potential: Path
    credits: Path
    awards: Path
    discipline: Path
    climate: Path


def write_fictional(folder: Path) -> Fictional:
    """Write all workbooks into an existing folder and say where they are."""
    paths = Fictional(*(folder / f"{name}.xlsx" for name in _NAMES))
    everyone = people()
    plans = [plan for person in everyone for plan in plans_of(person)]
    told = [one for plan in plans for one in achieved(plan)]
    late = [one for one in told if _is_late(one)]
    _write(paths.roster, PEGAWAI, (_roster_line(p) for p in everyone), "DAFTAR PEGAWAI", _FIRST_STATE)
    _write(paths.units, UNIT, _unit_lines(OFFICES, None, heads_of(everyone)))
    _write(paths.plans, SKP, (line for plan in plans for line in _plan_lines(plan)))
    _write(paths.achievements, ACHIEVEMENT, (_achievement_line(one) for one in told if not _is_late(one)))
    _write(paths.ratings, RATING, _rating_lines(everyone))
    _write(paths.roster_fix, PEGAWAI, _corrections(everyone), "PERBAIKAN DATA PEGAWAI", _CORRECTED)
    _write(paths.late, ACHIEVEMENT, _late_lines(late))
    _write(paths.feedback, FEEDBACK, map(_vote_line, votes(everyone)))
    _write(paths.unit_ratings, UNIT_RATING, _unit_rating_lines())
    _write(paths.survey, SURVEY, map(_answer_line, answers()))
    _write_strategy(paths.strategy)
    _write(paths.predikat, EARLIER, predikat_lines(everyone))
    _write(paths.catalogue, COURSE, catalogue_lines())
    _write(paths.courses, TRAINING, attended_lines(everyone))
    _write(paths.potential, POTENTIAL, potential_lines(everyone))
    _write(paths.credits, CREDIT_OPENING, credit_lines(everyone))
    _write(paths.awards, AWARD, award_lines(everyone))
    _write(paths.discipline, DISCIPLINE, discipline_lines(everyone))
    _write(paths.climate, CLIMATE, climate_lines(everyone))
    return paths


_NAMES = (
    "pegawai", "unit", "skp", "realisasi", "rating", "pegawai-perbaikan", "realisasi-juni", "umpan-balik",
    "capaian-organisasi", "skm", "renstra", "predikat-sebelumnya", "katalog-pelatihan", "pelatihan", "potensi",
    "angka-kredit", "penghargaan", "hukuman-disiplin", "lingkungan-kerja",
)  # fmt: skip


def _write(path: Path, spec: SheetSpec, lines: Iterable[Line], *title: str) -> None:
    """Write a sheet with the columns that are required or used."""
    told = list(lines)
    used = {heading for line in told for heading, cell in line.items() if cell not in (None, "")}
    columns = [column for column in spec.columns if column.required or column.heading in used]
    rows = [[line.get(column.heading) for column in columns] for line in told]
    above = (title[0], AGENCY, *title[1:]) if title else ()
    page = data_page(spec, rows, columns=columns, title=above)
    write_workbook(path, [page], title=f"{spec.name} · {AGENCY} (rekaan)")


def _write_strategy(path: Path) -> None:
    """Write both sheets of the renstra into one file."""
    sheets = ((renstra_form(YEARS), strategy_lines()), (STRATEGY_ACTUAL, strategy_actuals()))
    pages = [data_page(spec, [[line.get(c.heading) for c in spec.columns] for line in lines]) for spec, lines in sheets]
    write_workbook(path, pages, title=f"Renstra · {AGENCY} (rekaan)")


def _roster_line(person: Person) -> Line:
    front, back = person.titles
    return {
        "NIP": person.nip,
        "Nama": person.name,
        "Gelar Depan": front,
        "Gelar Belakang": back,
        "Jenis Pegawai": person.kind.label,
        "Jenis Kelamin": person.sex.label,
        "Tanggal Lahir": person.birth,
        "Golongan": person.golongan,
        "TMT Golongan": person.golongan_since,
        "Jenis Jabatan": person.post.position_kind,
        "Jabatan": person.post.title,
        "Jenjang": person.post.level,
        "TMT Jabatan": person.position_since,
        "Kelas Jabatan": None if person.post.job_class is None else str(person.post.job_class),
        "Unit Kerja": person.office.name,
        "Unit Kerja Induk": person.parent.name if person.parent else None,
        "NIP Atasan": person.supervisor,
        "Pendidikan": person.education,
        "Kedudukan Hukum": person.legal_status,
    }


def _corrections(everyone: Sequence[Person]) -> Iterator[Line]:
    """Tell of three promotions of April 2026, and of three people whose rows can not be taken over."""
    grades = list(PANGKAT)
    pns = [p for p in everyone if p.kind is EmployeeKind.PNS and p.golongan in ("III/a", "III/b", "III/c")]
    for person in (pns[3], pns[40], pns[70]):
        higher = grades[grades.index(person.golongan) + 1]
        yield {"NIP": person.nip, "Nama": person.name, "Golongan": higher, "TMT Golongan": date(YEAR, 4, 1)}
    spoilt, short, nameless = pns[10], pns[20], pns[30]
    yield {"NIP": float(spoilt.nip), "Nama": spoilt.name, "Golongan": spoilt.golongan}
    yield {"NIP": short.nip[:-1], "Nama": short.name, "Golongan": short.golongan}
    yield {"NIP": nameless.nip, "Golongan": nameless.golongan}


def _unit_lines(offices: Sequence[Office], parent: Office | None, heads: Mapping[str, str]) -> Iterator[Line]:
    for office in offices:
        yield {
            "Kode": office.code,
            "Nama": office.name,
            "Kode Induk": parent.code if parent else None,
            "Jenis": office.kind,
            "NIP Kepala": heads.get(office.code),
        }
        yield from _unit_lines(office.parts, office, heads)


def _plan_lines(plan: Drawn) -> Iterator[Line]:
    whole_year = (plan.begins, plan.ends) == (date(YEAR, 1, 1), date(YEAR, 12, 31))
    for r, (code, result, targets) in enumerate(plan.results):
        for target in targets:
            yield {
                "NIP": plan.person.nip,
                "Tahun": YEAR,
                "Kode Indikator": target.code,
                "Kode RHK": code,
                "Rencana Hasil Kerja": result.title,
                "Jenis": result.kind.label,
                "Kode RHK Atasan": None if plan.person.parent is None else f"RHK-{r % 2 + 1}",
                "Kode IKU": _iku(plan.person, r),
                "Aspek": target.aim.aspect.label,
                "Indikator": target.aim.title,
                "Target": _plain(target.year),
                "Target Atas": _plain(target.high),
                "Satuan": target.aim.measure,
                "Arah": target.aim.direction.label,
                "Rekap": target.aim.recap.label,
                "Bobot": int(result.weight) if result.weight else None,
                "Target S1": _plain(target.s1),
                "Target S2": _plain(target.s2),
                "Mulai": None if whole_year else plan.begins,
                "Selesai": None if whole_year else plan.ends,
                "Unit Kerja": plan.unit.name if plan.unit else None,
                "Jenis Rencana": PlanKind(plan.kind).label,
            }


def _iku(person: Person, r: int) -> str | None:
    return iku_code(person.office, r + 1) if person.leads and person.parent is None and r < PROMISED else None


def _achievement_line(one: Achieved) -> dict[str, Cell]:
    return {
        "NIP": one.person.nip,
        "Kode Indikator": one.code,
        "Tanggal": one.day,
        "Realisasi": _plain(one.value),
        "Bukti Dukung": one.evidence,
        "Kendala": one.obstacle,
        "Tindak Lanjut": one.follow_up,
    }


def _is_late(one: Achieved) -> bool:
    return one.person.office.code == LATE_UNIT and one.day == date(YEAR, 6, 30)


def _late_lines(late: Sequence[Achieved]) -> Iterator[Line]:
    """Give the realisations that came late, three of them spoilt: an ambiguous number, a code, a NIP."""
    big = next(i for i, one in enumerate(late) if one.value >= 1000 * QUANTITY_UNIT)
    for i, one in enumerate(late):
        line = _achievement_line(one)
        yield line | ({"Realisasi": f"{one.value // QUANTITY_UNIT:,}".replace(",", ".")} if i == big else {})
    last = _achievement_line(late[-1])
    yield last | {"Kode Indikator": "IKI-99"}
    yield last | {"NIP": f"{late[-1].person.nip[:-3]}999"}


def _rating_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    for one in filter(None, map(rated, everyone)):
        yield {
            "NIP": one.person.nip,
            "Periode": PERIOD,
            "Rating Hasil Kerja": one.work.label if one.work else None,
            "Rating Perilaku": one.behaviour.label,
            "Umpan Balik": one.feedback,
            "NIP Penilai": one.person.supervisor,
            "Ide Baru": "ya" if one.new_idea else "tidak",
        }


def _vote_line(vote: Vote) -> Line:
    marks = {value.label: mark for value, mark in zip(CoreValue, vote.marks, strict=True)}
    return {
        "Periode": PERIOD,
        "NIP": vote.person.nip,
        "Peran": vote.role.label,
        "NIP Penilai": vote.rater,
        "Komentar": vote.comment,
        **marks,
    }


def _unit_rating_lines() -> Iterator[Line]:
    for office, predikat in rated_units():
        yield {"Kode Unit": office.code, "Periode": PERIOD, "Predikat": predikat.label}


def _answer_line(answer: Answer) -> Line:
    marks = {HEADINGS[element]: mark for element, mark in zip(ServiceElement, answer.marks, strict=True)}
    return {
        "Kode Unit": answer.unit,
        "Periode": PERIOD,
        "Kode Responden": answer.respondent,
        "Saran": answer.suggestion,
        **marks,
    }


def _plain(quantity: int | None) -> int | float | None:
    """Give a quantity in ten-thousandths as the plain number of a cell."""
    if quantity is None:
        return None
    whole, rest = divmod(quantity, QUANTITY_UNIT)
    return quantity / QUANTITY_UNIT if rest else whole
