"""Rules about the author's own texts: one language says what the other says, and both say what the data say.

What `sayings` finds in a text is held against its other language, against the
figures of its record, and against the picture that it is the caption of.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.sayings import differences, fit, read, recogniser, spelled
from unhrc_reports.checks.spans import NONE, by_path, reading, span, span_of, together
from unhrc_reports.localisation.recognising import Content
from unhrc_reports.messages import message
from unhrc_reports.model import Counts, Photograph, Results
from unhrc_reports.text import Text

NOTHING = "—"
COUNTED = ("cosponsors", "supporters")
"""Figures of a record that its own texts may repeat; the words for what they count stand in [reading.nouns]."""


def texts_agree_between_languages(case: Case) -> Iterator[Doubt]:
    """A text states the same dates, times, figures and States in each of its languages, and denies the same."""
    own = getattr(case.session.delegation.state, "iso2", "")
    for path, text in case.of(Text):
        for one, other in itertools.combinations(read(text, case.languages), 2):
            yield from _disagreements(path, one, other, own)


def _disagreements(path: str, one: tuple[str, Content], other: tuple[str, Content], own: str) -> Iterator[Doubt]:
    (tag, left), (twin, right) = one, other
    paths = f"{path}.{tag}", f"{path}.{twin}"
    for only, missing in differences(left, right, own):
        values = (only or NOTHING, missing or NOTHING)
        yield doubt(message("one language says {0}, the other {1}"), dict(zip(paths, values, strict=True)))
    if bool(left.negations) != bool(right.negations):
        denies, affirms = paths if left.negations else paths[::-1]
        seen = {denies: tag_of(denies), affirms: tag_of(affirms)}
        yield doubt(message("only one of two languages denies it: {0}"), seen)


def tag_of(path: str) -> str:
    """The language at the end of a path."""
    return path.rpartition(".")[2]


def captions_tell_the_day_of_their_picture(case: Case) -> Iterator[Doubt]:
    """A caption that names a day names the one on which its picture was taken."""
    for path, picture in case.of(Photograph):
        if picture.date is None:
            continue
        taken = picture.date.day, picture.date.month, picture.date.year
        for tag, content in read(picture.caption, case.languages):
            days = [date for date in content.dates if date[0] is not None]
            if days and not any(fit(date, taken) for date in days):
                yield doubt(
                    message("the caption says {0}, and the picture was taken on {1}"),
                    {f"{path}.caption.{tag}": spelled(days[0]), f"{path}.date": picture.date},
                )


def texts_agree_with_the_figures(case: Case) -> Iterator[Doubt]:
    """A text that counts what a figure of its own record counts gives that figure."""
    for path, record, _ in case.data:
        for name in COUNTED:
            counts = getattr(record, name, None)
            if isinstance(counts, Counts):
                yield from _against(path, record, name, counts, case.languages)


def _against(path: str, record: object, name: str, counts: Counts, languages: Iterable[str]) -> Iterator[Doubt]:
    spans = [span(count) for count in counts.readings]
    for field in _fields(record):
        text = getattr(record, field.name)
        for tag in languages if isinstance(text, Text) else ():
            for value in _counted(text.get(tag), tag, name):
                if not any(one.has(float(value)) for one in spans) and value not in _values(counts):
                    yield doubt(
                        message("the text counts {0}, and the figure is {1}"),
                        {f"{path}.{field.name}.{tag}": value, f"{path}.{name}[0]": counts.readings[0]},
                    )


def _fields(record: Any) -> tuple[Any, ...]:
    return tuple(attrs.fields(type(record)))


def _counted(words: str | None, tag: str, name: str) -> list[str]:
    reader = recogniser(tag)
    return reader.counted(words, name) if words and reader else []


def _values(counts: Counts) -> set[str]:
    return {str(count.value) for count in counts.readings}


def printed_parts_add_up(case: Case) -> Iterator[Doubt]:
    """The texts by consensus and by vote are together the total that a document prints beside them."""
    names = ("by_consensus", "by_vote", "resolutions_and_decisions", "resolutions", "presidents_statements")
    for path, results in case.of(Results):
        consensus, vote, joined, resolutions, others = (
            reading(results, name, path, planned=False) for name in names
        )
        made, total = together(span_of(consensus, NONE), span_of(vote, NONE)), span_of(joined)
        fits = made.meets(total) or made.meets(together(total, span_of(others, NONE)))
        if consensus and vote and joined and resolutions and made.meets(span_of(resolutions)) and not fits:
            yield doubt(
                message("a reader who adds up {0} and {1} does not get the total printed beside them, {2}"),
                by_path([consensus, vote, joined]),
            )
