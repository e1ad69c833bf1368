"""What makes a file of a document: one writer for each format, in one visible table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Protocol

from unhrc_reports.document.nodes import AnyDocument


class Writer(Protocol):
    """Turns a document into the bytes of a file."""

    suffix: ClassVar[str]
    """What the names of its files end with."""

    def write(self, document: AnyDocument, *, folder: Path, reference: Path | None, beside: Path) -> bytes:
        """Write a document.

        `folder` is where its pictures are, `reference` the Word file whose styles are used, `beside` the
        folder in which the file will stand. Raises ReportsError; nothing is written to disk here.
        """
        ...


def _docx() -> Writer:
    from unhrc_reports.writers.docx import DocxWriter  # python-docx and lxml are read only by who needs Word

    return DocxWriter()


def _markdown() -> Writer:
    from unhrc_reports.writers.markdown import MarkdownWriter

    return MarkdownWriter()


def _html() -> Writer:
    from unhrc_reports.writers.html import HtmlWriter

    return HtmlWriter()


WRITERS: Mapping[str, Callable[[], Writer]] = MappingProxyType(
    {".docx": _docx, ".md": _markdown, ".markdown": _markdown, ".html": _html}
)
"""The formats that the library writes, by the suffix of their files."""
