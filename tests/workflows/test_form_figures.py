"""Figures of the official forms are those of ``evaluation explain``."""

from pathlib import Path

from asncli.store.database import session
from asncli.store.form_frames import planned_rows
from asncli.terms import QUANTITY_UNIT
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import explain, kept
from asncli.workflows.form_figures import draft_figures, final_figures
from tests.workflows.disputed_office import FINAL, POLICY, S1
from tests.workflows.form_office import form_office
from tests.workflows.sound_office import WAYAN


def test_drafts_and_finals_have_the_figures_that_are_explained(tmp_path: Path) -> None:
    with session(form_office(tmp_path / "k.db"), write=False) as opened:
        rows = planned_rows(opened, S1, [3])
        told = explain(opened, WAYAN, Frame(S1, law(S1, None), POLICY, FINAL))
        draft = draft_figures(opened, S1, law(S1, None), POLICY, rows)
    final = final_figures({"steps": told.steps, "indicators": told.indicators}, rows[3])
    assert kept({"indicators": told.indicators})
    expected = [
        (one["code"], int(one["actual"] * QUANTITY_UNIT), int(one["achievement"] * 100)) for one in told.indicators
    ]
    for found in (draft, final):
        lines = [found[row.indicator_id] for row in rows[3]]
        assert [(line.code, line.actual, line.achievement) for line in lines] == expected
