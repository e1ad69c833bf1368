"""What a language still lacks to say the documents: sentences, plural forms, names of States, keys of its file.

print(unhrc.untranslated("my_pack", "es"))
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import jinja2

from unhrc_reports.localisation import plural_categories
from unhrc_reports.reference.states import states
from unhrc_reports.templating.finding import Folders
from unhrc_reports.templating.sentences.book import NOUN, REFERENCE, Book, rooms
from unhrc_reports.templating.sentences.catalogue import Paths, loader_of
from unhrc_reports.templating.sentences.notation import noun
from unhrc_reports.templating.sentences.reach import families_in, reached, said_in

KINDS = ("press_release", "press_release/opening", "press_release/event", "briefing")
"""The kinds of document that a language is asked for."""
_VALUES = re.compile(r"\{[^{}]*\}|[\[\]|]")
OPEN = frozenset({"bodies", "lines", "ordinals", "places", "states"})
"""Sections of a language file whose keys are those of the language: its plural categories, its names."""
OPTIONAL = frozenset({"letterhead.annexed_to", "reading"})
"""What documents are written without: the line above an annex, and how texts of others are read back."""
OPEN_KEYS = frozenset({
    "moments.cities", "moments.day_periods", "moments.noon", "moments.at_midnight", "moments.clock_midnight",
    "numbers.no", "numbers.none",
})  # fmt: skip
"""Keys that a language gives where it needs them: one that counts twenty-four hours is plain without «noon»."""
FORMS = ("running", "list")
"""Forms of the names of States that every document asks for."""
RARE = "many"
"""A plural category that some languages have for millions alone; «other» stands in for it."""


@attrs.frozen(kw_only=True)
class Untranslated:
    """What a language still lacks to say a kind of document."""

    language: str
    kinds: tuple[str, ...] = ()
    """Kinds of document that the language has not begun: «briefing»; what they lack is not told below."""
    missing: tuple[str, ...] = ()
    """Names of sentences that the language does not have."""
    same: tuple[str, ...] = ()
    """Names of sentences that are word for word those of another language."""
    plurals: tuple[str, ...] = ()
    """Nouns that lack a plural category of the language: «country: few»."""
    states: tuple[str, ...] = ()
    """Two-letter codes of States without a name in the language file."""
    keys: tuple[str, ...] = ()
    """Keys of the language file that are not given: «terms.consensus», «ordinals.words»."""

    def __bool__(self) -> bool:
        return any((self.kinds, self.missing, self.same, self.plurals, self.states, self.keys))

    def __str__(self) -> str:
        told = (
            ("kinds of document not begun", tuple(file_of(kind, self.language) for kind in self.kinds)),
            ("sentences missing", self.missing), ("word for word as in another language", self.same),
            ("nouns without a plural form", self.plurals), ("States without a name", self.states),
            ("keys of the language file missing", self.keys),
        )  # fmt: skip
        lines = [f"{what}: {', '.join(names)}" for what, names in told if names]
        return "\n".join(lines) or f"nothing is missing in {self.language}"


def untranslated(templates: Paths, language: str, *, kinds: Iterable[str] = KINDS) -> Untranslated:
    """What a language lacks that the reference language has, for kinds of document.

    Of a language that writes some of the kinds, the others are only named. `templates` are the folders of the
    language, as for `render`. An empty answer is false.

    >>> bool(untranslated((), "vi"))
    False
    """
    return lacking(loader_of(templates), language, kinds)


def lacking(loader: Folders, language: str, kinds: Iterable[str] = KINDS) -> Untranslated:
    """The same by where templates are found."""
    data = _data(loader, language)
    categories = plural_categories(language, data) - {RARE}
    missing: list[str] = []
    same: list[str] = []
    plurals: list[str] = []
    asked = tuple(kinds)
    begun = tuple(kind for kind in asked if is_begun(loader, kind, language))
    for kind in begun or asked:
        own, reference = Book(loader, kind, language), Book(loader, kind, REFERENCE)
        there = reached(loader, reference)
        missing += [name for name in said_by_layouts(reference) if name in there and name not in own.entries]
        same += [name for name in own.entries if _is_same(name, own, reference)]
        plurals += _plurals(own, categories)
    return Untranslated(
        language=language, kinds=tuple(kind for kind in asked if begun and kind not in begun),
        missing=_each(missing), same=_each(same), plurals=_each(plurals),
        states=tuple(_nameless(data)), keys=tuple(_lacking(data, _data(loader, REFERENCE))),
    )  # fmt: skip


def is_begun(loader: Folders, kind: str, language: str) -> bool:
    """Whether a language has words of its own for a kind of document: sentences, or a template."""
    names = (file_of(kind, language), f"{rooms(kind)[0]}/{language}.md.j2")
    return any((folder / name).is_file() for folder in loader.folders for name in names)


def file_of(kind: str, language: str) -> str:
    """The file in which the sentences of a kind of document stand: «briefing/es.txt»."""
    return f"{kind}/{language}.txt"


def said_by_layouts(book: Book) -> list[str]:
    """The names that layouts say: those that no other sentence of the language says."""
    inner = {name for text in book.texts for name in said_in(text)}
    families = {name for text in book.texts for name in families_in(text)}
    return [
        name
        for name in book.entries
        if not name.startswith(NOUN) and name not in inner and name.rpartition(".")[0] not in families
        if " (" not in name
    ]


def _each(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _is_same(name: str, own: Book, reference: Book) -> bool:
    """Whether a sentence has words, and these are those of the reference."""
    if name not in reference.entries or own.tag == reference.tag:
        return False
    text = own.entries[name].text
    has_words = any(letter.isalpha() for letter in _VALUES.sub("", text))
    return has_words and text == reference.entries[name].text


def _plurals(book: Book, asked: frozenset[str]) -> Iterator[str]:
    for name, entry in book.entries.items():
        if name.startswith(NOUN):
            there = {category for category, _ in noun(entry.text).forms}
            lacking = sorted(asked - there) if len(there) > 1 else []
            yield from (f"{name.removeprefix(NOUN)}: {category}" for category in lacking)


def _data(loader: Folders, language: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(loader.find(f"languages/{language}.toml").read_text(encoding="utf-8-sig"))
    except (jinja2.TemplateNotFound, OSError, ValueError):
        return {}


def _nameless(data: Mapping[str, Any]) -> Iterator[str]:
    forms = data.get("states", {})
    if {"names", "fallback"} & set(forms) or any(isinstance(forms.get(form), str) for form in FORMS):
        return
    named = [forms.get(form, {}) for form in FORMS]
    yield from (one.iso2 for one in states() if any(one.iso2 not in names for names in named))


def _lacking(data: Mapping[str, Any], reference: Mapping[str, Any]) -> Iterator[str]:
    there = {*_keys(data), *OPTIONAL}
    for key in _keys(reference):
        section = key.partition(".")[0]
        if key not in there and (key == section or section in there - OPTIONAL):
            yield key  # of a section that is missing, its keys are not told as well


def _keys(data: Mapping[str, Any]) -> Iterator[str]:
    for section, value in data.items():
        yield section
        if isinstance(value, Mapping) and section not in OPEN:
            yield from (f"{section}.{key}" for key in value if f"{section}.{key}" not in OPEN_KEYS)
