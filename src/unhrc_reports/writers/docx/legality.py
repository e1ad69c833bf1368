"""Where the characters stand that a Word file cannot hold: found only when one was met.

The writer meets a control character deep in a paragraph, where nothing tells of
the data any more. So it stops, and this walk names every place at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from unhrc_reports.document.nodes import AnyDocument, Fact
from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import message
from unhrc_reports.writers.docx.xml import ILLEGAL


def unwritable(document: AnyDocument) -> list[Fault]:
    """Name each text of a document that holds control characters or halves of characters."""
    found = ((path, text) for path, text in _texts(document, "") if ILLEGAL.search(text))
    return [_fault(path, text) for path, text in dict.fromkeys(found)]


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Every text in a tree, with the path of its datum, or of its field where it is no datum."""
    match value:
        case str():
            yield path, value
        case Fact():
            yield value.path, value.text
        case _:
            for within, item in _items(value, path):
                yield from _texts(item, within)


def _items(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple):
        yield from ((path, item) for item in value)
    elif isinstance(value, Mapping):
        yield from ((f"{path}.{name}", item) for name, item in value.items())
    elif attrs.has(node := type(value)):
        for field in attrs.fields_dict(node):
            yield _within(path, field), getattr(value, field)


def _within(path: str, field: str) -> str:
    """Properties are named by field («properties.title»); words of a template need no path."""
    return f"{path}.{field}" if path == "properties" else field if field == "properties" else ""


def _fault(path: str, text: str) -> Fault:
    number = f"U+{ord(ILLEGAL.findall(text)[0]):04X}"
    around = ILLEGAL.sub("\ufffd", text)[:60]
    said = message(
        "Word cannot hold the control character {number} in «{around}»; remove it", number=number, around=around
    )
    return Fault(Place(path=path), said)
