"""The Markdown writer: portable CommonMark with GFM tables and footnotes.

Nothing of our machinery shows. Every character of the text is one that a
reader of the file sees again: what Markdown would take for markup is escaped
(`escaping`), emphasis opens and closes whatever stands beside it (`emphasis`),
and blocks keep apart from their neighbours (`page`).
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from unhrc_reports.document import nodes
from unhrc_reports.writers.markdown.front_matter import front_matter
from unhrc_reports.writers.markdown.page import Page


class MarkdownWriter:
    """Writes a document as Markdown."""

    suffix: ClassVar[str] = ".md"

    def write(self, document: nodes.AnyDocument, *, folder: Path, reference: Path | None, beside: Path) -> bytes:
        """Write a document; picture paths lead from the file to the pictures."""
        return self.text(document, folder, beside).encode()

    def text(self, document: nodes.AnyDocument, folder: Path, beside: Path) -> str:
        """The Markdown of a document, front matter included."""
        page = Page(document, folder, beside)
        blocks = page.all_blocks()
        return "\n\n".join((front_matter(document.properties), *blocks, *page.notes)) + "\n"
