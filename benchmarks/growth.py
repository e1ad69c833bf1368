"""How cost grows with the number of contributions, in writing and in loading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml

import unhrc_reports as unhrc
from benchmarks.contest import SESSION
from benchmarks.measuring import exponent, interleaved
from benchmarks.sessions import grown, spoken
from benchmarks.tables import costs, show

SIZES = (100, 200, 500, 1000)
LOADED = (500, 1000, 2000, 5000)
KINDS = ("press_release", "briefing")


def writing(folder: Path, rounds: int) -> None:
    """Documents of 100 to 1,000 contributions."""
    session = unhrc.load(SESSION)
    sessions = {size: grown(session, size, folder) for size in SIZES}
    ways = {
        (kind, suffix, size): partial(_write, sessions[size], kind, suffix)
        for kind in KINDS
        for suffix in (".docx", ".md")
        for size in SIZES
    }
    taken = interleaved(ways, rounds)
    rows = [
        _row(f"{kind} {suffix}", SIZES, [taken[kind, suffix, size] for size in SIZES])
        for kind in KINDS
        for suffix in (".docx", ".md")
    ]
    show("Writing: ms by number of contributions", ["document", *map(str, SIZES), "exponent"], rows)


def loading(folder: Path, rounds: int) -> None:
    """The example's file beside PyYAML's C loader, and files of 500 to 5,000 statements."""
    text = SESSION.read_text(encoding="utf-8")
    ways: dict[str, Callable[[], object]] = {
        "yaml.load with CSafeLoader": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        "unhrc_reports.load": lambda: unhrc.load(SESSION),
    }
    costs("Loading hrc59.yaml", interleaved(ways, rounds * 5), "yaml.load with CSafeLoader")
    session = unhrc.load(SESSION)
    files = {size: folder / f"{size}.yaml" for size in LOADED}
    for size, file in files.items():
        unhrc.dump(spoken(session, size), file)
    taken = interleaved({size: partial(unhrc.load, file) for size, file in files.items()}, rounds)
    row = _row("unhrc_reports.load", LOADED, [taken[size] for size in LOADED])
    show("Loading YAML: ms by number of statements", ["", *map(str, LOADED), "exponent"], [row])


def _write(session: unhrc.Session, kind: str, suffix: str) -> bytes:
    return unhrc.render(session, kind, language="en").to_bytes(suffix)


def _row(name: str, sizes: Sequence[int], seconds: Sequence[float]) -> list[str]:
    return [name, *(f"{time * 1000:.1f}" for time in seconds), f"{exponent(sizes, seconds):.2f}"]
