"""What a document takes over from its reference document, part by part, under names of our own.

Styles, numbering, theme, fonts, settings, headers and footers are taken; the text, comments, macros, authors and
history are not. Since every part, picture and relationship that is taken gets a name and an id of our own, nothing
that is added later can meet one that is there already, and no name from outside reaches our file.
"""

from __future__ import annotations

from typing import Final

import attrs
from lxml import etree

from unhrc_reports.messages import Message, message
from unhrc_reports.writers.docx import content_types
from unhrc_reports.writers.docx.cleaning import Surroundings, accept_changes, clean
from unhrc_reports.writers.docx.lengths import whole_lengths
from unhrc_reports.writers.docx.relations import Relations
from unhrc_reports.writers.docx.remarks import Remark
from unhrc_reports.writers.docx.word_file import Relationship, WordFile
from unhrc_reports.writers.docx.xml import DECLARATION, RELATIONS, WORD, remove, serialised, w

_WHERE: Final = {
    "header": message("header"),
    "footer": message("footer"),
    "numbering": message("lists"),
    "theme": message("theme"),
}
_SUPPORT: Final = ("styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes")
"""Kinds of part of which a document has one at most, by the last step of the relationship's type."""
_PLAIN: Final = {
    "styles": f'{DECLARATION}<w:styles xmlns:w="{WORD}"/>'.encode(),
    "settings": f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/></w:settings>'.encode(),
}
"""What the barest of Word files does not have, and ours cannot do without."""
_TOLD_OF: Final = {
    "vbaProject": ("macros", message("macros are left out")),
    "comments": ("comments", message("comments are left out")),
    "customXml": ("data", message("data that the file carries with it (custom XML) is left out")),
    "frame": ("frame", message("frames, which show other files, are left out")),
}


@attrs.frozen
class Part:
    """A part of the reference document that ours will have as well."""

    name: str
    """Without the leading slash, as the archive has it; chosen by us."""
    kind: str
    content_type: str
    content: bytes
    relations: bytes | None = None
    """Its own relationships, as a part of XML, where it has any."""


@attrs.define(eq=False)
class Gathering:
    """The parts that are taken over, while they are gathered."""

    file: WordFile
    main: Relations = attrs.field(factory=lambda: Relations(prefix="kept"))
    """The relationships of our main part to what is taken over."""
    told: list[Remark] = attrs.field(factory=list)
    parts: dict[str, Part] = attrs.field(factory=dict)
    """By the name that they had."""
    pictures: dict[str, tuple[str, bytes] | None] = attrs.field(factory=dict)
    """Name of a picture in the file to its name in ours, and what it is; None where it is no picture."""

    def take_support(self) -> None:
        """Take styles, numbering and the other parts of which a document has one."""
        known = {held.kind: held for held in self.file.relationships(self.file.main).values() if not held.external}
        for kind in _SUPPORT:
            if kind in known:
                self._take(known[kind], kind, f"word/{_named(kind)}.xml")
            elif kind in _PLAIN:
                name = f"word/{kind}.xml"
                self.parts[f"our {kind}"] = Part(name, kind, content_types.of(kind), _PLAIN[kind])
                self.main.to(kind, f"{kind}.xml")
        self.told += [Remark(*said) for kind, said in _TOLD_OF.items() if kind in known]

    def take_header(self, held: Relationship) -> str:
        """Take a header or footer, and give its new id."""
        if held.target not in self.parts:
            number = sum(part.kind == held.kind for part in self.parts.values()) + 1
            self._take(held, held.kind, f"word/{held.kind}{number}.xml")
        return self.main.to(held.kind, self.parts[held.target].name.removeprefix("word/"))

    def around(self, part: str, relations: Relations, where: Message) -> Surroundings:
        """The surroundings of a part of the file, in which its tree is cleaned."""
        return Surroundings(self.file.relationships(part), relations, self.stored, where, self.told)

    def stored(self, name: str) -> str | None:
        """Store a picture, and give its name in our file."""
        if name not in self.pictures:
            content = self.file.read(name)
            suffix = content_types.suffix_of(content)
            number = len(self.pictures) + 1
            self.pictures[name] = (f"word/media/kept{number}.{suffix}", content) if suffix else None
        held = self.pictures[name]
        return held[0] if held else None

    def _take(self, held: Relationship, kind: str, name: str) -> None:
        root, relations = self.file.tree(held.target), Relations(prefix="kept")
        if kind in ("header", "footer", "numbering", "theme"):
            clean(root, self.around(held.target, relations, _WHERE[kind]))
        else:
            accept_changes(root)
        whole_lengths(root)
        if kind in ("footnotes", "endnotes"):
            _without_notes(root)
        elif kind == "numbering":
            _without_lost_bullets(root)
        elif kind == "fontTable":
            _without_embedded_fonts(root)
        written = relations.xml().encode() if relations else None
        self.parts[held.target] = Part(name, kind, content_types.of(kind), serialised(root), written)
        if kind not in ("header", "footer"):
            self.main.to(kind, name.removeprefix("word/"))


def _named(kind: str) -> str:
    return "theme/theme1" if kind == "theme" else kind


def _without_notes(root: etree._Element) -> None:
    """Keep what every document has: the lines that part notes from the text."""
    for note in list(root):
        if note.get(w("type"), "normal") == "normal":
            remove(note)
    for element in list(root.iter(*map(w, ("drawing", "pict", "object")))):
        remove(element)


def _without_embedded_fonts(root: etree._Element) -> None:
    """Leave fonts to the reader's machine: a file carries only the letters that its own text used."""
    for element in list(root.iter()):
        if f"{{{RELATIONS}}}id" in element.attrib:
            remove(element)


def _without_lost_bullets(root: etree._Element) -> None:
    """Take out bullets whose picture was left out."""
    lost = [bullet for bullet in root.findall(w("numPicBullet")) if not len(bullet)]
    ids = {bullet.get(w("numPicBulletId")) for bullet in lost}
    used = [mark for mark in root.iter(w("lvlPicBulletId")) if mark.get(w("val")) in ids]
    for element in (*lost, *used):
        remove(element)
