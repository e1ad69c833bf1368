"""A reference document, taken in once: its styles, page, numbering, headers and footers.

python-docx opens the file; what a document of ours copies from it is packed
here, once for each file and process. Nothing is kept of its text, its authors or
its history.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import attrs
import docx
from docx.document import Document as OpenedDocument
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from unhrc_reports.errors import Fault, Place, ReferenceDocumentError
from unhrc_reports.writers.docx.additions import Addition, missing_styles
from unhrc_reports.writers.docx.archive import ONCE, Member, deflated
from unhrc_reports.writers.docx.dressing import dressed_settings, dressed_styles
from unhrc_reports.writers.docx.footnotes import NoteFrame, read_frame
from unhrc_reports.writers.docx.furniture import Furniture, read_furniture
from unhrc_reports.writers.docx.landscape import Pages, pages_of
from unhrc_reports.writers.docx.numbering import Numbering, read_numbering
from unhrc_reports.writers.docx.parts import Part, kept_parts
from unhrc_reports.writers.docx.relations import name_for
from unhrc_reports.writers.docx.section import read_section
from unhrc_reports.writers.docx.styles import StyleSheet, read_styles
from unhrc_reports.writers.docx.wardrobe import Wardrobe

REMEMBERED: Final = 16
"""Reference documents, and languages of one, that a process keeps ready."""

_DAMAGE = (
    PackageNotFoundError, BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, ValueError, TypeError,
    AttributeError, RuntimeError, OSError, EOFError,
)  # fmt: skip
"""What python-docx and the modules under it raise for files that are damaged, encrypted or of another kind."""

_DRAWING = re.compile(rb'<wp:docPr\b[^>]*?\bid="(\d+)"')


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
    furniture: tuple[Furniture, ...]
    copied: Mapping[str, Member]
    """Parts that a document takes over as they are, packed, by name."""
    highest_drawing: int
    """The highest id of a drawing in them, so that ours go on from there."""
    wardrobe: Wardrobe
    """How paragraphs, lists and words begin under its styles."""
    _dressed: dict[str, dict[str, Member]] = attrs.field(factory=dict, init=False)

    @property
    def types(self) -> dict[str, str]:
        """Content types of the parts, by name."""
        return {part.name: part.content_type for part in self.parts}

    def name_of(self, kind: str) -> str | None:
        """The name of the part of a kind, such as «numbering», if there is one."""
        return next((part.name for part in self.parts if part.kind == kind), None)

    def dressed(self, locale: str) -> dict[str, Member]:
        """Styles and settings for a document in a language, packed."""
        if locale not in self._dressed:
            if len(self._dressed) == REMEMBERED:
                self._dressed.clear()
            self._dressed[locale] = _dressed(self.parts, self.additions, locale)
        return self._dressed[locale]


def open_reference(file: Path) -> Reference:
    """Read a reference document, or give it from memory when the file has not changed.

    Raises ReferenceDocumentError when there is none, or Word could not open it.
    """
    try:
        status = file.stat()
    except OSError:
        raise _unusable(file, "there is no such reference document", "không có tệp mẫu này") from None
    return _read(str(file), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=REMEMBERED)
def _read(file: str, modified: int, size: int) -> Reference:
    try:
        return _taken_in(file, docx.Document(file))
    except _DAMAGE:
        raise _unusable(
            Path(file),
            "this is not a Word document (.docx) that can be opened; save it in Word as .docx",
            "không mở được tệp này như văn bản Word (.docx); hãy lưu lại trong Word dạng .docx",
        ) from None


def _taken_in(file: str, opened: OpenedDocument) -> Reference:
    section = read_section(opened.element.body)
    parts, relationships = kept_parts(opened.part, section.shown)
    sheet = read_styles(_content(parts, "styles"))
    additions = missing_styles(sheet)
    sheet = sheet.with_ids({addition.key: addition.style_id for addition in additions})
    numbering = read_numbering(_content(parts, "numbering"))
    return Reference(
        file=file,
        parts=parts,
        relationships=relationships,
        pages=pages_of(section),
        sheet=sheet,
        additions=additions,
        numbering=numbering,
        notes=_notes(parts),
        furniture=_furniture(parts),
        copied=_copied(parts),
        highest_drawing=max((int(n) for part in parts for n in _DRAWING.findall(part.content)), default=0),
        wardrobe=Wardrobe(sheet, numbering),
    )


def _unusable(file: Path, en: str, vi: str) -> ReferenceDocumentError:
    return ReferenceDocumentError([Fault(Place(file=str(file)), {"en": en, "vi": vi})])


def _content(parts: tuple[Part, ...], kind: str) -> bytes | None:
    return next((part.content for part in parts if part.kind == kind), None)


def _notes(parts: tuple[Part, ...]) -> NoteFrame:
    part = next((part for part in parts if part.kind == "footnotes"), None)
    return read_frame(None, None) if part is None else read_frame(part.name, part.content)


def _furniture(parts: tuple[Part, ...]) -> tuple[Furniture, ...]:
    asking = (read_furniture(part) for part in parts if part.kind in ("header", "footer"))
    return tuple(found for found in asking if found is not None)


def _copied(parts: tuple[Part, ...]) -> dict[str, Member]:
    members = [deflated(part.name, part.content, ONCE) for part in parts]
    relations = [deflated(name_for(part.name), part.relations, ONCE) for part in parts if part.relations]
    return {member.name: member for member in (*members, *relations)}


def _dressed(parts: tuple[Part, ...], additions: tuple[Addition, ...], locale: str) -> dict[str, Member]:
    members = []
    for part in parts:
        if part.kind == "styles":
            added = (addition.xml() for addition in additions)
            members.append(deflated(part.name, dressed_styles(part.content, locale, added), ONCE))
        elif part.kind == "settings":
            members.append(deflated(part.name, dressed_settings(part.content, locale), ONCE))
    return {member.name: member for member in members}
