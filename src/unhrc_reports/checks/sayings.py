"""What an author's text says, and in what two texts differ: dates, times, figures, States.

It is found by the patterns that write values, in reverse. A word that may say
a number or none («one», «both», «năm») is never held against anybody.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from unhrc_reports.localisation.recognising import Content, Date, Recogniser
from unhrc_reports.text import Text


@functools.cache
def recogniser(tag: str) -> Recogniser | None:
    """What understands texts of a language; None for one that has no file of ours."""
    from unhrc_reports.errors import TemplateError
    from unhrc_reports.templating.engine import engine  # Jinja is read only by who checks texts

    try:
        return Recogniser(engine(tag).language)
    except TemplateError:
        return None


def read(text: Text, languages: Iterable[str]) -> list[tuple[str, Content]]:
    """What a text says in each of those languages that it is written in, and that we understand."""
    found = [(tag, words, recogniser(tag)) for tag in languages if (words := text.get(tag))]
    return [(tag, reader.content(words)) for tag, words, reader in found if reader]


def differences(left: Content, right: Content, own: str = "") -> Iterator[tuple[str, str]]:
    """What one of two texts says and the other does not; `own` is a State named where grammar wants it."""
    yield from _pair(_days(left.dates, right.dates), _days(right.dates, left.dates))
    yield from _pair(_clock(left, right), _clock(right, left))
    yield from _figures(left, right)
    yield from _pair(sorted(left.states - right.hinted - {own}), sorted(right.states - left.hinted - {own}))
    shared = {value for _, value in left.qualified} | {value for _, value in right.qualified}
    for value in sorted(shared & set(left.figures) & set(right.figures)):
        ours, theirs = ({name for name, v in one.qualified if v == value} for one in (left, right))
        if ours != theirs:
            yield " ".join([*sorted(ours), value]), " ".join([*sorted(theirs), value])


def _pair(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    if left or right:
        yield ", ".join(left), ", ".join(right)


def _days(dates: Iterable[Date], others: Iterable[Date]) -> list[str]:
    known = list(others)
    said = [date for date in dict.fromkeys(dates) if date[0] or date[2]]  # a month alone is told in many ways
    return [spelled(date) for date in said if not any(fit(date, one) for one in known)]


def fit(one: Date, other: Date) -> bool:
    """Whether two dates can be the same day, each as far as it is known."""
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))


def spelled(date: Date) -> str:
    """A date as far as it is known, in ISO's order.

    >>> spelled((8, 7, None)), spelled((None, 7, 2025))
    ('07-08', '2025-07')
    """
    day, month, year = date
    return "-".join(f"{part:02}" for part in (year, month, day) if part is not None)


def _clock(left: Content, right: Content) -> list[str]:
    return [f"{hour}:{minute:02}" for hour, minute in left.times if (hour, minute) not in right.times]


def _figures(left: Content, right: Content) -> Iterator[tuple[str, str]]:
    ours = [value for value in left.figures if value not in right.figures and value not in right.idle]
    theirs = [value for value in right.figures if value not in left.figures and value not in left.idle]
    years = {str(date[2]) for one in (left, right) for date in one.dates if date[2]}
    ours, theirs = ([value for value in values if value not in years] for values in (ours, theirs))
    sure = [value for value in ours if value not in left.words] + [v for v in theirs if v not in right.words]
    if sure or (ours and theirs):  # a number word may be idiom; two that differ are none
        yield from _pair(ours, theirs)
