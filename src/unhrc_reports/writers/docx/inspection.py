"""What a Word file is worth as a reference document: which styles it has, lacks, and what stands in.

A press office tries its letterhead and wants to know before the first release
what will look as its designer meant. The report can be read as data, and prints.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from unhrc_reports.writers.docx.reference import Reference, open_reference
from unhrc_reports.writers.docx.styles import BODY, ROLES


@attrs.frozen
class StyleUse:
    """A style that the writer asks for, and what it gets."""

    wanted: str
    found: str | None
    """The name of the style that is used; None where the file has none, and a plain one is added."""

    @property
    def is_missing(self) -> bool:
        """Whether the file lacks the style that was asked for."""
        return self.found is None or self.found.lower() != self.wanted.lower()

    def __str__(self) -> str:
        if not self.is_missing:
            return f"  {self.wanted}"
        instead = f"{self.found!r} stands in" if self.found else "a plain one is added"
        return f"- {self.wanted}: missing; {instead}"


@attrs.frozen
class Inspection:
    """The report on a reference document.

    >>> print(Inspection("letterhead.docx", (StyleUse("Quote", "Block Text"),), ("title",)))
    letterhead.docx: 1 of 1 styles missing
    - Quote: missing; 'Block Text' stands in
    placeholders: {title}
    """

    file: str
    styles: tuple[StyleUse, ...]
    placeholders: tuple[str, ...]
    """The names that its headers and footers ask for."""

    @property
    def missing(self) -> tuple[StyleUse, ...]:
        """The styles that the file lacks."""
        return tuple(use for use in self.styles if use.is_missing)

    def __str__(self) -> str:
        heading = f"{self.file}: {len(self.missing)} of {len(self.styles)} styles missing"
        asked = ", ".join(f"{{{name}}}" for name in self.placeholders) or "none"
        return "\n".join((heading, *map(str, self.styles), f"placeholders: {asked}"))


def inspect_reference(file: str | os.PathLike[str], sections: Iterable[str] = ()) -> Inspection:
    """Say which styles a reference document has, for the writer's roles and for named sections.

    Sections are the names of a layout's blocks: paragraphs of `release_line` want a style
    «Release Line». Raises ReferenceDocumentError where the file is no Word document.
    """
    reference = open_reference(Path(file))
    roles = [
        StyleUse(names[0], _found(reference, kind, names)) for kind, roles in ROLES for names in roles.values()
    ]
    own = [StyleUse(name, _found(reference, "paragraph", (name, *BODY))) for name in map(_title, sections)]
    asked = reference.letterhead.asked
    return Inspection(reference.file, (*roles, *own), tuple(asked))


def _title(section: str) -> str:
    return section.replace("_", " ").title()


def _found(reference: Reference, kind: str, names: Iterable[str]) -> str | None:
    added = {addition.key for addition in reference.additions}
    there = (name for name in names if (kind, name.lower()) in reference.sheet.ids.keys() - added)
    return next(there, None)
