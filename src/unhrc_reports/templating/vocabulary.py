"""What templates can say: the filters and globals of a language, and those of Jinja that keep paths."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import jinja2

from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.limits import counted, weighed
from unhrc_reports.templating.sentences.voice import Voice
from unhrc_reports.templating.wording import Wording

JINJA_FILTERS = (
    "default",
    "length",
    "list",
    "map",
    "reject",
    "rejectattr",
    "select",
    "selectattr",
)
"""Jinja's own filters that keep paths and cost little."""


_VOICE = Voice()


def make_environment(
    loader: jinja2.BaseLoader, wording: Wording, kind: type[Environment] = Environment
) -> Environment:
    """An environment with the filters of a language, for templates from any loader."""
    environment = kind(loader, wording.localisation.spelled if wording.localisation.respells else None)
    environment.filters |= {name: jinja2.filters.FILTERS[name] for name in JINJA_FILTERS} | wording.filters()
    environment.filters |= {"list": _listed, "first": _first, "last": _last}
    environment.globals |= {
        "say": _VOICE.say,
        "phrase": _VOICE.phrase,
        "each": _VOICE.each,
        "told": _VOICE.told,
        "row": _VOICE.row,
        "table": _VOICE.table,
        "section": _VOICE.section,
        "bullets": _VOICE.bullets,
        "columns": _VOICE.columns,
        "cite": _VOICE.cite,
        "chain": wording.chain,
        "lines": wording.lines,
        "first": wording.first_mention,
        "listing": wording.listing,
        "mention": wording.mention,
        "note": wording.note,
        "pattern": wording.pattern,
        "period": wording.period,
        "years": wording.years,
        "namespace": jinja2.utils.Namespace,
    }
    return environment


def _listed(values: Iterable[Any]) -> list[Any]:
    """The values as a list; what a generator gives is counted."""
    made: list[Any] = weighed(list(counted(values)))
    return made


def _first(values: Iterable[Any]) -> Any:
    """The first of several; absent, as a value is, where there is none."""
    return next(iter(values), None)


def _last(values: Iterable[Any]) -> Any:
    """The last of several; absent where there is none."""
    return next(reversed(_listed(values)), None)
