"""A trial before anything is filled: should a new Jinja undo what keeps templates safe, no document is written."""

from __future__ import annotations

from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.limits import counting
from unhrc_reports.templating.proofing import fault

TRIAL = "{% macro m(x) %}{{ x }}{% endmacro %}{% set s %}{{ v }}{% endset %}{{ v }}{{ v ~ s }}{{ s + v }}{{ m(v) }}"
"""The ways out of a template through which a new version of Jinja could let data pass as it is."""


LOOPS = (
    "{% for i in [1, 2] %}{% endfor %}{% for i in [1, 2] if i %}{% endfor %}{% macro m() %}{% endmacro %}{{ m() }}"
)
STEPS_OF_LOOPS = 8
"""One for the template, two and four for the loops, one for the macro."""


def self_test(environment: Environment) -> None:
    """See, before a document is filled, that markup in a value comes out as data, and that loops take steps."""
    with opened(Ledger()):
        said = environment.from_string(TRIAL).render(v="*|<")
    if any(mark in said for mark in "*|<"):
        raise TemplateError([fault("this version of Jinja lets data through as markup; install jinja2 3.1.6")])
    with counting() as taken:
        environment.from_string(LOOPS).render()
    if taken() < STEPS_OF_LOOPS:
        raise TemplateError([fault("this version of Jinja lets templates run without end; install jinja2 3.1.6")])
