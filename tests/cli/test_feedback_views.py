"""How a summary of feedback is shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from asncli.cli.feedback_views import list_table, one_person, person_document, person_views
from asncli.cli.views import Table, lines
from asncli.errors import UsageError
from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind
from asncli.workflows.summarise_feedback import Role, Summary

S1 = Period(2026, PeriodKind.SEMESTER, 1)
NIP = "198503152010012001"
VALUES = {**dict.fromkeys(CoreValue, 400), CoreValue.LOYAL: None, CoreValue.ADAPTIVE: 350}
PUBLIC = Role(FeedbackRole.MASYARAKAT, 20, 12, survey=True, value=380, values=dict.fromkeys(CoreValue))
PEERS = Role(FeedbackRole.REKAN, 20, 3, survey=False, value=390, values=VALUES, comments=["Ramah", "Rapi"])
SITI = Summary(1, NIP, "Siti", "Bidang", 395, VALUES, [PEERS, PUBLIC], [FeedbackRole.ATASAN])


def test_a_person_is_shown_with_roles_and_comments() -> None:
    head, roles, comments = person_views(SITI, S1)
    told = dict(lines(head)[1])
    assert (told["Perilaku"], told["Adaptif"], told["Weakest"]) == ("3.95", "3.50", "Adaptif")
    assert (told["Roles missing or with too few raters"], "Loyal" in told) == ("Atasan", False)
    assert isinstance(roles, Table)
    assert [row[0] for row in lines(roles)[1]] == ["Rekan", "Masyarakat"]
    assert lines(roles)[1][1][-1] == "public satisfaction survey of the unit"
    assert lines(comments)[1] == [["Rekan", "Ramah"], ["Rekan", "Rapi"]]


def test_a_list_has_every_value_for_scripts_and_what_fits_for_people() -> None:
    whole, brief = (list_table([SITI], S1, whole=whole) for whole in (True, False))
    assert len(whole.columns) == 16
    assert next(iter(whole.rows))[-4:] == [
        ["service", "accountable", "competent", "harmonious", "collaborative"], ["adaptive"],
        ["rekan", "masyarakat"], ["atasan"],
    ]  # fmt: skip
    assert [column.key for column in brief.columns] == [
        "nip", "name", "unit", "behaviour", "strongest", "weakest", "roles", "lacking",
    ]  # fmt: skip


def test_the_document_of_a_person_is_exact() -> None:
    told = person_document(SITI, S1)
    assert (told["behaviour"], told["values"]["loyal"], told["lacking"]) == (Decimal("3.95"), None, ["atasan"])
    assert told["roles"][0] == {
        "role": "rekan", "weight": 20, "raters": 3, "survey": False, "value": Decimal("3.90"),
        "values": {**dict.fromkeys(map(str, CoreValue), Decimal("4.00")), "loyal": None, "adaptive": Decimal("3.50")},
        "comments": ["Ramah", "Rapi"],
    }  # fmt: skip


def test_one_person_or_one_unit_or_everybody() -> None:
    assert [one_person(NIP, None, None), one_person(None, NIP, None), one_person(None, None, "U")] == [NIP, NIP, None]
    for said in ((NIP, NIP, None), (NIP, None, "U"), (None, NIP, "U")):
        with pytest.raises(UsageError) as refused:
            one_person(*said)
        assert refused.value.code == "choice-needed"
