"""Styles that the writer adds where a reference document has none that could stand in.

They are Word's own built-in styles, in their plainest form and based on the
document's default style, so that they take its font. A designer who adds a style
of the same name in Word replaces them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from unhrc_reports.writers.docx.styles import ROLES, StyleSheet
from unhrc_reports.writers.docx.xml import WORD

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CELL = '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'


def _heading(level: int) -> tuple[str, str]:
    size = max(32 - 3 * level, 24)
    return f"heading {level}", (
        f'<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


ADDITIONS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType({
    **{f"heading {level}": _heading(level) for level in range(1, 7)},
    "figure": ("Figure", '<w:pPr><w:keepNext/><w:spacing w:before="120"/></w:pPr>'),
    "caption": ("Caption", '<w:pPr><w:spacing w:before="60" w:after="120"/></w:pPr><w:rPr><w:i/><w:iCs/></w:rPr>'),
    "list bullet": ("List Bullet", ""),
    "list number": ("List Number", ""),
    "list continue": ("List Continue", '<w:pPr><w:ind w:left="567"/></w:pPr>'),
    "list continue 2": ("List Continue 2", '<w:pPr><w:ind w:left="1134"/></w:pPr>'),
    "list continue 3": ("List Continue 3", '<w:pPr><w:ind w:left="1701"/></w:pPr>'),
    "quote": ("Quote", '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr>'),
    "footnote text": ("footnote text", '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'),
    "contents title": ("TOC Heading", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>"),
    "contents 2": ("toc 2", ""),
    "contents 3": ("toc 3", '<w:pPr><w:ind w:left="340"/></w:pPr>'),
    "table text": ("Table Text", '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>'),
    "table heading": (
        "Table Heading",
        '<w:pPr><w:keepNext/><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr>',
    ),
    "hyperlink": ("Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'),
    "footnote reference": ("footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
    "columns": ("Side by Side", f"<w:tblPr>{_CELL}</w:tblPr>"),
    "table": ("Table Grid", f"<w:tblPr><w:tblBorders>{_LINES}</w:tblBorders>{_CELL}</w:tblPr>"),
})  # fmt: skip
"""Role to name and what the style says (ECMA-376 part 1, 17.7.4)."""


@attrs.frozen
class Addition:
    """A style that the writer adds to a document."""

    role: str
    kind: str
    name: str
    content: str
    based_on: str | None

    @property
    def key(self) -> tuple[str, str]:
        """Under which a style sheet finds it."""
        return self.kind, self.name.lower()

    @property
    def style_id(self) -> str:
        """An id that no style of Word, LibreOffice or pandoc has."""
        return f"unhrc-{self.name.replace(' ', '-').lower()}"

    def xml(self) -> str:
        """Write the style for `styles.xml`."""
        parent = f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on else ""
        return (
            f'<w:style xmlns:w="{WORD}" w:type="{self.kind}" w:styleId="{self.style_id}">'
            f'<w:name w:val="{self.name}"/>{parent}<w:uiPriority w:val="99"/><w:qFormat/>{self.content}</w:style>'
        )


def missing_styles(sheet: StyleSheet) -> tuple[Addition, ...]:
    """Name the styles to add to a style sheet: one for each role that nothing in it can play."""
    missing = []
    for kind, roles in ROLES:
        for role, names in roles.items():
            if role in ADDITIONS and sheet.find(kind, *names) is None:
                name, content = ADDITIONS[role]
                missing.append(Addition(role, kind, name, content, sheet.default if kind == "paragraph" else None))
    return tuple(missing)
