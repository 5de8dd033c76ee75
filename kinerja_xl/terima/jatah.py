"""What one message or file may cost, over all its levels: a small message can hold a large one."""

from __future__ import annotations

from dataclasses import dataclass

TERDALAM = 10
"""Levels: a workbook in a zip in a message in a message is the fourth."""

SURAT_TERBESAR = 80 << 20
"""Bytes of one raw message; mail servers stop at half of it."""


class JatahHabisError(Exception):
    """A message asks for more than any honest one; ``str`` says what of, in Indonesian."""


@dataclass(slots=True)
class Jatah:
    """What is left for one message: it only gets less.

    Attributes:
        bita: bytes of everything unpacked.
        bagian: parts of messages and members of archives.
    """

    bita: int = 300 << 20
    bagian: int = 3_000

    def pakai(self, bita: int) -> None:
        """Take one part of a size.

        Raises:
            JatahHabisError: nothing is left for it.
        """
        self.bita -= bita
        self.bagian -= 1
        if self.bita < 0:
            raise JatahHabisError("isinya terlalu besar setelah dimekarkan")
        if self.bagian < 0:
            raise JatahHabisError("lampirannya terlalu banyak")
