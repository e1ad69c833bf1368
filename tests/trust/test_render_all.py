"""All documents of a session at once: checked, compared, refused where they disagree, written together or not at all."""

import datetime
import os

import attrs
import pytest
from reading import hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import OutputError
from unhrc_reports.writers.together import replace_all

PACK = """{% extends "!press_release/layout.md.j2" %}
{% block headline %}# {% if language == "vi" %}Bế mạc{% else %}Over on {{ session.closed | date }}{% endif %}

{% endblock %}
"""


@pytest.fixture
def pack(tmp_path):
    """Templates of which the Vietnamese headline has lost the day."""
    file = tmp_path / "pack" / "press_release" / "layout.md.j2"
    file.parent.mkdir(parents=True)
    file.write_text(PACK, encoding="utf-8")
    return file.parents[1]


def names(folder):
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def test_each_kind_is_written_in_each_language_and_format(tmp_path):
    seen = []

    made = unhrc.render_all(
        hrc59(), tmp_path / "new" / "out", kinds=("press_release", "ministry_report"), formats=("md",),
        progress=lambda name, number, of: seen.append((name, number, of)),
    )  # fmt: skip

    files = ["hrc59.press-release.en.md", "hrc59.press-release.vi.md", "hrc59.ministry-report.vi.md"]
    assert [file.name for file in made.files] == files
    assert seen == [(name, number, 3) for number, name in enumerate(files, 1)]
    assert names(tmp_path / "new" / "out") == sorted(files)
    assert made.reports[1].markdown.count("Hội đồng Nhân quyền") > 1
    assert {one.severity for one in made.findings} <= {"warning", "note"}


def test_house_styles_go_to_the_language_that_they_are_for(tmp_path):
    made = unhrc.render_all(hrc59(), tmp_path, kinds=("press_release",), formats=("md",), style=("ttxvn", "vna"))

    assert len(made.files) == 2


def test_languages_that_disagree_are_refused_and_nothing_is_written(tmp_path, pack):
    out = tmp_path / "out"

    with pytest.raises(unhrc.Refused) as caught:
        unhrc.render_all(hrc59(), out, kinds=("press_release",), templates=pack)

    assert {(one.path, one.block, one.languages) for one in caught.value.findings} >= {
        ("closed", "headline", ("en", "vi"))
    }
    assert not out.exists()


def test_they_are_written_all_the_same_where_one_says_so(tmp_path, pack):
    made = unhrc.render_all(
        hrc59(),
        tmp_path / "out",
        kinds=("press_release",),
        formats=("md",),
        templates=pack,
        on_disagreement="write",
    )

    assert len(names(tmp_path / "out")) == 2
    assert {one.block for one in made.findings if one.severity == "error"} == {"headline"}


def test_a_session_that_contradicts_itself_is_refused(tmp_path):
    session = attrs.evolve(hrc59(), opened=datetime.date(2025, 7, 9))

    with pytest.raises(unhrc.Refused, match="hrc59.yaml:1"):
        unhrc.render_all(session, tmp_path / "out")

    assert names(tmp_path) == []


class TestTogether:
    def test_what_cannot_be_written_leaves_all_as_it_was(self, tmp_path):
        old, new, folder = tmp_path / "old.md", tmp_path / "deep" / "new.md", tmp_path / "folder"
        old.write_text("as it was")
        folder.mkdir()
        (folder / "inside").write_text("")

        with pytest.raises(OutputError, match="folder"):
            replace_all({old: b"changed", new: b"new", folder: b"no file"})

        assert old.read_text() == "as it was"
        assert names(tmp_path) == ["folder", "old.md"]

    def test_nothing_else_stays_behind(self, tmp_path):
        old = tmp_path / "old.md"
        old.write_text("as it was")
        old.chmod(0o640)

        replace_all({old: b"changed", tmp_path / "new.md": b"new"})

        assert names(tmp_path) == ["new.md", "old.md"]
        assert old.read_bytes() == b"changed"
        assert os.name == "nt" or old.stat().st_mode & 0o777 == 0o640

    def test_a_folder_that_is_a_file_is_named(self, tmp_path):
        (tmp_path / "out").write_text("a file")

        with pytest.raises(OutputError, match="out"):
            replace_all({tmp_path / "out" / "a.md": b"", tmp_path / "b.md": b""})

        assert names(tmp_path) == ["out"]
