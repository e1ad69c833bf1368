"""Documents, pictures and reference documents for the tests of the Word writer."""

from __future__ import annotations

import datetime
import io
import struct
import tomllib
import zipfile
import zlib
from pathlib import Path

import attrs
import docx
from docx.document import Document as Opened
from lxml import etree

from unhrc_reports.document.nodes import Block, Document, Heading, Inline, Paragraph, Section, Words
from unhrc_reports.document.properties import Lines, Properties
from unhrc_reports.writers.docx import DocxWriter

CHECKOUT = Path(__file__).parents[3]
LOOKS = CHECKOUT / "templates" / "word"
PRESS = LOOKS / "press.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def lines_of(file: Path) -> Lines:
    """Where lines of a language must not end, by its language file."""
    told = tomllib.loads(file.read_text(encoding="utf-8"))["lines"]
    return Lines(**{name: tuple(words) for name, words in told.items()})


LINES = {
    **{tag: lines_of(CHECKOUT / "templates" / "languages" / f"{tag}.toml") for tag in ("en", "vi")},
    "fr": lines_of(CHECKOUT / "examples" / "packs" / "french" / "languages" / "fr.toml"),
}

PROPERTIES = Properties(
    title="The 59th session",
    language="en",
    locale="en-GB",
    kind="press_release",
    lines=LINES["en"],
    session="HRC59",
    subject="Human Rights Council",
    author="Permanent Mission of Viet Nam",
    date=datetime.date(2025, 7, 8),
    words={"figure": "Figure", "table": "Table", "note": "Note", "page": "Page"},
    placeholders={
        "title": "The 59th session",
        "issuer": "Permanent Mission",
        "session": "HRC59",
        "dateline": "Geneva",
    },
)


def words(text: str) -> tuple[Inline, ...]:
    return (Words(text),)


def paragraph(*content: Inline | str) -> Paragraph:
    return Paragraph(tuple(Words(item) if isinstance(item, str) else item for item in content))


def a_document(*blocks: Block, section: str = "body", **properties: object) -> Document:
    """A document with a headline and one section of blocks."""
    headline = Section("headline", (Heading(1, words("Headline")),))
    return Document(attrs.evolve(PROPERTIES, **properties), (headline, Section(section, blocks)))


def written(document: Document, folder: Path = CHECKOUT, reference: Path = PRESS) -> bytes:
    return DocxWriter().write(document, folder=folder, reference=reference)


def opened(document: Document, folder: Path = CHECKOUT, reference: Path = PRESS) -> Opened:
    return docx.Document(io.BytesIO(written(document, folder, reference)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(content: bytes, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(content)[part])


def a_png(width: int = 3, height: int = 2, body: bytes = b"") -> bytes:
    """A whole picture, made by hand so that its header can say anything."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + b"\x40\x60\x90" * min(width, 99) for _ in range(min(height, 99))))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels + body) + chunk(b"IEND", b"")


def a_picture(folder: Path, name: str = "photo.png", content: bytes | None = None) -> str:
    (folder / name).write_bytes(a_png() if content is None else content)
    return name


def repacked(source: Path, target: Path, **changed: tuple[str, str]) -> Path:
    """A copy of a Word file with words of its parts replaced: part's stem to (before, after)."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            before, after = changed.get(Path(name).stem.replace("-", "_"), ("", ""))
            new.writestr(name, content.replace(before.encode(), after.encode()) if before else content)
    return target
