"""Official forms are written, a file a person and form."""

import errno
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from asncli.errors import AsnError, ExitCode
from asncli.reports.official import OF_PLAN, FormKind
from asncli.reports.official_paper import Paper
from asncli.store.database import session
from asncli.store.units import UnitLine
from asncli.terms import Period
from asncli.workflows.make_forms import Wanted, Written, heads_of_own_units, make_forms, paths_of
from tests.workflows.disputed_office import POLICY, S1
from tests.workflows.form_office import form_office
from tests.workflows.sound_office import BUDI, SITI, WAYAN, change

NOBODY = "198001012005011009"


class Who(NamedTuple):
    name: str
    nip: str


def printed(papers: Sequence[Paper], agency: str, made: datetime) -> bytes:
    return f"{agency} {made.date()} {papers[0].title}".encode()


def written(path: Path, folder: Path, *whose: str, period: Period = S1, kinds: Sequence[FormKind] = tuple(FormKind),
            unit: str | None = None) -> Written:  # fmt: skip
    with session(path, write=False) as opened:
        return make_forms(opened, period, POLICY, Wanted(whose, unit), kinds, folder, printed, "pdf")


def refusal(path: Path, folder: Path, *whose: str, period: Period = S1, kinds: Sequence[FormKind] = OF_PLAN) -> str:
    with pytest.raises(AsnError) as refused:
        written(path, folder, *whose, period=period, kinds=kinds)
    return refused.value.code


def test_everybody_gets_every_form_and_nothing_is_overwritten(tmp_path: Path) -> None:
    path, folder = form_office(tmp_path / "k.db"), tmp_path / "formulir"
    done = written(path, folder)
    assert (done.people, dict(done.files), done.left_out) == (3, dict.fromkeys(FormKind, 3), {})
    assert sorted(file.name for file in folder.iterdir())[:3] == [
        f"dokumen-2026-S1-budi-{BUDI}.pdf", f"dokumen-2026-S1-siti-{SITI}.pdf", f"dokumen-2026-S1-wayan-{WAYAN}.pdf",
    ]  # fmt: skip
    assert (folder / f"skp-2026-S1-wayan-{WAYAN}.pdf").read_text() == (
        "Kabupaten Contoh Raya 2026-07-02 Sasaran Kinerja Pegawai"
    )
    assert written(path, folder, WAYAN, kinds=[FormKind.SKP]).there == 1
    (folder / f"dokumen-2026-S1-wayan-{WAYAN}.pdf").write_text("ditandatangani")
    (folder / f"skp-2026-S1-wayan-{WAYAN}.pdf").unlink()
    assert refusal(path, folder, WAYAN, kinds=tuple(FormKind)) == "file-exists"
    assert not (folder / f"skp-2026-S1-wayan-{WAYAN}.pdf").exists()
    assert dict(written(path, tmp_path / "other", unit="B", kinds=[FormKind.SKP]).files) == {FormKind.SKP: 2}


def test_a_name_is_that_of_person_and_nip_and_never_empty(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    change(path, "UPDATE employee SET name = 'عمر' WHERE id = 3")
    written(path, tmp_path / "f", kinds=[FormKind.SKP])
    alone = paths_of({1: Who("Siti", SITI)}, tmp_path / "f", "skp-2026-S1", "pdf")
    assert sorted((tmp_path / "f").iterdir())[1:] == [
        tmp_path / "f" / f"skp-2026-S1-pegawai-{WAYAN}.pdf", alone[1],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stopped", "code"), [(KeyboardInterrupt(), "interrupted"), (OSError(errno.ENOSPC, "full"), "disk-full")]
)
def test_what_broke_off_says_how_far_it_came_and_goes_on_when_started_again(
    tmp_path: Path, stopped: BaseException, code: str
) -> None:
    path, folder = form_office(tmp_path / "k.db"), tmp_path / "f"
    made: list[str] = []

    def breaking(papers: Sequence[Paper], agency: str, now: datetime) -> bytes:
        made.append(papers[0].title)
        if len(made) == 3:
            raise stopped
        return printed(papers, agency, now)

    with pytest.raises(AsnError) as refused, session(path, write=False) as opened:
        make_forms(opened, S1, POLICY, Wanted(), [FormKind.SKP], folder, breaking, "pdf")
    assert refused.value.code == code
    assert refused.value.exit_code == (ExitCode.INTERRUPTED if code == "interrupted" else ExitCode.CANNOT)
    told = str(refused.value.hint) + str(refused.value.message)
    assert "2 of 3" in told
    assert (len(list(folder.iterdir())), written(path, folder, kinds=[FormKind.SKP]).there) == (2, 2)
    assert len(list(folder.iterdir())) == 3


def test_letters_that_no_font_has_are_told_by_file(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        done = make_forms(
            opened, S1, POLICY, Wanted([WAYAN]), [FormKind.SKP], tmp_path / "f", printed, "pdf", letters=lambda _: "ع"
        )
    assert done.boxes == {f"skp-2026-S1-wayan-{WAYAN}.pdf": "ع"}


def test_who_heads_a_unit_of_its_own_is_told_by_the_tree_and_by_its_capaian() -> None:
    def unit(number: int, parent: int | None) -> UnitLine:
        return UnitLine(number, None, str(number), parent, None, f"head {number}")

    under_one = [unit(1, None), unit(2, 1), unit(3, 1), unit(4, 2)]
    assert heads_of_own_units(under_one, {2, 4}) == {"head 1", "head 2"}
    assert heads_of_own_units([unit(1, None), unit(2, None), unit(3, 1)], {3}) == {"head 1", "head 2"}


def test_who_has_no_form_is_counted_with_the_reason(tmp_path: Path) -> None:
    path = form_office(tmp_path / "k.db")
    change(
        path,
        "UPDATE evaluation SET status = 'excluded' WHERE employee_id = 1",
        "DELETE FROM evaluation WHERE employee_id = 2",
        "UPDATE plan SET begins = '2027-01-01', ends = '2027-12-31' WHERE employee_id = 3",
    )
    done = written(path, tmp_path / "f")
    assert dict(done.left_out) == {
        (FormKind.SKP, "no-plan"): 1, (FormKind.LAMPIRAN, "no-plan"): 1,
        (FormKind.EVALUASI, "excluded"): 1, (FormKind.DOKUMEN, "excluded"): 1,
        (FormKind.EVALUASI, "not-evaluated"): 1, (FormKind.DOKUMEN, "not-evaluated"): 1,
    }  # fmt: skip


def test_a_year_without_evaluations_has_its_plans(tmp_path: Path) -> None:
    path, year = form_office(tmp_path / "k.db"), Period.find("2026")
    assert year
    assert written(path, tmp_path / "f", WAYAN, period=year).files == {FormKind.SKP: 1, FormKind.LAMPIRAN: 1}


def test_what_can_not_be_written_is_refused(tmp_path: Path) -> None:
    path, folder, later = form_office(tmp_path / "k.db"), tmp_path / "f", Period.find("2027")
    assert later
    assert refusal(path, folder, NOBODY) == "nip-unknown"
    assert refusal(path, folder, WAYAN, period=later) == "forms-nothing"
    assert refusal(path, folder, WAYAN, period=later, kinds=[FormKind.DOKUMEN]) == "forms-nothing"
    change(path, "UPDATE assignment SET active = 0 WHERE employee_id = 3")
    assert refusal(path, folder, WAYAN, period=later) == "forms-nobody"
    assert not folder.exists()
