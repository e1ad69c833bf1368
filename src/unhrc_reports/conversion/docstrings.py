"""What the fields of the model mean, read from the docstrings under them.

They are written once, in the model; messages and the JSON Schema say them
again. Python keeps no docstring of a field, so the source is read, once.
"""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import textwrap
from collections.abc import Mapping

import attrs

from unhrc_reports.messages.catalogue import translated
from unhrc_reports.messages.values import Spoken


@attrs.frozen
class Meaning(Spoken):
    """What a field means, in the language of a message: the catalogues have those that a file must give."""

    docstring: str

    def text(self, language: str = "en", /) -> str:
        """The docstring without its full stop."""
        return translated(self.docstring, language).removesuffix(".")


@functools.cache
def meanings(kind: type) -> Mapping[str, str]:
    """Field or member to its docstring, those of the bases included.

    >>> from unhrc_reports.model import Tally
    >>> meanings(Tally)["against"]
    'Votes against.'
    """
    found: dict[str, str] = {}
    for owner in reversed(kind.__mro__):
        if owner.__module__.startswith("unhrc_reports."):
            found |= _of(owner)
    return found


def meaning(kind: type, name: str) -> str:
    """What a field means, without the full stop; its name where it has no docstring."""
    return meanings(kind).get(name, name).removesuffix(".")


def _of(owner: type) -> dict[str, str]:
    try:
        (tree,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    except OSError:  # installed without its source
        return {}
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return {
        _name(field): " ".join(str(said.value.value).split())
        for field, said in itertools.pairwise(body)
        if _name(field) and isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
    }


def _name(field: ast.stmt) -> str:
    target = field.target if isinstance(field, ast.AnnAssign) else None
    if isinstance(field, ast.Assign):
        target = field.targets[0] if isinstance(field.targets[0], ast.Name) else None
    return target.id if isinstance(target, ast.Name) else ""
