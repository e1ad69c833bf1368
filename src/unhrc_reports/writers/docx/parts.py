"""What a document takes over from its reference document, part by part.

Styles, page and furniture are taken; the text, its pictures, comments, macros,
authors and history are not (as pandoc does with its reference document).
"""

from __future__ import annotations

from typing import Final

import attrs
from docx.opc.part import Part as OpenedPart
from docx.opc.rel import _Relationship
from lxml import etree

from unhrc_reports.writers.docx.content_types import STYLES
from unhrc_reports.writers.docx.relations import TYPES, whole
from unhrc_reports.writers.docx.xml import DECLARATION, WORD, attribute, serialised, w

KEPT: Final = frozenset({
    "styles", "numbering", "settings", "fontTable", "theme", "webSettings",
    "header", "footer", "footnotes", "endnotes",
})  # fmt: skip
"""Last step of the relationship types that a document takes over."""


_ALONE = frozenset({"settings", "footnotes", "endnotes"})
"""Parts that lead nowhere we want to go: to templates on a disk, or to what a note that we drop spoke of."""


@attrs.frozen
class Part:
    """A part of the reference document that ours will have as well."""

    name: str
    """Without the leading slash, as the archive has it."""
    kind: str
    content_type: str
    content: bytes
    relations: bytes | None
    """Its own relationships, as a part of XML, where it has any."""


def kept_parts(main: OpenedPart, shown: frozenset[str]) -> tuple[tuple[Part, ...], str]:
    """Give the parts to take over, and the relationships of the main part to them, as XML.

    Of headers and footers, only those are taken whose relationship id is shown.
    """
    kept = [relation for relation in main.rels.values() if _is_kept(relation, shown)]
    parts: dict[str, Part] = {}
    for relation in kept:
        _take(relation.target_part, _kind(relation), parts)
    found = tuple(parts[name] for name in sorted(parts)), "".join(map(_relationship, kept))
    return found if any(part.kind == "styles" for part in parts.values()) else _with_styles(*found)


def _with_styles(parts: tuple[Part, ...], relationships: str) -> tuple[tuple[Part, ...], str]:
    """Add a part for styles, which the barest of Word files does not have."""
    content = f'{DECLARATION}<w:styles xmlns:w="{WORD}"/>'.encode()
    added = f'<Relationship Id="styles" Type="{TYPES}/styles" Target="styles.xml"/>'
    return (*parts, Part("word/styles.xml", "styles", STYLES, content, None)), relationships + added


def _is_kept(relation: _Relationship, shown: frozenset[str]) -> bool:
    if relation.is_external or _kind(relation) not in KEPT:
        return False
    return _kind(relation) not in {"header", "footer"} or relation.rId in shown


def _kind(relation: _Relationship) -> str:
    return relation.reltype.rpartition("/")[2]


def _take(opened: OpenedPart, kind: str, parts: dict[str, Part]) -> None:
    """Take a part with all that it leads to."""
    name = str(opened.partname).lstrip("/")
    if name in parts:
        return
    relations = [] if kind in _ALONE else list(opened.rels.values())
    written = "".join(map(_relationship, relations))
    content = without_notes(opened.blob) if kind in ("footnotes", "endnotes") else opened.blob
    parts[name] = Part(name, kind, opened.content_type, content, whole(written).encode() if written else None)
    for relation in relations:
        if not relation.is_external:
            _take(relation.target_part, _kind(relation), parts)


def without_notes(content: bytes) -> bytes:
    """Keep of a part of notes what every document has: the lines that part notes from the text."""
    root = etree.fromstring(content)
    for note in list(root):
        if note.get(w("type"), "normal") == "normal":
            root.remove(note)
    return serialised(root)


def _relationship(relation: _Relationship) -> str:
    external = relation.is_external
    target = relation.target_ref if external else str(relation.target_part.partname)
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{relation.rId}" Type="{relation.reltype}" Target="{attribute(target)}"{mode}/>'
