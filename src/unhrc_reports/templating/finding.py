"""Where templates are found: the user's folders first, then ours, file by file.

A user's file shadows ours of the same name, and may extend the very file that
it shadows: «!press_release/en.md.j2» is the next one of that name. Links that
lead out of a folder are not followed.
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
        skipped = len(name) - len(name.lstrip("!"))
        for place, file in enumerate(self._all_of(name)):
            if place == skipped:
                return file
        raise jinja2.TemplateNotFound(name, self._not_found(name))

    def _all_of(self, name: str) -> Iterator[Path]:
        """Every file of that name; behind those of one language stand the layouts for all languages."""
        yield from self.candidates(name)
        if found := _OF_A_LANGUAGE.fullmatch(name):
            yield from self.candidates(f"{found[1]}/layout.md.j2")

    def is_users(self, file: str) -> bool:
        """Whether a file is the user's, and not one of the built-in templates."""
        return not file.startswith(f"{built_in()}{os.sep}")

    def _not_found(self, name: str) -> str:
        near = difflib.get_close_matches(name.lstrip("!"), self.list_templates(), 1)
        cure = f"; did you mean {near[0]!r}?" if near else ""
        looked = ", ".join(str(folder) for folder in self.folders)
        return f"there is no template {name!r} in {looked}{cure}"

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and whether it is still as it was read."""
        file = self.find(template)
        read = file.stat()
        return _source(file, read.st_size), str(file), lambda: self._is_fresh(template, file, read.st_mtime_ns)

    def _is_fresh(self, template: str, file: Path, read: int) -> bool:
        """Whether the file is unchanged, and still the first of its name."""
        try:
            first = len(self.folders) == 1 or self.find(template) == file
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

    >>> beside("!press_release/en.md.j2", "press_release/en.md.j2")
    '!press_release/en.md.j2'
    >>> beside("!press_release/en.md.j2", "!press_release/en.md.j2")
    '!!press_release/en.md.j2'
    """
    if not name.startswith("!"):
        return name
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
