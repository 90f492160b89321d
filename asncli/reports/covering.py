"""Free text for pages without names: names of the roster, persons addressed, addresses and long numbers are covered.

Rather too much is covered than too little: every word of every name of the roster, in whatever order, joined or with
initials. It stays a guess: a reader has to look at the text before it is handed out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

COVER, NUMBER, ADDRESS = "(nama)", "(nomor)", "(alamat)"
_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_LONG = re.compile(r"\+?\d(?:[\s.,:/()–-]{0,3}\d){8,}")  # NIP, NIK, telephone
_ADDRESS = re.compile(r"[\w.+-]+(?:@| @ ?(?=[\w-]+\.))[\w-]+(?:\.[\w-]+)*|(?<!\w)@[\w.]+|(?:https?://|www\.)\S+")
_BESIDE = re.compile(r"[\s.\-–_'’`]*")  # what may stand between two words of one name
_SPELT = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"))
_TWICE = re.compile(r"(.)\1+")
_ENDINGS = ("nya", "lah", "kah", "pun", "ku", "mu")
_SHORT = 3  # letters of the shortest word that is covered by itself

Names = Set[str]


def _key(word: str) -> str:
    """How a word is compared: without accents, capitals, double letters, and in today's spelling."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if c.isalpha())
    for old, new in _SPELT:
        plain = plain.replace(old, new)
    return _TWICE.sub(r"\1", plain)


def _keys(words: str) -> frozenset[str]:
    return frozenset(map(_key, words.split()))


# After these a name follows, whatever it is.
_ADDRESSED = _keys(
    """pak bapak bpk bu ibu sdr sdri saudara saudari mas mbak mba bang kang kak kakak abang dr drg drs dra ir hj prof
    ustad ustaz ustadz ustazah bli mbok teh uda uni ning gus bernama namanya"""
)
# After these one may follow: written with a capital, or where somebody is addressed before them.
_ROLES = _keys(
    """dokter bidan suster perawat apoteker mantri guru dosen petugas pegawai camat lurah kades kasir satpam operator
    admin staf sopir kepala kabid kasi kadis sekretaris direktur pejabat haji hajah nama an"""
)
# Words of everyday language: no names by themselves, but for those with a capital inside a sentence (Bagus, Indah).
_EVERYDAY = _keys(
    """yang di ke dan tidak tak belum sudah telah agar untuk dari dengan dgn itu ini para sangat amat lebih kurang harus
    mohon perlu selalu sering bisa dapat ada adalah akan tetap masih juga saja hanya karena kalau bila jika saat waktu
    hari jam menit loket ruang ruangan tunggu antre antrean antrian pelayanan layanan dilayani melayani ramah cepat
    lambat lama baik bagus buruk bersih kotor indah rapi jelas mudah sulit susah mahal murah gratis terima kasih tolong
    dibantu bantu membantu tambah ditambah tambahan kursi parkir toilet mushola kamar air listrik jaringan internet
    sistem aplikasi berkas surat syarat persyaratan prosedur biaya tarif informasi petunjuk saran keluhan pengaduan
    masyarakat warga pasien hamil menyusui lansia anak orang tua rumah sakit puskesmas kantor dinas badan bagian bidang
    seksi sekretariat sekretaris kecamatan kelurahan desa kota kabupaten provinsi sekolah kelas sd smp sma smk tk paud
    kesehatan pendidikan keuangan umum kependudukan sosial pekerjaan kegiatan data target anggaran dana peralatan alat
    obat jadwal senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september
    oktober november desember semoga tingkatkan ditingkatkan meningkat sabar senyum sopan adil jujur disiplin tepat
    cukup puas senang setia mulia bahagia sejahtera maju makmur jaya baru semua setiap kami kita saya anda dia mereka
    kartu tanda penduduk online antar bulan tahun satu dua tiga empat lima pada oleh atau tapi tetapi sebagai seperti
    hal pun per lagi buka tutup libur pagi siang sore malam lokal pusat utama muda madya terampil ahli putra putri"""
)
_NO_NAMES = _ADDRESSED | _ROLES | _EVERYDAY


