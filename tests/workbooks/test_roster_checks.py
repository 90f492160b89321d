"""What the columns of a person say against each other."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.terms import EmployeeKind, Sex
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.roster_checks import bare_name, roster_check
from asncli.workbooks.specs import Values

TODAY = date(2026, 11, 22)
NIP = "198503152010011901"
OF_PPPK = "199010042021211928"
COLUMNS = frozenset(column.field for column in PEGAWAI.all_columns)


def codes(stated: dict[str, object], columns: frozenset[str] = COLUMNS) -> list[str]:
    values: Values = [None] * len(PEGAWAI.all_columns)
    facts: dict[str, object] = {"nip": NIP, "golongan": "III/c", "golongan_since": TODAY, **stated}
    for field, value in facts.items():
        values[PEGAWAI.at(field)] = value
    return [finding.code for _, finding in roster_check(columns)(values, TODAY)]


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ({}, []),
        ({"nip": None}, []),
        ({"birth_date": date(1985, 3, 15), "sex": Sex.MALE, "kind": EmployeeKind.PNS}, []),
        ({"birth_date": date(1985, 3, 16)}, ["birthdate-mismatch"]),
        ({"nip": "198503052010011901", "birth_date": date(1985, 5, 3)}, ["date-swapped"]),
        ({"sex": Sex.FEMALE}, ["sex-mismatch"]),
        ({"kind": EmployeeKind.PPPK}, ["nip-pppk-mismatch"]),
        ({"nip": OF_PPPK, "kind": EmployeeKind.PNS}, ["nip-pppk-mismatch"]),
        ({"nip": OF_PPPK, "golongan": "III"}, []),
        ({"nip": "198503152002011901"}, ["nip-age"]),
        ({"golongan": "III"}, ["golongan-unknown"]),
        ({"golongan": "IX"}, ["golongan-unknown"]),
        ({"nip": OF_PPPK, "golongan": "III/a"}, ["golongan-unknown"]),
        ({"nip": OF_PPPK, "golongan": "III/a", "kind": EmployeeKind.PPPK}, ["golongan-unknown"]),
        ({"nip": OF_PPPK, "golongan": "III/a", "kind": EmployeeKind.PNS}, ["nip-pppk-mismatch"]),
        ({"golongan": "IX", "kind": EmployeeKind.PNS}, ["golongan-unknown"]),
        ({"golongan": None}, ["golongan-missing"]),
        ({"nip": OF_PPPK, "golongan": None, "kind": EmployeeKind.PPPK_PARUH_WAKTU}, []),
        ({"golongan_since": None}, ["date-missing"]),
        ({"pangkat": "III/d"}, ["pangkat-mismatch"]),
        ({"pangkat": "III/c"}, []),
        ({"position_kind": "Jabatan Pelaksana", "position_kind_id": "1"}, ["jabatan-type-mismatch"]),
        ({"position_kind": "Jabatan Pelaksana", "position_kind_id": "4"}, []),
    ],
)
def test_contradictions_are_warnings(stated: dict[str, object], found: list[str]) -> None:
    assert codes(stated) == found


def test_what_has_no_column_is_not_missing() -> None:
    assert codes({"golongan": None, "golongan_since": None}, frozenset({"nip", "name"})) == []


def test_the_nip_tells_birth_and_sex_where_no_column_does() -> None:
    values: Values = [NIP, "Siti", *[None] * (len(PEGAWAI.all_columns) - 2)]
    assert list(roster_check(frozenset())(values, TODAY)) == []
    assert (values[4], values[5], values[6]) == (None, Sex.MALE, date(1985, 3, 15))


@pytest.mark.parametrize(
    "name", ["Siti Contoh", "Dr. SITI  CONTOH, S.Kom., M.M.", "dra. Siti Contoh", "Hj. Siti Contoh"]
)
def test_names_are_compared_without_degrees(name: str) -> None:
    assert bare_name(name) == "siti contoh"


def test_a_name_that_looks_like_a_degree_is_still_a_name() -> None:
    assert bare_name("Irma Nurhaliza") == "irma nurhaliza"
