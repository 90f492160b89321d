"""Training in the fictional kabupaten: the courses on offer in 2027, and who attended what before July 2026."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from asncli.terms import CoreValue
from asncli.workbooks.writing import Cell
from asncli.workflows.fictional_course import YEAR
from asncli.workflows.fictional_offices import FUNCTIONAL, STRUCTURAL
from asncli.workflows.fictional_people import CHANCE, Person

_PROVINCE, _UNIVERSITY, _POLYTECHNIC = "BPSDM Provinsi Contoh", "Universitas Contoh Raya", "Politeknik Contoh"
_PARTNERS = (_UNIVERSITY, _POLYTECHNIC)


class Offered(NamedTuple):
    """A course on offer: price of a seat in rupiah, JP, seats (None: room for all), first day and length in days."""

    name: str
    topic: str | None
    values: tuple[CoreValue, ...]
    kind: str
    organiser: str
    price: int
    hours: int
    seats: int | None = None
    begins: date | None = None
    days: int = 1
    positions: str | None = None


OFFERED: tuple[Offered, ...] = (
    Offered("Pelatihan Pelayanan Publik Prima", "Pelayanan", (CoreValue.SERVICE,), "Teknis", _PROVINCE,
            1_500_000, 24, 30, date(YEAR + 1, 2, 15), 3),
    Offered("Komunikasi dan Penanganan Pengaduan", "Pengaduan", (CoreValue.SERVICE, CoreValue.HARMONIOUS), "Teknis",
            _UNIVERSITY, 900_000, 16, 25, date(YEAR + 1, 3, 8), 2),
    Offered("Akuntabilitas dan Integritas ASN", "Integritas", (CoreValue.ACCOUNTABLE, CoreValue.LOYAL), "Teknis",
            _PROVINCE, 750_000, 20, 40),
    Offered("Kearsipan Digital", "Arsip", (CoreValue.COMPETENT,), "Teknis", _POLYTECHNIC, 1_200_000, 30, 20),
    Offered("Asesmen dan Literasi di Kelas", "Literasi", (CoreValue.COMPETENT, CoreValue.ADAPTIVE), "Fungsional",
            _UNIVERSITY, 2_000_000, 32, 20, date(YEAR + 1, 6, 21), 4, "Guru*"),
    Offered("Asuhan Keperawatan Komunitas", "Keperawatan", (CoreValue.COMPETENT,), "Fungsional", _POLYTECHNIC,
            2_500_000, 40, 8, date(YEAR + 1, 4, 5), 5, "Perawat*"),
    Offered("Analisis Data untuk Layanan", "Data", (CoreValue.COMPETENT, CoreValue.ADAPTIVE), "Teknis", _UNIVERSITY,
            1_800_000, 24, 15),
    Offered("Pengawasan Pekerjaan Jalan", "Jalan", (CoreValue.COMPETENT,), "Fungsional", _PROVINCE, 3_500_000, 40, 6,
            None, 5, "Penata Kelola Jalan*"),
    Offered("Kerja Tim Lintas Bidang", "Kerja tim", (CoreValue.COLLABORATIVE, CoreValue.HARMONIOUS), "Workshop",
            _PROVINCE, 600_000, 12, 40),
    Offered("Pelatihan Kepemimpinan Pengawas", None, (CoreValue.ACCOUNTABLE, CoreValue.COLLABORATIVE),
            "Kepemimpinan", _PROVINCE, 12_000_000, 120, 3, date(YEAR + 1, 5, 3), 90, "Kepala Seksi*"),
    Offered("Adaptif di Era Digital", "Digital", (CoreValue.ADAPTIVE,), "Webinar", _PROVINCE, 0, 6),
    Offered("Penatausahaan Keuangan Daerah", "SPJ", (CoreValue.ACCOUNTABLE,), "Teknis", _PROVINCE, 2_200_000, 30, 10),
)  # fmt: skip


def catalogue_lines() -> Iterator[Mapping[str, Cell]]:
    """Give the rows of the sheet Katalog Pelatihan."""
    for number, one in enumerate(OFFERED, 1):
        yield {
            "Tahun": YEAR + 1,
            "Kode": f"PEL-{number:02d}",
            "Nama Pelatihan": one.name,
            "Topik": one.topic,
            "Nilai Dasar": ", ".join(value.label for value in one.values),
            "Jenis": one.kind,
            "Penyelenggara": one.organiser,
            "Mitra": "ya" if one.organiser in _PARTNERS else "tidak",
            "Untuk Jabatan": one.positions,
            "Biaya": one.price,
            "JP": one.hours,
            "Kursi": one.seats,
            "Mulai": one.begins,
            "Selesai": one.begins and one.begins + timedelta(days=one.days - 1),
        }


class Held(NamedTuple):
    """A course that was held: first day, length in days, JP, cost for one in rupiah, and how many of 100 went."""

    name: str
    kind: str
    organiser: str
    begins: date
    days: int
    hours: int
    cost: int
    share: int = 0


_HELD = (
    Held("Pelatihan Pelayanan Publik Prima", "Teknis", _PROVINCE, date(YEAR - 1, 3, 10), 3, 24, 1_500_000, 30),
    Held("Orientasi Nilai BerAKHLAK", "Teknis", _PROVINCE, date(YEAR - 1, 9, 15), 2, 16, 0, 55),
    Held("Seminar Tata Kelola Digital", "Seminar", _UNIVERSITY, date(YEAR - 1, 10, 22), 1, 8, 0, 35),
    Held("Kearsipan Digital", "Teknis", _POLYTECHNIC, date(YEAR, 1, 19), 4, 30, 1_200_000, 12),
    Held("Penyusunan SKP dan Dialog Kinerja", "Teknis", _PROVINCE, date(YEAR, 2, 2), 3, 20, 0, 30),
    Held("Webinar Manajemen Risiko", "Webinar", _UNIVERSITY, date(YEAR, 2, 11), 1, 6, 0, 40),
)  # fmt: skip
_LEADERSHIP = {
    "JPT Pratama": "Pelatihan Kepemimpinan Nasional Tingkat II",
    "Administrator": "Pelatihan Kepemimpinan Administrator",
    "Pengawas": "Pelatihan Kepemimpinan Pengawas",
}


def attended_lines(everyone: Sequence[Person]) -> Iterator[Mapping[str, Cell]]:
    """Give the rows of the sheet Pelatihan: courses of 2025 and 2026, and what leaders and jabatan fungsional need."""
    for person in everyone:
        if person.post.position_kind == STRUCTURAL and CHANCE.below(5, "led", *person.key):
            first = date(YEAR - CHANCE.between(2, 4, "led-year", *person.key), 5, 6)
            yield _line(person, Held(_LEADERSHIP[person.post.level or ""], "Struktural", _PROVINCE, first, 90, 400, 0))
        if person.post.position_kind == FUNCTIONAL and CHANCE.below(3, "functional", *person.key):
            first = date(max(person.position_since.year + 1, YEAR - 3), 1, 12)
            if first.year < YEAR:
                name = f"Pelatihan Fungsional {person.post.title}"
                yield _line(person, Held(name, "Fungsional", _PROVINCE, first, 12, 80, 0))
        for held in _HELD:
            if person.serves_on(held.begins) and CHANCE.below(100, "went", held.name, *person.key) < held.share:
                yield _line(person, held)


def _line(person: Person, held: Held) -> dict[str, Cell]:
    return {
        "NIP": person.nip,
        "Nama Pelatihan": held.name,
        "Jenis": held.kind,
        "Penyelenggara": held.organiser,
        "Mulai": held.begins,
        "Selesai": held.begins + timedelta(days=held.days - 1),
        "JP": held.hours,
        "Biaya": held.cost or None,
    }
