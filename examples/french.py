"""The 59th session of the Human Rights Council in a third language: the press release in French.

The pack `packs/french` holds the language and the wording, its `hrc59.fr.yaml` the texts of the session in French,
each at its path. Dates, figures, States and votes are those of `hrc59.yaml` and stand there only.

Run it from anywhere: python examples/french.py
"""

from pathlib import Path
from typing import Any

import attrs
import yaml

import unhrc_reports as unhrc

EXAMPLES = Path(__file__).parent
PACK = EXAMPLES / "packs" / "french"


def french_session() -> unhrc.Session:
    """The session of `hrc59.yaml`, with its texts in French beside those in English and Vietnamese."""
    texts = yaml.safe_load((PACK / "hrc59.fr.yaml").read_text(encoding="utf-8"))
    return with_french(unhrc.load(EXAMPLES / "hrc59.yaml"), texts)


def with_french(session: unhrc.Session, texts: dict[str, str]) -> unhrc.Session:
    """A session with each of the texts added at its path, the one by which errors name it."""
    left = dict(texts)
    told: unhrc.Session = _told(session, left)
    if left:
        raise SystemExit(
            f"the session has no text at {', '.join(left)}; compare the paths with those of the errors"
        )
    return told


def _told(record: Any, texts: dict[str, str], path: str = "") -> Any:
    if isinstance(record, unhrc.Text):
        return unhrc.Text({**dict(record), "fr": texts.pop(path)}) if path in texts else record
    if type(record) is tuple:
        return tuple(_told(item, texts, f"{path}[{place}]") for place, item in enumerate(record))
    if not attrs.has(type(record)):
        return record
    inside = f"{path}." if path else ""
    fields = [field for field in attrs.fields(type(record)) if field.init]
    held = {field.alias: _told(getattr(record, field.name), texts, inside + field.name) for field in fields}
    return attrs.evolve(record, **held)


def main() -> None:
    """Check the French texts, and write the press release in Word and in Markdown."""
    session = french_session()
    for finding in unhrc.check(session, languages=["fr"]):
        print(finding)
    release = unhrc.press_release(session, language="fr", templates=PACK)
    out = Path("out")
    out.mkdir(exist_ok=True)
    for suffix in (".docx", ".md"):
        print(release.save(out / f"hrc59.press-release.fr{suffix}"))


if __name__ == "__main__":
    main()
