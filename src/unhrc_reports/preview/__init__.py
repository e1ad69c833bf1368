"""A page on this computer that shows the documents of a session while its file and its templates are edited.

Only the loopback address is listened to, every question must bring the token of the address, the name of the host
must be the loopback's own (so that no page of the web can ask under a name of its own), and the page loads nothing
from elsewhere. While a file is broken its faults are shown, and the last good documents stay.
"""

from __future__ import annotations

import html
import http.server
import secrets
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError
from unhrc_reports.preview import choices
from unhrc_reports.preview.answers import LOOPBACK, Answers
from unhrc_reports.preview.following import changes

PATIENCE = 20.0
"""Seconds for which a question waits for news."""


class Preview:
    """The page; a context manager that listens from the beginning of the block to its end."""

    def __init__(
        self, session: Path, *, templates: Sequence[str] = (), port: int = 0, messages: str = "en"
    ) -> None:
        self.session = session
        self.packs = tuple(map(Path, templates))
        self.messages = messages
        self.token = secrets.token_urlsafe(24)
        self.version = 1
        self._news = threading.Condition()
        self._server = http.server.ThreadingHTTPServer(
            (LOOPBACK, port), type("Answers", (Answers,), {"preview": self})
        )
        self._server.daemon_threads = True

    @property
    def name(self) -> str:
        """What the page is called."""
        return self.session.name

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of documents to choose from."""
        return choices.kinds(self.packs)

    @property
    def styles(self) -> Sequence[str]:
        """The house styles to choose from."""
        return choices.styles(self.packs)

    @property
    def port(self) -> int:
        """The port that is listened to."""
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        """The address of the page, with its token."""
        return f"http://{LOOPBACK}:{self.port}/?token={self.token}"

    def __enter__(self) -> Preview:
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def follow(self, stop: threading.Event | None = None) -> None:
        """Watch the files until told to stop, or until Ctrl-C."""
        for _ in changes(self.session, self.packs, stop or threading.Event()):
            self.changed()

    def changed(self) -> None:
        """Tell every open page that there is something new."""
        with self._news:
            self.version += 1
            self._news.notify_all()

    def wait(self, since: int) -> int:
        """The version that is newer than one seen before; the same after a while without news."""
        with self._news:
            self._news.wait_for(lambda: self.version > since, PATIENCE)
            return self.version

    def state(self, kind: str, styles: Sequence[str] = (), length: str = "full") -> dict[str, Any]:
        """The documents in both languages and the findings, or why there are none."""
        version = self.version
        try:
            return {"version": version, "faults": [], **self._shown(kind, styles, length)}
        except ReportsError as error:
            return {"version": version, "faults": [fault.message(self.messages) for fault in error.faults]}
        except Exception as error:  # whatever it is, the page says it and stays
            return {"version": version, "faults": [f"{type(error).__name__}: {error}"]}

    def _shown(self, kind: str, styles: Sequence[str], length: str) -> dict[str, Any]:
        session = unhrc.load(self.session)
        style = choices.by_language(styles, self.packs)
        tags = ("vi",) if kind == "ministry_report" else ("en", "vi")
        options = {tag: {"style": style.get(tag, ()), "length": length} for tag in tags}
        sides = [{"language": tag, "html": self._document(session, kind, tag, options[tag])} for tag in tags]
        found = unhrc.check(session)
        said = [{"severity": str(one.severity), "words": one.message(self.messages)} for one in found]
        return {"sides": sides, "findings": said}

    def _document(self, session: unhrc.Session, kind: str, tag: str, options: Any) -> str:
        report = unhrc.render(session, kind, language=tag, templates=self.packs, **options)
        page = getattr(report, "html", None)
        return page() if page else f"<pre style='white-space: pre-wrap'>{html.escape(report.markdown)}</pre>"
