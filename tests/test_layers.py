"""Imports go one way, and each foreign library has one door."""

import ast
import subprocess
import sys

import pytest
from reading import CHECKOUT

SOURCE = CHECKOUT / "src" / "unhrc_reports"

MAY_IMPORT = {
    "messages": set(),
    "errors": {"messages"},
    "nearest": {"messages"},
    "shield": set(),
    "notebook": set(),
    "ledger": set(),
    "house": {"errors", "messages"},
    "abridging": {"text", "model", "document"},
    "options": {"abridging", "errors", "messages", "nearest", "house"},
    "characters": {"messages"},
    "text": {"errors", "messages", "characters"},
    "reference": {"errors", "messages", "nearest", "text"},
    "conversion": {"errors", "messages", "nearest", "characters", "text", "reference"},
    "model": {"notebook", "errors", "messages", "text", "reference", "conversion"},
    "loading": {
        "errors",
        "messages",
        "nearest",
        "characters",
        "text",
        "reference",
        "conversion",
        "model",
        "writers.files",
    },
    "checks": {
        "notebook",
        "errors",
        "messages",
        "nearest",
        "text",
        "reference",
        "model",
        "localisation",
        "templating.engine",
        "writers.picture_files",
    },
    "localisation": {"characters", "errors", "messages", "nearest", "text", "reference", "model"},
    "telling": {"model", "reference", "text"},
    "templating": {
        "telling",
        "errors",
        "messages",
        "nearest",
        "text",
        "reference",
        "model",
        "localisation",
        "house",
        "ledger",
        "shield",
        "checks.finding",
        "contributions",
        "document.nodes",
        "document.reader",
    },
    "batch": {"errors", "messages", "model", "loading", "rendering"},
    "starting": {"errors", "messages", "model", "reference"},
    "preview": {"abridging", "errors", "house", "templating.finding"},
    "cli": {
        "errors",
        "nearest",
        "starting",
        "loading",
        "preview",
        "house",
        "templating.finding",
        "trust",
        "writers.files",
    },
    "__main__": {"cli"},
    "packs": {"errors", "messages", "nearest", "templating", "writers.files"},
    "document": {"errors", "messages", "ledger", "shield"},
    "writers": {"errors", "messages", "document"},
    "particulars": {"messages", "text", "model", "telling", "localisation", "document"},
    "contributions": {"errors", "messages", "model"},
    "report": {"errors", "messages", "model", "document", "writers", "trust"},
    "trust": {
        "errors",
        "messages",
        "text",
        "reference",
        "model",
        "localisation",
        "checks",
        "document",
        "report",
        "rendering",
        "loading",
        "house",
        "options",
        "templating.finding",
        "templating.sentences.files",
        "writers",
    },
    "composing": {"errors", "messages", "model", "particulars", "document", "shield", "templating"},
    "rendering": {
        "abridging",
        "options",
        "errors",
        "messages",
        "model",
        "house",
        "contributions",
        "composing",
        "document",
        "report",
        "telling",
        "templating",
    },
}
"""Each room, and the rooms that it may import; the Council half and the document half meet in `composing` and `rendering`."""

DOORS = {
    "docx": {"writers.docx"},
    "lxml": {"writers.docx"},
    "PIL": {"writers.docx"},
    "jinja2": {"templating"},
    "markupsafe": {"templating"},
    "babel": {"localisation", "messages"},
    "rapidfuzz": {"nearest"},
    "yaml": {"loading"},
    "openpyxl": {"loading.tables"},
    "click": {"cli"},
    "watchfiles": {"preview"},
    "pyromark": {"document.reader", "document.foreign"},
}
"""Each foreign library, and the one place that may import it; attrs is at home everywhere."""


def imports():
    """Every import of every module: the module, and what it imports, both by their dotted names."""
    for file in sorted(SOURCE.rglob("*.py")):
        module = ".".join(file.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        if module == "__init__":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((module, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                assert node.level == 0, f"{module} imports relatively"
                yield module, node.module


def room(name):
    return name.partition(".")[0]


def test_rooms_import_only_what_stands_below_them():
    wrong = []
    for module, imported in imports():
        below = imported.removeprefix("unhrc_reports.")
        if imported.startswith("unhrc_reports.") and room(below) != room(module):
            allowed = MAY_IMPORT[room(module)]
            if room(below) not in allowed and below not in allowed:
                wrong.append(f"{module} imports {below}")

    assert wrong == []


def test_every_room_is_in_the_table():
    assert {room(module) for module, _ in imports()} <= set(MAY_IMPORT)


def test_each_foreign_library_has_one_door():
    wrong = [
        f"{module} imports {imported}"
        for module, imported in imports()
        if (doors := DOORS.get(room(imported)))
        and not any(module == door or module.startswith(f"{door}.") for door in doors)
        and module != "report"  # it names python-docx's Document in a type, and imports nothing
    ]

    assert wrong == []


HEAVY = ("docx", "lxml", "jinja2", "babel", "yaml", "markupsafe", "pyromark", "PIL")


@pytest.mark.parametrize("statement", ["import unhrc_reports", "import unhrc_reports; dir(unhrc_reports)"])
def test_the_front_door_is_light(statement):
    loaded = f"{statement}; import sys; print([name for name in {HEAVY!r} if name in sys.modules])"

    assert subprocess.check_output([sys.executable, "-c", loaded], text=True).strip() == "[]"


def test_markdown_needs_nothing_of_word():
    script = (
        "import sys; sys.path.insert(0, 'tests'); import reading, unhrc_reports as u;"
        "u.press_release(reading.hrc59(), language='vi').markdown; print('lxml' in sys.modules)"
    )

    assert subprocess.check_output([sys.executable, "-c", script], text=True, cwd=CHECKOUT).strip() == "False"
