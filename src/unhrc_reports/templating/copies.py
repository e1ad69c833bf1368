"""What changed since a built-in file was copied into a pack: in ours, and in the copy.

A copy is compared with the digests that `copy_templates` wrote into pack.toml:
a layout block by block, a file of sentences sentence by sentence. «» is what
stands outside of blocks, and the whole of a file that has neither, such as a
language file.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
import jinja2

from unhrc_reports.errors import Place
from unhrc_reports.messages import Message, message
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.packs import Copied, pack
from unhrc_reports.templating.sentences.files import entries

_PLAIN = jinja2.Environment()  # noqa: S701  # it takes sources to pieces, and fills nothing
NO_BLOCKS: Mapping[str, str] = {}


@attrs.frozen
class Change:
    """One block or sentence that is no longer what it was when the file was copied."""

    place: Place
    """The user's file, and the line of the block or sentence."""
    name: str
    """Name of the template: «press_release/layout.md.j2», «press_release/en.txt»."""
    block: str
    """Name of the block or sentence, or "" for what stands outside blocks."""
    ours: bool
    """Whether the built-in file has changed there since."""
    yours: bool
    """Whether the copy has been changed there."""
    wording: Message
    """What that means, and what to do."""

    def __str__(self) -> str:
        return f"{self.place}: {self.wording.text()}"


def digests(content: bytes, name: str) -> dict[str, str]:
    """The digest of each block of a file, and under "" that of what stands outside blocks."""
    pieces = _pieces(content, name)
    return {block: hashlib.sha256(piece).hexdigest() for block, piece in pieces.items()}


def _pieces(content: bytes, name: str) -> dict[str, bytes]:
    held = _held(content, name)
    return {block: "".join(words).encode() for block, (_, words) in held.items()} if held else {"": content}


def _held(content: bytes, name: str) -> dict[str, tuple[int, list[str]]]:
    """The line and the words of each block of a layout, and of each sentence; nothing where it cannot be read."""
    try:
        source = content.decode("utf-8-sig").replace("\r\n", "\n")
        if name.endswith(".txt"):
            return {one.name: (one.line, [one.text]) for one in entries(source, name)}
        return _blocks(source) if name.endswith(".j2") else {}
    except (UnicodeDecodeError, jinja2.TemplateSyntaxError):
        return {}


def _blocks(source: str) -> dict[str, tuple[int, list[str]]]:
    """The line and the pieces of each block; those of a block in a block are in both."""
    found: dict[str, tuple[int, list[str]]] = {"": (1, [])}
    within: list[str] = []
    tokens = list(_PLAIN.lex(source))
    names = [token for token in tokens if token[1] != "whitespace"]
    begins = {id(a): c[2] for a, b, c in zip(names, names[1:], names[2:], strict=False) if b[2] == "block"}
    ends = {id(a) for a, b in itertools.pairwise(names) if b[2] == "endblock"}
    for token in tokens:
        if token[1] == "block_begin" and id(token) in begins:
            within.append(begins[id(token)])
            found[within[-1]] = token[0], []
        for name in within or [""]:
            found[name][1].append(token[2])
        if token[1] == "block_begin" and id(token) in ends and within:
            within.pop()
    return found


def changes_since_copy(folder: Path) -> list[Change]:
    """What changed since the files of a pack were copied: in the built-in files, and in the copies."""
    told = pack(folder)
    return [
        change
        for name, copied in (told.copied if told else {}).items()
        for change in _changes(folder, name, copied)
    ]


def _changes(folder: Path, name: str, copied: Copied) -> Iterator[Change]:
    file = folder / name
    if not file.is_file():
        return
    content = file.read_bytes()
    then, yours, ours = copied.blocks, digests(content, name), _ours(name)
    lines = {block: line for block, (line, _) in _held(content, name).items()}
    for block in dict.fromkeys((*ours, *yours, *then)):
        was, now, here = then.get(block), ours.get(block), yours.get(block)
        if now == was == here or now == here:
            continue
        change = now != was, here != was
        said = _said(block, name, copied.version, was, now, change)
        yield Change(Place(file=str(file), line=lines.get(block, 1)), name, block, *change, said)


def _ours(name: str) -> Mapping[str, str]:
    try:
        return digests((built_in() / name).read_bytes(), name)
    except OSError:
        return NO_BLOCKS


def _said(
    block: str, name: str, version: str, was: str | None, now: str | None, change: tuple[bool, bool]
) -> Message:
    what = _what(block, name)
    if change == (False, True):
        return message("{what} is your own since it was copied from {version}", what=what, version=version)
    if now is None:
        return message("{what} is no longer in the built-in templates; see what took its place", what=what)
    if was is None:
        return message("{what} is new in the built-in templates; copy it from there if you want it", what=what)
    if change == (True, True):
        return message(
            "{what} has changed since {version}: both have changed; compare them", what=what, version=version
        )
    return message(
        "{what} has changed since {version}: your copy is as it was; copy it anew if you want the change",
        what=what,
        version=version,
    )


def _what(block: str, name: str) -> Message:
    if not block:
        return message("what stands outside the blocks of {name}", name=name)
    if name.endswith(".txt"):
        return message("the sentence {sentence!r} of {name}", sentence=block, name=name)
    return message("block {block!r} of {name}", block=block, name=name)
