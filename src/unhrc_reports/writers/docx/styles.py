"""Which style a thing gets: by name, with stand-ins, so that any house's file serves as a reference.

The writer asks for a role («caption», «list bullet 2»); a reference document has
styles under the names of Word, of LibreOffice or of pandoc. Names are compared
without regard to case, as Word does for its built-in styles (ECMA-376 part 1,
17.7.4.9). Where nothing stands in, the writer adds a plain style of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.xml import w

BODY: Final = ("Body Text", "Text Body", "First Paragraph", "Normal", "Standard", "Default Paragraph Style")

PARAGRAPH_ROLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "body text": BODY,
    **{f"heading {level}": (f"Heading {level}",) for level in range(1, 7)},
    "list bullet": ("List Bullet",),
    "list bullet 2": ("List Bullet 2", "List Bullet"),
    "list bullet 3": ("List Bullet 3", "List Bullet 2", "List Bullet"),
    "list number": ("List Number",),
    "list number 2": ("List Number 2", "List Number"),
    "list number 3": ("List Number 3", "List Number 2", "List Number"),
    "list continue": ("List Continue",),
    "list continue 2": ("List Continue 2",),
    "list continue 3": ("List Continue 3",),
    "quote": ("Quote", "Block Text", "Quotations", "Intense Quote"),
    "figure": ("Figure", "Captioned Figure"),
    "caption": ("Caption", "Image Caption"),
    "table caption": ("Table Caption", "Caption"),
    "table heading": ("Table Heading", "Table Text", "Table Contents", "Compact"),
    "table text": ("Table Text", "Table Contents", "Compact"),
    "footnote text": ("Footnote Text", "Footnote"),
    "contents title": ("TOC Heading", "Contents Heading"),
    "contents 2": ("toc 2", "Contents 2"),
    "contents 3": ("toc 3", "Contents 3"),
})  # fmt: skip
"""Role to the names that can play it, best first."""

CHARACTER_ROLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "hyperlink": ("Hyperlink", "Internet Link"),
    "footnote reference": ("Footnote Reference", "Footnote Characters", "Footnote Anchor"),
})  # fmt: skip

TABLE_ROLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "table": ("Report Table", "Table", "Table Grid"),
    "columns": ("Side by Side",),
    "beside": ("Beside", "Normal Table", "Table Normal"),
})  # fmt: skip

SECTION_ROLES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    **{name: (name,) for name in (
        "issuer", "document type", "release line", "handling", "dateline", "lead", "boilerplate", "contact",
        "end mark", "notes to editors", "fact box", "pull quotation",
    )},
    "subhead": ("subhead", "Subtitle"),
})  # fmt: skip
"""Blocks of a layout whose paragraphs look otherwise than running text, to the names that can play them."""

ROLES: Final = (("paragraph", PARAGRAPH_ROLES), ("character", CHARACTER_ROLES), ("table", TABLE_ROLES))


@attrs.frozen
class StyleSheet:
    """The styles of a reference document: kind and lower-case name to style id."""

    ids: Mapping[tuple[str, str], str]
    default: str | None = None
    """Id of the default paragraph style, which is Normal as a rule."""
    numbers: Mapping[str, tuple[int, int | None]] = attrs.field(factory=dict)
    """Style id to the list number and level that the style brings."""
    sides: Mapping[str, tuple[int, int]] = attrs.field(factory=dict)
    """Style id to its left and its right indent, in twentieths of a point."""
    centred: frozenset[str] = frozenset()
    """Ids of styles whose lines are centred."""
    sizes: Mapping[str, int] = attrs.field(factory=dict)
    """Style id to the size of its letters, in half points."""
    frames: Mapping[str, str] = attrs.field(factory=dict)
    """Style id to the frame that it puts paragraphs into, as XML."""
    accents: Mapping[str, str] = attrs.field(factory=dict)
    """Id of a heading's style to its font and colour, as XML of a run's properties."""
    hidden: frozenset[str] = frozenset()
    """Ids of styles whose text is not shown: a look leaves out the blocks that have them."""

    def find(self, kind: str, *names: str) -> str | None:
        """Give the id of the first of these styles that the document has.

        >>> StyleSheet({("paragraph", "quote"): "Zitat"}).find("paragraph", "Block Text", "Quote")
        'Zitat'
        """
        for name in names:
            if (found := self.ids.get((kind, name.lower()))) is not None:
                return found
        return None

    def with_ids(self, added: Mapping[tuple[str, str], str]) -> StyleSheet:
        """The same with styles added."""
        return attrs.evolve(self, ids={**self.ids, **added})


def read_styles(content: bytes | None) -> StyleSheet:
    """Read names, ids and list numbers out of `styles.xml`."""
    if content is None:
        return StyleSheet({})
    elements = etree.fromstring(content).findall(w("style"))
    by_id = {element.get(w("styleId"), ""): element for element in elements}
    return StyleSheet(
        ids={_key(element): style_id for style_id, element in by_id.items()},
        default=next((style_id for style_id, element in by_id.items() if _is_default(element)), None),
        numbers={style_id: number for style_id in by_id if (number := _number(style_id, by_id)) is not None},
        sides={style_id: _indents(element) for style_id, element in by_id.items()},
        centred=frozenset(style_id for style_id in by_id if _inherited(style_id, by_id, "pPr", "jc") == "center"),
        frames={style_id: frame for style_id, element in by_id.items() if (frame := _frame(element))},
        accents={style_id: _accent(style_id, by_id) for style_id in by_id if _is_heading(by_id[style_id])},
        hidden=frozenset(style_id for style_id, element in by_id.items() if _is_hidden(element)),
        sizes={style_id: int(size) for style_id in by_id if (size := _inherited(style_id, by_id, "rPr", "sz"))},
    )


def _key(element: etree._Element) -> tuple[str, str]:
    return element.get(w("type"), "paragraph"), value(element, "name").lower()


def _is_default(element: etree._Element) -> bool:
    return element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true", "on")


def _number(style_id: str, by_id: Mapping[str, etree._Element]) -> tuple[int, int | None] | None:
    """Look for a list number in a style and in those that it is based on."""
    number = _inherited(style_id, by_id, "pPr", "numPr", "numId")
    level = _inherited(style_id, by_id, "pPr", "numPr", "ilvl")
    return (int(number), int(level) if level else None) if number else None


def _inherited(style_id: str, by_id: Mapping[str, etree._Element], *steps: str) -> str:
    """Look for a value in a style, and in those that it is based on."""
    found = _inherited_element(style_id, by_id, *steps)
    return "" if found is None else found.get(w("val"), "")


def _is_heading(element: etree._Element) -> bool:
    return value(element, "name").lower().startswith("heading ")


def _is_hidden(element: etree._Element) -> bool:
    found = element.find(f"{w('rPr')}/{w('vanish')}")
    return found is not None and found.get(w("val"), "true") not in ("0", "false", "off")


def _accent(style_id: str, by_id: Mapping[str, etree._Element]) -> str:
    """Write font and colour of a style, its own or those of the styles that it is based on."""
    found = (_inherited_element(style_id, by_id, "rPr", name) for name in ("rFonts", "color"))
    return "".join(_alone(element) for element in found if element is not None)


def _alone(element: etree._Element) -> str:
    said = "".join(f' w:{etree.QName(name).localname}="{held!s}"' for name, held in element.items())
    return f"<w:{etree.QName(element).localname}{said}/>"


def _inherited_element(style_id: str, by_id: Mapping[str, etree._Element], *steps: str) -> etree._Element | None:
    for _ in by_id:
        if (element := by_id.get(style_id)) is None:
            return None
        if (found := element.find("/".join(map(w, steps)))) is not None:
            return found
        style_id = value(element, "basedOn")
    return None


def _indents(element: etree._Element) -> tuple[int, int]:
    indent = element.find(f"{w('pPr')}/{w('ind')}")
    if indent is None:
        return 0, 0
    left, right = ((indent.get(w(a)) or indent.get(w(b)) or "0") for a, b in (("left", "start"), ("right", "end")))
    return int(left), int(right)


def _frame(element: etree._Element) -> str:
    """Write the frame of a style (ECMA-376 part 1, 17.3.1.11)."""
    frame = element.find(f"{w('pPr')}/{w('framePr')}")
    return "" if frame is None else _alone(frame)


def value(element: etree._Element, *steps: str) -> str:
    """Give `w:val` of a descendant, or nothing."""
    found: etree._Element | None = element
    for step in steps:
        found = None if found is None else found.find(w(step))
    return "" if found is None else found.get(w("val"), "")
