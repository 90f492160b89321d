"""The tables of the pack of the forum; every figure that concerns people has been chosen before (``forum_data``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.climate import SHORT as CLIMATE
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_people import GOOD, TOP, Figures
from asncli.reports.forum_data import FEW, HIDDEN, Forum
from asncli.reports.forum_pattern import verdict
from asncli.reports.public_voice import SHORT as PUBLIC
from asncli.reports.report import Column, Leaf, Row, Table
from asncli.reports.semester_iku import IkuLine, IkuState
from asncli.reports.shares import tenths, tenths_text
from asncli.terms import Direction, Predikat, UnitAchievement

MOST_UNITS, MOST_THEMES = 60, 25  # rows that a forum still looks at
_UNIT = (Column("unit", "Unit Kerja", "tree", 40), Column("code", "Kode", "code", 11, optional=True))
_UNITS = (
    *_UNIT,
    Column("people", "Pegawai Dievaluasi", "number", 10, marked=True),
    Column("good", "Baik ke Atas (%)", "tenths", 10, marked=True),
    Column("work_result_mean", "Rata-rata Hasil Kerja", "hundredths", 11, marked=True),
    Column("behaviour_mean", "Rata-rata Perilaku", "hundredths", 10, marked=True),
    Column("talks", "Sudah Berdialog (%)", "tenths", 10, marked=True),
    Column("realised", "Indikator Ada Realisasi (%)", "tenths", 12, marked=True),
    Column("obstacles", "Kendala", "number", 9, marked=True),
    Column("unit_rating", "Capaian Organisasi", UnitAchievement, 14),
    Column("ikm", "IKM", "hundredths", 9, optional=True),
    Column("few", ""),
)
_DISTRIBUTION = (
    Column("unit", ""),
    Column("label", "Unit Kerja", "tree", 40),
    _UNIT[1],
    Column("unit_rating", "Capaian Organisasi", UnitAchievement, 15),
    Column("people", "Pegawai Dievaluasi", "number", 11, marked=True),
    Column("good", "Baik ke Atas", "number", 11, marked=True),
    Column("below", "Di Bawah Baik", "number", 11, marked=True),
    Column("excellent", "di antaranya Sangat Baik", "number", 12, marked=True),
    Column("pattern", "Pola SE 3/2023", "wrap", 46),
)
_BEHIND = (
    Column("code", "Kode IKU", "code", 14),
    Column("title", "Indikator Kinerja Utama", "wrap", 52),
    Column("unit", "Penanggung Jawab", "wrap", 34),
    Column("direction", "Arah", Direction, 10),
    Column("period_target", "Target Periode", "quantity", 12),
    Column("actual", "Realisasi", "quantity", 12),
    Column("achievement", "Capaian (%)", "hundredths", 11),
    Column("state", "Keterangan", IkuState, 20),
)
_PUBLIC = (
    Column("unit", "Unit Kerja", "wrap", 40),
    Column("code", "Kode", "code", 11, optional=True),
    Column("respondents", "Responden", "number", 11, marked=True),
    Column("ikm", "IKM", "hundredths", 9),
    Column("mutu", "Mutu", "code", 7),
    Column("change", "Perubahan IKM", "change", 11),
    *(Column(element.value, said, "nrr", 11) for element, said in PUBLIC.items()),
    Column("remark", "Catatan", "wrap", 22, optional=True),
    Column("few", ""),
)
_CLIMATE = (
    *_UNIT,
    Column("mean", "Rata-rata", "hundredths", 10),
    Column("word", "Sebutan", "code", 15, optional=True),
    *(Column(element.value, said, "hundredths", 13) for element, said in CLIMATE.items()),
)


def listed(data: Forum) -> tuple[list[Branch], bool]:
    """Units that have people, with those above them; of very many only the upper ones, and whether that is so."""
    seen, below, kept = data.seen, 0, list[Branch]()
    for branch in reversed(seen.branches):
        if branch.id in data.peopled or branch.level < below:
            kept.append(branch)
            below = branch.level
    kept.reverse()
    deepest = max((branch.level for branch in kept), default=0)
    while deepest and sum(branch.level <= deepest for branch in kept) > MOST_UNITS:
        deepest -= 1
    upper = [branch for branch in kept if branch.level <= deepest]
    return upper, len(upper) < len(kept)


def people_of(figures: Figures | None) -> Any:
    """How many people, or why that is not told."""
    return HIDDEN if figures is None or figures.people is None else figures.people


def share_of(figures: Figures | None, names: Sequence[str]) -> int | str | None:
    """Percent of the people in these groups, in tenths."""
    if figures is None or figures.people is None:
        return HIDDEN
    part = figures.of(names)
    return HIDDEN if part is None else tenths(part, figures.people)


def good_before(data: Forum) -> str | None:
    """Percent of Baik or better in the period before, as on paper, with its name; None where it is not known."""
    past = share_of(data.before.people.agency, GOOD) if data.before else None
    return f"{before_label(data)}: {tenths_text(past, ',')}%" if isinstance(past, int) else None


def before_label(data: Forum) -> str:
    """Name of the period before."""
    return data.before.period.label if data.before else data.seen.period.previous.label


def units_table(data: Forum, branches: Sequence[Branch]) -> Table:
    """Units side by side, each with all below it, and the agency."""
    if data.seen.people.agency.people == 0:
        return Table("units", "Unit kerja", _UNITS, [], empty=NOBODY)
    rows = [_unit_row(data, Leaf(one.level, one.name), one.code, one.id) for one in branches]
    title = "Unit kerja, masing-masing beserta unit di bawahnya"
    return Table("units", title, _UNITS, rows, _unit_row(data, "Seluruh instansi", None, TOP), empty=EMPTY)


NOBODY = "Belum ada pegawai yang evaluasinya lengkap dalam periode ini, sehingga belum ada angka tentang pegawai."
EMPTY = "Belum ada unit dengan evaluasi. Hitung dengan: asncli evaluate PERIODE"


def _unit_row(data: Forum, name: Leaf | str, code: str | None, unit: int) -> Row:
    seen, figures = data.seen, data.seen.people.units.get(unit)
    talks, due, told = data.talks.get(unit), seen.indicators.get(unit), seen.obstacles.get(unit)
    voice = seen.voices.surveys.get(unit)
    return (
        name,
        code,
        people_of(figures),
        share_of(figures, GOOD),
        data.work.get(unit, HIDDEN),
        data.behaviour.get(unit, HIDDEN),
        tenths(talks.held, talks.people) if talks else HIDDEN,
        tenths(due.realised, due.due) if due else HIDDEN,
        told.told if told else HIDDEN if seen.obstacles else 0,
        seen.voices.rated.get(unit),
        voice.ikm if voice and voice.respondents >= LEAST else None,
        bool(figures and figures.few),
    )


def distribution_table(data: Forum, branches: Sequence[Branch]) -> Table:
    """Predikat of the units beside their capaian organisasi, those above before those below them."""
    below = [code for code in data.seen.labels if code not in GOOD]
    often = Counter(one.name for one in branches)
    if data.seen.people.agency.people == 0:
        return Table("distribution", "Predikat dan capaian organisasi", _DISTRIBUTION, [], empty=NOBODY)
    rows = [_distribution_row(data, one, below, coded=often[one.name] > 1) for one in branches]
    whole = _distribution_row(data, Branch(TOP, 0, None, "Seluruh instansi"), below)
    empty = "Tidak ada unit yang cukup besar untuk ditampilkan tanpa menunjuk orang."
    return Table("distribution", "Predikat dan capaian organisasi", _DISTRIBUTION, rows, whole, empty=empty)


def _distribution_row(data: Forum, unit: Branch, below: Sequence[str], *, coded: bool = False) -> Row:
    figures = data.seen.people.units.get(unit.id)
    groups = (GOOD, below, [Predikat.SANGAT_BAIK.value])
    counts = [figures.of(names) if figures else None for names in groups]
    told = (HIDDEN if count is None else count for count in counts)
    label = f"{unit.name} ({unit.code})" if coded and unit.code else unit.name
    name = label if unit.id == TOP else Leaf(unit.level, label)
    closed = unit.id != TOP and counts[0] is None
    pattern = "tidak ditampilkan" if closed else verdict(data, unit.id)
    return (unit.name, name, unit.code, data.seen.achievement(unit.id), people_of(figures), *told, pattern)


def predikat_table(data: Forum) -> Table:
    """Predikat of the agency, beside those of the period before."""
    agency, before = data.seen.people.agency, data.before.people.agency if data.before else None
    columns = (
        Column("predikat", "Predikat", "text", 40),
        Column("people", "Pegawai", "number", 13, marked=True),
        Column("share", "%", "tenths", 13),
        Column(
            "before", f"% {data.before.period.label}" if data.before else "% periode lalu", "tenths", 14, marked=True
        ),
    )
    rows: list[Row] = []
    for names, count in zip(agency.groups, (agency.counts or ()) if agency.people else (), strict=False):
        past = share_of(before, names) if before else None
        label = " / ".join(data.seen.labels.get(name, name) for name in names)
        rows.append((label, count, tenths(count, agency.people or 0), past))
    empty = NOBODY if agency.people == 0 else f"Kurang dari {LEAST} pegawai dievaluasi, sehingga tidak ditampilkan."
    return Table("predikat", "Predikat kinerja", columns, rows, empty=empty)


def iku_units_table(data: Forum) -> Table:
    """The mean of the IKU of each unit in charge."""
    columns = (
        Column("unit", "Penanggung Jawab", "wrap", 42),
        Column("code", "Kode", "code", 13),
        Column("ikus", "IKU", "number", 10),
        Column("scored", "Ada Realisasi", "number", 14),
        Column("mean", "Rata-rata Capaian (%)", "hundredths", 16),
    )
    rows = [(one.unit or "(tanpa penanggung jawab)", one.unit_code, one.ikus, one.scored, one.mean)
            for one in data.seen.ikus.units]  # fmt: skip
    return Table("iku_units", "IKU per penanggung jawab", columns, rows, empty=NO_IKU)


NO_IKU = "Belum ada IKU. Masukkan renstra dengan: asncli strategy import renstra.xlsx"


def behind_table(behind: Sequence[IkuLine]) -> Table:
    """IKU that did not reach their target, or have no realisation yet."""
    rows = [tuple(getattr(line, column.key) for column in _BEHIND) for line in behind]
    return Table("iku_behind", "IKU yang tertinggal", _BEHIND, rows, empty="Tidak ada IKU yang tertinggal.")


def public_table(data: Forum) -> Table:
    """What the public says of units; where few answered neither a figure nor how many."""
    voices = data.seen.voices
    rows: list[Row] = []
    for branch in (one for one in data.seen.branches if one.id in voices.surveys):
        voice, least = voices.surveys[branch.id], max(voices.minimum, LEAST)
        known = voice.ikm is not None and voice.respondents >= LEAST
        told = (voice.ikm, voice.mutu, voice.change, *voice.nrr) if known else (None,) * (3 + len(PUBLIC))
        remark = "" if known else f"responden kurang dari {least}"
        respondents = FEW if 0 < voice.respondents < LEAST else voice.respondents
        rows.append((branch.name, branch.code, respondents, *told, remark, respondents == FEW))
    empty = "Belum ada jawaban masyarakat. Masukkan dengan: asncli survey import skm.xlsx"
    return Table("public", "Survei Kepuasan Masyarakat", _PUBLIC, rows, empty=empty)


def suggestions_table(data: Forum) -> Table:
    """What the public suggests, names covered; only of units with enough respondents."""
    columns = (Column("unit", "Unit Kerja", "wrap", 42), Column("code", "Kode", "code", 12, optional=True),
               Column("suggestion", "Saran", "wrap", 110))  # fmt: skip
    voices = data.seen.voices
    rows = [
        (branch.name, branch.code, said)
        for branch in data.seen.branches
        if branch.id in voices.surveys and voices.surveys[branch.id].respondents >= LEAST
        for said in data.said.get(branch.id, ())
    ]
    return Table("suggestions", "Saran masyarakat", columns, rows, empty="Tidak ada saran yang dapat ditampilkan.")


def climate_table(data: Forum) -> Table:
    """What employees say of the work climate, of units where enough answered."""
    found = data.seen.climate.units if data.seen.climate else ()
    rows = [
        (Leaf(unit.level, unit.name), unit.code, said.mean, unit.word, *(said.elements[element] for element in CLIMATE))
        for unit in found
        if (said := unit.climate) is not None and said.respondents >= LEAST
    ]
    empty = (
        "Belum ada jawaban, atau terlalu sedikit di setiap unit. Masukkan dengan: asncli survey import"
        " lingkungan-kerja.xlsx --kind climate"
    )
    return Table("climate", "Lingkungan kerja menurut pegawai (1 sampai 5)", _CLIMATE, rows, empty=empty)


def obstacles_table(data: Forum, branches: Sequence[Branch]) -> Table:
    """How many kendala each unit tells, where enough people tell any."""
    columns = (
        Column("unit", "Unit Kerja", "tree", 42),
        Column("code", "Kode", "code", 13, optional=True),
        Column("told", "Kendala", "number", 15),
        Column("followed", "Ada Tindak Lanjut", "number", 14),
        Column("open", "Belum Ada Tindak Lanjut", "number", 14),
    )
    found: Mapping[int, Any] = data.seen.obstacles
    shown = [one for one in branches if one.id in found and one.id != NO_UNIT and found[one.id].told]
    rows: list[Row] = [
        (Leaf(one.level, one.name), one.code, told.told, told.followed, told.told - told.followed)
        for one in shown
        if (told := found[one.id])
    ]
    whole = found.get(TOP)
    totals = ("Seluruh instansi", None, whole.told, whole.followed, whole.told - whole.followed) if whole else None
    empty = (
        f"Tidak ada kendala dari paling sedikit {LEAST} orang. Kendala diisi pada lembar Realisasi, atau dengan:"
        " asncli achievement add NIP KODE --obstacle …"
    )
    return Table("obstacles", "Kendala per unit kerja", columns, rows, totals if rows else None, empty=empty)


def themes_table(data: Forum) -> Table:
    """Indicators under which kendala were told, by about how many people."""
    columns = (
        Column("indicator", "Indikator", "wrap", 70),
        Column("people", "Pegawai (kira-kira)", "number", 28, marked=True),
    )
    rows = [(theme.title, theme.band) for theme in data.themes[:MOST_THEMES]]
    empty = f"Tidak ada indikator dengan kendala dari paling sedikit {LEAST} orang."
    return Table("themes", "Kendala menurut indikator yang sama bunyinya", columns, rows, empty=empty)


def texts_table(data: Forum) -> Table:
    """The kendala in words, without unit and person, names covered."""
    columns = (Column("indicator", "Indikator", "wrap", 56), Column("words", "Kendala", "wrap", 110))
    rows = [(theme.title, said) for theme in data.themes for said in theme.words]
    return Table("texts", "Kendala dalam kata-kata pelapor", columns, rows, empty="Tidak ada.")
