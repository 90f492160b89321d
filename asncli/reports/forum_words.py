"""The sentences of the pack of the forum: what goes well, what hinders, what is to be decided, how to read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from asncli.reports.coaching import CaseState
from asncli.reports.dashboard_cells import LEAST
from asncli.reports.dashboard_people import GOOD, TOP
from asncli.reports.dashboard_people import band as share_band
from asncli.reports.forum_data import FEW, HIDDEN, Forum, apart, of_all, told
from asncli.reports.forum_tables import good_before, share_of
from asncli.reports.report import Between
from asncli.reports.semester_iku import IkuLine, IkuState
from asncli.reports.semester_method import moment, percent
from asncli.reports.shares import tenths_text
from asncli.rules.training import Standing
from asncli.terms import Status, UnitAchievement, indonesian_date

FULL = 10_000  # hundredths: the target is reached
_NAMED = 3


class Decision(NamedTuple):
    """A question for the forum: what, the figure it rests on (a text where it is withheld), and where to look."""

    what: str
    figure: int | Between | str
    how: str


def behind(data: Forum) -> list[IkuLine]:
    """IKU with a target that they did not reach, the furthest first; then those without a realisation."""
    scored = [line for line in data.seen.ikus.lines if line.achievement is not None and line.achievement < FULL]
    scored.sort(key=lambda line: (line.achievement or 0, line.code))
    return [*scored, *data.seen.ikus.having(IkuState.NO_ACTUAL)]


def goes_well(data: Forum) -> Iterator[str]:
    """What the figures say for the agency."""
    seen, agency = data.seen, data.seen.people.agency
    reached = [line for line in seen.ikus.lines if line.achievement is not None and line.achievement >= FULL]
    if reached:
        named = ", ".join(line.title for line in reached[:_NAMED])
        more = f" dan {len(reached) - _NAMED} lainnya" if len(reached) > _NAMED else ""
        yield f"{len(reached)} IKU mencapai target: {named}{more}."
    good = share_of(agency, GOOD)
    if isinstance(good, int):
        beside = f" ({past})" if (past := good_before(data)) else ""
        yield f"{tenths_text(good, ',')}% pegawai yang dievaluasi berpredikat Baik atau Sangat Baik{beside}."
    best = _best(data)
    if best:
        yield f"Rata-rata hasil kerja tertinggi: {', '.join(best)}."
    risen = [(one.name, voice.change) for one in seen.branches
             if (voice := seen.voices.surveys.get(one.id)) and voice.change and voice.change > 0
             and voice.respondents >= LEAST]  # fmt: skip
    if risen:
        yield "IKM naik: " + ", ".join(f"{name} (+{percent(change)})" for name, change in risen[:_NAMED]) + "."


def _best(data: Forum) -> list[str]:
    """Uppermost units of the highest means, ties with the last of them too; what contradicts it stands beside it."""
    tops = [one for one in data.seen.branches if one.level == 0 and one.id in data.work]
    if len(tops) <= _NAMED:
        return []
    least = sorted((data.work[one.id] for one in tops), reverse=True)[_NAMED - 1]
    best = sorted((one for one in tops if data.work[one.id] >= least), key=lambda one: -data.work[one.id])
    return [f"{one.name} ({'; '.join([percent(data.work[one.id]), *_but(data, one.id)])})" for one in best]


def _but(data: Forum, unit: int) -> list[str]:
    rated = data.seen.achievement(unit)
    return [f"tetapi capaian organisasinya {rated.label}"] if rated in _POOR else []


_POOR = (UnitAchievement.BUTUH_PERBAIKAN, UnitAchievement.KURANG, UnitAchievement.SANGAT_KURANG)


def decisions(data: Forum) -> list[Decision]:
    """What is asked of the forum; nothing where nothing is open."""
    return [one for one in _decisions(data) if one.figure]


def _decisions(data: Forum) -> Iterator[Decision]:
    seen, period = data.seen, data.seen.period
    people = seen.people.agency.people
    tops = [one for one in seen.branches if one.level == 0]
    unrated = sum(one.id not in seen.voices.rated for one in tops)
    yield Decision(f"Capaian organisasi belum ditetapkan (dari {len(tops)} unit teratas)", unrated,
                   f"asncli unit rate UNIT --period {period} --predikat …")  # fmt: skip
    broken = sum(bool(check.broken) for check in seen.checks.values())
    yield Decision("Unit yang predikatnya tidak sesuai pola capaian organisasi", broken,
                   f"asncli report distribution --period {period} --tree")  # fmt: skip
    lines, score = seen.ikus.lines, f"asncli strategy score --period {period}"
    yield Decision("IKU tanpa unit penanggung jawab", sum(line.unit_id is None for line in lines),
                   f"asncli strategy coverage --year {period.year}")  # fmt: skip
    yield Decision("IKU tanpa realisasi dalam periode ini", len(seen.ikus.having(IkuState.NO_ACTUAL)), score)
    low = sum(line.achievement is not None and line.achievement < FULL for line in lines)
    yield Decision("IKU di bawah target", low, score)
    yield from _cases(data)
    for step in seen.steps:
        left = step.total - step.done
        if left > 0 and data.today > step.due:
            what = f"Lewat batas waktu {indonesian_date(step.due)}, tahap {step.step.label}: bagian yang belum selesai"
            yield Decision(what, about(left, step.total), f"asncli period show {period}")
    yield from _waiting(data)
    if people:
        yield Decision("Predikat yang masih usulan dari angka", of_all(data.proposals, people),
                       f"asncli evaluation list --period {period}")  # fmt: skip
        talks = data.talks.get(TOP)
        yield Decision("Pegawai yang belum berdialog tentang hasilnya", talks.people - talks.held if talks else HIDDEN,
                       f"asncli dialogue list --period {period} --none")  # fmt: skip
    yield Decision("Keberatan yang belum diputus", told(data.statuses.get(Status.OBJECTED, 0)),
                   f"asncli objection list --period {period} --open")  # fmt: skip
    yield Decision("Perubahan data sesudah evaluasi", seen.state.changed_since, f"asncli evaluate {period} --dry-run")
    quiet = sum(voice.ikm is None for voice in seen.voices.surveys.values())
    yield Decision("Unit dengan responden SKM terlalu sedikit", quiet, f"asncli survey score --period {period}")
    whole = seen.obstacles.get(TOP)
    if whole:
        yield Decision("Kendala yang belum ada tindak lanjutnya", told(whole.told - whole.followed),
                       f"asncli report semester --period {period} -o laporan.xlsx")  # fmt: skip
    below = data.hours.get(Standing.BELOW.value, 0)
    if below:
        part = about(below, below + data.hours.get(Standing.FULFILLED.value, 0))
        what = "PNS yang jam pelajarannya masih kurang tahun ini"
        yield Decision(what, part, f"asncli training balance --year {period.year}")


def _cases(data: Forum) -> Iterator[Decision]:
    for names, figure in apart({name: data.cases.get(name, 0) for name in (CaseState.OVERDUE, CaseState.RUNNING)}):
        late = names == (CaseState.OVERDUE,)
        label = "terlambat" if late else "berjalan atau terlambat" if len(names) > 1 else "berjalan"
        yield Decision(f"Kasus pembinaan {label}", figure, f"asncli coaching list {'--overdue' if late else '--open'}")


def _waiting(data: Forum) -> Iterator[Decision]:
    everybody = f"asncli evaluation list --period {data.seen.period}"
    if data.seen.people.waiting is None:
        yield Decision("Evaluasi belum lengkap atau dikecualikan", told(1), everybody)
    for states, count in (data.seen.people.waiting or {}).items():
        label = " / ".join(_OPEN[state] for state in states)
        how = f"{everybody} --status {states[0]}" if len(states) == 1 else everybody
        yield Decision(f"Evaluasi {label}", told(count), how)


_OPEN = {Status.INCOMPLETE.value: "belum lengkap", Status.EXCLUDED.value: "dikecualikan"}


def training(data: Forum) -> list[tuple[str, Between]]:
    """About which part has the hours of lessons that are asked for: of PNS, and of PPPK within what they may have."""
    found = []
    for label, done, other in _HOURS:
        count, whole = data.hours.get(done, 0), data.hours.get(done, 0) + data.hours.get(other, 0)
        if whole >= LEAST:
            found.append((label, about(count, whole)))
    return found


_HOURS = (
    ("PNS yang JP-nya terpenuhi", Standing.FULFILLED.value, Standing.BELOW.value),
    ("PPPK dalam batas hak JP", Standing.WITHIN.value, Standing.OVER.value),
)


def about(part: int, whole: int) -> Between:
    """Tell a part in percent so roughly that it tells of nobody.

    >>> [str(about(*each)) for each in ((37, 50), (1, 245), (0, 9), (9, 9))]
    ['70 sampai 80%', 'kurang dari 5%', '0%', '100%']
    """
    low, high = share_band(part, whole) or (0, 0)
    said = f"{low} sampai {high}%" if low else f"kurang dari {high}%"
    return Between(low, high, f"{low}%" if low == high else said)


def reading(data: Forum) -> list[str]:
    """What the figures rest on and what is not shown."""
    written = "Saran" if not data.with_texts else "Saran dan kendala"
    return [
        "Bahan ini disusun tanpa NIP dan pangkat. Dalam kata-kata yang ditulis orang, nama mungkin masih tertinggal:"
        " baca sebelum dibagikan."
        if _written(data)
        else "Bahan ini tidak memuat nama, NIP, atau pangkat siapa pun.",
        f"Jumlah 1 atau 2 orang ditulis {FEW}. Tanda {HIDDEN}: tidak ditampilkan, karena dari angka itu jumlah yang"
        " kecil dapat dihitung. Unit yang terlalu kecil ikut dihitung pada unit di atasnya.",
        "Setiap unit dihitung beserta unit di bawahnya, pimpinan unit termasuk. Pola distribusi yang resmi dihitung"
        " tanpa pimpinan unit: asncli report distribution.",
        "Pegawai, predikat, rata-rata, dan dialog: pegawai yang evaluasinya lengkap. Realisasi dan kendala: juga"
        " pegawai yang evaluasinya belum lengkap. Rata-rata perilaku dalam skala umpan balik, 1 sampai 5.",
        "Kendala dikelompokkan menurut bunyi indikatornya; banyaknya pegawai ditulis kira-kira.",
        *([f"{written} ditulis orang apa adanya; nama yang dikenali diganti (nama)."] if _written(data) else []),
        f"Arti istilah: asncli guide officer. {small_print(data)}.",
    ]


def _written(data: Forum) -> bool:
    """Whether words stand in the pack that people wrote."""
    return data.with_texts or any(data.said.values())


def small_print(data: Forum) -> str:
    """What the pack rests on, for whoever checks it."""
    laws, state = data.seen.laws, data.seen.state
    regulations, policies = (", ".join(sorted(each)) for each in (
        {law.regulation_digest[:12] for law in laws}, {law.policy_digest[:12] for law in laws}))  # fmt: skip
    return (f"Batch {state.batch}, {moment(state.batch_at)}; sidik peraturan {regulations}, kebijakan {policies};"
            f" asncli {data.seen.program}")  # fmt: skip
