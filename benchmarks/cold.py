"""One document in a process of its own: `python -m benchmarks.cold ours press_release FOLDER`.

Each contestant imports only what it needs, reads its data from a file, and
writes one document; the rest of the benchmark is not imported. FOLDER holds
what `contest.prepare` made.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

PICTURES = Path(__file__).parents[1] / "examples"


def session_file(kind: str, folder: Path) -> Path:
    """The session that a kind of document is measured with: the example, or one that `preparing` has written."""
    written = folder / f"{kind}.session.yaml"
    return written if written.exists() else PICTURES / "hrc59.yaml"


def ours(kind: str, folder: Path) -> bytes:
    """By this library, from the session file."""
    import unhrc_reports as unhrc

    session = unhrc.load(session_file(kind, folder))
    return unhrc.render(session, kind, language="en").to_bytes(".docx")


def ours_markdown(kind: str, folder: Path) -> bytes:
    """The same in Markdown."""
    import unhrc_reports as unhrc

    session = unhrc.load(session_file(kind, folder))
    return unhrc.render(session, kind, language="en").to_bytes(".md")


def docxtpl(kind: str, folder: Path) -> bytes:
    """By docxtpl, from a JSON file."""
    from benchmarks.with_docxtpl import Contestant

    data = json.loads((folder / f"{kind}.whole.json").read_text(encoding="utf-8"))
    return Contestant(folder / f"{kind}.whole.docx", PICTURES).write(data)


def by_hand(kind: str, folder: Path) -> bytes:
    """By python-docx, from sentences in a JSON file."""
    from benchmarks.by_hand import write

    return write(json.loads((folder / f"{kind}.script.json").read_text(encoding="utf-8")), PICTURES)


def bare(kind: str, folder: Path) -> bytes:
    """Python alone, which reads the data."""
    return (folder / f"{kind}.script.json").read_bytes()


WAYS: dict[str, Callable[[str, Path], bytes]] = {
    "docxtpl": docxtpl,
    "by_hand": by_hand,
    "ours": ours,
    "ours_markdown": ours_markdown,
    "bare": bare,
}

if __name__ == "__main__":
    WAYS[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
