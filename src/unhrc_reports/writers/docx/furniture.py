"""Headers and footers of the reference document, with their placeholders filled.

A press officer writes `{title}` or `{issuer}` in Word, which may cut it into
several runs. The cuts are found once, when the reference document is read; to
fill a header is then to join strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.document.properties import Properties
from unhrc_reports.errors import Fault, Place, ReferenceDocumentError
from unhrc_reports.writers.docx.parts import Part
from unhrc_reports.writers.docx.xml import DECLARATION, escape, w

PLACEHOLDER: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
PLACEHOLDERS: Final = ("title", "issuer", "superior", "session", "dateline", "place_and_date", "number", "handling")
"""What every document has, be it empty."""
_EMPTY: Final = "\ue002"
_TAGS: Final = r"(?:<(?!w:p[ >]|/w:p>)[^>]*>|\s)*"
_BLANK_LINE: Final = f"<w:p(?: [^>]*)?>{_TAGS}(?:{_EMPTY}{_TAGS})+</w:p>"
_EMPTY_LINE = re.compile(f"{_BLANK_LINE}(?=<w:p[ >])|(?<=</w:p>){_BLANK_LINE}")
"""A paragraph of nothing but empty placeholders, which is left out where another stands beside it."""
_MARK = re.compile("\ue000([A-Za-z0-9_]+)\ue001")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@attrs.frozen
class Furniture:
    """A header or footer that asks for something, cut at its placeholders."""

    name: str
    pieces: tuple[str, ...]
    """XML and placeholder's name by turns."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The names that it asks for."""
        return self.pieces[1::2]

    def filled(self, values: Mapping[str, str]) -> str:
        """Write the part with all placeholders filled, which must be known."""
        pieces = list(self.pieces)
        pieces[1::2] = [escape(values[name]) or _EMPTY for name in self.asked]
        written = "".join(pieces)
        return _EMPTY_LINE.sub("", written).replace(_EMPTY, "") if _EMPTY in written else written


def filled(furniture: Iterable[Furniture], properties: Properties, file: str) -> dict[str, str]:
    """Write the headers and footers that ask for something, by name.

    Raises ReferenceDocumentError, with the file, for every placeholder that the document does not know.
    """
    values = values_of(properties)
    furniture = tuple(furniture)
    if unknown := sorted({name for part in furniture for name in part.asked if name not in values}):
        raise ReferenceDocumentError([_unknown(name, values, file) for name in unknown])
    return {part.name: part.filled(values) for part in furniture}


def values_of(properties: Properties) -> dict[str, str]:
    """What a letterhead may ask for by name."""
    own = {"title": properties.title, "session": properties.session, "issuer": properties.author}
    return {**dict.fromkeys(PLACEHOLDERS, ""), **properties.words, **own, **properties.placeholders}


def _unknown(name: str, values: Mapping[str, str], file: str) -> Fault:
    there = ", ".join(f"{{{known}}}" for known in sorted(values))
    return Fault(
        Place(file=file),
        {
            "en": f"the header or footer asks for {{{name}}}, which no document has; there are {there}",
            "vi": f"đầu trang hoặc chân trang cần {{{name}}}, văn bản không có; chỉ có {there}",
        },
    )


def read_furniture(part: Part) -> Furniture | None:
    """Find the placeholders of a header or footer; None where it has none."""
    root = etree.fromstring(part.content)
    for paragraph in root.iter(w("p")):
        _mark(list(_texts(paragraph)))
    pieces = tuple(_MARK.split(DECLARATION + etree.tostring(root, encoding="unicode")))
    return Furniture(part.name, pieces) if len(pieces) > 1 else None


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The texts of a paragraph, but not those of a text box inside it."""
    for text in paragraph.iter(w("t")):
        if next(text.iterancestors(w("p"))) is paragraph:
            yield text


def _mark(texts: list[etree._Element]) -> None:
    """Gather each placeholder in the run where it begins."""
    whole = "".join(text.text or "" for text in texts)
    for found in reversed(list(PLACEHOLDER.finditer(whole))):
        _replace(texts, found.start(), found.end(), f"\ue000{found.group(1)}\ue001")


def _replace(texts: list[etree._Element], start: int, end: int, mark: str) -> None:
    at = 0
    for text in texts:
        words = text.text or ""
        before, after = max(start - at, 0), max(end - at, 0)
        if start < at + len(words) and end > at:
            text.text = words[:before] + (mark if start >= at else "") + words[after:]
            text.set(_SPACE, "preserve")
        at += len(words)
