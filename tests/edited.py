"""Finished texts as hands change them: facts that are no longer so, and words that only sound better."""

from __future__ import annotations

import re

import attrs

from unhrc_reports.checks.sayings import recogniser
from unhrc_reports.document.nodes import Fact
from unhrc_reports.document.walk import runs, text_of
from unhrc_reports.reference import states
from unhrc_reports.templating.engine import engine

WORDS = {
    "en": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    "vi": ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"],
}
MONTHS = ["January", "February", "March", "April", "June", "July", "August", "September", "October"]
NOT = {
    "en": [(" was ", " was not "), (" were ", " were not "), (" has ", " has not "), (" will ", " will not ")],
    "vi": [(" đã ", " không "), (" được ", " không được "), (" là ", " không phải là ")],
}
QUALIFIERS = {"en": ["more than", "over", "nearly", "about", "at least"], "vi": ["hơn", "gần", "khoảng", "ít nhất"]}
SYNONYMS = {
    "en": [("adopted", "passed"), ("organized", "held"), ("delivered", "made"), ("together with", "along with"),
           ("also ", ""), ("The text", "This text"), ("took part in", "participated in"), ("under", "within")],
    "vi": [("tổ chức", "tiến hành"), ("cùng với", "cùng"), ("cũng ", ""), ("tham dự", "tham gia"),
           ("trình bày", "đọc"), ("tại", "ở"), ("về", "liên quan đến")],
}  # fmt: skip


@attrs.frozen
class Place:
    """A fact in a paragraph."""

    paragraph: int
    start: int
    end: int
    fact: Fact


def paragraphs(document):
    """The paragraphs of a document, and every fact with its place."""
    texts, places = [], []
    for run in runs(document):
        if run.kind == "entry":
            continue
        at = 0
        for leaf in run.leaves:
            if isinstance(leaf, Fact):
                places.append(Place(len(texts), at, at + len(leaf.text), leaf))
            at += len(text_of(leaf))
        texts.append(run.text)
    return texts, places


def put(texts, place, new):
    text = texts[place.paragraph]
    changed = text[: place.start] + new + text[place.end :]
    return [*texts[: place.paragraph], changed, *texts[place.paragraph + 1 :]] if changed != text else None


def figure(texts, place, tag, rnd):
    said = place.fact.text
    if not {"value", "length"} & set(place.fact.said):
        return None
    if digits := re.search(r"\d+", said):
        number = int(digits[0])
        other = rnd.choice(
            [n for n in (number + 1, number + 3, number - 1, number + 10, number * 2 + 1) if n > 0 and n != number]
        )
        return put(texts, place, said[: digits.start()] + str(other) + said[digits.end() :])
    for word in WORDS[tag]:
        if word != "năm" and (found := re.search(rf"\b{word}\b", said, re.IGNORECASE)):  # «năm» is a year, too
            other = rnd.choice([one for one in WORDS[tag] if one != word and one not in ("one", "một", "năm")])
            return put(texts, place, said[: found.start()] + other + said[found.end() :])
    return None


def date(texts, place, tag, rnd):
    said = place.fact.text
    if not {"day", "month", "year"} & set(place.fact.said):
        return None
    months = [month for month in MONTHS if month in said]
    if months and rnd.random() < 0.4:
        return put(texts, place, said.replace(months[0], rnd.choice([m for m in MONTHS if m != months[0]])))
    found = rnd.choice(list(re.finditer(r"\d+", said)) or [None])
    if found is None:
        return None
    number, top = int(found[0]), 12 if re.search(r"(/|tháng )$", said[: found.start()]) else 28
    other = (
        number + rnd.choice([1, -1, 2]) if number > 31 else rnd.choice([n for n in range(1, top) if n != number])
    )
    return put(texts, place, said[: found.start()] + str(other) + said[found.end() :])


def state(texts, place, tag, rnd):
    if place.fact.said != ("name",):
        return None
    localisation = engine(tag).localisation
    names = [localisation.state(one, "running") for one in rnd.sample(states(), 3)]
    other = next(name for name in names if name != place.fact.text)
    return put(texts, place, other)


def left_out(texts, place, tag, rnd):
    """A State left out of a list."""
    text = texts[place.paragraph]
    if place.fact.said != ("name",) or text[place.end : place.end + 2] != ", " or text.count(place.fact.text) > 1:
        return None
    changed = text[: place.start] + text[place.end + 2 :]
    return [*texts[: place.paragraph], changed, *texts[place.paragraph + 1 :]]


