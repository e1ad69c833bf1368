"""Whose fault it is: the macro's, where every call of it goes wrong, and else that of the calls that do.

`in_full(session.president)` without a guard goes wrong inside the macro; the
line to be mended is that of the call.
"""

from __future__ import annotations

from collections.abc import Iterator

from unhrc_reports.templating.checking.findings import TemplateFinding, finding
from unhrc_reports.templating.checking.walks import Checker, Found, Key, MacroRef, Walk

OF_GUARDS = frozenset({"optional_without_guard", "may_print_nothing", "heading_over_nothing"})
"""Rules that a guard around the only call would satisfy as well."""


def blamed(checker: Checker) -> list[TemplateFinding]:
    """Every fault of a check once, at the line that is to be mended."""
    walks: dict[MacroRef, list[Walk]] = {}
    for walk in checker.walks.values():
        if walk.macro is not None:
            walks.setdefault(walk.macro, []).append(walk)
    callers = _callers(checker)
    found: dict[tuple[str, int, str, str], TemplateFinding] = {}
    for ref in _callees_first(checker, walks):
        for fault in _of_the_macro(checker, walks[ref], callers):
            found.setdefault(_key(ref.source.file, fault), _finding(ref.source.file, fault))
    for walk in checker.outer:
        for fault in walk.found:
            found.setdefault(_key(walk.source.file, fault), _finding(walk.source.file, fault))
    return list(found.values())


def _key(file: str, fault: Found) -> tuple[str, int, str, str]:
    return fault.file or file, fault.line, fault.rule, fault.about


def _finding(file: str, fault: Found) -> TemplateFinding:
    return finding(fault.rule, fault.file or file, fault.line, fault.en, fault.vi)


def _callers(checker: Checker) -> dict[int, list[tuple[Walk, int, str]]]:
    callers: dict[int, list[tuple[Walk, int, str]]] = {}
    for walk in (*checker.walks.values(), *checker.outer):
        for key, line, name in walk.calls:
            if (inner := checker.walks.get(key)) is not None:
                callers.setdefault(id(inner), []).append((walk, line, name))
    return callers


def _callees_first(checker: Checker, walks: dict[MacroRef, list[Walk]]) -> Iterator[MacroRef]:
    """Macros in an order in which each stands after those that it calls."""
    done: dict[MacroRef, None] = {}

    def visit(ref: MacroRef, above: frozenset[MacroRef]) -> None:
        if ref in done or ref in above:
            return
        called: list[Key] = [key for walk in walks[ref] for key, _, _ in walk.calls]
        for key in called:
            if key in checker.walks:
                visit(key[0], above | {ref})
        done[ref] = None

    for ref in walks:
        visit(ref, frozenset())
    return iter(done)


def _of_the_macro(
    checker: Checker, walks: list[Walk], callers: dict[int, list[tuple[Walk, int, str]]]
) -> Iterator[Found]:
    """The faults that are the macro's own; the others are put to the walks that call it."""
    holders: dict[tuple[str, int, str], list[tuple[Walk, Found]]] = {}
    for walk in walks:
        for fault in walk.found:
            holders.setdefault((fault.rule, fault.line, fault.about), []).append((walk, fault))
    sites = {(caller.source.file, line) for walk in walks for caller, line, _ in callers.get(id(walk), ())}
    own = checker.sources.is_own(walks[0].source.file)  # a macro of ours is right; its caller is to be mended
    for held in holders.values():
        always = own and len(held) == len(walks)
        if always:
            yield held[0][1]
        if not always or (len(sites) == 1 and held[0][1].rule in OF_GUARDS):
            yield from _put_to_callers(checker, held, callers)


def _put_to_callers(
    checker: Checker, held: list[tuple[Walk, Found]], callers: dict[int, list[tuple[Walk, int, str]]]
) -> Iterator[Found]:
    for walk, fault in held:
        for caller, line, name in callers.get(id(walk), ()):
            if checker.sources.is_own(walk.source.file) and not checker.sources.is_own(caller.source.file):
                yield fault
                continue
            where = f"{walk.source.name} line {fault.line}, called by {name}"
            where_vi = f"{walk.source.name} dòng {fault.line}, được {name} gọi"
            en, vi = f"{fault.en} ({where})", f"{fault.vi} ({where_vi})"
            caller.found.setdefault(Found(fault.rule, line, en, vi, f"{name} {fault.rule} {fault.about}"))
