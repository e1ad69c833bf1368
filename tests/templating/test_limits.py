"""A template that means harm, or was written in haste, is refused within 5 seconds and 500 MB, with its address."""

import functools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from reading import CHECKOUT

from unhrc_reports.errors import TemplateError
from unhrc_reports.templating import limits
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.finding import built_in

TEN = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"
LONG = "{% set long = namespace(s='abcdefghij', l=" + TEN + ") %}"
LOOPS = "{% for a in l %}{% for b in l %}{% for c in l %}{% for d in l %}"
ONE = "{% endfor %}"
ENDS = ONE * 4
THOUSANDS = "{% set l = " + TEN + " + " + TEN + " + " + TEN + " + " + TEN + " %}"
DOUBLING = "{% for a in [1,2,3,4,5,6,7,8] %}{% for b in [1,2,3,4,5,6,7,8] %}@{% endfor %}{% endfor %}"
GROWN = LONG + DOUBLING.replace("@", "{% if long.l | length < 2000 %}{% set long.l = long.l + long.l %}{% endif %}")
WIDE = LONG + DOUBLING.replace("@", "{% set long.s = long.s ~ long.s %}")


def chained(calls):
    """Forty macros, each of which calls the next one twice."""
    macros = [f"{{% macro m{i}() %}}{calls.replace('#', str(i + 1))}{{% endmacro %}}" for i in range(40)]
    return "".join(macros) + "{% macro m40() %}{% endmacro %}{{ m0() }}"


