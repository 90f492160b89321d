"""What is not known about somebody's angka kredit, in the words of paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from asncli.rules.angka_kredit import Gap
from asncli.terms import indonesian_date

_WORDS = {
    "since": "TMT jabatan tidak diketahui: angka kredit dihitung dari predikat yang ada saja",
    "before": "Angka kredit sebelum {value} belum diimpor (angka kredit awal)",
    "predikat": "Predikat tahunan {value} belum ada",
    "months": "Tahun {year}: {months} bulan tanpa predikat",
    "draft": "Predikat {value} belum final dan belum dihitung",
    "objected": "Predikat {value} dalam keberatan dan belum dihitung",
    "periodic": "Tahun {value} dihitung dari predikat periodik, menunggu predikat tahunan",
    "golongan": "Golongan {value} tidak termasuk jenjang ini: kebutuhan kenaikan pangkat tidak dapat dihitung",
    "entered": "Golongan saat masuk jenjang tidak diketahui: dihitung seperti masuk dengan {value}",
    "base": "Nilai dasar jenjang {value} tidak ada: angka kredit konvensional tidak dihitung",
    "other-level": "Angka kredit awal per {day} untuk jenjang {other} tidak dihitung",
    "too-early": "Angka kredit awal per {day} sebelum TMT jenjang ini dan tanpa jenjang: tidak dihitung",
    "two-openings": "Ada beberapa angka kredit awal per {day}: yang dihitung jenis {other}",
    "interrupted": "Menurut daftar pegawai tidak di jenjang ini dari {day} sampai {until}, tetapi TMT jabatannya"
    " sebelum itu: dihitung terus, periksa datanya",
    "returned": "Kembali ke jenjang ini per {day} menurut daftar pegawai: angka kredit sebelumnya tidak dihitung",
    "stale": "TMT jabatan {day} sama dengan atau sebelum TMT jabatan yang lama: jenjang ini dihitung sejak terlihat"
    " dalam daftar pegawai, {until}",
    "not-yet": "Belum dalam jenjang ini pada tanggal itu (TMT {day}); jenjang sebelumnya tidak diketahui",
    "below-base": "Angka kredit konvensional di bawah nilai dasar jenjang {value}: dihitung 0",
    "pppk": "{value}: angka kredit untuk kenaikan pangkat dan jenjang dihitung bagi PNS (praktik, belum dipastikan)",
    "jenjang": "Jenjang tidak dikenal dari kolom Jenjang maupun nama jabatan: {value}",
    "post": "Jenis jabatan dan jenjang tidak diisi, jadi tidak diketahui apakah jabatan fungsional: {value}",
}

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TOGETHER = ("predikat", "draft", "objected")  # of which several are told in one sentence


def gap_words(gap: Gap) -> str:
    """Say what is not known or was not counted.

    >>> gap_words(Gap("months", "2025|3"))
    'Tahun 2025: 3 bulan tanpa predikat'
    """
    first, _, second = gap.value.partition("|")
    return _WORDS[gap.code].format(
        value=gap.value or "(kosong)", year=first, months=second, day=_day(first), until=_day(second), other=second
    )


def _day(written: str) -> str:
    return indonesian_date(date.fromisoformat(written)) if _ISO.fullmatch(written) else written


def all_words(gaps: Iterable[Gap]) -> str:
    """Say everything that is not known, years of one kind together.

    >>> all_words([Gap("predikat", "2023"), Gap("predikat", "2024"), Gap("since")])[:42]
    'Predikat tahunan 2023, 2024 belum ada; TMT'
    """
    joined: dict[str, list[str]] = {}
    for gap in gaps:
        joined.setdefault(gap.code if gap.code in _TOGETHER else f"{gap.code}|{gap.value}", []).append(gap.value)
    return "; ".join(gap_words(Gap(key.partition("|")[0], ", ".join(values))) for key, values in joined.items())
