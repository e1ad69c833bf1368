"""Every document of both examples reads as its golden copy, which a reader has reviewed.

Where a document is meant to change, `pytest --update-golden` writes the copies anew; the reviewer reads the difference.
"""

import difflib

import pytest
from documents import GOLDEN, NAMES, markdown
from reading import LANGUAGES


@pytest.mark.parametrize("name", NAMES)
def test_a_document_reads_as_its_golden_copy(name, update_golden):
    copy, written = GOLDEN / f"{name}.md", markdown(name)
    if update_golden:
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(written, encoding="utf-8")

    golden = copy.read_text(encoding="utf-8") if copy.exists() else ""
    if golden != written:
        lines = difflib.unified_diff(
            golden.split("\n"), written.split("\n"), copy.name, "as written now", "", "", 1
        )
        pytest.fail("\n".join([*lines, "If this is meant: pytest --update-golden"]), pytrace=False)


def test_no_golden_copy_is_of_a_document_that_is_gone():
    ours = [file.name for file in GOLDEN.iterdir() if file.name.split(".")[-2] in LANGUAGES]

    assert sorted(ours) == sorted(f"{name}.md" for name in NAMES)
