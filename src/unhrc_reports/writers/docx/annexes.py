"""Annexes that begin a page each, with page numbers of their own, where the look has the style «Annex Number».

Decree 30/2020/NĐ-CP, Appendix I, III.1: the word and the number centred on a line, below it the title in capitals,
below it, in italics, to which document the annex belongs.
"""

from __future__ import annotations

from typing import Final

import attrs

from unhrc_reports.document.nodes import Emphasis, Fact, Heading, Inline, Strong, Words
from unhrc_reports.writers.docx.arrangement import is_annex, without_beginning
from unhrc_reports.writers.docx.captions import bookmarked
from unhrc_reports.writers.docx.contents import place_of
from unhrc_reports.writers.docx.direct import CENTRED, KEEP_NEXT, NO_INDENT, directly
from unhrc_reports.writers.docx.no_break import NO_BREAK
from unhrc_reports.writers.docx.runs import run
from unhrc_reports.writers.docx.story import Story

LEVEL: Final = 2
"""Of the headings of annexes."""
NUMBER: Final = "annex number"
REFERENCE: Final = "annex reference"


def number_of(node: Heading, to: Story) -> str:
    """Give the number of the annex that a heading begins; nothing where it begins none."""
    if node.level != LEVEL or to.room or not to.package.wardrobe.has(NUMBER):
        return ""
    return is_annex(node, to.package.words.get("annex", ""))


def annex(node: Heading, number: str, to: Story) -> None:
    """The head of an annex, on a new page."""
    package = to.package
    package.sections.annex(to.xml)
    package.breaks, package.clauses = False, 0
    to.paragraph(directly(package.wardrobe.named(NUMBER), KEEP_NEXT), run(number.replace(" ", NO_BREAK), to.plain))
    title = to.inlines(_in_capitals(without_beginning(node.content, len(f"{number}. "))))
    if node.place:
        title = bookmarked(*place_of(node, to), title)
    to.paragraph(directly(package.wardrobe.heading_opening(LEVEL), CENTRED, NO_INDENT), title)
    if (belongs := package.placeholders.get("annexed_to", "")) and package.wardrobe.has(REFERENCE):
        to.paragraph(package.wardrobe.named(REFERENCE), run(to.glue(belongs), to.plain))


def _in_capitals(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(_capital(one) for one in content)


def _capital(one: Inline) -> Inline:
    match one:
        case Words(text) | Fact(text):
            return attrs.evolve(one, text=text.upper())
        case Strong(content) | Emphasis(content):
            return attrs.evolve(one, content=_in_capitals(content))
        case _:
            return one
