"""Everything that is said is said in Indonesian too: no sentence equals its English form, names aside."""

from __future__ import annotations

import re

import pytest

from asncli.cli import language
from asncli.cli.app import NOUNS
from asncli.messages import Text
from asncli.rules.eligibility import NOTES
from asncli.workbooks.problems import CATALOGUE
from asncli.workflows.finalise import REFUSALS
from tests.tools import catalogue

# Words that both languages write alike: names, official labels, loan words, units.
ALIKE = re.compile(
    r"(\{[^{}]*\}|[\W\d_]+|asncli|nip|skp|rhk|pns|pppk|asn|json|csv|xlsx|status|batch|draft|final|total|predikat|rating"
    r"|golongan|pangkat|jabatan|jenjang|program|digest|format|unit|semester|id|id\.|pegawai|bobot|rekap|arah|database"
    r"|indikator|realisasi|capaian|target|data|sqlite|python|excel|kedudukan|hukum|periode|aspek|satuan|min|max|kode"
    r"|jenis|utama|tambahan|definitif|plt|tmt|unsur|organisasi|iku|renstra|tpp|hukuman|disiplin)+"
)


def same(english: str, indonesian: str) -> bool:
    """Whether nothing was translated although there was something to translate."""
    return english == indonesian and not ALIKE.fullmatch(english.casefold())


@pytest.fixture(autouse=True)
def indonesian() -> None:
    language.use("id")


def said(sentence: Text) -> str:
    return language._(sentence.template)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_problem_is_said_in_indonesian(code: str) -> None:
    kind = CATALOGUE[code]
    for sentence in (kind.message, kind.hint, kind.title, kind.why):
        assert not same(sentence.template, said(sentence)), sentence.template


def test_every_note_and_refusal_is_said_in_indonesian() -> None:
    for sentence in (*NOTES.values(), *REFUSALS.values()):
        assert not same(sentence.template, said(sentence)), sentence.template


def test_every_sentence_of_the_source_is_said_in_indonesian() -> None:
    assert [s for s in catalogue.sentences() if same(s, language._(s))] == []


def test_indonesian_sentences_keep_commands_and_options_as_they_are() -> None:
    nouns = "|".join(noun.name for noun in NOUNS)
    words = re.compile(rf"asncli (?:{nouns})\b")
    for english, indonesian in catalogue.translations().items():
        options = set(re.findall(r"--[a-z-]+", english))
        assert options == set(re.findall(r"--[a-z-]+", indonesian)), english
        assert words.findall(english) == words.findall(indonesian), english
