"""A reference document, taken in once: its styles, page, numbering, headers, footers and letterhead.

What a document of ours copies from it is packed here, once for each file and process. Nothing is kept
of its text, its authors or its history; what of it is kept and what is left out is told by remarks.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.errors import Fault, Place, ReferenceDocumentError
from unhrc_reports.messages import message
from unhrc_reports.writers.docx.accent import accent_of, recolouring
from unhrc_reports.writers.docx.additions import Addition, missing_styles
from unhrc_reports.writers.docx.archive import ONCE, Member, deflated, stored
from unhrc_reports.writers.docx.cleaning import clean, words_of
from unhrc_reports.writers.docx.dressing import dressed_settings, dressed_styles
from unhrc_reports.writers.docx.fonts import Fonts, read_fonts, readable_styles, readable_theme
from unhrc_reports.writers.docx.footnotes import NoteFrame, read_frame
from unhrc_reports.writers.docx.kinds_of_file import Refused
from unhrc_reports.writers.docx.landscape import Pages, pages_of
from unhrc_reports.writers.docx.lengths import whole_lengths
from unhrc_reports.writers.docx.letterhead import Body, read_body
from unhrc_reports.writers.docx.numbering import Numbering, read_numbering
from unhrc_reports.writers.docx.parts import Gathering, Part
from unhrc_reports.writers.docx.placeholders import Piece, cut, marked
from unhrc_reports.writers.docx.relations import name_for
from unhrc_reports.writers.docx.remarks import Remark
from unhrc_reports.writers.docx.root import Root, root_of
from unhrc_reports.writers.docx.section import read_section
from unhrc_reports.writers.docx.section_taken import taken
from unhrc_reports.writers.docx.styles import StyleSheet, read_styles
from unhrc_reports.writers.docx.wardrobe import Wardrobe
from unhrc_reports.writers.docx.word_file import WordFile, open_word_file
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, DECLARATION, RELATIONS, w

REMEMBERED: Final = 16
"""Reference documents, and languages of one, that a process keeps ready."""

_DRAWING = re.compile(rb'<wp:docPr\b[^>]*?\bid="(\d+)"')


@attrs.frozen
class Letterhead:
    """What a reference document prints by itself."""

    before: Piece
    """Blocks of the body that stand before our text."""
    after: Piece
    parts: Mapping[str, Piece]
    """Headers and footers that ask for something, by the name of their part."""
    head: tuple[Piece, ...]
    """What stands above the text of the first page: the first page's header, and the blocks before the text."""
    words: str
    """The words there, for what they say need not be said again."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The placeholders that it has, each once."""
        pieces = (*self.parts.values(), self.before, self.after)
        return tuple(sorted({name for piece in pieces for name in piece.asked}))


@attrs.define(eq=False)
class Reference:
    """What documents take over from one reference document."""

    file: str
    parts: tuple[Part, ...]
    relationships: str
    """Of the main part to the parts, as XML."""
    pages: Pages
    sheet: StyleSheet
    additions: tuple[Addition, ...]
    """Styles of ours for roles that nothing in the file can play."""
    numbering: Numbering
    notes: NoteFrame
    letterhead: Letterhead
    root: Root
    """How our main part begins, so that the blocks of the letterhead are understood."""
    fonts: Fonts
    copied: Mapping[str, Member]
    """Parts that a document takes over as they are, packed, by name."""
    highest_drawing: int
    """The highest id of a drawing in them, so that ours go on from there."""
    wardrobe: Wardrobe
    """How paragraphs, lists and words begin under its styles."""
    kept: tuple[Remark, ...]
    """What of the file stays in every document, besides its styles."""
    left_out: tuple[Remark, ...]
    """What of it does not."""
    _dressed: dict[tuple[str, str], dict[str, Member]] = attrs.field(factory=dict, init=False)

    @property
    def types(self) -> dict[str, str]:
        """Content types of the parts, by name."""
        return {part.name: part.content_type for part in self.parts}

    def name_of(self, kind: str) -> str | None:
        """The name of the part of a kind, such as «numbering», if there is one."""
        return next((part.name for part in self.parts if part.kind == kind), None)

    def content(self, kind: str) -> bytes | None:
        """The part of a kind, if there is one."""
        return next((part.content for part in self.parts if part.kind == kind), None)

    @property
    def accent(self) -> str:
        """The colour of the look, which is that of its headline; nothing where a theme says it."""
        return accent_of(self.sheet.accents.get(self.sheet.find("paragraph", "heading 1") or "", ""))

    def dressed(self, locale: str, accent: str = "") -> dict[str, Member]:
        """Styles, fonts and settings for a document in a language and in the colour of a house, packed."""
        if (locale, accent) not in self._dressed:
            if len(self._dressed) == REMEMBERED:
                self._dressed.clear()
            recoloured = recolouring(self.accent, accent)
            self._dressed[locale, accent] = {
                part.name: deflated(part.name, recoloured(content.decode()).encode() if accent else content, ONCE)
                for part in self.parts
                if (content := self._content_for(part, locale)) is not None
            }
        return self._dressed[locale, accent]

    def _content_for(self, part: Part, locale: str) -> bytes | None:
        if part.kind == "styles":
            readable = readable_styles(part.content, self.fonts, locale)
            return dressed_styles(readable, locale, (addition.xml() for addition in self.additions))
        if part.kind == "theme":
            return readable_theme(part.content, self.fonts, locale)
        return dressed_settings(part.content, locale) if part.kind == "settings" else None


