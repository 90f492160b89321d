"""What is on record of the fictional people from before 2026: predikat, potential, angka kredit, awards, penalties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from asncli.terms import CreditKind, EmployeeKind, Penalty, PotentialLevel, Predikat, Rating
from asncli.workbooks.writing import Cell
from asncli.workflows.fictional_course import YEAR, pace
from asncli.workflows.fictional_offices import FUNCTIONAL
from asncli.workflows.fictional_people import CHANCE, Person

Line = Mapping[str, Cell]
_RATINGS = {
    Predikat.SANGAT_BAIK: (Rating.ABOVE, Rating.ABOVE),
    Predikat.BAIK: (Rating.MEETS, Rating.MEETS),
    Predikat.BUTUH_PERBAIKAN: (Rating.BELOW, Rating.MEETS),
    Predikat.KURANG: (Rating.MEETS, Rating.BELOW),
}
# Who had a hukuman disiplin, for how many days of absence; and the good performer who has one all the same.
_ABSENT = ("2.12.03", "akta", 1)
_LATE = ("1.02.12", "dokter", 0)
_BERPRESTASI, _SATYALANCANA = "Pegawai Berprestasi", "Satyalancana Karya Satya X Tahun"


def predikat(person: Person, year: int) -> Predikat | None:
    """Predikat of an earlier year: None where the person did not serve the whole of it."""
    if not person.serves_on(date(year, 1, 1)):
        return None
    lot, going = CHANCE.below(100, "earlier", year, *person.key), pace(person)
    if going > 103:
        return Predikat.SANGAT_BAIK if lot < 80 else Predikat.BAIK
    if going < 90:
        return Predikat.BUTUH_PERBAIKAN if lot < 30 else Predikat.KURANG if lot < 34 else Predikat.BAIK
    return Predikat.SANGAT_BAIK if lot < 6 else Predikat.BAIK


def predikat_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    """Give the rows of the sheet Nilai Kinerja: the two years before, and the semester before."""
    for person in everyone:
        for year, period in ((YEAR - 2, ""), (YEAR - 1, ""), (YEAR - 1, "-S2")):
            if found := predikat(person, year):
                work, behaviour = _RATINGS[found]
                yield {
                    "NIP": person.nip,
                    "Nama": person.name,
                    "Periode": f"{year}{period}",
                    "Predikat": found.label,
                    "Rating Hasil Kerja": work.label,
                    "Rating Perilaku": behaviour.label,
                }


def potential_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    """Give the rows of the sheet Potensi: of most PNS, some with a figure alone."""
    for person in everyone:
        if person.kind is not EmployeeKind.PNS or CHANCE.below(100, "assessed", *person.key) >= 85:
            continue
        figure = min(CHANCE.between(52, 90, "potential", *person.key) + max(pace(person) - 100, 0) // 2, 98)
        level = PotentialLevel.TINGGI if figure >= 80 else PotentialLevel.MENENGAH
        level = PotentialLevel.RENDAH if figure < 62 else level
        alone = CHANCE.below(20, "figure-only", *person.key) == 0
        yield {
            "NIP": person.nip,
            "Tanggal": date(YEAR - 1, 11, CHANCE.between(3, 28, "assessed-day", *person.key)),
            "Tingkat": None if alone else level.label,
            "Nilai": figure,
            "Penilai": "Pusat Penilaian Kompetensi Provinsi Contoh",
        }


def credit_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    """Give the rows of the sheet Angka Kredit: what PNS in jabatan fungsional brought into the years counted here."""
    for person in everyone:
        if person.kind is not EmployeeKind.PNS or person.post.position_kind != FUNCTIONAL:
            continue
        as_of = date(YEAR - (3 if person.position_since.year < YEAR - 2 else 2), 12, 31)
        if person.position_since > as_of:
            continue
        most = {"Terampil": 18, "Ahli Pertama": 45, "Ahli Muda": 90}[person.post.level or ""]
        old = CHANCE.below(12, "conventional", *person.key) == 0 and person.post.level == "Ahli Pertama"
        credit = CHANCE.between(most // 5 * 4, most * 4, "credit", *person.key) / 4
        yield {
            "NIP": person.nip,
            "Per Tanggal": as_of,
            "Jenis": (CreditKind.KONVENSIONAL if old else CreditKind.AKUMULASI).label,
            "Angka Kredit": credit + (100 if old else 0),
            "Jenjang": person.post.level,
            "Dokumen": f"PAK {CHANCE.between(1, 180, 'pak', *person.key)}/{as_of.year}",
        }


def award_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    """Give the rows of the sheet Penghargaan: three of the best of 2024, and ten years of service."""
    best = [p for p in everyone if predikat(p, YEAR - 2) is Predikat.SANGAT_BAIK and pace(p) > 110]
    day = date(YEAR - 1, 8, 17)
    for number, person in enumerate(best[::4][:3], 1):
        yield _award(person, _BERPRESTASI, f"Keputusan Bupati {140 + number}/{day.year}", day, str(YEAR - 2))
    served = [p for p in everyone if p.kind is EmployeeKind.PNS and p.nip[8:12] == str(YEAR - 11)]
    for number, person in enumerate(served[:4], 1):
        yield _award(person, _SATYALANCANA, f"Keppres 72/TK/{day.year} Nomor {number}", day, None)


def _award(person: Person, name: str, document: str, day: date, period: str | None) -> Line:
    return {
        "NIP": person.nip,
        "Nama Penghargaan": name,
        "Tanggal": day,
        "Pemberi": "Presiden" if name == _SATYALANCANA else "Bupati Contoh Raya",
        "Nomor SK": document,
        "Periode": period,
    }


def discipline_lines(everyone: Sequence[Person]) -> Iterator[Line]:
    """Give the rows of the sheet Hukuman Disiplin: one in force, and a light one of last year."""
    known = {person.key: person for person in everyone}
    for key, penalty, begins, document, reason, days in (
        (_ABSENT, Penalty.POTONG_6, date(YEAR, 4, 1), f"800.1.6.4/12/{YEAR}", "Tidak masuk kerja tanpa alasan", 12),
        (_LATE, Penalty.TEGURAN_TERTULIS, date(YEAR - 1, 12, 1), f"800.1.6.4/71/{YEAR - 1}",
         "Tidak masuk kerja tanpa alasan", 5),
    ):  # fmt: skip
        yield {
            "NIP": known[key].nip,
            "Jenis Hukuman": penalty.label,
            "Mulai": begins,
            "Nomor SK": document,
            "Alasan": reason,
            "Hari Tidak Masuk": days,
        }
