"""Makes the reference documents in templates/word: what our Word files look like, as a text that can be reviewed.

    python tools/make_reference_documents.py

Each look is a table of styles, a page and a letterhead. The documents open in
Word and can be changed there; a change that should stay is made here, since a
test compares the files with what this script makes. Sizes are in points, lengths
in millimetres. No theme and no font but Times New Roman, which has every
Vietnamese letter and is what Decree 30/2020/NĐ-CP asks for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import attrs

from unhrc_reports.writers.docx.archive import ONCE, assemble, deflated
from unhrc_reports.writers.docx.content_types import NAME as CONTENT_TYPES
from unhrc_reports.writers.docx.footnotes import read_frame
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, DECLARATION, RELATIONS, WORD, escape

ADDRESSEES: Final = "Addressees List Bullet"
"""Lines under «Kính gửi:», each after a dash (Decree 30/2020/NĐ-CP, Appendix I, II.9)."""
FOLDER: Final = Path(__file__).parent.parent / "templates" / "word"
FONT: Final = "Times New Roman"
NAVY: Final = "1F3864"  # 11.3:1 on white
GREY: Final = "404040"  # 10.4:1
TINT: Final = "E4E9F2"  # behind NAVY 9.3:1


def twips(millimetres: float) -> int:
    """Lengths as Word counts them, in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


@attrs.frozen(kw_only=True)
class Style:
    """A paragraph style, in the words of Word's dialogue box."""

    name: str
    based_on: str = "Normal"
    next: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool = False
    colour: str = ""
    tracking: float = 0
    """Points between letters."""
    align: str = ""
    before: float | None = None
    after: float | None = None
    line: float | None = None
    """Line spacing, as a multiple."""
    left: float | None = None
    right: float | None = None
    first: float | None = None
    """Indent of the first line; negative where it hangs."""
    keep_next: bool = False
    keep_lines: bool = False
    frame: float | None = None
    """Width of a frame at the right margin, to the left of which the text goes on."""
    outline: int | None = None
    """Heading level in the contents, from 1."""
    border: str = ""
    """Sides with a rule: «top», «bottom», «left»."""
    border_colour: str = "auto"
    number: tuple[int, int] | None = None
    """List number and level."""
    hidden: bool = False
    underlined: bool = False
    shade: str = ""
    """Colour behind the paragraph."""
    tab: float | None = None
    """A stop at which words end, from the left margin."""


