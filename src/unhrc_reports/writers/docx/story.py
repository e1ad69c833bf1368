"""A story: the text of one part (the body, or one note) while it is written.

Word calls a run of text that flows by itself a story. It knows the paragraph
style that plain paragraphs have at this place, how deep in lists we are, and the
part whose relationships pictures and links belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import attrs

from unhrc_reports.document.nodes import Block, Inline, Section
from unhrc_reports.writers.docx.direct import PAGE_BREAK, directly
from unhrc_reports.writers.docx.no_break import Glue
from unhrc_reports.writers.docx.package import Package
from unhrc_reports.writers.docx.relations import Relations
from unhrc_reports.writers.docx.runs import Line, Look

_OF_A_COLUMN = ('<w:keepNext w:val="0"/>', '<w:ind w:left="0" w:right="0"/>')
Rules = Mapping[type, Callable[..., None]]
"""Node class to the function that writes it."""


@attrs.define
class Story:
    """Blocks go in, WordprocessingML gathers in `xml`."""

    package: Package
    relations: Relations
    rules: Rules
    plain: Look
    """The look of words that nothing sets apart: the language of the document."""
    section: str = ""
    opening: str = "<w:p>"
    """How a plain paragraph begins at this place, with its style."""
    depth: int = 0
    """How many lists we are inside of."""
    room: int = 0
    """Width of the column that we are in, in twentieths of a point; 0 on the page itself."""
    mark: str = ""
    """A note's own number, which goes before its first words."""
    xml: list[str] = attrs.field(factory=list)

    whole: bool = False
    """Whether names and compound words stay on one line, as in a headline."""

    @property
    def glues(self) -> Mapping[str, Glue]:
        """What keeps words on a line together, by the locale of the words."""
        return self.package.wholes if self.whole else self.package.glues

    @property
    def glue(self) -> Glue:
        """What keeps words of the document's language together."""
        return self.package.glues.get(self.plain.locale, str)

    @property
    def in_note(self) -> bool:
        """Whether this is the text of a note, where Word allows less."""
        return self.relations is self.package.note_relations

    def blocks(self, blocks: Iterable[Block | Section]) -> None:
        """Write blocks, one after the other."""
        for block in blocks:
            self.rules[type(block)](block, self)

    def inlines(self, content: Iterable[Inline]) -> str:
        """Write inlines as runs."""
        line = Line(self)
        line.add(content, self.plain)
        return line.finished()

    def opening_of(self, role: str) -> str:
        """Begin a paragraph in a role; in a column, without the indents that its style has on the page.

        There it also does not keep with what follows, for in a table that would keep the row with the next one.
        """
        opening = self.package.wardrobe.opening(role)
        return _in_a_column(opening) if self.room else opening

    def paragraph(self, opening: str, runs: str) -> None:
        """End a paragraph that an opening began."""
        if self.package.breaks and not self.in_note:
            opening, self.package.breaks = directly(opening, PAGE_BREAK), False
        self.xml.append(f"{opening}{self.mark}{runs}</w:p>")
        self.mark = ""

    def within(self, opening: str, *, section: str | None = None, depth: int | None = None) -> Story:
        """The same story at another place: in a section, a quotation, an item of a list."""
        return Story(
            self.package, self.relations, self.rules, self.plain,
            self.section if section is None else section, opening,
            self.depth if depth is None else depth, self.room, xml=self.xml,
        )  # fmt: skip

    def of_note(self, opening: str, mark: str) -> Story:
        """Begin the story of a note that has its mark in this one."""
        package = self.package
        return Story(package, package.note_relations, self.rules, self.plain, opening=opening, mark=mark)


def _in_a_column(opening: str) -> str:
    return opening if opening == "<w:p>" else directly(opening, *_OF_A_COLUMN)
