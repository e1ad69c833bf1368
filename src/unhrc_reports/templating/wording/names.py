"""Filters that name States, organizations, people and places, as the house does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from unhrc_reports.ledger import TOKEN, current
from unhrc_reports.model import Organization
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.templating import notes
from unhrc_reports.templating.mentions import first, known
from unhrc_reports.templating.values import FactText, Md, bare, joined, markdown, printed
from unhrc_reports.templating.views import Items, View
from unhrc_reports.templating.wording.words import NOTHING, Words, absent


class Names(Words):
    """Names, in one language."""

    def state(self, value: Any, form: str = "running") -> Md:
        """A State or body by name: «running» text with its article, «list», «formal», «adjective».

        Several are written as a list. A body with a short form has it from the second mention on.
        """
        if isinstance(value, Items | list | tuple):
            return self.states(value, form)
        return self.partner(value, form)

    def states(self, values: Iterable[Any], form: str = "running", *, after: str = "") -> Md:
        """States and organizations as a list, in the alphabetical order of their names in this language.

        `after` is a word that each of them follows, where the language joins the two (filter `after`).
        """
        in_order = sorted(values, key=lambda value: self.localisation.sort_key(self._sorted_as(value)))
        named = [self.partner(value, form) for value in in_order]
        joints = self.localisation.commas(len(named))
        return self._joined([self.after(name, after) for name in named] if after else named, joints)

    def after(self, value: Any, word: str) -> Md:
        """A value after a word that joins it, by the table [joints] of the language file.

        French: delegation.state | after("de") gives «du Viet Nam», «de la Suisse», «d’Oman».
        """
        if absent(value):
            return NOTHING
        text = markdown(value)
        if token := TOKEN.match(text):
            joined = self.localisation.after(current().values[token[0]].text, word)
            return Md(current().again(token[0], joined) + text[token.end() :])
        return Md(self.localisation.after(text, word))

    def partner(self, value: Any, form: str = "running") -> Md:
        """A State or a body by name; a body with a short form has it from the second mention on."""
        if isinstance(bare(value), Body):
            return self._body(value, form)
        if not (isinstance(value, View) and isinstance(value.record, Organization)):
            return self._write(value, lambda held: self.localisation.state(held, form), _by_name)
        name, short = value.field("name"), value.field("short")
        if short is None:
            return Md(markdown(name))
        return joined((name, " (", self._alone(short), ")")) if first(str(name)) else Md(markdown(short))

    def _body(self, value: Any, form: str) -> Md:
        held, path, say = bare(value), getattr(value, "path", ""), self.localisation.state
        name, short, acronym = say(held, form), say(held, "short"), say(held, "acronym")
        if form != "running" or not short:
            return printed(name, path, ("name",))
        if first(name):
            return joined((printed(name, path, ("name",)), " (", printed(acronym or short, path, ("name",)), ")"))
        return printed(short, path, ("name",))

    def place(self, value: Any) -> Md:
        """A city by the name that this language or house gives it."""
        return NOTHING if absent(value) else printed(self.localisation.place(str(value)), value.path, ())

    def person(self, value: Any) -> Md:
        """A person by title and name, without the post."""
        return NOTHING if absent(value) else self.known_as(value)

    def known_as(self, person: View) -> Md:
        """A person by title and name; from the second mention on by the short name, where the house does so."""
        called = self.localisation.language.mentions["person"] if known(person.record.name) else "name"
        return self._titled(person, called if getattr(person.record, called) else "name")

    def untitled(self, person: View) -> Any:
        """The name alone of a person whose post says what the title does; NOTHING of any other."""
        if person.field("title") is None or person.field("short_title") is not None:
            return NOTHING
        return Md(markdown(person.field("name")))

    def first_mention(self, person: View) -> bool:
        """Whether the post follows the name: where a person who has one is named so for the first time."""
        first(person.record.name)
        return person.record.position is not None and first(f"{person.record.name}, post")

    def post(self, person: View) -> Any:
        """The post of a person who is named for the first time; NOTHING later on, or where there is none."""
        return person.field("position") if self.first_mention(person) else NOTHING

    def sources(self, keys: Iterable[Any]) -> list[View]:
        """The sources that a fact names by their keys: fact.sources | sources."""
        return notes.current().sources(keys)

    def note(self, words: Any) -> Md:
        """The mark of a footnote with these words, which stand at the foot of the page."""
        return NOTHING if absent(words) else notes.current().mark(markdown(words))

    def _titled(self, person: View, called: str) -> Md:
        title, name = person.field("title"), person.field(called)
        return Md(markdown(name)) if title is None else joined((title, " ", name))

    def _alone(self, value: FactText) -> Md:
        return printed(self.localisation.alone(str(value)), value.path, (), language=value.language)

    def _sorted_as(self, value: Any) -> str:
        if isinstance(value, View):
            return self.localisation.alone(str(value.field("name")).removeprefix("the "))
        held: State | Body = bare(value)
        return self.localisation.state(held, "list").removeprefix("the ")


def _by_name(_: object) -> tuple[str, ...]:
    return ("name",)
