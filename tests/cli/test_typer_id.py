"""Every refusal of Typer, in both languages."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run
from tests.cli.shelf import NIP

CASES = [
    (["lst"], "There is no command 'lst' in 'asncli shelf'.", "Tidak ada perintah 'lst' pada 'asncli shelf'."),
    (["list", "--formt", "csv"], "There is no option --formt.", "Tidak ada opsi --formt."),
    (["list", "--format", "xml"], "--format: 'xml' is none of table, json, csv, md.",
     "--format: 'xml' tidak termasuk table, json, csv, md."),
    (["list", "-o"], "The option -o needs a value.", "Opsi -o perlu diberi nilai."),
    (["list", "satu", "dua"], "Too much on the command line: satu dua.",
     "Terlalu banyak kata pada baris perintah: satu dua."),
    (["take"], "NIP is missing.", "NIP belum diisi."),
    (["take", NIP, "--count", "dua"], "--count: 'dua' is no whole number.", "--count: 'dua' bukan bilangan bulat."),
    (["take", NIP, "--count", "0"], "--count: '0' is too small; the least is 1.",
     "--count: '0' terlalu kecil; paling kecil 1."),
    (["take", NIP, "--count", "9"], "--count: '9' is too large; the most is 5.",
     "--count: '9' terlalu besar; paling besar 5."),
    (["wait", "lama"], "SECONDS: 'lama' is no number.", "SECONDS: 'lama' bukan bilangan."),
    (["take", NIP, "--as-of", "30 Juni"], "'30 Juni' is no date.", "'30 Juni' bukan tanggal."),
    (["take", NIP, "--period", "2026-S3"], "'2026-S3' is no period.", "'2026-S3' bukan periode."),
    (["burn", "--yes=ya"], "The option --yes takes no value.", "Opsi --yes tidak memakai nilai."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "english", "indonesian"), CASES)
def test_wrong_usage_is_said_in_the_language_in_use(
    shelved: Run, words: list[str], english: str, indonesian: str
) -> None:
    answer = shelved("shelf", *words)
    assert (answer.code, answer.out, answer.err.splitlines()[0]) == (2, "", f"Error: {english}")
    answer = shelved("--lang", "id", "shelf", *words)
    assert (answer.code, answer.out, answer.err.splitlines()[0]) == (2, "", f"Galat: {indonesian}")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["rooster"], "Did you mean: roster, note?"),
        (["shelf", "lst"], "Did you mean: list?"),
        (["shelf", "list", "--formt"], "Did you mean: --format?"),
        (["shelf", "take"], "See 'asncli shelf take --help'."),
        (["zzz"], "See 'asncli --help'."),
        (["--lang", "de"], "See 'asncli --help'."),
    ],
)
def test_what_was_perhaps_meant_is_asked(shelved: Run, words: list[str], hint: str) -> None:
    assert shelved(*words).err.splitlines()[1] == hint


@pytest.mark.parametrize("words", [[], ["shelf"]])
def test_nothing_asked_shows_the_help_on_standard_error(shelved: Run, words: list[str]) -> None:
    answer = shelved(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Usage: {' '.join(['asncli', *words])} [OPTIONS] COMMAND\n")


def test_options_without_a_command(shelved: Run) -> None:
    assert shelved("--quiet") == (2, "", "Error: A command is missing.\nSee 'asncli --help'.\n")
