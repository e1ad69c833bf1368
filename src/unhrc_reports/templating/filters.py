"""The small language of wording: filters that write values and keep the path of each.

A filter gives None for an absent value, so that a list of parts drops it. All
are methods of Wording, one for each language; the name of the method is the
name of the filter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import jinja2

from unhrc_reports.localisation import Localisation
from unhrc_reports.model import Count, Organization
from unhrc_reports.reference.states import State
from unhrc_reports.shield import SHIFT, fact, shield
from unhrc_reports.templating.values import FactText, Md, Value, bare, fact_text, joined, markdown
from unhrc_reports.templating.views import Figures, Items, View


def absent(value: object) -> bool:
    """Whether there is nothing to print."""
    return value is None or isinstance(value, jinja2.Undefined) or (isinstance(value, str | Items) and not value)


class Wording:
    """The filters of one language."""

    def __init__(self, localisation: Localisation) -> None:
        self.localisation = localisation

    # dates

    def date(self, value: Any, width: str = "medium") -> Md | None:
        """A date: medium in running text, «long», «short» in tables, «day» without the year, «month»."""
        return self._write(value, lambda held: self.localisation.date(held, width))

    def time(self, value: Any) -> Md | None:
        """A time of day."""
        return self._write(value, self.localisation.time)

    def period(self, start: Any, end: Any) -> Md | None:
        """Two dates as a period; one date where they are the same or only one is known."""
        if absent(start) or absent(end) or bare(start) == bare(end):
            return self.date(end if absent(start) else start)
        first, joint, last = self.localisation.period(bare(start), bare(end))
        return Md(f"{fact(first, start.path, None)}{shield(joint)}{fact(last, end.path, None)}")

    # figures

    def count(self, value: Any, *, figures: bool = False, **forms: str) -> Md | None:
        """A figure with its qualifier and the noun that it counts: count(one="panel", other="panels").

        Also the number of items of a list. `figures=True` writes no words, as in tables.
        """
        if isinstance(value, Figures):
            value = value.field("actual")
        if absent(value):
            return None
        if isinstance(value, View):
            said = self.localisation.count(value.record, forms, words=not figures)
            return Md(fact(said, value.path, None))
        number = len(value) if isinstance(value, Items | list | tuple) else int(value)
        path = getattr(value, "path", "")
        said = self.localisation.count(Count(value=number), forms, words=not figures)
        return Md(fact(said, path, None)) if path else Md(shield(said))

    def noun(self, value: Any, **forms: str) -> str:
        """Only the noun, in the form that goes with a figure or with the length of a list."""
        if isinstance(value, Figures):
            value = value.field("actual")
        record = value.record if isinstance(value, View) else None
        number = (2 if record.value is None else record.value) if record else _length(value)
        return self.localisation.noun(number, forms)

    def as_of(self, value: Any) -> Md | None:
        """The moment of a figure: «as of the end of 8 July, local time»; None where it has none."""
        if isinstance(value, Figures):
            value = value.field("actual")
        moment = None if absent(value) else value.field("as_of")
        return None if moment is None else Md(fact(self.localisation.moment(moment.record), moment.path, None))

    def number(self, value: Any, *, figures: bool = True) -> Md | None:
        """A number in figures."""
        return self._write(value, lambda held: self.localisation.number(held, words=not figures))

    def ordinal(self, value: Any, *, words: bool = False) -> Md | None:
        """An ordinal: 59th; in words: fifty-ninth."""
        return self._write(value, lambda held: self.localisation.ordinal(held, words=words))

    # names

    def state(self, value: Any, form: str = "running") -> Md | None:
        """A State by name: «running» text with its article, «list», «formal», «adjective»."""
        return self._write(value, lambda held: self.localisation.state(held, form))

    def states(self, values: Iterable[Any], form: str = "running") -> Md | None:
        """States and organizations as a list, in the alphabetical order of their names in this language."""
        named = [(self._plain_name(value, form), self.partner(value, form)) for value in values]
        named.sort(key=lambda pair: self.localisation.sort_key(pair[0]))
        return self.listing([name for _, name in named])

    def partner(self, value: Any, form: str = "running") -> Md | None:
        """A State or an organization by name."""
        if isinstance(value, View) and isinstance(value.record, Organization):
            return Md(markdown(value.field("name")))
        return self.state(value, form)

    def _plain_name(self, value: Any, form: str) -> str:
        if isinstance(value, View):
            return str(value.field("name"))
        held: State = bare(value)
        return self.localisation.state(held, form).removeprefix("the ")

    def without(self, values: Iterable[Any], *others: Any) -> list[Any]:
        """The values that are none of the others."""
        return [value for value in values if all(value != other for other in others)]

    # lists and words

    def listing(self, values: Iterable[Any], *more: Any) -> Md | None:
        """Values as a list in a sentence; absent ones are left out, and None is given where none is left."""
        parts = [value for value in (*values, *more) if not absent(value)]
        if not parts:
            return None
        written = [Md(markdown(part)) for part in parts]
        joints = [*self.localisation.joints([str(part) for part in parts]), ""]
        return Md("".join(f"{part}{shield(joint)}" for part, joint in zip(written, joints, strict=True)))

    def phrase(self, value: Any, pattern: str) -> Md | None:
        """A value inside words: phrase("dialogues with {}"); None where the value is absent."""
        if absent(value):
            return None
        before, _, after = pattern.partition("{}")
        return joined((before, value, after))

    def say(self, value: Any, words: str | Mapping[str, str]) -> Md | None:
        """Words for a value that has none of its own: a flag, or a closed list (by its entries)."""
        held = bare(value)
        if not held:
            return None
        said = words if isinstance(words, str) else words.get(str(held))
        return None if said is None else Md(fact(said, value.path, None))

    def quoted(self, value: Any, *, inner: bool = False) -> Md | None:
        """A text in the quotation marks of the language."""
        marks = self.localisation.language.quotation_marks[2 if inner else 0 :]
        return None if absent(value) else joined((marks[0], value, marks[1]))

    def capitalized(self, value: Any) -> Any:
        """The same with its first letter large, for the beginning of a sentence."""
        if absent(value):
            return None
        if isinstance(value, FactText):
            return fact_text(value[:1].upper() + value[1:], value.path, value.language)
        text = markdown(value)
        place = text.find("\U000f0002") + 1
        return Md(f"{text[:place]}{text[place : place + 1].upper()}{text[place + 1 :]}")

    def upper(self, value: Any) -> Any:
        """The same in capitals."""
        return None if absent(value) else fact_text(str(value).upper(), value.path, value.language)

    def in_language(self, value: FactText, language: str) -> Md | None:
        """A text in another language than the document's; None where it has not been written."""
        words = value.versions.get(language) if value.versions else None
        return None if words is None else Md(fact(words, value.path, language))

    def paragraphs(self, value: Any) -> list[FactText]:
        """The paragraphs of a text, which blank lines part."""
        pieces = [" ".join(piece.split()) for piece in str(value).split("\n\n")]
        return [fact_text(piece, value.path, value.language) for piece in pieces if piece]

    def address(self, value: Any) -> Md | None:
        """An address or a path of a file, for the round brackets of a link or picture."""
        if absent(value):
            return None
        return Md(markdown(value).replace(" ", chr(SHIFT + 32)))

    def _write(self, value: Any, write: Any) -> Md | None:
        if absent(value):
            return None
        if isinstance(value, Value):
            return Md(fact(write(value.held), value.path, None))
        return Md(shield(write(value)))


def _length(value: Any) -> int:
    return len(value) if isinstance(value, Items | list | tuple) else int(value)
