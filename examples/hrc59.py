"""The 59th session of the Human Rights Council: press release and briefing, in both languages and both formats.

Run it from anywhere: python examples/hrc59.py
It writes eight files into the folder `out` of the working folder, and says which.
"""

from pathlib import Path

import unhrc_reports as unhrc


def main() -> None:
    """Write all documents of the session."""
    session = unhrc.load(Path(__file__).parent / "hrc59.yaml")
    out = Path("out")
    out.mkdir(exist_ok=True)
    for language in ("en", "vi"):
        for name, report in (
            ("press-release", unhrc.press_release(session, language=language)),
            ("briefing", unhrc.briefing(session, language=language)),
        ):
            for suffix in (".docx", ".md"):
                print(report.save(out / f"hrc59.{name}.{language}{suffix}"))


if __name__ == "__main__":
    main()
