"""The documents of the examples, as the golden copies and the lint read them."""

from __future__ import annotations

import functools

from reading import CHECKOUT, EXAMPLES, LANGUAGES

import unhrc_reports as unhrc

GOLDEN = CHECKOUT / "tests" / "golden"
ABOUT = {"hrc58": "joint_statements[0]", "hrc59": "resolutions[0]"}
"""Each example, and the contribution on which a press release goes out on its own day."""
KINDS = ("press-release", "opening", "event", "briefing")
NAMES = (*(f"{name}.{kind}.{tag}" for name in ABOUT for kind in KINDS for tag in LANGUAGES),
         *(f"{name}.ministry-report.vi" for name in ABOUT))  # fmt: skip
"""Every document: example, kind, language."""


@functools.cache
def report(name: str) -> unhrc.Report:
    """The document of that name."""
    example, kind, language = name.split(".")
    session = unhrc.load(EXAMPLES / f"{example}.yaml")
    if kind == "ministry-report":
        return unhrc.ministry_report(session, language=language)
    if kind == "briefing":
        return unhrc.briefing(session, language=language)
    moment = "closing" if kind == "press-release" else kind
    about = ABOUT[example] if kind == "event" else None
    return unhrc.press_release(session, moment=moment, about=about, language=language)


def markdown(name: str) -> str:
    """The document as Markdown, with the pictures as seen from the golden copies."""
    return report(name).to_bytes(".md", beside=GOLDEN).decode()
