"""Two reports of one session held against each other: the same facts, in every block, in every language.

Three differences are legitimate: naming (a State or the session named where
grammar wants it), repeats, and order. Reports of other kinds, or of another
moment, state other things; there only what both state must have one value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.document import walk
from unhrc_reports.document.nodes import Document, Fact
from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.messages import message
from unhrc_reports.model import Session
from unhrc_reports.report import Report
from unhrc_reports.trust import data, meanings
from unhrc_reports.trust.affirming import BEFORE, denials, orders, typed
from unhrc_reports.trust.alignment import Sentence, sentences
from unhrc_reports.trust.facts import documents
from unhrc_reports.trust.findings import NOTHING, finding

NAMING = frozenset({"delegation.state", "delegation.state.name", "delegation.state.short", "number", "kind"})
"""What a language names where its grammar wants it; an organization is named by its own words."""
HOUSE = frozenset({("dateline", "release.date")})
"""Block and path of what a house may leave out in a language, as agencies do with the day in a dateline."""
Told = Mapping[str, list[Fact]]
"""The facts of a block, by path."""
Sides = tuple[list[Sentence], list[Sentence]]
"""The sentences of two documents."""


def compare(*reports: Report) -> tuple[Finding, ...]:
    """What two reports or more do not state alike; nothing where they agree.

    Documents of one kind in several languages must state the same facts, block by block, and tell the same parts
    of each: day, month and year; value and qualifier. Reports of other kinds or of other states of the session
    must have the same value for what both state. Raises ReportsError where there is nothing to compare.
    """
    sides = [(one, report.session) for report in reports for one in documents(report.document)]
    if len(sides) < 2:
        raise ReportsError([Fault(Place(), message("give two reports to compare, or one in two languages"))])
    first = sides[0]
    return tuple(found for other in sides[1:] for found in _compared(*first, *other))


def _compared(one: Document, session: Session | None, other: Document, others: Session | None) -> Iterator[Finding]:
    yield from _values(one, session, other, others)
    if one.properties.kind == other.properties.kind and one.properties.language != other.properties.language:
        yield from parity(one, other, session)


def parity(one: Document, other: Document, session: Session | None = None) -> Iterator[Finding]:
    """What one of two languages states and the other does not, block by block."""
    languages = one.properties.language, other.properties.language
    left, right = told(one), told(other)
    for block in dict.fromkeys([*left, *right]):
        if block not in left or block not in right:
            yield _one_sided(block, (left if block in left else right)[block], block in left, languages, session)
            continue
        for path in dict.fromkeys([*left[block], *right[block]]):
            yield from _fact(block, path, left[block], right[block], languages, session)
    sides = sentences(one), sentences(other)
    yield from _denials(sides, languages, left, session)
    yield from _typed(one, other, left, session)
    yield from _orders(sides, languages, left, right, session)


def _denials(
    sides: Sides, languages: tuple[str, str], left: Mapping[str, Told], session: Session | None
) -> Iterator[Finding]:
    """What one language denies and the other affirms, once in a block."""
    ours, theirs = denials(sides[0], *languages), denials(sides[1], *languages[::-1])
    seen: set[str] = set()
    for block, path in sorted(ours.keys() & theirs.keys(), reverse=True):  # what states a datum first
        here, there = ours[block, path], theirs[block, path]
        if here and there and here.keys().isdisjoint(there) and block not in seen:
            seen.add(block)
            texts = next(iter(here.values())), next(iter(there.values()))
            who, text = (languages[0], texts[0]) if True in here else (languages[1], texts[1])
            explanation = message("only {language} denies: «{text}»", language=who, text=text)
            named = path.removeprefix(BEFORE)
            yield finding("denial", named, texts, explanation, block=block, languages=languages, session=session)


def _typed(one: Document, other: Document, left: Mapping[str, Told], session: Session | None) -> Iterator[Finding]:
    """Figures that the wording of one language says by itself, and the other does not."""
    ours, theirs = typed(one), typed(other)
    languages = one.properties.language, other.properties.language
    for block in left:
        here, there = ours.get(block, {}), theirs.get(block, {})
        for value in sorted(here.keys() ^ there.keys()):
            tag, text = (languages[0], here[value]) if value in here else (languages[1], there[value])
            values = (value, NOTHING) if value in here else (NOTHING, value)
            explanation = message(
                "the wording in {language} says {value} and comes from no datum: «{text}»",
                language=tag, value=value, text=text,
            )  # fmt: skip
            path = next(iter(left[block]), "")
            yield finding(
                "figure_in_wording", path, values, explanation, block=block, languages=languages, session=session
            )


def _orders(
    sides: Sides,
    languages: tuple[str, str],
    left: Mapping[str, Told],
    right: Mapping[str, Told],
    session: Session | None,
) -> Iterator[Finding]:
    """Two figures of a sentence that stand in each other's place in the other language."""
    ours, theirs = orders(sides[0], languages[0]), orders(sides[1], languages[1])
    for block, path, second in sorted(ours.keys() & theirs.keys()):
        if ours[block, path, second].isdisjoint(theirs[block, path, second]):
            texts = _texts(left, block, path), _texts(right, block, second)
            explanation = message(
                "«{one}» and «{other}» stand in another order; are they exchanged?", one=texts[0], other=texts[1]
            )
            yield finding(
                "other_order", path, texts, explanation, block=block, languages=languages, session=session,
                severity=Severity.WARNING,
            )  # fmt: skip


