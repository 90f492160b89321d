"""The sentences of the report on raters."""

from asncli.reports.raters_data import counted
from asncli.reports.raters_words import FOR_WHOM, against, alike, notes, reading, signed
from asncli.rules.fairness import Against, Judged, Judgement, Tally
from asncli.terms import Rating
from tests.reports.made import state
from tests.reports.rated import rated, raters


def test_a_difference_has_its_sign() -> None:
    assert [signed(figure) for figure in (117, 0, -20)] == ["+1,17", "0,00", "-0,20"]


def test_without_enough_other_assessors_nothing_is_compared_with_them() -> None:
    tally = Tally()
    for _ in range(6):
        tally.add(Judgement(300, Rating.ABOVE, Rating.MEETS), None)
    assert against(Judged.BEHAVIOUR, tally, Against(100, None), 2) == (
        "Memberi lebih tinggi daripada usulan dari nilai perilaku: dari 6 rating, 6 lebih tinggi dan 0 lebih rendah,"
        " rata-rata +1,00 tingkat; penilai lain terlalu sedikit untuk dibandingkan."
    )
    tally.add(Judgement(None, Rating.ABOVE, None), None)
    assert alike(Judged.BEHAVIOUR, tally, Rating.ABOVE, with_suggestions=True) == (
        "Semua 7 orang mendapat rating Di Atas Ekspektasi; usulan dari nilai perilaku bagi 6 orang di antaranya: 6"
        " Sesuai Ekspektasi."
    )


def test_the_notes_say_what_is_missing_and_the_last_page_what_is_not_proved() -> None:
    data = raters([rated(1, work_given=0), rated(2, assessor_nip=None)], state=state(changed_since=1))
    said = " ".join(notes(data, counted(data)))
    for part in ("1 dari 2 pegawai bukan", "1 pegawai tidak punya", "asncli unit rate", "asncli evaluate 2026-S1"):
        assert part in said
    told = {heading: " ".join(lines) for heading, lines in reading(data)}
    assert "Bukan bukti bahwa seseorang menilai tidak adil." in told["Yang tidak dibuktikan laporan ini"]
    assert "dijanjikan tidak dikenali" in told["Yang sengaja tidak ada"]
    assert "paling sedikit 5 orang" in told["Kapan sesuatu disebut"]
    assert "kepala BKPSDM" in FOR_WHOM