TEMPLATES = {
    "loops in loops": THOUSANDS + LOOPS + LOOPS + ENDS + ENDS,
    "loops that print": THOUSANDS + LOOPS + "x" + ENDS,
    "loops in a macro": THOUSANDS + "{% macro m(l) %}" + LOOPS + LOOPS + ENDS + ENDS + "{% endmacro %}{{ m(l) }}",
    "loops in a set": THOUSANDS + "{% set s %}" + LOOPS + "words " * 50 + ENDS + "{% endset %}{{ s }}",
    "loops in a filter": THOUSANDS + "{% filter upper %}" + LOOPS + LOOPS + ENDS + ENDS + "{% endfilter %}",
    "loops in a call": "{% macro m() %}{{ caller() }}{% endmacro %}" + THOUSANDS
    + "{% call m() %}" + LOOPS + LOOPS + ENDS + ENDS + "{% endcall %}",
    "loops whose condition is never true": GROWN
    + "{% for a in long.l %}{% for b in long.l if false %}{% endfor %}{% endfor %}",
    "selections in loops": GROWN + "{% for a in long.l %}{% for b in long.l %}"
    "{{ long.l | select('gt', 1) | list | length }}{% endfor %}{% endfor %}",
    "membership in loops": GROWN + "{% for a in long.l %}{% for b in long.l %}"
    "{{ 'x' if 'y' in long.l }}{% endfor %}{% endfor %}",
    "recursive loops": "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "recursive loops that branch": "{% for a in [1, 2] recursive %}{% if loop.depth < 40 %}{{ loop([1, 2]) }}{% endif %}"
    "{% endfor %}",
    "macros that call the next one twice": chained("{{ m#() }}{{ m#() }}"),
    "macros that join twice": chained("{{ m#() ~ m#() }}"),
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "two macros that call each other": "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
    "a block that calls itself": "{% block a %}{{ self.a() }}{% endblock %}",
    "a text that doubles by ~": WIDE,
    "a text that doubles by +": WIDE.replace("long.s ~ long.s", "long.s + long.s"),
    "a text that doubles by phrase": WIDE.replace("long.s ~ long.s", "long.s | phrase('{}{}', long.s)"),
    "a text that doubles by listing": WIDE.replace("long.s ~ long.s", "[long.s, long.s] | listing"),
    "a text that doubles by chain": WIDE.replace("long.s ~ long.s", "chain([long.s, long.s])"),
    "a text that doubles by lines": WIDE.replace("long.s ~ long.s", "lines([long.s, long.s])"),
    "a text that doubles by set": WIDE.replace(
        "{% set long.s = long.s ~ long.s %}", "{% set t %}{{ long.s }}{{ long.s }}{% endset %}{% set long.s = t %}"
    ),
    "a text that doubles by a macro": "{% macro m(s) %}{{ s }}{{ s }}{% endmacro %}"
    + WIDE.replace("long.s ~ long.s", "m(long.s)"),
    "many long texts in a list": WIDE.replace("{% set long.s = long.s ~ long.s %}", "{% if long.s | length < 600000 %}"
    "{% set long.s = long.s ~ long.s %}{% endif %}") + GROWN.removeprefix(LONG)
    + "{% set t = namespace(l=[long.s]) %}" + DOUBLING.replace("@", "{% set t.l = t.l + t.l %}"),
    "a long text in each of many places": LONG + DOUBLING.replace(
        "@", "{% if long.s | length < 400000 %}{% set long.s = long.s ~ long.s %}{% endif %}"
    ) + "{{ long.s }}\n" * 2000,
    "one phrase with many values": LONG + DOUBLING.replace(
        "@", "{% if long.s | length < 400000 %}{% set long.s = long.s ~ long.s %}{% endif %}"
    ) + "{{ long.s | phrase('" + "{}" * 4000 + "'" + ",\nlong.s" * 4000 + ") | length }}",
    "one chain of many values": LONG + DOUBLING.replace(
        "@", "{% if long.s | length < 400000 %}{% set long.s = long.s ~ long.s %}{% endif %}"
    ) + "{{ chain([" + "long.s,\n" * 4000 + "]) | length }}",
    "many lines": LONG + DOUBLING.replace(
        "@", "{% if long.s | length < 400000 %}{% set long.s = long.s ~ long.s %}{% endif %}"
    ) + "{{ lines([" + "long.s,\n" * 4000 + "]) | length }}",
    "a list that doubles": LONG + DOUBLING.replace("@", "{% set long.l = long.l + long.l %}"),
    "a list of lists that doubles": LONG + DOUBLING.replace("@", "{% set long.l = [long.l, long.l] %}")
    + "{{ long.l == long.l }}",
    "a dict of dicts that doubles": LONG + DOUBLING.replace("@", "{% set long.l = {'a': long.l, 'b': long.l} %}"),
    "a tuple of tuples that doubles": LONG + DOUBLING.replace("@", "{% set long.l = (long.l, long.l) %}"),
    "lists of one another that are printed": "{{ [[1], [2]] }}",
    "arguments that double": "{% macro m() %}{{ m(varargs, varargs) }}{% endmacro %}{{ m(1) }}",
    "lists without some items in loops": GROWN
    + "{% for a in long.l %}{% for a in long.l %}{{ long.l | without(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) | length }}"
    "{% endfor %}{% endfor %}",
    "a long literal list": "{{ [" + "1,\n" * 30_000 + "] | length }}",
    "a number without end": "{{ 1e999 }}",
    "a number of thousands of figures": "{{ " + "9" * 9_000 + " }}",
    "a number that doubles": "{% set n = namespace(i=9) %}" + THOUSANDS + LOOPS + "{% set n.i = n.i + n.i %}" + ENDS
    + "{{ n.i }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a product of a text": "{{ 'x' * 999999999 }}",
    "a format with a width": "{{ '%999999999d' % 1 }}",
    "a file of a megabyte": "words " * 200_000,
    "a file of many megabytes": "words " * 3_000_000,
    "parentheses in parentheses": "{{ " + "(" * 4000 + "1" + ")" * 4000 + " }}",
    "lists in lists": "{{ " + "[" * 4000 + "]" * 4000 + " }}",
    "not not not": "{{ " + "not " * 2_400 + "1 }}",
    "minus minus minus": "{{ " + "-" * 9_000 + "1 }}",
    "fields of fields": "{{ session" + ".number\n" * 10_000 + " }}",
    "filters of filters": "{{ session.number" + "|first\n" * 10_000 + " }}",
    "ifs in ifs": "{% if 1 %}\n" * 2000 + "{% endif %}\n" * 2000,
    "loops in many loops": "{% for a in [1] %}" * 60 + "{% endfor %}" * 60,
    "blocks in blocks": "".join(f"{{% block b{i} %}}\n" for i in range(2000)) + "{% endblock %}\n" * 2000,
    "macros in macros": "".join(f"{{% macro b{i}() %}}\n" for i in range(500)) + "{% endmacro %}\n" * 500,
    "a text joined of many": "{{ session.nothing " + "~ session.number\n" * 5000 + " }}",
    "a template that includes itself": "{% include 'hostile/en.md.j2' %}",
    "a template that imports itself": "{% import 'hostile/en.md.j2' as x %}",
    "a template that extends itself": "{% extends 'hostile/en.md.j2' %}",
    "quotations in quotations": ">" * 5000 + " x",
    "lists of the page in lists": "".join("  " * i + "- x\n" for i in range(250)),
    "braces on one line": "{{ " * 3_300,
    "tags on one line": "{% " * 3_300,
    "comments on one line": "{# " * 3_300,
    "blanks on one line": (" " * 9_000 + "\n") * 9 + "{{ session.nothing }}",
    "blanks between braces": "{{" + (" " * 9_000 + "\n") * 9 + "session.nothing }}",
    "closed tags on one line": "{%if 1%}" * 1200 + "\n" + " %}" * 3_000,
    "conditions that are not closed, on many lines": "{% if session.number %}a\n" * 4000,
    "conditions before words, on many lines": "{% if 1 %}a{% endif %} b\n" * 3800 + "{{ session.nothing }}",
    "blanks and conditions": (" " * 9000 + "{% if 1 %}" + " " * 900 + "{% endif %}\n") * 9 + "{{ session.nothing }}",
    "many braces on one line": "{{" * 4900 + "\n" + "{%" * 4900 + "\n" + "{#" * 4900,
    "many tags on one line": "{% if 1 %" * 1000 + "\n" + "{{ 1 }" * 1500 + "{{ session.nothing }}",
    "a line beyond measure": "words " * 2_000,
    "a long raw line": "{% raw %}" + "{% raw %}" * 1000,
}  # fmt: skip

