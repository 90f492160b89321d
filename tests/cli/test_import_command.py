"""The verb import: the options of every import, those of one noun, and the command that is advised in the end."""

from __future__ import annotations

from inspect import signature
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from asncli.cli.app import NOUNS
from asncli.cli.commands import noun
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import
from asncli.cli.options import Yes
from tests.cli.conftest import Run
from tests.cli.small_office import PEOPLE, book

SHARED = ["--sheet", "--keep-good-rows", "--rejects", "--map", "--dry-run", "--format", "--output", "--help"]


def test_every_import_takes_files_its_own_options_and_those_of_all() -> None:
    own = {}
    for each in NOUNS:
        built = each.load()
        verb = getattr(built, "commands", {}).get("import")
        if verb is None:
            continue
        files, *options = verb.get_params(typer.Context(verb))
        names = [max(option.opts, key=len) for option in options]
        assert (each.name, files.name, names[-len(SHARED) :]) == (each.name, "files", SHARED)
        own[each.name] = names[: -len(SHARED)]
    assert own["roster"] == ["--as-of", "--unit", "--full", "--yes"]
    assert (own["unit"], own["feedback"], own["training"]) == (["--as-of"], ["--period", "--role"], [])


def test_the_body_gets_what_was_typed_and_a_consent_is_not_advised() -> None:
    app, met = noun(), list[tuple[Import, str | None, bool]]()

    @import_command(app, "shelf", help="Import books.", example="asncli shelf import buku.xlsx")
    def import_(
        answer: Import, in_hall: Annotated[str | None, typer.Option("--in-hall")] = None, yes: Yes = False
    ) -> None:
        met.append((answer, in_hall, yes))

    typed = ["buku.xlsx", "lain.csv", "--in-hall", "B 2", "--yes", "--map", "kolom.toml", "--keep-good-rows"]
    get_command(app)(typed, standalone_mode=False)
    more = [("--in-hall", "B 2")]
    files = [Path("buku.xlsx"), Path("lain.csv")]
    answer = Import("shelf import", files, None, True, None, Path("kolom.toml"), more=more)
    assert met == [(answer, "B 2", True)]
    assert list(signature(import_).parameters) == ["answer", "in_hall", "yes"]  # the body itself stays as it was


def test_the_advised_command_repeats_the_options_of_the_noun(asncli: Run, tmp_path: Path) -> None:
    file = book(tmp_path / "pegawai.xlsx", "Pegawai", [*PEOPLE, {"NIP": "1.98001E+17", "Nama": "Agus"}])
    answer = asncli("roster", "import", str(file), "--as-of", "2026-01-01", "--unit", "Dinas Arsip")
    advised = f'roster import {file} --as-of 2026-01-01 --unit "Dinas Arsip" --keep-good-rows --rejects tolak.xlsx'
    assert (answer.code, answer.err.splitlines()[-1].partition("asncli ")[2]) == (1, advised)
