"""What changed since a built-in file was copied into a pack: in ours, and in the copy.

A copy is compared block by block with the digests that `copy_templates` wrote
into pack.toml. «» is what stands outside blocks, and the whole of a file that
has none, such as a language file.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
import jinja2

from unhrc_reports.errors import Place
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.packs import Copied, pack

_PLAIN = jinja2.Environment()  # noqa: S701  # it takes sources to pieces, and fills nothing
NO_BLOCKS: Mapping[str, str] = {}


@attrs.frozen
class Change:
    """One block that is no longer what it was when the file was copied."""

    place: Place
    """The user's file, and the line of the block."""
    name: str
    """Name of the template: «press_release/en.md.j2»."""
    block: str
    """Name of the block, or "" for what stands outside blocks."""
    ours: bool
    """Whether the built-in file has changed there since."""
    yours: bool
    """Whether the copy has been changed there."""
    wording: Mapping[str, str]
    """What that means, and what to do, by language."""

    def __str__(self) -> str:
        return f"{self.place}: {self.wording['en']}"


def digests(content: bytes, name: str) -> dict[str, str]:
    """The digest of each block of a file, and under "" that of what stands outside blocks."""
    pieces = _pieces(content, name)
    return {block: hashlib.sha256(piece).hexdigest() for block, piece in pieces.items()}


def _pieces(content: bytes, name: str) -> dict[str, bytes]:
    if not name.endswith(".j2"):
        return {"": content}
    try:
        source = content.decode("utf-8-sig")
        return {block: "".join(words).encode() for block, (_, words) in _blocks(source).items()}
    except (UnicodeDecodeError, jinja2.TemplateSyntaxError):
        return {"": content}


def _blocks(source: str) -> dict[str, tuple[int, list[str]]]:
    """The line and the pieces of each block; those of a block in a block are in both."""
    found: dict[str, tuple[int, list[str]]] = {"": (1, [])}
    within: list[str] = []
    tokens = list(_PLAIN.lex(source.replace("\r\n", "\n")))
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
    lines = {block: line for block, (line, _) in _lines(content, name).items()}
    for block in dict.fromkeys((*ours, *yours, *then)):
        was, now, here = then.get(block), ours.get(block), yours.get(block)
        if now == was == here or now == here:
            continue
        change = now != was, here != was
        said = _said(block, name, copied.version, was, now, change)
        yield Change(Place(file=str(file), line=lines.get(block, 1)), name, block, *change, said)


def _lines(content: bytes, name: str) -> dict[str, tuple[int, list[str]]]:
    try:
        return _blocks(content.decode("utf-8-sig")) if name.endswith(".j2") else {}
    except (UnicodeDecodeError, jinja2.TemplateSyntaxError):
        return {}


def _ours(name: str) -> Mapping[str, str]:
    try:
        return digests((built_in() / name).read_bytes(), name)
    except OSError:
        return NO_BLOCKS


def _said(
    block: str, name: str, version: str, was: str | None, now: str | None, change: tuple[bool, bool]
) -> Mapping[str, str]:
    what = f"block {block!r} of {name}" if block else f"what stands outside the blocks of {name}"
    what_vi = f"khối {block!r} của {name}" if block else f"phần ngoài các khối của {name}"
    if change == (False, True):
        return {"en": f"{what} is your own since it was copied from {version}",
                "vi": f"{what_vi} đã được bạn sửa từ khi sao chép từ bản {version}"}  # fmt: skip
    if now is None:
        return {"en": f"{what} is no longer in the built-in templates; see what took its place",
                "vi": f"{what_vi} không còn trong các mẫu có sẵn; hãy xem mẫu mới"}  # fmt: skip
    if was is None:
        return {"en": f"{what} is new in the built-in templates; copy it from there if you want it",
                "vi": f"{what_vi} là phần mới trong các mẫu có sẵn; hãy chép vào nếu cần"}  # fmt: skip
    both = change == (True, True)
    cure = (
        "both have changed; compare them" if both else "your copy is as it was; copy it anew if you want the change"
    )
    cure_vi = "cả hai đều đã đổi; hãy đối chiếu" if both else "bản của bạn vẫn như cũ; hãy chép lại nếu cần"
    return {"en": f"{what} has changed since {version}: {cure}",
            "vi": f"{what_vi} đã đổi từ bản {version}: {cure_vi}"}  # fmt: skip
