"""What Word shows under File, Info: title, language, issuer and dates, and what identifies the session.

The dates are the document's own, so that equal input gives equal bytes; there
is no clock, no user and no program in them (ECMA-376 part 2, 11; part 1, 22.3).
"""

from __future__ import annotations

import datetime
import os
from typing import Final

from unhrc_reports.document.properties import Properties
from unhrc_reports.writers.docx.xml import DECLARATION, attribute

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_CUSTOM = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # user-defined properties, part 1, 22.3.2.2


def core(properties: Properties) -> str:
    """Write `docProps/core.xml`."""
    moment = written_at(properties.date)
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:lastModifiedBy": properties.author,
        "dc:language": properties.locale,
    }
    told = "".join(f"<{name}>{attribute(text)}</{name}>" for name, text in texts.items() if text)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return f"{DECLARATION}<cp:coreProperties {_CORE}>{told}{dates}</cp:coreProperties>"


def custom(properties: Properties) -> str:
    """Write `docProps/custom.xml`: by these a document is found again among others."""
    texts = {"session": properties.session, "language": properties.language, "kind": properties.kind}
    told = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{attribute(text)}</vt:lpwstr></property>"
        for number, (name, text) in enumerate(texts.items(), start=2)
    )
    return f"{DECLARATION}<Properties {_CUSTOM}>{told}</Properties>"


def written_at(day: datetime.date | None) -> str:
    """Give the moment that a file bears: noon UTC of its document's day, which is that day nearly everywhere.

    Of a document without a day, SOURCE_DATE_EPOCH, or the first day of ZIP.

    >>> written_at(datetime.date(2025, 7, 8))
    '2025-07-08T12:00:00Z'
    """
    if day is not None:
        return f"{day.isoformat()}T12:00:00Z"
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds.isdigit():
        return "1980-01-01T00:00:00Z"
    return f"{datetime.datetime.fromtimestamp(int(seconds), datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"
