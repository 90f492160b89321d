"""Which courses serve whose needs."""

from __future__ import annotations

import pytest

from asncli.rules.training_match import Catalogue, Course, Trainee
from asncli.rules.training_needs import Need, Reason
from asncli.terms import CoreValue

POINTS = dict(zip(Reason, (40, 25, 20, 15, 10, 5, 10, 5), strict=True))
NOTHING: frozenset[CoreValue] = frozenset()
ARCHIVE, SERVICE, NURSE, ALL = range(4)
CATALOGUE = Catalogue(
    [
        Course("Kearsipan digital", "kearsipan digital", "Arsip", NOTHING, None),
        Course("Pelayanan prima", "pelayanan prima", None, frozenset({CoreValue.SERVICE}), None),
        Course("Gawat darurat", "gawat darurat", "Arsip", NOTHING, "Perawat*"),
        Course("Seminar", "seminar", None, NOTHING, None),
    ],
    {"Perawat Mahir": frozenset({NURSE})},
)
MISSED = Need(Reason.MISSED_INDICATOR, "Jumlah arsip ditata", "IKI-1", "Jumlah arsip ditata Layanan")
WEAK = Need(Reason.WEAK_VALUE, "Berorientasi Pelayanan", "2,50", value=CoreValue.SERVICE)
CASE, NO_TOPIC = Need(Reason.COACHING, "kearsipan", "kasus"), Need(Reason.COACHING, None, "kasus tanpa topik")
ASKED = Need(Reason.UNIT_NEED, "Pelayanan", "kebutuhan unit")


@pytest.mark.parametrize(
    ("one", "scored"),
    [
        (Trainee([MISSED]), [(ARCHIVE, 10)]),
        (Trainee([WEAK]), [(SERVICE, 15)]),
        (Trainee([CASE]), [(ARCHIVE, 40)]),
        (Trainee([NO_TOPIC]), []),
        (Trainee([NO_TOPIC], position="Perawat Mahir"), [(NURSE, 45)]),
        (Trainee([MISSED, MISSED], position="Perawat Mahir"), [(ARCHIVE, 10), (NURSE, 15)]),
        (Trainee([ASKED]), [(SERVICE, 20)]),
        (Trainee([ASKED], good="Baik"), [(SERVICE, 30)]),
        (Trainee([WEAK], good="Baik"), [(SERVICE, 15)]),
        (Trainee([WEAK], good="Baik", growing=True), [(SERVICE, 25)]),
        (Trainee([], behind="0 dari 20 JP"), [(ALL, 5)]),
        (Trainee([WEAK], behind="0 dari 20 JP"), [(SERVICE, 20), (ALL, 5)]),
        (Trainee([WEAK], attended={"pelayanan prima"}), []),
    ],
)
def test_a_course_scores_each_reason_once(one: Trainee, scored: list[tuple[int, int]]) -> None:
    assert CATALOGUE.scored(one, POINTS) == scored


def test_every_reason_is_said_and_several_needs_of_one_are_counted() -> None:
    one = Trainee([ASKED, WEAK, WEAK._replace(told="2,60")], good="Baik", behind="0 dari 20 JP")
    assert CATALOGUE.why(one, SERVICE) == {
        Reason.UNIT_NEED: "kebutuhan unit",
        Reason.WEAK_VALUE: "2,50, dan 1 lainnya",
        Reason.GOOD_PERFORMER: "Baik",
        Reason.BEHIND_HOURS: "0 dari 20 JP",
    }
