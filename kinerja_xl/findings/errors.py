"""The error that ends a command: what went wrong and the way out, both in Indonesian."""

from __future__ import annotations


class KinerjaError(Exception):
    """A file, an option or an output that the command cannot work with (exit status 2).

    Bad *data* is never an exception but a Finding.

    Args:
        message: what is wrong, for the office, in Indonesian.
        fix: the way out, in Indonesian; shown on a line of its own.
    """

    def __init__(self, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
