"""Pages are written into a folder, one a person, or one to a file; nothing is overwritten."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest

from asncli.errors import AsnError, ExitCode
from asncli.reports.individual import Individual
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind, Status
from asncli.workflows.make_forms import Wanted
from asncli.workflows.make_individual import Pages, make_individual
from tests.workflows.reported_office import PERIOD, SITI, reported_office

EVERYBODY = Wanted()


def printed(one: Individual, made: datetime) -> bytes:
    """Stand in for a printer: the name of the person and the day of the data."""
    return f"{one.forms.person.name} {made:%Y-%m-%d}".encode()


def made(path: Path, wanted: Wanted, place: Path, period: Period = PERIOD) -> Pages:
    with session(path, write=False) as read:
        return make_individual(read, period, load_policy(), wanted, place, printed, "pdf", date(2026, 8, 1))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reported_office(tmp_path_factory.mktemp("office") / "a.db")


def refused(office: Path, wanted: Wanted, place: Path, period: Period = PERIOD) -> str:
    with pytest.raises(AsnError) as found:
        made(office, wanted, place, period)
    assert found.value.hint
    return found.value.code


def test_everybody_who_is_evaluated_gets_a_file_of_the_own_name(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "lembar"
    found = made(office, EVERYBODY, folder)
    assert (found.written.total(), found.not_evaluated, found.there) == (6, 0, 0)
    assert (found.written[Status.EXCLUDED], found.written[Status.INCOMPLETE]) == (1, 2)
    names = sorted(path.name for path in folder.iterdir())
    assert "lembar-2026-S1-siti-lestari-197503152000012901.pdf" in names
    assert len(names) == 6
    assert (folder / "lembar-2026-S1-agus-198807072010011904.pdf").read_bytes() == b"Agus 2026-07-01"
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert made(office, EVERYBODY, folder) == found._replace(there=6)
    (folder / "lembar-2026-S1-agus-198807072010011904.pdf").unlink()
    assert made(office, EVERYBODY, folder) == found._replace(there=5)
    (folder / "lembar-2026-S1-agus-198807072010011904.pdf").write_bytes(b"signed")
    (folder / "lembar-2026-S1-siti-lestari-197503152000012901.pdf").unlink()
    assert refused(office, EVERYBODY, folder) == "file-exists"
    assert len(list(folder.iterdir())) == 5


def test_one_person_can_go_to_a_file_that_is_not_overwritten(office: Path, tmp_path: Path) -> None:
    file = tmp_path / "siti.pdf"
    assert made(office, Wanted([SITI]), file) == Pages(Counter({Status.DRAFT: 1}), 0)
    assert file.read_bytes() == b"dr. Siti Lestari, M.M. 2026-07-01"
    file.write_bytes(b"signed")
    assert refused(office, Wanted([SITI]), file) == "file-exists"


def test_where_nobody_is_evaluated_or_nobody_is_known_it_says_so(office: Path, tmp_path: Path) -> None:
    assert refused(office, Wanted(["199001012020011999"]), tmp_path / "a") == "nip-unknown"
    assert refused(office, Wanted([SITI]), tmp_path / "a", Period(2026, PeriodKind.SEMESTER, 2)) == "pages-nothing"
    assert not (tmp_path / "a").exists()


def test_a_unit_is_written_with_those_below_it_and_nobody_else(office: Path, tmp_path: Path) -> None:
    steps: list[int] = []
    with session(office, write=False) as read:
        found = make_individual(
            read, PERIOD, load_policy(), Wanted(unit="Bidang SD"), tmp_path / "u", printed, "pdf", date(2026, 8, 1),
            advance=steps.append,
        )  # fmt: skip
    assert (found.written.total(), steps) == (3, [1, 1, 1])
    assert not any("siti" in each.name for each in (tmp_path / "u").iterdir())


def test_a_run_that_broke_off_tells_how_far_it_came_and_goes_on(office: Path, tmp_path: Path) -> None:
    steps: list[int] = []

    def stop(done: int) -> None:
        steps.append(done)
        if len(steps) == 2:
            raise KeyboardInterrupt

    with session(office, write=False) as read, pytest.raises(AsnError) as found:
        make_individual(
            read, PERIOD, load_policy(), EVERYBODY, tmp_path / "b", printed, "pdf", date(2026, 8, 1), advance=stop,
        )  # fmt: skip
    assert (found.value.code, found.value.exit_code) == ("interrupted", ExitCode.INTERRUPTED)
    assert str(found.value.message) == "Interrupted; people ready: 2 of 6, files: 2."
    assert made(office, EVERYBODY, tmp_path / "b").there == 2


def test_letters_that_no_font_has_are_told_with_the_file(office: Path, tmp_path: Path) -> None:
    with session(office, write=False) as read:
        found = make_individual(
            read, PERIOD, load_policy(), Wanted([SITI]), tmp_path / "siti.pdf", printed, "pdf", date(2026, 8, 1),
            letters=lambda one: "عم" if one.forms.person.name else "",
        )  # fmt: skip
    assert found.boxes == {"siti.pdf": "عم"}
