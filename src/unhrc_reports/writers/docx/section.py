"""The page of the reference document: its size, margins, headers and footers.

Word keeps them in the last `w:sectPr` of the body (ECMA-376 part 1, 17.6.17).
Lengths are in twentieths of a point, 1,440 to the inch.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.xml import RELATIONS, WORD, w

A4: Final = (
    f'<w:sectPr xmlns:w="{WORD}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" '
    'w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


_DECLARED = f' xmlns:w="{WORD}"'


@attrs.frozen
class PageSection:
    """A page, and the room for text on it."""

    xml: str
    width: int
    """Of the text, or of the narrowest of its columns, in twentieths of a point."""
    height: int
    shown: frozenset[str]
    """Relationship ids of the headers and footers."""


def read_section(body: etree._Element) -> PageSection:
    """Take over the last section of a body, cleared of its editing history."""
    found = body.find(w("sectPr"))
    element = etree.fromstring(A4) if found is None else _cleared(found)
    size, margin = element.find(w("pgSz")), element.find(w("pgMar"))
    sides = _length(margin, "left", 1418) + _length(margin, "right", 1418) + _length(margin, "gutter", 0)
    ends = abs(_length(margin, "top", 1418)) + abs(_length(margin, "bottom", 1418))
    return PageSection(
        xml=etree.tostring(element, encoding="unicode").replace(_DECLARED, ""),
        width=_column(element.find(w("cols")), _length(size, "w", 11906) - sides),
        height=_length(size, "h", 16838) - ends,
        shown=frozenset(_id(reference) for reference in _references(element)),
    )


def _column(columns: etree._Element | None, width: int) -> int:
    """The width of a column, of a text of that width (ECMA-376 part 1, 17.6.4)."""
    if columns is None:
        return width
    own = [_length(column, "w", width) for column in columns.findall(w("col"))]
    if own and columns.get(w("equalWidth")) in ("0", "false", "off"):
        return min(own)
    number = max(_length(columns, "num", 1), 1)
    return max((width - (number - 1) * _length(columns, "space", 720)) // number, 1)


def _cleared(found: etree._Element) -> etree._Element:
    element = deepcopy(found)
    element.tail = None
    for child in list(element):
        if not str(child.tag).startswith(f"{{{WORD}}}") or child.tag == w("sectPrChange"):
            element.remove(child)
    for name in list(element.attrib):
        del element.attrib[name]  # revision numbers of the house's editors
    etree.cleanup_namespaces(element)
    return element


def _references(element: etree._Element) -> list[etree._Element]:
    return [*element.findall(w("headerReference")), *element.findall(w("footerReference"))]


def _id(reference: etree._Element) -> str:
    return str(reference.get(f"{{{RELATIONS}}}id"))


def _length(element: etree._Element | None, name: str, default: int) -> int:
    value = None if element is None else element.get(w(name))
    return default if value is None else round(float(value))
