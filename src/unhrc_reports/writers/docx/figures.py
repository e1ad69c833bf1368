"""Figures: a picture in line with the text, its alternative text, and its caption below.

A picture is as wide as its style's paragraph if it has the pixels for it, and never
higher than seven tenths of that, so that a portrait takes no more of the page than a
landscape. So a designer sets both in Word, by the indents of the style «Figure». Lengths
of drawings are in English Metric Units, 914,400 to the inch (ECMA-376 part 1, 20.1.2.1).
"""

from __future__ import annotations

from typing import Final

from unhrc_reports.document.nodes import Figure
from unhrc_reports.writers.docx.direct import KEEP_NEXT, directly
from unhrc_reports.writers.docx.pictures import Picture
from unhrc_reports.writers.docx.runs import plain_text
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.xml import attribute

PER_TWIP: Final = 635
"""English Metric Units in a twentieth of a point."""
PER_PIXEL: Final = 914_400 // 96
"""At 96 to the inch, the fewest that look sharp in print."""

HIGHEST: Final = 0.7
"""Height to width of the room for a picture: a photograph of 3 to 2 or 16 to 9 fills its width."""

HIGHEST_ON_A_PAGE: Final = 0.45
"""Height of a picture to that of the text on a page: two stand on one page, with their captions."""
MODERATE: Final = 6236
"""110 mm, in twentieths of a point: where nobody said how large pictures are, none fills a page."""

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def figure(node: Figure, to: Story) -> None:
    """A picture, kept with its caption."""
    drawn = picture_run(node.file, plain_text(node.alternative), to)
    if drawn is None:
        return
    opening = to.opening_of("figure")
    to.paragraph(directly(opening, KEEP_NEXT) if node.caption else opening, drawn)
    if node.caption:
        to.paragraph(to.opening_of("caption"), to.inlines(node.caption))


def picture_run(file: str, alternative: str, to: Story) -> str | None:
    """Write a run with a picture, in the size that its place has room for; None where it cannot be used."""
    picture = to.package.picture(file)
    if picture is None:
        return None
    relation = to.package.store(picture, to.relations)
    drawn = drawing(to.package.drawing(), relation, fitted(picture, room_for_a_picture(to)), alternative)
    return f"<w:r>{drawn}</w:r>"


def room_for_a_picture(to: Story) -> int:
    """Give the width for a picture: of its style's paragraph, which a plain style of ours keeps moderate."""
    page, wardrobe = to.package.reference.pages.upright, to.package.wardrobe
    room = to.room or page.width - wardrobe.indent("figure")
    room = min(room, round(page.height * HIGHEST_ON_A_PAGE / HIGHEST))
    return min(room, MODERATE) if wardrobe.is_added("figure") else room


def fitted(picture: Picture, room: int) -> tuple[int, int]:
    """Give width and height of a picture in a room so many twentieths of a point wide, its proportions kept."""
    width, height = picture.width * PER_PIXEL, picture.height * PER_PIXEL
    scale = min(1.0, room * PER_TWIP / width, room * PER_TWIP * HIGHEST / height)
    return max(round(width * scale), 1), max(round(height * scale), 1)


def drawing(number: int, relation: str, size: tuple[int, int], alternative: str) -> str:
    """Write `w:drawing` with an inline picture (ECMA-376 part 1, 20.4.2.8)."""
    width, height = size
    described = f'id="{number}" name="Picture {number}" descr="{attribute(alternative)}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr {described}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_MAIN}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr {described}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        f"</wp:inline></w:drawing>"
    )
