"""What a letterhead prints by itself, so that the text need not say it again.

A release begins with the name of its issuer, for files that have no letterhead. Under one that shows this
very name above the text, by a placeholder or in plain letters, that line is left out; so is a
dateline that stands for itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from unhrc_reports.document.nodes import AnyDocument, Block, Document, Paragraph, Parallel, Section
from unhrc_reports.writers.docx.other_languages import unmarked
from unhrc_reports.writers.docx.reference import Letterhead
from unhrc_reports.writers.docx.runs import plain_text

SAID_ONCE: Final = ("issuer", "dateline", "release_line", "handling")
"""Blocks of a layout that a letterhead may say in the place of the text."""

_SHORT: Final = frozenset({"short_name", "letterhead_name"})


def unprinted(document: AnyDocument, letterhead: Letterhead, values: Mapping[str, str]) -> AnyDocument:
    """Leave out of a document what its letterhead prints; of several languages, where it prints all of them."""
    documents = document.documents if isinstance(document, Parallel) else (document,)
    shown = _shown(letterhead, values, [one.properties.placeholders.get("issuer", "") for one in documents])
    gone = {
        name for name in SAID_ONCE if all(_is_printed(_sections(one, name), shown) for one in documents)
    } if shown else set()  # fmt: skip
    if not gone:
        return document
    kept = tuple(
        attrs.evolve(one, sections=tuple(section for section in one.sections if section.name not in gone))
        for one in documents
    )
    return attrs.evolve(document, documents=kept) if isinstance(document, Parallel) else kept[0]


def _shown(letterhead: Letterhead, values: Mapping[str, str], issuers: Iterable[str]) -> tuple[str, ...]:
    names = {name for piece in letterhead.head for name in piece.asked}
    asked = [unmarked(values.get(name, "")) for name in names]
    if names & _SHORT:  # a house that has a short name for its letterhead wants no long one below it
        asked += issuers
    return tuple(filter(None, map(_plain, (*asked, letterhead.words))))


def _sections(document: Document, name: str) -> list[Section]:
    return [section for section in document.sections if section.name == name]


def _is_printed(sections: Iterable[Section], shown: tuple[str, ...]) -> bool:
    said = [_plain(" ".join(map(_words, section.blocks))) for section in sections]
    return all(words and any(_stands_in(words, one) for one in shown) for words in said)


def _stands_in(words: str, shown: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", shown) is not None


def _words(block: Block) -> str:
    return plain_text(block.content) if isinstance(block, Paragraph) else "\0"  # nothing else is ever printed


def _plain(text: str) -> str:
    """Words as a reader compares them: capitals, line breaks and blanks make no difference."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
