"""What changed between two reports, for those who sign: tracked changes in Word, CriticMarkup in Markdown."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import attrs

from unhrc_reports.document.differences import facts_of
from unhrc_reports.errors import OutputError, ReportsError
from unhrc_reports.messages import message
from unhrc_reports.report import Report
from unhrc_reports.writers.files import replace

NO_CHANGES = message("changes cannot be tracked in {suffix!r} files; give the file the suffix .docx or .md")


@attrs.frozen
class Redline:
    """What became of one report in another, ready to be written."""

    old: Report
    """The report as it was."""
    new: Report
    """The report as it is; its look is that of the redline."""
    author: str
    """Who Word says has made the changes."""
    date: datetime.datetime
    """When Word says that they were made."""

    def to_bytes(self, suffix: str, *, beside: Path | None = None) -> bytes:
        """The bytes of a file: `.docx` with tracked changes, or `.md` in CriticMarkup; OutputError for others."""
        if suffix not in {".docx", ".md"}:
            raise OutputError(NO_CHANGES.filled(suffix=suffix))
        facts = facts_of(self.old.document, self.new.document)
        old, new = (one.to_bytes(suffix, beside=beside) for one in (self.old, self.new))
        if suffix == ".docx":
            from unhrc_reports.writers.docx.redline import redlined  # lxml is read only by who needs Word

            return redlined(old, new, facts, self.author, self.date)
        from unhrc_reports.writers.markdown.redline import redlined as critic

        return critic(old.decode(), new.decode(), facts).encode()

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the redline to a file, whole or not at all."""
        target = Path(path)
        return replace(target, self.to_bytes(target.suffix.lower(), beside=target.parent))


def redline(
    old: Report, new: Report, *, author: str = "unhrc_reports", date: datetime.datetime | None = None
) -> Redline:
    """What became of the old report in the new one, ready to be saved as .docx or .md.

    Accepting all tracked changes gives the new report, rejecting all the old one; a fact changes whole. `author`
    and `date` (UTC; now, where none is given) stand on each change. Raises ReportsError where the two are not in
    the same language.

    >>> unhrc.redline(this_morning, report, author="Press Office").save("redline.docx")  # doctest: +SKIP
    """
    if old.language != new.language:
        said = message("a redline needs two reports in the same language; one is in {old}, the other in {new}")
        raise ReportsError(said.filled(old=old.language, new=new.language))
    when = date or datetime.datetime.now(datetime.UTC)
    when = when.astimezone(datetime.UTC) if when.tzinfo else when
    return Redline(attrs.evolve(old, reference=new.reference), new, author, when)
