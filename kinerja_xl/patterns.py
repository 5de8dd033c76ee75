"""Regular expressions that are compiled when they are first used, not when their module is loaded.

The modules of a check hold some four hundred, of which a workbook needs half; compiling the others takes longer than
reading the workbook. ``regex`` stands for ``re.compile`` at the level of a module.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class LatePattern:
    """A regular expression that has not been needed yet. ``pattern`` is its text, as of one that is compiled."""

    def __init__(self, text: Any, flags: int) -> None:
        """Begin with the text and the flags as ``re.compile`` takes them."""
        self.pattern, self._flags = text, flags

    def __getattr__(self, name: str) -> Any:
        """Return what a compiled one has; kept here, so that it is asked for once."""
        if name.startswith("__"):  # what copies and pickles ask for, of an instance that may be empty yet
            raise AttributeError(name)
        value = self.__dict__[name] = getattr(re.compile(self.pattern, self._flags), name)
        return value


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a regular expression, compiled at its first use; an error in it is raised there.

    Args:
        text: the expression.
        flags: those of ``re``.
    """
    return cast("re.Pattern[AnyStr]", LatePattern(text, flags))
