"""The HTML writer: a page that needs nothing but itself, and a message for mailing lists.

A page has its pictures and its style sheet in it, no script, and a policy by
which a browser loads nothing from anywhere.
"""

from __future__ import annotations

import base64
from pathlib import Path
from typing import ClassVar

from unhrc_reports.document import nodes
from unhrc_reports.errors import Fault, PictureError, Place
from unhrc_reports.messages import message
from unhrc_reports.writers.html.looks import Cell, Email, Look, Page
from unhrc_reports.writers.html.text import Writing
from unhrc_reports.writers.picture_files import picture_file

SHOWN = frozenset({"jpeg", "png", "gif"})
"""The kinds of pictures that every browser shows."""


class HtmlWriter:
    """Writes a document as a page for browsers, or `for_email`; `placeholders` stand for pictures not there."""

    suffix: ClassVar[str] = ".html"

    def __init__(self, *, for_email: bool = False, placeholders: bool = False) -> None:
        self.look: Look = Email() if for_email else Page()
        self.placeholders = placeholders

    @classmethod
    def for_notebook(cls) -> HtmlWriter:
        """A writer of what a notebook shows: a part of its page, where each element carries its style."""
        writer = cls(placeholders=True)
        writer.look = Cell()
        return writer

    def write(self, document: nodes.AnyDocument, *, folder: Path, reference: Path | None, beside: Path) -> bytes:
        """Write a document; pictures stand in the file, so that it can be moved anywhere."""
        return self.text(document, folder).encode()

    def text(self, document: nodes.AnyDocument, folder: Path) -> str:
        """The HTML of a document."""
        return Writing(document, self.look, folder, embedded, placeholders=self.placeholders).whole()


def embedded(folder: Path, name: str) -> tuple[str, int, int]:
    """A picture as an address that holds it, with its size in pixels."""
    from unhrc_reports.writers.docx.pictures import read  # judges pictures, and is needed only where there is one

    file = picture_file(folder, name)
    picture = read(file)
    if picture.suffix not in SHOWN:
        fault = message("browsers do not show {kind} pictures; save it as JPEG or PNG", kind=picture.suffix.upper())
        raise PictureError([Fault(Place(file=str(file)), fault)])
    content = base64.b64encode(picture.content).decode()
    return f"data:image/{picture.suffix};base64,{content}", picture.width, picture.height
