"""Sessions of any size: the example, with as many contributions as are asked for.

A third are statements, a third events with a picture of their own, a third
texts, which are rows of the briefing's table.
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import attrs

from unhrc_reports import Session, Text
from unhrc_reports.model import Event, Photograph, Resolution, Statement


def grown(session: Session, contributions: int, folder: Path) -> Session:
    """A session with so many contributions, whose pictures are in a folder."""
    places = range(contributions // 3)
    return attrs.evolve(
        session,
        statements=tuple(_statement(session.statements[0], place) for place in places),
        events=tuple(_event(session.events[0], place, folder) for place in places),
        resolutions=tuple(_resolution(session.resolutions[0], place) for place in places),
    )


def spoken(session: Session, contributions: int) -> Session:
    """A session with so many statements; 5,000 of them stay within the size that a file may have."""
    places = range(contributions)
    return attrs.evolve(session, statements=tuple(_statement(session.statements[0], place) for place in places))


def _text(text: Text, place: int) -> Text:
    return Text({language: f"{words} {place}" for language, words in text})


def _statement(like: Statement, place: int) -> Statement:
    summary = Text(en=f"It named measure {place}.", vi=f"Phát biểu nêu biện pháp {place}.")
    return attrs.evolve(like, topic=_text(like.topic, place), summary=summary)


def _resolution(like: Resolution, place: int) -> Resolution:
    return attrs.evolve(like, title=_text(like.title, place), photographs=())


def _event(like: Event, place: int, folder: Path) -> Event:
    file = folder / f"{place}.png"
    if not file.exists():
        file.write_bytes(_png(place))
    photograph: Photograph = attrs.evolve(like.photographs[0], file=str(file))
    return attrs.evolve(like, title=_text(like.title, place), photographs=(photograph,))


def _png(place: int) -> bytes:
    """A picture of one pixel, whose colour is the place."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0" + place.to_bytes(3, "big"))
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", pixel), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
