"""The press release of another mission, and its letter to editors, from a pack of templates of its own.

Run it from anywhere: python examples/bangladesh.py
It writes its files into the folder `out` of the working folder. What the pack changes is in its README.
"""

from pathlib import Path

import unhrc_reports as unhrc

HERE = Path(__file__).parent
PACK = HERE / "packs" / "bangladesh"


def main() -> None:
    """Read the session as this delegation tells it, and write its documents."""
    session = unhrc.load(HERE / "hrc59_bangladesh.yaml")
    out = Path("out")
    out.mkdir(exist_ok=True)
    for kind, name in (("press_release", "press-release"), ("letter", "letter")):
        report = unhrc.render(session, kind, language="en", templates=[PACK], style=PACK / "styles" / "bd.toml")
        for suffix in (".docx", ".md"):
            print(report.save(out / f"hrc59_bangladesh.{name}.en{suffix}"))


if __name__ == "__main__":
    main()
