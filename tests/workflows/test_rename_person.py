"""A person gets another NIP."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError, UsageError
from asncli.store.batches import batch_line
from asncli.store.database import session
from asncli.terms import CoreValue
from asncli.workflows.import_feedback import import_feedback
from asncli.workflows.person_history import person_history
from asncli.workflows.rename_person import rename_person
from tests.cli.small_office import BUDI, NOBODY, SITI
from tests.workflows.import_office import ALL, WRITER, file, office

SITI_NEW, AS_PNS = "198503152010012009", "199003152026031001"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (SITI_NEW, []),
        (
            "198603152010012001",
            ["The date of birth in the new NIP is 15 Maret 1986, in the old one it is 15 Maret 1985"],
        ),
        ("198503152010011001", ["The sex in the new NIP (digit 15) is not that in the old one"]),
        ("198503152024212001", ["One of the NIPs is that of a PPPK"]),
    ],
)
def test_what_the_two_nips_do_not_share_is_said(tmp_path: Path, new: str, said: list[str]) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        done = rename_person(opened, SITI, new, "Koreksi BKN", WRITER)
    assert (done.name, [str(note).split(":")[0] for note in done.notes]) == ("Siti Contoh", said)


def test_the_history_tells_the_renaming_with_its_reason(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        rename_person(opened, SITI, SITI_NEW, "Koreksi BKN", WRITER)
        found = person_history(opened, SITI, WRITER.today)
    assert (found.nip, found.former_nips) == (SITI_NEW, [SITI])
    assert [(c.batch, c.field, c.before, c.after, c.reason) for c in found.changes if c.batch > 1] == [
        (2, "nip", SITI, SITI_NEW, "Koreksi BKN")
    ]


def test_votes_that_counted_twice_are_told_as_a_number(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    votes = [
        {"Periode": "2026-S1", "NIP": BUDI, "Peran": "Rekan", "NIP Penilai": rater} | {v.label: 4 for v in CoreValue}
        for rater in (SITI, SITI_NEW)
    ]
    with session(path, write=True) as opened:
        import_feedback(opened, [file("Umpan Balik", votes)], options=ALL, writer=WRITER)
        done = rename_person(opened, SITI, SITI_NEW, "Koreksi BKN", WRITER)
        counts = batch_line(opened, done.batch).counts
    assert [str(note) for note in done.notes] == ["Votes counted twice, one of each kept: 1."]
    assert counts == {"changed": 1}


def test_the_same_nip_and_an_unknown_one_are_refused(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        with pytest.raises(UsageError) as same:
            rename_person(opened, SITI, SITI, "-", WRITER)
        with pytest.raises(AsnError) as unknown:
            rename_person(opened, NOBODY, AS_PNS, "-", WRITER)
        assert (same.value.code, unknown.value.code) == ("nip-same", "nip-unknown")
