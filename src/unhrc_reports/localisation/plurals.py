"""The plural categories in which nouns of a language are written: those of CLDR, or those that its file names.

CLDR may give a language a category that no noun of it shows (Vietnamese has had «one» since CLDR 48, and its nouns
have one form), and which ones it gives changes with the release of Babel; so a language file has the last word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import babel


def plural_categories(tag: str, data: Mapping[str, Any]) -> frozenset[str]:
    """The categories by the tag and the data of a language file; none where neither knows them.

    >>> sorted(plural_categories("en", {}))
    ['one', 'other']
    >>> sorted(plural_categories("vi", {"numbers": {"plurals": ["other"]}}))
    ['other']
    """
    if named := data.get("numbers", {}).get("plurals"):
        return frozenset(named)
    try:
        return frozenset({*babel.Locale.parse(tag, sep="-").plural_form.rules, "other"})
    except (babel.UnknownLocaleError, ValueError):
        return frozenset()
