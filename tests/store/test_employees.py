"""A roster as observations of people."""

from datetime import date
from pathlib import Path

from asncli.store.people import history
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from tests.store.office import BUDI, SITI, WAYAN, Writing, batch, data, office

JAN, MAR, JUL = date(2026, 1, 1), date(2026, 3, 1), date(2026, 7, 1)
SITI_AS_SHE_IS = {"nip": SITI, "name": "Siti", "unit": "Bidang SD", "unit_parent": "Dinas Pendidikan", "kind": "pns"}


def states(w: Writing, nip: str = SITI) -> list[tuple[date, bool, str | None, str | None, str | None]]:
    """What is known of a person through time."""
    return [(p.since, p.active, p.unit, p.golongan, p.kind) for p, *_ in history(w.session, nip)]


def test_the_same_roster_again_changes_nothing_on_the_same_day_and_later(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = data(path)
    for day in (JAN, JUL, date(2025, 1, 1)):
        with batch(path) as w:
            assert w.roster(SITI_AS_SHE_IS, as_of=day).counts == Counts(unchanged=1)
    assert data(path) == before


def test_a_new_state_opens_a_new_row_and_what_is_not_said_stays(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        assert w.roster({"nip": SITI, "name": "Siti", "golongan": "III/b"}, as_of=JUL).counts == Counts(changed=1)
        assert states(w) == [(JAN, True, "Bidang SD", None, "pns"), (JUL, True, "Bidang SD", "III/b", "pns")]
        assert w.roster({"nip": SITI, "name": "Siti", "golongan": "III/b"}, as_of=JUL).counts == Counts(unchanged=1)


def test_the_same_day_again_corrects_what_was_said_of_it(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        for golongan in ("III/b", "III/c"):
            w.roster({"nip": SITI, "name": "Siti", "golongan": golongan}, as_of=JUL)
        assert states(w) == [(JAN, True, "Bidang SD", None, "pns"), (JUL, True, "Bidang SD", "III/c", "pns")]


def test_an_older_state_found_later_stands_before_the_others(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        w.roster({"nip": SITI, "name": "Siti", "unit": "Dinas Pendidikan"}, as_of=date(2025, 7, 1))
        assert states(w) == [
            (date(2025, 7, 1), True, "Dinas Pendidikan", None, "pns"), (JAN, True, "Bidang SD", None, "pns"),
        ]  # fmt: skip


def test_people_are_counted_once_whatever_changed_of_them(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        result = w.roster(
            {"nip": SITI, "name": "Siti Aminah", "golongan": "III/b"},
            {"nip": BUDI, "name": "Budi"},
            {"nip": WAYAN, "name": "Wayan", "unit": "Dinas Sosial", "birth_date": date(1990, 12, 31)},
        )
        assert result.counts == Counts(added=1, changed=1, unchanged=1)
        assert [unit.name for unit in result.made_units] == ["Dinas Sosial"]
        assert result.rejected == []


def test_a_name_that_fits_several_units_rejects_the_row_with_its_candidates(tmp_path: Path) -> None:
    with batch(tmp_path / "k.db") as w:
        w.roster(
            {"nip": SITI, "name": "Siti", "unit": "Umum", "unit_parent": "Dinas A"},
            {"nip": BUDI, "name": "Budi", "unit": "Umum", "unit_parent": "Dinas B"},
        )
        result = w.roster({"nip": WAYAN, "name": "Wayan", "unit": "Umum"}, {"nip": SITI, "name": "Siti"})
        assert result.counts == Counts(unchanged=1)
        assert result.rejected == [
            Rejected(2, "unit", "unit-ambiguous", "Umum", {"candidates": "Umum (Dinas A); Umum (Dinas B)"})
        ]
