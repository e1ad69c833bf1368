"""The error of a value that no record of the Council can have, in each language that we speak to users."""

from __future__ import annotations

from unhrc_reports.errors import DataError, Fault, Place


class InvalidValue(DataError, ValueError):
    """A value that contradicts itself, such as a negative count."""

    def __init__(self, en: str, vi: str) -> None:
        super().__init__([Fault(Place(), {"en": en, "vi": vi})])
