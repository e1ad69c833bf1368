"""The command line, as a press officer and a script use it: words in, files and exit codes out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import openpyxl
import pytest
from click.testing import CliRunner
from reading import EXAMPLES

import unhrc_reports as unhrc
from unhrc_reports.cli.frame import HOMES
from unhrc_reports.cli.frame import unhrc as command

GOOD = "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command in an empty folder: its exit code, what it printed, and what it complained of."""
    monkeypatch.chdir(tmp_path)

    def go(*words):
        done = CliRunner().invoke(command, [str(word) for word in words], prog_name="unhrc")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done.exit_code, done.stdout, done.stderr

    return go


def test_from_nothing_to_documents_in_three_commands(run, tmp_path):
    assert run("new", 59, "Viet Nam", "-o", "hrc59.yaml")[0] == 0
    assert run("check", "hrc59.yaml")[0] == 0
    code, printed, _ = run("make", "hrc59.yaml")

    assert code == 0
    assert printed.split() == [
        f"hrc59.press-release.{tag}.{ending}" for tag in ("en", "vi") for ending in ("docx", "md")
    ]
    assert all((tmp_path / name).stat().st_size for name in printed.split())


class TestNew:
    @pytest.mark.parametrize(
        ("words", "short_name"),
        [((59, "Viet Nam"), "HRC59"), ((36, "BD", "--kind", "special"), "HRC-S-36"), ((75, "EU"), "HRC75"),
         ((11, "ASEAN", "--kind", "organizational"), "HRC11"), ((58, "Holy See", "--kind", "resumed"), "HRC58")],
    )  # fmt: skip
    def test_any_kind_of_session_and_delegation_loads_and_renders(self, run, words, short_name):
        code, printed, _ = run("new", *words)

        session = unhrc.load(printed)
        assert (code, session.short_name) == (0, short_name)
        for language in ("en", "vi"):
            unhrc.press_release(
                unhrc.load(
                    printed.replace("   # add vi: …", "").replace("subject: {en: ", "subject: {vi: x, en: ")
                ),
                language=language,
            )

    def test_what_the_tables_know_is_filled_in(self, run):
        session = unhrc.load(run("new", 59, "Viet Nam")[1])

        assert (session.opened.isoformat(), session.closed.isoformat()) == ("2025-06-16", "2025-07-08")
        assert session.president.name == "Jürg Lauber"
        assert (session.membership.start, session.membership.end) == (2023, 2025)

    def test_a_file_that_is_there_is_kept(self, run, tmp_path):
        (tmp_path / "a.yaml").write_text("mine", "utf-8")

        code, _, told = run("new", 59, "VN", "-o", "a.yaml")

        assert (code, (tmp_path / "a.yaml").read_text("utf-8")) == (2, "mine")
        assert "is there already" in told

    def test_a_slip_is_told_with_what_was_meant(self, run):
        assert run("new", 59, "Viet Nem")[0] == 1
        assert "nearest: Viet Nam (VN)" in run("new", 59, "Viet Nem")[2]
        assert "write regular, special" in run("new", 59, "VN", "--kind", "specal")[2]


class TestCheck:
    def test_faults_are_told_in_the_language_of_the_user_and_by_the_exit_code(self, run, tmp_path):
        (tmp_path / "a.yaml").write_text(GOOD.replace("59", "0"), "utf-8")

        assert run("check", "a.yaml")[::2] == (
            1, "a.yaml:1:9: number: 0 is out of range: the number of a session is a number from 1 to 999; correct it\n",
        )  # fmt: skip
        assert "nằm ngoài phạm vi" in run("--messages", "vi", "check", "a.yaml")[2]

    def test_one_broken_file_hides_no_other(self, run, tmp_path):
        (tmp_path / "a.yaml").write_text("number: x", "utf-8")
        (tmp_path / "b.yaml").write_text(GOOD, "utf-8")

        code, printed, told = run("check", "a.yaml", "b.yaml", "c.yaml")

        assert (code, "b.yaml" in printed, "c.yaml: there is no such file" in told) == (1, True, True)

    def test_strict_takes_warnings_for_errors(self, run, tmp_path):
        (tmp_path / "a.yaml").write_text(GOOD.replace("closed: 2025-07-08", "closed: 2025-08-08"), "utf-8")
        found = {str(one.severity) for one in unhrc.check(unhrc.load(tmp_path / "a.yaml"))}

        assert run("check", "a.yaml")[0] == ("error" in found)
        assert run("check", "a.yaml", "--strict")[0] == bool(found & {"error", "warning"})


