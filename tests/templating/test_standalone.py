"""A tag alone on its line leaves no line behind, and a false condition merges or parts no paragraphs."""

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.values import Md

CASES = {
    "tags alone on their line leave nothing": (
        "One.\n{% if yes %}\nTwo.\n{% endif %}\nThree.\n",
        "One.\nTwo.\nThree.\n",
    ),
    "a tag that ends a line of words keeps the line's end": (
        "One.{% if no %} x{% endif %}\n\nTwo.\n",
        "One.\n\nTwo.\n",
    ),
    "a tag before words keeps the line": ("{% if yes %}One.{% endif %}\nTwo.\n", "One.\nTwo.\n"),
    "a tight list stays tight": (
        "{% for i in items %}\n- {{ i }}\n{% endfor %}\n",
        "- a\n- b\n",
    ),
    "rows of a table stay together": (
        "| a |\n|---|\n{% for i in items %}\n{% if i == 'b' %}\n| {{ i }} |\n{% endif %}\n{% endfor %}\n",
        "| a |\n|---|\n| b |\n",
    ),
    "an expression that prints nothing takes its line with it": (
        "One.\n{{ nothing }}\nTwo.\n",
        "One.\nTwo.\n",
    ),
    "an expression alone keeps its line when it prints": ("One.\n{{ 'x' }}\n\nTwo.\n", "One.\nx\n\nTwo.\n"),
    "an expression among words keeps the line": ("One {{ nothing }}\nTwo.\n", "One \nTwo.\n"),
    "a comment alone leaves nothing": ("One.\n{# remark #}\nTwo.\n", "One.\nTwo.\n"),
    "raw text is left alone": (
        "{% raw %}\n{{ nothing }}\n{% if %}\n{% endraw %}\nTwo.\n",
        "\n{{ nothing }}\n{% if %}\nTwo.\n",
    ),
    "hand-made trimming still works": ("One.\n{%- if yes %} Two.{% endif %}\n", "One. Two.\n"),
    "an expression on the last line": ("One.\n{{ 'x' }}", "One.\nx\n"),
    "an indented tag after an expression": ("{{ 'x' }}\n  {% if yes %}\ny\n  {% endif %}\n", "x\ny\n"),
}


def filled(source, **values):
    environment = Environment(jinja2.DictLoader({"t": source}))
    environment.filters["on_its_own_line"] = lambda value: Md(f"{value}\n" if value.strip() else "")
    return environment.get_template("t").render(yes=True, no=False, nothing="", items=["a", "b"], **values)


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_lines(source, expected):
    assert filled(source) == expected


LINES = {
    "One.": "One.\n",
    "{% if no %}\nTwo.\n{% endif %}": "",
    "{% if yes %}\nThree.\n{% endif %}": "Three.\n",
    "Four{% if no %}, not{% endif %}.": "Four.\n",
    "{{ nothing }}": "",
    "{{ 'Five.' }}": "Five.\n",
    "{# remark #}": "",
    "{% set x = 1 %}": "",
    "{% if no %}Six.{% endif %}": "",
    "{% if yes %}Seven.{% endif %}": "Seven.\n",
    "{% if no %}Eight.{% else %}{{ nothing }}{% endif %}": "",
    "  {% for i in [] %}{{ i }}{% endfor %}": "",
    "{% for i in items %}{{ i }}{% endfor %}": "ab\n",
    "{{ nothing }} {{ nothing }}": "",
    "{{ nothing }}{% if no %} or {% endif %}{{ nothing }}": "",
    "{% if no %}Nine\nand ten.{% endif %}": "",
    "{% if yes %}Eleven\nand {% if no %}not {% endif %}twelve.{% endif %}": "Eleven\nand twelve.\n",
    "{% if no %}- item{% endif %}": "",
    "": "\n",
}


@given(st.lists(st.sampled_from(sorted(LINES)), max_size=12))
def test_any_sequence_of_lines_prints_each_line_or_nothing(lines):
    source = "".join(f"{line}\n" for line in lines)

    assert filled(source) == "".join(LINES[line] for line in lines)
