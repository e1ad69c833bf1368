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

from unhrc_reports.errors import DataError
from unhrc_reports.loading.building import LONGEST_LINE, Builder, Cut, Plain, Position, line_of
from unhrc_reports.loading.messages import Wording, say

# Where PyYAML was built without libyaml its own parser gives the same events, more slowly.
PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
COMMENT_AFTER_TEXT = re.compile(r"(?<=\S)[ \t]+#")

PROBLEMS = (
    ("mapping values are not allowed", "colon"),
    ("cannot start any token", "reserved"),
    ("found a tab character", "tab"),
    ("unexpected end of stream", "not closed"),
    ("expected ',' or", "not closed"),
    ("escape", "escape"),
    ("could not find expected ':'", "indentation"),
    ("did not find expected key", "indentation"),
    ("expected <block end>", "indentation"),
    ("did not find expected '-' indicator", "indentation"),
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
        """The data of the text; `builder.repeated` tells whether a key stands twice."""
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

    def _wording(self, wrong: yaml.MarkedYAMLError) -> Wording:
        problem = wrong.problem or wrong.context or ""
        key = next((key for words, key in PROBLEMS if words in problem), "syntax")
        line = line_of(self.text, _mark(wrong).line)
        if key == "reserved" and line.lstrip(" ").startswith("\t"):
            key = "tab"
        if key == "not closed" and COMMENT_AFTER_TEXT.search(line):
            key = "cut text"
        return say(key, notation=self.name, problem=problem, line=line.strip()[:LONGEST_LINE])

    def scalar(self, event: Any, builder: Builder) -> None:
        """A scalar: as it was written, whatever it looks like."""
        self.plainly(event, builder)
        words = event.value
        if event.style:
            builder.scalar(words, words, event.start_mark)
        else:
            if words == "<<" and builder.awaits_key:
                builder.refuse(event.start_mark, say("merge"))
            kind = Cut if event.end_mark.index in self._cuts else Plain
            builder.scalar(None if words in NULLS else kind(words), words, event.start_mark)

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
            builder.refuse(event.start_mark, say("second document"))

    def alias(self, event: Any, builder: Builder) -> None:
        """An alias, which makes bombs of short files."""
        builder.refuse(event.start_mark, say("alias"))

    def plainly(self, event: Any, builder: Builder) -> None:
        """Refuse an anchor or a tag."""
        if event.anchor is not None:
            builder.refuse(event.start_mark, say("alias"))
        if event.tag is not None:
            builder.refuse(event.start_mark, say("tag"))

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
