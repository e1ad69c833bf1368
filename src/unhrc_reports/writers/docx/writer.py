"""The Word writer: a document goes in, the bytes of a .docx come out.

The text becomes `document.xml` under the styles of a reference document; other
parts are copied from it, ready packed. Whatever is wrong with the document, its
pictures or its reference is told before a byte is given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Final

from unhrc_reports.document.nodes import AnyDocument, Parallel
from unhrc_reports.document.properties import Lines
from unhrc_reports.errors import DataError, PictureError, ReferenceDocumentError
from unhrc_reports.messages import message
from unhrc_reports.writers.docx import beside, content_types, properties
from unhrc_reports.writers.docx.accent import recolouring
from unhrc_reports.writers.docx.archive import Member, assemble, deflated
from unhrc_reports.writers.docx.arrangement import arranged
from unhrc_reports.writers.docx.comments import NAME, Comments, Told, rules_with
from unhrc_reports.writers.docx.landscape import Sections
from unhrc_reports.writers.docx.legality import unwritable
from unhrc_reports.writers.docx.no_break import Glue, glue_of, whole_of
from unhrc_reports.writers.docx.package import Package
from unhrc_reports.writers.docx.placeholders import refuse_unknown
from unhrc_reports.writers.docx.printed import unprinted
from unhrc_reports.writers.docx.reference import open_reference
from unhrc_reports.writers.docx.relations import ROOT, Relations, name_for
from unhrc_reports.writers.docx.rules import RULES
from unhrc_reports.writers.docx.runs import look_of
from unhrc_reports.writers.docx.side_by_side import one_after_the_other, side_by_side
from unhrc_reports.writers.docx.slots import slots, without_pictures
from unhrc_reports.writers.docx.sources import listed
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.tables import END_OF_TABLE
from unhrc_reports.writers.docx.xml import DECLARATION, UnwritableCharacter

MAIN: Final = "word/document.xml"
CORE: Final = "docProps/core.xml"
CUSTOM: Final = "docProps/custom.xml"
TYPES: Final = MappingProxyType({
    MAIN: content_types.MAIN,
    CORE: content_types.CORE,
    CUSTOM: content_types.CUSTOM,
    "word/numbering.xml": content_types.NUMBERING,
    "word/footnotes.xml": content_types.FOOTNOTES,
    NAME: content_types.of("comments"),
})  # fmt: skip
"""Of the parts that the writer makes where a reference document has none."""

_ROOT = deflated("_rels/.rels", ROOT.encode())


class DocxWriter:
    """Writes documents for Word under the styles of a reference document."""

    suffix: ClassVar[str] = ".docx"

    def __init__(self, comments: Told | None = None, author: str = "unhrc_reports") -> None:
        self.comments, self.author = comments or {}, author

    def write(
        self, document: AnyDocument, *, folder: Path, reference: Path | None, beside: Path | None = None
    ) -> bytes:
        """Write a document, whose pictures are in a folder, with the looks of a reference document.

        A Word file holds its pictures, so it does not matter what it will stand beside.
        Raises PictureError, ReferenceDocumentError, or DataError for text that Word cannot hold;
        each names all faults of its kind at once. Equal input gives equal bytes.
        """
        if reference is None:
            raise ReferenceDocumentError(
                message("a Word file needs a reference document, which has its styles; name one")
            )
        opened = open_reference(reference)
        package = Package(
            opened, folder, document.properties.words, Relations(opened.relationships), Sections(opened.pages),
            document.properties.placeholders, _glues(document, glue_of), _glues(document, whole_of),
            sources=listed(document),
        )  # fmt: skip
        try:
            comments = Comments(self.comments, self.author, document.properties.date)
            return assemble(_members(document, package, comments))
        except UnwritableCharacter:
            raise DataError(unwritable(document)) from None


def _glues(document: AnyDocument, of: Callable[[Lines], Glue]) -> dict[str, Glue]:
    documents = document.documents if isinstance(document, Parallel) else (document,)
    return {one.properties.locale: of(one.properties.lines) for one in documents}


def _members(document: AnyDocument, package: Package, comments: Comments) -> list[Member]:
    """Pack all parts, in an order that never changes."""
    told, reference = document.properties, package.reference
    values = slots(document, package)
    recoloured = recolouring(reference.accent, told.accent)
    refuse_unknown(reference.letterhead.asked, values, reference.file)
    texts = {MAIN: _body(document, package, values, comments)}
    texts |= {**_commented(package, comments), **_supporting(package)}
    texts |= {CORE: properties.core(told), CUSTOM: properties.custom(told)}
    flat = without_pictures(values)
    texts |= {name: recoloured(piece.filled(flat)) for name, piece in reference.letterhead.parts.items()}
    _refuse(package)
    types = {**reference.types, **{name: TYPES[name] for name in texts if name in TYPES}}
    written = {name: deflated(name, text.encode()) for name, text in texts.items()}
    dressed = reference.dressed(told.locale, told.accent)
    others = (member for name, member in reference.copied.items() if name not in written | dressed)
    first = deflated(content_types.NAME, content_types.content_types(types).encode())
    return [first, _ROOT, *written.values(), *dressed.values(), *others, *package.media]


def _commented(package: Package, comments: Comments) -> dict[str, str]:
    """The part that holds the comments, if there are any."""
    if not comments:
        return {}
    package.relations.to("comments", "comments.xml")
    return {NAME: comments.xml()}


def _body(document: AnyDocument, package: Package, values: Mapping[str, str], comments: Comments) -> str:
    plain = look_of(bold=False, italic=False, locale=document.properties.locale)
    rules = rules_with(comments) if comments.told else RULES
    story, letterhead = Story(package, package.relations, rules, plain), package.reference.letterhead
    recoloured = recolouring(package.reference.accent, document.properties.accent)
    _put(recoloured(letterhead.before.filled(values)), story)
    _text(unprinted(document, letterhead, values), story)
    _put(recoloured(letterhead.after.filled(values)), story)
    last = package.sections.last(story.xml)
    if story.xml and story.xml[-1] == END_OF_TABLE:
        story.xml.append("<w:p/>")  # Word wants a paragraph after the last table
    text, section, root = "".join(story.xml), last.xml, package.reference.root
    body = f"{root.background}<w:body>{text}{section}</w:body>"
    return f"{DECLARATION}<w:document {root.namespaces}>{body}</w:document>"


def _put(blocks: str, story: Story) -> None:
    """Put blocks of the letterhead before or after the text; Word joins two tables that nothing parts."""
    if blocks.startswith("<w:tbl") and story.xml and story.xml[-1] == END_OF_TABLE:
        story.xml.append("<w:p/>")
    last = [END_OF_TABLE] if blocks.endswith(END_OF_TABLE) else []
    story.xml += [*filter(None, [blocks.removesuffix(END_OF_TABLE)]), *last]


def _text(document: AnyDocument, story: Story) -> None:
    if not isinstance(document, Parallel):
        beside.sections(arranged(document, story.package.furnished(document)), story)
    elif document.arrangement == "columns":
        if story.xml and story.xml[-1] == END_OF_TABLE:
            story.xml.append("<w:p/>")
        side_by_side(document, story)
    else:
        one_after_the_other(document, story)


def _supporting(package: Package) -> dict[str, str]:
    """Write lists and notes, if the document has any, and then the relationships, which know of them."""
    reference, parts = package.reference, {}
    if package.numbering:
        parts[_reached(package, "numbering")] = reference.numbering.xml(package.numbering)
    if package.notes:
        name = _reached(package, "footnotes")
        parts[name] = reference.notes.xml(package.notes)
        if package.note_relations:
            parts[name_for(name)] = package.note_relations.xml()
    parts[name_for(MAIN)] = package.relations.xml()
    return parts


def _reached(package: Package, kind: str) -> str:
    """Name the part of a kind; where the reference document has none, let ours be found."""
    if (name := package.reference.name_of(kind)) is not None:
        return name
    package.relations.to(kind, f"{kind}.xml")
    return f"word/{kind}.xml"


def _refuse(package: Package) -> None:
    if package.picture_faults:
        raise PictureError(package.picture_faults.values())
    if package.faults:
        raise DataError(package.faults)
