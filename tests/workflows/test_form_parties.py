"""Who stands on the official forms."""

from datetime import date
from pathlib import Path

from asncli.reports.official import Party
from tests.workflows.form_office import form_office, forms_of
from tests.workflows.sound_office import BUDI, SITI, WAYAN, change


def moved(path: Path) -> Path:
    """Wayan moves from Dinas Pendidikan (Siti) to Bidang SD (Budi) on 1 April, with a plan for each place."""
    change(
        path,
        f"UPDATE assignment SET unit_id = 1, supervisor_nip = '{SITI}', position = 'Staf', golongan = 'III/a'"
        " WHERE employee_id = 3",
        "INSERT INTO assignment (id, employee_id, since, active, unit_id, supervisor_nip, position, golongan,"
        f" source_id) VALUES (9, 3, '2026-04-01', 1, 2, '{BUDI}', 'Guru', 'III/b', 1)",
        "UPDATE plan SET begins = '2026-04-01' WHERE id = 3",
        "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id)"
        " VALUES (9, 3, 2026, '2026-01-01', '2026-03-31', 'definitif', 1)",
        "INSERT INTO planned_result (id, plan_id, code, title, kind, parent_code, source_id)"
        " VALUES (91, 9, 'RHK-1', 'Lama', 'utama', 'RHK-1', 1)",
        "INSERT INTO indicator (id, plan_id, planned_result_id, code, title, direction, recap, target, source_id)"
        " VALUES (91, 9, 91, 'IKI-1', 'Lama', 'naik', 'jumlah', 10000, 1)",
    )
    return path


def test_a_plan_that_ended_earlier_bears_person_and_leader_of_its_last_day(tmp_path: Path) -> None:
    forms = forms_of(moved(form_office(tmp_path / "k.db")))
    first, second = forms.plans
    assert (first.ends, first.parties) == (
        date(2026, 3, 31),
        (
            Party("Wayan, S.Pd.", WAYAN, "III/a", "Staf", "Dinas Pendidikan"),
            Party("Siti", SITI, "IV/b", "Kepala Dinas", "Dinas Pendidikan"),
        ),
    )
    assert second.parties is None
    assert [plan.results[0].served for plan in forms.plans] == ["Layanan 11\nIndikator: Berkas", "Layanan 21"]
