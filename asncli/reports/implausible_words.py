"""The sentences of the list of implausible achievements: the figures, the question to ask, and how to read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from asncli.reports.implausible_data import Dated, Implausible, Leap, Who
from asncli.reports.semester_method import paragraphs, percent
from asncli.rules.fairness import divided
from asncli.rules.implausible import AT_LEAST, JUMP, MANY, Series, Sign
from asncli.terms import indonesian_date, quantity_text

SHOWN = 6  # realisations of an indicator
NAMED = 5  # people, or indicators, named in one finding; of the others only the number
SHORT = 70  # letters of an indicator's title

QUESTIONS: Mapping[Sign, str] = {
    Sign.ON_TARGET: "Tanyakan dari catatan apa angkanya diambil: dari hasil kerja, atau disalin dari target?",
    Sign.CEILING: "Tanyakan apakah targetnya terlalu rendah, dan minta bukti dukung yang menunjukkan hasilnya.",
    Sign.LAST_DAY: "Tanyakan kapan pekerjaannya selesai, dan mengapa semuanya baru dicatat pada hari terakhir.",
    Sign.ONE_DAY: "Tanyakan apakah angkanya dicatat sepanjang periode, atau disusun sekaligus di akhir.",
    Sign.JUMP: "Tanyakan apa yang berubah sejak periode lain itu; periksa juga satuan dan letak koma desimalnya.",
    Sign.COPY: "Tanyakan siapa yang mengerjakan; bila satu tim, apakah ini angka tim atau angka masing-masing.",
}


def everywhere_said(indicators: int, achievement: int) -> str:
    """All indicators have the same achievement."""
    return f"{indicators} dari {indicators} indikator berangka capaian tepat {percent(achievement)} %."


def dated_said(sign: Sign, one: Dated) -> str:
    """When the realisations are dated, and when they were entered."""
    first, last, entered, until = (
        indonesian_date(date.fromisoformat(day))
        for day in (one.first_day, one.last_day, one.first_entered, one.last_entered)
    )
    if sign is Sign.ONE_DAY:
        return f"{one.realisations} realisasi bertanggal {first} sampai {last}, semuanya dimasukkan {entered}."
    written = f"dimasukkan {entered}" if entered == until else f"dimasukkan {entered} sampai {until}"
    return f"{one.realisations} realisasi, semuanya bertanggal {last}; {written}."


def leap_said(leap: Leap) -> str:
    """One indicator jumps."""
    now, before, when = leap.jump
    times = divided(100 * now.numerator * before.denominator, now.denominator * before.numerator)
    title = leap.title if len(leap.title) <= SHORT else leap.title[: SHORT - 1].rstrip() + "…"
    return f"{leap.code} {title}: {_quantity(now)}; {when.label}: {_quantity(before)} ({percent(times)} kali)."


def copy_said(copies: Mapping[int, Sequence[Series]], known: Mapping[int, Who]) -> str:
    """The same figures as others; those of whom most figures are the same come first, and theirs are shown."""
    others = sorted(copies, key=lambda other: (-len(copies[other]), known[other].name, known[other].nip))
    alike = copies[others[0]]
    whom = ", ".join(f"{known[other].name} (NIP {known[other].nip})" for other in others[:NAMED])
    more = f" dan {len(others) - NAMED} orang lagi" if len(others) > NAMED else ""
    shown = "; ".join(" · ".join(quantity_text(v, ",") for v in values[:SHOWN]) for values in alike[:NAMED])
    return f"Realisasi {len(alike)} indikator sama dengan {whom}{more}: {shown}."


def _quantity(exact: Fraction) -> str:
    return quantity_text(divided(exact.numerator, exact.denominator), ",")


_MANNERS = {
    Sign.LAST_DAY: "realisasinya semua bertanggal hari terakhir periode",
    Sign.ONE_DAY: "realisasinya semua dimasukkan pada satu hari",
}


def notes(data: Implausible) -> list[str]:
    """What was left out, and why."""
    return [
        f"{concerned} dari {people} pegawai {_MANNERS[sign]}. Itu kebiasaan mencatat di sini dan tidak mengatakan apa"
        " pun tentang satu orang; mereka tidak didaftar. Mencatat realisasi sepanjang periode membuat angka lebih"
        " mudah dipercaya."
        for sign, (concerned, people) in data.manners.items()
    ]


def reading(data: Implausible) -> dict[str, list[str]]:
    """The page Cara Membaca: headings with their paragraphs."""
    values = {
        "at_least": AT_LEAST,
        "jump": JUMP,
        "many": MANY,
        "ceiling": percent(data.ceiling),
        "last": indonesian_date(data.period.end),
    }
    return {
        "Kapan sesuatu didaftar": paragraphs(_WHEN, **values),
        "Cara memakainya": paragraphs(_USE, **values),
    }


_WHEN = """
Batas-batas di bawah ini praktik, bukan peraturan dan bukan kebijakan instansi.

Selalu tepat target: semua indikator yang punya capaian tepat 100,00 %, paling sedikit {at_least} di antaranya dengan
target tunggal di atas 0. Rentang target dan target 0 mudah terpenuhi tepat, karena itu tidak cukup.

Selalu capaian tertinggi: semua indikator, paling sedikit {at_least} dengan target tunggal di atas 0, berada di batas
atas capaian ({ceiling} %).

Semua bertanggal hari terakhir: paling sedikit {at_least} realisasi, semuanya bertanggal {last}.

Semua dimasukkan pada satu hari: paling sedikit {at_least} realisasi dengan tanggal berbeda-beda, semuanya masuk ke
basis data pada satu hari (UTC). Bila angka diubah kemudian, yang dihitung hari perubahan itu.

Kedua hal terakhir tidak didaftar bila berlaku bagi lebih dari separuh pegawai dan lebih dari {many} orang, atau bagi
paling sedikit tiga perempat pegawai: itu kebiasaan kantor.

Melonjak: rekap realisasi satu indikator lebih dari {jump} kali rekap terbesar orang itu sendiri untuk indikator yang
sama (kode, uraian, dan rekap sama) dalam periode lain yang sama panjang dan sudah berakhir.

Angka sama: dua orang atau lebih dengan deret realisasi yang sama (angka dan urutannya) pada paling sedikit {at_least}
indikator dengan deret berlainan. Tidak dihitung: indikator yang capaiannya tepat 100,00 %; angka yang umum (bilangan
bulat di bawah 10, puluhan sampai 100, dan ratusan), kecuali deret paling sedikit {at_least} realisasi yang
berubah-ubah; deret yang dimiliki lebih dari {many} indikator, karena target yang dibagi rata wajar menghasilkan angka
yang sama; dan, di antara pegawai satu unit, angka indikator yang diberikan sama kepada satu tim (Kode IKU atau RHK
Atasan, uraian, dan target sama), karena itu hasil tim.
"""
_USE = """
Daftar ini bahan bertanya, bukan tuduhan. Setiap hal di sini dapat punya sebab yang wajar: pekerjaan tim, target yang
memang pas, aplikasi yang baru dibuka di akhir semester.

Tanyakan lebih dahulu kepada orangnya dan lihat bukti dukungnya. Perbaikan realisasi dilakukan oleh yang berwenang
dengan asncli achievement import; daftar ini sendiri tidak mengubah apa pun.

Tidak satu pun hal di sini mengubah capaian, nilai, rating, atau predikat. Yang tidak ada dalam daftar pun belum tentu
benar: program tidak memeriksa bukti dukung.
"""
