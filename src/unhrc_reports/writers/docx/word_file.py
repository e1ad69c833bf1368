"""A Word file as it lies on the disk: judged, and then read part by part (ECMA-376 part 2).

A letterhead comes by e-mail, from a converter, from a colleague's stick. So sizes
are judged by the directory of the archive before anything is unpacked, parts are
read when they are asked for, and what leads nowhere (a thumbnail that is gone,
`Target="NULL"`) is as if it were not there, as in Word.
"""

from __future__ import annotations

import io
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import attrs
from lxml import etree

from unhrc_reports.messages import message
from unhrc_reports.writers.docx.kinds_of_file import OPEN_DOCUMENT, Refused, judge_beginning, refused
from unhrc_reports.writers.docx.relations import PACKAGE, TYPES

MOST_BYTES: Final = 50_000_000
MOST_UNPACKED: Final = 100_000_000
MOST_XML: Final = 12_000_000
"""Bytes of a part that has to be parsed, unpacked; a tree takes some twenty times as much memory."""
MOST_TAGS: Final = 1_000_000
"""Beginnings and ends of its elements; a thesis of 300 pages has some 200,000."""
MOST_PARTS: Final = 4_000
_ENTRY: Final = 400
"""Bytes that a part takes in the directory of an archive, name and all, where nobody means harm."""

_STRICT: Final = "http://purl.oclc.org/ooxml/"
_MAIN: Final = frozenset({
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
})  # fmt: skip
"""Content types of the main part of .docx, .dotx, .docm and .dotm, in small letters."""

PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)


@attrs.frozen
class Relationship:
    """What a part points to: another part, or an address outside."""

    id: str
    kind: str
    """Last step of its type, such as «header» or «image»."""
    target: str
    """Name of the part as the archive has it, or the address."""
    external: bool


@attrs.frozen(eq=False)
class WordFile:
    """An archive whose main part is a document or a template of Word."""

    archive: zipfile.ZipFile
    names: Mapping[str, str]
    """Names of the parts in small letters, as the format compares them, to the names in the archive."""
    main: str
    macros: bool
    """Whether the file may hold macros (.docm, .dotm)."""

    def read(self, name: str) -> bytes:
        """Unpack a part."""
        try:
            return self.archive.read(self.names[name.lower()])
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
            raise refused("damaged") from None

    def tree(self, name: str) -> etree._Element:
        """Parse a part; refuse one that is too large, damaged, or brings a document type."""
        if self.archive.getinfo(self.names[name.lower()]).file_size > MOST_XML:
            raise _too_large(name)
        content = self.read(name)
        if content.count(b"<") > MOST_TAGS:
            raise _too_large(name)
        return parsed(content, name)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self.names

    def relationships(self, part: str) -> dict[str, Relationship]:
        """What a part points to, by id; parts that are not there are left out."""
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels".lstrip("/")
        if not self.has(listed):
            return {}
        found = (_relationship(element, folder) for element in self.tree(listed).iter(f"{{{PACKAGE}}}Relationship"))
        return {one.id: one for one in found if one.external or self.has(one.target)}


def open_word_file(file: Path) -> WordFile:
    """Open a Word file, or raise Refused with what it is instead, and the cure."""
    content = _content(file)
    judge_beginning(content, file.name)
    _judge_directory(content)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, struct.error, EOFError, NotImplementedError):
        raise refused("damaged") from None
    _judge(archive)
    names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
    return _found(WordFile(archive, names, "", False))


def parsed(content: bytes, name: str) -> etree._Element:
    """Parse XML that comes from outside."""
    try:
        root = etree.fromstring(content, PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(
            message("its part {part} is damaged; open the file in Word and save it under a new name", part=name)
        ) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refused("other")  # ECMA-376 part 2, 9.1.1: no part of a package declares a document type
    return root


def _content(file: Path) -> bytes:
    try:
        status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Refused(message("this is a folder; name the Word file in it"))
        if not stat.S_ISREG(status.st_mode):
            raise Refused(message("this is no file; name a Word file"))
        if status.st_size > MOST_BYTES:
            raise _too_much(MOST_BYTES)
        return file.read_bytes()
    except FileNotFoundError:
        raise Refused(message("there is no such reference document")) from None
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or fault
        raise Refused(message("the file cannot be read: {reason}", reason=str(reason))) from None


def _judge_directory(content: bytes) -> None:
    """Look at the length of the archive's directory before it is read (PKWARE APPNOTE 6.3.3, 4.3.16)."""
    end = content.rfind(b"PK\x05\x06", -65_557)
    if end < 0 or end + 22 > len(content):
        raise refused("damaged")
    (length,) = struct.unpack_from("<I", content, end + 12)
    if length > MOST_PARTS * _ENTRY:
        raise _too_many_parts()


def _judge(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MOST_PARTS:
        raise _too_many_parts()
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        raise _too_much(MOST_UNPACKED)
    if any(member.flag_bits & 1 for member in members):
        raise refused("encrypted")
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise refused("damaged")


def _found(file: WordFile) -> WordFile:
    """Find the main part; a ZIP archive may be many other things."""
    _refuse_other_archives(file)
    types = _types(file)
    for element in file.tree("_rels/.rels").iter(f"{{{PACKAGE}}}Relationship"):
        kind = element.get("Type", "")
        if kind.startswith(_STRICT):
            raise refused("strict")
        target = _relationship(element, "").target
        if kind == f"{TYPES}/officeDocument" and file.has(target):
            declared = types.get(target.lower(), "")
            if declared not in _MAIN:
                raise refused("office" if "officedocument" in declared or "ms-" in declared else "other")
            return attrs.evolve(file, main=file.names[target.lower()], macros="macroenabled" in declared)
    raise refused("damaged")


def _refuse_other_archives(file: WordFile) -> None:
    if file.has("mimetype") and file.read("mimetype")[:99].startswith(OPEN_DOCUMENT):
        raise refused("odt")
    if file.has("Index/Document.iwa") or file.has("Index.zip"):
        raise refused("pages")
    if not file.has("[Content_Types].xml") or not file.has("_rels/.rels"):
        raise refused("other")


def _types(file: WordFile) -> dict[str, str]:
    """Content types of the parts that have one of their own, or by their suffix; all in small letters."""
    root = file.tree("[Content_Types].xml")
    by_suffix = {
        element.get("Extension", "").lower(): element.get("ContentType", "").lower()
        for element in root
        if etree.QName(element).localname == "Default"
    }
    named = {
        element.get("PartName", "").lstrip("/").lower(): element.get("ContentType", "").lower()
        for element in root
        if etree.QName(element).localname == "Override"
    }
    return {name: named.get(name) or by_suffix.get(name.rpartition(".")[2], "") for name in file.names}


def _relationship(element: etree._Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    name = target if external else posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], name, external)


def _too_large(name: str) -> Refused:
    return Refused(
        message(
            "its part {part} has more than {most} MB, or {tags} elements; a letterhead needs no more: delete the "
            "text that does not belong to it, and save it under a new name",
            part=name,
            most=MOST_XML // 1_000_000,
            tags=MOST_TAGS // 2,
        )
    )


def _too_many_parts() -> Refused:
    return Refused(
        message("it has more than {most} parts; open it in Word and save it under a new name", most=MOST_PARTS)
    )


def _too_much(most: int) -> Refused:
    return Refused(
        message(
            "it has more than {most} MB when it is unpacked; a letterhead needs no more: delete the text and the "
            "pictures that do not belong to it, and save it under a new name",
            most=most // 1_000_000,
        )
    )
