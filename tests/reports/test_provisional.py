"""What can still change: all of it is told, not only the heaviest."""

from __future__ import annotations

from asncli.reports.provisional import held, of_statuses, stamp


def test_all_that_hold_are_told_what_weighs_most_first() -> None:
    codes = of_statuses(["draft", "final", "incomplete", "objected", "excluded"])
    assert codes == held(drafts=True, incomplete=True, objected=True) == ["objected", "draft", "incomplete"]
    assert stamp(codes) == "DALAM KEBERATAN · SEMENTARA · BELUM LENGKAP"
    assert stamp(of_statuses(["final", "excluded"])) == ""
