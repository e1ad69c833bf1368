"""What a letterhead brings besides its look, taken out: history, fields that fetch, objects that act.

Headers, footers and blocks of the body are trees of the same kind. Tracked changes are
accepted, comments and notes go, and of what a tree points to only pictures inside the file and
links to the web or to an e-mail address stay. Everything else is left out and told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.messages import Message, message
from unhrc_reports.writers.docx.relations import Relations, url
from unhrc_reports.writers.docx.remarks import Remark
from unhrc_reports.writers.docx.word_file import Relationship
from unhrc_reports.writers.docx.xml import RELATIONS, remove, w

COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_OFFICE: Final = "urn:schemas-microsoft-com:office:office"
_VML: Final = "urn:schemas-microsoft-com:vml"
_WORD_2010: Final = "http://schemas.microsoft.com/office/word/2010/wordml"

_SHOWN: Final = 60
SCHEMES: Final = ("http://", "https://", "mailto:")

_REMOVED: Final = tuple(map(w, (
    "del", "moveFrom", "delInstrText", "delText", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange",
    "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "commentRangeStart",
    "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd",
    "footnoteReference", "endnoteReference", "rsid", "bookmarkStart", "bookmarkEnd", "altChunk", "subDoc",
    "contentPart", "lastRenderedPageBreak", "customXmlInsRangeStart", "customXmlInsRangeEnd",
    "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
)))  # fmt: skip
"""History and marks (ECMA-376 part 1, 17.13), bookmarks too, for they name places in another text; and what
inserts another file (17.17.2)."""
_UNWRAPPED: Final = tuple(map(w, ("ins", "moveTo", "smartTag", "customXml")))
_DRAWINGS: Final = (*map(w, ("drawing", "pict", "object", "control")), f"{{{DRAWING}}}ext")
"""What goes as a whole when something inside it points to what must not come along."""
_SAFE_FIELDS: Final = frozenset({
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "TITLE", "AUTHOR", "DATE", "TIME",
    "CREATEDATE", "SAVEDATE", "PRINTDATE", "HYPERLINK", "QUOTE", "SYMBOL", "IF", "EQ", "ADVANCE",
})  # fmt: skip
"""Fields that ask for nothing outside the document nor for text that is left behind (ECMA-376 part 1, 17.16.5)."""
_BLANKS: Final = tuple(map(w, ("br", "cr", "tab")))
_ADDRESS: Final = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]*)', re.IGNORECASE)


@attrs.define
class Surroundings:
    """Where the pictures of a tree go, and what is told of the rest."""

    known: Mapping[str, Relationship]
    """What the part points to, by id."""
    relations: Relations
    """Those of our part, under ids of our own."""
    stored: Callable[[str], str | None]
    """Stores a picture by the name of its part, and gives its new name; None where it is of no kind that stays."""
    where: Message
    """«header», for what is told."""
    told: list[Remark]

    def tell(self, code: str, what: Message) -> None:
        """Say what was left out here."""
        said = Remark(code, message("{where}: {what}", where=self.where, what=what))
        if said not in self.told:
            self.told.append(said)


def clean(root: etree._Element, around: Surroundings) -> None:
    """Take out of a tree all that is not its look, in place."""
    accept_changes(root)
    _fields(root, around)
    _objects(root, around)
    _point_to_ours(root, around)
    _vml_addresses(root, around)
    _choices(root)
    _controls(root, around)


def accept_changes(root: etree._Element) -> None:
    """Accept tracked changes, and take out comments, marks and numbers of the house's editors."""
    for row in [row for row in root.iter(w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is not None]:
        remove(row)
    for element in list(root.iter(*_REMOVED)):
        remove(element)
    for element in list(root.iter(w("customXmlPr"), w("smartTagPr"))):
        remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        unwrap(element)
    for element in root.iter():
        for name in [name for name in map(str, element.attrib) if _is_of_an_editor(name)]:
            del element.attrib[name]


def _is_of_an_editor(name: str) -> bool:
    """Revision numbers, and ids that no two paragraphs may share."""
    return name.startswith(w("rsid")) or name in (f"{{{_WORD_2010}}}paraId", f"{{{_WORD_2010}}}textId")


@attrs.define
class _Field:
    """A field of several runs, while it is read (ECMA-376 part 1, 17.16.18)."""

    marks: list[etree._Element]
    instruction: str = ""
    in_result: bool = False


def _fields(root: etree._Element, around: Surroundings) -> None:
    """Turn fields that ask for something outside into the text that they show."""
    for simple in list(root.iter(w("fldSimple"))):
        if not _is_safe(simple.get(w("instr"), "")):
            _tell_field(simple.get(w("instr"), ""), around)
            unwrap(simple)
    for field in list(_complex(root)):
        if not _is_safe(field.instruction):
            _tell_field(field.instruction, around)
            for mark in field.marks:
                remove(mark)


def _complex(root: etree._Element) -> Iterator[_Field]:
    open_fields: list[_Field] = []
    for element in root.iter(w("fldChar"), w("instrText")):
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(_Field([]))
        if not open_fields:
            yield _Field([element], "unbegun")
            continue
        field = open_fields[-1]
        field.marks.append(element)
        if element.tag == w("instrText"):
            field.instruction += element.text or ""
        if kind == "end":
            yield open_fields.pop()
    yield from (attrs.evolve(field, instruction="unended") for field in open_fields)


def _is_safe(instruction: str) -> bool:
    name = instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
    if name == "HYPERLINK":
        found = _ADDRESS.match(instruction.strip())
        address = found.group(1).lower() if found else ""
        return not address or address.startswith(SCHEMES)
    return name in _SAFE_FIELDS or name.startswith("=")


def _tell_field(instruction: str, around: Surroundings) -> None:
    name = instruction.split(maxsplit=1)[0][:20] if instruction.strip() else "?"
    around.tell(
        "field",
        message("the field {name}, which asks for something outside the document, is now plain text", name=name),
    )


def _objects(root: etree._Element, around: Surroundings) -> None:
    """Of an embedded object keep the picture that it shows, which is a logo as a rule."""
    for element in list(root.iter(f"{{{_OFFICE}}}OLEObject", w("control"), w("objectEmbed"), w("objectLink"))):
        around.tell(
            "object",
            message("an embedded or linked object (OLE, ActiveX) is left out, only its picture stays"),
        )
        remove(element)
    for element in list(root.iter(w("object"))):
        element.tag = w("pict")
        element.attrib.clear()
        if not any(True for _ in element.iter(f"{{{_VML}}}imagedata", f"{{{_VML}}}shape")):
            remove(element)


def _point_to_ours(root: etree._Element, around: Surroundings) -> None:
    """Give relationships ids of our own, and take out those that must not come along."""
    for link in [link for link in root.iter(w("hyperlink")) if not link.get(f"{{{RELATIONS}}}id")]:
        unwrap(link)  # it led to a bookmark of the text, which is not ours
    for element in list(root.iter()):
        for name in [name for name in map(str, element.attrib) if _is_relationship(name)]:
            if element is not root and root not in element.iterancestors():
                break  # gone with something around it
            held = around.known.get(element.get(name, ""))
            ours = _ours(held, etree.QName(name).localname, around)
            if ours is not None:
                element.set(name, ours)
            else:
                _left_out(element, name, held, around)


def _is_relationship(name: str) -> bool:
    return name.startswith(f"{{{RELATIONS}}}") or name == f"{{{_OFFICE}}}relid"


def _ours(held: Relationship | None, named: str, around: Surroundings) -> str | None:
    if held is None:
        return None
    if held.kind == "image" and not held.external and named != "link":
        stored = around.stored(held.target)
        return None if stored is None else around.relations.to("image", stored.removeprefix("word/"))
    if held.kind == "hyperlink" and held.external and held.target.lower().startswith(SCHEMES):
        return around.relations.to("hyperlink", url(held.target))
    return None


def _left_out(element: etree._Element, name: str, held: Relationship | None, around: Surroundings) -> None:
    embedded = element.get(f"{{{RELATIONS}}}embed")
    if etree.QName(name).localname == "link" and embedded:
        del element.attrib[name]  # the picture itself is in the file; the clerk's path to it is not for readers
    elif element.tag == w("hyperlink"):
        _tell_link(held, around)
        unwrap(element)
    elif etree.QName(element).localname.startswith("hlink"):
        _tell_link(held, around)
        remove(element)
    else:
        _tell_object(held, around)
        remove(next(element.iterancestors(*_DRAWINGS), element))


def _tell_link(held: Relationship | None, around: Surroundings) -> None:
    if held is not None:
        around.tell(
            "link",
            message(
                "a link to «{address}» is left out; only addresses of the web and of e-mail stay",
                address=shown(held.target),
            ),
        )


def _tell_object(held: Relationship | None, around: Surroundings) -> None:
    if held is None:
        return
    if held.external:
        around.tell(
            "linked",
            message(
                "a picture or object that lies outside the file («{address}») is left out; insert it in Word "
                "without «Link to File»",
                address=shown(held.target),
            ),
        )
    else:
        around.tell("object", message("what is no picture ({kind}) is left out", kind=held.kind))


def shown(text: str) -> str:
    """The beginning of a text, as long as a message can show.

    >>> shown("letterhead " * 9)
    'letterhead letterhead letterhead letterhead letterhead lette…'
    """
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def _vml_addresses(root: etree._Element, around: Surroundings) -> None:
    """Take addresses out of old drawings: links that are not of the web, pictures to be fetched."""
    for element in root.iter():
        if not str(element.tag).startswith(f"{{{_VML}}}"):
            continue
        for name in ("src", f"{{{_OFFICE}}}href", f"{{{_OFFICE}}}althref"):
            element.attrib.pop(name, "")
        if (address := element.get("href")) is not None and not address.lower().startswith(SCHEMES):
            _tell_link(Relationship("", "", address, True), around)
            del element.attrib["href"]


def _choices(root: etree._Element) -> None:
    """Where one form of a drawing was taken out, show the other (ECMA-376 part 3, 7.5)."""
    for element in list(root.iter(f"{{{COMPATIBILITY}}}AlternateContent")):
        for choice in element.findall(f"{{{COMPATIBILITY}}}Choice"):
            if not len(choice):
                remove(choice)
        if element.find(f"{{{COMPATIBILITY}}}Choice") is None:
            fallback = element.find(f"{{{COMPATIBILITY}}}Fallback")
            if fallback is not None:
                unwrap(fallback)
            unwrap(element)


_BOUND: Final = {"title": "{title}", "creator": "{issuer}"}
"""Properties that a content control may show, and our placeholder for each."""


def _controls(root: etree._Element, around: Surroundings) -> None:
    """Content controls: what is bound to a property shows ours, and a prompt to fill in is no text to print."""
    for control in list(root.iter(w("sdt"))):
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        if properties is None or content is None:
            continue
        binding, prompt = properties.find(w("dataBinding")), properties.find(w("showingPlcHdr"))
        asked = _asked(binding)
        if asked is None:
            remove(binding)
        remove(prompt)
        remove(properties.find(w("placeholder")))
        if asked or prompt is not None:
            _replace_words(content, asked or "", around, told=prompt is not None and not asked)


def _asked(binding: etree._Element | None) -> str | None:
    path = "" if binding is None else binding.get(w("xpath"), "")
    if "coreProperties" not in path:
        return None
    return next((mark for name, mark in _BOUND.items() if path.endswith((f":{name}[1]", f":{name}"))), None)


def _replace_words(content: etree._Element, words: str, around: Surroundings, told: bool) -> None:
    texts = list(content.iter(w("t")))
    said = "".join(text.text or "" for text in texts).strip()
    if told and said and "{" not in said:
        around.tell("prompt", message("«{words}», which was to be filled in, is left empty", words=shown(said)))
    if told and "{" in said:
        return
    for text in texts:
        text.text = ""
    if texts:
        texts[0].text = words


def unwrap(element: etree._Element) -> None:
    """Put what stands in an element into its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def words_of(elements: Iterable[etree._Element]) -> str:
    """The words of some elements, each drawing's once, parted by blanks.

    Its older form, for older programs, says the same again (`mc:Fallback`).
    """
    paragraphs = (paragraph for element in elements for paragraph in element.iter(w("p")))
    older = f"{{{COMPATIBILITY}}}Fallback"
    found = (_words(one) for one in paragraphs if next(one.iterancestors(older), None) is None)
    return " ".join(" ".join(found).split())


def _words(paragraph: etree._Element) -> str:
    """The words of a paragraph, but not those of text boxes in it."""
    pieces = paragraph.iter(w("t"), *_BLANKS)
    own = (piece for piece in pieces if next(piece.iterancestors(w("p"))) is paragraph)
    return "".join((piece.text or "") if piece.tag == w("t") else " " for piece in own)
