"""What a series of documents leaves behind in memory.

Each document has texts of its own, as a series has, so that a cache without a
bound would show. tracemalloc counts what Python holds; it is exact, and slow,
so that no time is taken here.
"""

from __future__ import annotations

import gc
import tracemalloc

import attrs

import unhrc_reports as unhrc
from benchmarks.contest import SESSION
from benchmarks.tables import show

WARM, DOCUMENTS = 100, 2000


def growth() -> None:
    """Bytes that stay for each of 2,000 documents, after those that fill the caches."""
    session = unhrc.load(SESSION)
    rows = [[f"press release {suffix}", f"{_growth(session, suffix):.0f}"] for suffix in (".docx", ".md")]
    show(f"Memory that stays, over {DOCUMENTS:,} documents", ["document", "bytes each"], rows)


def _growth(session: unhrc.Session, suffix: str) -> float:
    _write(session, suffix, range(WARM))
    tracemalloc.start()
    _write(session, suffix, range(WARM, 2 * WARM))
    gc.collect()
    before, _ = tracemalloc.get_traced_memory()
    _write(session, suffix, range(2 * WARM, 2 * WARM + DOCUMENTS))
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / DOCUMENTS


def _write(session: unhrc.Session, suffix: str, places: range) -> None:
    for place in places:
        own = attrs.evolve(session, outlook=(unhrc.Text(en=f"Document {place}.", vi=f"Văn bản {place}."),))
        unhrc.press_release(own, language="en").to_bytes(suffix)
