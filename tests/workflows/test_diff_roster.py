"""What a roster would change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from asncli.store.database import session
from asncli.store.differences import Difference
from asncli.store.leaving import Who
from asncli.workflows.diff_roster import RosterDifference, diff_roster
from asncli.workflows.import_roster import import_roster
from asncli.workflows.importing import File
from asncli.workflows.roster_changes import Leaving
from tests.cli.small_office import BUDI, NOBODY, PEOPLE, SITI, WAYAN, Line, tables
from tests.workflows.import_office import ALL, GOOD, WRITER, file, office

MARCH, JULY = date(2026, 3, 1), date(2026, 7, 1)


def difference(path: Path, roster: File, day: date) -> RosterDifference:
    """Compare a roster with the database."""
    with session(path, write=True, dry_run=True) as opened:
        return diff_roster(opened, roster, options=GOOD, writer=WRITER, as_of=day)


def take(path: Path, roster: File, day: date) -> None:
    """Import a full roster."""
    with session(path, write=True) as opened:
        import_roster(opened, [roster], options=ALL, writer=WRITER, as_of=day, leaving=Leaving(full=True, sure=True))


def nothing(found: RosterDifference) -> bool:
    """Whether there is no difference."""
    return not (found.came or found.left or found.returned or found.changed)


def test_the_difference_names_people_and_facts_and_stores_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    before = tables(path)
    lines: list[Line] = [
        {**PEOPLE[0], "Nama": "Siti Contoh, S.Pd.", "Unit Kerja": "Bidang Baru"},
        {"NIP": NOBODY, "Nama": "Agus"},
    ]
    found = difference(path, file("Pegawai", lines), MARCH)
    siti = Who(SITI, "Siti Contoh, S.Pd.")
    assert (found.as_of, found.came, found.left, found.returned) == (
        MARCH, [Who(NOBODY, "Agus")], [Who(BUDI, "Budi Contoh"), Who(WAYAN, "Wayan Contoh")], [],
    )  # fmt: skip
    assert found.changed == [
        Difference(*siti, "name", "Siti Contoh", "Siti Contoh, S.Pd."),
        Difference(*siti, "unit", "Bidang SD", "Bidang Baru"),
    ]
    assert tables(path) == before


def test_after_the_import_of_a_roster_nothing_differs_and_going_back_differs_the_other_way(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    first, second = file("Pegawai", PEOPLE), file("Pegawai", [{**PEOPLE[0], "Golongan": "III/d"}, PEOPLE[1]])
    take(path, second, MARCH)
    assert nothing(difference(path, second, MARCH))
    assert nothing(difference(path, second, JULY))
    back = difference(path, first, JULY)
    assert (back.came, back.left, back.returned, back.changed) == (
        [], [], [Who(WAYAN, "Wayan Contoh")], [Difference(SITI, "Siti Contoh", "golongan", "III/d", "III/c")],
    )  # fmt: skip
    take(path, first, JULY)
    assert nothing(difference(path, first, JULY))


def test_people_of_rejected_rows_stand_among_those_not_found(tmp_path: Path) -> None:
    lines = [PEOPLE[0], PEOPLE[1], {"NIP": "1.99E+17", "Nama": "Wayan Contoh"}]
    found = difference(office(tmp_path / "k.db"), file("Pegawai", lines), MARCH)
    assert (found.left, found.result.rejected) == ([Who(WAYAN, "Wayan Contoh")], 1)


LINES = st.lists(
    st.builds(
        lambda nip, golongan, name: {"NIP": nip, "Nama": name, "Golongan": golongan},
        st.sampled_from([SITI, BUDI, WAYAN, NOBODY]), st.sampled_from(["III/a", "III/b"]), st.sampled_from(["A", "B"]),
    ),
    min_size=1, unique_by=lambda line: line["NIP"],
)  # fmt: skip


@settings(max_examples=10, deadline=None)
@given(first=LINES, second=LINES)
def test_whatever_the_rosters_the_one_just_imported_makes_no_difference(
    first: list[dict[str, object]], second: list[dict[str, object]]
) -> None:
    with TemporaryDirectory() as folder:
        path = office(Path(folder) / "k.db")
        for lines, day in ((first, MARCH), (second, JULY), (first, date(2026, 8, 1))):
            take(path, file("Pegawai", lines), day)
            assert nothing(difference(path, file("Pegawai", lines), day))
