"""The notation of sentences: name, words, values; no condition, nothing to close over lines.

    # What became of a text
    text.pending  = The draft {kind|kind} {title|quoted} was before {council}[ under agenda item {agenda_item}].
    noun.country  = one: country | other: countries

What stands in brackets goes where a value in it is absent; «[a | b]» says the first that can be said. A sentence
with an absent value outside of brackets is not said. A line that begins with a blank goes on with the one before
it, «#» begins a comment, and a backslash before a bracket, brace or bar means that very character.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

import attrs

from unhrc_reports.messages import Message, message

NAME = re.compile(r"[a-z][a-z0-9_]*(\.[^\s={}\[\]|]+( [^\s={}\[\]|]+)*)*( \([2-9]\))?")
"""A sentence is named by words with points between; what comes after a point may be an entry of a closed list."""
VALUE = re.compile(
    r"(#?[A-Za-z_][\w]*(?:\.[\w]+)*(?:\.\*)?)(?:\.\.([A-Za-z_][\w.]*))?((?:\|[a-z_]\w*(?:\.\w+)*(?::[^|:{}]+)*)*)"
)
_PIECE = re.compile(r"\\(.)|\{([^{}]*)\}|([\[\]|{}])|([^\\{}\[\]|]+)|\\", re.DOTALL)
_FORM = re.compile(r"(zero|one|two|few|many|other):\s*")
_GENDER = re.compile(r"\((\w+)\)\s*")


@attrs.frozen
class Filter:
    """What is done to a value: a filter, or a sentence that is said about it."""

    name: str
    arguments: tuple[str, ...] = ()


@attrs.frozen
class Value:
    """A value in a sentence: {adoption.date|date:day}."""

    path: tuple[str, ...]
    """Names, one asked of the other."""
    until: tuple[str, ...] = ()
    """The end of a span: {opened..closed}."""
    filters: tuple[Filter, ...] = ()
    capital: bool = False
    """Whether it begins with a capital: {Council}."""
    family: bool = False
    """Whether it is the list of all sentences whose names begin so: {texts.*}."""
    reference: bool = False
    """Whether it refers to a table by the name of its caption: {#votes}."""
    offset: int = 0
    """Where in the sentence it stands."""

    @property
    def name(self) -> str:
        """The path as it is written."""
        return ".".join(self.path)


@attrs.frozen
class Optional:
    """What may vanish: the first of these that can be said, or nothing."""

    choices: tuple[Phrase, ...]


Part = str | Value | Optional
_SAID_OF_NOTHING = frozenset({"noun", "cited", "marked"})
"""Filters that say something, or stop no sentence, where their value is absent."""


class Phrase(tuple[Part, ...]):
    """Words and values that are said together, or not at all."""

    @functools.cached_property
    def needs(self) -> tuple[str, ...]:
        """The names without whose values it cannot be said; where one is absent, nothing else need be looked up.

        >>> parts("{State} voted[ on {day}].").needs
        ('state',)
        """
        asked = (
            part for part in self if isinstance(part, Value) and not (part.family or part.reference or part.until)
        )
        return tuple(part.path[0] for part in asked if not _SAID_OF_NOTHING & {one.name for one in part.filters})


@attrs.frozen
class Noun:
    """A noun by CLDR plural category, and its gender where the language has one."""

    forms: tuple[tuple[str, str], ...]
    gender: str = ""


@attrs.frozen
class Entry:
    """A name and what is said under it, as it stands in the file."""

    name: str
    text: str
    """In one line."""
    file: str
    line: int
    column: int
    breaks: tuple[tuple[int, int, int], ...] = ()
    """Where in the text each line of the file begins: offset, line, column."""

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of the text."""
        start = max((one for one in self.breaks if one[0] <= offset), default=(0, self.line, self.column))
        return start[1], start[2] + offset - start[0]


class Wrong(ValueError):
    """A slip in a sentence, and where it stands."""

    def __init__(self, said: Message, offset: int = 0) -> None:
        super().__init__(said.text())
        self.said, self.offset = said, offset


def parts(text: str) -> Phrase:
    """The words and values of a sentence; raises Wrong where it cannot be read.

    >>> parts("[On {date|date:day}, ]{council} met.")[2]
    ' met.'
    """
    stack: list[list[list[Part]]] = [[[]]]
    opened: list[int] = []
    for match in _PIECE.finditer(text):
        escaped, value, mark, words = match.groups()
        if mark == "[":
            opened.append(match.start())
            stack.append([[]])
        elif mark == "]":
            _close(stack, match.start())
            opened.pop()
        elif mark == "|" and opened:
            stack[-1].append([])
        elif value is not None:
            stack[-1][-1].append(_value(value, match.start()))
        else:
            _add(stack[-1][-1], _literal(escaped, mark, words, match.start()))
    if opened:
        raise Wrong(
            message("the bracket «[» is never closed; write «]» where the part that may vanish ends"), opened[-1]
        )
    return Phrase(stack[0][0])


def _literal(escaped: str | None, mark: str | None, words: str | None, offset: int) -> str:
    if mark in {"{", "}"}:
        raise Wrong(
            message("a brace stands alone; write a value as «{{name}}», or «\\{{» for the character"), offset
        )
    literal = escaped or mark or words
    if literal is None:
        raise Wrong(message("a backslash stands at the end; write «\\\\» for the character"), offset)
    return literal


def _close(stack: list[list[list[Part]]], offset: int) -> None:
    if len(stack) == 1:
        raise Wrong(message("the bracket «]» closes nothing; write «\\]» for the character"), offset)
    choices = tuple(Phrase(_trimmed(choice, place, len(stack[-1]))) for place, choice in enumerate(stack[-1]))
    stack.pop()
    stack[-1][-1].append(Optional(choices))


def _trimmed(choice: list[Part], place: int, of: int) -> list[Part]:
    """One of several choices without the blank beside the bars that part them, as in «[a | b]»."""
    if of > 1 and choice:
        if place and isinstance(choice[0], str):
            choice[0] = choice[0].removeprefix(" ")
        if place < of - 1 and isinstance(choice[-1], str):
            choice[-1] = choice[-1].removesuffix(" ")
    return choice


def _add(held: list[Part], words: str) -> None:
    if held and isinstance(held[-1], str):
        held[-1] += words
    else:
        held.append(words)


def _value(written: str, offset: int) -> Value:
    found = VALUE.fullmatch(written.strip())
    if found is None:
        said = message(
            "«{{{written}}}» is no value; write a name, and filters after bars, as in «{{date|date:day}}»",
            written=written,
        )
        raise Wrong(said, offset)
    name, until, filters = found.groups()
    capital = name[:1].isupper()
    path = tuple((name[:1].lower() + name[1:]).lstrip("#").removesuffix(".*").split("."))
    return Value(
        path, tuple(until.split(".")) if until else (), tuple(_filters(filters)), capital,
        name.endswith(".*"), name.startswith("#"), offset,
    )  # fmt: skip


def _filters(written: str) -> Iterator[Filter]:
    for one in written.split("|")[1:]:
        name, *arguments = one.split(":")
        yield Filter(name, tuple(arguments))


def noun(text: str) -> Noun:
    """A noun with its forms: «one: country | other: countries»; one form alone is that of «other».

    >>> noun("(feminine) one: voix | other: voix").gender
    'feminine'
    """
    gender = _GENDER.match(text)
    forms = text[gender.end() :] if gender else text
    if not _FORM.match(forms):
        return Noun((("other", forms),), gender[1] if gender else "")
    pieces = _FORM.split(forms)[1:]
    found = [
        (name, form.strip().removesuffix("|").rstrip())
        for name, form in zip(pieces[::2], pieces[1::2], strict=True)
    ]
    return Noun(tuple(found), gender[1] if gender else "")


def values(held: Iterable[Part]) -> Iterator[Value]:
    """Every value of a sentence, those in brackets too."""
    for part in held:
        if isinstance(part, Value):
            yield part
        elif isinstance(part, Optional):
            for choice in part.choices:
                yield from values(choice)
