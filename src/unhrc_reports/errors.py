"""Every error that this library raises on purpose, under one root.

A user's file can be wrong in many places at once, so most errors carry
*faults*: each says where (a Place), what is wrong and what to do, in every
language that `messages` has a catalogue for. `str(error)` is ready to be shown to a press officer;
`error.faults` is the same as data.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from unhrc_reports.messages import Message, as_message


@attrs.frozen
class Place:
    """Where a fault stands: file, line and column (from 1) or cell, and the path into the data.

    >>> print(Place(file="hrc59.yaml", line=12, column=5, path="resolutions[0].title"))
    hrc59.yaml:12:5: resolutions[0].title
    >>> print(Place(path="results.panels"))
    results.panels
    >>> print(Place(file="hrc59.xlsx", cell="resolutions!D3", path="resolutions[0].title"))
    hrc59.xlsx: resolutions!D3: resolutions[0].title
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str = ""
    cell: str | None = None
    """The cell of a table: D3, or resolutions!D3 in a workbook."""

    def __str__(self) -> str:
        position = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return ": ".join(part for part in (position, self.cell, self.path) if part)


@attrs.frozen
class Fault:
    """One thing that is wrong, with its cure, in each language that we speak to users."""

    place: Place
    wording: Message = attrs.field(converter=as_message)
    """«What is wrong; what to do»; words by language tag, or English alone, are taken as well."""
    excerpt: str = ""
    """The line of the file, where quoting it helps."""

    def message(self, language: str = "en") -> str:
        """Say place and fault in a language; English where that language has no wording."""
        told = ": ".join(part for part in (str(self.place), self.wording.text(language)) if part)
        return f"{told} | {self.excerpt}" if self.excerpt else told

    def __str__(self) -> str:
        return self.message()


class ReportsError(Exception):
    """Base of every error that this library raises on purpose."""

    language = "en"

    def __init__(self, faults: Iterable[Fault] | Message | str) -> None:
        if isinstance(faults, Message | str):
            faults = (Fault(Place(), faults),)
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def message(self, language: str) -> str:
        """All faults, a line each, in the language of the user."""
        return "\n".join(fault.message(language) for fault in self.faults)

    def __str__(self) -> str:
        return self.message(self.language)


class UsageError(ReportsError, TypeError):
    """A function was called with an option that it does not have, or without what it needs."""


class DataError(ReportsError):
    """A session file or a value in it is wrong."""


class InvalidValue(DataError, ValueError):
    """A value that no record of the Council can have, such as a count of -1 or a role that there is not."""


class MissingTranslation(DataError):
    """A document was to print a text that the data does not have in its language."""


class UnknownName(DataError, LookupError):
    """A name that the reference tables do not know, with the nearest that they do."""


class TemplateError(ReportsError):
    """A template is wrong, or asks for something that the data does not have."""


class PictureError(ReportsError):
    """A picture is missing, damaged, too large, or of a kind that Word cannot show."""


class ReferenceDocumentError(ReportsError):
    """A Word reference document cannot be used, or asks for a placeholder that we do not know."""


class OutputError(ReportsError):
    """A file could not be written; what was there before is untouched."""
