"""How a dialogue is laid out: withheld words leave no trace but the fact."""

from __future__ import annotations

from datetime import date

from asncli.cli.dialogue_views import document, held_rows, views
from asncli.store.dialogues import Held, Promised, Said
from asncli.workflows.hold_dialogue import Told

HELD = Held(1, 3, "199012312015021903", "Wayan", 2, "Bidang SD", "2026-S1", date(2026, 7, 13), None, True, 1, 1, 0,
            None, None, 4)  # fmt: skip
SILENT = Told(HELD, Said(None, None, None, None), [Promised(1, 1, "leader", "", None, None)], withheld=True)


def test_of_what_is_withheld_there_is_the_number_and_whose_it_is() -> None:
    (told,) = document([SILENT])
    assert (told["withheld"], told["concerns"]) == (True, None)
    assert told["commitments"] == [{"number": 1, "voice": "leader", "text": None, "due": None, "done_on": None}]
    assert len(views([SILENT, SILENT])) == 4
    assert held_rows([HELD])[0][:2] == [HELD.nip, "Wayan"]
