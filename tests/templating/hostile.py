"""Fills templates that mean harm, one after the other, in a process that may use 500 MB; told as lines of JSON.

Run by test_limits: the cases come as JSON on standard input, a name and the
files of a folder each; how many seconds a filling may take is an argument.
"""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from reading import hrc59

import unhrc_reports as unhrc
from unhrc_reports.templating import limits

MEGABYTE = 1024 * 1024


def main():
    cases, session = json.load(sys.stdin), hrc59()
    limits.MOST_SECONDS = float(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (500 * MEGABYTE, 500 * MEGABYTE))
    for name, files in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), files)
            started = time.process_time()
            said = tried(session, folder)
            sys.stdout.write(json.dumps([name, time.process_time() - started, *said]) + "\n")
            sys.stdout.flush()


def write(folder, files):
    for name, source in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, encoding="utf-8")


def tried(session, folder):
    try:
        report = unhrc.render(session, "hostile", language="en", templates=folder)
        for suffix in (".md", ".docx"):
            report.to_bytes(suffix)
    except BaseException as error:
        return type(error).__name__, str(error)[:300], [str(fault.place) for fault in getattr(error, "faults", ())]
    return "nothing", "", []


if __name__ == "__main__":
    main()
