"""How a tried document reads: gaps where values are absent, headings over nothing, levels that jump, two titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unhrc_reports.document.nodes import Heading, Section
from unhrc_reports.document.reader import read
from unhrc_reports.errors import ReportsError
from unhrc_reports.ledger import opened
from unhrc_reports.messages import Message, message
from unhrc_reports.shield import unshield
from unhrc_reports.templating.checking.comparison import place
from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.findings import TemplateFinding, finding, of_fault
from unhrc_reports.templating.checking.trial import Trial

GAP = re.compile(r"\S  +\S|\w [,.;:](?:\s|$)|\(\s*\)|“”|«\s*»|(?<!\.)\.\.(?!\.)|,\s*[.;]|^\s*[,;]", re.MULTILINE)
"""What is left in a text where a value is absent."""
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}")


def gaps(document: Document, path: str, trial: Trial) -> Iterator[TemplateFinding]:
    """Expressions in the middle of words that print nothing where a fact is absent, and leave a gap."""
    if not trial.empty:
        return
    blocks = trial.sections()
    texts = [blocks.get(name, "") for name in document.own] if document.own else list(blocks.values())
    if not any(GAP.search(unshield(trial.ledger.plain(text))) for text in texts):
        return
    for file, line in sorted(trial.empty):
        source = next((one for one in document.chain if one.file == file), None)
        words = TAG.sub("", source.lines[line - 1]) if source and line <= len(source.lines) else ""
        if re.search(r"\w", words):
            said = message(
                "prints nothing where {path} is absent, and leaves a gap in the words; put them into phrase or if",
                path=path or "a value",
            )
            yield finding("may_print_nothing", file, line, said)


def shape(document: Document, trial: Trial) -> Iterator[TemplateFinding]:
    """What is wrong with the headings of a document, and what no writer could write."""
    with opened(trial.ledger):
        try:
            sections = read(trial.text, trial.ledger, document.engine.language.words)
        except ReportsError as error:
            for fault in error.faults:
                yield of_fault(
                    document.engine.addressed(document.kind, _where(trial, document, error), fault), "unreadable"
                )
            return
    yield from _headings(document, sections)


def _where(trial: Trial, document: Document, error: ReportsError) -> str:
    """The block whose text cannot be read."""
    for name, text in trial.sections().items():
        try:
            read(text, trial.ledger, document.engine.language.words)
        except ReportsError as other:
            if str(other) == str(error):
                return name
    return ""


def _headings(document: Document, sections: tuple[Section, ...]) -> Iterator[TemplateFinding]:
    level, titles = 0, 0
    for section in sections:
        for index, block in enumerate(section.blocks):
            if not isinstance(block, Heading):
                continue
            titles += block.level == 1
            for rule, said in _wrong(block, level, titles):
                if section.name in document.own:
                    yield finding(rule, *place(document, section.name), said)
            if section.name in document.own and _is_over_nothing(section, index):
                said = message("a heading stands over nothing where values are absent; put it under the same if")
                yield finding("heading_over_nothing", *place(document, section.name), said)
            level = block.level


def _wrong(block: Heading, level: int, titles: int) -> Iterator[tuple[str, Message]]:
    if block.level == 1 and titles > 1:
        yield "second_title", message("a second title; a document has one, write «##»")
    if level and block.level > level + 1:
        yield (
            "heading_level",
            message("a heading of level {level} follows one of level {before}; write one level deeper at most",
                    level=block.level, before=level),
        )  # fmt: skip


def _is_over_nothing(section: Section, index: int) -> bool:
    """Whether nothing but another heading of the same level, or the end of the block, follows a heading."""
    following = section.blocks[index + 1 :]
    heading = section.blocks[index]
    if heading.level == 1:  # type: ignore[union-attr]
        return False
    return not following or (isinstance(following[0], Heading) and following[0].level <= heading.level)  # type: ignore[union-attr]
