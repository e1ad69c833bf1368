"""Arguments of filters and globals: their number, their names, the entries of the language file that they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import nodes

from unhrc_reports.templating.checking import faults
from unhrc_reports.templating.checking.expressions import look
from unhrc_reports.templating.checking.findings import cure
from unhrc_reports.templating.checking.guards import constants, entries_exist
from unhrc_reports.templating.checking.signatures import CHOICES, mismatch, parameters
from unhrc_reports.templating.checking.walks import Walk

MENTION = re.compile(r"\{([A-Za-z_]\w*)\}")
_VALUE = re.compile(r"\{(\d)(?::upper)?\}")


def arguments_fit(
    walk: Walk, node: nodes.Filter | nodes.Call, name: str, function: Callable[..., Any], first: int
) -> None:
    """Report arguments that do not fit; `first` is 1 where a value goes before those that are written."""
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return
    if wrong := mismatch(function, first + len(node.args), [str(one.key) for one in node.kwargs]):
        faults.wrong_arguments(walk, node, name, *wrong)
        return
    given = dict(_by_name(node, function, first))
    called = getattr(function, "__name__", name)
    for (filter_name, argument), section in CHOICES.items():
        if filter_name == called and argument in given:
            _entry_exists(walk, given[argument], section)
    if called == "phrase":
        _places_fit(walk, node, given.get("pattern"), first)
    if called == "pattern":
        _values_fit(walk, node)
    if called == "say":
        _words_known(walk, node, given.get("words"))


def _by_name(
    node: nodes.Filter | nodes.Call, function: Callable[..., Any], first: int
) -> Iterator[tuple[str, nodes.Expr]]:
    signature = parameters(function)
    names = list(signature.parameters)[first:] if signature else []
    yield from zip(names, node.args, strict=False)
    yield from ((str(one.key), one.value) for one in node.kwargs)


def _strings(node: nodes.Node | None) -> Iterator[nodes.Const]:
    if isinstance(node, nodes.CondExpr):
        yield from _strings(node.expr1)
        yield from _strings(node.expr2)
    elif isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node


def _entry_exists(walk: Walk, node: nodes.Expr, section: str) -> None:
    entries = walk.checker.sources.language(walk.tag).get(section, {})
    known = [key for key, value in entries.items() if section != "mentions" or isinstance(value, list)]
    for said in _strings(node) if known else ():
        if said.value not in known:
            _unknown(walk, said, said.value, section, known)


def _unknown(walk: Walk, node: nodes.Node, said: str, section: str, known: Iterable[str]) -> None:
    en, vi = cure(said, known)
    walk.report(
        "unknown_key",
        node.lineno,
        f"[{section}] of the language file has no {said!r}{en}",
        f"mục [{section}] của tệp ngôn ngữ không có {said!r}{vi}",
        said,
    )


def _places_fit(walk: Walk, node: nodes.Filter | nodes.Call, pattern: nodes.Expr | None, first: int) -> None:
    values = first + len(node.args) - 1
    for said in _strings(pattern):
        places = said.value.count("{}")
        mentions_known(walk, said)
        if places != values:
            faults.wrong_arguments(
                walk,
                said,
                "phrase",
                f"{said.value!r} has {places} places {{}} for {values} values",
                f"{said.value!r} có {places} chỗ {{}} cho {values} giá trị",
            )


def mentions_known(walk: Walk, node: nodes.Const) -> None:
    """Report «{cuoncil}» in words, where the language file has no such mention."""
    entries = walk.checker.sources.language(walk.tag).get("mentions", {})
    known = [key for key, value in entries.items() if isinstance(value, list)]
    for name in MENTION.findall(node.value):
        if known and name.lower() not in known:
            _unknown(walk, node, name, "mentions", known)


def _values_fit(walk: Walk, node: nodes.Filter | nodes.Call) -> None:
    patterns = walk.checker.sources.language(walk.tag).get("patterns", {})
    for said in _strings(node.args[0] if node.args else None):
        places = {int(place) for place in _VALUE.findall(str(patterns.get(said.value, "")))}
        if places and max(places) + 1 > len(node.args) - 1:
            needed, given = max(places) + 1, len(node.args) - 1
            faults.wrong_arguments(
                walk,
                node,
                "pattern",
                f"{said.value!r} needs {needed} values, and has {given}",
                f"{said.value!r} cần {needed} giá trị mà chỉ có {given}",
            )


def _words_known(walk: Walk, node: nodes.Filter | nodes.Call, words: nodes.Expr | None) -> None:
    for said in _strings(words):
        mentions_known(walk, said)
    if isinstance(words, nodes.Dict) and isinstance(node, nodes.Filter) and node.node is not None:
        with walk.silent():
            value = look(node.node, walk)
        for pair in words.items:
            entries_exist(value, constants(pair.key), walk, pair.key)
            for said in _strings(pair.value):
                mentions_known(walk, said)
