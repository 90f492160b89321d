"""The renstra of the fictional kabupaten: two aims, a sasaran and an IKU for what each head of a unit promises.

The codes are those that the plans of the heads name (``iku_code``). One IKU more is named by nobody, and of one
nothing is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from asncli.terms import QUANTITY_UNIT, Direction, Recap, StrategyKind
from asncli.workbooks.writing import Cell
from asncli.workflows.fictional_aims import Aim, fewer
from asncli.workflows.fictional_course import YEAR
from asncli.workflows.fictional_offices import OFFICES, Office
from asncli.workflows.fictional_people import CHANCE
from asncli.workflows.fictional_plans import PLANS

YEARS = range(YEAR - 1, YEAR + 4)
PROMISED = 3  # results of a head that stand in the renstra
_PEOPLE, _SERVICE = "T-1", "T-2"
_AIMS = {
    _PEOPLE: "Meningkatnya kualitas dan daya saing sumber daya manusia",
    _SERVICE: "Meningkatnya layanan dasar dan tata kelola pemerintahan",
}
_AIM_OF = {"1.01": _PEOPLE, "1.02": _PEOPLE}
_NOBODYS = ("1.01", fewer("Angka putus sekolah jenjang SD dan SMP", "0.4", "persen", Recap.TERAKHIR))
_SILENT = "2.12"  # whose last IKU is not reported
_MARCH, _JUNE = date(YEAR, 3, 31), date(YEAR, 6, 30)
_STEPS = {"indeks": 100, "persen": 1000, "km": 1000}  # how finely a level is measured; others in whole numbers


def iku_code(office: Office, number: int) -> str:
    """Code of the IKU that the head of a unit promises with a result (from 1)."""
    return f"IKU-{office.code}-{number}"


def strategy_lines() -> Iterator[Mapping[str, Cell]]:
    """Give the rows of the sheet Renstra, from the top down."""
    for code, title in _AIMS.items():
        yield {"Kode": code, "Jenis": StrategyKind.TUJUAN.label, "Uraian": title}
    for office in OFFICES:
        for number, (title, _) in enumerate(_promises(office), 1):
            yield {
                "Kode": f"S-{office.code}-{number}",
                "Jenis": StrategyKind.SASARAN.label,
                "Uraian": title,
                "Kode Induk": _AIM_OF.get(office.code, _SERVICE),
                "Kode Unit": office.code,
            }
        for number, (_, aim) in enumerate(_ikus(office), 1):
            yield {
                "Kode": iku_code(office, number),
                "Jenis": StrategyKind.IKU.label,
                "Uraian": aim.title,
                "Kode Induk": f"S-{office.code}-{min(number, PROMISED)}",
                "Satuan": aim.measure,
                "Arah": aim.direction.label,
                "Rekap": aim.recap.label,
                **{f"Target {year}": _plain(_target(aim, year)) for year in YEARS},
            }


def strategy_actuals() -> Iterator[Mapping[str, Cell]]:
    """Give the rows of the sheet Realisasi IKU of January to June."""
    for office in OFFICES:
        ikus = list(enumerate(_ikus(office), 1))
        for number, (_, aim) in ikus[: -1 if office.code == _SILENT else None]:
            for day, value in _course(aim):
                yield {
                    "Kode IKU": iku_code(office, number),
                    "Tanggal": day,
                    "Realisasi": _plain(value),
                    "Bukti Dukung": f"https://arsip.contohraya.example/{day:%Y/%m}/{iku_code(office, number)}.pdf",
                }


def _promises(office: Office) -> list[tuple[str, Aim]]:
    promised = PLANS[office.head.plan][:PROMISED] if office.head else ()
    return [(result.title, result.aims[0]) for result in promised]


def _ikus(office: Office) -> list[tuple[str, Aim]]:
    code, aim = _NOBODYS
    return [*_promises(office), *([("", aim)] if office.code == code else [])]


def _target(aim: Aim, year: int) -> int:
    """Target of a year: that of the plans in the year of the plans, a little less before and more after it."""
    target = int(Decimal(aim.target) * QUANTITY_UNIT)
    if year == YEAR:
        return target
    percent = 100 + (year - YEAR) * (-2 if aim.direction is Direction.TURUN else 2)
    return _rounded(target * percent // 100, aim)


def _course(aim: Aim) -> Iterator[tuple[date, int]]:
    """Give what was reached: of a total the parts of two quarters, of a level the level on both days."""
    target, pace = _target(aim, YEAR), CHANCE.between(88, 104, "iku", aim.title)
    if aim.recap is Recap.JUMLAH:
        half = _rounded(target * pace // 200, aim)
        yield _MARCH, _rounded(half // 2, aim)
        yield _JUNE, half - _rounded(half // 2, aim)
        return
    for day, percent in ((_MARCH, pace - 2), (_JUNE, pace)):
        yield day, _rounded(target * (200 - percent if aim.direction is Direction.TURUN else percent) // 100, aim)


def _rounded(value: int, aim: Aim) -> int:
    """Round as one would measure it; a share is never above 100 percent."""
    step = _STEPS.get(aim.measure, QUANTITY_UNIT)
    rounded = (value + step // 2) // step * step
    return min(rounded, 100 * QUANTITY_UNIT) if aim.measure == "persen" else rounded


def _plain(quantity: int) -> int | float:
    whole, rest = divmod(quantity, QUANTITY_UNIT)
    return quantity / QUANTITY_UNIT if rest else whole
