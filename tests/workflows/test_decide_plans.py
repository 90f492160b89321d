"""The column Persetujuan of a workbook of plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.store.renaming import rename
from asncli.workbooks.problems import Severity
from asncli.workflows.import_targets import import_targets
from asncli.workflows.importing import ImportOptions, ImportResult
from tests.cli.small_office import BUDI, LEADER, NOBODY, SITI, WAYAN, indicator
from tests.store.office import batch
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, file, office

PLANS = (
    "SELECT e.nip, p.status, p.approved_by, p.returned_note FROM plan p JOIN employee e ON e.id = p.employee_id"
    " ORDER BY e.nip"
)


def decided(
    nip: str, said: str | None, note: str | None = None, code: str = "IKI-01", target: int = 12
) -> dict[str, object]:
    more: Mapping[str, object] = {"Persetujuan": said, "Catatan Persetujuan": note, "Target": target}
    return {**indicator(nip, code), **more}


def imported(path: Path, *lines: dict[str, object], options: ImportOptions = ALL) -> ImportResult:
    with session(path, write=True) as opened:
        (result,) = import_targets(opened, [file("SKP", lines)], options=options, writer=WRITER)
    return result


def told(result: ImportResult) -> list[str]:
    return [str(notice) for notice in result.notices]


def test_what_the_column_says_is_done_with_the_plans_as_they_came_in(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    lines = (
        decided(SITI, "Disetujui"), decided(SITI, None, code="IKI-02"), decided(BUDI, "dikembalikan", "Kurang rinci"),
        decided(WAYAN, "Disetujui"), decided(WAYAN, "Dikembalikan", code="IKI-02"),
    )  # fmt: skip
    first = imported(path, *lines)
    assert (first.added, first.more) == (5, {"plans_approved": 1, "plans_returned": 1})
    assert told(first) == [
        "Plans approved by the column Persetujuan: 1, sent back: 1.",
        f"Persetujuan says different things of the same plan, so nothing is decided: {WAYAN}.",
    ]
    assert asked(path, PLANS) == [
        (BUDI, "returned", None, "Kurang rinci"), (SITI, "approved", BUDI, None), (WAYAN, "draft", None, None),
    ]  # fmt: skip
    again = imported(path, decided(SITI, "Dikembalikan"), decided(BUDI, "Disetujui", target=15))
    assert told(again)[0] == "Plans approved by the column Persetujuan: 1, sent back: 0."
    assert told(again)[1] == f"These plans are approved or of a closed period, so the decision was left: {SITI}."
    assert asked(path, PLANS)[0] == (BUDI, "approved", LEADER, None)


def _named(user: str, path: Path, *lines: dict[str, object], options: ImportOptions = ALL) -> ImportResult:
    with session(path, write=True) as opened:
        (result,) = import_targets(opened, [file("SKP", lines)], options=options, writer=replace(WRITER, user=user))
    return result


def test_nobody_approves_their_own_plan_by_the_column(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    own = _named(SITI, path, decided(SITI, "Disetujui"), decided(WAYAN, "Disetujui"))
    assert [(one.code, one.cell) for one in own.problems] == [("self-approval", "J2")]
    assert str(own.problems[0].message) == (
        "Row 2: the plan is that of whoever imports this file, and nobody approves their own."
    )
    assert (own.stored, asked(path, PLANS)) == (False, [])
    lines = (decided(SITI, "Disetujui"), decided(SITI, None, code="IKI-02"), decided(WAYAN, "Disetujui"))
    good = _named(SITI, path, *lines, options=GOOD)
    assert (good.stored, good.added, good.rejected) == (True, 2, 1)
    assert told(good)[0] == "No plan was approved or sent back, for there are rows with faults."
    assert asked(path, PLANS) == [(SITI, "draft", None, None), (WAYAN, "draft", None, None)]
    assert _named(SITI, path, decided(SITI, "Dikembalikan", "Kurang rinci")).problems == []


def test_under_a_former_nip_it_is_still_the_own_plan(tmp_path: Path) -> None:
    path, new = office(tmp_path / "k.db"), "198503152010012999"
    with batch(path, "roster rename") as w:
        rename(w.session, w.batch, w.source, SITI, new, "Perbaikan")
    for user in (SITI, new):
        found = _named(user, path, decided(new, "Disetujui"))
        assert [one.code for one in found.problems if one.severity is Severity.ERROR] == ["self-approval"]
    _named("sri", path, decided(new, "Disetujui"))
    assert asked(path, PLANS) == [(new, "approved", BUDI, None)]


def test_without_another_superior_it_is_approved_in_the_name_of_whoever_imports(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        raw = raw_connection(opened)
        for said, nip in ((SITI, SITI), (None, WAYAN)):
            raw.execute("UPDATE assignment SET supervisor_nip = ? WHERE employee_id ="
                        " (SELECT id FROM employee WHERE nip = ?)", (said, nip))  # fmt: skip
    imported(path, decided(SITI, "Disetujui"), decided(WAYAN, "Disetujui"))
    assert asked(path, PLANS) == [(SITI, "approved", "sri", None), (WAYAN, "approved", "sri", None)]


def test_nothing_is_decided_where_a_row_has_a_fault(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    result = imported(path, decided(SITI, "Disetujui"), decided(NOBODY, None), options=GOOD)
    assert (result.stored, result.rejected, result.more) == (True, 1, {})
    assert told(result) == ["No plan was approved or sent back, for there are rows with faults."]
    assert asked(path, PLANS) == [(SITI, "draft", None, None)]


def test_another_word_is_no_decision_and_without_the_column_nothing_is_said(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    assert [one.code for one in imported(path, decided(SITI, "mungkin")).problems] == ["value-unknown"]
    assert told(imported(path, indicator(SITI))) == []
