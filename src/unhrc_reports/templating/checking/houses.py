"""House styles and language files of a pack: read as rendering reads them, so that a slip is found beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2

from unhrc_reports.errors import TemplateError
from unhrc_reports.house import house_style
from unhrc_reports.localisation import language
from unhrc_reports.messages import message, reason
from unhrc_reports.templating.checking.findings import TemplateFinding, finding
from unhrc_reports.templating.checking.sources import Sources


def houses_wrong(sources: Sources) -> Iterator[TemplateFinding]:
    """What is wrong with the house styles and language files of the first folder."""
    for folder, read in (("styles", _style), ("languages", _language)):
        for file in sorted(sources.own.glob(f"{folder}/*.toml")):
            yield from _told(file, sources, read)


def _told(file: Path, sources: Sources, read: Callable[[Path, Sources], None]) -> Iterator[TemplateFinding]:
    try:
        read(file, sources)
    except TemplateError as error:
        for fault in error.faults:
            parts = (
                fault.wording
                if not fault.place.path
                else message("{path}: {said}", path=fault.place.path, said=fault.wording)
            )
            yield finding("house_or_language", str(file), fault.place.line, parts)
    except (OSError, ValueError) as error:
        yield finding(
            "house_or_language", str(file), None, message("cannot be read: {reason}", reason=reason(error))
        )


def _style(file: Path, sources: Sources) -> None:
    style = house_style(file, ())
    try:
        base = sources.folders.find(f"languages/{style.language}.toml")
        source = base.read_text(encoding="utf-8-sig")
    except jinja2.TemplateNotFound as error:
        raise TemplateError(str(error.message)) from None
    language(style.language, source, str(base), style.changes, style)


def _language(file: Path, _: Sources) -> None:
    language(file.stem, file.read_text(encoding="utf-8-sig"), str(file)).cldr  # noqa: B018  # reads the locale
