"""Rules about how names are written: with their marks, the same everywhere, and a place once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.localisation.tones import toned
from unhrc_reports.messages import message
from unhrc_reports.model import Contact, Person, Session, Signature, Speaker
from unhrc_reports.reference.matching import bare
from unhrc_reports.reference.states import State
from unhrc_reports.text import Text

NAMED: tuple[type[Any], ...] = (Person, Speaker, Signature, Contact)
VIETNAMESE = "VN"
NEVER_BARE = frozenset({
    "bui", "dang", "dinh", "do", "doan", "duong", "ha", "ho", "hoang", "huynh", "kieu", "le", "luong", "luu", "ly",
    "nghiem", "ngo", "nguyen", "pham", "phung", "tran", "trieu", "trinh", "truong", "vo", "vu", "vuong",
})  # fmt: skip
"""Family names of Viet Nam, as they look without the mark that each of them has: Bùi, Đặng, Nguyễn, Phạm, Trần …"""
LETTERS = re.compile(r"[^\W\d_]+")
MIXED = re.compile(
    r"[^\W\d_]*(?:[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0370-\u03ff\u0400-\u04ff]"
    r"|[\u0370-\u03ff\u0400-\u04ff][A-Za-z\u00c0-\u024f\u1e00-\u1eff])[^\W\d_]*"
)
"""A word in which a Latin letter stands beside a Greek or Cyrillic one, which may look the same."""


def _names(case: Case) -> Iterator[tuple[str, str, Any]]:
    for kind in NAMED:
        for path, record in case.of(kind):
            if record.name:
                yield f"{path}.name", record.name, record


def names_spelt_alike(case: Case) -> Iterator[Doubt]:
    """A name has the same marks wherever it stands, in the author's Vietnamese texts too."""
    found: dict[str, tuple[str, str]] = {}
    for path, name, _ in sorted(_names(case), key=lambda one: -_marks(one[1])):
        first, spelt = found.setdefault(bare(name), (path, name))
        if toned(spelt, "old").casefold() != toned(name, "old").casefold():
            yield doubt(message("the name is written {0} here and {1} elsewhere"), {path: name, first: spelt})
    yield from _in_texts(case, {spelt: first for first, spelt in found.values() if _marks(spelt)})


def _marks(name: str) -> int:
    """Letters with marks: the spelling that has more of them is the one that the person writes."""
    return sum(not letter.isascii() for letter in name)


def _in_texts(case: Case, names: dict[str, str]) -> Iterator[Doubt]:
    plain = {bare(name): name for name in names if len(name.split()) > 1}
    lengths = sorted({len(name.split()) for name in plain})
    for path, text in case.of(Text) if plain else ():
        words = text.get("vi") or ""
        for said in _runs(words, lengths):
            name = plain.get(bare(said), said)
            if said != name:
                yield doubt(
                    message("the name is written {0} here and {1} elsewhere"),
                    {f"{path}.vi": said, names[name]: name},
                )


def _runs(words: str, lengths: list[int]) -> Iterator[str]:
    """Runs of so many words each, of plain letters: what a name without its marks would look like."""
    found = list(LETTERS.finditer(words))
    for length in lengths:
        for first, last in zip(found, found[length - 1 :], strict=False):
            if (run := words[first.start() : last.end()]).isascii():
                yield run


def vietnamese_names_have_their_marks(case: Case) -> Iterator[Doubt]:
    """The name of a person of Viet Nam is written with its marks."""
    for path, name, record in _names(case):
        family = name.split()[0].casefold()
        if name.isascii() and family in NEVER_BARE and len(name.split()) > 1 and _of_viet_nam(record, path, case):
            yield doubt(message("{0} is written without the marks of Vietnamese; write them"), {path: name})


def _of_viet_nam(record: Any, path: str, case: Case) -> bool:
    state = getattr(record, "state", None) or getattr(record, "of", None)
    if isinstance(state, State):
        return bool(state.iso2 == VIETNAMESE)
    own = case.session.delegation.state
    return (
        isinstance(own, State) and own.iso2 == VIETNAMESE and path.startswith(("delegation.", "brief.", "issuer."))
    )


def venue_without_the_city(case: Case) -> Iterator[Doubt]:
    """The venue does not name the city or country, which documents add."""
    session = case.session
    for language, words in session.venue or ():
        city, country = session.city.get(language) or "", _country(session, language)
        if again := next((name for name in (city, country) if name and bare(name) in bare(words)), None):
            yield doubt(
                message("the venue names {1}, and documents add the city and the country themselves"),
                {f"venue.{language}": words},
                again,
            )


def _country(session: Session, language: str) -> str:
    return session.country.vi_press if language == "vi" else session.country.un_short


def letters_of_one_alphabet(case: Case) -> Iterator[Doubt]:
    """No word mixes Latin letters with Greek or Cyrillic ones, which look like them."""
    for path, value, _ in case.data:
        if isinstance(value, str) and not value.isascii() and (found := MIXED.search(value)):
            odd = next(letter for letter in found[0] if "\u0370" <= letter <= "\u04ff")
            said = message("{word} holds {odd}, a letter of another alphabet; type it anew", word=found[0], odd=odd)
            yield doubt(said, {path: found[0]})
