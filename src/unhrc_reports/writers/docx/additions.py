"""Styles that the writer adds where a reference document has none that could stand in.

They are Word's own built-in styles, in their plainest form and based on the
document's default style, so that they take its font. A designer who adds a style
of the same name in Word replaces them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from unhrc_reports.writers.docx.styles import BODY, ROLES, SECTION_ROLES, StyleSheet
from unhrc_reports.writers.docx.xml import WORD

_SIDES = ("top", "left", "bottom", "right")
_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in (*_SIDES, "insideH", "insideV")
)
ADDED: Final = "unhrc-"
"""How the ids of our styles begin: no style of Word, LibreOffice or pandoc has such a one."""
USUAL_SIZE: Final = 22
"""Of letters, in half points, where a reference document does not say."""
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
class _Manner:
    """How the paragraphs of a block look beside running text, where the reference document does not say."""

    before: int
    after: int = 0
    centred: bool = False
    keeps: bool = False
    borders: str = ""
    letters: str = ""
    larger: int = 0
    """Half points more than running text."""
    accented: bool = False
    """Whether it has font and colour of the headline."""

    def content(self, size: int, accent: str) -> str:
        """Write what the style says, in the order of the schema."""
        keep = "<w:keepNext/>" if self.keeps else ""
        borders = f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else ""
        side = '<w:jc w:val="center"/>' if self.centred else ""
        spacing = f'<w:spacing w:before="{self.before}" w:after="{self.after}"/>'
        font, colour = _parted(accent) if self.accented else ("", "")
        grown = f'<w:sz w:val="{size + self.larger}"/><w:szCs w:val="{size + self.larger}"/>' if self.larger else ""
        return f"<w:pPr>{keep}{borders}{spacing}{side}</w:pPr><w:rPr>{font}{self.letters}{colour}{grown}</w:rPr>"


def _parted(accent: str) -> tuple[str, str]:
    font, mark, colour = accent.partition("<w:color")
    return font, mark + colour


_BOLD, _SLOPED = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_AROUND = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="auto"/>' for side in _SIDES)
MANNERS: Final[Mapping[str, tuple[str, _Manner]]] = MappingProxyType({
    "issuer": ("Issuer", _Manner(
        0, 80, centred=True, keeps=True, letters=f"{_BOLD}<w:caps/>", accented=True,
        borders='<w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/>',
    )),
    "document type": ("Document Type", _Manner(
        240, centred=True, keeps=True, letters=f"{_BOLD}<w:caps/>", larger=2, accented=True
    )),
    "release line": ("Release Line", _Manner(80, centred=True, keeps=True, letters=_BOLD)),
    "handling": ("Handling", _Manner(0, 120, centred=True, keeps=True, letters=f"{_BOLD}<w:caps/>")),
    "subhead": ("Subhead", _Manner(100, keeps=True, letters=_SLOPED, larger=2)),
    "dateline": ("Dateline", _Manner(200, keeps=True, letters=_BOLD)),
    "lead": ("Lead", _Manner(120, larger=2)),
    "boilerplate": ("Boilerplate", _Manner(120, larger=-3)),
    "contact": ("Contact", _Manner(60, larger=-3)),
    "end mark": ("End Mark", _Manner(240, 120, centred=True, letters=_BOLD)),
    "notes to editors": ("Notes To Editors", _Manner(80, larger=-3)),
    "fact box": ("Fact Box", _Manner(60, 60, borders=_AROUND)),
    "pull quotation": ("Pull Quotation", _Manner(160, 160, letters=_SLOPED, larger=6, accented=True)),
})  # fmt: skip
"""Block to the name of its style and its manner."""


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
        """An id that no other style has."""
        return f"{ADDED}{self.name.replace(' ', '-').lower()}"

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
    return (*missing, *_manners(sheet))


def _manners(sheet: StyleSheet) -> Iterator[Addition]:
    """The styles of blocks, made of the font, the size and the colour that the reference document has."""
    body = sheet.find("paragraph", *BODY) or sheet.default
    size = sheet.sizes.get(body or "", USUAL_SIZE)
    accent = sheet.accents.get(sheet.find("paragraph", "heading 1", "title") or "", "")
    for role, (name, manner) in MANNERS.items():
        if sheet.find("paragraph", *SECTION_ROLES[role]) is None:
            base = body if role in _OF_RUNNING_TEXT else sheet.default
            yield Addition(role, "paragraph", name, manner.content(size, accent), base)


_OF_RUNNING_TEXT = frozenset({"lead", "boilerplate", "notes to editors"})
