"""From what the rules refused to faults with places: one for each thing that is wrong.

Rules raise a tree of exceptions. Here it is walked once; each leaf becomes a
wording with the path that leads to it. Where the path stands in the file is
the notation's affair.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs

from unhrc_reports.conversion.docstrings import Meaning, meanings
from unhrc_reports.conversion.records import keys, owners
from unhrc_reports.conversion.refusals import MOST_FAULTS, Misfit, Odd, Refused, Several
from unhrc_reports.conversion.wordings import KEY_OF_OTHERS, MERGE, MISSPELT_KEY, UNKNOWN_KEY
from unhrc_reports.conversion.written import Steps
from unhrc_reports.errors import ReportsError
from unhrc_reports.messages import Message, as_message, message
from unhrc_reports.nearest import nearest

AND_MORE = message("there are more than {limit} faults; correct these first", limit=MOST_FAULTS)


MERGE_KEY = "<<"
MOST_OWNERS = 3
"""Classes that are named as those which have a key."""


@attrs.frozen
class Finding:
    """One thing that is wrong: the path to it, its wording, and whether its key is meant."""

    steps: Steps
    wording: Message = attrs.field(converter=as_message)
    at_key: bool = False


def findings(wrong: BaseException, steps: Steps = ()) -> Iterator[Finding]:
    """Everything that is wrong, in the order of the fields."""
    match wrong:
        case Several():
            for step, inner in wrong.found:
                yield from findings(inner, (*steps, step if isinstance(step, int) else str(step)))
        case Misfit():
            yield from _of_record(wrong, steps)
        case Refused():
            yield Finding(steps, wrong.wording, wrong.at_key)
        case ReportsError():
            for fault in wrong.faults:
                yield Finding(steps, fault.wording)
        case _:
            yield Finding(
                steps,
                message("{reason}; correct the value", reason=str(wrong).split(";")[0] or type(wrong).__name__),
            )


def at_most(found: Iterator[Finding]) -> list[Finding]:
    """As many findings as anybody reads."""
    first = list(itertools.islice(found, MOST_FAULTS))
    return first if next(found, None) is None else [*first, Finding((), AND_MORE)]


def _of_record(misfit: Misfit, steps: Steps) -> Iterator[Finding]:
    wrong: dict[str, Exception] = dict(misfit.found)
    for name in (field.name for field in attrs.fields(misfit.owner)):
        if name in wrong:
            yield from findings(wrong[name], (*steps, name))
        elif name in misfit.missing:
            yield _missing(misfit.owner, name, steps)
    yield from _unknown(misfit, steps)


def _missing(owner: type, name: str, steps: Steps) -> Finding:
    means = Meaning(meanings(owner).get(name, name))
    return Finding(steps, message("the key {key!r} is missing; add it: {meaning}", key=name, meaning=means))


def _unknown(misfit: Misfit, steps: Steps) -> Iterator[Finding]:
    known = [field.name for field in keys(misfit.owner)]
    for name in sorted(set(misfit.given) - set(known), key=str):
        yield Finding((*steps, str(name)), _of_key(misfit, str(name), known), at_key=True)


def _of_key(misfit: Misfit, name: str, known: list[str]) -> Message:
    value = misfit.given.get(name)
    if isinstance(value, Odd) or name == MERGE_KEY:
        return value.wording if isinstance(value, Odd) else MERGE
    owner = misfit.owner.__name__
    if near := nearest(name, known, misfit.given):
        return MISSPELT_KEY.filled(key=name, owner=owner, near=near)
    others = [kind.__name__ for kind in owners(name)]
    said = KEY_OF_OTHERS.filled(others=others) if 0 < len(others) <= MOST_OWNERS else UNKNOWN_KEY
    return said.filled(key=name, owner=owner, keys=known)
