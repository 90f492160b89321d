"""Writing the papers of one person's angka kredit as a workbook: three sheets, F4 upright, room for a signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from asncli.reports.pak import Pak, balance, opening_words, predikat_words, proportion, remarks
from asncli.terms import Period, hundredths_text
from asncli.workbooks.report_looks import FONT, LIGHT
from asncli.workbooks.writing import LINE_HEIGHT, set_paper, writing

_WIDTHS = (5, 31, 15, 15, 15, 20)
_LAST = len(_WIDTHS) - 1
_ROOM = 100  # characters of a line over all columns
_CONVERSION = "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT"
_ACCUMULATION = "AKUMULASI ANGKA KREDIT"
_PAK = "PENETAPAN ANGKA KREDIT"

_DOTS = "." * 40
_SIGNATURE = (
    f"Ditetapkan di {_DOTS[:20]}", f"Pada tanggal {_DOTS[:20]}", "Pejabat Penilai Kinerja,", "", "", "", _DOTS,
    f"NIP {_DOTS[4:]}",
)  # fmt: skip


def write_pak_book(out: Path | BinaryIO, pak: Pak) -> None:
    """Write the three sheets, the same bytes for the same data; no NIP enters the properties."""
    with writing(out, title=f"{_PAK} {pak.year}", private=isinstance(out, Path)) as book:
        for name, title, fill in (
            ("Konversi Predikat", _CONVERSION, _conversion),
            ("Akumulasi", _ACCUMULATION, _accumulation),
            ("PAK", _PAK, _decision),
        ):
            _Paper(book, name, title, pak).write(fill)


class _Paper:
    """One sheet, from the top down."""

    def __init__(self, book: Workbook, name: str, title: str, pak: Pak) -> None:
        self.sheet: Worksheet = book.add_worksheet(name)
        self.pak, self.r = pak, 0
        plain: dict[str, Any] = {"font_name": FONT, "font_size": 10, "valign": "vcenter"}
        box = {**plain, "border": 1, "text_wrap": True}
        self.title_look = book.add_format({**plain, "bold": True, "font_size": 13, "align": "center"})
        self.centre = book.add_format({**plain, "align": "center"})
        self.plain = book.add_format({**plain, "text_wrap": True, "valign": "top"})
        self.head = book.add_format({**box, "bold": True, "align": "center", "bg_color": LIGHT})
        self.words = book.add_format({**box, "indent": 1})
        self.mid = book.add_format({**box, "align": "center"})
        self.figure = book.add_format({**box, "num_format": "#,##0.00_-", "align": "right"})
        self.total = book.add_format({**box, "bold": True, "indent": 1})
        self.total_figure = book.add_format({**box, "bold": True, "num_format": "#,##0.00_-", "align": "right"})
        self.title = title
        set_paper(self.sheet, "portrait", f"{title} {pak.year}")
        self.sheet.hide_gridlines(2)
        for c, width in enumerate(_WIDTHS):
            self.sheet.set_column(c, c, width)

    def write(self, fill: Callable[[_Paper], None]) -> None:
        """Write title, identity, what the sheet is about, remarks and room for the signature."""
        year = self.pak.year
        self.wide(self.title, self.title_look, height=24)
        self.wide("NOMOR: ........................................", self.centre)
        self.wide(f"Masa penilaian: 1 Januari {year} s.d. 31 Desember {year}", self.centre)
        self.skip()
        self.spread([("PEJABAT FUNGSIONAL YANG DINILAI", 0, _LAST, self.head)])
        for number, (name, value) in enumerate(self.pak.identity.lines, 1):
            self.spread([(str(number), 0, 0, self.mid), (name, 1, 1, self.words), (value, 2, _LAST, self.words)])
        self.skip()
        fill(self)
        self.skip()
        for line in remarks(self.pak):
            self.wide(line, self.plain, height=LINE_HEIGHT * (1 + len(line) // _ROOM))
        self.skip()
        for line in _SIGNATURE:
            self.sheet.merge_range(self.r, 3, self.r, _LAST, line, self.plain)
            self.r += 1

    def skip(self) -> None:
        """Leave a row free."""
        self.r += 1

    def wide(self, said: str, look: Any, height: float = LINE_HEIGHT) -> None:
        """Write a line over all columns."""
        self.sheet.set_row(self.r, height)
        self.sheet.merge_range(self.r, 0, self.r, _LAST, said, look)
        self.r += 1

    def spread(self, cells: Sequence[tuple[str | int, int, int, Any]], height: float = LINE_HEIGHT + 2) -> None:
        """Write a row: what (text, or hundredths), first and last column, look."""
        deepest = max(
            (1 + len(str(said)) // int(1 + sum(_WIDTHS[first : last + 1])) for said, first, last, _ in cells), default=1
        )
        self.sheet.set_row(self.r, max(height, LINE_HEIGHT * deepest + 2))
        for said, first, last, look in cells:
            if last > first:
                self.sheet.merge_range(self.r, first, self.r, last, "", look)
            if isinstance(said, int):
                self.sheet.write_number(self.r, first, said / 100, look)
            else:
                self.sheet.write_string(self.r, first, said, look)
        self.r += 1


def _conversion(paper: _Paper) -> None:
    """Lay out what the predikat of the year came to."""
    pak = paper.pak
    paper.spread([("HASIL PENILAIAN KINERJA", 0, 2, paper.head), ("", 3, _LAST, paper.head)])
    paper.spread(
        [("Predikat", 0, 1, paper.head), ("Prosentase", 2, 2, paper.head), ("Koefisien per tahun", 3, 4, paper.head),
         ("Angka kredit yang didapat", 5, 5, paper.head)], 2 * LINE_HEIGHT + 2,
    )  # fmt: skip
    paper.spread([("(1)", 0, 1, paper.mid), ("(2)", 2, 2, paper.mid), ("(3)", 3, 4, paper.mid),
                  ("(4) = (2) x (3)", 5, 5, paper.mid)])  # fmt: skip
    both = [*pak.left, *pak.own]
    for line in both:
        paper.spread(
            [(predikat_words(line, level=bool(pak.left)), 0, 1, paper.words), (f"{line.percent}%", 2, 2, paper.mid),
             (line.coefficient, 3, 4, paper.figure), (line.credit, 5, 5, paper.figure)],
        )  # fmt: skip
    whole = f"Jumlah pada jenjang {pak.account.level}" if pak.left else "Jumlah"
    paper.spread([(whole, 0, 4, paper.total), (pak.new, 5, 5, paper.total_figure)])
    for said in filter(None, map(proportion, both)):
        paper.wide(said, paper.plain)
    if pak.left:
        paper.wide(
            "Angka kredit jenjang sebelumnya tidak dijumlahkan: setelah naik jenjang dimulai dari 0.", paper.plain
        )


def _accumulation(paper: _Paper) -> None:
    """Lay out all that is accumulated in the jenjang."""
    pak = paper.pak
    headings = ("No", "Periode dan predikat", "Bulan", "Prosentase", "Koefisien per tahun", "Angka kredit yang didapat")
    paper.spread([(said, c, c, paper.head) for c, said in enumerate(headings)], 2 * LINE_HEIGHT + 2)
    number = 1
    if said := opening_words(pak):
        paper.spread([("1", 0, 0, paper.mid), (said, 1, 4, paper.words), (pak.account.taken, 5, 5, paper.figure)])
        number = 2
    for n, line in enumerate(pak.counted, number):
        period = Period.find(line.period)
        words = f"{period.label if period else line.period}: {predikat_words(line).split(' (')[0]}"
        paper.spread(
            [(str(n), 0, 0, paper.mid), (words, 1, 1, paper.words), (str(line.months), 2, 2, paper.mid),
             (f"{line.percent}%", 3, 3, paper.mid), (line.coefficient, 4, 4, paper.figure),
             (line.credit, 5, 5, paper.figure)],
        )  # fmt: skip
    words = f"Jumlah angka kredit pada jenjang {pak.account.level}"
    paper.spread([(words, 0, 4, paper.total), (pak.account.accumulated, 5, 5, paper.total_figure)])


def _decision(paper: _Paper) -> None:
    """Lay out old, new and whole, and what pangkat and jenjang need."""
    pak, account = paper.pak, paper.pak.account
    opening = account.opening
    within = opening is not None and opening.as_of >= pak.year.start
    taken = (0, account.taken) if within else (account.taken, 0)
    headings = ("No", "Hasil penilaian angka kredit", "Lama", "Baru", "Jumlah", "Keterangan")
    paper.spread([(said, c, c, paper.head) for c, said in enumerate(headings)])
    rows = (
        ("1", "Angka kredit dari luar aplikasi", *taken, opening_words(pak) or "-"),
        ("2", "Konversi predikat kinerja", pak.old, pak.new, f"{len(pak.counted)} predikat"),
    )
    for no, words, old, new, remark in rows:
        paper.spread(
            [(no, 0, 0, paper.mid), (words, 1, 1, paper.words), (old, 2, 2, paper.figure), (new, 3, 3, paper.figure),
             (old + new, 4, 4, paper.figure), (remark, 5, 5, paper.words)],
        )  # fmt: skip
    paper.spread(
        [("Jumlah angka kredit kumulatif", 0, 1, paper.total), (taken[0] + pak.old, 2, 2, paper.total_figure),
         (taken[1] + pak.new, 3, 3, paper.total_figure), (account.accumulated, 4, 4, paper.total_figure),
         (f"Jenjang {account.level}", 5, 5, paper.total)],
    )  # fmt: skip
    paper.skip()
    paper.spread([("Kebutuhan", 0, 1, paper.head), ("Angka kredit minimal", 2, 3, paper.head),
                  ("Kekurangan atau kelebihan", 4, _LAST, paper.head)])  # fmt: skip
    for of, need, state in balance(pak):
        paper.spread([(of, 0, 1, paper.words), (need, 2, 3, paper.mid), (state, 4, _LAST, paper.words)])
    paper.spread([("Angka kredit kumulatif", 0, 1, paper.total),
                  (hundredths_text(account.accumulated, ","), 2, _LAST, paper.total)])  # fmt: skip
