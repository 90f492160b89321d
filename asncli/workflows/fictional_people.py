"""The people of the fictional kabupaten: drawn from name parts that belong to nobody, 250 of them, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from asncli.terms import EmployeeKind, Sex
from asncli.workflows.chance import Chance
from asncli.workflows.fictional_offices import OFFICES, SECRETARY_NIP, Office, Post

CHANCE = Chance(20260102)

_MEN = (
    "Jatmikarsa", "Yudakarsa", "Cakrawira", "Adiwarna", "Wiradarma", "Danurasa", "Hastabrata", "Lodaya",
    "Nagasena", "Mandragupta", "Indrakila", "Samudraka", "Kalandra", "Garudika", "Rakawira", "Tirtamaya",
    "Elangdra", "Pradnyana", "Banyubiru", "Bramasta",
)  # fmt: skip
_WOMEN = (
    "Sekarwangi", "Dewanggani", "Puspadanta", "Hapsariwulan", "Tunjungsari", "Endahlaras", "Bulansari",
    "Melatiwarna", "Kartikasih", "Nirmalasih", "Intanbiru", "Mustikarasa", "Larasmaya", "Gendisayu",
    "Arumbinang", "Anjaniputri", "Citrawangi", "Wulandewi", "Ratnaloka", "Kenangasari",
)  # fmt: skip
_FAMILIES = (
    "Jalatunda", "Tirtoyoso", "Nusabhakti", "Lembuseta", "Sanggabuana", "Hargobumi", "Dirgasena", "Sinduraja",
    "Tambakrejo", "Langitbiru", "Abimantrana", "Gandamayit", "Kertabuana", "Bajrasena", "Mahendrata",
    "Wanasari", "Pasirlangu", "Rawamerta", "Candrabirawa", "Kudadipa",
)  # fmt: skip
_KINDS = {"S": EmployeeKind.PNS, "K": EmployeeKind.PPPK, "P": EmployeeKind.PPPK_PARUH_WAKTU}
_BORN = {
    "JPT Pratama": (1968, 1974),
    "Administrator": (1972, 1981),
    "Pengawas": (1978, 1987),
    "Ahli Muda": (1980, 1988),
}
_GOLONGAN_PPPK = {"Ahli Pertama": "IX", "Terampil": "VII", None: "V"}

# Posts that nobody holds: the person named second leads the unit in an acting capacity (PLT).
VACANT = {"1.01.03": "1.01.02"}
# Of the holders of a post in a unit, counted from 0, who does not simply serve.
AWAY = {("1.02.11", "perawat", 2): "Tugas Belajar", ("1.01.12", "guru-sd", 1): "CLTN"}


@dataclass
class Person:
    """One invented person as the roster tells of her on 2 January 2026; ``nth`` counts the holders of a post."""

    office: Office
    parent: Office | None
    post: Post
    nth: int
    kind: EmployeeKind
    leads: bool
    nip: str = ""
    name: str = ""
    sex: Sex = Sex.MALE
    birth: date = date(1980, 1, 1)
    supervisor: str = ""
    acting: Office | None = field(default=None)

    @property
    def key(self) -> tuple[str, str, int]:
        """Name the post that is held, for chance and for tables: unit, plan, number among its holders."""
        return (self.office.code, self.post.plan, self.nth if not self.leads else -1)

    @property
    def legal_status(self) -> str:
        """Kedudukan hukum."""
        return AWAY.get(self.key, "Aktif")

    @property
    def titles(self) -> tuple[str, str]:
        """Degrees before and after the name."""
        degree = CHANCE.one_of(self.post.degrees, "degree", *self.key)
        return (degree, "") if degree == "dr." else ("", degree)

    @property
    def education(self) -> str:
        """Level of education that the degrees tell."""
        front, back = self.titles
        if front:
            return "Profesi"
        if ", M." in back:
            return "S-2"
        return "S-1/Sarjana" if back.startswith("S.") else "Diploma III/Sarjana Muda" if back else "SLTA"

    @property
    def golongan(self) -> str:
        """Golongan of the kind of employment; PPPK Paruh Waktu have none."""
        if self.kind is EmployeeKind.PNS:
            return CHANCE.one_of(self.post.golongan, "golongan", *self.key)
        if self.kind is EmployeeKind.PPPK_PARUH_WAKTU:
            return ""
        known = _GOLONGAN_PPPK.get(self.post.level)
        return "IX" if known is None or self.education == "S-1/Sarjana" else known

    @property
    def golongan_since(self) -> date | None:
        """TMT golongan: for PNS the first of April or October, for PPPK the start of the contract."""
        if not self.golongan:
            return None
        if self.kind is not EmployeeKind.PNS:
            return date(self._started, 1, 1)
        year = max(CHANCE.between(2021, 2025, "tmt", *self.key), self._started + 1)
        return date(year, CHANCE.one_of((4, 10), "tmt-month", *self.key), 1)

    @property
    def position_since(self) -> date:
        """TMT jabatan."""
        year = max(CHANCE.between(2022, 2025, "tmj", *self.key), self._started)
        return date(year, CHANCE.between(1, 12, "tmj-month", *self.key), CHANCE.between(1, 28, "tmj-day", *self.key))

    def serves_on(self, day: date) -> bool:
        """Whether the person was in service already on a day."""
        return date(self._started, int(self.nip[12:14]) if self.kind is EmployeeKind.PNS else 1, 1) <= day

    @property
    def _started(self) -> int:
        return int(self.nip[8:12])


def people() -> tuple[Person, ...]:
    """Make everybody, in the order of the units, with names and NIPs that occur once and superiors set."""
    everyone = [person for office in OFFICES for person in _staff(office, None)]
    names: set[str] = set()
    nips: set[str] = {SECRETARY_NIP}
    for person in everyone:
        _identify(person, names, nips)
    heads = heads_of(everyone)
    for person in everyone:
        person.supervisor = _superior(person, heads)
        if person.leads:
            person.acting = next((u for u in _all(OFFICES) if VACANT.get(u.code) == person.office.code), None)
    return tuple(everyone)


def heads_of(everyone: list[Person] | tuple[Person, ...]) -> dict[str, str]:
    """NIP of the head of each unit by its code; the acting head where the post is vacant."""
    heads = {person.office.code: person.nip for person in everyone if person.leads}
    return heads | {code: heads[acting] for code, acting in VACANT.items()}


def _staff(office: Office, parent: Office | None) -> Iterator[Person]:
    if office.head and office.code not in VACANT:
        yield Person(office, parent, office.head, 0, EmployeeKind.PNS, leads=True)
    held: dict[str, int] = {}
    for post in office.posts:
        for letter in post.kinds:
            nth = held.get(post.plan, 0)
            held[post.plan] = nth + 1
            yield Person(office, parent, post, nth, _KINDS[letter], leads=False)
    for part in office.parts:
        yield from _staff(part, office)


def _all(offices: tuple[Office, ...]) -> Iterator[Office]:
    for office in offices:
        yield office
        yield from _all(office.parts)


def _identify(person: Person, names: set[str], nips: set[str]) -> None:
    key = person.key
    women = person.post.plan == "bidan" or CHANCE.below(2, "sex", *key)
    person.sex = Sex.FEMALE if women else Sex.MALE
    attempt = 0
    while not person.name or person.name in names:
        given = CHANCE.one_of(_WOMEN if women else _MEN, "given", attempt, *key)
        person.name = f"{given} {CHANCE.one_of(_FAMILIES, 'family', attempt, *key)}"
        attempt += 1
    names.add(person.name)
    low, high = _BORN.get(person.post.level or "", (1986, 1998))
    person.birth = date(
        CHANCE.between(low, high, "year", *key),
        CHANCE.between(1, 12, "month", *key),
        CHANCE.between(1, 28, "day", *key),
    )
    pns = person.kind is EmployeeKind.PNS
    started = min(person.birth.year + CHANCE.between(23, 27, "age", *key), 2024) if pns else _contract(person)
    month = CHANCE.between(1, 12, "cpns", *key) if pns else 21
    stem = f"{person.birth:%Y%m%d}{started}{month:02d}{2 if women else 1}"
    serial = CHANCE.between(901, 949, "serial", *key)
    while f"{stem}{serial}" in nips:
        serial += 1
    person.nip = f"{stem}{serial}"
    nips.add(person.nip)


def _contract(person: Person) -> int:
    return 2025 if person.kind is EmployeeKind.PPPK_PARUH_WAKTU else CHANCE.between(2021, 2024, "contract", *person.key)


def _superior(person: Person, heads: dict[str, str]) -> str:
    if not person.leads and person.office.code in heads:
        return heads[person.office.code]
    return heads[person.parent.code] if person.parent else SECRETARY_NIP
