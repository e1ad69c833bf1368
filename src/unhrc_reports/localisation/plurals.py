"""The plural categories of a language, as CLDR has them: English one and other, Vietnamese other alone."""

from __future__ import annotations

import babel


def plural_categories(tag: str) -> frozenset[str]:
    """The categories by the tag of the language; none where CLDR does not know it.

    >>> sorted(plural_categories("en")), sorted(plural_categories("vi"))
    (['one', 'other'], ['other'])
    """
    try:
        return frozenset({*babel.Locale.parse(tag, sep="-").plural_form.rules, "other"})
    except (babel.UnknownLocaleError, ValueError):
        return frozenset()
