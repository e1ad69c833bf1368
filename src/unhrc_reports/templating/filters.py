"""The small language of wording: filters that write values and keep the path of each.

A filter gives NOTHING for an absent value: it is false, prints nothing, and a
list of parts drops it. All are methods of Wording, one for each language; the name of the method is the
name of the filter.
"""

from __future__ import annotations

import decimal
import functools
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import jinja2

from unhrc_reports.ledger import TOKEN, current
from unhrc_reports.localisation import Localisation
from unhrc_reports.model import Organization
from unhrc_reports.reference.states import State
from unhrc_reports.shield import shield
from unhrc_reports.templating.chronology import by_agenda_item, chronology
from unhrc_reports.templating.mentions import first, known
from unhrc_reports.templating.values import FactText, Md, Value, bare, fact_text, joined, markdown, plain, printed
from unhrc_reports.templating.views import Figures, Items, View
from unhrc_reports.text import LANGUAGE_TAG

_PLACES = re.compile(r"\{(\d)(:upper)?\}")
NOTHING = Md()
"""What a filter makes of an absent value."""


def absent(value: object) -> bool:
    """Whether there is nothing to print."""
    if isinstance(value, (str, Items)):
        return not value
    return value is None or isinstance(value, jinja2.Undefined)


class Wording:
    """The filters of one language."""

    def __init__(self, localisation: Localisation) -> None:
        self.localisation = localisation

    # dates

    def date(self, value: Any, width: str = "medium") -> Md:
        """A date: medium in running text, «long», «short» in tables, «day» without the year, «month»."""
        return self._write(value, lambda held: self.localisation.date(held, width))

    def time(self, value: Any) -> Md:
        """A time of day."""
        return self._write(value, self.localisation.time)

    def period(self, start: Any, end: Any, *, one: str = "{}", two: str = "{}", width: str = "medium") -> Md:
        """Two dates as a period; one date where they are the same or only one is known.

        `one` and `two` hold the words around a single date and around a period; `width="day"` leaves out the year.
        """
        if absent(start) or absent(end) or bare(start) == bare(end):
            return self.phrase(self.date(end if absent(start) else start, width), one)
        first, joint, last = self.localisation.period(bare(start), bare(end), width)
        return self.phrase(joined((printed(first, start.path), joint, printed(last, end.path))), two)

    def years(self, start: Any, end: Any) -> Md:
        """The first and last year of a term: 2023–2025."""
        before, between, after = self.localisation.language.periods["years"].split("{}")
        return joined((before, start, between, end, after))

    def clock(self, value: Any) -> Md:
        """A point in time by the clock: «6 p.m. on 8 July 2025, Geneva time»."""
        return self._write(value, self.localisation.clock)

    # figures

    def count(self, value: Any, *, figures: bool = False, **forms: str) -> Md:
        """A figure with its qualifier and the noun that it counts: count(one="panel", other="panels").

        Also the number of items of a list. `figures=True` writes no words, as in tables.
        """
        if isinstance(value, Figures):
            value = value.field("actual")
        if absent(value):
            return NOTHING
        if isinstance(value, View):
            said = self.localisation.count(value.record, forms, words=not figures)
            return printed(said, value.path)
        said = self.localisation.counted(_number(value), forms, words=not figures)
        path = getattr(value, "path", "")
        return printed(said, path) if path else Md(shield(said))

    def noun(self, value: Any, **forms: str) -> str:
        """Only the noun, in the form that goes with a figure or the length of a list; absent counts as one."""
        if isinstance(value, Figures):
            value = value.field("actual")
        if isinstance(value, View):
            value = 2 if value.record.value is None else value.record.value
        return self.localisation.noun(1 if absent(value) else _number(value), forms)

    def as_of(self, value: Any) -> Md:
        """The moment of a figure: «as of the end of 8 July, local time»; NOTHING where it has none."""
        if isinstance(value, Figures):
            value = value.field("actual")
        moment = None if absent(value) else value.field("as_of")
        return NOTHING if moment is None else Md(markdown(moment))

    def other_readings(self, value: Any) -> list[Any]:
        """What other sources report for the same moment as the reading that is printed."""
        if not isinstance(value, Figures) or not value:
            return []
        printed = value.record.actual
        return [
            reading
            for reading in value.field("readings")
            if (reading.record.moment, reading.record.planned) == (printed.moment, False)
            and reading.record is not printed
        ]

    def number(self, value: Any, *, figures: bool = False) -> Md:
        """A number; small ones in words where the language does so, unless `figures` are asked for."""
        return self._write(value, lambda held: self.localisation.number(held, words=not figures))

    def ordinal(self, value: Any, *, words: bool = False) -> Md:
        """An ordinal: 59th; in words: fifty-ninth."""
        return self._write(value, lambda held: self.localisation.ordinal(held, words=words))

    def roman(self, value: Any) -> Md:
        """A number in Roman figures, as cycles of review are numbered in Vietnamese: IV."""
        return self._write(value, roman)

    # names

    def state(self, value: Any, form: str = "running") -> Md:
        """A State by name: «running» text with its article, «list», «formal», «adjective»."""
        return self._write(value, lambda held: self.localisation.state(held, form))

    def states(self, values: Iterable[Any], form: str = "running") -> Md:
        """States and organizations as a list, in the alphabetical order of their names in this language."""
        in_order = sorted(values, key=lambda value: self.localisation.sort_key(self._sorted_as(value)))
        return self._joined([self.partner(value, form) for value in in_order], heavy=False)

    def partner(self, value: Any, form: str = "running") -> Md:
        """A State or an organization by name; one with a short form has it from the second mention on."""
        if not (isinstance(value, View) and isinstance(value.record, Organization)):
            return self.state(value, form)
        name, short = value.field("name"), value.field("short")
        if short is None:
            return Md(markdown(name))
        return joined((name, " (", short, ")")) if first(str(name)) else Md(markdown(short))

    def place(self, value: Any) -> Md:
        """A city by the name that this language or house gives it."""
        return NOTHING if absent(value) else printed(self.localisation.place(str(value)), value.path)

    def mention(self, name: str) -> Md:
        """What a document names often: in full the first time, then in its short form: mention("council")."""
        full, short = self.localisation.language.mentions[name]
        return Md(shield(full if first(name) else short))

    def first_mention(self, person: View) -> bool:
        """Whether a person is named for the first time; then the post follows."""
        return first(person.record.name)

    def known_as(self, person: View) -> Md:
        """A person by title and name; from the second mention on by the short name, where the house does so."""
        called = self.localisation.language.mentions["person"] if known(person.record.name) else "name"
        return self._titled(person, called if getattr(person.record, called) else "name")

    def pattern(self, name: str, *values: Any) -> Md:
        """Values as the house writes them: pattern("credit", photograph.credit)."""
        pieces = _PLACES.split(self.localisation.language.patterns[name])
        written = [pieces[0]]
        for place, capitals, words in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            value = values[int(place)]
            written += [self.upper(value) if capitals else value, words]
        return joined(written)

    def _sorted_as(self, value: Any) -> str:
        if isinstance(value, View):
            return str(value.field("name")).removeprefix("the ")
        held: State = bare(value)
        return self.localisation.state(held, "list")

    def without(self, values: Iterable[Any], *others: Any) -> list[Any]:
        """The values that are none of the others."""
        return [value for value in values if all(value != other for other in others)]

    def person(self, value: Any) -> Md:
        """A person by title and name, without the post."""
        return NOTHING if absent(value) else self.known_as(value)

    def _titled(self, person: View, called: str) -> Md:
        title, name = person.field("title"), person.field(called)
        return Md(markdown(name)) if title is None else joined((title, " ", name))

    # lists and words

    def listing(self, values: Iterable[Any], *more: Any) -> Md:
        """Values as a list in a sentence; absent ones are left out, and NOTHING is given where none is left.

        Semicolons part the items where one of them holds a comma or an «and» of its own.
        """
        parts = [value for value in (*values, *more) if not absent(value)]
        return self._joined(parts, heavy=self.localisation.heavy([plain(part) for part in parts]))

    def chain(self, values: Iterable[Any], mark: str = ", ") -> Md:
        """Values one after the other with only commas between, as in an address; absent ones are left out."""
        parts = [markdown(value) for value in values if not absent(value)]
        return Md(shield(mark).join(parts))

    def _joined(self, parts: list[Any], *, heavy: bool) -> Md:
        if not parts:
            return NOTHING
        joints = (*self.localisation.joints(len(parts), heavy=heavy), "")
        return joined([piece for pair in zip(parts, joints, strict=True) for piece in pair])

    def chronology(self, session: View) -> list[tuple[Any, str, View]]:
        """What happened on which day: (day, kind, record), in the order of time."""
        return chronology(session)

    def by_agenda_item(self, values: Iterable[View]) -> list[View]:
        """Texts or statements in the order of their agenda items."""
        return by_agenda_item(values)

    def each(self, values: Iterable[Any], macro: Callable[[Any], Md]) -> list[Md]:
        """What a macro makes of each value: session.attendance | each(attended) | listing."""
        return [macro(value) for value in values]

    def phrase(self, value: Any, pattern: str, *more: Any) -> Md:
        """A value inside words: phrase("dialogues with {}"); NOTHING where the value is absent.

        Further values fill further places.
        """
        if absent(value):
            return NOTHING
        words, values = _words_of(pattern), (value, *more)
        pieces = [piece for before, one in zip(words, values, strict=False) for piece in (before, markdown(one))]
        return Md("".join((*pieces, *words[len(values) :])))

    def lines(self, values: Iterable[Any]) -> Md:
        """Values under each other in one paragraph; absent ones are left out."""
        written = [markdown(value) for value in values if not absent(value)]
        return Md("\\\n".join(written)) if written else NOTHING

    def say(self, value: Any, words: str | Mapping[str, str]) -> Md:
        """Words for a value that has none of its own: a flag, or a closed list (by its entries)."""
        held = bare(value)
        if not held:
            return NOTHING
        said = words if isinstance(words, str) else words.get(str(held))
        return NOTHING if said is None else printed(said, value.path)

    def quoted(self, value: Any, *, inner: bool = False) -> Md:
        """A text in the quotation marks of the language."""
        marks = self.localisation.language.quotation_marks[2 if inner else 0 :]
        return NOTHING if absent(value) else joined((marks[0], value, marks[1]))

    def capitalized(self, value: Any) -> Any:
        """The same with its first letter large, for the beginning of a sentence."""
        if absent(value):
            return NOTHING
        if isinstance(value, FactText):
            return fact_text(value[:1].upper() + value[1:], value.path, value.language)
        text = markdown(value)
        if first := TOKEN.match(text):
            said, path, language = current().values[first[0]]
            return Md(printed(said[:1].upper() + said[1:], path, language) + Md(text[first.end() :]))
        return Md(text[:1].upper() + text[1:])

    def upper(self, value: Any) -> Any:
        """The same in capitals."""
        if absent(value) or not isinstance(value, FactText):
            return NOTHING if absent(value) else Md(_raised(markdown(value)))
        return fact_text(str(value).upper(), value.path, value.language)

    def in_language(self, value: FactText, language: str) -> Md:
        """A text in another language than the document's; NOTHING where it has not been written."""
        words = value.versions.get(language) if value.versions else None
        return NOTHING if words is None else printed(words, value.path, language)

    def written_in(self, value: Any, language: Any) -> Any:
        """A text that is written in that language, whatever the document's: proofed and read aloud as such."""
        if absent(value):
            return NOTHING
        tag = str(language)
        foreign = tag != self.localisation.language.tag and LANGUAGE_TAG.fullmatch(tag)
        return fact_text(str(value), value.path, tag if foreign else None)

    def paragraphs(self, value: Any) -> list[FactText]:
        """The paragraphs of a text, which blank lines part."""
        pieces = [" ".join(piece.split()) for piece in str(value).split("\n\n")]
        return [fact_text(piece, value.path, value.language) for piece in pieces if piece]

    def on_its_own_line(self, value: Any) -> Md:
        """A value and the end of its line; nothing where the value prints nothing. Put in by Standalone."""
        text = markdown(value)
        return Md(f"{text}\n") if text else NOTHING

    def symbol_link(self, value: Any) -> Md:
        """The symbol of a UN document, linked to the document."""
        if absent(value):
            return NOTHING
        return Md(f"[{markdown(value)}](https://undocs.org/{markdown(value)})")

    def _write(self, value: Any, write: Any) -> Md:
        if absent(value):
            return NOTHING
        if isinstance(value, Value):
            return printed(write(value.held), value.path)
        return Md(shield(write(value)))


def _raised(text: str) -> str:
    """Capitals of Markdown: of its words, and of the values behind its tokens."""
    pieces = TOKEN.split(text.upper())
    for place in range(1, len(pieces), 2):
        said, path, language = current().values[pieces[place]]
        pieces[place] = current().token(said.upper(), path, language)
    return "".join(pieces)


def _number(value: Any) -> int | decimal.Decimal:
    if isinstance(value, Items | list | tuple):
        return len(value)
    held = bare(value)
    return held if isinstance(held, decimal.Decimal) else int(held)


@functools.lru_cache(4096, typed=True)
def _words_of(pattern: str) -> list[str]:
    """The words of a pattern, as Markdown; a template fills the same patterns again and again."""
    return [markdown(words) for words in pattern.split("{}")]


def roman(value: int) -> str:
    """Write a number from 1 to 89 in Roman figures.

    >>> roman(4), roman(59)
    ('IV', 'LIX')
    """
    pieces = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, letters in pieces:
        written += letters * (value // worth)
        value %= worth
    return written