def qualifier(texts, place, tag, rnd):
    if "qualifier" not in place.fact.said:
        return None
    for word in QUALIFIERS[tag]:
        if place.fact.text.lower().startswith(word):
            other = rnd.choice([one for one in ("", *QUALIFIERS[tag]) if one not in (word, "over", "more than")])
            return put(texts, place, f"{other} {place.fact.text[len(word) :].strip()}".strip())
    return None


def name(texts, place, tag, rnd):
    """A name, a symbol or an official title with one word changed."""
    said = place.fact.text
    if place.fact.said or not re.search(r"(\.name|\.symbol|\.draft_symbol|\.title)$", place.fact.path):
        return None
    words = list(re.finditer(r"\w{3,}", said))
    if not words:
        return None
    found = rnd.choice(words)
    return put(texts, place, said[: found.start()] + found[0][:-1] + rnd.choice("xzkq") + said[found.end() :])


def negation(texts, place, tag, rnd):
    text = texts[place.paragraph]
    there = [(old, new) for old, new in NOT[tag] if old in text]
    if not there or recogniser(tag).content(text).negations:
        return None
    old, new = rnd.choice(there)
    return [*texts[: place.paragraph], text.replace(old, new, 1), *texts[place.paragraph + 1 :]]


def swapped(texts, place, tag, rnd):
    """Two figures of one paragraph in each other's place."""
    text = texts[place.paragraph]
    numbers = list(re.finditer(r"(?<![\w/.,])\d+(?![\w/.,]*\d)", text))
    pairs = [(a, b) for a in numbers for b in numbers if a.start() < b.start() and a[0] != b[0]]
    if not pairs:
        return None
    a, b = rnd.choice(pairs)
    changed = text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
    return [*texts[: place.paragraph], changed, *texts[place.paragraph + 1 :]]


FACTUAL = (figure, figure, date, date, state, left_out, qualifier, name, negation, swapped)
READABLE = (figure, date, state, qualifier)


def factual(document, rnd, ways=FACTUAL):
    """One factual edit of a document: what was done, where, and the paragraphs that came of it."""
    texts, places = paragraphs(document)
    tag = document.properties.language
    while True:
        way, place = rnd.choice(ways), rnd.choice(places)
        changed = way(texts, place, tag, rnd)
        if changed:
            return way.__name__, place, tuple(text for text in changed if text.strip())


SENTENCES = re.compile(r"(?<=[.])\s+(?=[A-ZĐ])")
DATE = re.compile(rf"(?<!and )(?<!to )\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


def shuffled(text, tag, rnd):
    pieces = SENTENCES.split(text)
    if len(pieces) > 1 and all(len(piece) > 25 and piece.endswith(".") for piece in pieces):
        rnd.shuffle(pieces)
    return " ".join(pieces)


def synonym(text, tag, rnd, quoted=()):
    """Other words; those of names and titles, which may not be put otherwise, stay."""
    there = [
        (old, new)
        for old, new in SYNONYMS[tag]
        if old in text and not any(start <= text.find(old) < end for start, end in quoted)
    ]
    return text.replace(*rnd.choice(there), 1) if there else text


BENIGN = {
    "blanks": lambda text, tag, rnd: re.sub(r"(\d) ", "\\1\u00a0", text),
    "quotes": lambda text, tag, rnd: text.translate(str.maketrans("“”’", '""\'')),
    "synonym": synonym,
    "sentences": shuffled,
    "date": lambda text, tag, rnd: DATE.sub(r"\2 \1, \3", text) if tag == "en" else text,
}


def benign(document, rnd):
    """One edit that changes nothing that is said: what was done, and the paragraphs that came of it."""
    texts, places = paragraphs(document)
    while True:
        at, way = rnd.randrange(len(texts)), rnd.choice([*BENIGN, "moved", "split"])
        changed = list(texts)
        if way == "moved" and len(texts[at]) > 60:
            changed.insert(rnd.randrange(len(texts)), changed.pop(at))
        elif way == "split":
            changed[at : at + 1] = SENTENCES.split(texts[at], maxsplit=1)
        elif way == "synonym":
            quoted = [(one.start, one.end) for one in places if one.paragraph == at]
            changed[at] = synonym(texts[at], document.properties.language, rnd, quoted)
        elif way in BENIGN:
            changed[at] = BENIGN[way](texts[at], document.properties.language, rnd)
        if changed != texts:
            return way, at, tuple(one for one in changed if one.strip())
