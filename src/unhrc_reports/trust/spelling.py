"""Values of the data in a few words, for whoever reads a list of changes: «66», «at least 66», a title, a State."""

from __future__ import annotations

from typing import Any

import attrs

from unhrc_reports.model import Count, Counts
from unhrc_reports.model.counts import Qualifier
from unhrc_reports.reference import Body, State
from unhrc_reports.text import Text

IDENTITIES = (
    "key", "symbol", "draft_symbol", "title", "short_title", "name", "file", "state", "partner", "group",
    "speaker", "topic", "theme", "item", "date", "opened",
)  # fmt: skip
"""The fields that say which record it is, the surest first."""
LONGEST = 120
"""Characters of a value that are shown."""


def spelt(value: Any, language: str = "en") -> str:
    """A value on one line: as a session file writes it, and of a record what it is called.

    >>> spelt(Count(value=66, qualifier="at least"))
    'at least 66'
    """
    said = " ".join(_words(value, language).split())
    return said if len(said) <= LONGEST else f"{said[:LONGEST]}…"


def _words(value: Any, language: str) -> str:
    match value:
        case None:
            return "—"
        case Text():
            return value.get(language) or next((words for _, words in value), "")
        case State():
            return value.vi_press if language == "vi" else value.un_short
        case Count():
            return _count(value)
        case Counts():
            return _words(value.readings, language)
        case tuple():
            return ", ".join(_words(one, language) for one in value)
    return _record(value, language) if is_record(value) else str(value)


def is_record(value: Any) -> bool:
    """Whether a value has parts of its own; a State or a body is a name."""
    return attrs.has(type(value)) and not isinstance(value, State | Body | Text)


def fields(kind: type) -> tuple[str, ...]:
    """The names of what a session file may write of a record."""
    return tuple(field.name for field in attrs.fields(kind) if field.metadata.get("loaded", True))


def _count(value: Count) -> str:
    qualifier = "" if value.qualifier is Qualifier.EXACTLY else value.qualifier.value
    return " ".join(str(one) for one in (qualifier, value.value) if one not in ("", None))


def _record(value: Any, language: str) -> str:
    if "__str__" in vars(type(value)):  # dates and moments
        return str(value)
    named = next((one for name in IDENTITIES if (one := getattr(value, name, None)) and not callable(one)), None)
    if named is not None:
        return _words(named, language)
    parts = (getattr(value, name) for name in fields(type(value)) if name != "sources")
    return ", ".join(_words(one, language) for one in parts if one not in (None, "", (), False))
