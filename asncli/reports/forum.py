"""The pack for the internal forum of an agency: a period on a few pages that anyone understands, and nobody's name."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from asncli.reports.dashboard_people import GOOD, TOP, Figures
from asncli.reports.forum_data import FEW, HIDDEN, Forum, apart, few
from asncli.reports.forum_tables import (
    EMPTY,
    NO_IKU,
    NOBODY,
    behind_table,
    climate_table,
    distribution_table,
    good_before,
    iku_units_table,
    listed,
    obstacles_table,
    predikat_table,
    public_table,
    share_of,
    suggestions_table,
    texts_table,
    themes_table,
    units_table,
)
from asncli.reports.forum_words import FULL, behind, decisions, goes_well, reading, small_print, training
from asncli.reports.provisional import held, stamp
from asncli.reports.report import Bars, Block, Card, Cards, Column, Page, Prose, Report, Row, Signature, Table
from asncli.reports.semester_method import percent
from asncli.reports.shares import tenths_text
from asncli.terms import hundredths_text, indonesian_date

NAME = "forum"
TITLE = "Bahan Forum Kinerja"
ABOUT = "Bahan rapat forum tanpa nama: instansi, unit, IKU, suara masyarakat, distribusi, kendala, keputusan, notulen."
_SIGNED = ("………………………………, ………………………………", "Pimpinan rapat", "", "", "", "(………………………………………………)")
_LINES = 12


def build(data: Forum) -> Report:
    """Make the pack."""
    title = f"{TITLE} {data.seen.period.label}"
    branches, cut = listed(data)
    upper = ["Hanya unit tingkat atas; unit di bawahnya sudah dihitung di dalamnya."] if cut else []
    distribution = distribution_table(data, branches)
    pages = [
        Page("Ringkasan", _summary(data)),
        Page("Unit Kerja", [units_table(data, branches)], frozen=1, lines=upper),
        Page("Distribusi", [distribution], frozen=1, lines=upper),
        *_drawn(distribution),
        Page("IKU", [iku_units_table(data), Bars("Rata-rata capaian IKU (%)", "iku_units", 0, 4)]),
        Page("IKU Tertinggal", [behind_table(behind(data))]),
        Page("Suara Masyarakat", [public_table(data)]),
        Page("Saran Masyarakat", [suggestions_table(data)]),
        Page("Lingkungan Kerja", [climate_table(data)], frozen=1),
        Page("Yang Berjalan dan Kendala", _ways(data)),
        *([Page("Kendala dalam Kata", [texts_table(data)])] if data.with_texts else []),
        Page("Pembinaan dan Pelatihan", _growth(data)),
        Page("Keputusan", [_decisions(data), Prose("Cara membaca", reading(data))]),
        Page("Notulen", _minutes(data)),
    ]
    return Report(
        name=NAME,
        owner=data.seen.state.agency or "",
        title=title,
        lines=_lines(data),
        head=_head(data, title),
        pages=pages,
        listed="units",
        overview=2,
        made=data.seen.state.batch_at,
        stamp=stamp(_provisional(data)),
    )


def _drawn(distribution: Table) -> list[Page]:
    """The chart of the units whose predikat are shown, and no page where there is none."""
    keys = ("label", "good", "below")
    places = [next(n for n, one in enumerate(distribution.columns) if one.key == key) for key in keys]
    rows = [[row[place] for place in places] for row in distribution.rows]
    rows = [row for row in rows if isinstance(row[1], int) and row[1] + row[2]]
    table = Table("", "Unit yang predikatnya ditampilkan", [distribution.columns[place] for place in places], rows)
    return [Page("Grafik Distribusi", [table, Bars("Predikat per unit (%)", "", 0, 1, (1, 2))])] if rows else []


def _lines(data: Forum) -> list[str]:
    state = data.seen.state
    return [
        f"Keadaan data: {indonesian_date(state.batch_at.date())}; disusun {indonesian_date(data.today)}",
        f"Dasar: {data.seen.regulation.title}",
        *([NAMES_MAY_REMAIN] if data.with_texts else ["Tanpa nama; jumlah 1 atau 2 orang tidak ditampilkan"]),
        small_print(data),
        *([NOBODY] if data.seen.people.agency.people == 0 else []),
    ]


NAMES_MAY_REMAIN = "Memuat kata-kata yang ditulis orang: nama mungkin masih tertinggal, baca sebelum dibagikan"


def _provisional(data: Forum) -> list[str]:
    seen = data.seen
    return held(drafts=seen.drafts or seen.ends_later, incomplete=seen.incomplete, objected=seen.objected)


def _summary(data: Forum) -> list[Block]:
    seen, agency = data.seen, data.seen.people.agency
    good = share_of(agency, GOOD)
    reached = sum(line.achievement is not None and line.achievement >= FULL for line in seen.ikus.lines)
    asked = len(data.seen.voices.surveys)
    heard = sum(voice.ikm is not None for voice in data.seen.voices.surveys.values())
    cards = [
        Card("Pegawai dievaluasi", _counted(agency), _open(data)),
        Card("Baik ke atas", f"{tenths_text(good, ',')}%" if isinstance(good, int) else _absent(data),
             good_before(data) or _NO_PAST),
        Card("Rata-rata hasil kerja", _mean(data, data.work.get(TOP)), _past_mean(data)),
        Card("Rata-rata perilaku (dari 5)", _mean(data, data.behaviour.get(TOP)), _past_behaviour(data)),
        Card("IKU mencapai target", f"{reached} dari {len(seen.ikus.lines)}" if seen.ikus.lines else "belum ada",
             "" if seen.ikus.lines else NO_IKU),
        Card("Unit dengan IKM", f"{heard} dari {asked}" if asked else "belum ada",
             "unit yang disurvei" if asked else "asncli survey import skm.xlsx"),
        Card("Capaian organisasi", f"{len(seen.voices.rated)} unit", "sudah ditetapkan untuk periode ini"),
        Card("Keputusan yang diharapkan", str(len(decisions(data))), "lihat halaman Keputusan"),
    ]  # fmt: skip
    return [
        Cards("Instansi sekilas", cards),
        predikat_table(data),
        Bars("Sebaran predikat (jumlah pegawai)", "predikat", 0, 1),
        Prose("Yang berjalan baik", list(goes_well(data)) or [EMPTY]),
        Prose("", ["Tanda * dan <3, dan siapa yang dihitung: lihat Cara membaca pada halaman Keputusan."]),
    ]


def _counted(agency: Figures) -> str:
    if agency.people is None:
        return FEW if agency.few else HIDDEN
    return few(agency.people) if agency.people else _ABSENT


_ABSENT = "belum ada"


def _absent(data: Forum) -> str:
    """Why a figure of people is not there: nobody is counted, or it would tell of few."""
    return HIDDEN if data.seen.people.agency.people != 0 else _ABSENT


def _mean(data: Forum, mean: int | None) -> str:
    return _absent(data) if mean is None else percent(mean)


def _open(data: Forum) -> str:
    waiting = data.seen.people.waiting
    if waiting is None:
        return "selain yang belum lengkap atau dikecualikan"
    labels = {"incomplete": "belum lengkap", "excluded": "dikecualikan"}
    told = [f"{count} {' / '.join(labels[name] for name in names)}" for names, count in waiting.items() if count]
    return "; ".join(told) or "semua lengkap"


_NO_PAST = "periode lalu belum ada"


def _past_mean(data: Forum) -> str:
    mean = data.before.people.agency.mean if data.before else None
    return f"{data.before.period.label}: {percent(mean)}" if data.before and mean is not None else _NO_PAST


def _past_behaviour(data: Forum) -> str:
    mean = data.behaviour_before
    return f"{data.before.period.label}: {percent(mean)}" if data.before and mean is not None else _NO_PAST


def _ways(data: Forum) -> list[Block]:
    branches, _ = listed(data)
    return [
        Prose("Yang berjalan baik", list(goes_well(data)) or [EMPTY]),
        obstacles_table(data, branches),
        themes_table(data),
    ]


def _growth(data: Forum) -> list[Block]:
    columns = (Column("what", "Hal", "text", 42), Column("people", "Pegawai", "number", 13, marked=True))
    talks = data.talks.get(TOP)
    spoken = [("Sudah berdialog", talks.held), ("Belum berdialog", talks.people - talks.held)] if talks else []
    labels = {"overdue": "Terlambat", "running": "Berjalan"}
    open_ = apart({name: data.cases.get(name, 0) for name in labels})
    cases = [(" / ".join(labels[name] for name in names), figure) for names, figure in open_ if figure]
    topics = (Column("topic", "Topik", "wrap", 70), Column("people", "Pegawai (kira-kira)", "number", 28, marked=True))
    shares = (columns[0], Column("people", "Bagian", "number", 22, marked=True))
    nothing = "Angkanya tidak dapat ditampilkan tanpa menunjuk orang."
    return [
        Table("talks", "Dialog kinerja", columns, spoken, empty=nothing),
        Table("cases", "Kasus pembinaan yang terbuka hari ini", columns, cases, empty="Tidak ada kasus yang terbuka."),
        Table("hours", f"Jam pelajaran (JP) tahun {data.seen.period.year}", shares, training(data),
              empty="Belum ada pegawai dalam daftar."),
        Table("topics", "Kebutuhan pelatihan menurut topik", topics, list(data.topics.items())[:15],
              empty="Tidak ada topik yang dibutuhkan paling sedikit tiga orang."),
    ]  # fmt: skip


def _decisions(data: Forum) -> Table:
    columns = (
        Column("number", "No.", "number", 6),
        Column("what", "Yang perlu diputuskan", "wrap", 70),
        Column("figure", "Angka", "number", 18, marked=True),
        Column("how", "Lihat atau ubah dengan", "wrap", 60),
    )
    rows: list[Row] = [(n, one.what, one.figure, one.how) for n, one in enumerate(decisions(data), 1)]
    return Table("decisions", "Keputusan yang diharapkan", columns, rows, empty="Tidak ada yang terbuka.")


def _minutes(data: Forum) -> list[Block]:
    """Pages to be filled in by hand."""
    who = (Column("number", "No.", "code", 8), Column("name", "Nama", "text", 40),
           Column("unit", "Jabatan / Unit", "text", 30), Column("sign", "Tanda Tangan", "text", 20))  # fmt: skip
    what = (Column("number", "No.", "code", 8), Column("what", "Keputusan", "text", 50),
            Column("who", "Penanggung Jawab", "text", 24), Column("when", "Batas Waktu", "text", 16))  # fmt: skip
    return [
        Prose("", ["Hari dan tanggal: ………………………………………  Tempat: ………………………………………"]),
        Table("", "Peserta", who, _blank(len(who), _LINES), lines=2),
        Table("", "Keputusan", what, _blank(len(what), 8), lines=3),
        Signature(_SIGNED),
    ]


def _blank(columns: int, rows: int) -> list[Row]:
    return [("",) * columns for _ in range(rows)]


def _head(data: Forum, title: str) -> Mapping[str, Any]:
    seen, agency = data.seen, data.seen.people.agency
    return {
        "report": NAME,
        "title": title,
        "agency": seen.state.agency,
        "period": str(seen.period),
        "regulation": seen.regulation.id,
        "policy_digest": sorted({law.policy_digest for law in seen.laws}),
        "state": {"batch": seen.state.batch, "batch_at": seen.state.batch_at},
        "on": data.today,
        "provisional": _provisional(data),
        "summary": {
            "people": agency.people,
            "few": agency.few,
            "predikat": [
                {"predikat": list(names), "people": count}
                for names, count in zip(agency.groups, agency.counts or (), strict=False)
            ],
            "work_result_mean": _exact(data.work.get(TOP)),
            "behaviour_mean": _exact(data.behaviour.get(TOP)),
            "before": str(data.before.period) if data.before else None,
        },
        "notes": reading(data),
    }


def _exact(hundredths: int | None) -> Decimal | None:
    return None if hundredths is None else Decimal(hundredths_text(hundredths))
