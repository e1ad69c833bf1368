"""What the library says to its users: English in the code, one catalogue for each other language.

A message is «what is wrong; what to do», written where the fault is found:

    raise DataError([Fault(place, message("there is no key {key!r} in {owner}; delete it", key=key, owner=owner))])

The English words are a literal, so that the catalogues can be compared with the code; what differs from case
to case stands in braces, by name alone (`{key}`, or `{key!r}` for quotation marks), and is given by keyword. A
value may be text, a number, a list of values (joined by commas), another message, a day, or anything that says
itself in a language (a `Spoken`). Braces that are to be read are doubled.

The Vietnamese words stand in `vi.po` beside this file, a pair of lines for each message, each on one line:

    msgid "there is no key {key!r} in {owner}; delete it"
    msgstr "{owner} không có trường {key!r}; hãy xóa"

Another language is one more file, such as `fr.po`, and nothing else. `tests/test_messages.py` finds what is
not translated, placeholders that differ, and entries that nothing says any more.
"""

from unhrc_reports.messages.catalogue import languages
from unhrc_reports.messages.message import Message, as_message, joined, message
from unhrc_reports.messages.reasons import reason
from unhrc_reports.messages.values import Spoken

__all__ = ["Message", "Spoken", "as_message", "joined", "languages", "message", "reason"]