def identifier(name: str) -> str:
    """Word's own way to make an id of a name."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def style_xml(style: Style) -> str:
    """Write a paragraph style (ECMA-376 part 1, 17.7.4.17)."""
    default = ' w:default="1"' if style.name == "Normal" else ""
    based_on = f'<w:basedOn w:val="{identifier(style.based_on)}"/>' if style.name != "Normal" else ""
    following = f'<w:next w:val="{identifier(style.next)}"/>' if style.next else ""
    custom = "" if style.name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{identifier(style.name)}">'
        f'<w:name w:val="{style.name}"/>{based_on}{following}<w:uiPriority w:val="1"/><w:qFormat/>'
        f"{wrapped('pPr', paragraph_properties(style))}{wrapped('rPr', run_properties(style))}</w:style>"
    )


def wrapped(tag: str, content: str) -> str:
    """Put content into an element, if there is any."""
    return f"<w:{tag}>{content}</w:{tag}>" if content else ""


def paragraph_properties(style: Style) -> str:  # noqa: C901  # a table of what a style may say
    """Write `w:pPr`, in the order of ECMA-376 part 1, 17.3.1.26."""
    parts = []
    if style.keep_next:
        parts.append("<w:keepNext/>")
    if style.keep_lines:
        parts.append("<w:keepLines/>")
    if style.frame is not None:
        parts.append(
            f'<w:framePr w:w="{twips(style.frame)}" w:hSpace="113" w:wrap="around" w:vAnchor="text" '
            'w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
        )
    if style.number:
        number, level = style.number
        parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    if style.border:
        order = ("top", "left", "bottom", "right")
        sides = "".join(rule(side, style.border_colour) for side in order if side in style.border.split())
        parts.append(f"<w:pBdr>{sides}</w:pBdr>")
    if style.shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>')
    if style.tab is not None:
        parts.append(f'<w:tabs><w:tab w:val="right" w:pos="{twips(style.tab)}"/></w:tabs>')
    parts += [spacing(style), indent(style)]
    if style.align:
        parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline:
        parts.append(f'<w:outlineLvl w:val="{style.outline - 1}"/>')
    return "".join(parts)


def rule(side: str, colour: str) -> str:
    """Write a thin line at a side of a paragraph."""
    space = 6 if side in ("left", "right") else 4
    return f'<w:{side} w:val="single" w:sz="8" w:space="{space}" w:color="{colour}"/>'


def spacing(style: Style) -> str:
    """Write `w:spacing`: points before and after, and the distance of lines."""
    said = []
    if style.before is not None:
        said.append(f'w:before="{round(style.before * 20)}"')
    if style.after is not None:
        said.append(f'w:after="{round(style.after * 20)}"')
    if style.line is not None:
        said.append(f'w:line="{round(style.line * 240)}" w:lineRule="auto"')
    return f"<w:spacing {' '.join(said)}/>" if said else ""


def indent(style: Style) -> str:
    """Write `w:ind`."""
    said = [
        f'w:{side}="{twips(by)}"' for side, by in (("left", style.left), ("right", style.right)) if by is not None
    ]
    if style.first is not None:
        said.append(f'w:{"firstLine" if style.first >= 0 else "hanging"}="{twips(abs(style.first))}"')
    return f"<w:ind {' '.join(said)}/>" if said else ""


def run_properties(style: Style) -> str:  # noqa: C901  # a table of what a style may say
    """Write `w:rPr`, in the order of ECMA-376 part 1, 17.3.2.28."""
    parts = []
    for tag, on in (("b", style.bold), ("i", style.italic)):
        if on is not None:
            value = "" if on else ' w:val="0"'
            parts.append(f"<w:{tag}{value}/><w:{tag}Cs{value}/>")
    if style.capitals:
        parts.append("<w:caps/>")
    if style.hidden:
        parts.append("<w:vanish/>")
    if style.colour:
        parts.append(f'<w:color w:val="{style.colour}"/>')
    if style.tracking:
        parts.append(f'<w:spacing w:val="{round(style.tracking * 20)}"/>')
    if style.size:
        parts.append(f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>')
    if style.underlined:
        parts.append('<w:u w:val="single"/>')
    return "".join(parts)


BUILT_IN: Final = {
    "Normal", "Body Text", "Title", "Quote", "caption", "footnote text", "header", "footer",
    "TOC Heading", "toc 1", "toc 2", "toc 3",
    *(f"heading {level}" for level in range(1, 5)),
    *(f"List {kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3")),
}  # fmt: skip
"""Styles that Word knows by itself, under the names that it writes."""


def lists(before: float) -> tuple[Style, ...]:
    """Three levels of bullets, of numbers, and of what goes on within an item."""
    levels = ("", " 2", " 3")
    return tuple(
        Style(
            name=f"List {kind}{suffix}",
            before=before,
            number=(number, level) if number else None,
            left=None if number else 8 + 7 * level,
        )
        for number, kind in ((1, "Bullet"), (2, "Number"), (0, "Continue"))
        for level, suffix in enumerate(levels)
    )


def contents(size: float, colour: str = NAVY) -> tuple[Style, ...]:
    """The table of contents; level 1 is the title of a document, which none lists."""
    return (
        Style(name="TOC Heading", next="toc 2", size=size, bold=True, colour=colour, before=10, keep_next=True),
        Style(name="toc 1", before=3, bold=True),
        Style(name="toc 2", before=2),
        Style(name="toc 3", before=1, left=6),
    )


def tables(size: float, colour: str = NAVY) -> tuple[Style, ...]:
    """What stands in the cells of a table, and above it."""
    return (
        Style(name="Table Text", size=size, before=2, after=2, line=1.0),
        Style(name="Table Heading", based_on="Table Text", bold=True, colour=colour, keep_next=True),
        Style(
            name="Table Caption",
            based_on="caption",
            keep_next=True,
            left=0,
            right=0,
            align="left",
            before=8,
            after=4,
        ),
    )


MARKING: Final = Style(name="Running Marking", based_on="header", size=10.5, bold=True, capitals=True, tracking=1,
                       align="center", colour="000000")  # fmt: skip
"""Handling and embargo, at the head and at the foot of every page."""


def letterhead_styles(size: float, side: str) -> tuple[Style, ...]:
    """The letterhead of the first page: emblem, name, where the issuer can be reached, embargo."""
    return (
        Style(name="Letterhead Logo", align=side, after=4, keep_next=True),
        Style(name="Letterhead Name", size=size, bold=True, capitals=True, colour=NAVY, tracking=0.6, align=side,
              after=4, border="bottom", border_colour=NAVY, keep_next=True),
        Style(name="Letterhead Address", size=9, colour=GREY, align=side, keep_next=True),
        Style(name="Embargo", size=11, bold=True, align="center", left=20, right=20, before=8, after=4,
              border="top left bottom right", keep_next=True),
    )  # fmt: skip


def boxes(size: float) -> tuple[Style, ...]:
    """The session in figures, in a box, and a quotation that is pulled out of the text."""
    return (
        Style(name="Fact Box", size=size - 1, before=3, keep_lines=True, border="top left bottom right",
              border_colour=TINT, shade=TINT, left=4, right=4),
        Style(name="Fact Box Heading", based_on="Fact Box", size=size, bold=True, colour=NAVY, keep_next=True),
        Style(name="Pull Quotation", size=size + 4, italic=True, colour=NAVY, before=12, after=12, left=12,
              right=12, line=1.15, border="left", border_colour=NAVY, keep_lines=True),
    )  # fmt: skip


PRESS: Final = (
    Style(name="Normal", size=12, before=0, after=0, line=1.0),
    Style(name="Body Text", before=7, line=1.12),
    *letterhead_styles(12, "center"),
    Style(name="Issuer", next="Document Type", size=12, bold=True, capitals=True, colour=NAVY, tracking=0.6,
          align="center", after=4, border="bottom", border_colour=NAVY, keep_next=True),
    Style(name="Document Type", size=13, bold=True, capitals=True, colour=NAVY, tracking=2, align="center",
          before=12, keep_next=True),
    Style(name="Release Line", size=10.5, bold=True, colour=GREY, align="center", before=4, keep_next=True),
    Style(name="Title", size=19, bold=True, colour=NAVY, before=14, keep_next=True, keep_lines=True),
    Style(name="heading 1", next="Subhead", size=19, bold=True, colour=NAVY, before=16, keep_next=True,
          keep_lines=True, outline=1),
    Style(name="Subhead", size=13, italic=True, colour=GREY, before=5, keep_next=True, keep_lines=True),
    Style(name="Dateline", size=11, bold=True, colour=GREY, before=10, keep_next=True),
    Style(name="Lead", based_on="Body Text", next="Body Text", size=13, before=6),
    Style(name="heading 2", next="Body Text", size=13.5, bold=True, colour=NAVY, before=15, keep_next=True,
          keep_lines=True, outline=2),
    Style(name="heading 3", next="Body Text", size=12, bold=True, before=11, keep_next=True, keep_lines=True,
          outline=3),
    Style(name="heading 4", next="Body Text", size=12, bold=True, italic=True, before=9, keep_next=True,
          keep_lines=True, outline=4),
    *lists(4),
    Style(name="Quote", before=8, left=8, right=8, line=1.12, border="left", border_colour=NAVY),
    *boxes(12),
    Style(name="Figure", next="caption", left=18, right=18, align="center", before=12, keep_next=True),
    Style(name="caption", size=10, italic=True, colour=GREY, left=15, right=15, align="center", before=4, after=5,
          keep_lines=True),
    *tables(10.5),
    *contents(13.5),
    Style(name="Boilerplate", based_on="Body Text", size=10.5, colour=GREY, before=6),
    Style(name="Contact", size=10.5, before=3, keep_next=True),
    Style(name="End Mark", next="Notes To Editors", bold=True, align="center", before=12, after=4),
    Style(name="Notes To Editors", based_on="Body Text", size=10.5, before=4),
    Style(name="Notes To Editors List Bullet", based_on="List Bullet", size=10.5, before=3),
    Style(name="Notes To Editors List Number", based_on="List Number", size=10.5, before=3),
    Style(name="Sources", size=9.5, colour=GREY, before=3),
    Style(name="Sources List Bullet", based_on="List Bullet", size=9.5, colour=GREY, before=2),
    Style(name="Sources List Number", based_on="List Number", size=9.5, colour=GREY, before=2),
    Style(name="footnote text", size=9.5, before=2),
    Style(name="header", size=9.5, colour=GREY, tab=160),
    MARKING,
    Style(name="footer", size=9.5, colour=GREY, align="center"),
)  # fmt: skip

BRIEFING: Final = (
    Style(name="Normal", size=11, before=0, after=0, line=1.0),
    Style(name="Body Text", before=6, line=1.1),
    *letterhead_styles(11, "left"),
    Style(name="Handling", size=11, bold=True, capitals=True, tracking=1, align="center", after=6, keep_next=True),
    Style(name="Issuer", next="Document Type", size=11, bold=True, capitals=True, colour=NAVY, tracking=0.6,
          after=4, border="bottom", border_colour=NAVY, keep_next=True),
    Style(name="Document Type", size=11, bold=True, capitals=True, colour=GREY, tracking=1.5, before=10,
          keep_next=True),
    Style(name="Release Line", size=10, bold=True, colour=GREY, before=3, keep_next=True),
    Style(name="Title", size=17, bold=True, colour=NAVY, before=6, keep_next=True, keep_lines=True),
    Style(name="heading 1", next="Body Text", size=17, bold=True, colour=NAVY, before=6, keep_next=True,
          keep_lines=True, outline=1),
    Style(name="Subhead", size=12, italic=True, colour=GREY, before=3, keep_next=True, keep_lines=True),
    Style(name="Dateline", size=10.5, colour=GREY, before=4),
    Style(name="Lead", based_on="Body Text", next="Body Text", size=11.5),
    Style(name="heading 2", next="Body Text", size=12.5, bold=True, colour=NAVY, before=12, after=3, keep_next=True,
          keep_lines=True, outline=2),
    Style(name="heading 3", next="Body Text", size=11, bold=True, before=9, keep_next=True, keep_lines=True,
          outline=3),
    Style(name="heading 4", next="Body Text", size=11, bold=True, italic=True, before=8, keep_next=True,
          keep_lines=True, outline=4),
    *lists(3.5),
    Style(name="Quote", before=6, left=8, right=8, line=1.1, border="left", border_colour=NAVY),
    *boxes(11),
    Style(name="Figure", next="caption", left=25, right=25, align="center", before=10, keep_next=True),
    Style(name="caption", size=9.5, italic=True, colour=GREY, left=15, right=15, align="center", before=3, after=4,
          keep_lines=True),
    *tables(9.5),
    *contents(12.5),
    Style(name="Boilerplate", based_on="Body Text", size=10, colour=GREY),
    Style(name="Contact", size=10, before=3, keep_next=True),
    Style(name="End Mark", bold=True, align="center", before=10, after=4),
    Style(name="Notes To Editors", based_on="Body Text", size=10, before=3),
    Style(name="Notes To Editors List Bullet", based_on="List Bullet", size=10, before=2),
    Style(name="Notes To Editors List Number", based_on="List Number", size=10, before=2),
    Style(name="Sources", size=9.5, colour=GREY, before=3),
    Style(name="Sources List Bullet", based_on="List Bullet", size=9.5, colour=GREY, before=2),
    Style(name="Sources List Number", based_on="List Number", size=9.5, colour=GREY, before=2),
    Style(name="footnote text", size=9, before=2),
    Style(name="header", size=9, colour=GREY, tab=166),
    MARKING,
    Style(name="footer", size=9, colour=GREY, align="center"),
)  # fmt: skip

DECREE: Final = (
    # Sizes, slopes and sides are those of Decree 30/2020/NĐ-CP, Appendix I; issuer, dateline, marking and embargo
    # stand in the letterhead, so their paragraphs in the text are hidden, and left out.
    Style(name="Normal", size=14, before=0, after=0, line=1.0),
    Style(name="Body Text", align="both", first=10, before=6, line=1.15),
    Style(name="National Title", size=12, bold=True, capitals=True, align="center"),
    Style(name="National Motto", size=13, bold=True, align="center", left=17.3, right=17.3, border="bottom"),
    Style(name="Superior Body", size=12, capitals=True, align="center"),
    Style(name="Issuing Body", size=12, bold=True, capitals=True, align="center"),
    Style(name="Short Rule", size=5, underlined=True, align="center", after=2),
    Style(name="Document Number", size=13, align="center", before=4),
    Style(name="Place And Date", size=13, italic=True, align="center", before=4),
    Style(name="Embargo", size=13, bold=True, align="center", left=30, right=30, before=10,
          border="top left bottom right", keep_next=True),
    Style(name="Short Gap", size=2),
    Style(name="Address Line", size=11, align="center", border="top"),
    Style(name="Marking", size=13, bold=True, capitals=True, align="center", left=15, right=15, before=6,
          border="top left bottom right"),
    Style(name="Handling", hidden=True),
    Style(name="Issuer", hidden=True),
    Style(name="Dateline", hidden=True),
    Style(name="Release Line", hidden=True),
    Style(name="Document Type", size=14, bold=True, capitals=True, align="center", before=12, keep_next=True),
    Style(name="Title", size=14, bold=True, align="center", before=6, keep_next=True, keep_lines=True),
    Style(name="heading 1", next="Body Text", size=14, bold=True, align="center", before=6, keep_next=True,
          keep_lines=True, outline=1),
    Style(name="Headline Rule", size=2, border="bottom", after=6, keep_next=True),
    Style(name="Addressees", size=14, align="center", before=6),
    Style(name=ADDRESSEES, size=14, before=2, number=(3, 0)),
    Style(name="Annex Number", next="heading 2", size=14, bold=True, align="center", keep_next=True),
    Style(name="Annex Reference", next="Body Text", size=14, italic=True, align="center", before=2, after=6,
          keep_next=True),
    Style(name="Subhead", size=14, italic=True, align="center", before=4, keep_next=True, keep_lines=True),
    Style(name="Lead", based_on="Body Text", next="Body Text"),
    Style(name="heading 2", next="Body Text", size=14, bold=True, first=10, before=10, keep_next=True,
          keep_lines=True, outline=2),
    Style(name="heading 3", next="Body Text", size=14, bold=True, italic=True, first=10, before=8, keep_next=True,
          keep_lines=True, outline=3),
    Style(name="heading 4", next="Body Text", size=14, italic=True, first=10, before=8, keep_next=True,
          keep_lines=True, outline=4),
    *(attrs.evolve(one, align="both", left=None if one.number else 0, line=1.15) for one in lists(6)),
    Style(name="Quote", align="both", before=6, left=10, right=10, line=1.15),
    Style(name="Figure", next="caption", left=35, right=35, align="center", before=10, keep_next=True),
    Style(name="caption", size=13, italic=True, align="center", before=4, after=6, keep_lines=True),
    *tables(13, colour=""),
    *contents(14, colour=""),
    Style(name="Boilerplate", based_on="Body Text"),
    Style(name="Contact", left=10, before=6, keep_next=True),
    Style(name="End Mark", align="center", before=6),
    Style(name="Signature", bold=True, align="center", before=12, keep_next=True, keep_lines=True, frame=80),
    Style(name="Signatory", bold=True, align="center", before=60, keep_next=True, frame=80),
    Style(name="Recipients", size=11, before=12, keep_lines=True),
    Style(name="Notes To Editors", based_on="Body Text", size=13),
    Style(name="Sources", size=13, before=4),
    Style(name="footnote text", size=11, before=2),
    Style(name="header", size=13, align="center"),
    Style(name="footer", size=11, align="center"),
)  # fmt: skip

CHARACTER_STYLES: Final = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)  # fmt: skip

_CELLS: Final = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)


_BETWEEN: Final = '<w:insideV w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
_APART: Final = '<w:tblCellMar><w:left w:w="115" w:type="dxa"/><w:right w:w="115" w:type="dxa"/></w:tblCellMar>'


BESIDE: Final = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="Beside"><w:name w:val="Beside"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/></w:style>'
)
"""In a look that has it, the contact stands beside the boilerplate, and pictures stand in pairs."""


def table_styles(header_tint: str, grid: bool, beside: bool = True) -> str:
    """Write the default table style and Report Table, with lines all round or across only."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV") if grid else ("top", "bottom", "insideH")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>' for side in sides)
    shade = f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{header_tint}"/></w:tcPr>' if header_tint else ""
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{_CELLS}</w:tblPr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f'<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>{shade}</w:tblStylePr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="SideBySide"><w:name w:val="Side by Side"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f'<w:tblPr><w:tblBorders>{_BETWEEN}</w:tblBorders>{_APART}</w:tblPr>'
        f'<w:tblStylePr w:type="firstRow">{shade}</w:tblStylePr></w:style>{BESIDE if beside else ""}'
    )  # fmt: skip


