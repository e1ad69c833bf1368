"""Equal input gives equal bytes, wherever and whenever."""

import os
import subprocess
import sys

import pytest
from writers.docx.building import CHECKOUT, LOOKS, a_document, paragraph, parts, written

from unhrc_reports.document.nodes import Link, Note, OrderedList, Words

PROGRAM = """
import hashlib
from writers.docx.test_same_bytes import a_mixed_document
from writers.docx.building import written
print(hashlib.sha256(written(a_mixed_document())).hexdigest())
"""


PATHS = os.pathsep.join(str(CHECKOUT / folder) for folder in ("src", "tests"))


def a_mixed_document():
    links = tuple(Link((Words(str(n)),), f"https://example.org/{n}") for n in range(9))
    return a_document(paragraph(*links, Note((paragraph("note"),))), OrderedList(((paragraph("a"),),)), date=None)


def test_twice_the_same():
    assert written(a_mixed_document()) == written(a_mixed_document())


def test_the_same_in_another_time_zone_under_another_hash_seed():
    answers = set()
    for zone, seed, folder in (
        ("UTC", "0", CHECKOUT),
        ("Asia/Ho_Chi_Minh", "7", "/"),
        ("Pacific/Apia", "99", CHECKOUT),
    ):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": PATHS}
        surroundings.pop("SOURCE_DATE_EPOCH", None)
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=surroundings,
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        answers.add(run.stdout)

    assert len(answers) == 1


@pytest.mark.skipif(
    not (CHECKOUT / "tools").is_dir(), reason="an sdist has the reference documents, not their maker"
)
def test_the_reference_documents_are_those_that_the_script_makes(tmp_path):
    program = (
        "import sys; sys.path.insert(0, 'tools')\n"
        "import make_reference_documents as maker; from pathlib import Path\n"
        "for name, look in maker.LOOKS.items(): Path(sys.argv[1], name).write_bytes(maker.document(look))"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=CHECKOUT, check=True)

    # Compared part by part: another zlib may pack the same text into other bytes.
    for made in tmp_path.glob("*.docx"):
        committed = parts((LOOKS / made.name).read_bytes())
        assert list(parts(made.read_bytes()).items()) == list(committed.items()), f"make {made.name} anew"
    made = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert sorted(path.name for path in LOOKS.glob("*.docx")) == made
