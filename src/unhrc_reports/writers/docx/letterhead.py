"""The body of a reference document: which of it is letterhead, and which is sample text that goes.

Half of all letterheads stand in the body: a table with an emblem and a name, a text box
at the edge of the page. Where the body has a paragraph `{content}`, all that stands before and after
it stays. Where it has none, what stands at the head of the first page and is no running text stays: pictures, text
boxes, tables; the rest is left out, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.messages import Message, message
from unhrc_reports.writers.docx.cleaning import COMPATIBILITY, shown, words_of
from unhrc_reports.writers.docx.kinds_of_file import Refused
from unhrc_reports.writers.docx.remarks import Remark
from unhrc_reports.writers.docx.xml import WORD, remove, w

CONTENT: Final = re.compile(r"\{\{?\s*content\s*\}?\}")
_SENTENCE: Final = 12
"""Words from which on a paragraph is running text, not a line of a letterhead."""
_WORDS_OF_A_TABLE: Final = 80
_ROWS_OF_A_TABLE: Final = 8
_BLANK_PAGE: Final = 60
"""Blank lines that fill a page."""
_DRAWN: Final = tuple(map(w, ("drawing", "pict", "object")))
_PLACED: Final = ("page", "margin", "topMargin", "bottomMargin", "insideMargin", "outsideMargin")
_VML_PLACED: Final = re.compile(r"mso-position-vertical-relative:\s*(page|(top-|bottom-)?margin)")
_DATE: Final = re.compile(
    r"\b\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}\b|\bngày\s*\d+\s*tháng\b|"
    r"\b\d{1,2}\s+[A-Z][a-zûéô]{2,8}\s+\d{4}\b|\b[A-Z][a-z]{2,8}\s+\d{1,2},\s*\d{4}\b"
)


_LOST_TABLE: Final = message(
    "a table of the body «{words}» is left out; it stays where a paragraph {{content}} stands before or after it"
)


@attrs.define
class Body:
    """The blocks of a body that stay, before and after our text, and the section that our text stands in."""

    before: list[etree._Element] = attrs.field(factory=list)
    after: list[etree._Element] = attrs.field(factory=list)
    section: etree._Element | None = None
    number: int = 1
    """Of that section, from 1."""
    of: int = 1
    kept: list[Remark] = attrs.field(factory=list)
    dropped: list[Remark] = attrs.field(factory=list)


def read_body(body: etree._Element) -> Body:
    """Part a body into what stays and what goes; its tree is left as it was.

    Raises Refused where `{content}` stands in a place in which no text can go on.
    """
    blocks = list(_blocks(body))
    places = [place for place, block in enumerate(blocks) if _is_content(block)]
    _refuse_misplaced(blocks, places)
    found = _around(blocks, places[0]) if places else _at_the_head(blocks)
    sections = [section for block in blocks if (section := _section_of(block)) is not None]
    if (last := body.find(w("sectPr"))) is not None:
        sections.append(last)
    found.of = max(len(sections), 1)
    found.number = sum(_section_of(block) is not None for block in blocks[: places[0]]) + 1 if places else found.of
    found.section = _with_inherited(sections, found.number) if sections else None
    return found


def _blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """The blocks of a body; those that stand in a content control stand for themselves."""
    for block in parent:
        if block.tag == w("sdt"):
            content = block.find(w("sdtContent"))
            yield from () if content is None else _blocks(content)
        elif block.tag in (w("customXml"), w("ins"), w("moveTo")):
            yield from _blocks(block)
        elif block.tag in (w("p"), w("tbl")):
            yield block


def _is_content(block: etree._Element) -> bool:
    return block.tag == w("p") and CONTENT.fullmatch(_line(block).strip()) is not None


def _refuse_misplaced(blocks: list[etree._Element], places: list[int]) -> None:
    elsewhere = any(CONTENT.search(words_of([block])) for block in blocks if not _is_content(block))
    if elsewhere or len(places) > 1:
        raise Refused(
            message(
                "the body has {{content}} in a table, a text box, among other words, or twice; write it once, in a "
                "paragraph of its own"
            )
        )


def _around(blocks: list[etree._Element], place: int) -> Body:
    """All that stands before and after `{content}`."""
    before, after = map(_without_sections, (blocks[:place], blocks[place + 1 :]))
    return Body(
        before, after,
        kept=[
            *_kept(message("before the text: {what}"), before),
            *_kept(message("after the text: {what}"), after),
        ],
    )  # fmt: skip


def _kept(where: Message, blocks: list[etree._Element]) -> list[Remark]:
    said = shown(words_of(blocks))
    what = message("«{words}»", words=said) if said else message("a picture, a table or blank lines")
    return [Remark("body", where.filled(what=what))] if blocks else []


def _without_sections(blocks: list[etree._Element]) -> list[etree._Element]:
    """Copies without section breaks; one that begins a page leaves a page break."""
    copies = []
    for block in blocks:
        copy = deepcopy(block)
        copies.append(copy)
        if (section := _section_of(copy)) is not None:
            remove(section)
            kind = section.find(w("type"))
            if kind is None or kind.get(w("val")) != "continuous":
                etree.SubElement(etree.SubElement(copy, w("r")), w("br")).set(w("type"), "page")
    return copies


@attrs.define
class _Head:
    """The head of the first page, while the blocks of a body without `{content}` are looked through."""

    before: list[etree._Element] = attrs.field(factory=list)
    kept: list[Remark] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    """Words of paragraphs that go."""
    tables: list[str] = attrs.field(factory=list)
    spacers: list[etree._Element] = attrs.field(factory=list)
    runs: bool = False
    """Whether running text has begun."""
    ended: bool = False
    """Whether the first page has ended."""

    def look_at(self, block: etree._Element) -> None:
        """Keep a block, a part of it, or nothing."""
        if block.tag == w("tbl"):
            self._table(block)
        elif not self.ended:
            self._paragraph(block)
            self.ended |= _ends_a_page(block)
        elif line := _line(block).strip():
            self.texts.append(line)

    def _table(self, block: etree._Element) -> None:
        said = words_of([block])
        if self.runs or self.ended or not _is_layout(block, said):
            self.tables.append(said)
            self.runs = True
        else:
            self._keep(deepcopy(block))
            self.kept.append(Remark("body", message("first page: a table «{words}»", words=shown(said))))

    def _paragraph(self, block: etree._Element) -> None:
        line = _line(block).strip()
        drawn = [run for run in block.iter(w("r")) if _draws(run) and (_is_placed(run) or not self.runs)]
        if _is_caption(block):
            self.runs = True
        elif drawn:
            whole = not self.runs and len(line.split()) < _SENTENCE
            self._keep(_without_section(block) if whole else _only(drawn))
            self.texts += [] if whole or not line else [line]
            said = shown(words_of(drawn) or (line if whole else ""))
            what = message("first page: a text box or a picture with the words «{words}»", words=said)
            self.kept.append(Remark("body", what if said else message("first page: a picture")))
        elif line:
            self.texts.append(line)
            self.runs |= len(line.split()) >= _SENTENCE or _is_heading(block)
        elif not self.runs:
            self.spacers.append(block)
            self.ended = len(self.spacers) > _BLANK_PAGE
        self.runs |= bool(drawn) and len(line.split()) >= _SENTENCE

    def _keep(self, block: etree._Element) -> None:
        self.before += [*map(_without_section, self.spacers if self.before else ()), block]
        self.spacers = []

    def dropped(self) -> list[Remark]:
        """Say what goes, and how it could stay."""
        told = []
        if self.texts:
            what = message(
                "paragraphs of the body are left out, {count} in all («{words}»); to keep what stands before and "
                "after our text, write a paragraph {{content}} into the body where it goes",
                count=len(self.texts),
                words=shown(self.texts[0]),
            )
            told.append(Remark("text", what))
        return [*told, *(Remark("table", _LOST_TABLE.filled(words=shown(said))) for said in self.tables)]


def _at_the_head(blocks: Iterable[etree._Element]) -> Body:
    head = _Head()
    for block in blocks:
        head.look_at(block)
    return Body(head.before, kept=head.kept, dropped=head.dropped())


def dates_in(blocks: Iterable[etree._Element]) -> list[str]:
    """Dates that would be printed on every document, whatever its day."""
    return _DATE.findall(words_of(blocks))


def _line(paragraph: etree._Element) -> str:
    """The words of a paragraph, but not those of its text boxes nor those that were deleted."""
    texts = (text for text in paragraph.iter(w("t")) if next(text.iterancestors(w("p"))) is paragraph)
    return "".join(text.text or "" for text in texts)


def _draws(run: etree._Element) -> bool:
    """Whether a run, and not one in a text box within it, draws something."""
    forms = (f"{{{COMPATIBILITY}}}AlternateContent", *_DRAWN)
    return next(run.iterancestors(w("txbxContent")), None) is None and next(run.iter(*forms), None) is not None


def _is_placed(run: etree._Element) -> bool:
    """Whether a drawing has its place on the page, wherever the paragraph goes (17.3.3.9, 20.4.2.11)."""
    for vertical in run.iter("{*}positionV"):
        if vertical.get("relativeFrom") in _PLACED:
            return True
    return any(_VML_PLACED.search(shape.get("style", "")) for shape in run.iter("{urn:schemas-microsoft-com:vml}*"))


def _is_layout(table: etree._Element, said: str) -> bool:
    """Whether a table is there for the look: small, and without a row of headings that repeats."""
    rows = table.findall(w("tr"))
    small = len(said.split()) <= _WORDS_OF_A_TABLE and len(rows) <= _ROWS_OF_A_TABLE
    return small and not any(True for _ in table.iter(w("tblHeader")))


def _is_heading(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = "" if style is None else style.get(w("val"), "").lower()
    return name.startswith(("heading", "title", "berschrift", "titel", "titre"))


def _is_caption(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and style.get(w("val"), "").lower().endswith(("figure", "caption"))


def _ends_a_page(block: etree._Element) -> bool:
    section = _section_of(block)
    kind = None if section is None else section.find(w("type"))
    if section is not None and (kind is None or kind.get(w("val")) != "continuous"):
        return True
    return any(mark.get(w("type")) == "page" for mark in block.iter(w("br")))


def _only(runs: list[etree._Element]) -> etree._Element:
    """A paragraph of nothing but what floats, as low as a paragraph can be."""
    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{WORD}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" '
        'w:lineRule="exact"/></w:pPr></w:p>'
    )
    paragraph.extend(deepcopy(run) for run in runs)
    return paragraph


def _without_section(block: etree._Element) -> etree._Element:
    copy = deepcopy(block)
    remove(_section_of(copy))
    for mark in [mark for mark in copy.iter(w("br")) if mark.get(w("type")) == "page"]:
        remove(mark)
    return copy


def _section_of(block: etree._Element) -> etree._Element | None:
    return block.find(f"{w('pPr')}/{w('sectPr')}") if block.tag == w("p") else None


def _with_inherited(sections: list[etree._Element], number: int) -> etree._Element:
    """A section with the headers and footers that it takes over from those before it (17.10.1)."""
    shown: dict[tuple[str, str], etree._Element] = {}
    for section in sections[:number]:
        for reference in section.findall(w("headerReference")) + section.findall(w("footerReference")):
            shown[str(reference.tag), reference.get(w("type"), "default")] = reference
    copy = deepcopy(sections[number - 1])
    for reference in copy.findall(w("headerReference")) + copy.findall(w("footerReference")):
        copy.remove(reference)
    copy[0:0] = [deepcopy(reference) for reference in shown.values()]
    return copy
