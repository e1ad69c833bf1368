"""The file under construction: what the parts of one document share while they are written.

Pictures, notes, list numbers and the ids of drawings belong to the package
rather than to a paragraph; here they are allotted in the order in which they are
asked for, so that equal documents give equal files.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from pathlib import Path

import attrs

from unhrc_reports.document.nodes import Document
from unhrc_reports.errors import Fault, PictureError
from unhrc_reports.writers.docx.archive import Member, stored
from unhrc_reports.writers.docx.arrangement import Furnished
from unhrc_reports.writers.docx.landscape import Sections
from unhrc_reports.writers.docx.no_break import Glue
from unhrc_reports.writers.docx.numbering import Marker, literal, restarted, shared
from unhrc_reports.writers.docx.pictures import Picture, read
from unhrc_reports.writers.docx.reference import Reference
from unhrc_reports.writers.docx.relations import Relations
from unhrc_reports.writers.docx.wardrobe import Wardrobe
from unhrc_reports.writers.picture_files import picture_file


@attrs.define(eq=False)
class Package:
    """All that is shared while one document is written."""

    reference: Reference
    folder: Path
    """Where the pictures are."""
    words: Mapping[str, str]
    relations: Relations
    sections: Sections
    placeholders: Mapping[str, str] = attrs.field(factory=dict)
    """What a letterhead may ask for."""
    glues: Mapping[str, Glue] = attrs.field(factory=dict)
    """What keeps words on one line, by locale."""
    wholes: Mapping[str, Glue] = attrs.field(factory=dict)
    """The same for headlines, which keep names on one line as well."""
    note_relations: Relations = attrs.field(factory=Relations)
    numbering: list[str] = attrs.field(factory=list)
    """A `w:num` for each list that counts from its own start."""
    notes: list[str] = attrs.field(factory=list)
    noted: dict[int, int] = attrs.field(factory=dict)
    """Identity of each note of the tree to its place among the notes."""
    sources: frozenset[str] = frozenset()
    """Paths of the keys of the sources that the document lists, to which its notes lead."""
    clauses: int = 0
    """How deep clauses begin under the heading that was written last: points under one that is itself counted."""
    breaks: bool = False
    """Whether the next paragraph begins a page."""
    faults: list[Fault] = attrs.field(factory=list)
    """What is wrong with the document, told all at once when it is written."""
    picture_faults: dict[str, Fault] = attrs.field(factory=dict)
    _bookmarks: dict[Hashable, int] = attrs.field(factory=dict)
    _series: dict[tuple[str, str], str] = attrs.field(factory=dict)
    _drawings: int = 0
    _bullets: dict[int, int] = attrs.field(factory=dict)
    _media: dict[str, Member] = attrs.field(factory=dict)

    @property
    def wardrobe(self) -> Wardrobe:
        """How things begin under the styles of the reference document."""
        return self.reference.wardrobe

    @property
    def media(self) -> tuple[Member, ...]:
        """The pictures, packed, each once."""
        return tuple(self._media.values())

    def furnished(self, document: Document) -> Furnished:
        """What the look makes of a document by itself."""
        names = frozenset(section.name for section in document.sections)
        hidden = frozenset(filter(self.wardrobe.is_hidden, names))
        return Furnished(hidden, self.wardrobe.has("photo sheet"))

    def bookmark(self, place: Hashable) -> int:
        """Give the number of the bookmark at a place, which may be referred to before it is written."""
        return self._bookmarks.setdefault(place, len(self._bookmarks) + 1)

    def series(self, word: str, locale: str) -> str:
        """Name the series by which Word counts what a word says in a language: «Table», «Bảng».

        Two languages may have one word; the second then counts under a name of its own.
        """
        name = re.sub(r"\W", "_", word)
        taken = name in self._series.values()
        return self._series.setdefault((word, locale), f"{name}_{locale[:2]}" if taken else name)

    def numbers(self, marker: Marker, start: int) -> int:
        """Give the number of a new list that counts from a start."""
        number = self.reference.numbering.first + len(self.numbering)
        self.numbering.append(restarted(number, marker.pattern, marker.level, start))
        return number

    def literal(self, marker: Marker, mark: str) -> int:
        """Give the number of a list whose items have one mark."""
        number = self.reference.numbering.first + len(self.numbering)
        self.numbering.append(literal(number, marker.pattern, marker.level, mark))
        return number

    def bullets(self, marker: Marker) -> int:
        """Give the number that all lists with these bullets share."""
        if marker.pattern not in self._bullets:
            number = self._bullets[marker.pattern] = self.reference.numbering.first + len(self.numbering)
            self.numbering.append(shared(number, marker.pattern))
        return self._bullets[marker.pattern]

    def drawing(self) -> int:
        """Give an id that no other drawing of the package has, those of its headers included."""
        self._drawings += 1
        return self.reference.highest_drawing + self._drawings

    def picture(self, file: str) -> Picture | None:
        """Read a picture; None, and a fault to be told, where it cannot be used."""
        try:
            return read(picture_file(self.folder, file))
        except PictureError as error:
            self.picture_faults[file] = error.faults[0]
            return None

    def store(self, picture: Picture, relations: Relations) -> str:
        """Store a picture once, and give the id under which a part reaches it."""
        if picture.digest not in self._media:
            name = f"word/media/picture{len(self._media) + 1}.{picture.suffix}"
            self._media[picture.digest] = stored(name, picture.content, picture.crc)
        return relations.to("image", self._media[picture.digest].name.removeprefix("word/"))
