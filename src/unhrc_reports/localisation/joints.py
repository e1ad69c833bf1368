"""How a word joins what follows it: «de» and «le Viet Nam» make «du Viet Nam», «de» and «une» make «d’une».

Which words join, and how, is a table of the language file; English and Vietnamese have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs


@attrs.frozen
class Joints:
    """The section [joints] of a language file: the vowels that elide, and a table for each word that joins.

    >>> joints = Joints({"elided_before": "aeiou", "de": {
    ...     "whole": "de ", "elided": "d’", "contracted": {"le ": "du ", "les ": "des "}}})
    >>> [joints.after(name, "de") for name in ("le Chili", "les Fidji", "la Chine", "Oman", "Cuba")]
    ['du Chili', 'des Fidji', 'de la Chine', 'd’Oman', 'de Cuba']
    """

    table: Mapping[str, Any]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that join."""
        return tuple(key for key, value in self.table.items() if isinstance(value, Mapping))

    def after(self, text: str, word: str) -> str:
        """A text after a word: the longest start that contracts, else elided before a vowel, else whole."""
        if word not in self.words:
            known = ", ".join(self.words) or "none"
            raise LookupError(f"the language file has no word {word!r} under [joints]; it has {known}")
        joint = self.table[word]
        contracted = joint.get("contracted", {})
        for start in sorted(contracted, key=len, reverse=True):
            if text.startswith(start):
                return f"{contracted[start]}{text[len(start) :]}"
        elided = "elided" in joint and text[:1].casefold() in self.table["elided_before"]
        return f"{joint['elided' if elided else 'whole']}{text}"

    def alone(self, text: str) -> str:
        """A name without its article, as it stands in brackets and is sorted."""
        return self.after(text, "alone") if "alone" in self.words else text
