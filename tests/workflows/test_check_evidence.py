"""Files of evidence are looked for and recorded."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.store.batches import batch_line
from asncli.store.database import raw_connection, session
from asncli.store.plan_lists import Wanted
from asncli.workflows.check_evidence import EvidenceLine, EvidenceState, check_evidence, kind_of, list_evidence
from asncli.workflows.import_achievements import import_achievements
from asncli.workflows.import_targets import import_targets
from tests.cli.small_office import SITI, indicator, realised
from tests.workflows.import_office import ALL, WRITER, file, office

EVERYBODY = Wanted(WRITER.today)
NAMES = ("bukti/satu.pdf", "bukti\\dua.pdf", "hilang.pdf", "https://drive.example.go.id/x.pdf", "Laporan 6/2026")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Siti's realisations of five months; of the first two the files are there."""
    (tmp_path / "bukti").mkdir()
    for name in ("satu", "dua"):
        given_out = tmp_path / "bukti" / f"{name}.pdf"
        given_out.write_text(name)
        os.utime(given_out, (at := datetime(2026, 6, 5, 12, tzinfo=UTC).timestamp(), at))
    lines = [{**realised(day=date(2026, month, 28)), "Bukti Dukung": name} for month, name in enumerate(NAMES, 1)]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(SITI)])], options=ALL, writer=WRITER)
        import_achievements(opened, [file("Realisasi", lines)], options=ALL, writer=WRITER)
    return tmp_path / "k.db"


def check(path: Path, *, renew: bool = False) -> tuple[int | None, list[EvidenceLine]]:
    with session(path, write=True) as opened:
        return check_evidence(opened, EVERYBODY, WRITER, path.parent, renew=renew)


def states(found: list[EvidenceLine]) -> list[str]:
    return [line.state.value for line in found]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("bukti/Laporan Juni.pdf", "file"), ("D:\\Bukti\\foto.JPG", "file"), ("/srv/bukti/a.xlsx", "file"),
        ("https://drive.example.go.id/a.pdf", "link"), ("www.example.go.id/a.pdf", "link"), ("s.id/abc", "link"),
        ("file:///etc/passwd.txt", "link"), ("\\\\server\\bagi\\a.pdf", "link"), ("//server/bagi/a.pdf", "link"),
        ("Laporan 6/2026", "words"), ("Surat 800/12/BKD", "words"), ("laporan.v2", "words"), (".pdf", "file"),
        ("a.pdf; b.jpg", "file"), ("a.pdf\nb.pdf\n", "file"), ("a.pdf\nlihat map", "words"), (" ;\n", "words"),
    ],
)  # fmt: skip
def test_links_files_and_words_are_told_apart(said: str, kind: str) -> None:
    assert kind_of(said).value == kind


@given(st.text())
def test_whatever_is_written_is_one_of_the_three(said: str) -> None:
    assert kind_of(said) in (EvidenceState.LINK, EvidenceState.FILE, EvidenceState.WORDS)


def test_files_are_recorded_once_and_a_change_or_loss_is_seen(path: Path) -> None:
    with session(path, write=False) as opened:
        assert states(list_evidence(opened, EVERYBODY)) == ["file", "file", "file", "link", "words"]
    batch, found = check(path)
    assert (batch, states(found)) == (4, ["recorded", "recorded", "missing", "link", "words"])
    assert found[0][4:] == ("bukti/satu.pdf", "recorded", sha256(b"satu").hexdigest(), "2026-06-05")
    with session(path, write=False) as opened:
        assert batch_line(opened, 4).counts == {"recorded": 2}
    assert states((again := check(path))[1])[:2] == ["same", "same"]
    assert again[0] is None
    (path.parent / "bukti" / "satu.pdf").write_text("lain")
    (path.parent / "bukti" / "dua.pdf").unlink()
    batch, found = check(path)
    assert (batch, states(found)[:2], found[0].digest) == (None, ["changed", "missing"], sha256(b"satu").hexdigest())
    batch, found = check(path, renew=True)
    assert (batch, states(found)[0], found[0].digest) == (5, "renewed", sha256(b"lain").hexdigest())
    assert states(check(path)[1])[0] == "same"


@pytest.mark.parametrize("between", ["; ", ",", "\n"])
def test_several_files_in_one_cell_are_one_piece_of_evidence(path: Path, between: str) -> None:
    with session(path, write=True) as opened:
        said = between.join(("bukti/satu.pdf", "bukti/dua.pdf"))
        raw_connection(opened).execute("UPDATE achievement SET evidence = ? WHERE day = '2026-01-28'", (said,))
    assert states(check(path)[1])[:2] == ["recorded", "recorded"]
    assert states(check(path)[1])[0] == "same"
    (path.parent / "bukti" / "dua.pdf").write_text("lain")
    assert states(check(path)[1])[0] == "changed"
    (path.parent / "bukti" / "dua.pdf").unlink()
    assert states(check(path)[1])[0] == "missing"


def test_a_name_with_a_comma_is_one_file(path: Path) -> None:
    (path.parent / "satu.pdf, dua.pdf").write_text("x")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE achievement SET evidence = 'satu.pdf, dua.pdf' WHERE day = '2026-01-28'")
    assert check(path)[1][0].digest == sha256(b"x").hexdigest()


def test_nothing_of_a_closed_period_is_recorded(path: Path) -> None:
    with session(path, write=True) as opened:
        check_evidence(opened, Wanted(WRITER.today, SITI), WRITER, path.parent / "bukti")
    lock = "INSERT INTO period_lock (period, status, raters_deleted, source_id) VALUES ('2026-01', 'closed', 0, 1)"
    with session(path, write=True) as opened:
        opened.connection().exec_driver_sql(lock)
    assert states(check(path)[1])[:2] == ["unrecorded", "recorded"]
