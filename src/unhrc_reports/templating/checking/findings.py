"""What the check of templates says: how grave, which rule, which file and line, and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

import attrs

from unhrc_reports.checks.finding import Severity, explained, told
from unhrc_reports.errors import Place
from unhrc_reports.messages import Message


@attrs.frozen(kw_only=True)
class TemplateFinding:
    """One thing in a template that is wrong, or that its author should know.

    >>> print(TemplateFinding(
    ...     severity=Severity.ERROR, rule="unknown_filter", place=Place(file="mine/press_release/en.md.j2", line=7),
    ...     explanation="there is no filter 'dat'; did you mean 'date'?",
    ... ))
    mine/press_release/en.md.j2:7: error: there is no filter 'dat'; did you mean 'date'?
    """

    severity: Severity
    """How grave it is: an error stops a document, a warning spoils it, a note is to be known."""
    rule: str
    """Name of the rule."""
    place: Place
    """File and line."""
    explanation: Message = attrs.field(converter=explained)
    """What is wrong and what to do."""

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Sorts findings by file and line."""
        return self.place.file or "", self.place.line or 0, self.rule, self.explanation["en"]

    def message(self, language: str = "en") -> str:
        """Place, severity and explanation on one line; English for a language that we do not speak."""
        return told(self.place, self.severity, self.explanation, language)

    def __str__(self) -> str:
        return self.message()


NOTES = frozenset({
    "dropped_fact", "language_lacks_key", "language_lacks_kind", "file_not_used", "changed_since_copy",
})  # fmt: skip
WARNINGS = frozenset({
    "may_print_nothing", "figure_in_wording", "state_in_wording", "html_in_wording", "indented_as_code",
    "numbered_by_markdown", "block_in_one_language", "fact_in_one_language", "words_outside_blocks", "flag_printed",
    "heading_over_nothing",
})  # fmt: skip
"""Rules that are no errors: the document is written, and reads badly."""


def severity(rule: str) -> Severity:
    """How grave a breach of a rule is."""
    return Severity.NOTE if rule in NOTES else Severity.WARNING if rule in WARNINGS else Severity.ERROR


def finding(rule: str, file: str, line: int | None, said: Message | str, vi: str = "") -> TemplateFinding:
    """A finding at a line of a file."""
    explanation = said if isinstance(said, Message) else {"en": said, "vi": vi}
    return TemplateFinding(
        severity=severity(rule), rule=rule, place=Place(file=file, line=line), explanation=explanation
    )


def cure(name: str, known: Iterable[str]) -> tuple[str, str]:
    """«; did you mean …?» for a name that is not known, in English and in Vietnamese.

    >>> cure("titel", ["title", "theme"])[0]
    "; did you mean 'title'?"
    """
    names = sorted(set(known))
    if near := difflib.get_close_matches(name, names, 1, 0.55):
        return f"; did you mean {near[0]!r}?", f"; có phải là {near[0]!r}?"
    some = ", ".join(names[:40])
    return (f"; there are {some}", f"; hiện có {some}") if some else ("", "")
