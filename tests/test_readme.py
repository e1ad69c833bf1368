"""The README is true: its two commands, its three ways, and the errors that it shows."""

import re
import subprocess
import sys

import pytest
from reading import CHECKOUT

import unhrc_reports as unhrc

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```([\w ]+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def blocks(language):
    return [source for tag, source in FENCES if tag == language]


@pytest.fixture
def folder(tmp_path):
    """A working folder like a checkout, in which a user may write."""
    for name in ("examples", "templates"):
        (tmp_path / name).symlink_to(CHECKOUT / name)
    (sentences,) = blocks("text sentences")
    file = tmp_path / "my_templates" / "press_release" / "en.txt"
    file.parent.mkdir(parents=True)
    file.write_text(sentences, encoding="utf-8")
    return tmp_path


def test_there_are_exactly_two_commands():
    assert blocks("sh") == [
        "pip install -e . && python examples/hrc59.py\n",
        'pip install -e ".[dev]" && pytest -n auto\n',
    ]


@pytest.mark.parametrize(
    "source", blocks("python"), ids=["from a file", "from Python", "own wording", "an edited text"]
)
def test_each_way_runs_in_under_ten_lines_of_calls(source, folder):
    done = subprocess.run([sys.executable, "-c", source], cwd=folder, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert len(source.strip().split("\n")) <= 11


def test_own_wording_changes_the_sentence(folder):
    source = blocks("python")[2].replace('release.save("mine.docx")', "print(release.markdown)")

    printed = subprocess.check_output([sys.executable, "-c", source], cwd=folder, text=True)

    assert (
        "\nViet Nam brought Bangladesh, Mexico and the Netherlands together for the side event “Transforming"
        in printed
    )
    assert "Viet Nam organized" not in printed


def test_errors_look_as_shown(tmp_path):
    file = tmp_path / "session.yaml"
    file.write_text(
        "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: Viet Nam}\n"
        "resolutions:\n  - cosponsers: 63\n    title: {en: A, vi: B}\n    role: core group\n    led_by: Bangladsh\n",
        encoding="utf-8",
    )

    with pytest.raises(unhrc.ReportsError) as caught:
        unhrc.load(file)

    shown, _ = blocks("text")
    assert str(caught.value).replace(f"{tmp_path}/", "") == shown.strip()


def test_an_error_of_a_template_looks_as_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    session = unhrc.load(CHECKOUT / "examples" / "hrc59.yaml")
    (tmp_path / "my_pack" / "press_release").mkdir(parents=True)
    (tmp_path / "my_pack" / "press_release" / "en.txt").write_text(
        "event.organized = [{opened..closed|held_day}, ]{state} brought {other|states} together for the {kind}.",
        encoding="utf-8",
    )

    with pytest.raises(unhrc.TemplateError) as caught:
        unhrc.press_release(session, language="en", templates="my_pack")

    _, shown = blocks("text")
    assert str(caught.value).startswith(shown.strip().removesuffix("…"))
