"""What gives the HTML its look: a style sheet for a page, a style in each element for an e-mail.

Programs for e-mail drop style sheets, and many do not know `figure`, `nav` or
`section`; there each element carries its style, and the text stands in a table.
"""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Mapping
from importlib import resources
from types import MappingProxyType
from typing import Protocol

SANS = "font-family:Arial,Helvetica,sans-serif"
STYLES: Mapping[str, str] = MappingProxyType({
    "h1": f"{SANS};font-size:24px;line-height:1.3;margin:0 0 16px",
    "h2": f"{SANS};font-size:19px;line-height:1.3;margin:28px 0 10px;color:#1f5c99",
    "h3": f"{SANS};font-size:16px;line-height:1.3;margin:22px 0 8px",
    "p": "margin:0 0 14px",
    "ul": "margin:0 0 14px;padding-left:24px",
    "ol": "margin:0 0 14px;padding-left:24px",
    "blockquote": "margin:0 0 14px;padding-left:14px;border-left:4px solid #1f5c99",
    "a": "color:#1f5c99",
    "table": "border-collapse:collapse;width:100%;margin:0 0 14px;font-size:15px",
    "caption": "text-align:left;color:#595959;font-size:14px;padding:4px 0",
    "figcaption": "color:#595959;font-size:14px;margin:4px 0 0",
    "figure": "margin:0 0 14px",
    "th": "text-align:left;vertical-align:top;border-bottom:2px solid #1f5c99;padding:6px 8px",
    "td": "vertical-align:top;border-bottom:1px solid #c8c8c8;padding:6px 8px",
    "img": "max-width:100%;height:auto;display:block;border:0",
    "right": "text-align:right",
    "centre": "text-align:center",
    "missing": "border:1px dashed #595959;padding:16px;color:#595959",
    "notes": "border-top:1px solid #c8c8c8;margin-top:28px;padding-top:12px;font-size:13px;color:#595959",
})  # fmt: skip
"""The style of each element and class, where it has to be written into the element."""
COLUMN = "font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.55"
"""The running text, where no style sheet can say it."""
PLAIN: Mapping[str, str] = MappingProxyType({"figure": "div", "figcaption": "p", "nav": "div", "section": "div"})
"""What stands in an e-mail for elements that its readers may not know."""


class Look(Protocol):
    """Gives an element its name and its attributes."""

    links_inside: bool
    """Whether links within the document work."""

    def opened(self, tag: str, *classes: str) -> tuple[str, str]:
        """The element's name, and the attributes that give it its look."""
        ...

    def page(self, language: str, head: str, body: str, classes: str) -> str:
        """The whole file."""
        ...


@functools.cache
def style_sheet() -> str:
    """The style sheet of a page."""
    return resources.files("unhrc_reports.writers.html").joinpath("report.css").read_text(encoding="utf-8")


@functools.cache
def policy() -> str:
    """The content security policy: nothing is loaded, nothing runs, and only this style sheet counts."""
    digest = base64.b64encode(hashlib.sha256(style_sheet().encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


class Page:
    """A page for a browser, which looks as its style sheet says."""

    links_inside = True

    def opened(self, tag: str, *classes: str) -> tuple[str, str]:
        """Classes are what the style sheet knows."""
        named = " ".join(filter(None, classes))
        return tag, f' class="{named}"' if named else ""

    def page(self, language: str, head: str, body: str, classes: str) -> str:
        """The whole file; nothing outside it is needed to read it."""
        _, attributes = self.opened("main", classes)
        return (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy()}">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{head}\n'
            f"<style>{style_sheet()}</style>\n</head>\n<body>\n<main{attributes}>\n{body}\n</main>\n</body>\n</html>\n"
        )


class Email:
    """A message for programs that know little of HTML and nothing of style sheets."""

    links_inside = False

    def opened(self, tag: str, *classes: str) -> tuple[str, str]:
        """The style stands in the element."""
        styles = [STYLES[name] for name in (tag, *classes) if name in STYLES]
        return PLAIN.get(tag, tag), f' style="{";".join(styles)}"' if styles else ""

    def page(self, language: str, head: str, body: str, classes: str) -> str:
        """The whole message: the text in one column of 640 pixels at most."""
        return (
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{head}\n</head>\n'
            '<body style="margin:0;padding:0;background:#ffffff;color:#1a1a1a">\n'
            '<table role="presentation" style="width:100%;border-collapse:collapse">\n<tr>\n'
            '<td style="padding:24px 12px;text-align:left">\n'
            '<table role="presentation" style="width:100%;max-width:640px;margin:0 auto;'
            'border-collapse:collapse">\n'
            f'<tr>\n<td style="{COLUMN}">\n'
            f"{body}\n</td>\n</tr>\n</table>\n</td>\n</tr>\n</table>\n</body>\n</html>\n"
        )


class Cell(Email):
    """The output of a notebook's cell: a part of a page that is not ours, and whose look it must leave alone."""

    def page(self, language: str, head: str, body: str, classes: str) -> str:
        """The text alone, dark on white whatever the notebook's colours are."""
        style = f"background:#ffffff;color:#1a1a1a;padding:16px;{COLUMN}"
        return f'<div lang="{language}" style="{style}">\n{body}\n</div>\n'
