"""YAML as session files need it: the core of YAML 1.2, with every text as it was written.

PyYAML's C parser gives events; data are made of them in one pass. There is no
resolver: a plain scalar stays what the author typed until the model says what
is due there, so `NO` is Norway and `1.10` a text. Anchors, aliases, merge keys,
tags and a second document are refused at the first one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from unhrc_reports.conversion.refusals import Odd
from unhrc_reports.conversion.wordings import CUT_TEXT
from unhrc_reports.conversion.written import Cut, Plain
from unhrc_reports.errors import DataError
from unhrc_reports.loading.building import LONGEST_LINE, Builder, Position, line_of
from unhrc_reports.loading.messages import (
    ALIAS,
    COLON,
    ESCAPE,
    INDENTATION,
    NOT_CLOSED,
    RESERVED,
    SYNTAX,
    TAB,
)
from unhrc_reports.messages import Message, message

# Where PyYAML was built without libyaml its own parser gives the same events, more slowly.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

LONGEST_GAP = 200
"""Blanks between a key's colon and where a value would stand."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
COLON_IN_TEXT = re.compile(r"""[{,] *[\w-]+: [^\s"'{}\[\],][^{}\[\],]*: """)
"""A text without quotation marks in { }, with a colon that would part it."""
COMMENT_AFTER_TEXT = re.compile(r"(?<=\S)[ \t]+#")

PROBLEMS = (
    ("mapping values are not allowed", COLON),
    ("cannot start any token", RESERVED),
    ("found a tab character", TAB),
    ("unexpected end of stream", NOT_CLOSED),
    ("expected ',' or", NOT_CLOSED),
    ("escape", ESCAPE),
    ("could not find expected ':'", INDENTATION),
    ("did not find expected key", INDENTATION),
    ("expected <block end>", INDENTATION),
    ("did not find expected '-' indicator", INDENTATION),
)
"""What libyaml and PyYAML's own parser say, and our message for it."""


class Yaml:
    """A text in YAML, which can be played to a Builder more than once."""

    name = "YAML"

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts = frozenset(found.start() for found in COMMENT_AFTER_TEXT.finditer(text))
        self._documents = 0

    @staticmethod
    def position(mark: Any) -> Position:
        """Line and column of a mark of the parser."""
        return mark.line + 1, mark.column + 1

    def data(self, builder: Builder) -> Any:
        """The data of the text; `builder.faulty` tells of keys that stand twice, anchors and tags."""
        self.play(builder)
        return builder.data

    def play(self, builder: Builder) -> None:
        """Give all events to a builder."""
        self._documents = 0
        try:
            for event in self._events():
                RULES[type(event)](self, event, builder)
        except yaml.MarkedYAMLError as wrong:
            raise DataError([builder.fault(_mark(wrong), self._wording(wrong))]) from None

    def _events(self) -> Iterator[Any]:
        parser = PARSER(self.text)
        try:
            while parser.check_event():
                yield parser.get_event()
        finally:
            parser.dispose()

    def _wording(self, wrong: yaml.MarkedYAMLError) -> Message:
        problem = wrong.problem or wrong.context or ""
        said = next((said for words, said in PROBLEMS if words in problem), SYNTAX)
        line = line_of(self.text, _mark(wrong).line)
        if said is RESERVED and line.lstrip(" ").startswith("\t"):
            said = TAB
        if said is NOT_CLOSED and COLON_IN_TEXT.search(line):
            said = COLON
        if said is NOT_CLOSED and COMMENT_AFTER_TEXT.search(line):
            said = CUT_TEXT
        return said.filled(notation=self.name, line=line.strip()[:LONGEST_LINE])

    def scalar(self, event: Any, builder: Builder) -> None:
        """A scalar: as it was written, whatever it looks like."""
        self.plainly(event, builder)
        words = event.value
        if event.style:
            builder.scalar(words, words, event.start_mark)
        elif not words and builder.is_open and not builder.awaits_key and self._lone(event.start_mark.index):
            builder.lone(event.start_mark)
        else:
            kind = Cut if event.end_mark.index in self._cuts else Plain
            builder.scalar(None if words in NULLS else kind(words), words, event.start_mark)

    def _lone(self, index: int) -> bool:
        """Whether there is no colon before the place of a value in which nothing stands."""
        return self.text[max(index - LONGEST_GAP, 0) : index].rstrip()[-1:] not in (
            ":",
            "-",
            "?",
            ",",
            "[",
            "{",
            "",
        )

    def mapping(self, event: Any, builder: Builder) -> None:
        """A mapping begins."""
        self.plainly(event, builder)
        builder.begin({}, event.start_mark)

    def sequence(self, event: Any, builder: Builder) -> None:
        """A list begins."""
        self.plainly(event, builder)
        builder.begin([], event.start_mark)

    def end(self, event: Any, builder: Builder) -> None:
        """A list or mapping ends."""
        builder.end()

    def document(self, event: Any, builder: Builder) -> None:
        """A document begins: the only one."""
        self._documents += 1
        if self._documents > 1:
            builder.refuse(
                event.start_mark, message("a second document begins here (---); keep one session in one file")
            )

    def alias(self, event: Any, builder: Builder) -> None:
        """An alias, which makes bombs of short files: nothing is put in its place."""
        builder.scalar(Odd(ALIAS), f"*{event.anchor}", event.start_mark)

    def plainly(self, event: Any, builder: Builder) -> None:
        """Note an anchor or a tag as a fault."""
        if event.anchor is not None:
            builder.blame(event.start_mark, ALIAS)
        if event.tag is not None:
            builder.blame(
                event.start_mark,
                message("tags (!) are not allowed; put a text that begins with ! in quotation marks"),
            )

    def nothing(self, event: Any, builder: Builder) -> None:
        """The stream and the document have borders that say nothing."""


Rule = Callable[[Yaml, Any, Builder], None]

RULES: Mapping[type, Rule] = MappingProxyType({
    yaml.StreamStartEvent: Yaml.nothing,
    yaml.StreamEndEvent: Yaml.nothing,
    yaml.DocumentStartEvent: Yaml.document,
    yaml.DocumentEndEvent: Yaml.nothing,
    yaml.AliasEvent: Yaml.alias,
    yaml.ScalarEvent: Yaml.scalar,
    yaml.SequenceStartEvent: Yaml.sequence,
    yaml.SequenceEndEvent: Yaml.end,
    yaml.MappingStartEvent: Yaml.mapping,
    yaml.MappingEndEvent: Yaml.end,
})  # fmt: skip


def _mark(wrong: yaml.MarkedYAMLError) -> Any:
    unclosed = "quoted scalar" in (wrong.context or "") or "flow" in (wrong.context or "")
    return (unclosed and wrong.context_mark) or wrong.problem_mark or wrong.context_mark
