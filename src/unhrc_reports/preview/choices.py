"""What the page lets one choose: kinds of documents, house styles and lengths, ours and those of the packs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from unhrc_reports.abridging import Length
from unhrc_reports.house import house_style
from unhrc_reports.templating.finding import built_in

KINDS = ("press_release", "press_release/opening", "briefing", "ministry_report")
"""Ours that need nothing but a session."""


LENGTHS: tuple[Length, ...] = ("full", "standard", "short")
"""How much is told, the whole first."""


def kinds(packs: Sequence[Path]) -> tuple[str, ...]:
    """Ours, then those that the packs bring."""
    layouts = sorted(file for pack in packs for file in pack.glob("*/layout.md.j2"))
    return tuple(dict.fromkeys([*KINDS, *(file.parent.name for file in layouts)]))


def styles(packs: Sequence[Path]) -> tuple[str, ...]:
    """The names of the house styles that are there."""
    return tuple(sorted({file.stem for folder in (*packs, built_in()) for file in folder.glob("styles/*.toml")}))


def by_language(named: Sequence[str], packs: Sequence[str | Path]) -> Mapping[str, str]:
    """Each house style by the language that it is for; DataError for a style that is wrong."""
    folders = [*map(Path, packs), built_in()]
    return {house_style(style, folders).language: style for style in named}
