"""What a person and a script are told when something can not be done."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.shelf import NIP

NEXT = "Close the file if it is open in another program, or choose another place."


@pytest.mark.parametrize(
    ("kind", "code", "said"),
    [
        ("conflict", 4, "Error: The period 2025-S2 is closed.\n"),
        (
            "full",
            3,
            "Error: The disk is full: laporan.xlsx could not be written.\n"
            "Free some space and give the command again.\n",
        ),
        ("permission", 3, f"Error: The system does not permit access to laporan.xlsx.\n{NEXT}\n"),
        ("missing", 3, "Error: There is no file pegawai.xlsx.\nCheck the name and the folder.\n"),
        ("read-only", 3, "Error: The disk of laporan.xlsx may only be read.\nChoose another place.\n"),
        ("interrupt", 130, "Error: Interrupted; what was not finished is not stored.\n"),
        (
            "memory",
            3,
            "Error: The computer has not enough memory for this.\n"
            "Close other programs, or work on fewer people at a time with --unit.\n",
        ),
    ],
)
def test_a_refusal_is_one_sentence_and_a_way_out(shelved: Run, kind: str, code: int, said: str) -> None:
    assert shelved("shelf", "fail", kind) == (code, "", said)


def test_a_refusal_in_indonesian(shelved: Run) -> None:
    answer = shelved("--lang", "id", "shelf", "fail", "missing")
    assert answer == (3, "", "Galat: Tidak ada berkas pegawai.xlsx.\nPeriksa nama dan foldernya.\n")


@pytest.mark.parametrize("words", [("--format", "json"), ("--format=json",)])
def test_under_format_json_a_refusal_is_one_document_on_standard_error(shelved: Run, words: tuple[str, ...]) -> None:
    answer = shelved("shelf", "fail", "conflict", *words)
    assert (answer.code, answer.out) == (4, "")
    assert json.loads(answer.err) == {
        "error": {"code": "period-closed", "message": "The period 2025-S2 is closed.", "hint": None}
    }


def test_under_format_json_wrong_usage_is_a_document_too(shelved: Run) -> None:
    answer = shelved("shelf", "list", "--format", "json", "--nope")
    assert (answer.code, answer.out) == (2, "")
    assert json.loads(answer.err)["error"]["code"] == "usage"


@pytest.mark.parametrize("kind", ["bug", "network"])
def test_a_bug_tells_where_it_happened_and_no_data(shelved: Run, kind: str) -> None:
    answer = shelved("shelf", "fail", kind)
    assert (answer.code, answer.out) == (70, "")
    assert "Error: asncli met a bug of its own:" in answer.err
    assert "tests/cli/shelf.py:" in answer.err
    assert " fail\n" in answer.err
    assert "builtins.KeyError" in answer.err
    assert NIP not in answer.err
    assert str(Path.home()) not in answer.err
    assert answer.err.endswith("Please send these lines to the maintainers of asncli; they hold no data of yours.\n")


def test_a_bug_under_format_json(shelved: Run) -> None:
    answer = shelved("shelf", "fail", "bug", "--format", "json")
    error = json.loads(answer.err)["error"]
    assert (answer.code, answer.out, error["code"]) == (70, "", "bug")
    assert NIP not in answer.err


def test_a_reader_that_has_enough_is_no_fault(surroundings: Path) -> None:
    code = (
        "from tests.cli import shelf; shelf.ROWS = shelf.ROWS * 9999\n" + _SHELVED + "sys.exit(run(['shelf', 'list']))"
    )
    listing = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert listing.stdout
    assert listing.stderr
    listing.stdout.readline()
    listing.stdout.close()
    errors = listing.stderr.read().decode()
    listing.stderr.close()
    assert (listing.wait(), errors) == (0, "")


@pytest.mark.parametrize(("sent", "code", "said"), [(signal.SIGINT, 130, b"Interrupted"), (signal.SIGTERM, 143, b"")])
def test_a_signal_ends_a_running_command(surroundings: Path, sent: signal.Signals, code: int, said: bytes) -> None:
    main = "from asncli.__main__ import main; sys.argv[1:] = ['shelf', 'wait', '30']; sys.exit(main())"
    waiting = subprocess.Popen(
        [sys.executable, "-u", "-c", _SHELVED + main], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert waiting.stdout
    assert waiting.stdout.readline() == b"waiting\n"
    waiting.send_signal(sent)
    _out, errors = waiting.communicate(timeout=20)
    assert waiting.returncode == code
    assert said in errors
    assert b"Traceback" not in errors


def test_ctrl_c_while_the_program_is_loading(surroundings: Path) -> None:
    code = (
        "import sys, types\n"
        "class Late(types.ModuleType):\n"
        "    def __getattr__(self, name): raise KeyboardInterrupt\n"
        "sys.modules['asncli.cli.boundary'] = Late('asncli.cli.boundary')\n"
        "from asncli.__main__ import main\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "Interrupted / Dihentikan\n")


@pytest.mark.parametrize("words", ["--version", "--help", "db status --help"])
def test_a_full_disk_behind_standard_output_is_told(surroundings: Path, words: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "asncli", *words.split()], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (
        3,
        b"Error: The disk is full: a file could not be written.\nFree some space and give the command again.\n",
    )


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_closed_stream_is_no_fault(surroundings: Path, closed: str) -> None:
    code = f"import sys; sys.{closed} = None; from asncli.cli.boundary import run; sys.exit(run(['--help']))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_output_that_windows_would_write_as_cp1252_does_not_crash(process: Run) -> None:
    answer = process("--help", "--lang", "id", env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert answer.code == 0
    assert answer.out.startswith("Cara pakai: asncli [OPSI] PERINTAH\n")


def test_a_stream_that_knows_few_letters_gets_utf_8(shelved: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", narrow)
    assert shelved("shelf", "list").code == 0
    narrow.flush()
    written = narrow.buffer
    assert isinstance(written, io.BytesIO)
    assert "→ S.Kom." in written.getvalue().decode("utf-8")


_SHELVED = """
import sys
from asncli.cli import app
from asncli.cli.boundary import run
from tests.cli import shelf
sys.modules["asncli.cli.shelf"] = shelf
app.NOUNS = (*app.NOUNS, app.Noun("shelf", "Books."))
"""
