"""A finished document, opened again in python-docx, to go on editing it in Python."""

from __future__ import annotations

import io

import docx
from docx.document import Document


def opened(content: bytes) -> Document:
    """Open the bytes of a .docx as a live python-docx document."""
    return docx.Document(io.BytesIO(content))
