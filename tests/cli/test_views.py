"""Tables and records in their four written forms."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.cli import language, views
from asncli.cli.views import Column, Record, Table
from asncli.messages import text
from asncli.terms import Period, Predikat

COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("target", "Target", "quantity"),
    Column("mark", "Nilai", "hundredths"),
    Column("predikat", "Predikat", Predikat),
    Column("days", "Hari", "number"),
)
ROW = ("198503152010011901", "Budi [dr] | <b>", 125_000, 9880, "kurang", 181)
TABLE = Table("Nilai", COLUMNS, [ROW, ("198001012005011001", "Siti", None, None, None, 7)])


@pytest.fixture(autouse=True)
def _english() -> None:
    language.use("en")


def test_a_pipe_gets_every_value_in_full_with_figures_to_the_right() -> None:
    assert "".join(views.plain(TABLE, titled=True)) == (
        "Nilai\n"
        "NIP                 Nama             Target  Nilai  Predikat           Hari\n"
        "198503152010011901  Budi [dr] | <b>    12.5  98.80  Kurang/Misconduct   181\n"
        "198001012005011001  Siti                                                  7\n"
    )


def test_indonesian_readers_get_a_decimal_comma_but_csv_and_json_do_not() -> None:
    language.use("id")
    assert "12,5  98,80" in "".join(views.plain(TABLE, titled=False))
    assert "12.5,98.80" in "".join(views.comma_separated(TABLE))
    assert '"target": 12.5, "mark": 98.80' in "".join(views.json_rows(TABLE))


def test_markdown_has_a_heading_and_harmless_cells() -> None:
    assert "".join(views.markdown(TABLE)).splitlines() == [
        "## Nilai",
        "",
        "| NIP | Nama | Target | Nilai | Predikat | Hari |",
        "| --- | --- | ---: | ---: | --- | ---: |",
        "| 198503152010011901 | Budi [dr] \\| &lt;b> | 12.5 | 98.80 | Kurang/Misconduct | 181 |",
        "| 198001012005011001 | Siti |  |  |  | 7 |",
    ]


def test_json_has_keys_codes_and_exact_numbers() -> None:
    written = "".join(views.json_rows(TABLE))
    first, second = json.loads(written, parse_float=Decimal)
    assert first == {
        "nip": "198503152010011901", "name": "Budi [dr] | <b>", "target": Decimal("12.5"),
        "mark": Decimal("98.80"), "predikat": "kurang", "days": 181,
    }  # fmt: skip
    assert second["mark"] is None
    assert "".join(views.json_rows(Table("", COLUMNS, []))) == "[]\n"


def test_a_record_is_one_object_and_for_people_its_filled_lines() -> None:
    record = Record("Pegawai", COLUMNS[:3], ("198503152010011901", None, 125_000))
    assert json.loads("".join(views.json_rows(record))) == {"nip": "198503152010011901", "name": None, "target": 12.5}
    assert "".join(views.plain(record, titled=False)) == "NIP     198503152010011901\nTarget  12.5\n"


def test_a_record_of_one_column_keeps_its_value() -> None:
    record = Record("Pegawai", COLUMNS[:1], ("198503152010011901",))
    assert "".join(views.plain(record, titled=False)) == "NIP  198503152010011901\n"


def test_nothing_to_show_is_nothing() -> None:
    assert list(views.plain(Table("Nilai", COLUMNS, []), titled=True)) == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (date(2026, 6, 30), "2026-06-30"),
        (["a", "b"], "a, b"),
        ({"added": 3, "changed": 0}, "added: 3"),
        (Period.find("2026-S1"), "2026-S1"),
        (Predikat.SANGAT_BAIK, "Sangat Baik"),
        (text("a NIP has 18 digits"), "a NIP has 18 digits"),
        ("dua\nbaris\tnama", "dua baris nama"),
        ("\x1b[31mmerah\x07", "\ufffd[31mmerah\ufffd"),
        ("Ni Luh Ayu – S.Kom.", "Ni Luh Ayu – S.Kom."),
    ],
)
def test_one_value_for_people(value: Any, shown: str) -> None:
    assert views.cell(Column("x", "X"), value, ".") == shown


@pytest.mark.parametrize("value", ["=1+1", "+62 812", "-cmd", "@SUM(A1)", "|calc", "-", "+", "-1.2.3", "=198"])
def test_csv_makes_text_that_would_be_calculated_harmless(value: str) -> None:
    assert views.harmless(value) == "'" + value


@pytest.mark.parametrize("value", ["-12.5", "+3", "198503152010011901", "Budi", "", "a=b", "1-2"])
def test_csv_leaves_numbers_and_other_text_alone(value: str) -> None:
    assert views.harmless(value) == value


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"])), min_size=1, max_size=5))
def test_csv_can_be_read_back_whatever_the_names(names: list[str]) -> None:
    written = "".join(views.comma_separated(Table("", [Column("name", "Nama")], [[name] for name in names])))
    read = [row[0] if row else "" for row in csv.reader(io.StringIO(written, newline=""))]
    assert read == ["Nama", *map(views.harmless, names)]


class Step(NamedTuple):
    formula: str
    value: Decimal


def test_a_document_keeps_what_is_exact_exact() -> None:
    document: dict[str, Any] = {
        "period": Period.find("2026-S1"), "steps": [Step("120 / 7", Decimal("17.1429"))], "missing": ["IK-1", "plan"],
        "made": datetime(2026, 7, 1, 8, tzinfo=UTC), "range": [Decimal("0.1"), Decimal("1E+2")],
        "empty": {}, "no": None, "said": text("a NIP has 18 digits"), "final": True,
    }  # fmt: skip
    assert views.to_json(document) == (
        '{\n  "period": "2026-S1",\n  "steps": [\n    {\n      "formula": "120 / 7",\n      "value": 17.1429\n    }\n'
        '  ],\n  "missing": ["IK-1", "plan"],\n  "made": "2026-07-01T08:00:00+00:00",\n  "range": [0.1, 100],\n'
        '  "empty": {},\n  "no": null,\n  "said": "a NIP has 18 digits",\n  "final": true\n}'
    )


def test_a_document_refuses_binary_floats() -> None:
    with pytest.raises(TypeError, match="float"):
        views.to_json({"mark": 98.75})
