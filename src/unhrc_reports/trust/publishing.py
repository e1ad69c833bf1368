"""All documents of a session in one go: checked, compared, and written together or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, Unpack

import attrs

from unhrc_reports.checks import check
from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.errors import Fault, ReportsError
from unhrc_reports.house import house_style
from unhrc_reports.model import Session
from unhrc_reports.options import Publication
from unhrc_reports.rendering import ministry_report, render
from unhrc_reports.report import Report
from unhrc_reports.templating.finding import built_in
from unhrc_reports.trust.comparing import compare
from unhrc_reports.writers.together import replace_all

LANGUAGES_OF: Mapping[str, tuple[str, ...]] = {"ministry_report": ("vi",)}
"""The kinds of document that are not written in every language."""


class Refused(ReportsError):
    """The documents were not written: the session contradicts itself, or two of them disagree."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__([Fault(one.place, one.explanation) for one in self.findings])


@attrs.frozen
class Published:
    """What was written, and what was found on the way."""

    files: tuple[Path, ...]
    """The files, in the order of kinds, languages and formats."""
    reports: tuple[Report, ...]
    """The reports, one for each kind and language."""
    findings: tuple[Finding, ...]
    """What `check` and `compare` say of the session and of its documents."""


def render_all(
    session: Session,
    folder: str | os.PathLike[str],
    *,
    languages: Sequence[str] = ("en", "vi"),
    kinds: Sequence[str] = ("press_release", "briefing"),
    formats: Sequence[str] = ("docx", "md"),
    on_disagreement: Literal["refuse", "write"] = "refuse",
    progress: Callable[[str, int, int], object] | None = None,
    **options: Unpack[Publication],
) -> Published:
    """Write all documents of a session into a folder, each kind in each language and format.

    The session is checked and the languages of each kind are compared first. An error of `check` or any
    difference that `compare` finds raises Refused with the findings, unless `on_disagreement` is «write». All
    files are written, or none. `progress` is called with the name of each file that is ready, its number and
    how many there are. The other options are those of `render`; of several house styles, each language has its own.

    >>> unhrc.render_all(session, "out", kinds=("press_release",)).files[0].name  # doctest: +SKIP
    'hrc59.press-release.en.docx'
    """
    wanted = [(kind, tag) for kind in kinds for tag in LANGUAGES_OF.get(kind, languages)]
    reports = {one: _report(session, *one, options) for one in wanted}
    findings = (*check(session), *chain.from_iterable(_disagreements(reports, kinds)))
    grave = [one for one in findings if one.severity is Severity.ERROR]
    if grave and on_disagreement == "refuse":
        raise Refused(grave)
    files = dict(_files(session, Path(folder), reports, formats, progress))
    return Published(replace_all(files), tuple(reports.values()), findings)


def _report(session: Session, kind: str, language: str, options: Mapping[str, Any]) -> Report:
    styled = {**options, "style": _styles(options, language)} if "style" in options else options
    if kind == "ministry_report":
        return ministry_report(session, language=language, **styled)
    return render(session, kind, language=language, **styled)


def _styles(options: Mapping[str, Any], language: str) -> list[Any]:
    """The house styles of a language among those that are given for all."""
    given, templates = options["style"], options.get("templates", ())
    given = [given] if isinstance(given, str | os.PathLike) or not isinstance(given, Iterable) else given
    packs = [templates] if isinstance(templates, str | os.PathLike) else templates
    folders = [*map(Path, packs), built_in()]
    return [style for style in given if house_style(style, folders).language == language]


def _disagreements(
    reports: Mapping[tuple[str, str], Report], kinds: Iterable[str]
) -> Iterator[tuple[Finding, ...]]:
    for kind in kinds:
        alike = [report for (one, _), report in reports.items() if one == kind]
        if len(alike) > 1:
            yield compare(*alike)


def _files(
    session: Session,
    folder: Path,
    reports: Mapping[tuple[str, str], Report],
    formats: Sequence[str],
    progress: Callable[[str, int, int], object] | None,
) -> Iterator[tuple[Path, bytes]]:
    stem = session.origin.file.stem if session.origin and session.origin.file else session.short_name.lower()
    number = 0
    for (kind, tag), report in reports.items():
        for ending in formats:
            number += 1
            name = file_name(stem, kind, tag, ending)
            yield folder / name, report.to_bytes(f".{ending.lstrip('.')}", beside=folder)
            if progress:
                progress(name, number, len(reports) * len(formats))


def file_name(stem: str, kind: str, language: str, ending: str) -> str:
    """The name of the file of a document.

    >>> file_name("hrc59", "press_release/opening", "vi", "docx")
    'hrc59.press-release-opening.vi.docx'
    """
    return f"{stem}.{re.sub('[/_]', '-', kind)}.{language}.{ending.lstrip('.')}"
