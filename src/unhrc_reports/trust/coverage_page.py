"""Coverage as a page of its own: a table of all data, those that are forgotten first."""

from __future__ import annotations

import collections
import html

from unhrc_reports.trust.coverage import Coverage, Covered, Standing
from unhrc_reports.trust.spelling import spelt

STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem; text-align: left; vertical-align: top }
.forgotten { font-weight: bold }
@media print { body { margin: 0; max-width: none } }
"""
HEAD = "".join(f'<th scope="col">{name}</th>' for name in ("standing", "datum", "value", "where, or why not"))


def page(covered: Coverage) -> str:
    """The page: no script, no address, nothing but itself."""
    many = collections.Counter(one.standing for one in covered)
    rows = "".join(_row(one) for standing in reversed(Standing) for one in covered if one.standing is standing)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Coverage</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>Coverage</h1>\n"
        f"<p>{', '.join(f'{one}: {many[one]}' for one in Standing)}</p>\n"
        f"<table>\n<thead><tr>{HEAD}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</body>\n</html>\n"
    )


def _row(one: Covered) -> str:
    name = one.standing.replace(" ", "-")
    cells = (one.standing, one.place or one.path, spelt(one.value), ", ".join(one.where) or one.reason.text())
    return f'<tr class="{name}">{"".join(f"<td>{_cell(cell)}</td>" for cell in cells)}</tr>\n'


def _cell(value: object) -> str:
    return html.escape(str(value))
