"""How a part begins: the names of its vocabularies, and which of them an older program may pass over.

A letterhead of a newer Word has elements in vocabularies of later years (`w14`, `wps`). They are understood, or
rightly passed over, only where the beginning of the part declares them (`mc:Ignorable`, ECMA-376 part 3, 7.2).
"""

from __future__ import annotations

import re
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.cleaning import COMPATIBILITY
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, RELATIONS, WORD, attribute, w

_OURS: Final = {
    "w": WORD,
    "r": RELATIONS,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


@attrs.frozen
class Root:
    """The beginning of a part."""

    namespaces: str = BODY_NAMESPACES
    """Declarations and attributes, as XML."""
    declared: frozenset[str] = frozenset()
    """The declarations that are not ours, each as it stands in `namespaces`."""
    background: str = ""
    """The colour of the page, as XML (17.2.1)."""

    def inside(self, element: etree._Element) -> str:
        """Write an element that stands in the part, without the declarations that the part makes."""
        xml = etree.tostring(element, encoding="unicode", with_tail=False)
        start, mark, rest = xml.partition(">")
        for said in (*BODY_NAMESPACES.split(" "), *self.declared):
            start = start.replace(f" {said}", "")
        return start + mark + rest


def root_of(element: etree._Element) -> Root:
    """Take over what the beginning of a part declares, beside what ours declare."""
    named = {prefix: name for prefix, name in element.nsmap.items() if prefix and _OURS.get(prefix, name) == name}
    added = {prefix: name for prefix, name in named.items() if prefix not in _OURS}
    declared = [f'xmlns:{prefix}="{attribute(name)}"' for prefix, name in added.items()]
    passed = [prefix for prefix in element.get(f"{{{COMPATIBILITY}}}Ignorable", "").split() if prefix in added]
    compatible = next((prefix for prefix, name in added.items() if name == COMPATIBILITY), None)
    ignorable = [f'{compatible}:Ignorable="{" ".join(passed)}"'] if passed and compatible else []
    return Root(" ".join((BODY_NAMESPACES, *declared, *ignorable)), frozenset(declared), _background(element))


def _background(element: etree._Element) -> str:
    found = element.find(w("background"))
    colour = "" if found is None else found.get(w("color"), "")
    return f'<w:background w:color="{attribute(colour)}"/>' if re.fullmatch("[0-9A-Fa-f]{6}", colour) else ""
