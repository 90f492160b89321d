"""Standards of jabatan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.standards import (
    FIELDS,
    Planned,
    Standard,
    expected,
    key_of,
    list_standards,
    planned,
    remove_standard,
    write_standards,
)
from asncli.store.writing import Counts
from tests.store.bulk_office import nurses
from tests.store.office import BUDI, SITI, Writing, batch, person
from tests.store.plan_rows import UNIT, plans, row


@pytest.fixture
def w(tmp_path: Path) -> Iterator[Writing]:
    with batch(nurses(tmp_path / "k.db"), "standard import") as opened:
        yield opened


def standard(position: str = "Perawat*", code: str = "S-1", **more: object) -> dict[str, object]:
    return {"position": position, "code": code, "title": f"Ukuran {code}", "target": 12 * UNIT, **more}


def written(w: Writing, *rows: dict[str, object]) -> Counts:
    listed = [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    return write_standards(w.session, w.batch, w.source, listed)


def test_standards_are_known_by_pattern_jenjang_and_code(w: Writing) -> None:
    rows = [standard(), standard(level="Ahli Muda", target=None), standard("Guru*", measure="siswa", direction="naik")]
    assert written(w, *rows) == Counts(added=3)
    assert written(w, standard("PERAWAT*", position_key="x"), *rows[1:]) == Counts(changed=1, unchanged=2)
    found = list_standards(w.session)
    assert [(one.position, one.level, one.target) for one in found] == [
        ("Guru*", None, 120_000), ("PERAWAT*", None, 120_000), ("Perawat*", "Ahli Muda", None),
    ]  # fmt: skip
    assert found[0] == Standard("Guru*", None, "S-1", "Ukuran S-1", None, "siswa", "naik", None, 120_000, w.batch)
    assert [one.position for one in list_standards(w.session, position="Guru Ahli")] == ["Guru*"]


def test_one_standard_is_removed_or_refused(w: Writing) -> None:
    written(w, standard(), standard(level="Ahli Muda"))
    remove_standard(w.session, w.batch, " perawat*", "S-1")
    assert [one.level for one in list_standards(w.session)] == ["Ahli Muda"]
    with pytest.raises(AsnError) as refused:
        remove_standard(w.session, w.batch, "Perawat*", "S-1")
    assert refused.value.code == "standard-unknown"
    remove_standard(w.session, w.batch, "Perawat*", "S-1", "ahli muda")
    assert list_standards(w.session) == []


def test_the_closest_standard_of_a_code_holds(w: Writing) -> None:
    written(w, standard(target=1), standard("Perawat Ahli*", target=2), standard(level="Ahli Muda", target=3),
            standard(code="S-2", target=4))  # fmt: skip
    known = list_standards(w.session)
    asked = {
        (position, level): [(one.code, one.target) for one in expected(known, position, level)]
        for position, level in [
            ("Perawat Terampil", "Terampil"), ("Perawat Ahli Pertama", None), ("perawat ahli muda", "ahli  muda"),
            ("Guru", None), (None, None),
        ]
    }  # fmt: skip
    assert list(asked.values()) == [
        [("S-1", 1), ("S-2", 4)], [("S-1", 2), ("S-2", 4)], [("S-1", 3), ("S-2", 4)], [], [],
    ]  # fmt: skip


def test_signs_of_a_pattern_are_no_letters_and_the_jabatan_itself_comes_before_a_pattern_of_it(w: Writing) -> None:
    rows = [standard("*Perawat Ahli*", target=1), standard("Perawat Ahli", target=2), standard("Perawat A*", target=3)]
    written(w, *rows, standard("Perawat**************", code="s-1", target=4))
    known = list_standards(w.session)
    assert [one.target for one in expected(known, "Perawat Ahli", None)] == [2]
    assert [one.target for one in expected(known, "Perawat Ahli Muda", None)] == [1]
    assert [one.target for one in expected(known, "Perawat Anak", None)] == [3]


def test_the_indicators_of_a_year_are_given_by_person(w: Writing) -> None:
    plans(w, row(measure="orang"), row(nip=BUDI))
    siti = person(w, SITI)
    days = date(2026, 1, 1), date(2026, 12, 31)
    assert planned(w.session, 2026, {siti}) == {
        siti: [Planned("IKI-1", "Ukuran IKI-1", "orang", "naik", "jumlah", 120_000, None, *days)]
    }
    assert planned(w.session, 2025, {siti}) == {}


def test_a_key_tells_the_jenjang_apart() -> None:
    assert [key_of("Perawat*", None), key_of(" PERAWAT*", "Ahli  Muda")] == ["perawat*", "perawat* | ahli muda"]
