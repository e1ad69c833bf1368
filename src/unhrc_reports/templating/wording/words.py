"""Filters that put values into words: phrases, lists, quotation marks, capitals, house patterns.

A filter gives NOTHING for an absent value: it is false, prints nothing, and a
list of parts drops it. The name of the method is the name of the filter.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import jinja2

from unhrc_reports.ledger import TOKEN, current
from unhrc_reports.localisation import Localisation
from unhrc_reports.shield import shield, unshield
from unhrc_reports.templating.limits import concat
from unhrc_reports.templating.mentions import first
from unhrc_reports.templating.values import FactText, Md, Value, bare, fact_text, joined, markdown, plain, printed
from unhrc_reports.templating.views import Items
from unhrc_reports.text import LANGUAGE_TAG

_PLACES = re.compile(r"\{(\d)(:upper)?\}")
_NAMED = re.compile(r"\{([A-Za-z_]+)\}")
NOTHING = Md()
"""What a filter makes of an absent value."""
NEW_LINE = Md(shield("\n"))
"""A new line of a value, which ends no heading and no row of a table."""


def absent(value: object) -> bool:
    """Whether there is nothing to print."""
    if isinstance(value, (str, Items)):
        return not value
    return value is None or isinstance(value, jinja2.Undefined)


class Words:
    """Words around values, in one language."""

    def __init__(self, localisation: Localisation) -> None:
        self.localisation = localisation

    def phrase(self, value: Any, pattern: str, *more: Any) -> Md:
        """A value inside words: phrase("dialogues with {}"); NOTHING where the value is absent.

        Further values fill further places; {council} and {Council} are what `mention` gives.
        """
        if absent(value):
            return NOTHING
        if _has_mentions(pattern):
            pattern = self._with_mentions(pattern)
        words, values = _words_of(pattern), (value, *more)
        pieces = [piece for before, one in zip(words, values, strict=False) for piece in (before, markdown(one))]
        return Md(concat([*pieces, *words[len(values) :]]))

    def lines(self, values: Iterable[Any]) -> Md:
        """Values under each other in one paragraph, heading or cell; absent ones are left out."""
        return NEW_LINE.join(value for value in values if not absent(value))

    def listing(self, values: Iterable[Any], *more: Any) -> Md:
        """Values as a list in a sentence; absent ones are left out, and NOTHING is given where none is left.

        Semicolons part the items where one of them holds a comma or an «and» of its own.
        """
        parts = [value for value in (*values, *more) if not absent(value)]
        return self._joined(parts, self.localisation.between([unshield(plain(part)) for part in parts]))

    def chain(self, values: Iterable[Any], mark: str = ", ") -> Md:
        """Values one after the other with only commas between, as in an address; absent ones are left out."""
        return Md(shield(mark)).join(value for value in values if not absent(value))

    def _joined(self, parts: list[Any], joints: Sequence[str]) -> Md:
        if not parts:
            return NOTHING
        return joined([piece for pair in zip(parts, (*joints, ""), strict=True) for piece in pair])

    def each(self, values: Iterable[Any], macro: Callable[[Any], Md]) -> list[Md]:
        """What a macro makes of each value: session.attendance | each(attended) | listing."""
        return [macro(value) for value in values]

    def without(self, values: Iterable[Any], *others: Any) -> list[Any]:
        """The values that are none of the others; one of these may be a list itself."""
        out = [one for other in others for one in (other if isinstance(other, Items | list) else [other])]
        return [value for value in values if all(value != other for other in out)]

    def say(self, value: Any, words: str | Mapping[str, str]) -> Md:
        """Words for a value that has none of its own: a flag, or a closed list (by its entries).

        {council} and {Council} are what `mention` gives.
        """
        held = bare(value)
        if not held:
            return NOTHING
        said = words if isinstance(words, str) else words.get(str(held))
        return NOTHING if said is None else printed(self._with_mentions(said), value.path, ("value",))

    def quoted(self, value: Any, *, inner: bool = False) -> Md:
        """A text in the quotation marks of the language."""
        marks = self.localisation.language.quotation_marks[2 if inner else 0 :]
        return NOTHING if absent(value) else joined((marks[0], value, marks[1]))

    def capitalized(self, value: Any) -> Any:
        """The same with its first letter large, for the beginning of a sentence."""
        if absent(value):
            return NOTHING
        if isinstance(value, FactText):
            return fact_text(value[:1].upper() + value[1:], value.path, value.language, said=value.said)
        text = markdown(value)
        if first := TOKEN.match(text):
            said = current().values[first[0]].text
            return Md(current().again(first[0], said[:1].upper() + said[1:]) + text[first.end() :])
        return Md(text[:1].upper() + text[1:])

    def upper(self, value: Any) -> Any:
        """The same in capitals."""
        if absent(value) or not isinstance(value, FactText):
            return NOTHING if absent(value) else Md(_raised(markdown(value)))
        return fact_text(str(value).upper(), value.path, value.language, said=value.said)

    def paragraphs(self, value: Any) -> list[FactText]:
        """The paragraphs of a text, which blank lines part."""
        pieces = [" ".join(piece.split()) for piece in str(value).split("\n\n")]
        whole = [piece for piece in pieces if piece]
        return [
            fact_text(piece, value.path, value.language, said=(f"paragraph {place}",) if len(whole) > 1 else ())
            for place, piece in enumerate(whole, 1)
        ]

    def in_language(self, value: FactText, language: str) -> Md:
        """A text in another language than the document's; NOTHING where it has not been written."""
        words = value.versions.get(language) if value.versions else None
        return NOTHING if words is None else printed(words, value.path, (), language=language)

    def written_in(self, value: Any, language: Any) -> Any:
        """A text that is written in that language, whatever the document's: proofed and read aloud as such."""
        if absent(value):
            return NOTHING
        tag = str(language)
        foreign = tag != self.localisation.language.tag and LANGUAGE_TAG.fullmatch(tag)
        return fact_text(str(value), value.path, tag if foreign else None)

    def on_its_own_line(self, value: Any) -> Md:
        """A value and the end of its line; nothing where the value prints nothing. Put in by Standalone."""
        text = markdown(value)
        return Md(f"{text}\n") if text.strip() else NOTHING

    def symbol_link(self, value: Any) -> Md:
        """The symbol of a UN document, linked to the document."""
        if absent(value):
            return NOTHING
        return Md(f"[{markdown(value)}](https://undocs.org/{markdown(value)})")

    def pattern(self, name: str, *values: Any) -> Md:
        """Values as the house writes them: pattern("credit", photograph.credit)."""
        pieces = _PLACES.split(self.localisation.language.patterns[name])
        written = [pieces[0]]
        for place, capitals, words in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            value = values[int(place)]
            written += [self.upper(value) if capitals else value, words]
        return joined(written)

    def mention(self, name: str, *, headline: bool = False) -> Md:
        """What a document names often: in full the first time, then in its short form: mention("council").

        A headline has a form of its own, and is no first mention.
        """
        return Md(shield(self._mentioned(name, headline=headline)))

    def _mentioned(self, name: str, *, headline: bool = False) -> str:
        mentions = self.localisation.language.mentions
        forms = mentions.get(name)
        if not isinstance(forms, list):
            known = ", ".join(key for key, value in mentions.items() if isinstance(value, list))
            raise jinja2.UndefinedError(f"the language file has no mention {name!r}; it has {known}")
        full, short, *titles = forms
        if headline:
            return str(titles[0] if titles else full)
        return str(full if first(name) else short)

    def _with_mentions(self, words: str) -> str:
        return _NAMED.sub(self._named, words)

    def _named(self, found: re.Match[str]) -> str:
        said = self._mentioned(found[1].lower())
        return said[:1].upper() + said[1:] if found[1][0].isupper() else said

    def _write(self, value: Any, write: Any, said: Callable[[Any], tuple[str, ...]]) -> Md:
        if absent(value):
            return NOTHING
        if isinstance(value, Value):
            return printed(write(value.held), value.path, said(value.held), of=value.of)
        return Md(shield(write(value)))


def _raised(text: str) -> str:
    """Capitals of Markdown: of its words, and of the values behind its tokens."""
    pieces = TOKEN.split(text.upper())
    for place in range(1, len(pieces), 2):
        token = pieces[place]
        pieces[place] = current().again(token, current().values[token].text.upper())
    return "".join(pieces)


@functools.lru_cache(4096, typed=True)
def _words_of(pattern: str) -> list[str]:
    """The words of a pattern, as Markdown; a template fills the same patterns again and again."""
    return [markdown(words) for words in pattern.split("{}")]


@functools.lru_cache(4096, typed=True)
def _has_mentions(pattern: str) -> bool:
    return _NAMED.search(pattern) is not None
