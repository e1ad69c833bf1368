"""Every figure of a session, with where it stands: for tables, and for scripts that look over many sessions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from unhrc_reports.model.counts import Count, Counts


def figures(value: Any, path: str = "") -> Iterator[tuple[str, Count]]:
    """The readings of every figure in a record, with their paths, in the order of the model."""
    if isinstance(value, Counts):
        many = len(value.readings) > 1
        for place, reading in enumerate(value.readings):
            yield f"{path}[{place}]" if many else path, reading
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from figures(inner, f"{path}[{place}]")
    elif attrs.has(type(value)) and type(value).__module__.startswith("unhrc_reports.model."):
        for field in attrs.fields(type(value)):
            yield from figures(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))
