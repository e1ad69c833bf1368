"""The package renders from wherever it is installed: a wheel, and a wheel made from the sdist."""

import os
import subprocess
import sys
import venv
import zipfile

import pytest
from reading import CHECKOUT, EXAMPLES

pytestmark = pytest.mark.xdist_group("package")
SCRIPT = """
import sys, unhrc_reports as unhrc
assert "site-packages" in unhrc.__file__, unhrc.__file__
session = unhrc.load(sys.argv[1])
for language in ("en", "vi"):
    unhrc.press_release(session, language=language).save(f"{language}.docx")
    unhrc.briefing(session, language=language).save(f"{language}.md")
"""


def run(*command, **options):
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, env=own, **options
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory):
    """A wheel made straight from the checkout, and one made from the sdist."""
    direct, by_sdist = tmp_path_factory.mktemp("direct"), tmp_path_factory.mktemp("by_sdist")
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", direct, CHECKOUT)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", by_sdist, CHECKOUT)
    return {"direct": next(direct.glob("*.whl")), "by sdist": next(by_sdist.glob("*.whl"))}


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """A new virtual environment, without this checkout."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    return folder / "bin" / "python" if sys.platform != "win32" else folder / "Scripts" / "python.exe"


@pytest.mark.parametrize("made", ["direct", "by sdist"])
def test_a_wheel_renders_in_a_clean_environment(wheels, environment, made, tmp_path):
    run(environment, "-m", "pip", "install", "-q", "--force-reinstall", wheels[made])

    run(environment, "-I", "-c", SCRIPT, EXAMPLES / "hrc59.yaml", cwd=tmp_path)

    assert sorted(file.name for file in tmp_path.iterdir()) == ["en.docx", "en.md", "vi.docx", "vi.md"]
    from_an_empty_folder_to_documents(environment.parent / "unhrc", tmp_path / "new")


def from_an_empty_folder_to_documents(command, folder):
    """Whoever has the wheel alone needs three commands."""
    folder.mkdir()
    for words in (("new", "59", "Viet Nam", "-o", "a.yaml"), ("check", "a.yaml"), ("make", "a.yaml")):
        run(command, *words, cwd=folder)

    assert sorted(file.name for file in folder.iterdir()) == [
        "a.press-release.en.docx", "a.press-release.en.md", "a.press-release.vi.docx", "a.press-release.vi.md",
        "a.yaml",
    ]  # fmt: skip


def test_a_wheel_holds_the_templates_the_tables_and_the_type_marker(wheels):
    for wheel in wheels.values():
        names = set(zipfile.ZipFile(wheel).namelist())

        folder = "unhrc_reports/templates/press_release"
        assert {f"{folder}/{name}" for name in ("layout.md.j2", "en.txt", "vi.txt")} <= names
        assert {"unhrc_reports/templates/word/press.docx", "unhrc_reports/py.typed"} <= names
        assert {"unhrc_reports/preview/page.html", "unhrc_reports/messages/vi.po"} <= names
        assert "unhrc_reports/reference/data/states.csv" in names
        assert not [name for name in names if name.startswith(("tests", "examples", "tools"))]
