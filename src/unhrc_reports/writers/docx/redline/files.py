"""From two files to one: the parts that hold text are compared, all else is the new file's."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from unhrc_reports.document.differences import Tokens
from unhrc_reports.writers.docx.redline.atoms import Reader
from unhrc_reports.writers.docx.redline.blocks import Blocks
from unhrc_reports.writers.docx.redline.names import Element, w
from unhrc_reports.writers.docx.redline.paragraphs import Paragraphs
from unhrc_reports.writers.docx.redline.sides import NOTES, Both, Side

MAIN = "word/document.xml"
FURNITURE = re.compile(r"word/(?:header|footer)\d*\.xml")
STAMP = (1980, 1, 1, 0, 0, 0)
"""The time of every member, so that equal input gives equal bytes."""


def redlined(old: bytes, new: bytes, facts: Iterable[str], author: str, date: datetime.datetime) -> bytes:
    """The new Word file, with what changed since the old one as tracked changes of an author.

    Both must be files of ours in the same look. `facts` are the texts that change whole.
    """
    both = Both(Side(old), Side(new), author, date.strftime("%Y-%m-%dT%H:%M:%SZ"))
    tokens = Tokens(facts)
    for part, before, after in _parts(both):
        marks = both.marks
        readers = Reader(both.old, part, tokens), Reader(both.new, part, tokens)
        Blocks(Paragraphs(both, part, *readers)).compare(before, after)
        if both.marks > marks:
            both.changed.add(part)
    if NOTES in both.changed:
        _in_order(both)
    return _packed(both)


def _in_order(both: Both) -> None:
    """Number the notes as their marks stand in the text: LibreOffice 7.4 counts them, and reads no ids."""
    root, body = both.new.root(NOTES), both.new.root(MAIN)
    notes = {one.get(w("id")): one for one in root if one.get(w("type")) is None}
    first, numbers = min(map(int, notes)), dict[str, int]()
    for mark in body.iter(w("footnoteReference")):
        number = numbers.setdefault(mark.get(w("id")), first + len(numbers))
        mark.set(w("id"), str(number))
    for id_, number in numbers.items():
        notes[id_].set(w("id"), str(number))
        root.append(notes[id_])


def _parts(both: Both) -> Iterator[tuple[str, Element, Element]]:
    """Each piece of text that both files have: headers, footers and the body.

    A note that changed is taken out and put in again with its mark: LibreOffice 7.4 loses changes within notes.
    """
    for name in filter(FURNITURE.fullmatch, both.new.names):
        if name in both.old.names:
            yield name, both.old.root(name), both.new.root(name)
    yield MAIN, both.old.root(MAIN).find(w("body")), both.new.root(MAIN).find(w("body"))


def _packed(both: Both) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name in both.new.names:
            data = _serialized(both.new.root(name)) if name in both.changed else both.new.read(name)
            file.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
        for name, data in both.media.items():
            file.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_STORED)
    return content.getvalue()


def _serialized(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
