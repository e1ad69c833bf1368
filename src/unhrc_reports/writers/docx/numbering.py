"""List numbering: the bullets and numbers of the reference document, restarted for each list.

A style of Word points to a pattern of marks (`w:abstractNum`); each list of ours
gets a `w:num` of its own with a start, or lists would count on from one another
(ECMA-376 part 1, 17.9). Where a style has no pattern, a plain one is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.xml import DECLARATION, WORD, w

BULLETS: Final = ("•", "–", "▪")
FORMATS: Final = ("decimal", "lowerLetter", "lowerRoman")
_INDENT = 567  # twentieths of a point: 10 mm for each level
_HANGING = 340  # 6 mm for the mark


@attrs.frozen
class Marker:
    """How the items of a list begin at one level."""

    style: str
    """Id of the paragraph style."""
    pattern: int
    """Id of the `w:abstractNum`."""
    level: int
    carried: bool
    """Whether the style itself brings the mark."""
    continued: str
    """How a further paragraph of an item begins."""
    form: str = "bullet"
    """How its level counts, in Word's words: «bullet», «decimal», «lowerLetter»."""

    @property
    def opening(self) -> str:
        """Begin an item whose mark its style brings."""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/></w:pPr>'

    def numbered(self, number: int) -> str:
        """Begin an item of the list with this number."""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/><w:numPr><w:ilvl w:val="{self.level}"/>'
            f'<w:numId w:val="{number}"/></w:numPr></w:pPr>'
        )


@attrs.frozen
class Numbering:
    """The numbering part of a reference document, open at the place where we add numbers."""

    head: str
    tail: str
    first: int
    """The first number that is free."""
    own: Mapping[str, int]
    """Our own patterns: «bullet», «number»."""
    _pattern_of: Mapping[int, int]
    _levels: Mapping[int, Mapping[str, int]]
    """Pattern to the levels that it has, by number and by the style they name."""
    _forms: Mapping[tuple[int, int], str] = attrs.field(factory=dict)
    """Pattern and level to how they count."""

    def xml(self, added: Iterable[str]) -> str:
        """Write the part, with numbers added."""
        return f"{self.head}{''.join(added)}{self.tail}"

    def behind(self, number: int, style: str, level: int | None) -> tuple[int, int] | None:
        """Give the pattern and level of a style that names this number, if both exist."""
        pattern = self._pattern_of.get(number)
        if pattern is None:
            return None
        levels = self._levels[pattern]
        return pattern, levels.get(style, 0) if level is None else level

    def form(self, pattern: int, level: int) -> str:
        """How a level of a pattern counts."""
        return self._forms.get((pattern, level), "bullet")

    def has_level(self, pattern: int, level: int) -> bool:
        """Whether a pattern goes so deep."""
        return str(level) in self._levels.get(pattern, {})


def restarted(number: int, pattern: int, level: int, start: int) -> str:
    """Write a `w:num` that counts from a start."""
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{pattern}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


def literal(number: int, pattern: int, level: int, mark: str) -> str:
    """Write a `w:num` whose mark at a level is always the same: «đ)», which Word's counting does not have."""
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{pattern}"/><w:lvlOverride w:ilvl="{level}">'
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/></w:lvl></w:lvlOverride></w:num>'
    )


def shared(number: int, pattern: int) -> str:
    """Write a `w:num` that all lists of one kind of bullet share."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{pattern}"/></w:num>'


def read_numbering(part: bytes | None) -> Numbering:
    """Take the numbering part apart; without one, begin one."""
    root = etree.fromstring(part or f'<w:numbering xmlns:w="{WORD}"/>'.encode())
    abstracts, nums = root.findall(w("abstractNum")), root.findall(w("num"))
    top = max((_number(element, "abstractNumId") for element in abstracts), default=-1)
    own = {"bullet": top + 1, "number": top + 2}
    place = root.index(abstracts[-1]) + 1 if abstracts else len(root.findall(w("numPicBullet")))
    root[place:place] = [etree.fromstring(pattern(number, kind)) for kind, number in own.items()]
    root.insert(root.index(nums[-1]) + 1 if nums else place + len(own), etree.Comment("numbers"))
    head, tail = etree.tostring(root, encoding="unicode").split("<!--numbers-->")
    return Numbering(
        head=DECLARATION + head,
        tail=tail,
        first=max((_number(num, "numId") for num in nums), default=0) + 1,
        own=own,
        pattern_of={_number(num, "numId"): _value(num, "abstractNumId") for num in nums},
        levels={_number(element, "abstractNumId"): _levels(element) for element in abstracts},
        forms={
            (_number(element, "abstractNumId"), _number(level, "ilvl")): _text_value(level, "numFmt")
            for element in abstracts
            for level in element.findall(w("lvl"))
        },
    )


def pattern(number: int, kind: str) -> str:
    """Write a plain pattern of nine levels."""
    levels = "".join(_level(depth, kind) for depth in range(9))
    return (
        f'<w:abstractNum xmlns:w="{WORD}" w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(depth: int, kind: str) -> str:
    form, mark = (
        ("bullet", BULLETS[depth % len(BULLETS)])
        if kind == "bullet"
        else (FORMATS[depth % len(FORMATS)], f"%{depth + 1}.")
    )
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{_INDENT * (depth + 1)}"/></w:tabs>'
        f'<w:ind w:left="{_INDENT * (depth + 1)}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
    )


def _levels(element: etree._Element) -> dict[str, int]:
    found = {}
    for level in element.findall(w("lvl")):
        depth = _number(level, "ilvl")
        style = level.find(w("pStyle"))
        found[str(depth)] = depth
        if style is not None:
            found[style.get(w("val"), "")] = depth
    return found


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(w(name)) or 0)


def _text_value(element: etree._Element, name: str) -> str:
    child = element.find(w(name))
    return "bullet" if child is None else child.get(w("val"), "decimal")


def _value(element: etree._Element, name: str) -> int:
    child = element.find(w(name))
    return 0 if child is None else _number(child, "val")
