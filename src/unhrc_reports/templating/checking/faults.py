"""The wording of what is wrong with an expression, in English and Vietnamese, each with its cure."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import nodes

from unhrc_reports.templating.checking.kinds import Kind, Value, spoken_vi
from unhrc_reports.templating.checking.walks import Walk

GUARD = "guard it with {% if … %}"


GUARD_VI = "hãy đặt trong {% if … %}"


def source_text(value: Value) -> str:
    """The name by which a finding calls a value."""
    return " / ".join(sorted(path or "session" for path in value.paths)[:3]) or "the value"


def asked_of_absent(walk: Walk, node: nodes.Node, name: str, base: Value) -> None:
    """A field asked of a record that may be absent."""
    what = source_text(base)
    walk.report(
        "optional_without_guard",
        node.lineno,
        f"{name!r} is asked of {what}, which may be absent; {GUARD}",
        f"{name!r} được lấy từ {what}, có thể không có; {GUARD_VI}",
        f"absent {name}",
    )


def absent_printed(walk: Walk, node: nodes.Node, value: Value) -> None:
    """A value that may be absent, printed."""
    what = source_text(value)
    walk.report(
        "optional_without_guard",
        node.lineno,
        f'{what} is printed and may be absent; {GUARD}, or write «or ""» after it',
        f'{what} được in mà có thể không có; {GUARD_VI}, hoặc viết «or ""» sau nó',
        "absent printed",
    )


def compared_absent(walk: Walk, node: nodes.Node, value: Value) -> None:
    """A value that may be absent, compared by its order."""
    what = source_text(value)
    walk.report(
        "optional_without_guard",
        node.lineno,
        f"{what} is compared and may be absent; {GUARD}",
        f"{what} được so sánh mà có thể không có; {GUARD_VI}",
        "absent compared",
    )


def absent_filtered(walk: Walk, node: nodes.Node, name: str, value: Value) -> None:
    """A value that may be absent, given to a filter that needs one."""
    what = source_text(value)
    walk.report(
        "optional_without_guard",
        node.lineno,
        f"{name!r} needs a value, and {what} may be absent; {GUARD}",
        f"{name!r} cần có giá trị mà {what} có thể không có; {GUARD_VI}",
        f"absent {name}",
    )


def unprintable(walk: Walk, node: nodes.Node, kind: Kind, value: Value) -> None:
    """A record, a list, a figure, a flag or a macro, printed."""
    cures = {
        "record": ("print one of its fields", "hãy in một trường của nó"),
        "list": ("use a filter such as listing, or a loop", "hãy dùng bộ lọc như listing hoặc vòng lặp"),
        "figure": ("write «| count»", "hãy viết «| count»"),
        "flag": ("write «| say(\"…\")»", "hãy viết «| say(\"…\")»"),
        "macro": ("call it, with brackets", "hãy gọi macro, có ngoặc tròn"),
    }  # fmt: skip
    en, vi = cures.get(kind.name, ("print something of it", "hãy in một phần của nó"))
    rule = "flag_printed" if kind.name == "flag" else "not_printable"
    what = source_text(value)
    walk.report(
        rule,
        node.lineno,
        f"{what} is {kind}, which cannot be printed as it is; {en}",
        f"{what} là {spoken_vi(Value((kind,)))}, không in thẳng được; {vi}",
        f"{kind} printed",
    )


def wrong_kind(walk: Walk, node: nodes.Node, name: str, refused: Value, takes: Iterable[str]) -> None:
    """A filter applied to what it does not take."""
    taken = ", ".join(sorted(one for one in takes if one != "anything"))
    what = source_text(refused)
    walk.report(
        "wrong_type",
        node.lineno,
        f"{name!r} does not take {refused} ({what}); it takes {taken}",
        f"{name!r} không nhận {spoken_vi(refused)} ({what}); chỉ nhận {taken}",
        f"{name} {refused}",
    )


def no_items(walk: Walk, node: nodes.Node, base: Value) -> None:
    """A loop over, or an item of, what is no list."""
    what = source_text(base)
    walk.report(
        "not_a_list",
        node.lineno,
        f"{what} is {base}, which is no list; loop over a list",
        f"{what} là {spoken_vi(base)}, không phải danh sách; chỉ lặp trên danh sách",
        f"no list {base}",
    )


def operator(walk: Walk, node: nodes.Node, sign: str) -> None:
    """An operator that templates do not have."""
    walk.report(
        "operator",
        node.lineno,
        f"the operator {sign} is not available in templates",
        f"không dùng được phép {sign} trong mẫu",
    )


def never_equal(walk: Walk, node: nodes.Node, said: str, value: Value) -> None:
    """A comparison of a value with words, that can never be true."""
    what = source_text(value)
    walk.report(
        "wrong_type",
        node.lineno,
        f"{what} is {value} and never equals {said!r}; compare it with another such value",
        f"{what} là {spoken_vi(value)}, không bao giờ bằng {said!r}; hãy so với giá trị cùng loại",
        said,
    )


def wrong_arguments(
    walk: Walk, node: nodes.Node, name: str, en: str, vi: str, place: tuple[int, str] = (0, "")
) -> None:
    """Arguments that a filter, global or macro does not take."""
    line, file = place if place[1] else (node.lineno, "")
    walk.report("wrong_arguments", line, f"{name}: {en}", f"{name}: {vi}", f"{name} {en}", file)


def numbered(walk: Walk, line: int, value: Value) -> None:
    """A number and a full stop at the beginning of a line."""
    what = source_text(value)
    walk.report(
        "numbered_by_markdown",
        line,
        f"{what} and a full stop begin the line, which Markdown may number; begin with a word",
        f"{what} và dấu chấm ở đầu dòng có thể bị Markdown đánh số; hãy bắt đầu bằng chữ",
        "numbered",
    )


def may_print_nothing(walk: Walk, line: int, value: Value) -> None:
    """A value in the middle of words, that may print nothing."""
    what = source_text(value)
    walk.report(
        "may_print_nothing",
        line,
        f'{what} may print nothing and leave a gap in its line; {GUARD}, or put the words into «| phrase("…")»',
        f'{what} có thể không in gì và để lại chỗ trống; {GUARD_VI}, hoặc viết «| phrase("…")»',
        "gap",
    )
