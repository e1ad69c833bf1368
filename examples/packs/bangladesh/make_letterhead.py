"""Makes word/press.docx of the built-in one, as somebody would in Word: letterhead, fonts, colours, page.

    python examples/packs/bangladesh/make_letterhead.py

The file can be changed in Word as well; this script only shows, as a text, what was changed.
"""

from __future__ import annotations

import copy
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import docx.document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

HERE = Path(__file__).parent
BUILT_IN = HERE.parents[2] / "templates" / "word" / "press.docx"
FONT = "Arial"
GREEN, RED = "006A4E", "C8102E"
COLOURS = {"1F3864": GREEN, "E4E9F2": "E3F0EB"}
"""The built-in navy and its tint, and what stands in their place."""
SMALLER = 0.9
"""Arial is larger than Times at the same size."""
TOP, RIGHT, BOTTOM, LEFT = Mm(36), Mm(22), Mm(22), Mm(28)
WIDTH = Mm(210) - LEFT - RIGHT


def restyle(document: docx.document.Document) -> None:
    """Change font, sizes and colours of all styles; issuer and dateline stand in the letterhead alone."""
    for element in document.styles.element.iter():
        for name, value in element.attrib.items():
            element.set(name, COLOURS.get(value, value))
            if element.tag == qn("w:rFonts"):
                element.set(name, FONT)
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.font.size:
            style.font.size = Pt(round(style.font.size.pt * SMALLER * 2) / 2)
    for name in ("Issuer", "Dateline"):
        hide(document.styles[name])
    document.styles["Title"].paragraph_format.space_after = Pt(8)
    document.styles["Lead"].paragraph_format.space_after = Pt(9)


def hide(style: Any) -> None:
    """Hide what is written in a style, and the line below it."""
    style.font.hidden = True
    for borders in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(borders)


def add_styles(document: docx.document.Document) -> None:
    """Add the two styles of the letterhead."""
    name = document.styles.add_style("Letterhead", WD_STYLE_TYPE.PARAGRAPH)
    name.base_style = document.styles["header"]
    name.font.size, name.font.bold, name.font.color.rgb = Pt(14), True, RGBColor.from_string(GREEN)
    name.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    name.paragraph_format.space_after = Pt(4)
    name.element.get_or_add_pPr().insert_element_before(rule(), "w:spacing", "w:jc")
    line = document.styles.add_style("Letterhead Line", WD_STYLE_TYPE.PARAGRAPH)
    line.base_style = document.styles["header"]
    line.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def rule() -> Any:
    """A red line below a paragraph."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": "12", "space": "4", "color": RED}.items():
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    return borders


def furnish(document: docx.document.Document) -> None:
    """Set the page, and write headers and footers: a letterhead on the first page, a line on the others.

    The built-in letterhead, which stands above the text, goes.
    """
    section = document.sections[0]
    for there in document.element.body.findall(qn("w:p")) + document.element.body.findall(qn("w:tbl")):
        document.element.body.remove(there)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = TOP, RIGHT, BOTTOM, LEFT
    section.header_distance = Mm(14)
    section.different_first_page_header_footer = True
    write(section.first_page_header, ("Letterhead", "{issuer}"), ("Letterhead Line", "{session}\t{dateline}"))
    write(section.header, ("Letterhead Line", "{issuer}\t{session}"))
    page = section.footer.paragraphs[0]
    page._p.insert(1, page.add_run("{page} ")._r)
    first = section.first_page_footer.paragraphs[0]._p
    first.getparent().replace(first, copy.deepcopy(page._p))


def write(part: Any, *lines: tuple[str, str]) -> None:
    """Write lines of a header, each in its style, in place of those that are there."""
    part.is_linked_to_previous = False
    for there in list(part._element):
        part._element.remove(there)
    for style, text in lines:
        part.add_paragraph(text, style)


def letterhead() -> bytes:
    """Make the reference document, the same at each run."""
    document = docx.Document(str(BUILT_IN))
    restyle(document)
    add_styles(document)
    furnish(document)
    written = io.BytesIO()
    document.save(written)
    undated = io.BytesIO()
    with zipfile.ZipFile(written) as archive, zipfile.ZipFile(undated, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts(archive):
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return undated.getvalue()


def parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts of a Word file, in their order."""
    return ((name, archive.read(name)) for name in archive.namelist())


def main() -> int:
    """Write the reference document of the pack."""
    (HERE / "word" / "press.docx").write_bytes(letterhead())
    return 0


if __name__ == "__main__":
    sys.exit(main())
