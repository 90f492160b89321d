"""Law and policy files: read as TOML, and their digest over what they say, not over comments or line ends."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from asncli.errors import AsnError
from asncli.messages import text


def read_toml(path: Path, code: str) -> dict[str, Any]:
    """Read a TOML file; a decimal number stays text, never a float.

    AsnError ``code`` names the file and the line that can not be read.
    """
    return parse_toml(path.name, read_text(path, code), code)


def read_text(path: Path, code: str) -> str:
    """Read a file in UTF-8; a byte order mark of Notepad is forgiven. AsnError ``code`` where it can not be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        message = text("The file {file} can not be opened.", file=path.name)
        hint = text("Check the name of the file and your right to read it.")
        raise AsnError(code, message, hint) from error
    except UnicodeDecodeError as error:
        message = text("The file {file} is not written in UTF-8.", file=path.name)
        raise AsnError(code, message, text("Save it again with the encoding UTF-8.")) from error


def parse_toml(name: str, content: str, code: str) -> dict[str, Any]:
    """Read the content of a TOML file of that name (``read_toml``)."""
    try:
        return tomllib.loads(content, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        message = (
            text("The file {file} can not be understood at line {line}.", file=name, line=line.group(1))
            if line
            else text("The file {file} can not be understood at its last line.", file=name)
        )
        hint = text('Write each setting as name = value; text, or a number with a comma, in quotes: "90,50".')
        raise AsnError(code, message, hint) from error


def canonical(content: Mapping[str, Any]) -> str:
    """Write the content in one canonical form: JSON with sorted keys and no spaces."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest_of(content: Mapping[str, Any]) -> str:
    """Return sha256 (hex) of the content in its canonical form."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()
