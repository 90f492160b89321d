"""Letters of the fonts."""

from asncli.documents.letters import letters, missing_letters
from asncli.documents.words import breakable


def test_letters_of_indonesian_names_are_there_and_others_are_named_once() -> None:
    assert missing_letters("Rénata – D’Arc, S.Pd. · §½ “a” " + breakable("laporan_akhir_tahun.pdf")) == ""
    assert missing_letters("Siti عمر Siti عمر 😀") == "عمر😀"


def test_the_table_of_the_font_is_read_whole() -> None:
    assert {ord(letter) for letter in "AZaz09éΩЖ–"} <= letters()
    assert ord("中") not in letters()
