"""The one place where what went wrong is told to a person, and becomes an exit code.

Refusals (``AsnError``) are one sentence and a way out; under ``--format json`` one JSON document on standard
error. Anything unforeseen is a bug: where it happened and of what kind it is are told, never its values, for
they may be names and NIPs.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
import traceback
import warnings
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import typer

from asncli import __version__
from asncli.cli import completion, language, options, typer_id
from asncli.cli.app import build, globals_first
from asncli.cli.commands import PROGRAM
from asncli.cli.language import _, said
from asncli.errors import AsnError, ExitCode
from asncli.messages import text

_DISK_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def run(argv: Sequence[str]) -> int:
    """Run one command line (without the program's name) and give its exit code."""
    _prepare_streams()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # warnings are for developers: python -W default -m asncli …
    as_json = _wants_json(argv)
    try:
        options.use(options.Globals(colour="--no-color" not in argv and not os.environ.get("NO_COLOR")))
        language.use(language.choose(argv, os.environ))
        return _run(_expanded(argv))
    except typer_id.NoArguments as nothing_asked:
        typer.echo(nothing_asked.message, err=True, color=_colour())
        return ExitCode.USAGE
    except AsnError as refusal:
        return tell(refusal, as_json)
    except typer.TyperException as refusal:
        return tell(typer_id.refusal(refusal), as_json)
    except (KeyboardInterrupt, typer.Abort):
        _say("interrupted", _("Interrupted; what was not finished is not stored."), None, as_json)
        return ExitCode.INTERRUPTED
    except MemoryError:
        return tell(_no_memory(), as_json)
    except BrokenPipeError:
        return _reader_is_gone()
    except OSError as fault:
        refused = _of_the_system(fault)
        return tell(refused, as_json) if refused else _tell_bug(fault, as_json)
    except Exception as bug:  # noqa: BLE001 - the one place where a bug is told
        return _tell_bug(bug, as_json)


def _run(argv: list[str]) -> int:
    command = build()
    answered = completion.answer(command, os.environ)
    if answered is not None:
        return answered
    code: int = ExitCode.OK
    try:
        with command.make_context(PROGRAM, globals_first(argv), color=_colour()) as ctx:
            command.invoke(ctx)
    except typer.Exit as done:
        code = done.exit_code
    sys.stdout.flush()  # here, where a reader that is gone can still be told apart from a bug
    return code


def tell(refusal: AsnError, as_json: bool = False) -> int:
    """Say why a command could not be done, and what to do next; gives the exit code."""
    hint = _stopped(said(refusal.hint)) if refusal.hint else None
    _say(refusal.code, _stopped(said(refusal.message)), hint, as_json)
    return refusal.exit_code


def _colour() -> bool | None:
    return None if options.given().colour else False  # None: where the stream is a terminal


def _stopped(sentence: str) -> str:
    # Sentences end with a full stop, wherever they were written.
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def _say(code: str, message: str, hint: str | None, as_json: bool) -> None:
    if as_json:
        error = {"code": code, "message": message, "hint": hint}
        typer.echo(json.dumps({"error": error}, ensure_ascii=False), err=True)
        return
    typer.echo(typer.style(_("Error:"), fg="red", bold=True) + " " + message, err=True, color=_colour())
    if hint:
        typer.echo(hint, err=True)


def _tell_bug(bug: BaseException, as_json: bool) -> int:
    chain: list[BaseException] = [bug]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    lines = [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(bug.__traceback__, limit=-12)
    ]
    kinds = " < ".join(f"{type(error).__module__}.{type(error).__qualname__}" for error in chain)
    message = _("asncli met a bug of its own: {kinds}.").format(kinds=kinds)
    hint = _("Please send these lines to the maintainers of asncli; they hold no data of yours.")
    if as_json:
        message = f"{message} ({lines[-1].strip()})" if lines else message
    _say("bug", message, None if not as_json else hint, as_json)
    if not as_json:
        system = f"  asncli {__version__}, Python {platform.python_version()}, {platform.system()}"
        typer.echo("\n".join([*lines, system, hint]), err=True)
    return ExitCode.BUG


def _short(filename: str) -> str:
    # The folders above would tell the user's name.
    return "/".join(Path(filename).parts[-3:])


def _of_the_system(fault: OSError) -> AsnError | None:
    """Give the sentence for what the operating system refuses and a user can mend, else nothing: a bug."""
    name = Path(os.fsdecode(fault.filename)) if isinstance(fault.filename, str | bytes | os.PathLike) else None
    where = name or text("a file")
    if fault.errno in _DISK_FULL:
        return AsnError(
            "disk-full",
            text("The disk is full: {file} could not be written", file=where),
            text("Free some space and give the command again"),
        )
    if isinstance(fault, PermissionError):
        return AsnError(
            "file-not-permitted",
            text("The system does not permit access to {file}", file=where),
            text("Close the file if it is open in another program, or choose another place"),
        )
    if name and isinstance(fault, FileNotFoundError | NotADirectoryError | IsADirectoryError):
        return AsnError(
            "file-not-found",
            text("There is no file {file}", file=where),
            text("Check the name and the folder"),
        )
    if fault.errno == errno.EROFS:
        return AsnError(
            "file-not-permitted",
            text("The disk of {file} may only be read", file=where),
            text("Choose another place"),
        )
    return None


def _no_memory() -> AsnError:
    return AsnError(
        "memory-full",
        text("The computer has not enough memory for this"),
        text("Close other programs, or work on fewer people at a time with --unit"),
    )


def _reader_is_gone() -> int:
    """End quietly when the reader of a pipe has enough (``asncli … | head``)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.OK


def _wants_json(argv: Sequence[str]) -> bool:
    return "--format=json" in argv or ("--format", "json") in pairwise(argv)


def _expanded(argv: Sequence[str]) -> list[str]:
    """Put file names in the place of ``*.xlsx``, which other shells than those of Windows do."""
    if sys.platform != "win32":
        return list(argv)
    from glob import glob

    return [name for word in argv for name in (sorted(glob(word)) if "*" in word else []) or [word]]  # noqa: PTH207 - Path.glob takes no absolute pattern


def _prepare_streams() -> None:
    # Streams that were closed (``>&-``) do not exist; what is written there is meant for nobody.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115 - stays open until the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115 - likewise
    # A pipe or file on Windows would be cp1252, which knows neither arrows nor every letter of a name.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")
