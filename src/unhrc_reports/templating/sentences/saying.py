"""A sentence is said about a record of the session: its values are looked up, filtered, and put among the words.

A name means, in this order, what is mentioned (`council`, `upr`), a value that
the layout gives, a field of the record, what every document knows (`session`,
`state`, `telling`), and a sentence of the same book.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import jinja2
from jinja2.exceptions import SecurityError

from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import TOKEN
from unhrc_reports.messages import Message, as_message, message
from unhrc_reports.nearest import did_you_mean, nearest
from unhrc_reports.shield import unshield
from unhrc_reports.telling.records import derived
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.limits import concat, steps
from unhrc_reports.templating.sentences.book import Book, Sentence, wrong
from unhrc_reports.templating.sentences.filters import FILTERS, field, is_absent
from unhrc_reports.templating.sentences.notation import Filter, Optional, Phrase, Value
from unhrc_reports.templating.values import Md, bare, markdown, printed
from unhrc_reports.templating.values import Value as Held
from unhrc_reports.templating.views import Figures, Items, View, names
from unhrc_reports.templating.wording import Wording
from unhrc_reports.templating.wording.dates import Span
from unhrc_reports.templating.wording.words import NOTHING


class Untold(jinja2.UndefinedError):
    """What a sentence asks for, and there is not; `names_all` where what is said needs no value named beside."""

    def __init__(self, said: Message, *, names_all: bool = False) -> None:
        super().__init__(said.text())
        self.said, self.names_all = said, names_all


FAILURES = (jinja2.UndefinedError, SecurityError, LookupError, TypeError, ValueError, AttributeError)
"""What a value can come to in a sentence that asks for what there is not."""


@attrs.frozen(eq=False)
class Scope:
    """What a sentence is about, and what it may name beside."""

    about: Any
    given: Mapping[str, Any]


class Speaker:
    """Says the sentences of one document; `known` is what every sentence of it may name."""

    def __init__(self, book: Book, wording: Wording, known: Mapping[str, Any]) -> None:
        self.book, self.wording, self.known = book, wording, known
        mentioned = wording.localisation.language.mentions
        self._numbers: dict[str, int] = {}
        self._open: list[tuple[str, Scope]] = []
        self._mentioned = {name for name, forms in mentioned.items() if isinstance(forms, list)}

    def say(self, name: str, about: Any = None, turn: int = 0, **given: Any) -> Md:
        """A sentence, which begins with a capital; NOTHING where a value that it needs is absent."""
        return self.wording.capitalized(self.phrase(name, about, turn, **given)) or NOTHING

    def phrase(self, name: str, about: Any = None, turn: int = 0, **given: Any) -> Md:
        """The same words inside of a sentence or line. «{role}» in the name is an entry of a closed list."""
        scope, claim = Scope(about, given), ""
        if "{" in name:
            value = self._asked(name, scope)
            if is_absent(value):
                return NOTHING
            name, claim = self._keyed(name, key_of(value)), value.path if isinstance(value, Held) else ""
        if not self.book.has(name):
            raise Untold(self._missing(name))
        return self.said(self.book.sentence(self.book.variant(name, turn)), scope, claim)

    def cells(self, name: str, about: Any = None, **given: Any) -> list[Md]:
        """The cells of a row; none where a value that the row needs is absent."""
        if not self.book.has(name):
            raise Untold(self._missing(name))
        sentence, scope = self.book.row(name), Scope(about, given)
        mark = place()
        said = [self._told(sentence, cell, scope) for cell in sentence.cells]
        if None in said:
            back_to(mark)
            return []
        return [Md(self.wording.capitalized(Md(one))) for one in said]

    def told(self, family: str, about: Any = None, **given: Any) -> list[Md]:
        """Each sentence of a family that can be said, in the order of the list; each begins with a capital."""
        said = (self.say(name, about, **given) for name in self.book.family(family))
        return [one for one in said if one]

    def next_number(self, series: str) -> int:
        """The next number of a series of headings; those of «part.item» begin anew with each «part»."""
        for inner in [one for one in self._numbers if one.startswith(f"{series}.")]:
            del self._numbers[inner]
        self._numbers[series] = self._numbers.get(series, 0) + 1
        return self._numbers[series]

    def said(self, sentence: Sentence, scope: Scope, claim: str = "") -> Md:
        """What a sentence says in a scope; NOTHING where a value that it needs is absent.

        `claim` is the path of the entry that it was chosen by, which its first words tell.
        """
        return Md(self._told(sentence, sentence.cells[0], scope, claim) or "")

    def _told(self, sentence: Sentence, held: Phrase, scope: Scope, claim: str = "") -> str | None:
        next(steps.get())
        if self._lacks(held.needs, scope):
            return None
        mark = place()
        pieces: list[str] = []
        for part in held:
            if isinstance(part, str):
                pieces.append(_claimed(part, claim) if claim else part)
                claim = "" if part.strip() else claim
                continue
            piece = self.part(sentence, part, scope)
            if piece is None:
                back_to(mark)
                return None
            pieces.append(piece)
        return concat(pieces)

    def _lacks(self, names: tuple[str, ...], scope: Scope) -> bool:
        """Whether a record has no value for one of these names, so that nothing else need be looked up."""
        about = scope.about
        if not isinstance(about, View):
            return False
        asked = (one for one in names if one not in scope.given and one not in self._mentioned and about.knows(one))
        return any(is_absent(about.field(one)) for one in asked)

    def part(self, sentence: Sentence, part: Value | Optional, scope: Scope) -> str | None:
        """What a value, or a part that may vanish, says; None where it cannot be said."""
        if isinstance(part, Optional):
            told = (self._told(sentence, choice, scope) for choice in part.choices)
            return next((one for one in told if one is not None), "")
        try:
            said = self._written(part, scope)
            nothing = "" if part.filters[-1:] == _IN_NOTES else None
            return nothing if is_absent(said) else markdown(said) or nothing
        except FAILURES as error:
            raise TemplateError([wrong(sentence.entry, _said(error, part), part.offset)]) from error

    def _written(self, part: Value, scope: Scope) -> Any:
        if part.reference:
            return Md(f"[](#{part.name})")
        value: Any
        if part.family:
            value = self._family(part.name, scope)
        elif part.filters[:1] == _IN_HEADLINES:
            value = self.wording.mention(part.name, headline=True)
        else:
            value = self._value(part.path, scope)
        if part.until:
            value = Span.between(value, self._value(part.until, scope))
        for one in part.filters:
            value = self._filtered(value, one, scope)
        if isinstance(value, list) and part.family:
            value = self.wording.listing(value)
        return self.wording.capitalized(value) if part.capital else value

    def _family(self, name: str, scope: Scope) -> list[Md]:
        said = (self.said(self.book.sentence(one), scope) for one in self.book.family(name))
        return [one for one in said if one]

    def _value(self, path: tuple[str, ...], scope: Scope) -> Any:
        first, *rest = path
        found = self.wording.mention(first) if not rest and first in self._mentioned else self._named(first, scope)
        if found is _UNKNOWN:
            name = ".".join(path)
            if self.book.has(name):
                return self._within(name, scope)
            raise Untold(self._unknown(name, scope))
        for step in rest:
            found = field(found, step)
        return found

    def _within(self, name: str, scope: Scope) -> Md:
        """A sentence inside of another; one that leads back to itself would never end."""
        if (name, scope) in self._open:
            raise Untold(message("the sentence {name!r} says itself; take {{{name}}} out", name=name))
        self._open.append((name, scope))
        try:
            return self.said(self.book.sentence(name), scope)
        finally:
            self._open.pop()

    def _named(self, name: str, scope: Scope) -> Any:
        if name == "it":
            return scope.about
        if name in scope.given:
            return scope.given[name]
        if isinstance(scope.about, View) and scope.about.knows(name):
            return scope.about.field(name)
        if name in self.known:
            return self.known[name]
        return _UNKNOWN

    def _filtered(self, value: Any, one: Filter, scope: Scope) -> Any:
        if is_absent(value) and one.name != "noun":  # the noun of an absent figure is that of one
            return NOTHING
        if (known := FILTERS.get(one.name)) is not None:
            return known(self, value, *one.arguments)
        if (own := self.wording_filters.get(one.name)) is not None:
            return own(value, *one.arguments)
        return self.about(value, one.name, scope.given)

    def cited(self, value: Any) -> Md:
        """The mark of a note that names the sources of a record, or of the reading of a figure that is printed."""
        if isinstance(value, Figures):
            value = value.field("actual")
        keys = value if isinstance(value, Items) else field(value, "sources")
        if keys is None or is_absent(keys):
            return NOTHING
        named = [self.about(source, "note.source") for source in self.wording.sources(keys)]
        return self.wording.note(self.about(self.wording.chain(named, "; "), "note.cited"))

    @property
    def wording_filters(self) -> Mapping[str, Callable[..., Any]]:
        """Filters of the user's own."""
        return self.known.get("own filters", {})  # type: ignore[no-any-return]

    def about(self, value: Any, name: str, given: Mapping[str, Any] | None = None) -> Any:
        """A sentence said about a value; of a closed list, the sentence of its entry."""
        keyed = name if self.book.has(name) else self._entry(name, key_of(value))
        if keyed is None and not self.book.family(name) and not self.book.is_family_elsewhere(name):
            raise Untold(self._no_filter(name), names_all=True)
        if keyed is None:
            raise Untold(self._missing(f"{name}.{key_of(value)}"))
        said = self.said(self.book.sentence(keyed), Scope(value, given or {}))
        is_plain = isinstance(value, Held) and value.path and said and not TOKEN.search(said)
        of: tuple[str, ...] = getattr(value, "of", ())
        return printed(unshield(said), value.path, ("value",), of=of) if is_plain else said

    def _entry(self, name: str, key: str) -> str | None:
        return next((one for one in (f"{name}.{key}", f"{name}.other") if self.book.has(one)), None)

    def _asked(self, name: str, scope: Scope) -> Any:
        """The value by which a sentence is chosen: that of «{role}» in its name."""
        return self._value(tuple(name.partition("{")[2].partition("}")[0].split(".")), scope)

    def _keyed(self, name: str, key: str) -> str:
        before, _, rest = name.partition("{")
        after = rest.partition("}")[2]
        return self._entry(before.removesuffix("."), key + after) or f"{before}{key}{after}"

    def _missing(self, name: str) -> Message:
        file = f"{self.book.kind}/{self.book.tag}.txt"
        if not self.book.is_begun:
            return message(
                "the kind of document {kind!r} is not written in {language!r}; write {file}: {name!r} and so on",
                kind=self.book.kind, language=self.book.tag, file=file, name=name,
            )  # fmt: skip
        return message(
            "there is no sentence {name!r} in {language!r}; write «{bare} = …» into {file}",
            name=name, bare=name, language=self.book.tag, file=file,
        )  # fmt: skip

    def _no_filter(self, name: str) -> Message:
        known = {*FILTERS, *self.wording_filters, *(one.partition(".")[0] for one in self.book.entries)}
        return message(
            "there is no filter and no sentence {name!r}; {cure}", name=name, cure=did_you_mean(name, known)
        )

    def _unknown(self, name: str, scope: Scope) -> Message:
        known = [*scope.given, *self.known, *self._mentioned, *self.book.entries]
        if not isinstance(scope.about, View):
            said = message("{name!r} is no sentence and no name that a document knows", name=name)
        else:
            kind = type(scope.about.record)
            known = [*names(kind), *derived(kind), *known]
            said = message(
                "{name!r} is no field of {kind}, no sentence and no name that a document knows",
                name=name, kind=kind.__name__,
            )  # fmt: skip
        near = nearest(name, known)
        return message("{said}; {cure}", said=said, cure=did_you_mean(near, [near])) if near else said


