"""Where templates are found: the user's folders first, then ours, file by file.

A user's file shadows ours of the same name, and may extend the very file that
it shadows: «!press_release/layout.md.j2» is the next one of that name. A layout
of empty blocks alone is the order of the one that it shadows. Links that lead
out of a folder are not followed.
"""

from __future__ import annotations

import difflib
import functools
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import jinja2

from unhrc_reports.templating.limits import MOST_BYTES
from unhrc_reports.templating.ordering import LAYOUT, MARK, is_order

PACKAGED = Path(__file__).parents[1] / "templates"
"""The built-in templates in a wheel."""

CHECKOUT = Path(__file__).parents[3] / "templates"
"""The built-in templates in a checkout, which an editable install uses."""


@functools.cache
def built_in() -> Path:
    """The folder of the built-in templates."""
    return PACKAGED if PACKAGED.is_dir() else CHECKOUT


_OF_A_LANGUAGE = re.compile(r"!*(.+)/[a-z]{2,3}(?:-\w+)*\.md\.j2")
"""The name of a document's template in one language: «press_release/vi.md.j2»."""


class Folders(jinja2.BaseLoader):
    """Looks templates up in folders, in order."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def candidates(self, name: str) -> Iterator[Path]:
        """Every file of that name, the one that shadows the others first."""
        parts = _parts(name)
        for folder in self.folders if parts else ():
            file = os.path.join(folder, *parts)  # noqa: PTH118  # asked for each document, and much quicker
            if os.path.isfile(file) and _is_inside(folder, parts):  # noqa: PTH113
                yield Path(file)

    def find(self, name: str) -> Path:
        """The file of a template; each «!» before the name skips one that shadows."""
        if name.startswith(MARK) and (order := self._order(name.removeprefix(MARK))):
            return order
        skipped = len(name) - len(name.lstrip("!"))
        for place, file in enumerate(self._all_of(name)):
            if place == skipped:
                return file
        raise jinja2.TemplateNotFound(name, self._not_found(name))

    def _all_of(self, name: str) -> Iterator[Path]:
        """Every file of that name; behind those of one language stand the layouts for all languages."""
        layout = _layout(name)
        if layout != name.lstrip("!"):
            yield from self.candidates(name)
        if layout:
            files = tuple(self.candidates(layout))
            yield from (file for file in files if not is_order(file) or file == files[-1])

    def order(self, name: str) -> str | None:
        """The name of the order in which the layout of that name is to be filled, where there is one."""
        layout = _layout(name)
        return f"{MARK}{layout}" if layout and self._order(layout) else None

    def _order(self, layout: str) -> Path | None:
        """The first of the layouts of a name that is the order of another."""
        files = tuple(self.candidates(layout))
        return next((file for file in files[:-1] if is_order(file)), None)

    def is_users(self, file: str) -> bool:
        """Whether a file is the user's, and not one of the built-in templates."""
        return not file.startswith(f"{built_in()}{os.sep}")

    def _not_found(self, name: str) -> str:
        if cure := _now(name):
            return f"there is no template {name!r} any more; {cure}"
        near = difflib.get_close_matches(name.lstrip("!"), self.list_templates(), 1)
        cure = f"; did you mean {near[0]!r}?" if near else ""
        looked = ", ".join(str(folder) for folder in self.folders)
        return f"there is no template {name!r} in {looked}{cure}"

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and whether it is still as it was read."""
        file = self.find(template)
        read, order = file.stat(), self._ordered(template)
        changed = read.st_mtime_ns
        return _source(file, read.st_size), str(file), lambda: self._is_fresh(template, file, changed, order)

    def _ordered(self, template: str) -> tuple[str, int] | None:
        """The order of a layout, and when it was changed."""
        order = self.order(template)
        return (order, self.find(order).stat().st_mtime_ns) if order else None

    def _is_fresh(self, template: str, file: Path, read: int, order: tuple[str, int] | None) -> bool:
        """Whether the file is unchanged, and still the first of its name, in the same order."""
        try:
            first = len(self.folders) == 1 or (self.find(template), self._ordered(template)) == (file, order)
            return first and file.stat().st_mtime_ns == read
        except (OSError, jinja2.TemplateNotFound):
            return False

    def list_templates(self) -> list[str]:
        """The names of all templates, sorted."""
        return sorted(
            {
                file.relative_to(folder).as_posix()
                for folder in self.folders
                for file in folder.rglob("*.j2")
                if file.is_file() and _parts(file.relative_to(folder).as_posix())
            }
        )


def _layout(name: str) -> str:
    """The name of the layout that a template is, or stands before: that of «press_release/vi.md.j2» too."""
    bare = name.lstrip("!")
    if bare.endswith(f"/{LAYOUT}"):
        return bare
    found = _OF_A_LANGUAGE.fullmatch(name)
    return f"{found[1]}/{LAYOUT}" if found else ""


_OF_OLD = re.compile(r"!*shared/(?:(contributions|publication|tables)\.)?[a-z]{2,3}(?:-\w+)*\.md\.j2")
"""Macros that every language had its own file of; there is one for all now, and their words are sentences."""


def _now(name: str) -> str:
    """What to write for a file that earlier versions had."""
    found = _OF_OLD.fullmatch(name)
    if found is None:
        return ""
    if found[1]:
        return f"write 'shared/{found[1]}.md.j2', which is for all languages, or copy_templates to see its macros"
    tag = name.rpartition("/")[2].removesuffix(".md.j2")
    return (
        f"take this line out, and say its phrases, which are sentences of shared/{tag}.txt: "
        '{{ phrase("in_full", person) }} for in_full(person)'
    )


def _source(file: Path, size: int) -> str:
    if size > MOST_BYTES:
        raise jinja2.TemplateSyntaxError("is too large to be a template; part it", 1, None, str(file))
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
        raise jinja2.TemplateSyntaxError(message, 1, None, str(file)) from None
    except OSError as error:
        raise jinja2.TemplateSyntaxError(f"cannot be read: {error.strerror}", 1, None, str(file)) from None


@functools.lru_cache(1024)
def _parts(name: str) -> tuple[str, ...]:
    """The steps of a name; none where it would lead out of the folder."""
    parts = PurePosixPath(name.lstrip("!")).parts
    forbidden = ".." in parts or name.startswith("/") or "\\" in name or ":" in name
    return () if forbidden else parts


def _is_inside(folder: Path, parts: tuple[str, ...]) -> bool:
    """Whether no link on the way leads out of the folder; resolving paths is slow, and links are rare."""
    file = str(folder)
    for part in parts:
        file = os.path.join(file, part)  # noqa: PTH118
        if os.path.islink(file):  # noqa: PTH114
            return folder.joinpath(*parts).resolve().is_relative_to(folder.resolve())
    return True


def beside(name: str, parent: str) -> str:
    """The name that an extends or include means, seen from the template that holds it.

    What a template of one language shadows is the layout for all, be it ours or the same pack's.

    >>> beside("!press_release/en.md.j2", "press_release/en.md.j2")
    '!press_release/en.md.j2'
    >>> beside("!press_release/en.md.j2", "!press_release/en.md.j2")
    '!!press_release/en.md.j2'
    >>> beside("!press_release/layout.md.j2", "press_release/en.md.j2")
    'press_release/layout.md.j2'
    """
    if not name.startswith("!"):
        return name
    if name.lstrip("!") != parent.lstrip("!") and name.lstrip("!") == _layout(parent):
        return name.lstrip("!")
    return "!" * (len(parent) - len(parent.lstrip("!"))) + name


LONGEST = 100


def lines_of(file: str) -> list[str]:
    """The lines of a template, or none where it cannot be read."""
    try:
        return Path(file).read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError):
        return []


def excerpt(file: str | None, line: int | None) -> str:
    """A line of a file, as an error quotes it."""
    lines = lines_of(file) if file and line else []
    said = lines[line - 1].strip() if line and line <= len(lines) else ""
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
