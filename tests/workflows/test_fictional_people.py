"""The fictional people."""

from __future__ import annotations

from collections import Counter

from asncli.terms import EmployeeKind, Sex, birth_date, nip_fault
from asncli.workflows.fictional_offices import SECRETARY_NIP
from asncli.workflows.fictional_people import AWAY, VACANT, people


def test_about_250_people_of_all_kinds_always_the_same() -> None:
    everyone = people()
    assert Counter(person.kind for person in everyone) == {
        EmployeeKind.PNS: 144, EmployeeKind.PPPK: 82, EmployeeKind.PPPK_PARUH_WAKTU: 23
    }  # fmt: skip
    assert [person.nip for person in people()] == [person.nip for person in everyone]


def test_names_and_nips_occur_once_and_agree_with_the_person() -> None:
    everyone = people()
    assert len({person.name for person in everyone}) == len({person.nip for person in everyone}) == len(everyone)
    for person in everyone:
        assert nip_fault(person.nip) is None
        assert birth_date(person.nip) == person.birth
        assert (person.nip[14] == "2") == (person.sex is Sex.FEMALE)
        assert (person.nip[12:14] == "21") == (person.kind is not EmployeeKind.PNS)
        assert person.nip[15] == "9"  # serials above 900: nobody real


def test_everybody_has_a_superior_and_all_ways_lead_to_the_secretary() -> None:
    everyone = {person.nip: person for person in people()}
    for person in everyone.values():
        steps, nip = 0, person.nip
        while nip != SECRETARY_NIP:
            nip = everyone[nip].supervisor
            steps += 1
            assert steps <= 4


def test_a_vacant_post_is_led_by_the_neighbour() -> None:
    ((unit, acting),) = VACANT.items()
    led = {person.supervisor for person in people() if person.office.code == unit}
    (leader,) = (person for person in people() if person.leads and person.office.code == acting)
    assert led == {leader.nip}
    assert leader.acting is not None
    assert leader.acting.code == unit


def test_posts_are_held_in_order_of_time() -> None:
    for person in people():
        assert person.position_since.year >= int(person.nip[8:12])
        assert person.golongan_since is None or person.golongan_since.year >= int(person.nip[8:12])
        assert bool(person.golongan) == (person.kind is not EmployeeKind.PPPK_PARUH_WAKTU)


def test_some_are_away() -> None:
    assert Counter(person.legal_status for person in people()) == {
        "Aktif": 247, **Counter(AWAY.values())
    }  # fmt: skip
