"""Two texts or two rows of blocks held against each other, so that a person can read what changed.

The atom is the fact: «more than 63 countries» becomes «at least 66 countries»
whole, and never «~~more than~~ at least ~~63~~ 66 countries».
"""

from __future__ import annotations

import collections
import difflib
import re
from collections.abc import Callable, Hashable, Iterable, Sequence

from unhrc_reports.document import walk
from unhrc_reports.document.nodes import AnyDocument

LONGEST = 60
"""Characters of a text of an author's that is still one atom; in longer ones words are."""
ISLAND = 2
"""Words between two changes that are read with them, rather than alone."""
ALIKE = 0.45
"""How much of two blocks must be equal for the one to be the other, changed."""
PIECE = r"\s+|\d+(?:[.,/]\d+)*|\w+(?:[-’']\w+)*|[^\w\s]"
Opcode = tuple[str, int, int, int, int]
Block = Hashable


class Tokens:
    """Parts texts into what may change: facts, words, figures, marks, blanks.

    >>> Tokens(["more than 63 countries"]).of("with more than 63 countries.")
    ['with', ' ', 'more than 63 countries', '.']
    """

    def __init__(self, facts: Iterable[str]) -> None:
        long = sorted({fact for fact in facts if len(fact.split()) > 1}, key=len, reverse=True)
        whole = "|".join(r"\s+".join(map(re.escape, fact.split())) for fact in long)
        self._pattern = re.compile(rf"(?<!\w)(?:{whole})(?!\w)|{PIECE}" if whole else PIECE)

    def of(self, text: str) -> list[str]:
        """The tokens of a text, which make it up."""
        return self._pattern.findall(text)


def facts_of(*documents: AnyDocument) -> frozenset[str]:
    """The texts that change whole: of all that is printed from data, but for an author's own sentences."""
    return frozenset(
        fact.text for one in documents for _, fact in walk.facts(one) if fact.said or len(fact.text) <= LONGEST
    )


def opcodes(old: Sequence[Hashable], new: Sequence[Hashable], words: Callable[[int], str]) -> list[Opcode]:
    """What became of a text, as difflib tells it; a word or two between two changes are one change with them.

    `words` gives the text of an atom of the new side, and "" for what is no text and stays by itself.
    """
    merged: list[Opcode] = []
    found = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for place, code in enumerate(found):
        inside = 0 < place < len(found) - 1
        if code[0] == "equal" and not (inside and _is_island([words(n) for n in range(code[3], code[4])])):
            merged.append(code)
        elif merged and merged[-1][0] != "equal":
            _, a, _, c, _ = merged[-1]
            merged[-1] = ("replace", a, code[2], c, code[4])
        else:
            merged.append(("replace", *code[1:]))
    return merged


def _is_island(texts: list[str]) -> bool:
    return all(texts) and sum(text[:1].isalnum() for text in texts) <= ISLAND and len(texts) <= 2 * ISLAND + 1


def pairs(
    old: Sequence[Sequence[Hashable]], new: Sequence[Sequence[Hashable]], least: float = ALIKE
) -> list[tuple[int | None, int | None]]:
    """Blocks in their order: the old one with the new one that it became; None where one of them has no twin.

    Each block is given as its words.

    >>> pairs([["a", "b"], ["x", "y"]], [["n"], ["x", "y", "z"]])
    [(0, None), (None, 0), (1, 1)]
    """
    left, right = ([collections.Counter(words) for words in side] for side in (old, new))
    likeness = [[_likeness(one, other, least) for other in right] for one in left]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            twin = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], twin)
    return list(_path(best, likeness))


def _likeness(one: collections.Counter[Hashable], other: collections.Counter[Hashable], least: float) -> float:
    total = one.total() + other.total()
    found = 2 * (one & other).total() / total if total else 1.0
    return found if found >= least else 0.0


def _path(best: list[list[float]], likeness: list[list[float]]) -> Iterable[tuple[int | None, int | None]]:
    i = j = 0
    rows, columns = len(best) - 1, len(best[0]) - 1
    while i < rows or j < columns:
        both = i < rows and j < columns
        if both and likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif i < rows and (j == columns or best[i][j] == best[i + 1][j]):
            yield i, None
            i += 1
        else:
            yield None, j
            j += 1
