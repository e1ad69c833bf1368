"""What the examples have in common: all documents of a session, one after the other."""

from pathlib import Path

import unhrc_reports as unhrc


def write_every_document(session: unhrc.Session, name: str) -> None:
    """Write press release and briefing, in both languages and both formats, into the folder `out`."""
    out = Path("out")
    out.mkdir(exist_ok=True)
    for language in ("en", "vi"):
        for kind, report in (
            ("press-release", unhrc.press_release(session, language=language)),
            ("briefing", unhrc.briefing(session, language=language)),
        ):
            for suffix in (".docx", ".md"):
                print(report.save(out / f"{name}.{kind}.{language}{suffix}"))
