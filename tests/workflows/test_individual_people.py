"""What a page is made from: finals as they were kept, feedback as far as anonymity allows, nothing confidential."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.reports.individual import NOTHING_HEARD, Individual, Judgement, Ruled
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import CoreValue, FeedbackRole, Period, Predikat, Rating, Status
from asncli.workflows.individual_people import Around, individuals
from asncli.workflows.make_forms import ground_of
from asncli.workflows.policies import policy_of, set_policy
from tests.workflows.coached_office import CONFIDED, OPENED, coached_office, opened, talked
from tests.workflows.disputed_office import S1, answer, decide, disputed_office, object_, receive, writer
from tests.workflows.heard_office import comment, hear, heard_office
from tests.workflows.reported_office import BUDI, DEWI, PERIOD, SITI, WAYAN, evaluate_semester
from tests.workflows.sound_office import change

TODAY = date(2026, 8, 1)
DIALOGUES = (
    "NIP|Periode|Tanggal Dialog|Yang Berjalan Baik|Kendala dan Harapan|Komitmen Pimpinan|Rahasia\n"
    f"{WAYAN}|2026-S1|2026-08-03|Tepat waktu|{CONFIDED}|Menambah petugas (2026-09-30)|ya"
)


def pages(path: Path, period: Period = S1, *, comments: bool = False) -> dict[str, Individual]:
    """Everybody's page by NIP."""
    with session(path, write=False) as read:
        ground, _made = ground_of(read, period, load_policy())
        found = individuals(read, Around(read, ground, TODAY, comments=comments), sorted(ground.evaluated))
        return {str(one.forms.person.nip): one for _, one in found}


def test_a_final_evaluation_is_told_as_it_was_kept_whatever_comes_later(tmp_path: Path) -> None:
    path = disputed_office(tmp_path / "k.db")
    before = pages(path)[WAYAN]
    assert (before.status, before.work_result, before.objection_until) == (Status.FINAL, 10_000, None)
    assert [(one.code, one.figures and one.figures.achievement) for one in before.lines] == [
        ("IKI-1", 10_000), ("IKI-2", 10_000),
    ]  # fmt: skip
    change(path, "UPDATE achievement SET value = 90000", "UPDATE indicator SET target = 990000, target_s1 = 990000")
    after = pages(path)[WAYAN]
    assert after.lines == before.lines
    assert after.forms.outcome == before.forms.outcome


def test_receipt_and_decision_are_told_with_their_days(tmp_path: Path) -> None:
    path = disputed_office(tmp_path / "k.db")
    with session(path, write=True) as written:
        receive(written)
        object_(written)
        answer(written)
        decide(written)
    one = pages(path)[WAYAN]
    assert (one.policy.objection_days, one.objection_until) == (14, date(2026, 7, 24))
    assert one.forms.dispute is not None
    assert one.forms.outcome is not None
    assert (one.forms.dispute.decided_on, one.forms.outcome.work_rating) == (date(2026, 7, 30), Rating.ABOVE)
    assert one.ruled == Ruled(
        "Siti",
        Judgement(Rating.MEETS, Rating.MEETS, Predikat.BAIK),
        Judgement(Rating.ABOVE, Rating.MEETS, Predikat.BAIK),
    )
    assert pages(path)[BUDI].ruled is None


def test_coaching_and_a_confidential_dialogue_are_told_without_a_word_of_it(tmp_path: Path) -> None:
    path = coached_office(tmp_path / "k.db")
    with session(path, write=True) as written:
        opened(written)
        assert talked(written, DIALOGUES).batch is not None
    one = pages(path)[WAYAN]
    (talk,) = one.talked
    assert (talk.confidential, [promise.said for promise in talk.promises]) == (True, [None])
    assert one.coached is not None
    assert (one.coached.opened_on, one.coached.why) == (OPENED, "Predikat kinerja Butuh Perbaikan")
    assert CONFIDED not in repr(pages(path))
    assert "Menambah petugas" not in repr(pages(path))


def test_feedback_counts_and_is_shown_from_three_raters_on_only(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    hear(path, (BUDI, "rekan", [5, 4]))
    comment(path, SITI, {"rekan": "Mudah diajak bekerja", "bawahan": "Terlalu keras", "atasan": "Pertahankan"})
    evaluate_semester(path)
    found = pages(path, PERIOD)
    siti, budi = found[SITI].heard, found[BUDI].heard
    assert (siti.counted, siti.lacking) == ([FeedbackRole.ATASAN, FeedbackRole.REKAN], [FeedbackRole.BAWAHAN])
    assert siti.values[CoreValue.LOYAL] == 392  # (60 x 4.00 + 20 x 3.67) / 80
    assert siti.rests[CoreValue.LOYAL] == [FeedbackRole.ATASAN, FeedbackRole.REKAN]
    assert siti.comments == {}
    assert pages(path, PERIOD, comments=True)[SITI].heard.comments == {
        FeedbackRole.ATASAN: ["Pertahankan"], FeedbackRole.REKAN: ["Mudah diajak bekerja"],
    }  # fmt: skip
    assert budi == NOTHING_HEARD._replace(
        values=dict.fromkeys(CoreValue), rests={value: [] for value in CoreValue}, counted=[],
        lacking=[FeedbackRole.ATASAN, FeedbackRole.REKAN, FeedbackRole.BAWAHAN],
    )  # fmt: skip


def test_who_is_left_out_or_lacks_something_is_told_why(tmp_path: Path) -> None:
    path = heard_office(tmp_path / "a.db")
    evaluate_semester(path)
    found = pages(path, PERIOD)
    dewi, wayan = found[DEWI], found[WAYAN]
    assert (dewi.status, dewi.forms.outcome, dewi.heard) == (Status.EXCLUDED, None, NOTHING_HEARD)
    assert dewi.left_out == "Kedudukan hukum Anda dalam periode ini menurut ketentuan instansi tidak dievaluasi."
    assert (wayan.status, list(wayan.missing)) == (Status.INCOMPLETE, ["IKI-2", "behaviour"])


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("by-agency", "Dikecualikan oleh instansi: tugas belajar"),
        ("few-days", "Hari kerja Anda dalam periode ini kurang dari ketentuan instansi."),
    ],
)
def test_every_reason_to_be_left_out_is_said(tmp_path: Path, note: str, said: str) -> None:
    path = disputed_office(tmp_path / "k.db")
    excluded = f"UPDATE evaluation SET status = 'excluded', notes = '[\"{note}\"]' WHERE employee_id = 3"
    reason = "INSERT INTO exclusion (employee_id, period, reason, source_id) VALUES (3, '2026-S1', 'tugas belajar', 1)"
    change(path, excluded, reason)
    assert pages(path)[WAYAN].left_out == said


def test_days_of_an_objection_and_their_source_are_of_one_policy(tmp_path: Path) -> None:
    path = disputed_office(tmp_path / "k.db")
    own = tmp_path / "kebijakan.toml"
    own.write_text("[objection]\ndays = 30\n")
    with session(path, write=True) as written:
        set_policy(written, own, writer("policy set"))
    with session(path, write=False) as read:
        ground, _made = ground_of(read, S1, policy_of(read, S1))
        ((_, one),) = individuals(read, Around(read, ground, TODAY), [3])
    assert (one.policy.objection_days, one.policy.provisions["objection"].source) == (
        14, "PP 30/2019 Pasal 59, unconfirmed",
    )  # fmt: skip
