"""Everybody is counted once: by assessor, by rated unit, by group."""

from asncli.reports.raters_data import Assessor, RatedUnit, Shown, counted, seen, seen_whole
from asncli.rules.fairness import Judged, Tally
from asncli.rules.groups import Dimension
from asncli.terms import UnitAchievement
from tests.reports.rated import rated, raters

MAWAR = Assessor("197001011995032001", "Mawar")
DINAS = RatedUnit(1, None, "Dinas", UnitAchievement.BAIK)


def test_of_an_assessor_only_their_own_predikat_count_and_in_groups_all_of_them() -> None:
    people = [rated(1), rated(2, work_given=0), rated(3, assessor_nip=None), rated(4, unit_id=None)]
    done = counted(raters(people, capaian={1: DINAS}))
    own, units = done.assessors[MAWAR][Judged.WORK], done.units[DINAS, MAWAR]
    women = done.groups[Dimension.SEX]["Perempuan"][Judged.WORK]
    assert (own.people, own.rated, own.decided) == (3, 2, 2)
    assert (units.people, units.rated, units.decided) == (2, 1, 1)
    assert (women.people, women.rated, women.decided) == (4, 3, 4)
    assert (done.proposals, done.without_assessor) == (1, 1)


def test_a_figure_of_enough_people_is_shown_of_a_group_only_where_no_small_group_follows_from_it() -> None:
    small, large = Tally(people=9, figures=4, figure_sum=4), Tally(people=9, figures=9, figure_sum=9)
    assert seen([small, large], 5) == [Shown(False, False, False, False)] * 2
    assert seen_whole(large, 5) == Shown(True, False, False, False)
    assert seen_whole(small, 5).suppressed(small) == ["figures"]
