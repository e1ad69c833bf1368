"""The little XML that the writer makes itself: names, escaping, and what XML cannot hold.

Elements are written as strings, because that is thirty times as fast as
building a tree of them. So every character of a text goes through `escape` or
`attribute` here, and nowhere else.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BODY_NAMESPACES: Final = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)

_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
ILLEGAL: Final = re.compile(f"[{_ILLEGAL}]")
"""Control characters and halves of characters: XML 1.0 forbids most of them, and no text needs any."""

SPECIAL: Final = re.compile(f"[&<>\t\n\r\u2011{_ILLEGAL}]")
_SPECIAL_OR_QUOTE = re.compile(f'["&<>\t\n\r{_ILLEGAL}]')
_MARKUP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\u2011": '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">',  # few fonts have the character itself
    "\r": '</w:t><w:br/><w:t xml:space="preserve">',
}
_QUOTED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class UnwritableCharacter(Exception):
    """A text holds a character that a Word file cannot; the writer finds the place and says so."""


def escape(text: str) -> str:
    """Write text for the inside of `w:t`; a tab or a new line becomes the element that Word has for it.

    >>> escape("R&D <select>")
    'R&amp;D &lt;select&gt;'
    """
    if SPECIAL.search(text) is None:
        return text
    return SPECIAL.sub(_markup, text.replace("\r\n", "\n"))


def attribute(text: str) -> str:
    """Write text for the inside of a quoted attribute, or of an element that keeps its new lines.

    >>> attribute('the "core group" & co.')
    'the &quot;core group&quot; &amp; co.'
    """
    return _SPECIAL_OR_QUOTE.sub(_quoted, text)


def _markup(found: re.Match[str]) -> str:
    return _known(_MARKUP, found.group())


def _quoted(found: re.Match[str]) -> str:
    return _known(_QUOTED, found.group())


def _known(table: dict[str, str], character: str) -> str:
    if character not in table:
        raise UnwritableCharacter(character)
    return table[character]


def w(name: str) -> str:
    """Give the full name of a WordprocessingML element or attribute, as lxml wants it.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{WORD}}}{name}"


def remove(element: etree._Element | None) -> None:
    """Take an element out of its tree, if there is one and it stands in a tree."""
    parent = None if element is None else element.getparent()
    if element is not None and parent is not None:
        parent.remove(element)


def serialised(element: etree._Element) -> bytes:
    """Write a whole part of an element, with the declaration that Office expects."""
    return DECLARATION.encode() + etree.tostring(element, encoding="UTF-8")