def open_reference(file: Path) -> Reference:
    """Read a reference document, or give it from memory when the file has not changed.

    Raises ReferenceDocumentError when there is none, or it cannot serve as one.
    """
    try:
        status = file.stat()
        return _read(str(file), status.st_mtime_ns, status.st_size)
    except Refused as fault:
        told = fault
    except (OSError, ValueError):
        told = Refused(message("there is no such reference document"))
    raise ReferenceDocumentError([Fault(Place(file=str(file)), told.wording)])


@lru_cache(maxsize=REMEMBERED)
def _read(file: str, modified: int, size: int) -> Reference:
    return _taken_in(file, open_word_file(Path(file)))


def _taken_in(file: str, opened: WordFile) -> Reference:
    document = opened.tree(opened.main)
    element = document.find(w("body"))
    body = Body() if element is None else read_body(element)
    gathering = Gathering(opened)
    gathering.take_support()
    section = read_section(taken(body.section, opened, gathering))
    root = root_of(document)
    before, after = (_blocks(document, found, gathering) for found in (body.before, body.after))
    parts = tuple(gathering.parts.values())
    contents = {part.kind: part.content for part in parts}
    sheet = read_styles(contents.get("styles"))
    additions = missing_styles(sheet)
    sheet = sheet.with_ids({addition.key: addition.style_id for addition in additions})
    numbering = read_numbering(contents.get("numbering"))
    letterhead = _letterhead((before, after), parts, _on_the_first_page(section.xml, gathering), root)
    return Reference(
        file=file,
        parts=parts,
        relationships=gathering.main.relationships(),
        pages=pages_of(section),
        sheet=sheet,
        additions=additions,
        numbering=numbering,
        notes=_notes(parts),
        letterhead=letterhead,
        root=root,
        fonts=read_fonts(contents.get("fontTable"), contents.get("styles"), contents.get("theme")),
        copied=_copied(parts, gathering),
        highest_drawing=max(map(int, _DRAWING.findall(_all(parts, letterhead))), default=0),
        wardrobe=Wardrobe(sheet, numbering),
        kept=tuple(body.kept),
        left_out=(*body.dropped, *gathering.told),
    )


Elements = Sequence[etree._Element]


def _blocks(
    document: etree._Element, blocks: Sequence[etree._Element], gathering: Gathering
) -> list[etree._Element]:
    """Clean the blocks of the body that stay, in an element that has their beginnings in scope."""
    around = gathering.around(gathering.file.main, gathering.main, message("the text"))
    holder = etree.SubElement(document, w("body"))
    holder.extend(blocks)
    clean(holder, around)
    whole_lengths(holder)
    return list(holder)


def _letterhead(
    blocks: tuple[list[etree._Element], list[etree._Element]],
    parts: tuple[Part, ...],
    first: frozenset[str],
    root: Root,
) -> Letterhead:
    before, after = (_piece(found, root) for found in blocks)
    words = [words_of(blocks[0])]
    pieces = {}
    for part in parts:
        if part.kind in ("header", "footer"):
            tree = etree.fromstring(part.content)
            words += [words_of([tree])] if part.name in first else []
            marked(tree)
            pieces[part.name] = cut(DECLARATION + etree.tostring(tree, encoding="unicode"))
    return Letterhead(
        before=before,
        after=after,
        parts={name: piece for name, piece in pieces.items() if piece.asked},
        head=(*(pieces[name] for name in sorted(first)), before),
        words=" ".join(words),
    )


def _piece(blocks: Elements, root: Root) -> Piece:
    for block in blocks:
        marked(block)
    return cut("".join(map(root.inside, blocks)))


def _on_the_first_page(section: str, gathering: Gathering) -> frozenset[str]:
    """The names of the headers that the first page shows: its own where it has one (17.10.6)."""
    element = etree.fromstring(f"<w:body {BODY_NAMESPACES}>{section}</w:body>")[0]
    title = element.find(w("titlePg"))
    kind = "default" if title is None or title.get(w("val")) in ("0", "false", "off") else "first"
    ids = {
        one.get(f"{{{RELATIONS}}}id") for one in element.findall(w("headerReference")) if one.get(w("type")) == kind
    }
    return frozenset(f"word/{target}" for target, name in gathering.main.targets("header") if name in ids)


def _all(parts: tuple[Part, ...], letterhead: Letterhead) -> bytes:
    bodies = "".join((*letterhead.before.pieces, *letterhead.after.pieces)).encode()
    return b"".join((*(part.content for part in parts if part.kind in ("header", "footer")), bodies))


def _notes(parts: tuple[Part, ...]) -> NoteFrame:
    part = next((part for part in parts if part.kind == "footnotes"), None)
    return read_frame(None, None) if part is None else read_frame(part.name, part.content)


def _copied(parts: tuple[Part, ...], gathering: Gathering) -> dict[str, Member]:
    members = [deflated(part.name, part.content, ONCE) for part in parts]
    members += [deflated(name_for(part.name), part.relations, ONCE) for part in parts if part.relations]
    members += [stored(*held, zlib.crc32(held[1])) for held in gathering.pictures.values() if held is not None]
    return {member.name: member for member in members}
