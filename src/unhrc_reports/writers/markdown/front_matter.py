"""What a document says of itself, before its text: a YAML mapping as pandoc, GitHub and site builders read it."""

from __future__ import annotations

import json
import re

from unhrc_reports.document.properties import Properties

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What YAML 1.1 takes for a line break or refuses, and JSON does not mind."""
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def front_matter(properties: Properties) -> str:
    """Title, language, date and session, in YAML; `lang` is the key that pandoc reads."""
    told = {
        "title": properties.title,
        "language": properties.language,
        "lang": properties.locale,
        "date": properties.date.isoformat() if properties.date else "",
        "session": properties.session,
    }
    lines = [f"{key}: {_scalar(value)}" for key, value in told.items() if value]
    return "\n".join(("---", *lines, "---"))


def _scalar(value: str) -> str:
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", _quoted(value))
