"""Placeholders of a letterhead, found once and filled for each document.

A press officer writes `{title}` or `{issuer}` in Word, in the header or in the body, which may cut it into
several runs. The cuts are found when the reference document is read; to
fill a header is then to join strings.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.document.properties import Properties
from unhrc_reports.errors import Fault, Place, ReferenceDocumentError
from unhrc_reports.messages import message
from unhrc_reports.writers.docx.fonts import is_legacy
from unhrc_reports.writers.docx.other_languages import parted, unmarked
from unhrc_reports.writers.docx.xml import attribute, escape, remove, w

PLACEHOLDER: Final = re.compile(r"\{\{\s*([A-Za-z_]\w*)\s*\}\}|\{\s*([A-Za-z_]\w*)\s*\}", re.ASCII)
"""`{title}`, and as others write it: `{{ title }}`."""
PLACEHOLDERS: Final = (
    "title", "issuer", "short_name", "superior", "session", "dateline", "place_and_date", "number",
    "official_number", "handling", "embargo", "document_type", "slug", "annexed_to", "address", "telephone",
    "email", "website", "address_line", "national_title", "national_motto",
)  # fmt: skip
"""What every document has, be it empty."""
FIELDS: Final[Mapping[str, str]] = MappingProxyType({"page": "PAGE", "pages": "NUMPAGES"})
"""What Word counts (ECMA-376 part 1, 17.16.5.44 and 17.16.5.42)."""
DRAWN: Final = frozenset({"logo"})
"""Placeholders that a picture takes the place of."""
_EMPTY: Final = "\ue002"
_TAGS: Final = r"(?:<(?!w:p[ >]|/w:p>)[^>]*>|\s)*"
_BLANK_LINE: Final = f"<w:p(?: [^>]*)?>{_TAGS}(?:{_EMPTY}{_TAGS})+</w:p>"
_EMPTY_LINES: Final = (
    re.compile(f"{_BLANK_LINE}(?=<w:p[ >])"),
    re.compile(rf"(?:\A|(?<=</w:p>)){_BLANK_LINE}"),
)
"""Paragraphs of nothing but empty placeholders: before another one; after one, or at the head of a body, whose text
follows.
"""
_MARK = re.compile("[\ue000\ue003](\\w+)\ue001", re.ASCII)
_IN_ATTRIBUTE: Final = "\ue003"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WORD_ART: Final = "{urn:schemas-microsoft-com:vml}textpath"


@attrs.frozen
class Piece:
    """XML that asks for something, cut at its placeholders."""

    pieces: tuple[str, ...]
    """XML and placeholder's name by turns."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The names that it asks for."""
        return tuple(name.removeprefix(_IN_ATTRIBUTE) for name in self.pieces[1::2])

    def filled(self, values: Mapping[str, str]) -> str:
        """Write it with all placeholders filled, which must be known."""
        pieces = list(self.pieces)
        pieces[1::2] = [
            parted(_written(name, values), before) for before, name in zip(pieces[::2], pieces[1::2], strict=False)
        ]
        written = "".join(pieces)
        return _without_empty_lines(written) if _EMPTY in written else written


def _without_empty_lines(xml: str) -> str:
    """XML without its empty lines, but for the last of a cell that has no others (ECMA-376 part 1, 17.4.65)."""
    for line in _EMPTY_LINES:  # one after the other, for two that stand together may not both go by each other
        xml = line.sub("", xml)
    return xml.replace(_EMPTY, "")


def _written(name: str, values: Mapping[str, str]) -> str:
    if name.startswith(_IN_ATTRIBUTE):
        return attribute(unmarked(values.get(name[1:], ""))) or " "
    if name in DRAWN:
        return f'</w:t>{values[name]}<w:t xml:space="preserve">' if values[name] else _EMPTY
    return _field(FIELDS[name]) if name in FIELDS else escape(values[name]) or _EMPTY


