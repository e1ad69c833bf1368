"""«Did you mean»: the name that a slip of the pen stands for, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Container, Iterable

from unhrc_reports.messages import Message, message

READ = 40
"""Letters of a name that are compared; no name is longer, and each costs time."""
ALIKE = 0.6
"""Likeness from which on two longer names are taken for one."""
LONGEST_PATH = 200
"""Letters of a path that are compared."""
SHOWN = 40
"""Names that are listed where none is near."""


def nearest(word: str, known: Iterable[str], taken: Container[object] = ()) -> str | None:
    """The name that is meant, if any is near; of two as near, the one that is not taken.

    >>> nearest("nubmer", ["number", "kind"]), nearest("xyz", ["of"])
    ('number', None)
    >>> nearest("ate", ["date", "rate"], taken=["date"])
    'rate'
    """
    return next(iter(all_near(word, known, taken)), None)


def all_near(word: str, known: Iterable[str], taken: Container[object] = (), alike: float = ALIKE) -> list[str]:
    """Every name that may be meant, the nearest first.

    >>> all_near("resolution", ["resolutions", "revolutions", "votes"])
    ['resolutions', 'revolutions']
    """
    from rapidfuzz.distance import OSA, Indel  # here, for most runs never miss a name

    near = []
    for name in known:
        one, other = _bare(word), _bare(name)
        slips, likeness = OSA.distance(one, other), Indel.normalized_similarity(one, other)
        if slips <= max(1, len(other) // 3) or likeness >= alike:
            near.append((slips, name in taken, -likeness, name))
    return [name for *_, name in sorted(near)]


def nearest_of_many(word: str, known: Iterable[str]) -> list[str]:
    """The likest of thousands of names, such as paths of a session, if any is like it.

    >>> nearest_of_many("results.panel", ["results.panels", "results.reports"]), nearest_of_many("x", ["results"])
    (['results.panels'], [])
    """
    from rapidfuzz import process  # here, for most runs never miss a name

    found = process.extractOne(word[:LONGEST_PATH], sorted(known), score_cutoff=100 * ALIKE)
    return [found[0]] if found else []


def did_you_mean(word: str, known: Iterable[str]) -> Message:
    """What to do about a name that is not known: the one that is meant, or those that there are.

    >>> did_you_mean("titel", ["title", "theme"]).text(), did_you_mean("x", ["title", "theme"]).text("vi")
    ("did you mean 'title'?", 'hiện có theme, title')
    """
    names = sorted(set(known))
    if near := nearest(word, names):
        return message("did you mean {near!r}?", near=near)
    return message("there are {names}", names=names[:SHOWN]) if names else message("there is none")


def _bare(word: str) -> str:
    return word[:READ].casefold().replace("-", "_").strip()
