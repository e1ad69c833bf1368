"""Where a key stands in a TOML file: the line that tells a user where to look."""

from __future__ import annotations

import re

HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+\s*(?:#.*)?")
ENTRY = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")


def lines(source: str) -> dict[tuple[str, ...], int]:
    r"""Path of each key and table to its line, from 1.

    >>> lines('name = "x"\n[qualifiers]\n"more than" = "over {}"')
    {('name',): 1, ('qualifiers',): 2, ('qualifiers', 'more than'): 3}
    """
    found: dict[tuple[str, ...], int] = {}
    here: tuple[str, ...] = ()
    for number, line in enumerate(source.splitlines(), 1):
        if header := HEADER.fullmatch(line):
            here = _parts(header[1])
            found.setdefault(here, number)
        elif entry := ENTRY.match(line):
            found.setdefault((*here, *_parts(entry[1])), number)
    return found


def line_of(source: str, path: tuple[str, ...]) -> int | None:
    """The line of a key, or of the nearest table around it.

    >>> line_of("[dates]\\nlong = 5", ("dates", "long")), line_of("[dates]", ("dates", "day"))
    (2, 1)
    """
    known = lines(source)
    return next((known[path[:end]] for end in range(len(path), 0, -1) if path[:end] in known), None)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(next(filter(None, found), "") for found in PART.findall(name))
