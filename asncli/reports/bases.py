"""Where a decision stands, in the words of paper: an article, a public page or practice, and how sure that is."""

from __future__ import annotations

from asncli.rules.regulation import Provision

_SURE = {
    "confirmed": "",
    "unconfirmed": " (belum dicocokkan dengan naskah)",
    "default": " (kebijakan instansi, bawaan)",
    "agency": " (kebijakan instansi)",
}


def basis_words(provision: Provision) -> str:
    """Say where a table of the law or of the policy stands.

    >>> basis_words(Provision("practice, unconfirmed", "default"))
    'praktik, belum dipastikan (kebijakan instansi, bawaan)'
    """
    return source_words(provision.source) + _SURE[provision.status]


def source_words(source: str) -> str:
    """Say a source as it stands in a file of law or policy.

    >>> source_words("PP 30/2019 Pasal 59, unconfirmed")
    'PP 30/2019 Pasal 59, belum dipastikan'
    """
    return source.replace("practice, unconfirmed", "praktik, belum dipastikan").replace(
        ", unconfirmed", ", belum dipastikan"
    )
