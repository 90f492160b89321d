"""Workbooks of every heading family that offices use, made from a seed together with the truth of every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from random import Random

from asncli.terms import EmployeeKind
from tests.workbooks.families import compound, duk, oddities, siasn, simpeg
from tests.workbooks.families.sheets import Made

Family = Callable[[Random], Made]

FAMILIES: Mapping[str, Family] = {
    **{f"siasn_{kind.value}": partial(siasn.export, kind=kind) for kind in EmployeeKind},
    "siasn_with_eselon": partial(siasn.export, kind=EmployeeKind.PNS, extra=" | ESELON ID=code | ESELON NAMA=eselon"),
    "siasn_with_contract": partial(siasn.export, kind=EmployeeKind.PPPK, extra=" | GAJI=code | NOMOR_KONTRAK=decree"),
    "siasn_edited": siasn.edited_export,
    "siasn_month_first": siasn.month_first,
    "siasn_numbers_only": siasn.numbers_only,
    **{f"siasn_{name}": partial(siasn.trimmed, name=name) for name in siasn.TRIMMED},
    **{f"headings_{turn:02d}": partial(simpeg.every_heading, turn=turn) for turn in range(simpeg.ROUNDS)},
    **{f"list_{name}": partial(simpeg.listed, name=name) for name in simpeg.LISTS},
    "list_sapk_codes": simpeg.sapk_codes,
    "list_with_others": simpeg.with_others,
    "list_university": simpeg.university,
    "list_without_nip": simpeg.without_nip,
    "list_without_headings": simpeg.without_headings,
    **{f"duk_{name}_merged": partial(duk.two_row_head, name=name, merged=True) for name in duk.HEADS},
    **{f"duk_{name}_blank": partial(duk.two_row_head, name=name, merged=False) for name in duk.HEADS},
    **{f"pairs_{name}": partial(duk.two_rows_a_person, name=name) for name in duk.PAIRS},
    **{f"pairs_{name}_spaced": partial(duk.two_rows_a_person, name=name, blank_between=True) for name in duk.PAIRS},
    **{f"pairs_{name}_merged": partial(duk.two_rows_a_person, name=name, merged=True) for name in duk.PAIRS},
    "pairs_nip_below_name": duk.nip_below_name,
    **{f"cells_{name}": partial(compound.compound_cells, name=name) for name in compound.CELLS},
    **{f"neighbours_{name}": partial(compound.neighbours, name=name) for name in compound.NEIGHBOURS},
    "sheets_same_people_again": compound.same_people_again,
    "sheets_per_dinas_name": partial(compound.a_sheet_per_dinas, where="name"),
    "sheets_per_dinas_title": partial(compound.a_sheet_per_dinas, where="title"),
    "sheets_per_dinas_columns": compound.a_sheet_per_dinas_with_units,
    "unit_above_groups": compound.unit_in_group_rows,
    "oddities_everything_between": oddities.everything_between,
    "oddities_two_signatures": oddities.two_signatures,
    "oddities_deep_header": oddities.deep_header,
    "oddities_nothing": oddities.nothing_in_many_ways,
    "oddities_swapped_days": oddities.swapped_days,
    "oddities_swapped_births": oddities.swapped_births,
    "oddities_faults": oddities.faults,
}
# What only real numbers and dates, several sheets or hidden rows can show is not written as text.
_ONLY_WORKBOOKS = ("sheets_", "oddities_swapped", "oddities_faults", "oddities_everything", "siasn_edited")


def made(name: str, seed: int) -> Made:
    """Make the workbook of a family."""
    return FAMILIES[name](Random(f"{name} {seed}"))  # noqa: S311 - data, not secrets


def forms(name: str) -> tuple[str, ...]:
    """Forms that a family can be written in."""
    return ("xlsx", "ods") if name.startswith(_ONLY_WORKBOOKS) else ("xlsx", "ods", "csv", "html")
