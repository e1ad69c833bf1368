"""The release by docxtpl: a Word template with tags, opened and filled for each document.

Opening the template each time is docxtpl's own way of use; the Jinja environment
is made once.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage


class Contestant:
    """Fills one template; `pictures` is the folder that holds them."""

    def __init__(self, template: Path, pictures: Path) -> None:
        self.template, self.pictures = template, pictures
        self.environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)

    def write(self, context: Mapping[str, Any]) -> bytes:
        """The bytes of a .docx."""
        template = DocxTemplate(self.template)
        self.environment.filters["picture"] = lambda file: InlineImage(
            template, str(self.pictures / file), width=Cm(16)
        )
        template.render(dict(context), self.environment, autoescape=True)
        written = io.BytesIO()
        template.save(written)
        return written.getvalue()
