"""What a press officer asks of sentences: which there are, and how each reads in every language.

print(unhrc.sentences("press_release"))
print(unhrc.sentences("press_release").find("co-sponsored by"))
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from unhrc_reports.errors import Place, TemplateError
from unhrc_reports.messages import message
from unhrc_reports.templating.finding import Folders, built_in
from unhrc_reports.templating.packs import usable
from unhrc_reports.templating.sentences.book import Book, rooms
from unhrc_reports.templating.sentences.notation import Wrong, parts, values
from unhrc_reports.text import nfc

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


@attrs.frozen(kw_only=True)
class SentenceListed:
    """A sentence by its name, in each language that has it."""

    name: str
    """Its name: «text.adopted»."""
    values: tuple[str, ...]
    """The names of the values in it, as the first language has them."""
    texts: Mapping[str, str]
    """Its words by the tag of the language, as the file has them."""
    places: Mapping[str, Place]
    """File and line by the tag of the language."""


@attrs.frozen(kw_only=True)
class SentencesListed:
    """All sentences of a kind of document; `str()` is a text for people, `to_dict()` plain data."""

    kind: str
    languages: tuple[str, ...]
    sentences: tuple[SentenceListed, ...]

    def to_dict(self) -> dict[str, dict[str, str]]:
        """The texts by name and language."""
        return {one.name: dict(one.texts) for one in self.sentences}

    def find(self, words: str) -> SentencesListed:
        """Those that have these words in some language, or in their name, be they large or small.

        >>> sentences("press_release").find("press release").to_dict()["document_type"]["en"]
        'PRESS RELEASE'
        """
        wanted = nfc(words).casefold()
        found = (
            one
            for one in self.sentences
            if any(wanted in nfc(text).casefold() for text in (one.name, *one.texts.values()))
        )
        return attrs.evolve(self, sentences=tuple(found))

    def __str__(self) -> str:
        return "\n\n".join("\n".join(_lines(one)) for one in self.sentences)


def _lines(one: SentenceListed) -> Iterator[str]:
    yield f"{one.name}" + (f"   {', '.join(one.values)}" if one.values else "")
    yield from (f"  {tag}: {text}" for tag, text in one.texts.items())


def sentences(kind: str, templates: Paths = (), *, languages: Iterable[str] = ()) -> SentencesListed:
    """The sentences that a kind of document can say, such as «press_release», in each language that has some.

    `templates` are folders of your own, as for `render`; `languages` the tags, where not all are wanted. Raises
    TemplateError where there is no such kind.

    >>> listed = sentences("press_release", languages=("en",))
    >>> listed.to_dict()["document_type"]
    {'en': 'PRESS RELEASE'}
    """
    loader = loader_of(templates)
    books = {tag: Book(loader, kind, tag) for tag in (tuple(languages) or languages_of(loader, kind))}
    names = dict.fromkeys(name for book in books.values() for name in book.entries)
    if not any(True for room in rooms(kind)[:1] for folder in loader.folders if (folder / room).is_dir()):
        raise TemplateError(
            message("there is no kind of document {kind!r}; look into the folder of templates", kind=kind)
        )
    return SentencesListed(
        kind=kind, languages=tuple(books), sentences=tuple(_listed(name, books) for name in names)
    )  # fmt: skip


def loader_of(templates: Paths) -> Folders:
    """Where templates are found: the folders of the user, then ours."""
    given = (templates,) if isinstance(templates, str | os.PathLike) else templates
    return Folders((*usable(Path(folder) for folder in given), built_in()))


def languages_of(loader: Folders, kind: str) -> tuple[str, ...]:
    """The tags of the languages in which something of a kind of document is written, sorted."""
    found = (file for folder in loader.folders for room in rooms(kind) for file in (folder / room).glob("*.txt"))
    return tuple(sorted({file.stem for file in found}))


def _listed(name: str, books: Mapping[str, Book]) -> SentenceListed:
    there = {tag: book.entries[name] for tag, book in books.items() if name in book.entries}
    return SentenceListed(
        name=name,
        values=values_of(next(iter(there.values())).text),
        texts={tag: entry.text for tag, entry in there.items()},
        places={tag: Place(file=entry.file, line=entry.line, column=entry.column) for tag, entry in there.items()},
    )  # fmt: skip


def values_of(text: str) -> tuple[str, ...]:
    """The names of the values in a sentence, each once; none where it cannot be read.

    >>> values_of("[On {date|date:day}, ]{council} met {State}.")
    ('date', 'council', 'state')
    """
    try:
        return tuple(dict.fromkeys(value.name for value in values(parts(text))))
    except Wrong:
        return ()
