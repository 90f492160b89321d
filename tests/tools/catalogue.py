"""The Indonesian catalogue: finds every sentence in the source, keeps the .po in step and compiles the .mo.

    python -m tests.tools.catalogue            update messages.po and messages.mo, name what is not translated
    python -m tests.tools.catalogue --check    change nothing, exit 1 where something is missing

A sentence is the literal first argument of ``text(…)`` (imported from ``asncli.messages``) or of ``_(…)`` and
``N_(…)`` (from ``asncli.cli.language``). Names are followed to their import: ``sqlalchemy.text`` is another.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from babel.messages import mofile, pofile

ROOT = Path(__file__).parent.parent.parent
PO = ROOT / "asncli" / "locale" / "id" / "LC_MESSAGES" / "messages.po"
MO = PO.with_suffix(".mo")
_MARKS = {"asncli.messages": {"text"}, "asncli.cli.language": {"_", "N_"}}
_HEADER = """\
# Indonesian sentences of asncli. Written by tests/tools/catalogue.py, translated by people.
msgid ""
msgstr ""
"Language: id\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""


def sentences(folder: Path = ROOT / "asncli") -> dict[str, str]:
    """Every sentence of the source with the first module that says it, in order of the sentence."""
    found: dict[str, str] = {}
    for module in sorted(folder.rglob("*.py")):
        for sentence in _sentences_of(ast.parse(module.read_text("utf-8")), module):
            found.setdefault(sentence, module.relative_to(folder.parent).as_posix())
    return dict(sorted(found.items()))


def _sentences_of(tree: ast.Module, module: Path) -> Iterator[str]:
    marks = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in _MARKS
        for alias in node.names
        if alias.name in _MARKS[node.module]
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in marks):
            continue
        if node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield node.args[0].value
        elif marks[node.func.id] != "_":
            raise SystemExit(f"{module}:{node.lineno}: {node.func.id}() wants a literal sentence")


def translations(po: Path = PO) -> dict[str, str]:
    """What the .po says: sentence and translation; a translation marked fuzzy counts as none."""
    if not po.exists():
        return {}
    with po.open("rb") as file:
        catalogue = pofile.read_po(file, locale="id")
    return {str(m.id): "" if m.fuzzy else str(m.string) for m in catalogue if m.id}


def po_text(entries: Mapping[str, str], places: Mapping[str, str]) -> str:
    """Write a .po whose lines change only where sentences change: sorted, without dates and line numbers."""
    blocks = [
        f"#: {places.get(sentence, '')}\nmsgid {_quoted(sentence)}\nmsgstr {_quoted(translation)}\n"
        for sentence, translation in sorted(entries.items())
    ]
    return "\n".join([_HEADER, *blocks])


def mo_bytes(po: str) -> bytes:
    """Compile a .po."""
    target = BytesIO()
    mofile.write_mo(target, pofile.read_po(BytesIO(po.encode()), locale="id"))
    return target.getvalue()


def faults(entries: Mapping[str, str]) -> list[str]:
    """Sentences without translation, and translations whose ``{names}`` are not those of the sentence."""
    missing = [f"not translated: {sentence}" for sentence, said in entries.items() if not said]
    other = [
        f"other names in braces: {sentence}"
        for sentence, said in entries.items()
        if said and _names(sentence) != _names(said)
    ]
    return missing + other


def _names(sentence: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", sentence))


def _quoted(sentence: str) -> str:
    return '"' + sentence.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main(check: bool) -> int:
    """Bring the catalogue up to date, or only look; exit code 1 where something is missing."""
    places, known = sentences(), translations()
    entries = {sentence: known.get(sentence, "") for sentence in places}
    found = faults(entries)
    if check:
        found += [f"not in the catalogue: {s}" for s in places if s not in known]
        found += [f"no longer said: {s}" for s in known if s not in places]
    else:
        PO.write_text(po_text(entries, places), "utf-8")
        MO.write_bytes(mo_bytes(PO.read_text("utf-8")))
    sys.stdout.write("\n".join([*found, f"sentences: {len(places)}, faults: {len(found)}"]) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
