"""Values from the data as templates see them: each knows the path that it came from.

A Value compares like what it holds and prints as its language writes it. A
FactText is a text, and can be used as one. What is already markup is Md; the
code that Jinja makes of a template calls `escape` for everything it prints.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from typing import Any, Self

import jinja2
from markupsafe import EscapeFormatter, Markup

from unhrc_reports.ledger import current
from unhrc_reports.shield import shield
from unhrc_reports.templating.limits import SHORT, concat, pay
from unhrc_reports.text import Text

PRINTABLE = (str, int, float, decimal.Decimal, datetime.date, datetime.time, jinja2.Undefined)
"""What can be printed besides values; to print what is undefined is an error that Jinja raises."""


class Md(Markup):
    """Text that is Markdown already: words of a template, and tokens of facts."""

    __slots__ = ()

    def __new__(cls, base: Any = "", encoding: str | None = None, errors: str = "strict") -> Self:
        """Take a plain text as it is, which is what we have as a rule, without asking what else it could be."""
        if type(base) is not str:
            return super().__new__(cls, base, encoding, errors)
        if len(base) > SHORT:
            pay(len(base))
        return str.__new__(cls, base)

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """Markdown of any value; data is shielded."""
        return s if type(s) is cls else cls(markdown(s))

    def join(self, iterable: Iterable[Any], /) -> Self:
        """Join values, each escaped."""
        parts = [markdown(item) for item in iterable]
        if self:
            parts = [piece for part in parts for piece in (self, part)][1:]
        return str.__new__(type(self), concat(parts))

    def format(self, *args: Any, **kwargs: Any) -> Self:
        """Fill in values: what a function of the user's was given of the data stays that datum."""
        return type(self)(_Filler(self.escape).vformat(self, args, kwargs))


GIVEN: ContextVar[Sequence[tuple[Any, str]]] = ContextVar("given", default=())
"""The values that the user's function at work was given, told by their identity, each with its path."""


class _Filler(EscapeFormatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        path = next((path for held, path in GIVEN.get() if held is value and path), "")
        if not path:
            return str(super().format_field(value, format_spec))
        said = () if isinstance(value, str) and not format_spec else ("derived",)
        return current().token(format(value, format_spec), path, None, said)


class FactText(str):
    """A text from the data."""

    __slots__ = ("_token", "language", "path", "said", "versions")

    path: str
    said: tuple[str, ...]
    language: str | None
    versions: Text | None
    _token: str

    def told_as(self, said: tuple[str, ...]) -> None:
        """Let it tell these parts of its datum."""
        self.said = said

    def __html__(self) -> str:
        try:
            return self._token
        except AttributeError:  # a view has one ledger as long as it lives, so the token can stay
            self._token = current().token(str(self), self.path, self.language, self.said)
            return self._token


def fact_text(
    text: str, path: str, language: str | None = None, versions: Text | None = None, said: tuple[str, ...] = ()
) -> FactText:
    """A text that knows its path; `language` where it is not the document's, `said` where it is a part."""
    made = FactText(text)
    made.path, made.language, made.versions, made.said = path, language, versions, said
    return made


def sources_of(text: FactText) -> list[FactText]:
    """The keys of the sources that a text of the data cites itself."""
    keys = text.versions.sources if text.versions else ()
    return [fact_text(key, f"{text.path}.sources.{place}") for place, key in enumerate(keys)]


class Value:
    """A value from the data that is no text: a date, a number, an enumeration, a State."""

    __slots__ = ("_parts", "_print", "_said", "_token", "held", "of", "path")

    of: tuple[str, ...]
    """The paths of the data that it stands for, where it stands for several."""

    def __init__(
        self, held: Any, path: str, printed: Callable[[Any], str], parts: Callable[[Any], tuple[str, ...]]
    ) -> None:
        self.held, self.path, self._print, self._parts = held, path, printed, parts
        self._said = self._token = ""
        self.of = ()

    def told_as(self, said: tuple[str, ...]) -> None:
        """Let it tell these parts of its datum."""
        self._parts = lambda _: said

    def __html__(self) -> str:
        if not self._token:
            self._token = current().token(str(self), self.path, None, self._parts(self.held), self.of)
        return self._token

    def __str__(self) -> str:
        if not self._said:  # a State is named in every other sentence
            self._said = self._print(self.held)
        return self._said

    def __bool__(self) -> bool:
        return bool(self.held)

    def __index__(self) -> int:
        return int(self.held)

    def __eq__(self, other: object) -> bool:
        held = bare(other)
        if isinstance(self.held, enum.Enum) and type(held) is str and held not in _entries(type(self.held)):
            raise jinja2.UndefinedError(_no_entry(held, type(self.held)))
        return bool(self.held == held)

    def __lt__(self, other: object) -> bool:
        return bool(self.held < bare(other))

    def __le__(self, other: object) -> bool:
        return bool(self.held <= bare(other))

    def __gt__(self, other: object) -> bool:
        return bool(self.held > bare(other))

    def __ge__(self, other: object) -> bool:
        return bool(self.held >= bare(other))

    def __hash__(self) -> int:
        return hash(self.held)


@functools.cache
def _entries(kind: type[enum.Enum]) -> frozenset[str]:
    return frozenset(str(one.value) for one in kind)


def _no_entry(name: str, kind: type[enum.Enum]) -> str:
    there = ", ".join(str(one.value) for one in kind)
    return f"{name!r} is no entry of this list; there are {there}"


def bare(value: object) -> Any:
    """What a value holds."""
    return value.held if isinstance(value, Value) else value


def markdown(value: object) -> str:
    """Markdown of any value, for the parser."""
    if type(value) is Md:
        return value
    if type(value) is FactText or type(value) is Value:  # most of what a template prints
        return value.__html__()
    if type(value) is str:
        return shield(value)
    if value is None:
        raise jinja2.UndefinedError("an absent value is printed; guard it with {% if … %}")
    if hasattr(value, "__html__"):
        return str(value.__html__())
    if isinstance(value, PRINTABLE):
        return shield(str(value))
    raise _unprintable(value)


def _unprintable(value: object) -> jinja2.UndefinedError:
    if callable(value):
        return jinja2.UndefinedError("a function or macro is printed; call it with its arguments in brackets")
    if isinstance(value, Iterable):
        return jinja2.UndefinedError("a list is printed; write it with listing, or go through it with for")
    return jinja2.UndefinedError("something is printed that is no text; print a value of the session")


def escape(value: object) -> Md:
    """What generated code calls for each expression that a template prints."""
    return value if type(value) is Md else str.__new__(Md, markdown(value))  # Md(…) would ask what it is given


def printed(
    text: str, path: str, said: tuple[str, ...], *, language: str | None = None, of: tuple[str, ...] = ()
) -> Md:
    """What a text tells of a datum, as Markdown; `of` are the paths that a derived value was made of."""
    return str.__new__(Md, current().token(text, path, language, said, of))


def plain(value: object) -> str:
    """The text of a value, as a reader of the document will see it."""
    return current().plain(value) if type(value) is Md else str(value)


def joined(values: Iterable[object]) -> Md:
    """What generated code calls for `~`: values side by side."""
    return str.__new__(Md, concat([markdown(value) for value in values]))
