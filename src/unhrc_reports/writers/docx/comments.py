"""Comments of Word on facts: each on the first place that prints a datum, in the language of the document.

The marks stand between runs (ECMA-376 part 1, 17.13.4), and the blanks that keep words together stay as they are in
a copy without comments. Notes and lists of contents have none: Word allows no comments in notes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

import attrs

from unhrc_reports.document.nodes import Contents, Fact
from unhrc_reports.writers.docx.contents import contents
from unhrc_reports.writers.docx.languages import language_element
from unhrc_reports.writers.docx.rules import RULES
from unhrc_reports.writers.docx.runs import TEXT, Line, Look, fact
from unhrc_reports.writers.docx.story import Rules, Story
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, DECLARATION, attribute, escape

NAME: Final = "word/comments.xml"
VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""A letter that only Vietnamese has."""
Told: TypeAlias = Mapping[tuple[str, str], str]
"""What is said, by locale of the document and path of the datum."""


@attrs.define
class Comments:
    """The comments of one document, in the order of their places."""

    told: Told
    author: str
    date: datetime.date | None
    _written: dict[tuple[str, str], str] = attrs.field(factory=dict)

    def take(self, path: str, locale: str) -> int | None:
        """The number of the comment that begins at this place; None where there is none, or it stands already."""
        place = (locale, path)
        if place not in self.told or place in self._written:
            return None
        number = len(self._written)
        self._written[place] = self._comment(number, self.told[place], locale)
        return number

    def _comment(self, number: int, text: str, locale: str) -> str:
        date = f' w:date="{self.date.isoformat()}T12:00:00Z"' if self.date else ""
        initials = "".join(word[0] for word in self.author.split())[:3]
        paragraphs = "".join(_paragraph(line, locale) for line in text.split("\n"))
        return (
            f'<w:comment w:id="{number}" w:author="{attribute(self.author)}"{date} '
            f'w:initials="{attribute(initials)}">{paragraphs}</w:comment>'
        )

    def xml(self) -> str:
        """Write the part."""
        return f"{DECLARATION}<w:comments {BODY_NAMESPACES}>{''.join(self._written.values())}</w:comments>"

    def __bool__(self) -> bool:
        return bool(self._written)


def _paragraph(line: str, locale: str) -> str:
    language = language_element(_spoken(line, locale))
    return f"<w:p><w:r><w:rPr>{language}</w:rPr>{TEXT}{escape(line)}</w:t></w:r></w:p>"


def _spoken(line: str, locale: str) -> str:
    """The language of a line: paths, names and titles need not be in that of the document."""
    if VIETNAMESE.search(line):
        return "vi-VN"
    return "en-GB" if line.isascii() or locale.startswith("vi") else locale


def rules_with(comments: Comments) -> Rules:
    """The table of which function writes which node, with comments on facts."""

    def commented(node: Fact, look: Look, line: Line) -> None:
        story = line.story
        number = None if story.in_note else comments.take(node.path, story.plain.locale)
        if number is None:
            fact(node, look, line)
            return
        line.mark(f'<w:commentRangeStart w:id="{number}"/>')
        fact(node, look, line)
        line.mark(f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>')

    def uncommented(node: Contents, to: Story) -> None:
        plain = to.within(to.opening)
        plain.rules = RULES
        contents(node, plain)

    return MappingProxyType({**RULES, Fact: commented, Contents: uncommented})
