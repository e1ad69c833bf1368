"""Captions of figures and tables: «Figure 1. …», counted by a field that is already filled.

Word counts by the field SEQ (ECMA-376 part 1, 17.16.5.56); its result stands in
the file, so that nothing has to be updated on opening. The word before the
number is the document's («Hình 1»); without one, a caption has no number.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from unhrc_reports.document.nodes import Inline
from unhrc_reports.writers.docx.runs import CLOSING, Look, run
from unhrc_reports.writers.docx.story import Story

NO_BREAK: Final = "\u00a0"
"""Between «Figure» and its number, which a line's end must not part."""


def caption(content: Iterable[Inline], kind: str, role: str, to: Story) -> None:
    """Write the caption of a «figure» or a «table»."""
    word = to.package.words.get(kind)
    label = label_of(word, kind, to.package.count(kind), to.plain) if word else ""
    to.paragraph(to.package.wardrobe.opening(role), label + to.inlines(content))


def label_of(word: str, kind: str, number: int, look: Look) -> str:
    """Write «Figure 1. » with a field for the number."""
    counted = field(rf"SEQ {kind.capitalize()} \* ARABIC", str(number), look)
    return run(word + NO_BREAK, look) + counted + run(". ", look)


def field(instruction: str, result: str, look: Look) -> str:
    """Write a field with its result (ECMA-376 part 1, 17.16.18)."""
    begun = look.begun
    return (
        f'{begun}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{begun}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{begun}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{look.opening}{result}{CLOSING}"
        f'{begun}<w:fldChar w:fldCharType="end"/></w:r>'
    )
