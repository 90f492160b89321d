"""Why a retirement can not be told, in words."""

from asncli.reports.retirement_words import untold_words
from asncli.rules.retirement import Untold


def test_every_reason_has_its_words() -> None:
    assert untold_words(Untold("birth")) == "Tanggal lahir tidak diketahui"
    assert untold_words(Untold("jenjang")) == "Jenjang jabatan fungsional tidak dikenal: (kosong)"
    assert untold_words(Untold("research", "Peneliti Ahli Muda")).endswith("perekayasa: Peneliti Ahli Muda")
    assert untold_words(Untold("post", "Camat")).endswith("batas usia pensiun: Camat")
