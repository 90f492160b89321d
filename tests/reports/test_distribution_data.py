"""Who counts in which unit."""

from asncli.reports.distribution_data import (
    Counted,
    Headed,
    Outcome,
    heads_at_home,
    judged,
    rated_above,
    tallies,
    total,
    uncompared,
)
from asncli.reports.frames import UnitRow
from asncli.reports.recap import NO_UNIT
from asncli.terms import Predikat
from tests.reports.distributed import BIDANG, DINAS, KECAMATAN, SEKRETARIAT, UNITS, distribution


def test_own_people_count_without_the_head_and_those_not_complete_wait() -> None:
    found = tallies(distribution())
    assert found[DINAS].people == 0
    assert found[SEKRETARIAT].predikat == {Predikat.BAIK: 6, Predikat.KURANG: 1}
    assert (found[SEKRETARIAT].waiting, found[SEKRETARIAT].proposals) == (2, 2)
    assert found[BIDANG].people == 12  # whose head stands in the Dinas
    assert found[NO_UNIT].people == 3


def test_a_tree_counts_all_below_without_the_head_of_the_whole() -> None:
    found = tallies(distribution(tree=True))
    assert found[DINAS].predikat == {Predikat.SANGAT_BAIK: 0, Predikat.BAIK: 18, Predikat.KURANG: 1}
    assert found[BIDANG].people == 12


def test_a_head_who_serves_in_a_unit_below_is_left_out_of_the_tree_only() -> None:
    head = Headed(DINAS, BIDANG, Predikat.BAIK, 0)
    assert heads_at_home(distribution(headed=[head])) == []
    below = distribution(headed=[head], tree=True)
    assert heads_at_home(below) == [head]
    assert tallies(below)[DINAS].predikat[Predikat.BAIK] == 17


def test_a_head_who_is_not_complete_does_not_wait_in_the_own_unit() -> None:
    found = tallies(distribution(headed=[Headed(SEKRETARIAT, SEKRETARIAT, None, 0)]))
    assert found[SEKRETARIAT].waiting == 1


def test_units_that_are_each_others_parents_are_gone_round_once() -> None:
    units = (UnitRow(SEKRETARIAT, "A", "A", BIDANG), UnitRow(BIDANG, "B", "B", SEKRETARIAT))
    found = tallies(distribution(units=units, headed=(), tree=True))
    assert (found[SEKRETARIAT].people, found[BIDANG].people) == (19, 19)


def test_every_unit_has_its_outcome() -> None:
    found = judged(distribution())
    assert {unit: one.outcome for unit, one in found.items()} == {
        DINAS: Outcome.BELOW,
        SEKRETARIAT: Outcome.NO_ACHIEVEMENT,
        BIDANG: Outcome.BROKEN,
        KECAMATAN: Outcome.NOBODY,
        NO_UNIT: None,
    }
    check = found[BIDANG].check
    assert check
    assert check.differ == 6
    tree = judged(distribution(tree=True))
    assert (tree[DINAS].outcome, tree[SEKRETARIAT].outcome) == (Outcome.BROKEN, Outcome.ABOVE)
    kept = judged(distribution(tree=True, achievements={}))
    assert {one.outcome for one in kept.values()} == {Outcome.NO_ACHIEVEMENT, None}


def test_who_is_compared_with_nothing_stands_below_a_unit_with_a_capaian() -> None:
    data = distribution()
    assert rated_above(data) == {SEKRETARIAT: DINAS}
    assert [(one.unit_id, one.people) for one in uncompared(data, rated_above(data))] == [
        (SEKRETARIAT, 6), (SEKRETARIAT, 1),
    ]  # fmt: skip
    assert uncompared(distribution(tree=True), rated_above(data)) == []


def test_a_unit_whose_only_evaluated_person_is_its_head_has_nobody_who_counts() -> None:
    alone = distribution(counted=[Counted(KECAMATAN, Predikat.BAIK, 1, 0)],
                         headed=[Headed(KECAMATAN, KECAMATAN, Predikat.BAIK, 0)])  # fmt: skip
    assert judged(alone)[KECAMATAN].outcome is Outcome.NOBODY
    assert Outcome.NOBODY.label == "Tidak ada pegawai yang dihitung"


def test_a_unit_of_which_nothing_can_be_said_is_not_listed() -> None:
    assert set(judged(distribution(achievements={}, headed=()))) == {DINAS, SEKRETARIAT, BIDANG, NO_UNIT}


def test_the_total_is_the_sum() -> None:
    whole = total(tallies(distribution())[unit.id] for unit in UNITS)
    assert (whole.people, whole.waiting, whole.proposals) == (19, 2, 2)