@attrs.frozen(kw_only=True)
class Look:
    """A reference document: styles, page, headers and footers."""

    styles: tuple[Style, ...]
    tables: str
    margins: tuple[float, float, float, float]
    """Top, right, bottom, left, in millimetres, as CSS has them."""
    header: str = ""
    footer: str = ""
    first_header: str | None = None
    """On the first page, where it is another."""
    first_footer: str = ""
    letterhead: str = ""
    """Above the text of the first page."""
    clauses: bool = False
    """Whether lists are the clauses and points of an administrative document, not bullets."""


def styles_part(look: Look) -> str:
    """Write `styles.xml`."""
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'{DECLARATION}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        f"{''.join(map(style_xml, look.styles))}{CHARACTER_STYLES}{look.tables}</w:styles>"
    )


def numbering_part(look: Look) -> str:
    """Write bullets and numbers of three levels, each tied to its list style, and the dash of addressees."""
    numbers = [("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3)")]
    bullets = [("bullet", mark) for mark in ("•", "–", "▪")]
    if look.clauses:  # clauses, points and dashes (Decree 30/2020/NĐ-CP, Appendix I, II.6)
        bullets = numbers = [("decimal", "%1."), ("lowerLetter", "%2)"), ("bullet", "-")]
    indents = clause_indent if look.clauses else list_indent
    patterns = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(level_xml(f'List{kind}', depth, *form, indents(depth)) for depth, form in enumerate(forms))}"
        "</w:abstractNum>"
        for number, kind, forms in ((0, "Bullet", bullets), (1, "Number", numbers))
    )
    count = 2
    if any(style.name == ADDRESSEES for style in look.styles):
        at = f'<w:ind w:left="{twips(54)}" w:hanging="{twips(4)}"/>'
        dash = level_xml(identifier(ADDRESSEES), 0, "bullet", "-", at)
        patterns += f'<w:abstractNum w:abstractNumId="{count}"><w:multiLevelType w:val="singleLevel"/>{dash}'
        patterns += "</w:abstractNum>"
        count += 1
    nums = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(count)
    )
    return f'{DECLARATION}<w:numbering xmlns:w="{WORD}">{patterns}{nums}</w:numbering>'


