"""The guides as a page of HTML and as PDF."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from asncli.documents.markdown import blocks
from asncli.documents.pdf import Press
from asncli.documents.web import page
from asncli.reports.guide import Reader, guide
from asncli.rules.policy import Policy

MADE = datetime(2026, 1, 1, tzinfo=UTC)  # in the PDF: a guide changes with the program and the policy alone


def guide_page(reader: Reader, language: str, policy: Policy | None = None) -> str:
    """Write a guide as a page of HTML, with the figures of this policy, else of the defaults."""
    return page("guide", _data(reader, language, policy))


def guide_print(reader: Reader, language: str, policy: Policy | None = None, paper: str = "a4") -> bytes:
    """Print a guide."""
    data = {**_data(reader, language, policy), "paper": paper, "agency": "", "foot": "asncli"}
    return Press("guide").print(data, MADE)


def _data(reader: Reader, language: str, policy: Policy | None) -> dict[str, Any]:
    found = list(blocks(guide(reader, language, policy)))
    title = "".join(said for _look, said in found[0]["text"])
    return {"title": title, "language": language, "blocks": found}
