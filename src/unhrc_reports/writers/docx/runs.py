"""Runs: the words of a paragraph, each stretch of one look and language in one run.

The reader gives many small nodes, since every value from the data is one. Word
needs a run only where the look changes, so neighbours are gathered in a Line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from unhrc_reports.document.nodes import (
    CrossReference,
    Emphasis,
    Fact,
    Inline,
    LineBreak,
    Link,
    Note,
    Number,
    Strong,
    Words,
)
from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import message
from unhrc_reports.writers.docx.languages import (
    ANY_RIGHT_TO_LEFT,
    language_element,
    locale_of,
    right_to_left_element,
    stretches,
)
from unhrc_reports.writers.docx.relations import url
from unhrc_reports.writers.docx.xml import SPECIAL, escape

if TYPE_CHECKING:
    from unhrc_reports.writers.docx.story import Story

TEXT: Final = '<w:t xml:space="preserve">'
SCHEMES: Final = ("https://", "http://", "mailto:")
"""Where a link may lead: neither into the reader's own files nor into a program."""

SOURCES: Final = "sources"
"""The block that lists the sources."""
CLOSING: Final = "</w:t></w:r>"
_CARE = re.compile(f"{SPECIAL.pattern[:-1]}{ANY_RIGHT_TO_LEFT.pattern[1:]}")
"""Any character that cannot be written as it is: one search decides for nearly every run."""


@attrs.frozen
class Look:
    """What a run says of its words: weight, slope, language, character style."""

    bold: bool
    italic: bool
    locale: str
    style: str
    """Id of the character style, or nothing."""
    begun: str = attrs.field(init=False)
    """A run as far as its content."""
    opening: str = attrs.field(init=False)
    """A run as far as its text."""

    @begun.default
    def _begun(self) -> str:
        return self.begin(language_element(self.locale))

    @opening.default
    def _opening(self) -> str:
        return self.begun + TEXT

    def begin(self, language: str, direction: str = "") -> str:
        """Begin a run, its properties in the order of ECMA-376 part 1, 17.3.2.28."""
        style = f'<w:rStyle w:val="{self.style}"/>' if self.style else ""
        bold = "<w:b/><w:bCs/>" if self.bold else ""
        italic = "<w:i/><w:iCs/>" if self.italic else ""
        return f"<w:r><w:rPr>{style}{bold}{italic}{direction}{language}</w:rPr>"


@lru_cache(maxsize=1024)
def look_of(bold: bool, italic: bool, locale: str, style: str = "") -> Look:
    """Give the one Look of these values, so that looks can be compared by identity."""
    return Look(bold, italic, locale, style)


