"""Is it the installation?"""

from __future__ import annotations

from pathlib import Path

from asncli import __version__
from asncli.store.database import session
from asncli.workflows.examine_installation import Surroundings, examine_installation

AROUND = Surroundings("id", "id_ID.UTF-8", "utf-8")


def test_everything_is_looked_at_and_nothing_changed(tmp_path: Path) -> None:
    findings = {str(f.topic): f for f in examine_installation(tmp_path / "a" / "b.db", AROUND)}
    assert findings["asncli"].seen == __version__
    assert findings["Language"].seen == "id (id_ID.UTF-8)"
    assert findings["Database"].ok
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_does_not_know_every_letter_is_a_fault(tmp_path: Path) -> None:
    findings = {str(f.topic): f for f in examine_installation(tmp_path / "b.db", AROUND._replace(encoding="cp1252"))}
    assert not findings["Output encoding"].ok
    assert findings["Output encoding"].hint


def test_a_database_is_described(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True):
        pass
    findings = {str(f.topic): f for f in examine_installation(tmp_path / "a.db", AROUND)}
    assert findings["Database"].seen.startswith(f"{tmp_path / 'a.db'}, revision 0005, wal,")
    assert findings["Database permissions"].seen == "0600"