def list_indent(depth: int) -> str:
    """Let a mark hang before its text."""
    return f'<w:ind w:left="{twips(8 + 7 * depth)}" w:hanging="{twips(6)}"/>'


def clause_indent(_: int) -> str:
    """Let a mark begin the first line, which is indented as that of any paragraph."""
    return f'<w:ind w:left="0" w:firstLine="{twips(10)}"/>'


def level_xml(style: str, depth: int, form: str, mark: str, indents: str) -> str:
    """Write a level of a list (ECMA-376 part 1, 17.9.6)."""
    named = style + ("" if depth == 0 else str(depth + 1))
    after = '<w:suff w:val="space"/>' if "firstLine" in indents else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{named}"/>{after}'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr></w:lvl>'
    )


def settings_part() -> str:
    """Write `settings.xml`: a document of today's Word, which asks nothing on opening."""
    return (
        f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
        "<w:doNotExpandShiftReturn/>"  # a justified line that ends in a line break stays as it is
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def page_number(of: bool) -> str:
    """Write «2 / 3», or «2» alone, as fields."""
    last = f'<w:r><w:t xml:space="preserve"> / </w:t></w:r>{field("NUMPAGES")}' if of else ""
    return field("PAGE") + last


def field(name: str) -> str:
    """Write a field with a result, which Word counts afresh on every page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(style: str, *runs: str) -> str:
    """Write a paragraph of furniture."""
    return f'<w:p><w:pPr><w:pStyle w:val="{identifier(style)}"/></w:pPr>{"".join(runs)}</w:p>'


TAB: Final = "<w:r><w:tab/></w:r>"


def words(text: str, language: str = "") -> str:
    """Write words of furniture; the language where it is always the same."""
    tagged = f'<w:rPr><w:lang w:val="{language}"/></w:rPr>' if language else ""
    return f'<w:r>{tagged}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def page(look: Look, shown: Iterable[tuple[str, str, str]]) -> str:
    """Write the section: A4, margins, headers and footers."""
    top, right, bottom, left = map(twips, look.margins)
    references = "".join(f'<w:{tag}Reference w:type="{kind}" r:id="{name}"/>' for tag, kind, name in shown)
    title = "<w:titlePg/>" if look.first_header is not None else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{right}" '
        f'w:bottom="{bottom}" w:left="{left}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
        f'<w:cols w:space="708"/>{title}</w:sectPr>'
    )


def furniture(look: Look) -> list[tuple[str, str, str, str]]:
    """List headers and footers: «header» or «footer», which pages, relationship id, content."""
    found = [("header", "default", "rId4", look.header), ("footer", "default", "rId5", look.footer)]
    if look.first_header is not None:
        found += [("header", "first", "rId6", look.first_header), ("footer", "first", "rId7", look.first_footer)]
    return [entry for entry in found if entry[3]]


_W: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"


def document(look: Look) -> bytes:
    """Make a reference document."""
    shown = furniture(look)
    body = (
        look.letterhead
        + paragraph("Body Text", words("{content}"))
        + page(look, [(tag, kind, name) for tag, kind, name, _ in shown])
    )
    parts = {
        "document": ("document.main", f"<w:document {BODY_NAMESPACES}><w:body>{body}</w:body></w:document>"),
        "styles": ("styles", styles_part(look).removeprefix(DECLARATION)),
        "settings": ("settings", settings_part().removeprefix(DECLARATION)),
        "numbering": ("numbering", numbering_part(look).removeprefix(DECLARATION)),
        "footnotes": ("footnotes", read_frame(None, None).xml([]).removeprefix(DECLARATION)),
    }
    for tag, kind, _, content in shown:
        root = "hdr" if tag == "header" else "ftr"
        parts[f"{tag}-{kind}"] = (tag, f"<w:{root} {BODY_NAMESPACES}>{content}</w:{root}>")
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_W}{kind}+xml"/>' for name, (kind, _) in parts.items()
    )
    files = {
        CONTENT_TYPES: f'<Types xmlns="{_PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": relationships([("rId1", "officeDocument", "word/document.xml")]),
        **{f"word/{name}.xml": content for name, (_, content) in parts.items()},
        "word/_rels/document.xml.rels": relationships([
            ("rId1", "styles", "styles.xml"),
            ("rId2", "settings", "settings.xml"),
            ("rId3", "numbering", "numbering.xml"),
            ("rId8", "footnotes", "footnotes.xml"),
            *((name, tag, f"{tag}-{kind}.xml") for tag, kind, name, _ in shown),
        ]),
    }  # fmt: skip
    return assemble(deflated(name, (DECLARATION + content).encode(), ONCE) for name, content in files.items())


def relationships(entries: Iterable[tuple[str, str, str]]) -> str:
    """Write a part of relationships."""
    written = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for name, kind, target in entries
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{written}</Relationships>'


def cell(width: float, *paragraphs: str) -> str:
    """Write a cell of a letterhead."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def letterhead() -> str:
    """Write what Decree 30 wants above the text: body and number to the left, State and motto to the right.

    LibreOffice puts a line of text before a table that begins a document, so a small one stands there.
    """
    left, right = 65, 95
    names = cell(
        left,
        paragraph("Superior Body", words("{superior}")),
        paragraph("Issuing Body", words("{issuer}")),
        paragraph("Short Rule", words("{issuer_rule}")),
    ) + cell(
        right,
        paragraph("National Title", words("{national_title}", "vi-VN")),
        paragraph("National Motto", words("{national_motto}", "vi-VN")),
    )
    numbered = cell(
        left,
        paragraph("Document Number", words("Số: ", "vi-VN"), words("{official_number}")),
        paragraph("Marking", words("{handling}")),
    ) + cell(right, paragraph("Place And Date", words("{place_and_date}")))
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in (left, right))
    return (
        paragraph("Short Gap")
        + f'<w:tbl><w:tblPr><w:tblW w:w="{twips(left + right)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        "</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{names}</w:tr><w:tr>{numbered}</w:tr>"
        f"</w:tbl>{paragraph('Embargo', words('{embargo}'))}{paragraph('Short Gap')}"
    )


