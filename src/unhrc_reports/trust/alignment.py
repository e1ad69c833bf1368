"""A finished text laid beside what the library would write: sentence to sentence, wherever it was moved to.

First whole paragraphs in their order, then whole paragraphs anywhere, then
sentences, then what is most alike. Cells of tables are short and alike, so
they are matched by their order alone.
"""

from __future__ import annotations

import collections
import difflib
import functools
import re
from collections.abc import Iterable, Sequence

import attrs

from unhrc_reports.document import walk
from unhrc_reports.document.nodes import Document, Fact
from unhrc_reports.localisation.recognising import plainly

_END = re.compile(r"(?<=[.!?…:;])[”’\")\]]*\s+(?=[^\W\d_]|[“‘\"(\[\d])")
_TOKEN = re.compile(r"\d+(?:[.,/]\d+)*|\w+(?:[-’']\w+)*|[^\w\s]")
_PARTED = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:[-’']\w+)*|[^\w\s]")
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
ALIKE = 0.45
"""How much of two sentences must be equal for the one to be the other, edited."""
LONG = 3
"""Words that make a text long enough to be found again anywhere."""


@attrs.frozen
class Mark:
    """A fact in a sentence, from its first to its last character."""

    start: int
    end: int
    fact: Fact


@attrs.frozen(eq=False)
class Sentence:
    """A sentence that the library would write, or a cell, with its facts."""

    text: str
    block: str
    marks: tuple[Mark, ...]
    label: str = ""
    paragraph: int = 0

    @functools.cached_property
    def key(self) -> str:
        """What is equal for two spellings of one sentence, whatever their quotation marks and blanks."""
        return key(self.text)


@functools.lru_cache(65536)
def key(text: str) -> str:
    """A text as it is compared."""
    return " ".join(plainly(text).translate(_MARKS).split())


@functools.lru_cache(65536)
def tokens(text: str, parted: bool = False) -> tuple[tuple[str, int, int], ...]:
    """The words, figures and marks of a text, with their places; `parted` takes «271/320» for two figures."""
    pattern = _PARTED if parted else _TOKEN
    return tuple((found[0], found.start(), found.end()) for found in pattern.finditer(text))


@functools.lru_cache(65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(word for word, _, _ in tokens(text.translate(_MARKS)))


@functools.lru_cache(65536)
def split(text: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a text, each with the place where it begins.

    >>> split("It met. On 8 July it closed.")
    ((0, 'It met.'), (8, 'On 8 July it closed.'))
    """
    pieces, start = [], 0
    for end in [*_END.finditer(text), None]:
        piece = text[start : end.end() if end else len(text)]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            pieces.append((start + lead, piece.strip()))
        start = end.end() if end else start
    return tuple(pieces)


def sentences(document: Document) -> list[Sentence]:
    """Every sentence that a document holds; the contents repeat headings, and are left out."""
    found: list[Sentence] = []
    for number, run in enumerate(walk.runs(document)):
        if run.kind == "entry":
            continue
        text, marks, at = "", [], 0
        for leaf in run.leaves:
            said = plainly(walk.text_of(leaf))
            if isinstance(leaf, Fact):
                marks.append(Mark(at, at + len(said), leaf))
            text, at = text + said, at + len(said)
        for start, piece in split(text):
            end = start + len(piece)
            inside = [
                Mark(max(m.start, start) - start, min(m.end, end) - start, m.fact)
                for m in marks if m.start < end and m.end > start
            ]  # fmt: skip
            found.append(Sentence(piece, run.section, tuple(inside), run.label, number))
    return found


@attrs.frozen
class Aligned:
    """What was found again, and what was not."""

    same: tuple[Sentence, ...]
    """Sentences of ours that stand in the text as they are."""
    edited: tuple[tuple[Sentence, str], ...]
    """Sentences of ours with what became of them."""
    gone: tuple[Sentence, ...]
    """Sentences of ours that the text no longer has."""
    new: tuple[str, ...]
    """Sentences of the text that are not ours."""


def aligned(ours: Sequence[Sentence], paragraphs: Iterable[str]) -> Aligned:
    """Lay a text beside the sentences that the library would write."""
    theirs = [piece for paragraph in paragraphs for _, piece in split(plainly(paragraph))]
    left, right = [one.key for one in ours], [key(one) for one in theirs]
    matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
    same: list[int] = []
    pairs: list[tuple[int, int]] = []
    free_ours: list[int] = []
    free_theirs: list[int] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            same += range(a, b)
        elif (
            kind == "replace"
            and b - a == d - c
            and all(_short(ours[i], theirs[j], b - a) for i, j in zip(range(a, b), range(c, d), strict=True))
        ):
            pairs += zip(range(a, b), range(c, d), strict=True)
        else:
            free_ours += range(a, b)
            free_theirs += range(c, d)
    moved = _moved(free_ours, free_theirs, left, right)
    same += [i for i, _ in moved]
    free_ours = [i for i in free_ours if i not in {i for i, _ in moved}]
    free_theirs = [j for j in free_theirs if j not in {j for _, j in moved}]
    pairs += _alike(free_ours, free_theirs, ours, theirs)
    done_ours, done_theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    return Aligned(
        tuple(ours[i] for i in same),
        tuple((ours[i], theirs[j]) for i, j in sorted(pairs)),
        tuple(ours[i] for i in free_ours if i not in done_ours),
        tuple(theirs[j] for j in free_theirs if j not in done_theirs),
    )


def _short(one: Sentence, other: str, many: int) -> bool:
    """Whether two texts are so short that their order tells more than their words; one alone may be longer."""
    return len(words(one.text)) <= (2 * LONG if many == 1 else LONG) and len(words(other)) <= 2 * LONG


def _moved(ours: list[int], theirs: list[int], left: list[str], right: list[str]) -> list[tuple[int, int]]:
    """Sentences that stand elsewhere, as they were; short ones may be any others."""
    places: dict[str, list[int]] = collections.defaultdict(list)
    for j in theirs:
        places[right[j]].append(j)
    return [(i, places[left[i]].pop(0)) for i in ours if places[left[i]]]


def _alike(
    ours: list[int], theirs: list[int], texts: Sequence[Sentence], others: Sequence[str]
) -> list[tuple[int, int]]:
    """The most alike of what is left, the most alike first; nearer ones where two are equally alike."""
    scored = []
    for i in ours:
        mine = words(texts[i].key)
        matcher = difflib.SequenceMatcher(None, b=mine, autojunk=False)
        for j in theirs:
            matcher.set_seq1(words(others[j]))
            if (
                matcher.real_quick_ratio() >= ALIKE
                and matcher.quick_ratio() >= ALIKE
                and (ratio := matcher.ratio()) >= ALIKE
            ):
                scored.append((-ratio, abs(i - j), i, j))
    found, seen_i, seen_j = [], set(), set()
    for _, _, i, j in sorted(scored):
        if i not in seen_i and j not in seen_j:
            found.append((i, j))
            seen_i.add(i)
            seen_j.add(j)
    return found
