"""Dates, numbers, counts, ordinals, lists and names in a language: the one door to Babel.

What a language needs beyond CLDR is data, in a language file (TOML); no rule
for English or Vietnamese is code. A third language is one more file.
"""

from unhrc_reports.localisation.language import Language, language
from unhrc_reports.localisation.localisation import Localisation
from unhrc_reports.localisation.plurals import plural_categories

__all__ = ["Language", "Localisation", "language", "plural_categories"]
