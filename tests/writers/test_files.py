"""A file is written whole or not at all."""

import os
import pathlib
import signal
import subprocess
import sys
import time

import pytest

from unhrc_reports.errors import OutputError
from unhrc_reports.writers.files import replace


def test_a_new_file_and_an_old_one(tmp_path):
    file = tmp_path / "a.md"

    assert replace(file, b"one").read_bytes() == b"one"
    file.chmod(0o640)
    assert replace(file, b"two").read_bytes() == b"two"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("name", ["missing/a.md"])
def test_what_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(OutputError) as caught:
        replace(tmp_path / name, b"x")

    assert str(tmp_path / name) in str(caught.value)
    assert "không ghi được" in caught.value.message("vi")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    link.symlink_to(file)

    replace(link, b"new")

    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_read_only_file_is_refused(tmp_path):
    file = replace(tmp_path / "a.md", b"old")
    file.chmod(0o444)

    with pytest.raises(OutputError, match="read-only; write under another name") as caught:
        replace(file, b"new")

    assert "chỉ cho phép đọc" in caught.value.message("vi")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_and_a_pipe_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    for target in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(OutputError, match="a folder or a device, not a file"):
            replace(target, b"new")
    assert (tmp_path / "pipe").is_fifo()


def test_a_tilde_is_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))

    assert replace(pathlib.Path("~/a.md"), b"x") == tmp_path / "a.md"
    assert (tmp_path / "a.md").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["a\0b.md", "a\ud800.md"])
def test_a_name_that_no_file_can_have_is_told(tmp_path, name):
    with pytest.raises(OutputError):
        replace(tmp_path / name, b"x")


def test_the_old_file_stays_when_the_last_step_fails(tmp_path, monkeypatch):
    file = replace(tmp_path / "a.md", b"old")
    monkeypatch.setattr(pathlib.Path, "replace", _fails)

    with pytest.raises(OutputError):
        replace(file, b"new")

    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def _fails(*_):
    raise OSError(28, "No space left on device")


def test_a_crash_leaves_the_old_file_or_the_new_one(tmp_path):
    file = tmp_path / "a.bin"
    script = (
        "import sys, pathlib; from unhrc_reports.writers.files import replace\n"
        "while True:\n for letter in (b'a', b'b'): replace(pathlib.Path(sys.argv[1]), letter * 3_000_000)"
    )
    for delay in range(6):
        process = subprocess.Popen([sys.executable, "-c", script, str(file)])
        while not file.exists():
            time.sleep(0.01)
        time.sleep(0.03 + delay * 0.017)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()

        content = file.read_bytes()
        assert content in (b"a" * 3_000_000, b"b" * 3_000_000)
