from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.library import SHELVES, check_library, get_regulation, read_regulation, shelf
from asncli.terms import Period, Predikat, Rating

NAME = "permenpanrb-6-2022"
LAW = (SHELVES / "skp" / f"{NAME}.toml").read_text("utf-8")


def put(folder: Path, content: str, name: str = NAME) -> Path:
    path = folder / "skp" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_the_shelf_of_the_program_has_no_faults() -> None:
    assert check_library() == []
    assert [regulation.id for regulation in shelf()] == [NAME]


def test_the_regulation_says_what_its_file_says() -> None:
    law = get_regulation(NAME)
    assert (law.method, law.replaces, law.since, law.until) == (
        "rating_matrix",
        "permenpanrb-8-2021",
        Period.find("2022"),
        None,
    )
    assert law.matrix[Rating.ABOVE, Rating.BELOW] is Predikat.KURANG
    assert law.labels == {p: p.label for p in Predikat if p is not Predikat.CUKUP}
    assert law.provisions["matrix"].source == "PermenPANRB 6/2022, lampiran"


def test_an_unknown_regulation_is_refused_with_the_known_ones() -> None:
    with pytest.raises(AsnError) as caught:
        get_regulation("permenpanrb-9-2099")
    assert caught.value.code == "regulation-unknown"
    assert str(caught.value.hint) == f"Choose one of: {NAME}."


def test_the_digest_follows_the_content_not_the_comments(tmp_path: Path) -> None:
    bare = "\n".join(line for line in LAW.splitlines() if not line.startswith("#"))
    assert read_regulation(put(tmp_path, bare)).digest == get_regulation(NAME).digest
    other = read_regulation(put(tmp_path, LAW.replace('meets = "butuh', 'meets = "sangat_kurang" # "butuh')))
    assert other.digest != get_regulation(NAME).digest


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('id = "permen', 'colour = "red"\nid = "permen', "colour is not known"),
        ('method = "rating_matrix"', "", "method is missing"),
        ('method = "rating_matrix"', 'method = "vote"', "method must be one of rating_matrix"),
        ('method = "rating_matrix"', "method = 3", "method must be a text in quotes"),
        (f'id = "{NAME}"', 'id = "permen"', "id must agree with the name of the file and its folder"),
        ('from = "2022"', "", "in_force.from is missing"),
        ('from = "2022"', "from = 2022", 'in_force.from must be a period in quotes such as "2022"'),
        ('from = "2022"', 'from = "awal"', 'in_force.from must be a period in quotes such as "2022"'),
        ('from = "2022"', 'from = "2022"\nuntil = "2021"', "in_force.until lies before the key from"),
        ('from = "2022"', 'from = "2022"\nuntill = "2025"', "in_force.untill is not known"),
        ('sangat_baik = "Sangat Baik"', "sangat_baik = 1", "labels.sangat_baik must be a text in quotes"),
        ('sangat_baik = "Sangat Baik"', 'hebat = "Hebat"', "labels.hebat is not known"),
        ('sangat_baik = "Sangat Baik"', "", "matrix.above.above must be a predikat that has a label"),
        ('below = "sangat_kurang"', "", "matrix.below.below is missing"),
        ('below = "sangat_kurang"', 'beneath = "kurang"', "matrix.below.below is missing"),
        (
            'below = "sangat_kurang"',
            'below = "buruk"',
            "matrix.below.below must be a predikat that has a label",
        ),
        (
            '[matrix.above]\nbelow = "kurang"\nmeets = "baik"\nabove = "sangat_baik"',
            "",
            "matrix.above is missing",
        ),
        ("[ratings]\n", "[ratings]\nwho = 1\n", "ratings.who is not known"),
        (
            '[ratings]\nsource = "PermenPANRB 6/2022, lampiran"',
            "[ratings]",
            "ratings.source is missing",
        ),
        ('status = "unconfirmed"\n\n[labels]', 'status = "sure"\n\n[labels]', "ratings.status must be one of"),
    ],
)
def test_a_fault_in_a_file_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert found in LAW
    put(tmp_path, LAW.replace(found, put_there, 1))
    (fault,) = check_library(tmp_path)
    assert fault.code == "regulation-fault"
    assert f"In the regulation file {NAME}.toml the key {said}" in str(fault.message)


def test_two_regulations_for_one_period_are_a_fault(tmp_path: Path) -> None:
    put(tmp_path, LAW)
    later = LAW.replace(f'id = "{NAME}"', 'id = "permenpanrb-1-2027"').replace('from = "2022"', 'from = "2027"')
    put(tmp_path, later, "permenpanrb-1-2027")
    (fault,) = check_library(tmp_path)
    assert "permenpanrb-1-2027.toml the key in_force overlaps with permenpanrb-6-2022" in str(fault.message)
    put(tmp_path, LAW.replace('from = "2022"', 'from = "2022"\nuntil = "2026"'))
    assert check_library(tmp_path) == []
    assert [law.id for law in shelf("skp", tmp_path)] == ["permenpanrb-1-2027", NAME]


def test_every_fault_of_every_file_is_found_at_once(tmp_path: Path) -> None:
    put(tmp_path, LAW.replace('method = "rating_matrix"', ""))
    put(tmp_path, "[broken", "permenpanrb-1-2027")
    put(tmp_path, "matrix = 3", "permenpanrb-2-2028")
    assert [fault.code for fault in check_library(tmp_path)] == ["regulation-fault"] * 3


def test_a_table_that_is_no_table_is_named(tmp_path: Path) -> None:
    bare = LAW.split("[matrix]")[0] + "\n[matrix]\n" + 'source = "s"\nstatus = "confirmed"\n'
    put(tmp_path, bare + "above = 1\nmeets = 2\nbelow = 3\n")
    (fault,) = check_library(tmp_path)
    assert "the key matrix.above must be a table" in str(fault.message)
