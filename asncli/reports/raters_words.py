"""The sentences of the report on raters: what is to be seen, with its figures, and how it must not be read."""

from __future__ import annotations

from collections.abc import Iterator

from asncli.reports.raters_data import Counted, Raters, Shown
from asncli.reports.semester_method import paragraphs, percent
from asncli.rules.fairness import HALF, OTHERS, STEP_APART, Against, Judged, Tally
from asncli.terms import Labelled, Rating, UnitAchievement

FOR_WHOM = "Untuk kepala BKPSDM. Memuat nama Pejabat Penilai; bahan percakapan, bukan bahan hukuman, tidak disebarkan."
SUGGESTED = {Judged.WORK: "usulan dari capaian", Judged.BEHAVIOUR: "usulan dari nilai perilaku"}
TOO_FEW = "terlalu sedikit"


class Sight(Labelled):
    """What there is to be seen of an assessor."""

    HIGHER = "higher", "Lebih tinggi daripada usulan"
    LOWER = "lower", "Lebih rendah daripada usulan"
    ALIKE = "alike", "Rating sama untuk semua"
    AT_ODDS = "at-odds", "Tidak sejalan dengan capaian organisasi"


def signed(hundredths: int) -> str:
    """Write a difference with its sign and a decimal comma."""
    return ("+" if hundredths > 0 else "") + percent(hundredths)


def against(judged: Judged, tally: Tally, found: Against, others: int) -> str:
    """What an assessor gave, beside what was suggested and what the ``others`` gave."""
    beside = (
        f"{others} penilai lain (median): {signed(found.others)}"
        if found.others is not None
        else "penilai lain terlalu sedikit untuk dibandingkan"
    )
    word = "lebih tinggi" if found.direction > 0 else "lebih rendah"
    return (
        f"Memberi {word} daripada {SUGGESTED[judged]}: dari {tally.compared} rating, {tally.higher} lebih tinggi dan"
        f" {tally.lower} lebih rendah, rata-rata {signed(found.step)} tingkat; {beside}."
    )


def alike(judged: Judged, tally: Tally, rating: Rating, *, with_suggestions: bool) -> str:
    """Everybody got the same, beside what was suggested for them."""
    said = f"Semua {tally.rated} orang mendapat rating {rating.label}"
    if not with_suggestions:
        return f"{said}."
    parts = ", ".join(f"{tally.suggested[one]} {one.label}" for one in Rating if tally.suggested[one])
    whom = "mereka" if tally.compared == tally.rated else f"{tally.compared} orang di antaranya"
    return f"{said}; {SUGGESTED[judged]} bagi {whom}: {parts}."


def odds(capaian: UnitAchievement, unit: str, rating: Rating, tally: Tally) -> str:
    """Most people of a unit got the opposite of its capaian organisasi."""
    share = percent(tally.share(rating) or 0)
    return (
        f"Capaian organisasi {unit}: {capaian.label}; {tally.given[rating]} dari {tally.rated} rating hasil kerja"
        f" ({share} %) {rating.label}."
    )


_PARTS = {"figures": "nilai", "ratings": "rating", "steps": "selisih", "predikat": "predikat"}


def too_few(shown: Shown, tally: Tally) -> Iterator[str]:
    """Say what there is not, and what rests on too few people to be shown."""
    if not tally.rated:
        yield "belum ada rating"
    if gone := shown.suppressed(tally):
        yield TOO_FEW if not any(shown) else f"{TOO_FEW}: {', '.join(_PARTS[name] for name in gone)}"


_PROPOSALS = """
Predikat {proposals} dari {people} pegawai bukan (seluruhnya) keputusan penilainya sendiri: masih usulan program,
mengikuti capaian organisasi, atau diubah setelah keberatan. Rating seperti itu tidak dihitung pada penilai.
"""
_NO_ASSESSOR = "{without_assessor} pegawai tidak punya Pejabat Penilai atau atasan yang tercatat."
_CHANGED = """
Data berubah sesudah evaluasi; angka di sini belum memuatnya. Hitung ulang dengan: asncli evaluate {period}
"""
_NO_CAPAIAN = """
Belum ada capaian organisasi untuk periode ini, sehingga tidak dibandingkan. Isi dengan: asncli unit rate
"""


def notes(data: Raters, done: Counted) -> list[str]:
    """What a reader has to know before believing a figure."""
    found = {
        _PROPOSALS: done.proposals > 0,
        _NO_ASSESSOR: done.without_assessor > 0,
        _NO_CAPAIAN: not data.capaian,
        _CHANGED: bool(data.state.changed_since),
    }
    values = {
        "proposals": done.proposals,
        "people": len(data.people),
        "without_assessor": done.without_assessor,
        "period": data.period,
    }
    return [paragraphs(note, **values)[0] for note, holds in found.items() if holds]


