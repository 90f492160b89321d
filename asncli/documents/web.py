"""HTML pages by Jinja2: one file that needs nothing else, no request, no script to be read, a strict policy of content.

A template extends ``base.html``; everything it is given is escaped. Figures are written as on paper (``12,50``).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from asncli.documents.pdf import TEMPLATES
from asncli.terms import hundredths_text, quantity_text

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_PLACE = "{policy}"  # in base.html


def page(template: str, data: Mapping[str, Any]) -> str:
    """Write a page from ``templates/<template>.html``; its own scripts, if any, are allowed by their digests alone."""
    written = _environment(TEMPLATES).get_template(f"{template}.html").render(**data)
    scripts = " ".join(f"'sha256-{_digest(script)}'" for script in _SCRIPT.findall(written))
    policy = f"{_POLICY}; script-src {scripts}" if scripts else _POLICY
    return written.replace(_PLACE, policy, 1)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _environment(room: Path) -> Environment:
    made = Environment(
        loader=FileSystemLoader(room),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["hundredths"] = _figure
    made.filters["quantity"] = lambda value: "–" if value is None else quantity_text(value, ",")
    made.filters["whole"] = lambda value: "–" if value is None else f"{value:,}".replace(",", ".")
    made.filters["lines"] = lambda value: Markup("<br>").join(escape(line) for line in str(value).splitlines())
    return made


def _figure(value: int | None) -> str:
    """Write hundredths as on paper; a dash where there is no figure."""
    return "–" if value is None else hundredths_text(value, ",")
