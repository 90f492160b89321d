"""How employees, their states and what changed of them are shown; columns bear the headings of the sheet Pegawai."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_
from asncli.cli.views import Column, Table, heading
from asncli.terms import EmployeeKind, Sex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from asncli.store.people import Observed, Person
    from asncli.workflows.person_history import Changed

PERSON = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("front_title", "Gelar Depan"),
    Column("back_title", "Gelar Belakang"),
    Column("kind", "Jenis Pegawai", EmployeeKind),
    Column("sex", "Jenis Kelamin", Sex),
    Column("birth_date", "Tanggal Lahir"),
    Column("golongan", "Golongan"),
    Column("golongan_since", "TMT Golongan"),
    Column("position_kind", "Jenis Jabatan"),
    Column("position", "Jabatan"),
    Column("level", "Jenjang"),
    Column("position_since", "TMT Jabatan"),
    Column("position_class", "Kelas Jabatan"),
    Column("unit", "Unit Kerja"),
    Column("unit_code", "Kode Unit"),
    Column("unit_parent", "Unit Kerja Induk"),
    Column("supervisor_nip", "NIP Atasan"),
    Column("education", "Pendidikan"),
    Column("legal_status", "Kedudukan Hukum"),
    Column("since", N_("Known since")),
    Column("active", N_("In service")),
)
SHORT = ("nip", "name", "kind", "golongan", "position", "unit", "supervisor_nip")
STATE = (
    Column("since", N_("As of")),
    *(
        c
        for c in PERSON
        if c.key in ("kind", "golongan", "position", "unit", "supervisor_nip", "legal_status", "active")
    ),
    Column("batch", N_("Batch"), "number"),
    Column("file", N_("File")),
    Column("row", N_("Row"), "number"),
)
CHANGES = (
    Column("batch", N_("Batch"), "number"),
    Column("made_at", N_("When")),
    Column("made_by", N_("By")),
    Column("command", N_("Command")),
    Column("since", N_("As of")),
    Column("field", N_("What")),
    Column("before", N_("Before")),
    Column("after", N_("After")),
    Column("file", N_("File")),
    Column("row", N_("Row"), "number"),
    Column("reason", N_("Reason")),
)
_FACTS = {column.key: column for column in PERSON}


def person_row(person: Person) -> list[Any]:
    """Cells of a person, as ``PERSON`` has them."""
    return [getattr(person, column.key) for column in PERSON]


def state_row(observed: Observed) -> list[Any]:
    """Cells of a state, as ``STATE`` has them."""
    person = observed.person
    more = {"batch": observed.batch_id, "file": observed.file, "row": person.source_row}
    return [more[c.key] if c.key in more else getattr(person, c.key) for c in STATE]


def objects(table: Table) -> list[dict[str, Any]]:
    """Rows of a table as JSON has them."""
    return [dict(zip((column.key for column in table.columns), row, strict=True)) for row in table.rows]


def fact(field: str) -> str:
    """Heading of a fact of a person."""
    return heading(_FACTS[field]) if field in _FACTS else field


def fact_value(field: str, value: object) -> object:
    """Value of a fact as people read it: a code by its label."""
    kind = _FACTS[field].kind if field in _FACTS else "text"
    return kind(str(value)).label if value is not None and isinstance(kind, type) else value


def change_rows(changes: Iterable[Changed]) -> list[list[Any]]:
    """Cells of changes, as ``CHANGES`` has them."""
    return [
        [
            {
                "field": fact(c.field),
                "before": fact_value(c.field, c.before),
                "after": fact_value(c.field, c.after),
            }.get(column.key, getattr(c, column.key))
            for column in CHANGES
        ]
        for c in changes
    ]
