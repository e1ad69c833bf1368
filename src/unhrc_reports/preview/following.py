"""What is watched: the folder of the session, and the packs with all that is in them.

The folder of the session is watched without the folders below it, for it may be somebody's home.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

TURN = 0.3
"""Seconds between two looks, where watchfiles is not installed."""


def changes(session: Path, packs: Sequence[Path], stop: threading.Event) -> Iterator[None]:
    """One item for each burst of changes, until told to stop; folders that are new in a pack are watched too."""
    while not stop.is_set():
        folders = _folders(session, packs)
        for _ in _news(folders, stop):
            yield
            if _folders(session, packs) != folders:
                break
        else:
            return


def _folders(session: Path, packs: Sequence[Path]) -> frozenset[Path]:
    below = {folder for pack in packs for folder in (pack, *pack.rglob("*")) if folder.is_dir()}
    return frozenset({session.absolute().parent, *below})


def _news(folders: frozenset[Path], stop: threading.Event) -> Iterator[object]:
    try:
        import watchfiles
    except ImportError:
        return _looks(folders, stop)
    return watchfiles.watch(
        *folders, stop_event=stop, debounce=200, step=50, recursive=False, raise_interrupt=False
    )


def _looks(folders: frozenset[Path], stop: threading.Event) -> Iterator[object]:
    before = _moments(folders)
    while not stop.wait(TURN):
        now = _moments(folders)
        if now != before:
            yield now
        before = now


def _moments(folders: frozenset[Path]) -> dict[Path, int]:
    """When each file was last changed; one that vanishes meanwhile is not there, and a folder only is there."""
    found = {}
    for file in (file for folder in folders if folder.is_dir() for file in folder.iterdir()):
        try:
            found[file] = 0 if file.is_dir() else file.stat().st_mtime_ns
        except OSError:
            continue
    return found
