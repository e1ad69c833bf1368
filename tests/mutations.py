"""Built-in templates with one place made wrong: by rule, every place in turn, and by hand, from a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from unhrc_reports.templating.checking import check_templates
from unhrc_reports.templating.checking.findings import Severity, TemplateFinding
from unhrc_reports.templating.finding import built_in

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
STRING = re.compile(r'"[^"]*"')


@attrs.frozen
class Mutation:
    """A template with one place made wrong."""

    what: str
    file: str
    text: str
    lines: range
    """Where a finding is due: the line, or those that a guard was around."""
    rule: str = ""
    """The rule that is due, where the table names one."""

    def __str__(self) -> str:
        return f"{self.file}:{self.lines.start}: {self.what}"


def found(mutation: Mutation, folder: Path) -> list[TemplateFinding]:
    """What the check says at the place, where the mutated template shadows ours."""
    file = folder / mutation.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(mutation.text, encoding="utf-8")
    return [
        one
        for one in check_templates(folder)
        if one.place.file == str(file) and one.place.line in mutation.lines and fits(one, mutation)
    ]


def fits(finding: TemplateFinding, mutation: Mutation) -> bool:
    return finding.rule == mutation.rule if mutation.rule else finding.severity is not Severity.NOTE


def names() -> list[str]:
    return [file.relative_to(built_in()).as_posix() for file in sorted(built_in().rglob("*.j2"))]


def source(name: str) -> str:
    return (built_in() / name).read_text(encoding="utf-8")


def misspelt(word: str) -> str:
    """A slip of the pen: two letters change places, or one is lost."""
    for place in range(1, len(word) - 1):
        if word[place] != word[place + 1]:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:-1]


def _replaced(what: str, name: str, text: str, start: int, end: int, new: str) -> Mutation:
    line = text.count("\n", 0, start) + 1
    old = text[start:end]
    return Mutation(f"{what}: {old!r} -> {new!r}", name, text[:start] + new + text[end:], range(line, line + 1))


def _words(what: str, pattern: str) -> Callable[[str, str], Iterator[Mutation]]:
    """Misspell the first group of a pattern wherever it stands in a tag, outside strings."""

    def mutations(name: str, text: str) -> Iterator[Mutation]:
        for tag in TAG.finditer(text):
            code = STRING.sub(lambda found: " " * len(found[0]), tag[0])
            for one in re.finditer(pattern, code):
                start, end = tag.start() + one.start(1), tag.start() + one.end(1)
                yield _replaced(what, name, text, start, end, misspelt(one[1]))

    return mutations


def _strings(what: str, pattern: str) -> Callable[[str, str], Iterator[Mutation]]:
    """Misspell the first group of a pattern wherever it stands."""

    def mutations(name: str, text: str) -> Iterator[Mutation]:
        for one in re.finditer(pattern, text):
            yield _replaced(what, name, text, one.start(1), one.end(1), misspelt(one[1]))

    return mutations


def _typed(name: str, text: str) -> Iterator[Mutation]:
    for one in re.finditer(r"\{\{[^{}\n]*\| count(?:\([^{}\n]*?\))? \}\}", text):
        yield _replaced("a figure typed", name, text, one.start(), one.end(), "26")


def _without_or(name: str, text: str) -> Iterator[Mutation]:
    for one in re.finditer(r' or ""(?= \}\})', text):
        yield _replaced("no «or»", name, text, one.start(), one.end(), "")


def _unguarded(name: str, text: str) -> Iterator[Mutation]:
    """The guard taken from around what prints the guarded value."""
    for one in re.finditer(r"\{% if ([a-z_]+(?:\.[a-z_]+)*) %\}", text):
        end = _end(text, one.end())
        body = text[one.end() : end]
        if re.search(rf"(?<![\w.]){re.escape(one[1])}(?![\w(])", body) or f" {one[1].rpartition('.')[2]} " in body:
            first, last = text.count("\n", 0, one.start()) + 1, text.count("\n", 0, end) + 1
            changed = text[: one.start()] + "{% if true %}" + text[one.end() :]
            yield Mutation(f"no guard on {one[1]}", name, changed, range(first, last + 1))


def _end(text: str, start: int) -> int:
    """Where the first branch of a condition ends."""
    depth = 0
    for tag in re.finditer(r"\{%-? (if|elif|else|endif)\b", text[start:]):
        if tag[1] == "if":
            depth += 1
        elif depth == 0:
            return start + tag.start()
        elif tag[1] == "endif":
            depth -= 1
    return len(text)


KINDS: dict[str, Callable[[str, str], Iterator[Mutation]]] = {
    "attribute": _words("attribute", r"(?<=[\w\]])\.([a-z_]{3,})\b"),
    "filter": _words("filter", r"\| ([a-z_]{3,})\b"),
    "variable": _words("variable", r"(?:\{\{ |\bif |\bin )([a-z_]{3,})(?=\.)"),
    "call": _words("call", r"(?<![\w.|] )(?<![\w.])([a-z_]{4,})\("),
    "argument": _words("argument", r"[(,] ?(one|other|figures|words|mark|headline|width|two)="),
    "block": _strings("block", r"\{% block ([a-z_]{3,}) %\}(?!\{% endblock)"),
    "import": _strings("import", r"import ([a-z_]{3,})"),
    "template": _strings("template", r'\{% (?:extends|from) "([^"]+)\.md\.j2"'),
    "entry": _strings("entry", r'(?:== |"eq", )"([a-z ]{3,})"'),
    "said entry": _strings("said entry", r'say\(\{"([a-z ]{3,})":'),
    "mention": _strings("mention", r'mention\("(\w+)"'),
    "pattern": _strings("pattern", r'pattern\("(\w+)"'),
    "figure": _typed,
    "or": _without_or,
    "guard": _unguarded,
}
"""Every kind of slip, and how it is made of a template."""


def of_kind(kind: str) -> Iterator[Mutation]:
    """Every mutation of a kind, in all templates."""
    for name in names():
        if "layout" not in name:
            yield from KINDS[kind](name, source(name))


ENTRY = re.compile(r"## (.+)\n(\S+): (\w+)\n- (.*)\n\+ (.*)\n(?:@ (.+)\n)?")


def by_hand(table: str) -> Iterator[Mutation]:
    """The mutations of a table, in its order."""
    for what, name, rule, old, new, at in ENTRY.findall(table):
        text, old, new = source(name), old.replace("¶", "\n"), new.replace("¶", "\n")
        assert old in text, f"{name} has no {old!r} any more; change the entry «{what}»"
        changed = text.replace(old, new, 1)
        where = changed.index(at) if at else text.index(old)
        line = changed.count("\n", 0, where) + 1
        yield Mutation(what, name, changed, range(line, line + 1), rule)
