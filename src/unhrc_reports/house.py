"""House styles: what the UN, an agency, a newspaper or a ministry writes differently, in every document.

A style changes values of the language file: dates, names of States and places,
numbers, spelling, patterns of datelines and credits, first mentions. The
templates stay the same. Built-in styles are `styles/*.toml` beside the
templates; a style of your own is a HouseStyle or such a file.
"""

from __future__ import annotations

import functools
import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.messages import Message, message, reason
from unhrc_reports.messages.toml_lines import line_of

UNREADABLE = message("cannot be read as a house style: {reason}")
NO_LANGUAGE = message("has no «language»; add the tag of the language that it is for")
NO_SECTION = message("{key} is no section of a language file; write [{key}]")

NO_CHANGES: Mapping[str, Mapping[str, Any]] = {}


@attrs.frozen(kw_only=True, eq=False)
class HouseStyle:
    """What one house writes differently in one language.

    >>> HouseStyle(name="ours", language="en", changes={"states": {"running": "press_en"}}).name
    'ours'
    """

    name: str
    """Short name, such as «vna»."""
    language: str
    """Tag of the language that it is for."""
    description: str = ""
    """Whose style it is, and where its rules are written."""
    changes: Mapping[str, Mapping[str, Any]] = NO_CHANGES
    """Section of the language file, to the keys that the style changes in it."""
    file: str = ""
    """The file that it was read from; empty for one written in Python."""
    source: str = attrs.field(default="", repr=False)
    """The text of that file."""


Styles: TypeAlias = str | os.PathLike[str] | HouseStyle
"""A style: the name of a built-in one, a TOML file, or a HouseStyle."""


def house_style(style: Styles, folders: Iterable[Path]) -> HouseStyle:
    """Find a style; TemplateError lists those that there are.

    `folders` are those of the templates, the user's first; styles stand in their folder `styles`.
    """
    if isinstance(style, HouseStyle):
        return style
    if not isinstance(style, str) or style.endswith(".toml"):
        return _read(Path(style))
    places = [folder / "styles" for folder in folders]
    for place in places:
        if (file := place / f"{style}.toml").is_file():
            return _read(file)
    known = sorted({file.stem for place in places for file in place.glob("*.toml")})
    raise TemplateError(
        message(
            "there is no house style {style!r}; choose {known}, or give a file or a HouseStyle",
            style=style,
            known=known,
        )
    )


def _read(file: Path) -> HouseStyle:
    try:
        return read(file, file.stat().st_mtime_ns)
    except OSError as error:
        raise TemplateError([_fault(file, UNREADABLE.filled(reason=reason(error)))]) from None


@functools.lru_cache(32)
def read(file: Path, changed: int) -> HouseStyle:
    """Read a style from its file, again when the file has changed; TemplateError names what is wrong with it."""
    try:
        source = file.read_text(encoding="utf-8-sig")
        data = tomllib.loads(source)
    except (OSError, ValueError, RecursionError) as error:
        raise TemplateError([_fault(file, UNREADABLE.filled(reason=reason(error)))]) from None
    tag = data.pop("language", None)
    if not isinstance(tag, str):
        raise TemplateError([_fault(file, NO_LANGUAGE)])
    description = str(data.pop("description", ""))
    wrong = [key for key, value in data.items() if not isinstance(value, dict)]
    if wrong:
        raise TemplateError([_fault(file, NO_SECTION.filled(key=key), line_of(source, (key,))) for key in wrong])
    return HouseStyle(
        name=file.stem, language=tag, description=description, changes=data, file=str(file), source=source
    )


def _fault(file: Path, said: Message, line: int | None = None) -> Fault:
    return Fault(Place(file=str(file), line=line), said)
