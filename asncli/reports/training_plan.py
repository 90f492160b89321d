"""Who goes to which course under a budget: each line with its reasons, how sure it is, what more money would buy."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from asncli.reports.report import Column, Page, Prose, Report, Row, Table
from asncli.reports.training_data import EMPTY, Tree, rupiah
from asncli.reports.training_plan_data import Plan
from asncli.reports.training_plan_words import notes
from asncli.rules.training_needs import Reason
from asncli.rules.training_plan import Pair

NAME = "training-plan"
TITLE = "Rencana Pelatihan"
MORE = 25  # lines that more money would buy, so many are listed
NO_COURSE = "tidak ada pelatihan dalam katalog yang sesuai dan belum diikuti"
NO_MONEY = "pagu tidak cukup; paling sesuai: {course}"
NO_SEAT = "kursi habis; paling sesuai: {course}"
NO_POINTS = "tanpa angka menurut kebijakan instansi; paling sesuai: {course}"
LINES = (
    Column("code", "Kode", "code", 10),
    Column("course", "Nama Pelatihan", "wrap", 28),
    Column("begins", "Mulai", "date", 12, optional=True),
    Column("ends", "Selesai", "date", 12, optional=True),
    Column("unit", "Unit Kerja", "wrap", 22),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 24),
    Column("position", "Jabatan", "wrap", 18, optional=True),
    Column("price", "Biaya (Rp)", "quantity", 13),
    Column("points", "Angka", "number", 8),
    Column("why", "Alasan", "wrap", 50),
    Column("reasons", "", "list"),
)
_SPARE = ("ends", "position", "begins", "course", "unit")
COURSES = (
    Column("code", "Kode", "code", 12),
    Column("course", "Nama Pelatihan", "wrap", 40),
    Column("organiser", "Penyelenggara", "wrap", 26, optional=True),
    Column("partner", "Mitra", "yes", 8, optional=True),
    Column("price", "Biaya per Kursi (Rp)", "quantity", 14),
    Column("hours", "JP", "quantity", 8),
    Column("seats", "Kursi", "number", 8, optional=True),
    Column("people", "Peserta", "number", 9),
    Column("cost", "Biaya (Rp)", "quantity", 14),
)
NEXT = (
    Column("number", "No", "number", 6),
    Column("code", "Kode", "code", 12),
    Column("course", "Nama Pelatihan", "wrap", 34),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 28),
    Column("price", "Biaya (Rp)", "quantity", 13),
    Column("points", "Angka", "number", 8),
    Column("budget", "Sampai Baris Ini Pagu (Rp)", "quantity", 16),
)
OUT = (
    Column("unit", "Unit Kerja", "wrap", 28),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 28),
    Column("why", "Sebab", "wrap", 60),
)


def build(data: Plan) -> Report:
    """Make the report."""
    title = f"{TITLE} Tahun {data.year}"
    tree, said = Tree(data.units), notes(data)
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    left_out = _left_out(tree, data)
    return Report(
        name=NAME,
        owner=data.agency or "",
        title=title,
        lines=[*unit, f"Kebutuhan menurut {data.period.label}", *(data.priority.paper if data.priority else [])],
        head={
            "report": NAME,
            "title": title,
            "agency": data.agency,
            "year": data.year,
            "period": str(data.period),
            "unit": data.unit,
            **({"priority": data.priority.document} if data.priority else {}),
            "policy": {**{reason.value: data.points[reason] for reason in Reason}, **data.policy.__dict__},
            "summary": _summary(data, left_out),
            "notes": said,
        },
        pages=[
            Page("Ringkasan", [_figures(data, left_out), Prose("Catatan", said)]),
            Page("Rencana", [_lines(tree, data)], frozen=2),
            Page("Pelatihan", [_courses(data)], frozen=1),
            Page("Tambahan Pagu", [_next(data)]),
            Page("Belum Terpilih", [Table("left_out", "Pegawai yang belum terpilih", OUT, left_out, empty=EMPTY)]),
            Page("Angka", [_points(data)]),
        ],
        listed="lines",
    )


def _summary(data: Plan, left_out: Sequence[Row]) -> dict[str, Any]:
    return {
        "budget": data.question.budget // 10_000,
        "used": data.used // 10_000,
        "lines": len(data.chosen.pairs),
        "people": len({pair.person for pair in data.chosen.pairs}),
        "courses": len({pair.course for pair in data.chosen.pairs}),
        "left_out": len(left_out),
        "points": data.chosen.points,
        "points_at_most": data.chosen.bound,
        "proven": data.chosen.proven,
    }


def _figures(data: Plan, left_out: Sequence[Row]) -> Table:
    columns = (Column("what", "Rencana", "text", 44), Column("value", "", "text", 26))
    told = _summary(data, left_out)
    rows: list[Row] = [
        ("Pagu", rupiah(data.question.budget)),
        ("Terpakai", rupiah(data.used)),
        ("Sisa", rupiah(data.question.budget - data.used)),
        ("Peserta", f"{told['people']} pegawai, {told['lines']} kursi"),
        ("Pelatihan", f"{told['courses']} dari {len(data.courses)} dalam katalog"),
        ("Jumlah angka", f"{told['points']} (paling banyak mungkin: {told['points_at_most']})"),
        ("Belum terpilih", f"{told['left_out']} pegawai dengan kebutuhan"),
    ]
    return Table("figures", "Hasil", (columns[0], columns[1]._replace(heading="Nilai")), rows)


def _lines(tree: Tree, data: Plan) -> Table:
    rows: list[Row] = []
    for pair in sorted(data.chosen.pairs, key=lambda one: (data.courses[one.course].code, one.person)):
        course, person = data.courses[pair.course], data.people[pair.person]
        branch, reasons = tree.branch(person.unit_id), data.reasons[pair.person, pair.course]
        why = "; ".join(f"{reason.label} ({data.points[reason]}): {told}" for reason, told in reasons.items())
        scored = [{"reason": r.value, "points": data.points[r], "told": told} for r, told in reasons.items()]
        rows.append(
            (course.code, course.name, course.begins, course.ends, branch.name, branch.code, person.nip, person.name,
             person.position, course.price, pair.points, why, scored)
        )  # fmt: skip
    return Table("lines", "Rencana pelatihan", LINES, rows, empty="Tidak ada yang terpilih.", lines=2, spare=_SPARE)


def _courses(data: Plan) -> Table:
    people = Counter(pair.course for pair in data.chosen.pairs)
    rows: list[Row] = [
        (one.code, one.name, one.organiser, one.partner, one.price, one.hours, data.question.offers[place].seats,
         people[place], people[place] * one.price)
        for place, one in enumerate(data.courses)
    ]  # fmt: skip
    totals = ("Jumlah", None, None, None, None, None, None, len(data.chosen.pairs), data.used)
    return Table("courses", "Pelatihan dalam katalog", COURSES, rows, totals, empty=EMPTY)


def _next(data: Plan) -> Table:
    rows, budget = list[Row](), data.used
    for number, pair in enumerate(data.more[:MORE], 1):
        course, person = data.courses[pair.course], data.people[pair.person]
        budget += course.price
        rows.append((number, course.code, course.name, person.nip, person.name, course.price, pair.points, budget))
    return Table("next", "Yang dapat ditambahkan dengan pagu lebih besar", NEXT, rows, empty=EMPTY)


def _left_out(tree: Tree, data: Plan) -> list[Row]:
    going = {pair.person for pair in data.chosen.pairs}
    best: dict[int, list[Pair]] = defaultdict(list)
    for pair in data.question.pairs:
        best[pair.person].append(pair)
    why = {person.id: f"tidak diikutkan: kedudukan hukum {status}" for person, status in data.away}
    taken = Counter(pair.course for pair in data.chosen.pairs)
    for place, person in enumerate(data.people):
        if place not in going and (best[place] or data.with_needs[place]):
            why[person.id] = _why(data, best[place], taken)
    people = tree.ordered([one for one in (*data.people, *(person for person, _ in data.away)) if one.id in why])
    branches = ((tree.branch(one.unit_id), one) for one in people)
    return [(branch.name, branch.code, one.nip, one.name, why[one.id]) for branch, one in branches]


def _why(data: Plan, pairs: Sequence[Pair], taken: Counter[int]) -> str:
    if not pairs:
        return NO_COURSE
    first = min(pairs, key=lambda pair: (-pair.points, pair.course))
    seats = data.question.offers[first.course].seats
    full = seats is not None and taken[first.course] >= seats
    course = data.courses[first.course]
    words = NO_SEAT if full else NO_MONEY if first.points else NO_POINTS
    return words.format(course=f"{course.code} {course.name} (angka {first.points})")


def _points(data: Plan) -> Table:
    columns = (Column("reason", "Alasan", Reason, 36), Column("points", "Angka", "number", 10))
    state = "bawaan" if data.policy.status == "default" else "ditetapkan instansi"
    title = f"Angka setiap alasan (kebijakan instansi: {data.policy.source}; {state})"
    rows: list[Row] = [(reason, data.points[reason]) for reason in Reason]
    return Table("points", title, columns, rows)