def reading(data: Raters) -> Iterator[tuple[str, list[str]]]:
    """The page Cara Membaca: headings with their paragraphs."""
    values = {
        "apart": percent(STEP_APART),
        "others": OTHERS,
        "half": percent(HALF),
        "group": data.policy.small_group,
        "day": data.period.end.day,
        "period": data.period.label,
    }
    yield "Arti angka", paragraphs(_MEANING, **values)
    yield "Kapan sesuatu disebut", paragraphs(_WHEN, **values)
    yield "Yang tidak dibuktikan laporan ini", paragraphs(_LIMITS, **values)
    yield "Yang sengaja tidak ada", paragraphs(_LEFT_OUT, **values)


_MEANING = """
Penilai ialah Pejabat Penilai Kinerja yang memberi rating; bila belum ada rating, atasan pegawai itu. Yang dihitung
hanya pegawai yang evaluasinya lengkap atau final.

Rating dihitung sebagai tingkat: Di Bawah Ekspektasi 1, Sesuai Ekspektasi 2, Di Atas Ekspektasi 3. Usulan ialah rating
yang disarankan program dari nilai hasil kerja atau nilai perilaku menurut kebijakan instansi.

Selisih rata-rata = jumlah (tingkat rating - tingkat usulan) dibagi banyaknya rating yang punya usulan. Angka +1,00
berarti setiap orang dinilai satu tingkat lebih tinggi daripada usulan.

Penilai lain = nilai tengah (median) selisih rata-rata semua penilai lain yang ditampilkan, tanpa penilai itu sendiri.

Sebaran = rata-rata jarak setiap rating dari rata-ratanya, dalam tingkat; 0,00 berarti semua sama.

Sangat Baik (%) dihitung dari predikat yang kedua ratingnya diberikan sendiri oleh penilai itu.

Semua jumlah dihitung tepat, lalu dibulatkan ke dua desimal (setengah ke atas).

Jenis kelamin dan tanggal lahir yang tidak tercatat dibaca dari NIP. Umur dihitung dalam tahun penuh pada hari terakhir
periode ({period}).
"""
_WHEN = """
Lebih tinggi atau lebih rendah daripada usulan: selisih rata-rata searah dan paling sedikit {apart} tingkat dari median
penilai lain; bila penilai lain kurang dari {others}, dari nol.

Rating sama untuk semua: paling sedikit {group} orang dinilai dan semuanya mendapat rating yang sama.

Tidak sejalan dengan capaian organisasi: lebih dari {half} % Di Atas Ekspektasi di unit dengan capaian Butuh Perbaikan,
Kurang, atau Sangat Kurang; atau lebih dari {half} % Di Bawah Ekspektasi di unit dengan capaian Istimewa. Unit tanpa
capaian sendiri mengikuti unit terdekat di atasnya yang punya.

Batas-batas ini praktik, bukan peraturan. Batas paling sedikit {group} orang berasal dari kebijakan instansi.

Angka yang bertumpu pada kurang dari {group} orang tidak ditampilkan (terlalu sedikit): pada penilai karena tidak
mengatakan apa-apa, pada kelompok pegawai juga agar tidak menunjuk orang. Bila angka kelompok yang disembunyikan masih
dapat dihitung dari angka semua pegawai, kelompok terkecil berikutnya juga tidak ditampilkan.
"""
_LIMITS = """
Bukan bukti bahwa seseorang menilai tidak adil. Penilai dengan pegawai yang memang baik akan memberi rating tinggi;
penilai yang mengenal pekerjaan pegawainya boleh berbeda dari usulan, karena angka capaian tidak memuat segalanya.

Bukan bukti bahwa usulan itu benar. Target yang terlalu mudah membuat usulan tinggi, target yang terlalu berat
membuatnya rendah; penilai yang menyimpang dari usulan mungkin justru memperbaikinya.

Rating yang sama untuk semua bukan kesalahan bila hasil mereka memang sama.

Selisih antarkelompok (jenis kelamin, umur, golongan, jenis pegawai) tidak menunjukkan sebabnya: kelompok berbeda sering
bekerja di jabatan, unit, dan dengan target yang berbeda. Selisih kecil, atau selisih yang bertumpu pada sedikit orang,
dapat terjadi kebetulan. Laporan ini tidak menguji kebermaknaan statistik, dan tidak adanya selisih tidak membuktikan
bahwa penilaian sudah adil.

Tidak satu pun angka di sini mengubah nilai, rating, atau predikat siapa pun.

Cara memakainya: ajak penilai berbicara dengan contoh konkret, dengarkan alasannya, lalu samakan pemahaman tentang
target dan ekspektasi sebelum periode berikutnya.
"""
_LEFT_OUT = """
Pemberi umpan balik (rekan, bawahan, masyarakat, diri) tidak diperiksa satu per satu, dan jumlah pemberi nilai yang
seragam tidak dihitung: mereka dijanjikan tidak dikenali, dan hitungan itu hanya dapat dibuat dengan merangkai kembali
siapa memberi nilai apa. Yang dipakai di sini hanya nilai perilaku yang sudah digabungkan per pegawai.

Peringkat penilai tidak dibuat: penilai diurutkan menurut nama.
"""
