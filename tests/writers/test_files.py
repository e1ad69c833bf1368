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


@pytest.mark.parametrize("name", ["missing/a.md", "folder"])
def test_what_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "folder").mkdir()

    with pytest.raises(OutputError) as caught:
        replace(tmp_path / name, b"x")

    assert str(tmp_path / name) in str(caught.value)
    assert "không ghi được" in caught.value.message("vi")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


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
