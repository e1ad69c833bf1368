"""Briefing, report to the ministry and press releases by moment, for the 58th and the 59th session, in Word.

Run it from anywhere: python examples/briefing.py
It writes its files into the folder `out` of the working folder.
"""

from collections.abc import Iterator
from pathlib import Path

import unhrc_reports as unhrc

HERE = Path(__file__).parent
ABOUT = {"hrc58": "joint_statements[0]", "hrc59": "resolutions[0]"}
"""The contribution on which a press release goes out on its own day."""


def reports(session: unhrc.Session, about: str) -> Iterator[tuple[str, unhrc.Report]]:
    """Every document of a session besides the closing press release, with its name."""
    yield "ministry-report.vi", unhrc.ministry_report(session)
    for language in ("en", "vi"):
        yield f"briefing.{language}", unhrc.briefing(session, language=language)
        yield f"opening.{language}", unhrc.press_release(session, moment="opening", language=language)
        yield f"event.{language}", unhrc.press_release(session, moment="event", about=about, language=language)


def main() -> None:
    """Read each session and write its documents."""
    out = Path("out")
    out.mkdir(exist_ok=True)
    for name, about in ABOUT.items():
        for kind, report in reports(unhrc.load(HERE / f"{name}.yaml"), about):
            print(report.save(out / f"{name}.{kind}.docx"))


if __name__ == "__main__":
    main()
