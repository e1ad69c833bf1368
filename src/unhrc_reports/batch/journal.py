"""What was made so far, a line of JSON for each document, written at once and read by the next run."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import NamedTuple

from unhrc_reports.batch.jobs import Job, Made
from unhrc_reports.errors import Fault, OutputError, Place
from unhrc_reports.messages import message


class Entry(NamedTuple):
    """A document that was made: digests of what it was made of, and of the file."""

    fingerprint: str
    digest: str


class Journal:
    """The file of what was made; without a path, nothing is noted."""

    def __init__(self, path: str | os.PathLike[str] | None) -> None:
        self.path = None if path is None else Path(path)
        self._entries = _read(self.path) if self.path else {}

    def entry(self, job: Job) -> Entry | None:
        """What is known of the target of a job."""
        return self._entries.get(_key(job))

    def note(self, made: Made) -> None:
        """Add a document that was made just now; raises OutputError where the file cannot be written."""
        if self.path is None or made.error or made.kept:
            return
        line = json.dumps([_key(made.job), made.fingerprint, made.digest], ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8", errors="surrogateescape") as opened:
                opened.write(f"\n{line}\n")  # so that a line that was cut ends here
        except OSError as wrong:
            said = message("the journal could not be written ({reason}); check the folder", reason=wrong.strerror)
            raise OutputError([Fault(Place(file=str(self.path)), said)]) from None


def _key(job: Job) -> str:
    return str(job.target.absolute())


def _read(path: Path) -> dict[str, Entry]:
    """The entries of a journal; a line that was cut when a run was killed is passed over."""
    try:
        lines = path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return {}
    found = {}
    for line in lines:
        try:
            target, *digests = json.loads(line)
            found[str(target)] = Entry(*map(str, digests))
        except (ValueError, TypeError):
            continue
    return found
