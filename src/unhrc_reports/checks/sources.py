"""Rules about sources: what is cited is listed, what is listed is cited, and paths lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.walk import walk
from unhrc_reports.messages import message
from unhrc_reports.model import Count, Discrepancy, Sourced
from unhrc_reports.nearest import nearest_of_many
from unhrc_reports.text import Text


def _citations(case: Case) -> dict[str, list[str]]:
    """Key of a source to the paths at which it is cited."""
    cited: dict[str, list[str]] = {}
    for path, keys, owner in case.data:
        if path == "session_sources" or (
            path.endswith(".sources") and isinstance(owner, (Sourced, Discrepancy, Text))
        ):
            for place, key in enumerate(keys):
                cited.setdefault(key, []).append(f"{path}[{place}]")
    return cited


def cited_sources_listed(case: Case) -> Iterator[Doubt]:
    """A source that a fact cites is in the list of sources."""
    listed = {source.key for source in case.session.sources}
    for key, paths in _citations(case).items():
        if key not in listed:
            yield doubt(
                message("source «{0}» is cited, but not in the list of sources"),
                dict.fromkeys(paths, key),
                len(paths),
            )


def listed_sources_cited(case: Case) -> Iterator[Doubt]:
    """A source in the list is cited by some fact."""
    cited = _citations(case)
    for place, source in enumerate(case.session.sources):
        if source.key not in cited:
            named = [source.title or source.publisher] if source.title or source.publisher else []
            said = message("no fact cites source «{0}», “{1}”") if named else message("no fact cites source «{0}»")
            yield doubt(said, {f"sources[{place}]": source.key}, *named)


def sources_listed_once(case: Case) -> Iterator[Doubt]:
    """No two sources have one key."""
    first: dict[str, int] = {}
    for place, source in enumerate(case.session.sources):
        if (at := first.setdefault(source.key, place)) != place:
            yield doubt(
                message("two sources have the key «{0}»"),
                {f"sources[{place}].key": source.key, f"sources[{at}].key": source.key},
            )


def discrepancies_lead_somewhere(case: Case) -> Iterator[Doubt]:
    """The path of a discrepancy leads to a fact of the data."""
    known = set(_paths(case)) if case.session.discrepancies else set()
    lost = [(place, one) for place, one in enumerate(case.session.discrepancies) if one.path not in known]
    for number, (place, discrepancy) in enumerate(lost):
        near = nearest_of_many(discrepancy.path, known) if number < MOST_GUESSES else []
        said = (
            message("the data have nothing at «{0}»; did you mean «{1}»?")
            if near
            else message("the data have nothing at «{0}»")
        )
        yield doubt(said, {f"discrepancies[{place}].path": discrepancy.path}, *near)


MOST_GUESSES = 20
"""Paths that lead nowhere for which a path that may be meant is looked for: each costs time."""


def _paths(case: Case) -> Iterator[str]:
    yield from (path for path, _, _ in case.data if path)
    # A figure with a single reading is written without its place in the series.
    for path, count in case.of(Count):
        yield from (inner for inner, _, _ in walk(count, path.removesuffix("[0]")))