class Line:
    """The runs of one paragraph, while they are gathered."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._glues = story.glues
        self._xml: list[str] = []
        self._texts: list[str] = []
        self._look: Look | None = None
        self._marks: list[tuple[int, str]] = []

    def add(self, content: Iterable[Inline], look: Look) -> None:
        """Write inlines in a look."""
        rules = self.story.rules
        for inline in content:
            rules[type(inline)](inline, look, self)

    def text(self, text: str, look: Look) -> None:
        """Write words in a look."""
        if look is not self._look:
            self._close()
            self._look = look
        self._texts.append(text)

    def mark(self, xml: str) -> None:
        """Write what stands between two words and parts no run of thought: what keeps words together still does."""
        if self._look is None:
            self._xml.append(xml)
        else:
            self._marks.append((sum(map(len, self._texts)), xml))

    def raw(self, xml: str) -> None:
        """Write what is not a run of words."""
        self._close()
        self._xml.append(xml)

    def finished(self) -> str:
        """All that was gathered."""
        self._close()
        return "".join(self._xml)

    def _close(self) -> None:
        if self._look is not None:
            if text := "".join(self._texts):
                glued = self._glues.get(self._look.locale)
                text = glued(text) if glued is not None else text
                self._xml.append(_marked(text, self._look, self._marks) if self._marks else run(text, self._look))
            else:
                self._xml += [xml for _, xml in self._marks]
            self._texts, self._marks = [], []
            self._look = None


def _marked(text: str, look: Look, marks: Iterable[tuple[int, str]]) -> str:
    """Write words with marks between them, each at its place."""
    made, start = [], 0
    for place, xml in marks:
        made += [run(text[start:place], look) if place > start else "", xml]
        start = place
    return "".join(made) + (run(text[start:], look) if start < len(text) else "")


def run(text: str, look: Look) -> str:
    """Write one run, or several where the direction of the letters changes.

    >>> run("R&D", look_of(True, False, "en-GB"))[-45:]
    '<w:t xml:space="preserve">R&amp;D</w:t></w:r>'
    """
    if _CARE.search(text) is None:
        return f"{look.opening}{text}{CLOSING}"
    return "".join(
        f"{_right_to_left(piece, look) if backwards else look.opening}{escape(piece)}{CLOSING}"
        for piece, backwards in stretches(text)
    )


def _right_to_left(text: str, look: Look) -> str:
    return look.begin(right_to_left_element(look.locale, text), "<w:rtl/>") + TEXT


def words(node: Words, look: Look, line: Line) -> None:
    """Words of the template, as they are."""
    line.text(node.text, look)


def fact(node: Fact, look: Look, line: Line) -> None:
    """A value from the data, in its own language where it has one."""
    if node.language is not None:
        look = look_of(look.bold, look.italic, locale_of(node.language), look.style)
    if node.path.endswith(_LEADING) and (address := _address_of(node, line)):
        _linked(node, address, look, line)
    else:
        line.text(node.text, look)


NO_LANGUAGE: Final = "x-none"
"""What Word says of words that it does not proof: a web address is in no language."""
_LEADING = ("email", "website", ".address", ".key")
"""How the paths of data end that a reader may want to follow: addresses, and the keys of sources."""
_MAIL, _WEB = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+"), re.compile(r"https?://\S+", re.IGNORECASE)


def _address_of(node: Fact, line: Line) -> str:
    """Where a value leads, as an attribute of `w:hyperlink`; nothing where it leads nowhere."""
    story = line.story
    if node.path in story.package.sources:
        return "" if story.section == SOURCES else f'w:anchor="{source_place(node.path, story)[1]}"'
    scheme = "mailto:" if _MAIL.fullmatch(node.text) else "" if _WEB.fullmatch(node.text) else None
    return "" if scheme is None else f'r:id="{story.relations.to("hyperlink", url(scheme + node.text))}"'


def _linked(node: Fact, address: str, look: Look, line: Line) -> None:
    is_key = node.path in line.story.package.sources
    style, locale = (
        ("", look.locale) if is_key else (line.story.package.wardrobe.character("hyperlink"), NO_LANGUAGE)
    )
    line.raw(f'<w:hyperlink {address} w:history="1">')
    line.text(node.text, look_of(look.bold, look.italic, locale, style or look.style))
    line.raw("</w:hyperlink>")


def source_place(path: str, story: Story) -> tuple[int, str]:
    """Give number and name of the bookmark of a source in the list of sources."""
    number = story.package.bookmark(("source", path, story.plain.locale))
    return number, f"_Src{number:09}"


def line_break(node: LineBreak, look: Look, line: Line) -> None:
    """A new line, which `escape` makes a `w:br`."""
    line.text("\n", look)


def emphasis(node: Emphasis, look: Look, line: Line) -> None:
    """Words in italics."""
    line.add(node.content, look_of(look.bold, True, look.locale, look.style))


def strong(node: Strong, look: Look, line: Line) -> None:
    """Words in bold."""
    line.add(node.content, look_of(True, look.italic, look.locale, look.style))


def link(node: Link, look: Look, line: Line) -> None:
    """A hyperlink that Word can follow (ECMA-376 part 1, 17.16.22)."""
    story = line.story
    if not node.address.lower().startswith(SCHEMES):
        story.package.faults.append(_address_fault(node.address))
    line.raw(f'<w:hyperlink r:id="{story.relations.to("hyperlink", url(node.address))}" w:history="1">')
    style = story.package.wardrobe.character("hyperlink")
    line.add(node.content, look_of(look.bold, look.italic, look.locale, style))
    line.raw("</w:hyperlink>")


def _address_fault(address: str) -> Fault:
    said = message(
        "a link leads to {address!r}; write an address that begins with https://, http:// or mailto:",
        address=address,
    )
    return Fault(Place(), said)


def plain_text(content: Iterable[Inline]) -> str:
    """The words of inlines alone, as an alternative text or a table's description needs them.

    >>> plain_text((Words("by "), Strong((Fact("63", "count"),)), Note(())))
    'by 63'
    """
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Words(text) | Fact(text):
            return text
        case Number():
            return inline.text
        case CrossReference(number):
            return number.text
        case LineBreak():
            return " "
        case Note():
            return ""
        case _:
            return plain_text(inline.content)