class TestMake:
    def test_kinds_languages_formats_styles_and_folders(self, run, tmp_path):
        code, *_ = run("make", EXAMPLES / "hrc59.yaml", "--kinds", "briefing,ministry_report", "--languages", "vi",
                               "--formats", "md", "--style", "ttxvn", "--out", "out")  # fmt: skip

        assert code == 0
        assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
            "hrc59.briefing.vi.md", "hrc59.ministry-report.vi.md",
        ]  # fmt: skip

    def test_a_length_can_be_chosen(self, run, tmp_path):
        sizes = []
        for length in ("short", "full"):
            run("make", EXAMPLES / "hrc59.yaml", "--formats", "md", "--length", length, "--out", length)
            sizes.append((tmp_path / length / "hrc59.press-release.vi.md").stat().st_size)

        assert sizes[0] < sizes[1]

    def test_a_broken_session_stops_no_other_and_is_named(self, run, tmp_path):
        shutil.copytree(EXAMPLES, tmp_path / "s")
        (tmp_path / "s" / "bad.yaml").write_text("number: x", "utf-8")

        code, printed, told = run("make", "s/bad.yaml", "s/smallest.yaml", "--formats", "md", "--out", "out")

        assert code == 1
        assert told.splitlines()[0].startswith("s/bad.yaml:1:")
        assert len(printed.split()) == 2

    def test_what_is_there_is_kept_and_what_changed_is_made(self, run, tmp_path):
        for name in ("a", "b"):
            (tmp_path / f"{name}.yaml").write_text(GOOD, "utf-8")
        words = ("make", "a.yaml", "b.yaml", "--formats", "md", "--out", "out", "--languages", "en")
        run(*words)
        moments = {name: (tmp_path / "out" / f"{name}.press-release.en.md").stat().st_mtime_ns for name in "ab"}
        (tmp_path / "b.yaml").write_text(GOOD.replace("59", "58"), "utf-8")

        run(*words)

        now = {name: (tmp_path / "out" / f"{name}.press-release.en.md").stat().st_mtime_ns for name in "ab"}
        assert (now["a"] == moments["a"], now["b"] == moments["b"]) == (True, False)


