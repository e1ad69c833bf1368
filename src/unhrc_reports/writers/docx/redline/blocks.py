"""Paragraphs and tables of two files, matched in their order; what has no twin was put in or taken out."""

from __future__ import annotations

import difflib
from collections.abc import Hashable, Sequence

import attrs
from lxml import etree

from unhrc_reports.document.differences import pairs
from unhrc_reports.writers.docx.redline.atoms import Reader, words_of
from unhrc_reports.writers.docx.redline.names import Element, w
from unhrc_reports.writers.docx.redline.paragraphs import Paragraphs, mark_of

ROWS = 0.3
"""How much of two rows must be equal for the one to be the other, changed."""


@attrs.define(eq=False)
class Blocks:
    """Writes changes into the blocks of a part of the new file."""

    paragraphs: Paragraphs
    _words: dict[int, tuple[Element, list[Hashable]]] = attrs.field(factory=dict)

    def compare(self, old: Element, new: Element) -> None:
        """Make the content of a body, header, note or cell one that says what became of the old content."""
        before, after = (_content(one) for one in (old, new))
        left, right = self._keys(before, old=True), self._keys(after, old=False)
        made: list[tuple[str, Element]] = []
        for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if kind == "equal":
                made += [("", one) for one in after[c:d]]
                continue
            for one, other in self._twins(before[a:b], after[c:d]):
                made.append(self._block(one, other))
        self._ended(made)
        _filled(new, [one for _, one in made])

    def _block(self, old: Element | None, new: Element | None) -> tuple[str, Element]:
        if old is None or new is None:
            kind, one = ("ins", new) if old is None else ("del", old)
            return kind, self._whole(one, kind)
        if new.tag == w("tbl"):
            self._table(old, new)
        elif new.tag == w("p"):
            self.paragraphs.merged(old, new)
        return "", new

    def _twins(
        self, old: Sequence[Element], new: Sequence[Element], least: float | None = None
    ) -> list[tuple[Element | None, Element | None]]:
        sides = [self._words_of(one, old=True) for one in old], [self._words_of(one, old=False) for one in new]
        found: list[tuple[Element | None, Element | None]] = []
        for a, b in pairs(*sides) if least is None else pairs(*sides, least):
            one, other = None if a is None else old[a], None if b is None else new[b]
            if one is not None and other is not None and _shape(one) != _shape(other):
                found += [(one, None), (None, other)]
            else:
                found.append((one, other))
        return found

    def _whole(self, element: Element, kind: str) -> Element:
        if element.tag == w("p"):
            return self.paragraphs.whole(element, kind)
        for row in element.iterchildren(w("tr")):
            self._row(row, kind)
        return element

    def _row(self, row: Element, kind: str) -> Element:
        """A row that was put in or taken out: its own mark is enough, the marks of its paragraphs stay."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            row.insert(int(len(row) > 0 and row[0].tag == w("tblPrEx")), properties)
        properties.append(self.paragraphs.both.mark(kind))
        for cell in row.iterchildren(w("tc")):
            for one in cell:
                if one.tag == w("p"):
                    self.paragraphs.content(one, kind)
                elif one.tag == w("tbl"):
                    self._whole(one, kind)
        return row

    def _table(self, old: Element, new: Element) -> None:
        before, after = (list(one.iterchildren(w("tr"))) for one in (old, new))
        left = [self._row_key(row, old=True) for row in before]
        right = [self._row_key(row, old=False) for row in after]
        made: list[Element] = []
        for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            if kind == "equal":
                made += after[c:d]
                continue
            for one, other in self._twins(before[a:b], after[c:d], ROWS):
                made.append(self._twin_row(one, other))
        _rows(new, made)

    def _twin_row(self, old: Element | None, new: Element | None) -> Element:
        if old is None or new is None:
            return self._row(new, "ins") if old is None else self._row(old, "del")
        for one, other in zip(old.iterchildren(w("tc")), new.iterchildren(w("tc")), strict=True):
            self.compare(one, other)
        return new

    def _ended(self, made: list[tuple[str, Element]]) -> None:
        """The last paragraph's mark always stays, so one before it gives way to what was put in or taken out."""
        if not made or not made[-1][0] or made[-1][1].tag != w("p"):
            return
        kind = made[-1][0]
        start = len(made)
        while start and made[start - 1][0] == kind and made[start - 1][1].tag == w("p"):
            start -= 1
        other = {"ins": "del", "del": "ins"}[kind]
        if start and made[start - 1][0] == other and made[start - 1][1].tag == w("p"):
            self._in_one(made, start)
            return
        _unmarked(made[-1][1])
        if start and made[start - 1][1].tag == w("p"):
            mark_of(made[start - 1][1]).insert(0, self.paragraphs.both.mark(kind))

    def _in_one(self, made: list[tuple[str, Element]], start: int) -> None:
        """The last one taken out and the last one put in share the mark that stays."""
        twin = made.pop(start - 1)[1]
        last = made[-1][1]
        for place, one in enumerate([one for one in twin if one.tag != w("pPr")]):
            last.insert(place + int(last.find(w("pPr")) is not None), one)
        _unmarked(last)

    def _keys(self, blocks: Sequence[Element], *, old: bool) -> list[Hashable]:
        return [self._key(one, old=old) for one in blocks]

    def _key(self, element: Element, *, old: bool) -> Hashable:
        if element.tag == w("p"):
            return ("p", _shape(element), *self._reader(old=old).key(element))
        if element.tag == w("tbl"):
            return ("tbl", *(self._row_key(row, old=old) for row in element.iterchildren(w("tr"))))
        return (element.tag,)

    def _row_key(self, row: Element, *, old: bool) -> Hashable:
        return tuple(
            self._key(one, old=old) for cell in row.iterchildren(w("tc")) for one in cell if one.tag != w("tcPr")
        )

    def _reader(self, *, old: bool) -> Reader:
        return self.paragraphs.old if old else self.paragraphs.new

    def _words_of(self, element: Element, *, old: bool) -> list[Hashable]:
        known = self._words.get(id(element))
        if known is None:
            reader = self._reader(old=old)
            paragraphs = [element] if element.tag == w("p") else element.iter(w("p"))
            found = [
                words_of(one.key) for p in paragraphs for one in reader.told(p) if one.text.strip() or not one.text
            ]
            known = self._words[id(element)] = (element, found)
        return known[1]


