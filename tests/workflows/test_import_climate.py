"""Answers on the work climate come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError, UsageError
from asncli.store.batches import show_batch
from asncli.store.database import session
from asncli.store.undo import undo, undo_preview
from asncli.workflows.import_climate import import_answers, import_climate
from asncli.workflows.import_units import import_units
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.workbooks.climates import felt, several
from tests.workbooks.surveys import answered
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file
from tests.workflows.surveyed_office import empty_office

SHEET = "Lingkungan Kerja"
STORED = "SELECT respondent, leadership, comment FROM climate_answer ORDER BY unit_id, period, respondent"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database of the small office (batches 1 and 2)."""
    return empty_office(tmp_path_factory.mktemp("office") / "s.db").read_bytes()


@pytest.fixture
def path(made: bytes, tmp_path: Path) -> Path:
    """A copy of it."""
    (tmp_path / "s.db").write_bytes(made)
    return tmp_path / "s.db"


def bring(path: Path, lines: Sequence[Mapping[str, object]], options: ImportOptions = ALL) -> ImportResult:
    """Import answers from one workbook, as a command does."""
    with session(path, write=True) as opened:
        (found,) = import_climate(opened, [file(SHEET, lines)], options=options, writer=WRITER)
    return found


@pytest.mark.parametrize(
    "told",
    [{}, {"Kode_Responden": None}, {"Kode_Responden": None, "Cap_Waktu": "10/07/2026 8:15:02"}],
    ids=["codes", "rows", "times"],
)
def test_the_same_file_again_changes_nothing(path: Path, told: dict[str, object]) -> None:
    lines = several(4) if not told else [felt(mark, **told) for mark in (4, 4, 2, 5)]
    assert counts(bring(path, lines)) == (4, 4, 0, 0, 0)
    again = bring(path, lines)
    assert (counts(again), again.more) == ((4, 0, 0, 4, 0), {"kind": "climate", "periods": ["2026-S1"]})
    assert "Answers that were known already: 4; where they differ the new ones hold." in map(str, again.notices)


def test_a_newer_copy_of_a_form_adds_only_who_is_new(path: Path) -> None:
    lines = [felt(4, Kode_Responden=None, Cap_Waktu=f"10/07/2026 8:15:0{n}") for n in (1, 1, 2)]
    bring(path, lines)
    more = [*lines, felt(2, Kode_Responden=None, Cap_Waktu="11/07/2026 9:00:00")]
    assert counts(bring(path, more)) == (4, 1, 0, 3, 0)


def test_few_answers_that_only_their_file_tells_are_rejected_so_that_no_file_can_be_guessed(path: Path) -> None:
    lines = [*several(3), felt(Kode_Responden=None), felt(2, Kode_Responden=None)]
    found = bring(path, lines)
    assert codes(found) == [("respondent-untold", "K5"), ("respondent-untold", "K6")]
    assert not found.stored
    assert counts(bring(path, lines, GOOD)) == (5, 3, 0, 0, 2)
    assert counts(bring(path, [felt(Kode_Responden=None)] * 3)) == (3, 3, 0, 0, 0)


def test_a_file_that_tells_nobody_apart_says_what_that_means(path: Path) -> None:
    line = {name: value for name, value in felt().items() if name != "Kode Responden"}
    found = bring(path, [*[line] * 4, {**line, "Komunikasi": 9}], GOOD)
    said = " ".join(map(str, found.notices))
    assert "each row counts as somebody else" in said
    assert f"Undo batch {found.batch} before you import the mended file" in said
    assert "(--rejects) does not repeat who answered and what" in said


def test_neither_file_nor_code_nor_order_is_kept(path: Path) -> None:
    lines = [felt(1 + n % 5, Kode_Responden=f"LK-{n}", Komentar=f"Kata {n}") for n in range(20)]
    found = bring(path, lines)
    assert found.batch is not None
    with session(path, write=False) as opened:
        detail = show_batch(opened, found.batch)
    assert [source[1:] for source in detail.sources] == [(None, None, None)]
    assert (detail.tables, detail.changes) == ({}, [])
    assert detail.batch.counts == {
        "added": 20, "changed": 0, "unchanged": 0, "rejected": 0, "kind": "climate", "periods": ["2026-S1"],
    }  # fmt: skip
    stored = asked(path, STORED)
    assert [comment for *_, comment in stored] != [f"Kata {n}" for n in range(20)]
    assert not any("LK-" in str(respondent) for respondent, *_ in stored)


def test_undoing_takes_the_answers_of_a_batch_unless_a_later_one_brought_them_again(path: Path) -> None:
    first, second = bring(path, several(4)).batch, bring(path, [*several(4, 2), felt()]).batch
    assert first is not None
    assert second is not None
    with session(path, write=True) as opened:
        assert [later.id for later in undo_preview(opened, first).later] == [second]
        with pytest.raises(ConflictError):
            undo(opened, first, user="sri", now=WRITER.now)
        seen = undo(opened, second, user="sri", now=WRITER.now)
        assert (seen.removed, seen.known_votes) == ({"climate_answer": 1}, 4)
    assert asked(path, STORED) == []  # what was replaced lies with the batch that replaced it, and does not come back


def test_a_batch_of_units_is_not_undone_under_answers_on_them(path: Path) -> None:
    new = [{"Kode": "1.01.9", "Nama": "Bidang Baru", "Kode Induk": "1.01"}]
    with session(path, write=True) as opened:
        (units,) = import_units(opened, [file("Unit", new)], options=ALL, writer=WRITER)
    answers = bring(path, several(4, unit="1.01.9")).batch
    assert units.batch is not None
    assert answers is not None
    with session(path, write=True) as opened, pytest.raises(ConflictError, match="batch-in-use"):
        undo(opened, units.batch, user="sri", now=WRITER.now)
    for batch in (answers, units.batch):
        with session(path, write=True) as opened:
            undo(opened, batch, user="sri", now=WRITER.now)
    assert asked(path, "SELECT count(*) FROM unit WHERE code = '1.01.9'") == [(0,)]


def test_the_sheets_tell_which_survey_it_is_unless_it_is_said(path: Path) -> None:
    climate, public = file(SHEET, several(3)), file("SKM", [answered()], name="skm.xlsx")
    for given, kind in ((climate, "climate"), (public, None)):
        with session(path, write=True) as opened:
            (found,) = import_answers(opened, [given], options=ALL, writer=WRITER)
        assert (found.stored, found.more.get("kind")) == (True, kind)
    with session(path, write=True) as opened, pytest.raises(UsageError, match="survey-kinds-mixed"):
        import_answers(opened, [climate, public], options=ALL, writer=WRITER)
    with session(path, write=True) as opened, pytest.raises(AsnError, match="header-not-found"):
        import_answers(opened, [public], options=ALL, writer=WRITER, kind="climate")
    with session(path, write=True) as opened, pytest.raises(AsnError, match="unit-unknown"):
        import_climate(opened, [climate], options=ALL, writer=WRITER, unit="9.99")
