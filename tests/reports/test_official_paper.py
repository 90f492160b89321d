"""Papers as values."""

from itertools import accumulate

from asncli.reports.forms import papers
from asncli.reports.official import FormKind
from asncli.reports.official_paper import WHOLE, Grid
from tests.reports.official_person import forms


def test_every_grid_of_every_form_is_as_wide_as_the_paper_and_full() -> None:
    for leads in (False, True):
        for kind in FormKind:
            for paper in papers(forms(leads=leads), kind):
                for grid in (block for block in paper.blocks if isinstance(block, Grid)):
                    assert list(accumulate(grid.widths))[-1] == WHOLE
                    room = len(grid.widths) * len(grid.rows)
                    assert sum(cell.columns * cell.rows for row in grid.rows for cell in row) == room
