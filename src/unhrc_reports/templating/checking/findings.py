"""What the check of templates says: how grave, which rule, which file and line, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from unhrc_reports.checks.finding import Severity, explained, told
from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import did_you_mean


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
    """File, line and, of a sentence, column."""
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
    "numbered_by_markdown", "fact_in_one_language", "words_outside_blocks", "heading_over_nothing",
    "markdown_in_words", "heading_level", "second_title", "plural_form", "not_said", "other_language",
})  # fmt: skip
"""Rules that are no errors: the document is written, and reads badly."""

RULES = {
    "unknown_filter": r"No filter named|there is no filter", "unknown_test": r"No test named|there is no test",
    "optional_without_guard": r"absent|is asked of nothing",
    "not_printable": r"cannot be printed|is printed|is a figure; write it",
    "wrong_arguments": r"takes not more|argument|takes at most",
    "unknown_template": r"there is no template",
    "unknown_sentence": r"there is no sentence|is no sentence|is no field of",
    "unknown_attribute": r"has no field|which has no fields|has no fields|telling has no",
    "unknown_name": r"is undefined|is not known", "unknown_entry": r"is no entry of this list",
    "syntax": r"never closed|closes nothing|stands alone|is no value|expected token|unexpected|nested too deep",
    "endless": r"calls itself|extends itself|without end|loop", "unknown_macro": r"does not export|has no macro",
}  # fmt: skip
"""The rule that a fault breaks, by its English words."""


def rule_of(said: str) -> str:
    """The rule that a fault of a trial breaks.

    >>> rule_of("a Session has no field 'citty'; did you mean 'city'?"), rule_of("something else")
    ('unknown_attribute', 'cannot_be_filled')
    """
    return next((rule for rule, words in RULES.items() if re.search(words, said)), "cannot_be_filled")


def severity(rule: str) -> Severity:
    """How grave a breach of a rule is."""
    return Severity.NOTE if rule in NOTES else Severity.WARNING if rule in WARNINGS else Severity.ERROR


def finding(rule: str, file: str, line: int | None, said: Message, column: int | None = None) -> TemplateFinding:
    """A finding at a line of a file."""
    place = Place(file=file, line=line, column=column)
    return TemplateFinding(severity=severity(rule), rule=rule, place=place, explanation=said)


def of_fault(fault: Fault, rule: str = "") -> TemplateFinding:
    """A finding of what would stop a document."""
    rule = rule or rule_of(fault.wording["en"])
    return TemplateFinding(severity=Severity.ERROR, rule=rule, place=fault.place, explanation=fault.wording)


def cure(name: str, known: Iterable[str]) -> Message | str:
    """«; did you mean …?» for a name that is not known.

    >>> cure("titel", ["title", "theme"]).text()
    "; did you mean 'title'?"
    """
    names = sorted(set(known))
    return message("; {meant}", meant=did_you_mean(name, names)) if names else ""