def _texts(side: Mapping[str, Told], block: str, path: str) -> str:
    facts = side.get(block, {}).get(_named(path))
    return facts[0].text if facts else NOTHING


def told(document: Document) -> dict[str, dict[str, list[Fact]]]:
    """The facts of a document by block and path; a block without facts is there too."""
    blocks: dict[str, dict[str, list[Fact]]] = {section.name: {} for section in document.sections}
    for run, fact in walk.facts(document):
        blocks[run.section].setdefault(_named(fact.path), []).append(fact)
    return blocks


def _named(path: str) -> str:
    """The path of a name, under which its short form stands too: «Dung» here is «Mai Phan Dũng» there."""
    return f"{path.removesuffix('short_name')}name" if path.endswith(".short_name") else path


def _fact(
    block: str, path: str, left: Told, right: Told, languages: tuple[str, ...], session: Session | None
) -> Iterator[Finding]:
    if path not in left or path not in right:
        facts = left.get(path) or right[path]
        if path not in NAMING and not _is_article(facts):
            yield _missing(path, facts[0].text, path in left, block, languages, session)
        return
    one, other = said(left[path]), said(right[path])
    if one != other:
        texts = left[path][0].text, right[path][0].text
        explanation = message(
            "«{one}» and «{other}» do not tell the same: only one of them tells {parts}; mend the wording",
            one=texts[0], other=texts[1], parts=sorted(one ^ other),
        )  # fmt: skip
        yield finding(
            "one_language_tells_more", path, texts, explanation, block=block, languages=languages, session=session
        )
    elif meanings.differ(left[path], right[path], languages):
        texts = left[path][0].text, right[path][0].text
        explanation = message(
            "«{one}» and «{other}» do not mean the same; mend the wording", one=texts[0], other=texts[1]
        )
        yield finding("other_words", path, texts, explanation, block=block, languages=languages, session=session)


def _is_article(facts: list[Fact]) -> bool:
    """Whether they only say that there is one: «a text» here, «1 văn kiện» there."""
    return all(fact.said == ("length",) and len(fact.of) == 1 for fact in facts)


def said(facts: Iterable[Fact]) -> frozenset[str]:
    """All that facts tell of one datum."""
    return frozenset(part for fact in facts for part in fact.said)


def _missing(
    path: str, text: str, in_first: bool, block: str, languages: tuple[str, ...], session: Session | None
) -> Finding:
    there, lacks = languages if in_first else (languages[1], languages[0])
    values = (text, NOTHING) if in_first else (NOTHING, text)
    explanation = message("«{text}» is stated in {there} and not in {lacks}", text=text, there=there, lacks=lacks)
    return finding(
        "fact_in_one_language", path, values, explanation, block=block, languages=languages, session=session,
        severity=Severity.WARNING if (block, path) in HOUSE else Severity.ERROR,
    )  # fmt: skip


def _one_sided(
    block: str, facts: Told, in_first: bool, languages: tuple[str, ...], session: Session | None
) -> Finding:
    there, lacks = languages if in_first else (languages[1], languages[0])
    path, text = next(((path, found[0].text) for path, found in facts.items()), ("", block))
    values = (text, NOTHING) if in_first else (NOTHING, text)
    explanation = message(
        "the block {block} is in {there} and not in {lacks}", block=block, there=there, lacks=lacks
    )
    return finding(
        "block_in_one_language", path, values, explanation, block=block, languages=languages, session=session
    )


def _values(one: Document, session: Session | None, other: Document, others: Session | None) -> Iterator[Finding]:
    """What two states of a session, or two texts in one language, give as two values."""
    left, right = _first(one), _first(other)
    languages = one.properties.language, other.properties.language
    for path in left.keys() & right.keys():
        (block, fact), (_, twin) = left[path], right[path]
        if _differ(fact, twin, languages, session, others):
            said_of_it = message("one report says «{one}», the other «{other}»", one=fact.text, other=twin.text)
            yield finding(
                "two_values",
                path,
                (fact.text, twin.text),
                said_of_it,
                block=block,
                languages=languages,
                session=session,
            )


def _first(document: Document) -> dict[str, tuple[str, Fact]]:
    found: dict[str, tuple[str, Fact]] = {}
    for run, fact in walk.facts(document):
        found.setdefault(fact.path, (run.section, fact))
    return found


def _differ(
    one: Fact, other: Fact, languages: tuple[str, str], session: Session | None, others: Session | None
) -> bool:
    if session is None or others is None or session is others:
        return False
    if "length" in one.said and "length" in other.said:
        return len(one.of) != len(other.of) or _length(session, one.path) != _length(others, other.path)
    return bool(data.there(session, one.path) != data.there(others, other.path))


def _length(session: Session, path: str) -> int:
    value = data.there(session, path)
    return len(value) if isinstance(value, tuple) else 0
