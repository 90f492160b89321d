"""The law of promotion and of the nine boxes as people read it."""

from __future__ import annotations

from tests.cli.conftest import Run


def test_the_nine_boxes_and_the_periods_are_shown(asncli: Run) -> None:
    boxes = asncli("regulation", "show", "permenpanrb-3-2020").out
    assert "Di Atas Ekspektasi        4         7       9" in boxes
    assert "Dipromosikan dan dipertahankan; Masuk KRS instansi/nasional; Penghargaan" in boxes
    assert "2, 4, 6, 8, 10, 12" in asncli("regulation", "show", "peraturan-bkn-4-2023").out
