"""How things are said: one file of sentences for each language and room, words and values without a condition.

`notation` reads a sentence, `files` a file of them, `book` finds who says what
of a kind of document, and `saying` says it about a record of the session.
"""
