"""From what the rules refused to faults with places: one for each thing that is wrong.

cattrs raises a tree of exceptions. Here it is walked once; each leaf becomes a
wording with the path that leads to it. Where the path stands in the file is
the notation's affair.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

import attrs
from cattrs.errors import ForbiddenExtraKeysError

from unhrc_reports.errors import ReportsError
from unhrc_reports.loading.building import Steps
from unhrc_reports.loading.docstrings import meaning
from unhrc_reports.loading.messages import MISSPELT_KEY, UNKNOWN_KEY
from unhrc_reports.loading.records import keys
from unhrc_reports.loading.refusals import Misfit, Refused, Several
from unhrc_reports.messages import Message, as_message, message
from unhrc_reports.nearest import nearest


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


def _of_record(misfit: Misfit, steps: Steps) -> Iterator[Finding]:
    located, rest = misfit.wrong.group_exceptions()
    for inner, note in located:
        if isinstance(inner, KeyError):
            yield _missing(misfit.wrong.cl, note.name, steps)
        else:
            yield from findings(inner, (*steps, note.name))
    for inner in rest:
        if isinstance(inner, ForbiddenExtraKeysError):
            yield from _unknown(inner, misfit.given, steps)
        else:
            yield from findings(inner, steps)


def _missing(owner: type, name: str, steps: Steps) -> Finding:
    return Finding(
        steps, message("the key {key!r} is missing; add it: {meaning}", key=name, meaning=meaning(owner, name))
    )


def _unknown(wrong: ForbiddenExtraKeysError, given: Container[object], steps: Steps) -> Iterator[Finding]:
    owner = wrong.cl
    known = [field.name for field in keys(owner)]
    for name in sorted(wrong.extra_fields, key=str):
        near = nearest(str(name), known, given)
        said = MISSPELT_KEY if near else UNKNOWN_KEY
        wording = said.filled(key=str(name), owner=owner.__name__, near=near, keys=known)
        yield Finding((*steps, str(name)), wording, at_key=True)
