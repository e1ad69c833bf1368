"""What else is wrong, when a document could not be filled: Jinja stops at the first mistake, a user mends them all.

The templates of the document are checked without the session, and their errors
stand beside the one that came to light. A template that was refused for what
it costs is not looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from unhrc_reports.checks.finding import Severity
from unhrc_reports.errors import Fault, TemplateError
from unhrc_reports.templating.checking import check_templates
from unhrc_reports.templating.finding import excerpt
from unhrc_reports.templating.limits import Refused

UNKNOWN = re.compile(r"No (?:filter|test) named ('[^']+')")


def with_all(
    error: TemplateError,
    folders: tuple[Path, ...],
    kind: str,
    filters: Mapping[str, Callable[..., Any]],
    names: Mapping[str, Any],
) -> TemplateError:
    """The error with every other that a check finds in the user's templates for this kind of document."""
    if isinstance(error.__context__, Refused):
        return error
    found = (fault for folder in folders for fault in _errors(folder, kind, filters, names))
    more = [fault for fault in found if not any(_same(fault, told) for told in error.faults)]
    return TemplateError((*error.faults, *more)) if more else error


def _same(one: Fault, told: Fault) -> bool:
    """Whether a fault has been told: one of its place, unless that is about a filter or test of another name."""
    if (one.place.file, one.place.line) != (told.place.file, told.place.line):
        return False
    if one.place.column and told.place.column and one.place.column != told.place.column:
        return False
    named = UNKNOWN.match(told.wording["en"])
    return named is None or named[1] in one.wording["en"]


def _errors(
    folder: Path, kind: str, filters: Mapping[str, Callable[..., Any]], names: Mapping[str, Any]
) -> Iterator[Fault]:
    try:
        found = check_templates(folder, filters=filters, globals=names)
    except Exception:  # whatever fails here must not stand in the way of what came to light
        return
    for one in found:
        if one.severity is Severity.ERROR and one.place.file and _is_for(kind, folder, Path(one.place.file)):
            yield Fault(one.place, one.explanation, excerpt(one.place.file, one.place.line))


def _is_for(kind: str, folder: Path, file: Path) -> bool:
    """Whether a file of the user is the template of this kind, or is shared by all."""
    if not file.is_relative_to(folder):
        return False
    where = file.relative_to(folder).parent.as_posix()
    return where == kind or where.partition("/")[0] == "shared"
