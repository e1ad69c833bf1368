"""What a pack says of itself in its pack.toml, and whether it can be used.

A pack is a folder of templates, languages, styles and Word looks. Its
pack.toml names it, the languages that it writes and the version of this
library that it was built for. A folder without one is used as it is. A pack
built for a later version than the one installed (a higher first or second
number) is refused, for its templates may ask for what is not there yet.
"""

from __future__ import annotations

import difflib
import functools
import importlib.metadata
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.templating.finding import excerpt
from unhrc_reports.templating.limits import MOST_BYTES
from unhrc_reports.text import LANGUAGE_TAG

FILE = "pack.toml"
_VERSION = re.compile(r"(\d+)\.(\d+)(\.\d+)?([-.+a-z].*)?")
_LINE = re.compile(r"at line (\d+)")


@attrs.frozen
class Copied:
    """A built-in file as it was when it was copied."""

    version: str
    """The version of unhrc_reports that it was copied from."""
    blocks: Mapping[str, str]
    """The digest of each block, and under "" that of what stands outside blocks."""


@attrs.frozen(kw_only=True)
class Pack:
    """What a pack.toml says."""

    file: Path
    name: str
    description: str = ""
    languages: tuple[str, ...]
    built_for: str
    copied: Mapping[str, Copied]


@functools.cache
def installed() -> str:
    """The version of unhrc_reports that is installed."""
    return importlib.metadata.version("unhrc-reports")


def usable(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders, where all are there and no pack is wrong or too new; else TemplateError with every fault."""
    found, faults = tuple(folders), []
    for folder in found:
        if not folder.is_dir():
            faults.append(_no_folder(folder))
            continue
        try:
            pack(folder)
        except TemplateError as error:
            faults += error.faults
    if faults:
        raise TemplateError(faults)
    return found


def pack(folder: Path) -> Pack | None:
    """What the pack.toml of a folder says, if it has one; TemplateError with all that is wrong in it."""
    file = folder / FILE
    try:
        state = file.stat()
    except OSError:
        return None
    return _read(file, state.st_mtime_ns, state.st_size)


@functools.lru_cache(32)
def _read(file: Path, changed: int, size: int) -> Pack:
    try:
        if size > MOST_BYTES:
            raise ValueError(f"has more than {MOST_BYTES:,} bytes")
        source = file.read_text(encoding="utf-8-sig")
        data = tomllib.loads(source)
    except (OSError, ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else None
        en, vi = f"cannot be read: {error}; write it as TOML", f"không đọc được: {error}; hãy viết theo TOML"
        raise TemplateError([_fault(file, line, en, vi)]) from None
    if faults := [_fault(file, _line(source, key), en, vi) for key, en, vi in _wrong(data)]:
        raise TemplateError(faults)
    copied = {name: Copied(one["version"], one["blocks"]) for name, one in data.pop("copied", {}).items()}
    return Pack(file=file, copied=copied, **{**data, "languages": tuple(data["languages"])})


def _texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def _words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


KEYS: Mapping[str, tuple[Callable[[Any], bool], str, str]] = {
    "name": (_words, 'a name, such as name = "french"', 'tên, như name = "french"'),
    "languages": (
        lambda value: _texts(value) and all(LANGUAGE_TAG.fullmatch(tag) for tag in value),
        'a list of language tags, such as languages = ["fr"]', 'danh sách mã ngôn ngữ, như languages = ["fr"]',
    ),
    "built_for": (
        lambda value: isinstance(value, str) and bool(_VERSION.fullmatch(value)),
        'a version of unhrc_reports, such as built_for = "0.1.0"',
        'phiên bản của unhrc_reports, như built_for = "0.1.0"',
    ),
    "description": (lambda value: isinstance(value, str), "a text", "một đoạn văn bản"),
    "copied": (
        lambda value: isinstance(value, dict) and all(map(_is_copied, value.values())),
        "what copy_templates wrote, tables with version and blocks",
        "bảng do copy_templates ghi, có version và blocks",
    ),
}  # fmt: skip
"""Each key, what it must be, and that in words."""
REQUIRED = ("name", "languages", "built_for")


def _is_copied(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"version", "blocks"}
        and isinstance(value["version"], str)
        and isinstance(value["blocks"], dict)
        and all(isinstance(one, str) for one in value["blocks"].values())
    )


def _wrong(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each key with a fault, and the fault in English and Vietnamese."""
    for key in data:
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, 1)
            cure = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(KEYS)}"
            cure_vi = f"có phải là {near[0]!r}?" if near else f"có {', '.join(KEYS)}"
            yield key, f"there is no key {key!r}; {cure}", f"không có khóa {key!r}; {cure_vi}"
    for key in REQUIRED:
        if key not in data:
            yield key, f"{key} is missing; write {KEYS[key][1]}", f"thiếu {key}; hãy viết {KEYS[key][2]}"
    for key, (is_right, en, vi) in KEYS.items():
        if key in data and not is_right(data[key]):
            yield key, f"{key} is not {en}; write it so", f"{key} phải là {vi}; hãy sửa lại"
        elif key == "built_for" and key in data and _numbers(data[key]) > _numbers(installed()):
            yield (
                key,
                f"this pack is built for unhrc_reports {data[key]}, and {installed()} is installed; "
                "install the later one, or use an earlier state of the pack",
                f"gói này dành cho unhrc_reports {data[key]}, bản đang cài là {installed()}; hãy cài bản mới hơn",
            )


def _numbers(version: str) -> tuple[int, int]:
    """The first two numbers of a version: what is new in a later third number breaks no template."""
    found = _VERSION.fullmatch(version)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _line(source: str, key: str) -> int | None:
    found = re.search(rf"(?m)^\s*\[?\"?{re.escape(key)}\b", source)
    return source.count("\n", 0, found.end()) + 1 if found else None


def _no_folder(folder: Path) -> Fault:
    if folder.is_file():
        en, vi = "is a file; name the folder that it stands in", "là một tệp; hãy ghi tên thư mục chứa nó"
        return _fault(folder, None, en, vi)
    try:
        beside = [one.name for one in folder.parent.iterdir() if one.is_dir()]
    except (OSError, ValueError):
        beside = []
    near = difflib.get_close_matches(folder.name, beside, 1)
    cure = (
        f"did you mean {folder.parent / near[0]}?"
        if near
        else "write its name anew, or make it with copy_templates"
    )
    cure_vi = f"có phải là {folder.parent / near[0]}?" if near else "hãy sửa tên, hoặc tạo bằng copy_templates"
    return _fault(folder, None, f"there is no folder of that name; {cure}", f"không có thư mục này; {cure_vi}")


def _fault(file: Path, line: int | None, en: str, vi: str) -> Fault:
    return Fault(Place(file=str(file), line=line), {"en": en, "vi": vi}, excerpt(str(file), line))
