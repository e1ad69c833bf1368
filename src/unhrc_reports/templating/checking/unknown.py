"""The wording of names that are not there, in English and Vietnamese, with the nearest that are."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes

from unhrc_reports.templating.checking.faults import source_text
from unhrc_reports.templating.checking.findings import cure
from unhrc_reports.templating.checking.kinds import Kind, Value, spoken_vi
from unhrc_reports.templating.checking.walks import Walk


def unknown_name(walk: Walk, node: nodes.Name) -> None:
    """A variable that nobody has set."""
    en, vi = cure(node.name, [*walk.scope, *walk.checker.tables.globals])
    walk.report(
        "unknown_name",
        node.lineno,
        f"there is no variable {node.name!r} here{en}",
        f"ở đây không có biến {node.name!r}{vi}",
        node.name,
    )


def unknown_attribute(walk: Walk, node: nodes.Node, name: str, base: Value, known: Iterable[str]) -> None:
    """A field that a record does not have, or that not every kind of it has."""
    known = list(known)
    if name in known:
        lacking, lacking_vi = (
            f"{base}, and not each has a field {name!r}",
            f"{spoken_vi(base)}, không phải loại nào cũng có {name!r}",
        )
        en, vi = (
            f"{source_text(base)} may be {lacking}; ask first which it is",
            f"{source_text(base)} có thể là {lacking_vi}; hãy kiểm tra loại trước",
        )
    else:
        cures = cure(name, known) if known else ("; use a filter", "; hãy dùng bộ lọc")
        en, vi = f"{base} has no field {name!r}{cures[0]}", f"{spoken_vi(base)} không có trường {name!r}{cures[1]}"
    walk.report("unknown_attribute", node.lineno, en, vi, name)


def unknown_member(walk: Walk, node: nodes.Node, name: str, kind: Kind, known: Iterable[str]) -> None:
    """A macro that a file lacks, or a name that a namespace lacks."""
    en, vi = cure(name, known)
    rule = "unknown_macro" if kind.name == "module" else "unknown_attribute"
    walk.report(rule, node.lineno, f"{kind} has no {name!r}{en}", f"không có {name!r}{vi}", name)


def unknown_test(walk: Walk, node: nodes.Test) -> None:
    """A test that there is not."""
    en, vi = cure(node.name, walk.checker.tables.tests)
    walk.report(
        "unknown_test", node.lineno, f"there is no test {node.name!r}{en}", f"không có phép thử {node.name!r}{vi}"
    )


def unknown_filter(walk: Walk, node: nodes.Node, name: str) -> None:
    """A filter that there is not."""
    en, vi = cure(name, walk.checker.tables.filters)
    walk.report("unknown_filter", node.lineno, f"there is no filter {name!r}{en}", f"không có bộ lọc {name!r}{vi}")


def unknown_entry(walk: Walk, node: nodes.Node, said: str, value: Value, known: Iterable[str]) -> None:
    """A comparison with an entry that a closed list does not have."""
    en, vi = cure(said, known)
    walk.report(
        "unknown_entry",
        node.lineno,
        f"{source_text(value)} is never {said!r}{en}",
        f"{source_text(value)} không bao giờ là {said!r}{vi}",
        said,
    )
