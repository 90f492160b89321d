"""The small sound office with what the official forms ask for: posts, aspects, evidence, a leader's result, words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.reports.official import PersonForms
from asncli.store.database import session
from asncli.store.files import make_private
from asncli.workflows.evaluate import evaluate
from asncli.workflows.form_people import person_forms
from asncli.workflows.make_forms import Wanted, chosen_people, ground_of
from tests.workflows.disputed_office import FINAL, POLICY, S1, writer
from tests.workflows.sound_office import WAYAN, sound_office

_MORE = (
    "UPDATE employee SET back_title = 'S.Pd.' WHERE id = 3",
    "UPDATE assignment SET position = 'Guru', golongan = 'III/b', level = 'Ahli Pertama' WHERE employee_id = 3",
    "UPDATE assignment SET position = 'Kepala Dinas', level = 'JPT Pratama', golongan = 'IV/b' WHERE employee_id = 1",
    "UPDATE indicator SET aspect = 'kuantitas', measure = 'berkas' WHERE code = 'IKI-1'",
    "UPDATE planned_result SET title = title || ' ' || id, parent_code = 'RHK-1' WHERE code = 'RHK-1'",
    "UPDATE achievement SET evidence = 'bukti-' || day",
    "UPDATE rating SET feedback = 'Pertahankan' WHERE employee_id = 3",
    "INSERT INTO unit_rating (unit_id, period, predikat, source_id) VALUES (1, '2026-S1', 'baik', 1)",
    "INSERT INTO note (employee_id, author_nip, day, indicator_code, text, source_id)"
    " SELECT 3, supervisor_nip, '2026-05-03', 'IKI-1', 'Rapikan bukti', 1 FROM assignment WHERE id = 3",
    "INSERT INTO note (employee_id, author_nip, day, value, text, source_id)"
    f" VALUES (3, '{WAYAN}', '2026-05-04', 'loyal', 'Rahasia terjaga', 1)",
)


def form_office(path: Path) -> Path:
    """Make the office, evaluated on 2 July 2026 (batch 2), nothing final."""
    make_private(path)
    path.write_bytes(_office())
    return path


@cache
def _office() -> bytes:
    with TemporaryDirectory() as folder:
        path = sound_office(Path(folder) / "k.db", *_MORE)
        with session(path, write=True) as opened:
            evaluate(opened, S1, POLICY, writer("evaluate 2026-S1", FINAL))
        return path.read_bytes()


def forms_of(path: Path, nip: str = WAYAN) -> PersonForms:
    """The forms of one person in Semester I 2026."""
    with session(path, write=False) as opened:
        ground, _ = ground_of(opened, S1, POLICY)
        ((_, forms),) = person_forms(opened, ground, chosen_people(opened, ground, Wanted([nip])))
    return forms
