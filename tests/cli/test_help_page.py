"""Help pages: in both languages, complete, with an example; every command there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import typer

from asncli.cli import help_page, language
from asncli.cli.app import build
from asncli.cli.commands import Group
from tests.cli.conftest import Run

# Lines that are the same in both languages, names aside: nothing but names stands in them.
_NAMES = re.compile(r"--?[\w-]+|[A-Z][A-Z._|\[\]-]+|[\w.-]+\.(?:xlsx|toml|csv|db)|[a-z-]+(?:\|[a-z-]+)+|asncli[^.]*")


def contexts() -> Iterator[typer.Context]:
    """Every command line that has a help page, the root first."""
    waiting = [typer.Context(build(), info_name="asncli")]
    while waiting:
        ctx = waiting.pop()
        yield ctx
        if isinstance(ctx.command, Group):
            for name in ctx.command.names():
                found = ctx.command.get_command(ctx, name)
                assert found, name
                waiting.append(typer.Context(found, parent=ctx, info_name=name))


def _sentences(ctx: typer.Context) -> list[str]:
    """Everything declared that a person reads on the help page of a command, in English, without its example."""
    command = ctx.command
    said = [command.help or "", *(str(getattr(param, "help", None) or "") for param in command.get_params(ctx))]
    return [sentence for sentence in said if sentence]


def test_the_help_of_every_command_is_indonesian() -> None:
    language.use("id")
    told = {sentence for ctx in contexts() for sentence in _sentences(ctx)}
    assert [sentence for sentence in sorted(told) if _is_english(sentence)] == []


def _is_english(sentence: str) -> bool:
    return language._(sentence) == sentence and bool(re.search("[a-z]", _NAMES.sub("", sentence)))


@pytest.mark.parametrize("heading", ["Usage:", "Arguments:", "Commands:", "Options:", "Example:"])
def test_no_english_heading_is_left_in_indonesian_help(heading: str) -> None:
    language.use("id")
    assert [ctx.command_path for ctx in contexts() if heading in ctx.get_help()] == []


def test_the_help_of_every_command_shows_an_example_that_calls_it() -> None:
    for ctx in contexts():
        language.use("en")
        page = re.sub(r"\x1b\[\d+m", "", ctx.get_help())
        assert f"\n\nExample:\n  {ctx.command_path}" in page or ctx.command_path == "asncli"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    language.use("en")


@pytest.mark.parametrize("spoken", ["en", "id"])
def test_every_help_page_fits_on_a_terminal_of_100_columns(spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    language.use(spoken)
    for ctx in contexts():
        wide = [line for line in re.sub(r"\x1b\[\d+m", "", ctx.get_help()).splitlines() if len(line) > 100]
        assert [line for line in wide if not line.startswith("  asncli")] == []


def test_a_help_page_in_full(shelved: Run) -> None:
    assert shelved("shelf", "take", "--help") == (
        0,
        "Usage: asncli shelf take [OPTIONS] NIP\n\n"
        "  Take a book.\n\n"
        "Arguments:\n"
        "  NIP  NIP, 18 digits.  [required]\n\n"
        "Options:\n"
        "  --period PERIOD  Only this period.\n"
        "  --as-of DATE     The data are the state of this day.\n"
        "  --count N        How many.  [default: 1]\n"
        "  --help           Show this message and exit.\n\n"
        "Example:\n"
        "  asncli shelf take 198503152010011901\n",
        "",
    )


def test_a_help_page_in_full_in_indonesian(asncli: Run) -> None:
    assert asncli("--lang", "id", "batch", "undo", "--help").out == (
        "Cara pakai: asncli batch undo [OPSI] ID\n\n"
        "  Membatalkan satu batch seluruhnya.\n\n"
        "  Semua yang ditulisnya kembali seperti semula. Ditolak bila ada batch kemudian atau evaluasi final\n"
        "  yang bertumpu padanya.\n\n"
        "Argumen:\n"
        "  ID  Nomor batch, lihat: asncli batch list.  [wajib]\n\n"
        "Opsi:\n"
        "  --dry-run  Tampilkan apa yang akan berubah, tanpa mengubah apa pun.\n"
        "  --yes      Lakukan tanpa bertanya.\n"
        "  --help     Tampilkan bantuan ini lalu selesai.\n\n"
        "Contoh:\n"
        "  asncli batch undo 7 --dry-run\n"
    )


def test_an_argument_that_may_be_left_out_stands_in_brackets(asncli: Run) -> None:
    assert asncli("db", "backup", "--help").out.startswith("Usage: asncli db backup [OPTIONS] [FILE]\n")


def test_a_narrow_terminal_breaks_lines_between_words(shelved: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    page = shelved("shelf", "take", "--help").out
    assert "  --as-of DATE     The data are the state of this\n                   day.\n" in page
    assert help_page.usage(next(contexts())) == "asncli [OPTIONS] COMMAND"
