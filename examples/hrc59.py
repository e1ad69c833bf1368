"""The 59th session of the Human Rights Council: press release and briefing, in both languages and both formats.

Run it from anywhere: python examples/hrc59.py
It prints what a careful reader would ask, and writes eight files into the folder `out` of the working folder.
"""

from pathlib import Path

from every_document import write_every_document

import unhrc_reports as unhrc


def main() -> None:
    """Read the session, check it, and write all its documents."""
    session = unhrc.load(Path(__file__).parent / "hrc59.yaml")
    for finding in unhrc.check(session):
        print(finding)
    write_every_document(session, "hrc59")


if __name__ == "__main__":
    main()
