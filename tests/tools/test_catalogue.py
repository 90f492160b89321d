"""The Indonesian catalogue is complete and compiled."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from tests.tools import catalogue


def test_every_sentence_of_the_source_is_translated_with_the_same_names_in_braces() -> None:
    known = catalogue.translations()
    said = {sentence: known.get(sentence, "") for sentence in catalogue.sentences()}
    assert catalogue.faults(said) == []


def test_the_catalogue_holds_no_sentence_that_nobody_says() -> None:
    assert sorted(set(catalogue.translations()) - set(catalogue.sentences())) == []


def test_the_compiled_catalogue_says_what_the_written_one_says() -> None:
    with catalogue.MO.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    written = {sentence: said for sentence, said in catalogue.translations().items() if said}
    assert {sentence: compiled.gettext(sentence) for sentence in written} == written


def test_sentences_are_found_by_what_a_name_was_imported_as(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(
        "from asncli.messages import text as t\nfrom sqlalchemy import text\n"
        "from asncli.cli.language import N_, _\n"
        "a = t('Hello {name}', name=1)\nb = text('SELECT 1')\nc = _('There')\nd = N_('Later' ' on')\ne = _(d)\n"
    )
    assert list(catalogue.sentences(tmp_path)) == ["Hello {name}", "Later on", "There"]


def test_a_sentence_that_is_no_literal_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("from asncli.messages import text\ntext('a' + str(1))\n")
    with pytest.raises(SystemExit, match="literal"):
        catalogue.sentences(tmp_path)


def test_a_catalogue_is_written_sorted_and_read_back(tmp_path: Path) -> None:
    po = tmp_path / "messages.po"
    entries = {'b "quoted"\nline': "b", "a {x}": "a {x}", "c": ""}
    po.write_text(catalogue.po_text(entries, {}), "utf-8")
    assert catalogue.translations(po) == entries
    assert po.read_text("utf-8").index('"a {x}"') < po.read_text("utf-8").index('"c"')


def test_missing_and_differing_translations_are_named() -> None:
    assert catalogue.faults({"a {x}": "a {y}", "b": "", "c": "d"}) == [
        "not translated: b",
        "other names in braces: a {x}",
    ]
