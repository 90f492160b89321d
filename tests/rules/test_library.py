import hashlib
import json
import re
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.rules.library import (
    READERS,
    SHELVES,
    check_library,
    distribution_law,
    find_law,
    get_regulation,
    laws,
    read_law,
    shelf,
    survey_law,
)
from asncli.terms import Period, Predikat, Rating

NAME, WHAT_IF = "permenpanrb-6-2022", "pp-30-2019"
LAW = (SHELVES / "skp" / f"{NAME}.toml").read_text("utf-8")


def put(folder: Path, content: str, name: str = NAME) -> Path:
    path = folder / "skp" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, "utf-8")
    return path


def test_the_shelf_of_the_program_has_no_faults() -> None:
    assert check_library() == []
    assert [regulation.id for regulation in shelf()] == [NAME, WHAT_IF]
    assert {one: [law.id for law in laws(one)] for one in READERS} == {
        "skp": [NAME, WHAT_IF],
        "distribution": ["se-menpanrb-3-2023"],
        "skm": ["permenpanrb-14-2017"],
        "coaching": ["pp-30-2019-pembinaan"],
        "angka_kredit": ["peraturan-bkn-3-2023"],
        "ip_asn": ["peraturan-bkn-8-2019"],
        "retirement": ["uu-20-2023"],
        "training": ["pp-11-2017"],
        "promotion": ["peraturan-bkn-4-2025", "peraturan-bkn-4-2023"],
        "talent": ["permenpanrb-3-2020"],
        "discipline": ["pp-94-2021"],
        "climate": ["lingkungan-kerja"],
    }


def test_every_table_of_every_law_says_where_it_stands_in_words_that_people_can_look_up() -> None:
    for instrument in READERS:
        for law in laws(instrument):
            assert law.title
            for name, provision in law.provisions.items():
                assert re.search(r"\d+/\d{4}|practice, unconfirmed", provision.source), (law.id, name)
                assert "#" not in provision.source
                assert (provision.status == "default") <= ("practice" in provision.source)


def test_the_text_of_a_law_is_its_content_and_the_digest_that_of_the_text() -> None:
    law = find_law("se-menpanrb-3-2023")
    assert json.loads(law.text)["istimewa"]["rules"][1] == {"kind": "at_most", "of": ["sangat_baik"], "percent": 70}
    assert hashlib.sha256(law.text.encode()).hexdigest() == law.digest


def test_distribution_and_survey_have_the_law_of_the_period() -> None:
    period = Period.find("2026-S1")
    assert period
    assert distribution_law(period).id == "se-menpanrb-3-2023"
    assert survey_law(period).id == "permenpanrb-14-2017"


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
    assert str(caught.value.hint) == f"Choose one of: {NAME}, {WHAT_IF}."
    with pytest.raises(AsnError, match="regulation-unknown"):
        get_regulation("se-menpanrb-3-2023")  # of another instrument


def test_the_digest_follows_the_content_not_the_comments(tmp_path: Path) -> None:
    bare = "\n".join(line for line in LAW.splitlines() if not line.startswith("#"))
    assert read_law(put(tmp_path, bare)).digest == get_regulation(NAME).digest
    other = read_law(put(tmp_path, LAW.replace('meets = "butuh', 'meets = "sangat_kurang" # "butuh')))
    assert other.digest != get_regulation(NAME).digest


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('id = "permen', 'colour = "red"\nid = "permen', "colour is not known"),
        ('method = "rating_matrix"', "", "method is missing"),
        ('method = "rating_matrix"', 'method = "vote"', "method must be one of rating_matrix, numeric"),
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
    assert [law.id for law in shelf(tmp_path)] == ["permenpanrb-1-2027", NAME]


def test_a_what_if_overlaps_with_nothing_for_it_is_never_in_force(tmp_path: Path) -> None:
    put(tmp_path, LAW)
    put(tmp_path, LAW.replace(f'id = "{NAME}"', 'id = "dahulu"\nwhat_if = true'), "dahulu")
    assert check_library(tmp_path) == []
    assert [law.id for law in shelf(tmp_path)] == [NAME, "dahulu"]


def test_a_folder_that_is_no_instrument_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "cuti").mkdir()
    (tmp_path / "cuti" / "uu.toml").write_text('id = "uu"\ninstrument = "cuti"\nmethod = "x"\n', "utf-8")
    (fault,) = check_library(tmp_path)
    assert "the key instrument must be one of skp, distribution, skm" in str(fault.message)


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