def slots() -> str:
    """Write a letterhead of what the data give: emblem, name, where to reach the issuer; embargo below it."""
    return "".join(
        paragraph(style, words(f"{{{name}}}"))
        for style, name in (
            ("Letterhead Logo", "logo"), ("Letterhead Name", "letterhead_name"),
            ("Letterhead Address", "address_line"), ("Embargo", "embargo"),
        )
    )  # fmt: skip


RUNNING_HEAD: Final = (
    paragraph("header", words("{slug}"), TAB, words("{page} / {pages}"))
    + paragraph("header", words("{running_name}"))
    + paragraph("Running Marking", words("{handling}"))
    + paragraph("Running Marking", words("{embargo}"))
)
MARKED_HEAD: Final = paragraph("Running Marking", words("{handling}")) + paragraph("header")
MARKED_FOOT: Final = paragraph("footer") + paragraph("Running Marking", words("{handling}"))


def black(styles: Iterable[Style]) -> tuple[Style, ...]:
    """The same styles without colour, for a house that has none; its pictures stand on a sheet at the end."""
    plain = {NAVY: "000000", GREY: "000000", TINT: "F2F2F2"}
    uncoloured = (
        attrs.evolve(
            one,
            colour=plain.get(one.colour, one.colour),
            border_colour=plain.get(one.border_colour, one.border_colour),
            shade=plain.get(one.shade, one.shade),
            tracking=0,
        )
        for one in styles
    )
    return (*uncoloured, Style(name="Photo Sheet", based_on="Body Text"))


