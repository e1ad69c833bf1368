"""A filled template becomes a document; what cannot be read is told with the block that printed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from unhrc_reports.document.nodes import BulletList, Document, OrderedList, Quotation, Section
from unhrc_reports.document.reader import read
from unhrc_reports.errors import TemplateError
from unhrc_reports.messages import message
from unhrc_reports.model import Session
from unhrc_reports.particulars import properties
from unhrc_reports.shield import SECTIONS
from unhrc_reports.templating.engine import Engine, Filled

DEEPEST = 12
"""How often lists and quotations may stand in one another; Word has nine levels of lists."""

TOO_DEEP = message("lists or quotations stand in one another more than {most} times; take some out", most=DEEPEST)


def composed(session: Session, kind: str, filler: Engine, filled: Filled, about: str = "") -> Document:
    """The document that a filled template makes; TemplateError for what no writer could write, with its address."""
    sections = _read(kind, filler, filled)
    return Document(properties(session, kind, filler.localisation, sections, about), sections)


def _read(kind: str, filler: Engine, filled: Filled) -> tuple[Section, ...]:
    """Read a filled template; what no writer could write is told with the block that it stands in."""
    words = filler.language.words
    try:
        sections = read(filled.text, filled.ledger, words)
        for section in sections:
            _refuse_deep(section.blocks)
    except TemplateError as error:
        block = next((name for name, part in _parts(filled.text) if _fails(part, filled, words, error)), "")
        raise TemplateError([filler.addressed(kind, block, fault) for fault in error.faults]) from None
    return sections


def _refuse_deep(blocks: Iterable[Any], depth: int = 0) -> None:
    """Refuse lists and quotations in one another beyond what a page or a writer can hold."""
    if depth > DEEPEST:
        raise TemplateError(TOO_DEEP)
    for block in blocks:
        kind = type(block)
        if kind is Quotation:
            _refuse_deep(block.blocks, depth + 1)
        elif kind is BulletList or kind is OrderedList:
            for item in block.items:
                _refuse_deep(item, depth + 1)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each section of a filled template: its name, and its text."""
    pieces = SECTIONS.split(text)
    return zip(["", *pieces[1::2]], pieces[::2], strict=True)


def _fails(part: str, filled: Filled, words: Mapping[str, str], error: TemplateError) -> bool:
    try:
        for section in read(part, filled.ledger, words):
            _refuse_deep(section.blocks)
    except TemplateError as other:
        return str(other) == str(error)
    return False
