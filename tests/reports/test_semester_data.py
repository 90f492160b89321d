"""What the semester report is made from."""

from asncli.terms import Predikat, Status
from tests.reports.made import incomplete, person, semester


def test_proposals_are_counted_among_the_evaluated_only() -> None:
    people = [person(1, proposal=1), person(2), incomplete(3, "IKI-1", proposal=1, predikat="baik")]
    assert semester(people).proposals == 1


def test_people_are_counted_by_status_and_predikat_stand_best_first() -> None:
    data = semester([person(1), person(2, status="final"), person(3)])
    assert (data.having(Status.DRAFT), data.having(Status.FINAL), data.having(Status.OBJECTED)) == (2, 1, 0)
    assert list(data.labels) == [
        Predikat.SANGAT_BAIK, Predikat.BAIK, Predikat.BUTUH_PERBAIKAN, Predikat.KURANG, Predikat.SANGAT_KURANG,
    ]  # fmt: skip