HEAVY = {
    "a table of very many rows": LONG + "| a |\n|---|\n" + "{% for a in long.l %}" * 5 + "\n| x |\n" + ENDS + ONE,
    "a table of very many columns": "|" + "a|" * 4_000 + "\n|" + "-|" * 4_000 + "\n|" + "x|" * 4_000,
    "a list of very many items": LONG + "{% for a in long.l %}" * 5 + "\n- x\n" + ENDS + ONE,
    "very many paragraphs": LONG + "{% for a in long.l %}" * 5 + "\nx\n\n" + ENDS + ONE,
    "very many notes": LONG + "{% for a in long.l %}" * 3 + "x{{ note(loop.index ~ a) }}" + ONE * 3,
    "brackets and stars without end": ("[" * 5_000 + "*_" * 2_000 + "\n") * 9,
    "brackets of links without end": ("[a](" * 2_400 + "\n") * 9,
    "marks of code without end": ("`" * 4_000 + "a\n") * 9,
    "one paragraph of many lines": "words\n" * 16_000,
}  # fmt: skip
"""What is much, and no mistake: it may be written, within the same bounds."""

INCLUDES = {
    f"hostile/{i}.j2": f"{{% include 'hostile/{i + 1}.j2' %}}{{% include 'hostile/{i + 1}.j2' %}}"
    for i in range(40)
}
FOLDERS = {
    "two templates that include each other": {
        "hostile/en.md.j2": "{% include 'hostile/b.j2' %}", "hostile/b.j2": "{% include 'hostile/en.md.j2' %}",
    },
    "two templates that extend each other": {
        "hostile/en.md.j2": "{% extends 'hostile/b.j2' %}", "hostile/b.j2": "{% extends 'hostile/en.md.j2' %}",
    },
    "templates that include the next one twice": {
        "hostile/en.md.j2": "{% include 'hostile/0.j2' %}", "hostile/40.j2": "x", **INCLUDES,
    },
    "many large templates": {
        "hostile/en.md.j2": "".join(f"{{% include 'hostile/{i}.j2' %}}" for i in range(100)),
        **{f"hostile/{i}.j2": "{{ session.number ~ 1 }}\n" * 4000 for i in range(100)},
    },
    "a folder with a house style of deep lists": {
        "hostile/en.md.j2": "{{ session.nothing }}", "styles/en.toml": "a = " + "[" * 100_000,
    },
    "a language file of many megabytes": {
        "hostile/en.md.j2": "x", "languages/en.toml": "# words\n" * 1_000_000,
    },
    "a language file of deep lists": {"hostile/en.md.j2": "x", "languages/en.toml": "a = " + "[" * 100_000},
    "a pack.toml of many megabytes": {"hostile/en.md.j2": "x", "pack.toml": "# words\n" * 1_000_000},
    "a pack.toml of deep lists": {"hostile/en.md.j2": "x", "pack.toml": "a = " + "[" * 100_000},
}  # fmt: skip
CASES = {**{name: {"hostile/en.md.j2": source} for name, source in (TEMPLATES | HEAVY).items()}, **FOLDERS}


