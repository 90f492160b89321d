"""Fictional people for the generated workbooks: NIPs of serials that are not given out, everything agreeing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from asncli.terms import EmployeeKind, Sex

FIRST = (
    "Adiwarna", "Bramasta", "Citrawangi", "Danurasa", "Elangdra", "Gendisayu", "Kartikasih", "Larasmaya", "Mayangsari",
    "Nagasena", "Pradnyana", "Ratnaloka", "Samudraka", "Tirtamaya", "Wulandewi", "Yudakarsa",
)  # fmt: skip
LAST = (
    "Bajrasena", "Candrabirawa", "Dirgasena", "Kertabuana", "Lembuseta", "Nusabhakti", "Sinduraja", "Wanasari",
    "Langitbiru", "Hargobumi", "Tambakrejo", "Jalatunda",
)  # fmt: skip
PLACES = ("Muarasari", "Bukitmekar", "Rantauharjo", "Tanjunglaras", "Sungaiwangi", "Telukdamai")
UNITS = ("Dinas Pendidikan", "Dinas Kesehatan", "Sekretariat Daerah", "Kecamatan Bukitmekar", "Dinas Perhubungan")
POSITIONS = (
    ("Kepala Subbagian Umum dan Kepegawaian", "Jabatan Struktural", None),
    ("Analis Kepegawaian Ahli Muda", "Jabatan Fungsional", "Ahli Muda"),
    ("Guru Ahli Pertama", "Jabatan Fungsional", "Ahli Pertama"),
    ("Perawat Terampil", "Jabatan Fungsional", "Terampil"),
    ("Pengadministrasi Perkantoran", "Jabatan Pelaksana", None),
    ("Penelaah Teknis Kebijakan", "Jabatan Pelaksana", None),
)
GOLONGAN = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c")
GOLONGAN_PPPK = ("V", "VII", "IX", "X", "XI")
MIXED = (EmployeeKind.PNS, EmployeeKind.PNS, EmployeeKind.PNS, EmployeeKind.PPPK, EmployeeKind.PPPK_PARUH_WAKTU)
PNS = (EmployeeKind.PNS,)
_FRONT = ("", "", "", "Dr.", "Drs.", "Ir.", "dr.")
_BACK = ("", "", "S.H.", "S.E., M.M.", "A.Md.Keb", "S.Kom.", "Ns., S.Kep.")


@dataclass(frozen=True)
class Person:
    """What is true of a person, whatever a workbook says and however it says it."""

    nip: str
    name: str
    front_title: str
    back_title: str
    kind: EmployeeKind
    sex: Sex
    birth_date: date
    place: str
    golongan: str | None
    golongan_since: date | None
    position: str
    position_kind: str
    level: str | None
    position_since: date
    position_class: str
    unit: str
    unit_parent: str
    supervisor_nip: str
    education: str
    legal_status: str
    appointed: date

    @property
    def full_name(self) -> str:
        """The name with its degrees, as lists write it."""
        before = f"{self.front_title} {self.name}".strip()
        return f"{before}, {self.back_title}" if self.back_title else before


def people(chance: Random, number: int, kinds: Sequence[EmployeeKind] = PNS) -> list[Person]:
    """Some people of these kinds, no NIP twice."""
    found: dict[str, Person] = {}
    while len(found) < number:
        person = _person(chance, chance.choice(kinds))
        found.setdefault(person.nip, person)
    return list(found.values())


def nip(chance: Random, born: date, appointed: date, sex: Sex, kind: EmployeeKind = EmployeeKind.PNS) -> str:
    """A NIP that agrees with these facts and belongs to nobody."""
    month = f"{appointed.month:02d}" if kind is EmployeeKind.PNS else "21"
    while True:
        serial = chance.randrange(900, 1000)
        found = f"{born:%Y%m%d}{appointed.year}{month}{1 if sex is Sex.MALE else 2}{serial}"
        # Multiples of 32 near a thousand are what a float makes of any number: taken for damaged where a cell is one.
        if not (int(found) % 32 == 0 and min(serial, 1000 - serial) <= 16):
            return found


def _person(chance: Random, kind: EmployeeKind) -> Person:
    born = date(chance.randrange(1968, 1998), chance.randrange(1, 13), chance.randrange(1, 29))
    of_pns = kind is EmployeeKind.PNS
    appointed = date(max(born.year + chance.randrange(22, 26), 2021 * (not of_pns)), chance.randrange(1, 13), 1)
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    position, position_kind, level = chance.choice(POSITIONS)
    golongan = chance.choice(GOLONGAN if of_pns else GOLONGAN_PPPK)
    above = date(chance.randrange(1966, 1975), chance.randrange(1, 13), chance.randrange(1, 29))
    with_golongan = kind is not EmployeeKind.PPPK_PARUH_WAKTU
    return Person(
        nip=nip(chance, born, appointed, sex, kind),
        name=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        front_title=chance.choice(_FRONT),
        back_title=chance.choice(_BACK),
        kind=kind,
        sex=sex,
        birth_date=born,
        place=chance.choice(PLACES),
        golongan=golongan if with_golongan else None,
        golongan_since=date(chance.randrange(2021, 2026), chance.choice((4, 10)), 1) if with_golongan else None,
        position=position,
        position_kind=position_kind,
        level=level,
        position_since=date(chance.randrange(2016, 2026), chance.randrange(1, 13), chance.randrange(1, 29)),
        position_class=str(chance.randrange(5, 12)),
        unit=chance.choice(UNITS),
        unit_parent="Pemerintah Kabupaten Contoh Raya",
        supervisor_nip=nip(chance, above, date(above.year + 24, 3, 1), Sex.MALE),
        education=chance.choice(("SLTA", "Diploma III/Sarjana Muda", "S-1/Sarjana", "S-2")),
        legal_status=chance.choice(("Aktif", "Aktif", "Tugas Belajar")),
        appointed=appointed,
    )