LOOKS: Final = {
    "press.docx": Look(
        styles=PRESS,
        tables=table_styles(TINT, grid=False),
        margins=(20, 25, 18, 25),
        letterhead=slots(),
        header=RUNNING_HEAD,
        first_header=MARKED_HEAD,
        footer=MARKED_FOOT,
        first_footer=MARKED_FOOT,
    ),
    "briefing.docx": Look(
        styles=BRIEFING,
        tables=table_styles(TINT, grid=True),
        margins=(22, 22, 20, 22),
        letterhead=slots(),
        header=RUNNING_HEAD,
        first_header=MARKED_HEAD,
        footer=MARKED_FOOT,
        first_footer=MARKED_FOOT,
    ),
    "sober.docx": Look(
        styles=black(PRESS),
        tables=table_styles("F2F2F2", grid=False),
        margins=(20, 25, 18, 25),
        letterhead=slots(),
        header=RUNNING_HEAD,
        first_header=MARKED_HEAD,
        footer=MARKED_FOOT,
        first_footer=MARKED_FOOT,
    ),
    "decree30.docx": Look(
        styles=DECREE,
        tables=table_styles("", grid=True, beside=False),
        margins=(20, 20, 20, 30),
        letterhead=letterhead(),
        header=paragraph("header", page_number(of=False)) + paragraph("Embargo", words("{embargo}")),
        first_header=paragraph("header"),
        footer=paragraph("footer"),
        first_footer=paragraph("footer") + paragraph("Address Line", words("{address_line}")),
        clauses=True,
    ),
}
"""File to what it looks like."""


def main() -> int:
    """Write all reference documents."""
    for name, look in LOOKS.items():
        (FOLDER / name).write_bytes(document(look))
    return 0


if __name__ == "__main__":
    sys.exit(main())
