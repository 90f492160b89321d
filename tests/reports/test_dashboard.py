"""The dashboard as a value."""

from __future__ import annotations

from dataclasses import replace

from asncli.reports.dashboard import FORMS
from asncli.terms import UnitAchievement
from tests.documents.dashboard_sample import of_unit, sample


def test_it_is_of_the_agency_or_of_the_unit_asked_for() -> None:
    assert (sample().top, of_unit().top) == (-1, 1)
    assert [one.id for one in of_unit().paged] == [1, 2, 3]
    assert len(sample().paged) == 5
    assert FORMS == ("html",)


def test_it_knows_the_labels_of_its_regulation_and_the_capaian_of_units() -> None:
    assert list(sample().labels) == ["sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang"]
    assert sample().achievement(4) is UnitAchievement.BAIK
    assert sample().achievement(5) is None


def test_an_agency_without_a_name_has_one_to_be_printed() -> None:
    assert replace(sample(), state=sample().state._replace(agency=None)).agency == "Instansi"


def test_a_period_that_was_not_over_is_known() -> None:
    assert not sample().ends_later
    early = sample().state._replace(batch_at=sample().state.batch_at.replace(month=6, day=30))
    assert replace(sample(), state=early).ends_later
