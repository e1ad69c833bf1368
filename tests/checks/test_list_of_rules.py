from pathlib import Path

from unhrc_reports.checks import RULES

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def table():
    """The table of rules as it stands in the documentation."""
    yield "| rule | severity | what holds in a sound session |"
    yield "|---|---|---|"
    for severity, rules in RULES.items():
        yield from (f"| `{rule.__name__}` | {severity} | {rule.__doc__} |" for rule in rules)


def test_the_documentation_lists_every_rule_with_its_severity():
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]

    assert rows == list(table())
