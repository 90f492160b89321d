"""The agency and its name."""

from pathlib import Path

from asncli.store import agency
from asncli.store.agency import AgencyLine
from asncli.store.database import session
from asncli.store.undo import undo
from tests.store.office import NOW, batch, data


def test_the_agency_is_made_without_a_name_named_and_renamed_and_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with batch(path) as w:
        assert agency.find(w.session) == AgencyLine(1, "Instansi")
    for name in ("Kabupaten Bukitmekar", "Kabupaten Bukitmekar", "Kota Bukitmekar"):
        with batch(path, "init") as w:
            assert agency.name_it(w.session, w.batch, name) == 1
            assert agency.get_or_make(w.session, w.batch) == 1
    assert data(path)["agency"] == [(1, "Kota Bukitmekar")]
    with session(path, write=True) as opened:
        for number in (4, 3, 2):
            undo(opened, number, user="sri", now=NOW)
        assert agency.find(opened) == AgencyLine(1, "Instansi")