SECONDS = 1
"""What a filling may take here, of the three that are usual: the overhead is the same, and is what is proved."""
GROUPS = 4
GROUP_OF = {name: number % GROUPS for number, name in enumerate(CASES)}


def named(names):
    """Cases by name; those of a group share a process, and under pytest-xdist a worker."""
    return [pytest.param(name, marks=pytest.mark.xdist_group(f"limits{GROUP_OF[name]}")) for name in names]


@functools.cache
def became(group):
    """What became of each case: seconds, name of the error, message, places; and what the process complained of."""
    cases = {name: files for name, files in CASES.items() if GROUP_OF[name] == group}
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("hostile.py")), str(SECONDS)], input=json.dumps(cases),
        text=True, capture_output=True, timeout=600, check=False, cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["tests", *filter(None, [os.environ.get("PYTHONPATH")])])},
    )  # fmt: skip
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: said for name, *said in lines}, done.stderr


def told(name):
    """What became of a case, in time."""
    cases, complaints = became(GROUP_OF[name])
    assert name in cases, f"the process ended before it: {complaints[-500:]}"
    seconds, error, message, places = cases[name]
    most = SECONDS + 2 if "takes more than" in message else 5  # a filling that is cut short, and what is much
    assert seconds < most, f"{seconds:.1f} seconds: {message}"
    return error, message, places


@pytest.mark.parametrize("name", named(HEAVY))
def test_what_is_much_is_written_or_refused_in_time(name):
    error, message, _ = told(name)

    assert error in {"nothing", "TemplateError"}, message


@pytest.mark.parametrize("name", named(name for name in CASES if name not in HEAVY))
def test_harm_is_refused_in_time_and_with_its_address(name):
    error, message, places = told(name)

    assert error == "TemplateError", message
    assert all(places), message


def test_three_seconds_are_allowed():
    assert limits.MOST_SECONDS == 3


def test_a_jinja_whose_loops_take_no_steps_would_stop_everything(monkeypatch):
    monkeypatch.setattr("unhrc_reports.templating.environment.STEPS", {})

    with pytest.raises(TemplateError, match="lets templates run without end"):
        Engine("en", (built_in(),))
