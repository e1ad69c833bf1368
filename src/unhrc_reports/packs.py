"""Start a pack: copies of built-in templates, which are yours to change.

    import unhrc_reports as unhrc

    unhrc.copy_templates("my_pack", only="press_release/en")

A pack.toml tells which version the copies were made from, and the digest of
each block and sentence as it was, so that `check_templates` can say what changed since. A
file that is there already is never overwritten.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from unhrc_reports.errors import Fault, OutputError, Place, TemplateError
from unhrc_reports.messages import message, reason
from unhrc_reports.nearest import did_you_mean, nearest
from unhrc_reports.templating.copies import Change, changes_since_copy, digests
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.packs import FILE, Pack, installed, pack
from unhrc_reports.writers.files import replace

SUFFIXES = (".md.j2", ".txt", ".toml", ".docx")
_TAG = re.compile(r"(?:^|[/.])([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.(?:md\.j2|txt|toml)$")


def copy_templates(folder: str | os.PathLike[str], *, only: str | Sequence[str] | None = None) -> list[Path]:
    """Copy built-in files into a pack, and note in its pack.toml what they were; gives the paths that were written.

    `only` names files or folders, with or without their suffix: «press_release/en», «press_release», «word/press»,
    «languages/vi», «styles/vna»; without it, all are copied. Nothing is written when one of the files is there
    already, or one of the names is unknown: a TemplateError then names them all.
    """
    target, names = Path(folder), _names([only] if isinstance(only, str) else only)
    if target.is_dir() and (there := [name for name in names if os.path.lexists(target / name)]):
        raise TemplateError([_there(target / name) for name in there])
    contents = {name: (built_in() / name).read_bytes() for name in names}
    told = _told(target, {name: digests(content, name) for name, content in contents.items()})
    return _written(target, {**contents, FILE: told.encode()})


def _names(only: Iterable[str] | None) -> list[str]:
    """The names of the built-in files that are asked for."""
    known = _known()
    if only is None:
        return known
    found: dict[str, None] = {}
    unknown = []
    for asked in only:
        meant = asked.strip("/")
        chosen = [name for name in known if name == meant or name.startswith((f"{meant}/", f"{meant}."))]
        found |= dict.fromkeys(chosen)
        if not chosen or not meant:
            unknown.append(_unknown(asked, known))
    if unknown:
        raise TemplateError(unknown)
    return list(found)


def _known() -> list[str]:
    root = built_in()
    return sorted(file.relative_to(root).as_posix() for file in root.rglob("*") if file.name.endswith(SUFFIXES))


def _unknown(asked: str, known: Iterable[str]) -> Fault:
    short = {_without_suffix(name): None for name in known}
    folders = {name.rpartition("/")[0]: None for name in known}
    near = nearest(asked, [*short, *folders, *known])
    cure = did_you_mean(near or asked, [near] if near else folders)
    return Fault(Place(), message("there is no built-in template {asked!r}; {cure}", asked=asked, cure=cure))


def _without_suffix(name: str) -> str:
    return next((name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix)), name)


def _there(file: Path) -> Fault:
    said = message("is there already, and is not overwritten; move it away, or copy into another folder")
    return Fault(Place(file=str(file)), said)


def _told(target: Path, copied: dict[str, dict[str, str]]) -> str:
    """The pack.toml with the copies in it: the user's own with tables added, or a new one."""
    known = pack(target)
    source = _without_old(known, copied) if known else _new(target, copied)
    text = source.rstrip("\n") + "\n" + "".join(_table(name, blocks) for name, blocks in copied.items())
    tomllib.loads(text)
    return text


def _new(target: Path, copied: Iterable[str]) -> str:
    own = (file.relative_to(target).as_posix() for file in target.rglob("*") if file.name.endswith(SUFFIXES))
    tags = _languages((*copied, *own)) or _languages(_known())
    name = json.dumps(target.resolve().name, ensure_ascii=False)
    return f'name = {name}\nlanguages = {json.dumps(tags)}\nbuilt_for = "{installed()}"\n'


def _languages(names: Iterable[str]) -> list[str]:
    """The languages that templates of these names are written in."""
    return sorted({found[1] for name in names if not name.startswith("styles/") and (found := _TAG.search(name))})


def _table(name: str, blocks: dict[str, str]) -> str:
    digest = ", ".join(f'{json.dumps(block, ensure_ascii=False)} = "{value}"' for block, value in blocks.items())
    return f'\n[copied.{json.dumps(name)}]\nversion = "{installed()}"\nblocks = {{ {digest} }}\n'


def _without_old(known: Pack, copied: Iterable[str]) -> str:
    """The text of a pack.toml without the tables of files that are copied again."""
    source = known.file.read_text(encoding="utf-8-sig")
    for name in copied:
        source = re.sub(rf"(?m)^\[copied\.{re.escape(json.dumps(name))}\][^\n]*\n(?:(?!\[)[^\n]*\n?)*", "", source)
    return source


def _written(target: Path, contents: dict[str, bytes]) -> list[Path]:
    """Write all files, or none: what was written before a failure is taken away again."""
    written: list[Path] = []
    try:
        for name, content in contents.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            written.append(replace(target / name, content))
    except (OSError, OutputError) as error:
        for file in written:
            with contextlib.suppress(OSError):
                file.unlink()
        if isinstance(error, OutputError):
            raise
        said = message(
            "could not be written ({reason}); check that the folder may be written to", reason=reason(error)
        )
        raise OutputError([Fault(Place(file=str(target)), said)]) from None
    return written


__all__ = ["Change", "changes_since_copy", "copy_templates"]
