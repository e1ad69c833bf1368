"""What an edited sentence says of the data: each fact as it was, and as it now stands there."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

import attrs

from unhrc_reports.checks.sayings import spelled
from unhrc_reports.document.nodes import Fact
from unhrc_reports.localisation.recognising import Content
from unhrc_reports.trust.alignment import Sentence, key, tokens
from unhrc_reports.trust.claims import Claims

_ROMAN = re.compile(r"\b[IVXL]+\b")
_LETTERS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
EXACT = re.compile(
    r"(?:^|\.)(?:title|name|symbol|draft_symbol|short_name|short|number|file|email|phone|website|address|publisher"
    r"|key|room|superior|mandate)(?:\.\w+)?$"
)
"""The paths of what is quoted letter for letter: names, titles, symbols."""
SHORT = 4
WIDER = 3
"""Words on both sides of a changed fact in which a date may have found another order."""


@attrs.frozen
class Edit:
    """A fact that an edited sentence no longer states as it was, or something that it says besides."""

    rule: str
    """«changed_fact», «fact_taken_out», «added_figure», «other_claim», «denial»."""
    fact: Fact | None
    was: str
    now: str


def edits(ours: Sentence, theirs: str, claims: Claims) -> Iterator[Edit]:
    """Compare a sentence of ours with what became of it."""
    diff = _Diff(ours, theirs)
    found = list(_facts(ours, theirs, diff, claims))
    yield from found
    yield from _besides(ours, theirs, diff, claims, found)


def _is_parted(sentence: Sentence) -> bool:
    """Whether a fact ends within a word: «271/320» are two data, where «8/7» is one."""
    ends = {at for mark in sentence.marks for at in (mark.start, mark.end)}
    return any(start < at < end for _, start, end in tokens(sentence.text) for at in ends)


class _Diff:
    """Which tokens of the one text became which of the other."""

    def __init__(self, ours: Sentence, theirs: str) -> None:
        parted = _is_parted(ours)
        self.ours, self.theirs = tokens(ours.text, parted), tokens(theirs, parted)
        left, right = ([key(word) for word, _, _ in side] for side in (self.ours, self.theirs))
        self.codes = difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes()

    def became(self, start: int, end: int) -> tuple[bool, int, int]:
        """Whether what stands between two places was changed, and the tokens of theirs that stand there now."""
        inside = [n for n, (_, a, b) in enumerate(self.ours) if a < end and b > start]
        if not inside:
            return False, 0, 0
        first, last = inside[0], inside[-1] + 1
        touched = [code for code in self.codes if _touches(code, first, last)]
        spans = [_span(code, first, last) for code in touched]
        changed = any(kind != "equal" for kind, *_ in touched)
        return changed, min((low for low, _ in spans), default=0), max((high for _, high in spans), default=0)

    def widened(self, low: int, high: int) -> tuple[int, int]:
        """Some tokens more on both sides, as far as they are not ours: «July 8» for «8 July»."""
        ours = {n for kind, _, _, c, d in self.codes if kind == "equal" for n in range(c, d)}
        for _ in range(WIDER):
            low -= low > 0 and low - 1 not in ours
            high += high < len(self.theirs) and high not in ours
        return low, high

    def said(self, theirs: str, low: int, high: int) -> str:
        """What stands between two tokens of theirs."""
        return theirs[self.theirs[low][1] : self.theirs[high - 1][2]] if high > low else ""


Code = tuple[str, int, int, int, int]


def _touches(code: Code, first: int, last: int) -> bool:
    kind, a, b, _, _ = code
    return (a < last and b > first) or (kind == "insert" and first < a < last)


def _span(code: Code, first: int, last: int) -> tuple[int, int]:
    kind, a, b, c, d = code
    return (c + max(first - a, 0), c + min(last, b) - a) if kind == "equal" else (c, d)


def _facts(ours: Sentence, theirs: str, diff: _Diff, claims: Claims) -> Iterator[Edit]:
    for mark in ours.marks:
        changed, low, high = diff.became(mark.start, mark.end)
        was = ours.text[mark.start : mark.end]
        if not changed or _is_elsewhere(was, ours.text, theirs):
            continue
        now, wider = diff.said(theirs, low, high), diff.said(theirs, *diff.widened(low, high))
        if same(was, now, mark.fact, claims) or (wider != now and same(was, wider, mark.fact, claims)):
            continue
        yield Edit("changed_fact" if now else "fact_taken_out", mark.fact, was, now)


def _is_elsewhere(was: str, ours: str, theirs: str) -> bool:
    """Whether a name or a text was moved in its sentence, where it stands as often as before."""
    if re.search(r"\d", was) or len(was) < SHORT:
        return False
    whole = re.compile(rf"(?<!\w){re.escape(key(was))}(?!\w)")
    return len(whole.findall(key(theirs))) >= max(len(whole.findall(key(ours))), 1)


def same(was: str, now: str, fact: Fact, claims: Claims) -> bool:
    """Whether two texts say the same of a datum: a figure in words, a date in another order, without its article.

    A text of the author's may be put in other words; a name, a title and a symbol may not.
    """
    if not now:
        return False
    if _bare(was) == _bare(now):
        return True
    one, other = claims.content(was), claims.content(now)
    if not agree(one, other) or claims.of(was) != claims.of(now) or not _alike(was, now):
        return False
    if not one.is_empty or one.idle:
        return bool(fact.said) or (not EXACT.search(fact.path) and _names(was) == _names(now))
    return not EXACT.search(fact.path) and _names(was) == _names(now)


def _alike(was: str, now: str) -> bool:
    """Whether Roman numbers are the same, and the same figures stand in one order."""
    one, other = _DIGITS.findall(was), _DIGITS.findall(now)
    return _ROMAN.findall(was) == _ROMAN.findall(now) and (one == other or sorted(one) != sorted(other))


def _names(text: str) -> set[str]:
    return {word for word, _, _ in tokens(key(text))[1:] if word[0].isupper()}


def agree(one: Content, other: Content) -> bool:
    """Whether two texts of one language say the same figures, dates and States, and both deny or neither."""
    alike = set(one.figures) == set(other.figures) and set(one.idle) == set(other.idle)
    return (
        (alike or one.figures + one.idle == other.figures + other.idle)
        and one.dates == other.dates
        and one.times == other.times
        and one.states == other.states
        and one.qualified == other.qualified
        and bool(one.negations) == bool(other.negations)
    )


def _bare(text: str) -> str:
    plain = re.sub(r"\bthe\b", "", key(text), flags=re.IGNORECASE)
    return _LETTERS.sub("", plain).casefold()


def _besides(ours: Sentence, theirs: str, diff: _Diff, claims: Claims, found: list[Edit]) -> Iterator[Edit]:
    """What the sentence says outside its facts, and did not say before."""
    was, now = claims.content(ours.text), claims.content(theirs)
    near, told = _nearest(ours, diff), " ".join(edit.now for edit in found)
    yield from _added(was, now, claims.content(told), near, sum(_is_part_of_date(edit, claims) for edit in found))
    accounted = any(claims.denies(text) for text in (*(edit.was for edit in found), told))
    if bool(was.negations) != bool(now.negations) and not accounted:
        yield Edit("denial", near, ours.text, theirs)
    yield from _claims(claims, ours.text, theirs, near, found)
    if was.qualified != now.qualified and not found and set(was.figures) == set(now.figures):
        yield Edit("other_qualifier", near, ours.text, theirs)


def _is_part_of_date(edit: Edit, claims: Claims) -> bool:
    """Whether what changed is a date of which the rest stands elsewhere: «2» in «from 2 to 11 September»."""
    told = edit.fact.said if edit.fact and edit.rule == "changed_fact" else ()
    return "day" in told and not claims.content(edit.now).dates


def _added(was: Content, now: Content, known: Content, near: Fact | None, parts: int) -> Iterator[Edit]:
    """What is new in a sentence but for `parts` dates, which facts that changed tell in part."""
    figures = was.figures + was.idle + known.figures
    yield from (Edit("added_figure", near, "", value) for value in now.figures if value not in figures)
    yield from (Edit("added_state", near, "", code) for code in sorted(now.states - was.hinted - known.states))
    dates = was.dates + known.dates
    new = [date for date in now.dates if date not in dates]
    yield from (Edit("added_date", near, "", spelled(date)) for date in new[parts:])


def _claims(claims: Claims, was: str, now: str, near: Fact | None, found: list[Edit]) -> Iterator[Edit]:
    """A word of a closed list that took the place of another."""
    before, after = claims.of(was), claims.of(now)
    told = {one for edit in found for one in claims.of(edit.now) - claims.of(edit.was)}
    for group, one in sorted(after - before - told):
        if gone := [other for name, other in before - after if name == group]:
            yield Edit("other_claim", near, gone[0], one)


def _nearest(ours: Sentence, diff: _Diff) -> Fact | None:
    """The fact next to the first change."""
    first = next((a for kind, a, _, _, _ in diff.codes if kind != "equal"), 0)
    at = diff.ours[min(first, len(diff.ours) - 1)][1] if diff.ours else 0
    return (
        min(ours.marks, key=lambda mark: min(abs(mark.start - at), abs(mark.end - at))).fact if ours.marks else None
    )
