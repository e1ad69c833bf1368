"""A walk: one body of a template (a block, a macro, what stands outside) followed with certain values.

What a walk finds and reads is kept with it, for a macro is walked once for
each kind of arguments, and its faults may be those of its callers.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking.facts import NOTHING_KNOWN, Facts, narrowed
from unhrc_reports.templating.checking.kinds import Fact, Value
from unhrc_reports.templating.checking.sources import Source, Sources

Key: TypeAlias = tuple[Any, ...]


@attrs.frozen
class Found:
    """A fault at a line of the file that is being walked."""

    rule: str
    line: int
    en: str
    vi: str
    about: str = ""
    """What it is about, in words that are the same for every caller."""
    file: str = ""
    """The file, where it is not the one that is being walked."""


@attrs.frozen(eq=False)
class MacroRef:
    """A macro, with the file that it stands in and the names that it sees."""

    source: Source
    node: nodes.Macro
    scope: dict[str, Value]


@attrs.frozen(eq=False)
class NamespaceRef:
    """A namespace, whose names are given as templates set them."""

    names: dict[str, Value]


@attrs.define(eq=False)
class Tables:
    """What templates can use: the functions behind filters and globals, the names of tests."""

    filters: Mapping[str, Callable[..., Any]]
    globals: Mapping[str, Any]
    tests: frozenset[str]


@attrs.define(eq=False)
class Checker:
    """What all walks of one check share."""

    sources: Sources
    tables: Tables
    walks: dict[Key, Walk] = attrs.field(factory=dict)
    """Every walk of a macro, by the macro and its arguments."""
    open: set[Key] = attrs.field(factory=set)
    modules: dict[Key, dict[str, Value]] = attrs.field(factory=dict)
    outer: list[Walk] = attrs.field(factory=list)
    """Every walk of a block or of what stands outside blocks."""


@attrs.define(eq=False)
class Walk:
    """One body, followed."""

    checker: Checker
    source: Source
    tag: str
    """The language of the document that is walked."""
    scope: dict[str, Value]
    facts: Facts = NOTHING_KNOWN
    name: str = ""
    """The block or macro."""
    macro: MacroRef | None = None
    arguments: Mapping[str, Value] = attrs.field(factory=dict)
    """What a macro was called with."""
    found: dict[Found, None] = attrs.field(factory=dict)
    calls: list[tuple[Key, int, str]] = attrs.field(factory=list)
    """The macros that it calls, and at which lines."""
    reads: dict[str, int] = attrs.field(factory=dict)
    """The data that it prints, and the line where it does so first."""
    asked: dict[str, None] = attrs.field(factory=dict)
    """The data that it prints or asks about."""
    filters: set[str] = attrs.field(factory=set)
    heading: int = 0
    """The line of a heading, or of the head of a table, under which nothing certain stands yet."""
    trusted: int = 0
    """How many of the guards around ask for one of several things, any of which may stand under a heading."""
    gap: bool = False
    """Whether something printed may be empty, though nobody has said that it should vanish."""
    solid: bool = True
    """Whether it certainly prints something."""
    parents: list[Source] = attrs.field(factory=list)
    muted: int = 0
    counter: int = 0

    def report(self, rule: str, line: int, en: str, vi: str, about: str = "", file: str = "") -> None:
        """Keep a fault, unless the walk only asks what a guard is about."""
        if not self.muted:
            self.found.setdefault(Found(rule, line, en, vi, about or en, file))

    def owner(self, source: Source, line: int, own_line: int) -> tuple[int, str]:
        """Line and file of a fault between this file and another: the user's, where the other one is the user's."""
        is_own = self.checker.sources.is_own
        if is_own(source.file) and not is_own(self.source.file):
            return own_line, source.file
        return line, ""

    def fresh(self, name: str) -> str:
        """An identity that no other value of this walk has."""
        self.counter += 1
        return f"{name}#{self.counter}"

    def identified(self, value: Value, name: str) -> Value:
        """A value that a guard can be about."""
        return value if value.ident else attrs.evolve(value, ident=self.fresh(name))

    def narrowed(self, value: Value) -> Value:
        """A value, given the guards around it."""
        return narrowed(value, self.facts) if value.ident else value

    @contextlib.contextmanager
    def silent(self) -> Iterator[None]:
        """Look at an expression without a word about its faults."""
        self.muted += 1
        try:
            yield
        finally:
            self.muted -= 1

    @contextlib.contextmanager
    def given(self, facts: frozenset[Fact]) -> Iterator[None]:
        """Walk on, knowing this too."""
        before = self.facts
        self.facts = before | facts
        try:
            yield
        finally:
            self.facts = before
