"""Six in the evening of closing day: the Ambassador has edited the English release in Word.

Run it from anywhere: python examples/evening.py
It writes into the folder `out/evening` of the working folder: the session file with what the Ambassador changed,
the Vietnamese release made again, a redline in both languages, and the page on which every figure is checked.
"""

import shutil
from pathlib import Path

import unhrc_reports as unhrc

HERE = Path(__file__).parent
OUT = Path("out") / "evening"
EDITS = (("more than 63", "at least 66"), ("3 July", "4 July"), ("adopted by consensus", "passed by consensus"))
"""What the Ambassador does: two figures, and a word that sounds better to her."""


def edited(report: unhrc.Report, file: Path) -> Path:
    """The release as it comes back from the Ambassador."""
    document = report.to_docx()
    for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
        for old, new in EDITS:
            words = run.text.replace("\u00a0", " ")  # Word keeps «3 July» on one line by such a blank
            if old in words:
                run.text = words.replace(old, new)
    document.save(str(file))
    return file


def main() -> None:
    """Read the edited text back, and make everything again from the data."""
    OUT.mkdir(parents=True, exist_ok=True)
    shutil.copytree(HERE / "photographs", OUT / "photographs", dirs_exist_ok=True)
    file = Path(shutil.copy(HERE / "hrc59.yaml", OUT))
    session = unhrc.load(file)
    morning = {tag: unhrc.press_release(session, language=tag) for tag in ("en", "vi")}
    final = edited(morning["en"], OUT / "final.en.docx")

    print("The text differs from the session:")
    for finding in unhrc.verify(final, session):
        print(" ", finding)

    changes = unhrc.read_back(final, session)
    unhrc.amend(file, changes)  # in place: comments and order stay
    print(f"Taken over into {file.as_posix()}:")
    for change in changes:
        print(" ", change)

    evening = unhrc.load(file)
    for finding in unhrc.verify(final, evening):
        print("Still different:", finding)
    made = unhrc.render_all(
        evening, OUT, kinds=["press_release"], formats=["docx"]
    )  # refused where languages disagree
    for finding in made.findings:
        if finding.severity != "note":
            print("Look at", finding)  # the Vietnamese caption, which is a translation and not made of data
    for report in made.reports:
        name = f"redline.{report.language}.docx"
        report.redline(morning[str(report.language)], author="Press Office").save(OUT / name)
        print("Written:", (OUT / name).as_posix())
    print("Written:", unhrc.press_release(evening, language=["en", "vi"]).save(OUT / "facts.html").as_posix())


if __name__ == "__main__":
    main()
