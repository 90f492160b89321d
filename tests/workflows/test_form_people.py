"""What the official forms say of people."""

from datetime import date
from pathlib import Path

import pytest

from asncli.reports.official import Dispute, Figures, FormLine, FormPlan, Party, Since
from asncli.store.batches import add_source, begin, finish
from asncli.store.database import raw_connection, session
from asncli.store.removals import remove_indicator
from asncli.store.unit_ratings import write_unit_ratings
from asncli.terms import CoreValue, ObjectionDecision, Predikat, Status, UnitAchievement
from asncli.workflows.answer_objection import answer_objection
from asncli.workflows.decide_objection import decide_objection
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.finalise import Decision, finalise
from asncli.workflows.object import file_objection
from asncli.workflows.writing import Writer
from tests.workflows.disputed_office import DECIDED, EXPLAINED, FILED, FINAL, POLICY, RULING, S1, receive, writer
from tests.workflows.form_office import form_office, forms_of
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, WAYAN, change

Q = 10_000


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return form_office(tmp_path_factory.mktemp("office") / "k.db")


def final(path: Path) -> Path:
    with session(path, write=True) as opened:
        finalise(opened, Frame(S1, law(S1, None), POLICY, FINAL), Decision(), writer("evaluation finalise", FINAL))
    return path


def test_a_person_stands_with_the_state_of_the_last_day_and_both_superiors(office: Path) -> None:
    forms = forms_of(office)
    assert forms.person == Party("Wayan, S.Pd.", WAYAN, "III/b", "Guru", "Bidang SD")
    assert forms.assessor == Party("Budi", BUDI, None, None, "Bidang SD")
    assert forms.superior == Party("Siti", SITI, "IV/b", "Kepala Dinas", "Dinas Pendidikan")
    assert not forms.leads


def test_of_a_leader_outside_the_roster_the_nip_alone_is_known(office: Path) -> None:
    forms = forms_of(office, SITI)
    assert (forms.assessor, forms.superior, forms.leads) == (Party(nip=SECRETARY), Party(), True)


def test_plans_stand_with_the_figures_of_the_evaluation_evidence_and_notes(office: Path) -> None:
    (plan,) = forms_of(office).plans
    first, second = plan.results
    assert (first.title, second.title) == ("Layanan 31", "Layanan")
    assert first.served == "Layanan 21"
    figures = Figures(6 * Q, 6 * Q, 10_000, due=True, direction="naik")
    assert first.lines == [
        FormLine("IKI-1", "kuantitas", "Berkas", "berkas", 12 * Q, figures, ["bukti-2026-03-31", "bukti-2026-06-30"],
                 ["3 Mei 2026 (Pimpinan): Rapikan bukti"]),
    ]  # fmt: skip


def test_an_outcome_stands_with_the_words_on_values_and_the_whole_organisation(office: Path) -> None:
    forms = forms_of(office)
    assert forms.outcome
    assert forms.pattern
    assert (forms.outcome.status, forms.outcome.predikat, forms.outcome.feedback) == (
        Status.DRAFT, Predikat.BAIK, "Pertahankan",
    )  # fmt: skip
    assert forms.outcome.said == {CoreValue.LOYAL: ["4 Mei 2026 (Pegawai): Rahasia terjaga"]}
    assert (forms.pattern.achievement, forms.pattern.unit, forms.pattern.people) == ("baik", "Dinas Pendidikan", 2)
    assert "Semester I 2026" in forms.foot
    assert forms.foot.endswith("data per 2 Juli 2026 pukul 08.00 UTC")


def test_a_final_evaluation_is_printed_as_it_was_kept_whatever_is_changed_after_it(tmp_path: Path) -> None:
    path = final(form_office(tmp_path / "k.db"))
    before = forms_of(path)
    change(
        path,
        "UPDATE employee SET name = 'Lain' WHERE id = 3",
        "UPDATE assignment SET position = 'Lain', golongan = 'IV/a', unit_id = 1 WHERE employee_id = 3",
        "UPDATE indicator SET target = 240000, target_s1 = 120000",
        "UPDATE achievement SET value = 10000",
        "INSERT INTO achievement (indicator_id, day, value, evidence, source_id)"
        " SELECT id, '2026-05-01', 1, 'kemudian', 1 FROM indicator",
        "DELETE FROM note",
        "INSERT INTO batch (id, command, made_at, made_by, program, counts)"
        " VALUES (90, 'rating add', '2026-08-01 00:00:00.000000', 'sri', '0', '{}')",
        "INSERT INTO change (batch_id, tbl, row_key, image) SELECT 90, 'rating', CAST(id AS TEXT), json_object("
        "'employee_id', employee_id, 'period', period, 'feedback', feedback) FROM rating",
        "UPDATE rating SET feedback = 'Lain'",
    )
    after = forms_of(path)
    assert after.person == before.person._replace(name="Wayan")
    assert (after.plans, after.outcome, after.assessor) == (before.plans, before.outcome, before.assessor)


