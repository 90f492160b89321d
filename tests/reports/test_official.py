"""What the official forms are made from."""

from asncli.reports.official import OF_PLAN, FormKind, Party, Pattern
from asncli.terms import Predikat


def test_pangkat_stands_before_the_golongan_of_a_pns_and_a_pppk_has_none() -> None:
    assert [Party(golongan=one).rank for one in ("III/b", "IX", None)] == [
        "Penata Muda Tingkat I, III/b", "Golongan IX", None,
    ]  # fmt: skip


def test_the_forms_come_in_their_order_and_two_need_a_plan_alone() -> None:
    assert [str(kind) for kind in FormKind] == ["skp", "lampiran", "evaluasi", "dokumen"]
    assert OF_PLAN == (FormKind.SKP, FormKind.LAMPIRAN)


def test_a_pattern_counts_its_people() -> None:
    assert Pattern(None, None, {Predikat.BAIK: 2, Predikat.KURANG: 1}).people == 3
