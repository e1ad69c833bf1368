"""The text of a Word file, paragraph by paragraph, as a reader sees it; tracked changes taken or refused.

It reads what people send back, ours or not: text boxes once, results of
fields, alternative texts, notes; no instructions of fields, no marks of notes.
Tracked changes by ECMA-376-1, 17.13.5: a paragraph whose mark is deleted runs
on into the next one.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.messages import message

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
LARGEST = 200_000_000
"""Bytes of a part that are read; a report has some hundred thousand."""
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
Changes = Literal["accept", "reject"]
GONE = {
    "accept": frozenset({f"{W}del", f"{W}moveFrom"}),
    "reject": frozenset({f"{W}ins", f"{W}moveTo"}),
}
"""The elements whose content is not there, when changes are taken or refused."""
REFERENCES = {f"{W}footnoteReference": f"{W}footnote", f"{W}endnoteReference": f"{W}endnote"}
"""The mark of a note, and what it refers to."""


def paragraphs(path: Path, changes: Changes = "accept") -> list[str]:
    """The texts of a Word file in order: paragraphs, cells, alternative texts; DataError for what is no such file.

    `changes` says whether tracked changes are read as accepted or as rejected.
    """
    try:
        with zipfile.ZipFile(path) as file:
            there = set(file.namelist())
            parts = _read(file, [name for name in PARTS if name in there], changes)
    except (zipfile.BadZipFile, ElementTree.ParseError, OSError, ValueError) as error:
        raise DataError([Fault(Place(file=str(path)), message(
            "cannot be read as a Word file ({reason}); save it in Word as .docx", reason=str(error)
        ))]) from None  # fmt: skip
    return [text for part in parts for text in _texts(part, changes) if text.strip()]


def has_changes(path: Path) -> bool:
    """Whether a Word file holds tracked changes."""
    return paragraphs(path, "accept") != paragraphs(path, "reject")


def _part(file: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if file.getinfo(name).file_size > LARGEST:
        raise ValueError(f"{name} is too large")
    content = file.read(name)
    if b"<!DOCTYPE" in content[:4096]:
        raise ValueError(f"{name} declares a document type")
    return ElementTree.fromstring(content)  # noqa: S314  # no document type, so no entities


def _read(file: zipfile.ZipFile, names: list[str], changes: Changes) -> list[ElementTree.Element]:
    """The parts that hold text; of the notes, those that the text refers to, in the order in which it does."""
    body, *others = [_part(file, name) for name in names]
    order: dict[str, int] = {}
    for reference in _there(body, changes):
        if reference.tag in REFERENCES:
            order.setdefault(f"{REFERENCES[reference.tag]}{reference.get(f'{W}id')}", len(order))
    for notes in others:
        kept = [one for one in notes if one.tag + one.get(f"{W}id", "") in order]
        notes[:] = sorted(kept, key=lambda one: order[one.tag + one.get(f"{W}id", "")])
    return [body, *others]


def _there(element: ElementTree.Element, changes: Changes) -> Iterator[ElementTree.Element]:
    """An element and all in it that is there when changes are taken or refused."""
    yield element
    for child in element:
        if (
            not child.tag.endswith("}Fallback")
            and child.tag not in GONE[changes]
            and not _is_gone_row(child, changes)
        ):
            yield from _there(child, changes)


def _texts(part: ElementTree.Element, changes: Changes) -> Iterator[str]:
    kept = ""
    for paragraph in _paragraphs(part, changes):
        yield from (one.get("descr", "") for one in _pictures(paragraph, changes))
        text = kept + "".join(_pieces(paragraph, changes))
        if _runs_on(paragraph, changes):
            kept = text
        else:
            yield text
            kept = ""
    if kept:
        yield kept


def _paragraphs(element: ElementTree.Element, changes: Changes) -> Iterator[ElementTree.Element]:
    for child in element:
        if child.tag.endswith("}Fallback") or child.tag in GONE[changes] or _is_gone_row(child, changes):
            continue
        if child.tag == f"{W}p":
            yield child
            yield from _paragraphs(child, changes)  # a text box stands in a paragraph
        else:
            yield from _paragraphs(child, changes)


def _is_gone_row(element: ElementTree.Element, changes: Changes) -> bool:
    mark = {"accept": "del", "reject": "ins"}[changes]
    return element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}{mark}") is not None


def _runs_on(paragraph: ElementTree.Element, changes: Changes) -> bool:
    mark = {"accept": "del", "reject": "ins"}[changes]
    return paragraph.find(f"{W}pPr/{W}rPr/{W}{mark}") is not None


def _pieces(element: ElementTree.Element, changes: Changes) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in GONE[changes] or tag in {f"{W}p", f"{W}pPr", f"{W}instrText"} or tag.endswith("}Fallback"):
            continue
        if tag in {f"{W}t", f"{W}delText"}:
            yield child.text or ""
        elif tag in BREAKS:
            yield BREAKS[tag]
        elif tag != f"{W}r" or not _is_mark(child):
            yield from _pieces(child, changes)


def _is_mark(run: ElementTree.Element) -> bool:
    """Whether a run is the number of a note, which no text holds."""
    style, raised = run.find(f"{W}rPr/{W}rStyle"), run.find(f"{W}rPr/{W}vertAlign")
    styled = style is not None and re.search("footnote|endnote", style.get(f"{W}val", ""), re.IGNORECASE)
    small = raised is not None and raised.get(f"{W}val") == "superscript"
    return bool(styled or (small and "".join(text.text or "" for text in run.iter(f"{W}t")).strip().isdigit()))


def _pictures(paragraph: ElementTree.Element, changes: Changes) -> Iterator[ElementTree.Element]:
    for element in _there(paragraph, changes):
        if element.tag.endswith("}docPr") and element.get("descr"):
            yield element
