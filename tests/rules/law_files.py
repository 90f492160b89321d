"""Faulty files of the law, made from those of the program by changing a line."""

from __future__ import annotations

from pathlib import Path

from asncli.rules.library import SHELVES, check_library


def fault_of(folder: Path, instrument: str, name: str, found: str, put_there: str) -> str:
    """What is said of a file of the program in which ``found`` is changed once."""
    content = (SHELVES / instrument / f"{name}.toml").read_text("utf-8")
    assert found in content
    (folder / instrument).mkdir()
    (folder / instrument / f"{name}.toml").write_text(content.replace(found, put_there, 1), "utf-8")
    (fault,) = check_library(folder)
    assert fault.code == "regulation-fault"
    start = f"In the regulation file {name}.toml the key "
    assert str(fault.message).startswith(start)
    return str(fault.message).removeprefix(start).removesuffix(".")
