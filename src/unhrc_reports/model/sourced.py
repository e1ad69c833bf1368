"""What every fact has in common: the sources that say so."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from unhrc_reports.model.words import as_words


def as_keys(values: Iterable[str]) -> tuple[str, ...]:
    """The keys of sources, as a tuple."""
    return (as_words(values),) if isinstance(values, str) else tuple(map(as_words, values))


@attrs.frozen(kw_only=True)
class Sourced:
    """A fact, with where it was read."""

    sources: tuple[str, ...] = attrs.field(default=(), converter=as_keys)
    """Keys of the sources of this fact, from the session's list of sources."""
