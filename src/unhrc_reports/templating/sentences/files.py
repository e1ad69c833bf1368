"""Files of sentences: «press_release/en.txt», «shared/en.txt»; each entry with its place.

A user's folder shadows ours sentence by sentence: the first that has a name says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import Message, message
from unhrc_reports.shield import UNWRITABLE
from unhrc_reports.templating.sentences.notation import NAME, Entry

_ENTRY = re.compile(r"^(?P<name>[^\s#=][^=\n]*?)[ \t]*=[ \t]*(?P<text>.*(?:\n[ \t]+\S.*)*)", re.MULTILINE)
_GOES_ON = re.compile(r"[ \t]*\n[ \t]+")
_LINE = re.compile(r"^.*$", re.MULTILINE)


def entries(source: str, file: str) -> list[Entry]:
    """The entries of a file, in order; what is no entry is left to `faults`."""
    starts = [match.start() for match in re.finditer(r"^", source, re.MULTILINE)]
    found, line = [], 0
    for match in _ENTRY.finditer(source):
        while line + 1 < len(starts) and starts[line + 1] <= match.start():
            line += 1
        found.append(_entry(match, file, line + 1, match.start("text") - starts[line] + 1))
    return found


def _entry(match: re.Match[str], file: str, line: int, column: int) -> Entry:
    written = match["text"]
    if "\n" not in written:
        return Entry(match["name"], written.rstrip(), file, line, column)
    breaks, text = [(0, line, column)], ""
    for number, piece in enumerate(written.split("\n")):
        words = piece.strip()
        if number:
            breaks.append((len(text) + 1, line + number, len(piece) - len(piece.lstrip()) + 1))
            text += " "
        text += words
    return Entry(match["name"], text, file, line, column, tuple(breaks))


def faults(source: str, file: str) -> list[Fault]:
    """What of a file is no entry, no comment and no blank line, and names that cannot be or stand twice."""
    return sorted((*_lines_wrong(source, file), *_names_wrong(source, file)), key=lambda one: one.place.line or 0)


def _lines_wrong(source: str, file: str) -> Iterator[Fault]:
    taken = {number for entry in entries(source, file) for number in _lines(entry)}
    for number, match in enumerate(_LINE.finditer(source), 1):
        words = match[0]
        if found := UNWRITABLE.search(words):
            yield _fault(
                file,
                number,
                found.start() + 1,
                message(
                    "{code} is a character that no document can hold; take it out", code=f"U+{ord(found[0]):04X}"
                ),
                words,
            )
        if number not in taken and words.strip() and not words.lstrip().startswith("#"):
            yield _fault(
                file,
                number,
                1,
                message("this is no sentence; write a name, «=» and the words, or begin the line with «#»"),
                words,
            )


def _names_wrong(source: str, file: str) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for entry in entries(source, file):
        if NAME.fullmatch(entry.name) is None:
            yield _fault(
                file,
                entry.line,
                1,
                message(
                    "{name!r} is no name of a sentence; names are small letters with points between",
                    name=entry.name,
                ),
                entry.text,
            )
        if entry.name in seen:
            yield _fault(
                file,
                entry.line,
                1,
                message(
                    "the sentence {name!r} stands on line {line} already; keep one",
                    name=entry.name,
                    line=seen[entry.name],
                ),
                entry.text,
            )
        seen.setdefault(entry.name, entry.line)


def _lines(entry: Entry) -> range:
    return range(entry.line, (entry.breaks[-1][1] if entry.breaks else entry.line) + 1)


def _fault(file: str, line: int, column: int, said: Message, excerpt: str) -> Fault:
    return Fault(Place(file=file, line=line, column=column), said, excerpt.strip()[:120])
