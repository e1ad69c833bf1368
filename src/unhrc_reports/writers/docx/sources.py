"""The list of sources: each under its number in brackets, by which the notes of the document lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from unhrc_reports.document.nodes import AnyDocument, Block, BulletList, Fact, Inline, Paragraph
from unhrc_reports.writers.docx.captions import bookmarked
from unhrc_reports.writers.docx.direct import directly
from unhrc_reports.writers.docx.runs import SOURCES, source_place
from unhrc_reports.writers.docx.story import Story

HANGING: Final = '<w:ind w:left="397" w:hanging="397"/>'
"""7 mm, for the number in brackets."""


def listed(document: AnyDocument) -> frozenset[str]:
    """The paths of the keys of the sources that a document lists."""
    lists = (block for section in document.sections if section.name == SOURCES for block in section.blocks)
    keys = (_key(item) for block in lists if isinstance(block, BulletList) for item in block.items)
    return frozenset(key for key in keys if key)


def is_list_of_sources(node: BulletList, to: Story) -> bool:
    """Whether every item of a list is a source under its number."""
    return to.section == SOURCES and all(map(_key, node.items))


def list_of_sources(node: BulletList, to: Story) -> None:
    """Write sources without bullets, for their numbers are their marks; each can be led to."""
    opening = directly(to.opening, HANGING)
    for item in node.items:
        for first in item[:1]:
            number, name = source_place(_key(item), to)
            to.paragraph(opening, bookmarked(number, name, to.inlines(_content(first))))
        to.within(opening).blocks(item[1:])


def _key(item: tuple[Block, ...]) -> str:
    """The path of the key with which an item begins: «[1] …»; nothing where it begins otherwise."""
    facts = (one for one in _beginning(item) if isinstance(one, Fact))
    return next((one.path for one in facts if one.path.endswith(".key")), "")


def _beginning(item: tuple[Block, ...]) -> Iterator[Inline]:
    yield from _content(item[0])[:2] if item else ()


def _content(block: Block) -> tuple[Inline, ...]:
    return block.content if isinstance(block, Paragraph) else ()
