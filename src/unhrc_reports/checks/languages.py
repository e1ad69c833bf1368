"""Rules about texts in several languages: each is there, and each is what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import Message, message
from unhrc_reports.model import Event, Photograph, Quotation, Resolution
from unhrc_reports.text import Text

QUOTED = re.compile(r"""["“«][^"“”«»]*["”»]""")
WITHOUT_MARKS: tuple[tuple[type[Any], str], ...] = (
    (Resolution, "title"),
    (Resolution, "theme"),
    (Event, "title"),
    (Quotation, "text"),
)
"""Fields that documents put into quotation marks of their own."""
PARTS_OF_A_PHOTOGRAPH: Mapping[str, Message] = MappingProxyType(
    {"caption": message("caption"), "credit": message("credit"), "alternative_text": message("alternative text")}
)
A_SENTENCE = 5
"""Words from which on two languages cannot be the same by chance."""


def _missing(case: Case, *, of_photographs: bool) -> Iterator[tuple[str, Text, tuple[str, ...]]]:
    for path, text, owner in case.data:
        if isinstance(text, Text) and isinstance(owner, Photograph) is of_photographs:
            absent = tuple(language for language in case.languages if text.get(language) is None)
            if absent:
                yield path, text, absent


def texts_in_every_language(case: Case) -> Iterator[Doubt]:
    """Every text is written in each language that documents are made in."""
    for path, text, absent in _missing(case, of_photographs=False):
        yield doubt(message("“{0}” is not written in {1}, only in {2}"), {path: text}, absent, text.languages)


def photographs_in_every_language(case: Case) -> Iterator[Doubt]:
    """A photograph has caption, credit and alternative text in each language that documents are made in."""
    for path, text, absent in _missing(case, of_photographs=True):
        part = PARTS_OF_A_PHOTOGRAPH[path.rpartition(".")[2]]
        said = message("the {part} of the photograph is not written in {1}: “{0}”", part=part)
        yield doubt(said, {path: text}, absent)


def translations_differ(case: Case) -> Iterator[Doubt]:
    """A sentence is not the same, word by word, in two languages."""
    for path, text in case.of(Text):
        seen: dict[str, str] = {}
        for language, words in text:
            first = seen.setdefault(words, language)
            if first != language and len(words.split()) >= A_SENTENCE:
                yield doubt(
                    message("the text in {2} is the same as in {3}; is it translated? “{0}”"),
                    {f"{path}.{language}": words, f"{path}.{first}": words},
                    language,
                    first,
                )


def titles_without_quotation_marks(case: Case) -> Iterator[Doubt]:
    """Titles, themes and quotations stand without quotation marks, which documents add."""
    for kind, field in WITHOUT_MARKS:
        for path, record in case.of(kind):
            for language, words in getattr(record, field) or ():
                if QUOTED.fullmatch(words):
                    yield doubt(
                        message("{0} has quotation marks, and documents add their own"),
                        {f"{path}.{field}.{language}": words},
                    )


def quotation_has_its_original(case: Case) -> Iterator[Doubt]:
    """The language in which a quotation was said is one of its versions."""
    for path, quotation in case.of(Quotation):
        if quotation.original and quotation.original not in quotation.text.languages:
            yield doubt(
                message("the words were said in {0}, but are written only in {1}"),
                {f"{path}.original": quotation.original},
                quotation.text.languages,
            )


def quotation_tells_its_original(case: Case) -> Iterator[Doubt]:
    """A quotation in several languages tells which of them is the original."""
    for path, quotation in case.of(Quotation):
        if not quotation.original and len(quotation.text.languages) > 1:
            yield doubt(
                message("“{0}” is written in {1}, and the original is not told"),
                {path: quotation.text},
                quotation.text.languages,
            )