_UNKNOWN = object()
_IN_HEADLINES = (Filter("headline"),)
_IN_NOTES = (Filter("cited"),)
"""What names no source says nothing, but stops no sentence."""


def place() -> tuple[int, int]:
    """What has been mentioned and noted so far, to go back to where words cannot be said after all."""
    return mentions.mark(), notes.current().marks()


def back_to(mark: tuple[int, int]) -> None:
    """Forget what was mentioned and noted since."""
    mentions.back_to(mark[0])
    notes.current().back_to(mark[1])


def _claimed(words: str, path: str) -> str:
    """Words that tell an entry of a closed list, as a fact with its path."""
    bare_words = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{printed(unshield(bare_words), path, ('value',))}{after}" if bare_words else words


def key_of(value: Any) -> str:
    """The entry of a closed list, or what else a sentence is chosen by; of a figure, how it is qualified."""
    if isinstance(value, Span):
        return value.key
    if isinstance(value, Figures):
        value = value.field("actual").field("qualifier")
    held = bare(value)
    return str(held.value) if isinstance(held, enum.Enum) else str(held)


def _said(error: BaseException, part: Value) -> Message:
    if isinstance(error, KeyError):
        what = str(error.args[0])
        return message(
            "{what!r} is not known here; look at the list of names (in «{{{name}}}»)", what=what, name=part.name
        )
    if isinstance(error, Untold) and error.names_all:
        return error.said
    said = error.said if isinstance(error, Untold) else as_message(str(error) or type(error).__name__)
    return message("{what} (in «{{{name}}}»)", what=said, name=part.name)
