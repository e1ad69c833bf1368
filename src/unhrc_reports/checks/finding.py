"""What a check says: how grave it is, which rule was broken, where, by which values, and why.

A finding is a question to the author. It names what it has seen and leaves the
data as they are.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from unhrc_reports.errors import Place
from unhrc_reports.messages import Message, as_message, message
from unhrc_reports.notebook import table
from unhrc_reports.text import Text


class Severity(enum.StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    """Cannot be true, or contradicts itself; not to be published."""
    WARNING = "warning"
    """Most probably a slip; to be looked at before publication."""
    NOTE = "note"
    """To be known; often a real disagreement between sources."""


SEVERITY_WORDS: Mapping[Severity, Message] = MappingProxyType(
    {Severity.ERROR: message("error"), Severity.WARNING: message("warning"), Severity.NOTE: message("note")}
)


def told(place: Place, severity: Severity, explanation: Message, language: str, block: str = "") -> str:
    """Place, block, severity and explanation on one line; English for a language that we do not speak."""
    where = block and f"[{block}]"
    parts = (str(place), where, SEVERITY_WORDS[severity].text(language), explanation.text(language))
    return ": ".join(part for part in parts if part)


def explained(explanation: Message | Text | Mapping[str, str] | str) -> Message:
    """An explanation as a message, of a text in several languages too."""
    return as_message(dict(explanation) if isinstance(explanation, Text) else explanation)


@attrs.frozen(kw_only=True)
class Finding:
    """One thing in a session that a careful reader would ask about.

    >>> print(Finding(
    ...     severity=Severity.ERROR, rule="periods_in_order", paths=("closed", "opened"),
    ...     values=("2025-06-08", "2025-06-16"), place=Place(file="hrc59.yaml", line=8, column=9, path="closed"),
    ...     explanation="the end lies before the beginning",
    ... ))
    hrc59.yaml:8:9: closed: error: the end lies before the beginning
    """

    severity: Severity
    """How grave it is."""
    rule: str
    """Name of the rule, as in the table RULES."""
    paths: tuple[str, ...]
    """Paths of the data in question, such as `results.by_consensus[0]`; the first is where to look."""
    values: tuple[str, ...]
    """The values that do not agree, as text: those of the paths in their order, then those of our tables."""
    place: Place
    """Where the first path stands in the file, if the session was read from one."""
    explanation: Message = attrs.field(converter=explained)
    """What is wrong, on one line; read `explanation["vi"]`, or the whole finding by `message("vi")`."""
    block: str = ""
    """Of a finding about a document, the block of the layout that it stands in."""
    languages: tuple[str, ...] = ()
    """Of a finding about documents, the languages of those in question."""

    @property
    def path(self) -> str:
        """The path of the datum to look at first."""
        return self.paths[0]

    def message(self, language: str = "en") -> str:
        """Place, severity and explanation on one line; English for a language that we do not speak."""
        return told(self.place, self.severity, self.explanation, language, self.block)

    def __str__(self) -> str:
        return self.message()


class Findings(tuple[Finding, ...]):
    """Findings, which show themselves as a table in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        rows = ((one.severity, one.place, one.rule, one.explanation["en"]) for one in self)
        return table(("severity", "where", "rule", "what"), rows)
