"""A document to be made, and what came of it; both travel between processes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.errors import ReportsError
from unhrc_reports.model import Session


@attrs.frozen(init=False)
class Job:
    """One document of one session, and the file that it becomes.

    >>> job = Job("hrc59.yaml", "out/hrc59.vi.docx", language="vi", style="ttxvn")
    >>> job.kind, job.options
    ('press_release', {'language': 'vi', 'style': 'ttxvn'})
    """

    session: Session | Path
    """A session, or the file of one, which the worker reads."""
    target: Path
    """The file to be written; its suffix says the format, and its folder is made where it is missing."""
    kind: str
    """The kind of document, as `render` has it: press_release, press_release/opening, briefing, ministry_report."""
    options: Mapping[str, Any] = attrs.field(hash=False)
    """The options of `render`: language, templates, style, reference, about, audience, arrangement."""

    def __init__(
        self,
        session: Session | str | os.PathLike[str],
        target: str | os.PathLike[str],
        kind: str = "press_release",
        **options: Any,
    ) -> None:
        source = session if isinstance(session, Session) else Path(session)
        self.__attrs_init__(source, Path(target), kind, {"language": "en", **options})

    @property
    def name(self) -> str:
        """What the session is called in messages: its file, or its short name."""
        return str(self.session) if isinstance(self.session, Path) else self.session.short_name


@attrs.frozen(kw_only=True)
class Made:
    """What came of a job."""

    job: Job
    """The job."""
    error: ReportsError | None = None
    """Why there is no document, if there is none; the file is as it was before."""
    kept: bool = False
    """True where the file was there from an earlier run, and is what would come out again."""
    fingerprint: str = ""
    """Digest of all that the document was made of."""
    digest: str = ""
    """Digest of the file."""

    def message(self, language: str = "en") -> str:
        """The file that was written; or the session, and each fault on a line."""
        if self.error is None:
            return str(self.job.target)
        return "\n".join(self._named(line) for line in self.error.message(language).splitlines())

    def _named(self, line: str) -> str:
        return line if line.startswith(self.job.name) else f"{self.job.name}: {line}"

    def __str__(self) -> str:
        return self.message()