def names_of(people: Iterable[str]) -> Names:
    """Words of the names of a roster (what stands after a comma is a title), as ``covered`` compares them."""
    return {key for name in people for key in map(_key, _WORD.findall(name.partition(",")[0])) if len(key) >= _SHORT}


def covered(text: str, names: Names) -> str:
    """Cover whom a text may name.

    >>> covered("Terima kasih Pak Budi dan siti aminah, HP 0812 3456 7890.", names_of(["Siti Aminah"]))
    'Terima kasih Pak (nama) dan (nama), HP (nomor).'
    """
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    text = _LONG.sub(NUMBER, _ADDRESS.sub(ADDRESS, text))
    words = [word for word in _WORD.finditer(text) if text[word.start() - 1 : word.end() + 1] not in _OWN]
    if not words:
        return text
    gone = _gone(text, words, names)
    parts, at, before = list[str](), 0, False
    for word, cover in zip(words, gone, strict=True):
        between = text[at : word.start()]
        if not (cover and before and _BESIDE.fullmatch(between)):
            parts += [between, COVER if cover else word.group()]
        at, before = word.end(), cover
    return "".join(parts) + text[at:]


_OWN = (COVER, NUMBER, ADDRESS)


def _gone(text: str, words: Sequence[re.Match[str]], names: Names) -> list[bool]:
    """Which words are covered: those of the roster, those after an address, and what belongs to either."""
    keys = [_key(word.group()) for word in words]
    beside = [
        False,
        *(bool(_BESIDE.fullmatch(text[a.end() : b.start()])) for a, b in pairwise(words)),
    ]
    gone = [_of_roster(text, word, key, names) for word, key in zip(words, keys, strict=True)]
    for n in range(1, len(words)):
        if beside[n] and keys[n - 1] + keys[n] in names:  # a name of one word, written in two
            gone[n - 1] = gone[n] = True
    addressed = capital_follows = False
    for n, (word, key) in enumerate(zip(words, keys, strict=True)):
        if not beside[n]:
            addressed = capital_follows = False
        capital = word.group()[0].isupper() and not text.isupper()
        follows = addressed or (capital and (capital_follows or (n > 0 and beside[n] and gone[n - 1])))
        gone[n] = gone[n] or (follows and key not in _NO_NAMES)
        role = key in _ROLES
        addressed = key in _ADDRESSED or (addressed and role)
        capital_follows = role
    _spread(words, keys, beside, gone, names)
    return gone


def _of_roster(text: str, word: re.Match[str], key: str, names: Names) -> bool:
    if key in _NO_NAMES:
        before = text[: word.start()].rstrip(" \"'(")
        inside = bool(before) and before[-1] not in ".!?:\n"
        return key in names and key not in _ADDRESSED and inside and word.group()[0].isupper()
    return (
        key in names
        or _joined(key, names)
        or any(key.endswith(end) and len(key) - len(end) >= _SHORT and key[: -len(end)] in names for end in _ENDINGS)
    )


def _joined(key: str, names: Names) -> bool:
    """Whether a word is made of nothing but words of names, in whatever order."""
    reached = {0}
    for end in range(_SHORT, len(key) + 1):
        if any(key[start:end] in names for start in reached if end - start >= _SHORT):
            reached.add(end)
    return len(key) in reached


def _spread(
    words: Sequence[re.Match[str]], keys: Sequence[str], beside: Sequence[bool], gone: list[bool], names: Names
) -> None:
    """Cover what stands beside a covered word and can be a part of the name: initials, and names like Bagus."""
    places = range(len(words))
    for order, step in ((places, -1), (reversed(places), 1)):
        for n in order:
            near = n + step
            if gone[n] or near not in places or not gone[near] or not beside[max(n, near)]:
                continue
            letters = words[n].group()
            initial = len(letters) <= 2 and letters[0].isupper() and keys[n] not in _NO_NAMES
            gone[n] = initial or (keys[n] in names and keys[n] not in _ADDRESSED)