def _content(element: Element) -> list[Element]:
    return [one for one in element if one.tag in (w("p"), w("tbl"))]


def _filled(element: Element, blocks: list[Element]) -> None:
    """Let an element hold blocks between its properties and the section that ends it."""
    first = next((n for n, one in enumerate(element) if one.tag in (w("p"), w("tbl"))), len(element))
    rest = [one for one in element[first:] if one.tag not in (w("p"), w("tbl"))]
    del element[first:]
    element.extend([*blocks, *rest])


def _rows(table: Element, rows: list[Element]) -> None:
    for one in list(table.iterchildren(w("tr"))):
        table.remove(one)
    table.extend(rows)


def _shape(element: Element) -> Hashable:
    """What two blocks must have in common to be one: style and list of a paragraph, columns of a table or row."""
    if element.tag == w("tbl"):
        return ("tbl", len(element.findall(f"{w('tblGrid')}/{w('gridCol')}")))
    if element.tag == w("tr"):
        return ("tr", len(element.findall(w("tc"))))
    properties = element.find(w("pPr"))
    if properties is None:
        return ("p", "", False, False)
    style = properties.find(w("pStyle"))
    held = (properties.find(w(name)) is not None for name in ("numPr", "sectPr"))
    return ("p", style.get(w("val")) if style is not None else "", *held)


def _unmarked(paragraph: Element) -> None:
    mark = mark_of(paragraph)
    for one in list(mark):
        if one.tag in (w("ins"), w("del")):
            mark.remove(one)
    if not len(mark):
        mark.getparent().remove(mark)