class TestTheRest:
    def test_every_command_has_help_with_what_it_does(self, run):
        listed = run("--help")[1]
        for name in HOMES:
            if command.get_command(None, name):
                assert name in listed
                assert len(run(name, "--help")[1].splitlines()) > 3

    def test_a_misspelt_command_is_told_with_the_one_that_was_meant(self, run):
        assert run("chek")[::2] == (2, run("chek")[2])
        assert "did you mean 'check'?" in run("chek")[2]

    def test_templates_are_copied_listed_and_checked(self, run, tmp_path):
        assert run("templates", "copy", "pk", "--only", "press_release/layout")[0] == 0
        assert "press_release/layout.md.j2" in run("templates", "list", "pk")[1]
        assert "styles/ttxvn.toml" in run("templates", "list")[1]
        assert run("templates", "check", "pk")[0] == 0
        layout = tmp_path / "pk" / "press_release" / "layout.md.j2"
        layout.write_text("{% if %}" + layout.read_text("utf-8"), "utf-8")
        assert run("templates", "check", "pk")[0] == 1

    def test_a_preview_of_a_file_that_is_not_there_is_refused(self, run):
        assert run("preview", "hrc59.yaml", "--no-open")[::2] == (
            1,
            "hrc59.yaml: there is no such file; check its name and folder\n",
        )

    def test_sentences_are_listed(self, run):
        assert "noun.resolution" in run("sentences", "press_release")[1]

    def test_sentences_are_found_by_their_words(self, run):
        printed = run("sentences", "--find", "belonged to the core group")[1]

        assert "role.core group" in printed
        assert "noun.resolution" not in printed

    def test_what_a_language_lacks_is_told_of_one_kind_or_of_all(self, run):
        one, every = (run("sentences", *kind, "--untranslated", "es")[1] for kind in (["press_release"], []))

        assert "held_now" in one
        assert "glance.columns" in every
        assert "message.session" in every
        assert "message.session" not in one

    def test_languages_are_compared(self, run):
        assert run("compare", EXAMPLES / "hrc59.yaml") == (0, "", "")

    def test_an_edited_text_is_verified_and_its_changes_taken_over(self, run, tmp_path):
        shutil.copy(EXAMPLES / "hrc59.yaml", tmp_path / "hrc59.yaml")
        file = unhrc.press_release(unhrc.load(EXAMPLES / "hrc59.yaml"), language="en").save(tmp_path / "final.md")
        assert run("verify", "final.md", "hrc59.yaml") == (0, "", "")
        file.write_text(file.read_text("utf-8").replace("more than 63", "more than 66"), "utf-8")

        code, printed, _ = run("verify", "final.md", "hrc59.yaml")
        assert (code, printed.count("\n")) == (1, 1)
        assert "hrc59.yaml:113:7: resolutions[0].cosponsors[0]" in printed
        assert run("verify", "final.md", "hrc59.yaml", "--take-over")[0] == 0
        assert unhrc.load("hrc59.yaml").resolutions[0].cosponsors.actual.value == 66
        assert run("verify", "final.md", "hrc59.yaml") == (0, "", "")

    def test_checked_documents_are_made_together_or_not_at_all(self, run, tmp_path):
        text = (EXAMPLES / "smallest.yaml").read_text("utf-8")
        (tmp_path / "good.yaml").write_text(text, "utf-8")
        (tmp_path / "bad.yaml").write_text(re.sub(r"(?m)^opened: .*$", "opened: 2030-01-01", text), "utf-8")

        code, printed, wrong = run("make", "good.yaml", "bad.yaml", "--checked", "--formats", "md")

        assert (code, printed) == (1, "good.press-release.en.md\ngood.press-release.vi.md\n")
        assert wrong.startswith("bad.yaml:")
        assert not list(tmp_path.glob("bad.press*"))

    def test_two_states_of_a_session_are_told_apart(self, run, tmp_path):
        text = (EXAMPLES / "hrc59.yaml").read_text("utf-8")
        (tmp_path / "evening.yaml").write_text(text.replace("value: 63", "value: 66"), "utf-8")

        printed = run("--messages", "vi", "changes", EXAMPLES / "hrc59.yaml", "evening.yaml")[1]

        assert printed == "evening.yaml:113:7: resolutions[0].cosponsors[0]: «more than 63» → «more than 66»\n"

    def test_the_schema_and_the_workbook(self, run, tmp_path):
        assert json.loads(run("schema")[1]) == unhrc.schema()
        assert run("workbook", "a.xlsx", "--headings", "vi")[0] == 0
        assert openpyxl.load_workbook(tmp_path / "a.xlsx")["resolutions"]["D1"].value == "Vai trò"
        assert run("workbook", "b.xlsx", "--session", EXAMPLES / "hrc59.yaml")[0] == 0
        assert unhrc.load(tmp_path / "b.xlsx") == unhrc.load(EXAMPLES / "hrc59.yaml")

    def test_the_doctor_tells_what_is_there(self, run):
        printed = run("doctor")[1]

        assert printed.startswith(f"unhrc-reports {unhrc.__version__}, Python 3.")
        assert "yes  openpyxl" in printed

    def test_no_colour_outside_a_terminal_and_completion_in_a_shell(self, tmp_path):
        (tmp_path / "a.yaml").write_text("number: x", "utf-8")
        script = [sys.executable, "-m", "unhrc_reports"]

        done = subprocess.run([*script, "check", "a.yaml"], capture_output=True, cwd=tmp_path, check=False)

        assert done.returncode == 1
        assert b"\x1b" not in done.stdout + done.stderr
        assert done.stderr.decode().startswith("a.yaml:1:")
