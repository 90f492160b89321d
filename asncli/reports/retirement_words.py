"""Why it can not be told when somebody retires, in the words of paper."""

from __future__ import annotations

from asncli.rules.retirement import Untold

_WORDS = {
    "post": "Jenis jabatan, jenjang, atau eselon tidak cukup untuk menentukan batas usia pensiun: {value}",
    "jenjang": "Jenjang jabatan fungsional tidak dikenal: {value}",
    "research": "Batas usia pensiun jenjang ini tidak disebut untuk peneliti dan perekayasa: {value}",
    "birth": "Tanggal lahir tidak diketahui",
}


def untold_words(why: Untold) -> str:
    """Say why.

    >>> untold_words(Untold("birth"))
    'Tanggal lahir tidak diketahui'
    """
    return _WORDS[why.code].format(value=why.value or "(kosong)")
