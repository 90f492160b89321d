"""What an import of rosters comes to once all its sheets are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import session
from asncli.store.people import history, people
from asncli.store.undo import undo
from asncli.workflows.import_roster import import_roster
from asncli.workflows.import_targets import import_targets
from asncli.workflows.importing import File, ImportResult
from asncli.workflows.init_agency import init_agency
from asncli.workflows.rename_person import rename_person
from asncli.workflows.roster_changes import PARTIAL, Leaving
from tests.cli.small_office import BUDI, PEOPLE, SITI, WAYAN, Line, indicator
from tests.workbooks.books import xlsx
from tests.workflows.import_office import ALL, GOOD, JANUARY, WRITER, codes, file, office

MARCH, JULY = date(2026, 3, 1), date(2026, 7, 1)
FULL, SURE = Leaving(full=True), Leaving(full=True, sure=True)
TWO = PEOPLE[:2]


def sheets(**lines: Sequence[Line]) -> File:
    """A workbook of several sheets of people."""
    rows: dict[str, list[list[object]]] = {
        name: [["NIP", "Nama"], *([line["NIP"], line["Nama"]] for line in some)] for name, some in lines.items()
    }
    return "dinas.xlsx", xlsx(rows)


def brought(
    path: Path, *files: File, leaving: Leaving | None = SURE, day: date | None = MARCH, good: bool = False
) -> list[ImportResult]:
    """Import files as the state of a day."""
    with session(path, write=True) as opened:
        return import_roster(
            opened, files, options=GOOD if good else ALL, writer=WRITER, as_of=day, leaving=leaving
        )  # fmt: skip


def serving(path: Path, day: date) -> set[str]:
    """NIPs of who is in service on a day."""
    with session(path, write=False) as opened:
        return {person.nip for person in people(opened, day)}


def said(result: ImportResult) -> list[str]:
    """Notices besides those of days and units."""
    return [str(n) for n in result.notices if not str(n).startswith(("State of", "Everybody", "A roster of"))]


def test_everybody_in_any_sheet_of_any_file_stays_and_the_others_have_left(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    agus = {"NIP": "199001012015021004", "Nama": "Agus"}
    brought(path, sheets(a=[agus]), leaving=PARTIAL, day=JANUARY)
    first, second = brought(path, sheets(a=[PEOPLE[0]], b=[PEOPLE[1]]), file("Pegawai", [agus]))
    facts = ("came", "left", "returned")
    assert [[r.more[key] for key in facts] for r in (first, second)] == [[0, 1, 0], [0, 0, 0]]
    assert serving(path, MARCH) == {SITI, BUDI, agus["NIP"]}
    with session(path, write=False) as opened:
        wayan = history(opened, WAYAN)[-1]
    assert (wayan.person.active, wayan.person.source_row, wayan.file, wayan.person.unit) == (
        False, None, None, "Bidang SMP",
    )  # fmt: skip


def test_who_has_left_and_comes_again_has_returned_and_changes_are_counted_by_fact(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    (left,) = brought(path, file("Pegawai", TWO))
    assert (left.more["left"], left.changed, serving(path, MARCH)) == (1, 0, {SITI, BUDI})
    (back,) = brought(path, file("Pegawai", [*TWO, {**PEOPLE[2], "Golongan": "III/b"}]), day=JULY)
    assert [back.more[key] for key in ("came", "left", "returned", "changes")] == [0, 0, 1, {"golongan": 1}]
    assert (back.changed, serving(path, JULY)) == (1, {SITI, BUDI, WAYAN})


def test_without_full_nobody_leaves_and_the_number_is_said(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    (found,) = brought(path, file("Pegawai", TWO), leaving=PARTIAL)
    assert (found.more["left"], serving(path, MARCH)) == (0, {SITI, BUDI, WAYAN})
    assert said(found) == ["People in service who are not in the file: 1; left alone, --full marks them as left."]
    (all_of_them,) = brought(path, file("Pegawai", PEOPLE), leaving=PARTIAL)
    assert said(all_of_them) == []


def test_more_than_a_fifth_leaving_needs_a_yes(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with pytest.raises(AsnError) as refused:
        brought(path, file("Pegawai", TWO), leaving=FULL)
    assert (refused.value.code, str(refused.value.message)) == (
        "many-left", "Of 3 people in service 1 are not in the file; mark them as left?",
    )  # fmt: skip
    assert serving(path, MARCH) == {SITI, BUDI, WAYAN}
    more = [{"NIP": f"19900101201502100{n}", "Nama": f"Orang {n}"} for n in range(5, 7)]
    brought(path, file("Pegawai", [*PEOPLE, *more]), leaving=FULL)  # nobody leaves
    (fifth,) = brought(path, file("Pegawai", [*TWO, *more]), leaving=FULL, day=JULY)
    assert fifth.more["left"] == 1  # one of five: not above


def test_nobody_is_taken_for_left_where_rows_were_rejected_or_sheets_left_out(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    (faulty,) = brought(path, file("Pegawai", [PEOPLE[0], {"NIP": "1.99E+17", "Nama": "Budi"}]), good=True)
    assert said(faulty) == ["Nobody was marked as left: rows were rejected (1), and their people may be in service."]
    content: dict[str, list[list[object]]] = {
        "a": [["NIP", "Nama"], [SITI, "Siti"]],
        "Rekap": [["Jumlah", "Orang"], ["PNS", 3]],
    }
    (partly,) = brought(path, ("dinas.xlsx", xlsx(content)))
    assert "Nobody was marked as left: sheets were left out that may name them (Rekap)." in said(partly)
    assert serving(path, MARCH) == {SITI, BUDI, WAYAN}


def test_only_the_newest_roster_tells_who_has_left(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    brought(path, file("Pegawai", PEOPLE), leaving=PARTIAL, day=JULY)  # confirms everything, changes nothing
    with pytest.raises(AsnError) as late:
        brought(path, file("Pegawai", TWO))
    one, other = ([[f"Keadaan per {n} Agustus 2026"], ["NIP", "Nama"], [SITI, "Siti"]] for n in (1, 2))
    with pytest.raises(AsnError) as apart:
        brought(path, ("p.xlsx", xlsx({"a": one, "b": other})), day=None)
    assert (late.value.code, apart.value.code) == ("full-not-newest", "full-days-differ")
    with session(path, write=True) as opened:
        undo(opened, 2, user="sri", now=WRITER.now)
    brought(path, file("Pegawai", TWO))
    assert serving(path, MARCH) == {SITI, BUDI}


def agency_of(path: Path, name: str) -> Path:
    """Name the agency of the small office."""
    office(path)
    with session(path, write=True) as opened:
        init_agency(opened, name, WRITER)
    return path


def named(agency: str, lines: Sequence[Line] = PEOPLE) -> File:
    """A roster with the agency of everybody."""
    return file("Pegawai", [{**line, "INSTANSI KERJA NAMA": agency} for line in lines])


def test_a_file_that_names_another_agency_is_warned_of_and_not_taken_for_the_whole(tmp_path: Path) -> None:
    path = agency_of(tmp_path / "k.db", "Pemerintah Kota Muarasari")
    (same,) = brought(path, named("Pemko Muarasari"))
    (other,) = brought(path, named("Pemkab Contoh"))
    assert (codes(same), codes(other)) == ([], [("agency-other", None)])
    assert str(other.problems[0].message) == (
        "berkas.xlsx seems to be of another agency: it names Pemkab Contoh, and this database is that of"
        " Pemerintah Kota Muarasari."
    )
    with pytest.raises(AsnError) as refused:
        brought(path, named("Pemkab Contoh"), leaving=FULL)
    assert refused.value.code == "agency-other"


def test_a_file_of_strangers_is_odd_in_an_office_that_works_and_has_a_name(tmp_path: Path) -> None:
    def people_of(tens: int, n: int) -> File:
        lines = [{"NIP": f"19900101201502{1000 + 100 * tens + i}", "Nama": f"Orang {i}"} for i in range(1, n + 1)]
        return file("Pegawai", lines)

    for name, told in (("Kota Muarasari", ["agency-other"]), ("Instansi", [])):
        path = agency_of(tmp_path / f"{name}.db", name)
        brought(path, people_of(0, 20), leaving=PARTIAL)
        # While it is being set up, one dinas after the other comes in.
        (second,) = brought(path, people_of(1, 20), leaving=PARTIAL)
        assert [code for code, _ in codes(second) if code == "agency-other"] == []
        with session(path, write=True) as opened:
            import_targets(opened, [file("SKP", [indicator("199001012015021001")])], options=ALL, writer=WRITER)
        (few,), (many,) = (brought(path, people_of(tens, n), leaving=PARTIAL) for tens, n in ((2, 19), (3, 20)))
        assert [code for code, _ in codes(few) if code == "agency-other"] == []
        assert [code for code, _ in codes(many) if code == "agency-other"] == told


def test_people_of_two_files_are_said_and_the_later_file_holds(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    one, two = (
        file("Pegawai", [{"NIP": SITI, "Nama": "Siti", "Golongan": g}], f"{n}.xlsx")
        for n, g in enumerate(("III/a", "IV/a"))
    )
    _, later = brought(path, one, two, leaving=None)
    assert [str(n) for n in later.notices if "earlier file" in str(n)] == [
        f"People of {later.file} who stand in an earlier file too: 1; what {later.file} says of them holds."
    ]


def test_new_people_who_seem_to_have_another_nip_are_told(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    other, stranger = f"{SITI[:8]}2026032001", f"{SITI[:8]}2026032002"
    lines: list[Line] = [{"NIP": other, "Nama": "Dra. SITI CONTOH"}, {"NIP": stranger, "Nama": "Lain"}, *PEOPLE[1:]]
    (found,) = brought(path, file("Pegawai", lines), leaving=PARTIAL)
    notice = (
        f"Dra. SITI CONTOH ({other}) may be Siti Contoh ({SITI}), who is in no file, with another NIP: if so, undo this"
        f" batch, give asncli roster rename {SITI} {other}, and import again."
    )
    assert [n for n in map(str, found.notices) if "another NIP" in n] == [notice]
    (again,) = brought(path, file("Pegawai", lines), leaving=PARTIAL)
    assert [n for n in map(str, again.notices) if "another NIP" in n] == []
    assert found.batch is not None
    with session(path, write=True) as opened:
        undo(opened, found.batch, user="sri", now=WRITER.now)
        rename_person(opened, SITI, other, "CPNS", WRITER)
    (renamed,) = brought(path, file("Pegawai", lines))
    assert (renamed.added, renamed.more["left"]) == (1, 0)