def test_an_objection_stands_with_its_explanation_and_decision(tmp_path: Path) -> None:
    path = final(form_office(tmp_path / "k.db"))

    def by(command: str) -> Writer:
        return writer(command)

    with session(path, write=True) as opened:
        receive(opened)
        file_objection(opened, WAYAN, S1, "Mei belum dihitung", FILED, "800/7", by("objection add"))
    assert forms_of(path).outcome == forms_of(path).outcome
    with session(path, write=True) as opened:
        answer_objection(opened, WAYAN, S1, BUDI, "Bukti Mei tidak ada", EXPLAINED, by("objection answer"))
        decide_objection(opened, WAYAN, S1, RULING, by("objection decide"))
    forms = forms_of(path)
    assert forms.received_on == date(2026, 7, 10)
    assert forms.superior.nip == SITI
    change(path, f"UPDATE assignment SET supervisor_nip = '{SECRETARY}' WHERE employee_id = 2")
    assert forms_of(path).superior == forms.superior
    assert forms.dispute == Dispute(
        FILED, "Mei belum dihitung", EXPLAINED, "Bukti Mei tidak ada", ObjectionDecision.CHANGED, DECIDED, "Bukti sah"
    )


def test_somebody_left_out_of_the_period_has_a_plan_and_no_outcome(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    change(path, "UPDATE evaluation SET status = 'excluded', predikat = NULL WHERE employee_id = 3")
    forms = forms_of(path)
    assert (forms.outcome, forms.pattern, len(forms.plans)) == (None, None, 1)
    with session(path, write=False) as opened:
        assert raw_connection(opened).execute("SELECT count(*) FROM evaluation").fetchone() == (3,)


def test_a_changed_plan_and_capaian_leave_the_final_form_as_it_was_and_the_skp_as_it_is(tmp_path: Path) -> None:
    path = final(form_office(tmp_path / "k.db"))
    before = forms_of(path)
    with session(path, write=True) as opened:
        batch = begin(opened, "target remove", user="sri", now=writer("").now)
        remove_indicator(opened, batch, WAYAN, "IKI-1", year=2026, with_achievements=True)
        source = add_source(opened, batch)
        write_unit_ratings(opened, batch, source, [(1, "D", str(S1), "kurang", None)])
        finish(opened, batch, {})
    after = forms_of(path)
    assert [line.indicator for plan in after.plans for one in plan.results for line in one.lines] == ["Berkas"] * 2
    assert [figures(plan) for plan in after.plans] == [figures(plan) for plan in before.plans]
    assert after.agreed
    assert [len(plan.results) for plan in after.agreed] == [1]
    assert after.outcome
    assert before.outcome
    assert (before.outcome.revised, after.outcome.revised) == (False, True)
    assert before.pattern
    assert after.pattern == before.pattern._replace(since=Since(UnitAchievement.BAIK, UnitAchievement.KURANG))


def figures(plan: FormPlan) -> list[tuple[str, str, Figures | None]]:
    return [(one.title, line.code, line.figures) for one in plan.results for line in one.lines]


def test_a_capaian_that_came_later_is_told_as_such(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    change(path, "DELETE FROM unit_rating")
    with session(final(path), write=True) as opened:
        batch = begin(opened, "unit import-rating", user="sri", now=writer("").now)
        write_unit_ratings(opened, batch, add_source(opened, batch), [(1, "D", str(S1), "baik", None)])
        finish(opened, batch, {})
    pattern = forms_of(path).pattern
    assert pattern
    assert (pattern.achievement, pattern.since) == ("baik", Since(None, UnitAchievement.BAIK))