def _field(name: str) -> str:
    """Write a field into the run that the text of a placeholder stands in (ECMA-376 part 1, 17.16.18)."""
    return (
        '</w:t><w:fldChar w:fldCharType="begin"/>'
        f'<w:instrText xml:space="preserve"> {name} </w:instrText><w:fldChar w:fldCharType="separate"/>'
        '<w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve">'
    )


def refuse_unknown(asked: Iterable[str], values: Mapping[str, str], file: str) -> None:
    """Raise ReferenceDocumentError, with the file, for every placeholder that the document does not know."""
    if unknown := sorted({name for name in asked if name not in values and name not in FIELDS}):
        raise ReferenceDocumentError([_unknown(name, values, file) for name in unknown])


def values_of(properties: Properties) -> dict[str, str]:
    """What a letterhead may ask for by name."""
    own = {"title": properties.title, "session": properties.session, "issuer": properties.author}
    words = {**properties.words, "page_word": properties.words.get("page", "")}
    words.pop("page", None)
    return {**dict.fromkeys(PLACEHOLDERS, ""), **words, **own, **properties.placeholders}


def _unknown(name: str, values: Mapping[str, str], file: str) -> Fault:
    there = ", ".join(f"{{{known}}}" for known in sorted({*values, *FIELDS}))
    if name == "content":
        return Fault(Place(file=file), message(
            "{{content}} stands in a header or a footer; write it into the text itself, in a paragraph of its own"
        ))  # fmt: skip
    told = message(
        "the letterhead asks for {{{name}}}, which no document has; there are {known}", name=name, known=there
    )
    return Fault(Place(file=file), told)


def marked(root: etree._Element) -> None:
    """Put a mark at each placeholder of a tree, in the run where it begins; the tree is changed."""
    for paragraph in root.iter(w("p")):
        _mark(list(_texts(paragraph)))
    for shape in root.iter(_WORD_ART):
        words = shape.get("string", "")
        shape.set("string", PLACEHOLDER.sub(lambda found: f"{_IN_ATTRIBUTE}{_name(found)}\ue001", words))


def cut(xml: str) -> Piece:
    """Cut XML at its marks."""
    pieces = []
    end = 0
    for found in _MARK.finditer(xml):
        kind = _IN_ATTRIBUTE if found.group().startswith(_IN_ATTRIBUTE) else ""
        pieces += [xml[end : found.start()], kind + found.group(1)]
        end = found.end()
    return Piece((*pieces, xml[end:]))


def _name(found: re.Match[str]) -> str:
    return str(found.group(1) or found.group(2))


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The texts of a paragraph, but not those of a text box inside it."""
    for text in paragraph.iter(w("t")):
        if next(text.iterancestors(w("p"))) is paragraph:
            yield text


def _mark(texts: list[etree._Element]) -> None:
    """Gather each placeholder in the run where it begins."""
    whole = "".join(text.text or "" for text in texts)
    found = deque(PLACEHOLDER.finditer(whole))
    start = 0
    for text in texts if found else ():
        end = start + len(text.text or "")
        while found and found[0].end() <= start:
            found.popleft()
        _rewrite(text, whole, start, end, found)
        start = end


def _rewrite(text: etree._Element, whole: str, start: int, end: int, found: deque[re.Match[str]]) -> None:
    pieces, at = [], start
    for one in found:
        if one.start() >= end:
            break
        pieces.append(whole[at : max(one.start(), at)])
        if one.start() >= start:
            pieces.append(f"\ue000{_name(one)}\ue001")
            _release(text)
        at = min(one.end(), end)
    if pieces:
        text.text = "".join((*pieces, whole[at:end]))
        text.set(_SPACE, "preserve")


def _release(text: etree._Element) -> None:
    """Let the run of a placeholder be in the language of the document, and in a font that has its letters."""
    run = text.getparent()
    properties = None if run is None else run.find(w("rPr"))
    for element in () if properties is None else list(properties):
        if element.tag == w("lang") or (
            element.tag == w("rFonts") and any(is_legacy(str(name)) for name in element.attrib.values())
        ):
            remove(element)
