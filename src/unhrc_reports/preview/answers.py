"""What the page and its script ask, and the answers: the page, the documents, and news of changes."""

from __future__ import annotations

import contextlib
import html
import http.server
import json
import secrets
import urllib.parse
from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any, Protocol

from unhrc_reports.preview.choices import LENGTHS

LOOPBACK = "127.0.0.1"


class Previewed(Protocol):
    """What answers need of the preview."""

    token: str

    @property
    def name(self) -> str:
        """What the page is called."""

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of documents to choose from."""

    @property
    def styles(self) -> Sequence[str]:
        """The house styles to choose from."""

    @property
    def port(self) -> int:
        """The port that is listened to."""

    def state(self, kind: str, styles: Sequence[str], length: str) -> dict[str, Any]:
        """The documents, or why there are none."""

    def wait(self, since: int) -> int:
        """A newer version."""


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers questions that bring the token."""

    preview: Previewed

    def do_GET(self) -> None:  # as the standard library names it
        """The page, its state, or news."""
        asked = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(asked.query))
        if not self._may_ask(query):
            self._say(403, "text/plain", "open the address that unhrc preview prints")
        elif asked.path == "/":
            self._page()
        elif asked.path in ("/state", "/news"):
            found = self._state(query) if asked.path == "/state" else self._news(query)
            self._say(200, "application/json", json.dumps(found))
        else:
            self._say(404, "text/plain", "there is nothing here")

    def _may_ask(self, query: Mapping[str, str]) -> bool:
        hosts = {f"{name}:{self.preview.port}" for name in (LOOPBACK, "localhost")}
        token = query.get("token", "").encode("utf-8", "replace")
        return self.headers.get("Host") in hosts and secrets.compare_digest(token, self.preview.token.encode())

    def _state(self, query: Mapping[str, str]) -> dict[str, Any]:
        styles = [style for style in query.get("style", "").split(",") if style]
        kind, length = query.get("kind", self.preview.kinds[0]), query.get("length", LENGTHS[0])
        return self.preview.state(kind, styles, length)

    def _news(self, query: Mapping[str, str]) -> dict[str, Any]:
        since = query.get("since", "")
        return {"version": self.preview.wait(int(since) if since.isdecimal() and len(since) < 10 else 0)}

    def _page(self) -> None:
        nonce = secrets.token_urlsafe(16)
        page = resources.files("unhrc_reports.preview").joinpath("page.html").read_text("utf-8")
        for name, value in {
            "NONCE": nonce,
            "SESSION": html.escape(self.preview.name),
            "KINDS": _options(self.preview.kinds),
            "STYLES": _options(self.preview.styles),
            "LENGTHS": _options(LENGTHS),
        }.items():
            page = page.replace(name, value)
        self._say(200, "text/html", page, nonce)

    def _say(self, status: int, kind: str, body: str, nonce: str = "none") -> None:
        content = body.encode("utf-8", "replace")
        rules = (
            f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; img-src data:; "
            "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        self.send_response(status)
        for name, value in {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(content)),
            "Content-Security-Policy": rules,
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }.items():
            self.send_header(name, value)
        with contextlib.suppress(ConnectionError):  # the page was closed while it waited
            self.end_headers()
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # as the standard library names it
        """Say nothing: the address with its token is no matter for a log."""


def _options(names: Sequence[str]) -> str:
    return "".join(f"<option>{html.escape(name)}</option>" for name in names)
