"""What words mean by our own sentences: «abstained» is an entry of a closed list, «reports» a noun.

Entries and nouns have one name in all languages. So our files of sentences tell which words may not stand for which
datum, also in the sentences that a user has written.
"""

from __future__ import annotations

import collections
import enum
import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from unhrc_reports import model
from unhrc_reports.checks.sayings import recogniser
from unhrc_reports.document.nodes import Fact
from unhrc_reports.localisation.recognising import plainly
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.sentences.files import entries

NOUN = "noun."
COUNTED = frozenset({"value", "length"})
"""What a figure says of its datum."""
ENTRIES = frozenset(
    str(entry)
    for kind in vars(model).values()
    if isinstance(kind, type) and issubclass(kind, enum.StrEnum)
    for entry in kind
)
"""The entries of the closed lists of the model."""
_FORM = re.compile(r"\s*(?:\(\w+\)\s*)?(?:\w+:\s*)?(?P<words>[^|]+)")
_COUNT = re.compile(r"\{(?:\w+\.)*(?P<name>\w+)\|\w+:(?P<noun>\w+)")
_PLACE = re.compile(r"\[\d+\]")


@attrs.frozen
class Meanings:
    """The words of one language, with the names of what they may stand for."""

    tag: str
    entries: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    named: Mapping[str, str]
    """The words of each entry, by the name of their sentence or their term."""
    _noun: re.Pattern[str]

    def of(self, fact: Fact) -> frozenset[str]:
        """The nouns that a figure counts, or the entries that other words may be; nothing for unknown words."""
        words = plain(fact.text)
        if words in self.entries:
            return self.entries[words]
        if "qualifier" not in fact.said and not (COUNTED & set(fact.said) and _has_figure(fact.text, self.tag)):
            return frozenset()
        return frozenset(noun for found in self._noun.findall(words) for noun in self.nouns[found])


@functools.cache
def meanings(tag: str) -> Meanings:
    """The meanings of the words of a language."""
    closed: dict[str, set[str]] = collections.defaultdict(set)
    nouns: dict[str, set[str]] = collections.defaultdict(set)
    named: dict[str, str] = {}
    for name, text in (*_sentences(tag), *_terms(tag)):
        entry = name.partition(".")[2]
        if name.startswith(NOUN):
            for form in _forms(text):
                nouns[form].add(name)
        elif entry in ENTRIES and text and "{" not in text:
            closed[plain(text)].add(entry)
            named[name] = text
    words = "|".join(map(re.escape, sorted(nouns, key=len, reverse=True)))
    return Meanings(tag, _frozen(closed), _frozen(nouns), named, re.compile(rf"(?<!\w)(?:{words or '(?!)'})(?!\w)"))


def differ(one: Iterable[Fact], other: Iterable[Fact], tags: Sequence[str]) -> bool:
    """Whether facts of one datum, in two languages, stand for different entries or count different things."""
    one, other = tuple(one), tuple(other)
    sides = zip(tags, (one, other), strict=True)
    left, right = (frozenset[str]().union(*map(meanings(tag).of, facts)) for tag, facts in sides)
    if not left or not right or left & right:
        return False
    if left | right <= _of_one_figure(tuple(tags)).get(_name(one[0].path), frozenset()):
        return False  # co-sponsors are counted as countries, too
    return not any(_stems(a) <= _stems(b) or _stems(b) <= _stems(a) for a in left for b in right)


def _has_figure(text: str, tag: str) -> bool:
    reader = recogniser(tag)
    content = reader.content(text) if reader else None
    return content is not None and bool(content.figures or content.idle)


def _name(path: str) -> str:
    return _PLACE.sub("", path).rpartition(".")[2]


def _stems(name: str) -> set[str]:
    """The words of a noun; one that has all those of another counts the same, more closely: written amendments."""
    return set(name.removeprefix(NOUN).split("_")) if name.startswith(NOUN) else {name}


@functools.cache
def _of_one_figure(tags: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """The nouns that our sentences count each figure by, by the name of the figure."""
    found: dict[str, set[str]] = collections.defaultdict(set)
    for tag in tags:
        for _, text in _sentences(tag):
            for count in _COUNT.finditer(text):
                found[count["name"]].add(f"{NOUN}{count['noun']}")
    return _frozen(found)


def _sentences(tag: str) -> Iterator[tuple[str, str]]:
    for file in sorted(built_in().rglob(f"{tag}.txt")):
        yield from ((one.name, one.text) for one in entries(file.read_text(encoding="utf-8"), str(file)))


def _terms(tag: str) -> Iterator[tuple[str, str]]:
    """The entries of closed lists as a language file writes them."""
    if reader := recogniser(tag):
        yield from ((f"term.{entry}", words) for entry, words in reader.language.terms.items())


def _forms(text: str) -> Iterator[str]:
    """The forms of a noun: «one: text | other: texts»."""
    for piece in text.split("|"):
        if found := _FORM.fullmatch(piece):
            yield plain(found["words"])


@functools.lru_cache(8192)
def plain(text: str) -> str:
    """A text as it is looked up."""
    return " ".join(plainly(text).replace("’", "'").casefold().split())


def _frozen(found: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {words: frozenset(names) for words, names in found.items()}
