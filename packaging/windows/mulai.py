"""What a double click does: the page, with the files that were dragged onto the program; else the command line."""

import os
import sys
from pathlib import Path


def wait(leave, status: int) -> None:
    """Let a person read why it ended before the window closes."""
    if status not in (0, 130):
        input("Tekan Enter untuk menutup jendela ini. ")
    leave(status)


if __name__ == "__main__":  # worker processes import this file too
    from functools import partial

    given = sys.argv[1:]
    clicked = all(Path(word).exists() for word in given)
    if clicked:
        sys.argv[1:] = ["serve", *given]
        print("kinerja-xl: halaman dibuka di peramban.")
        print("Biarkan jendela ini terbuka selama dipakai; menutupnya mengakhiri program.", flush=True)
    from kinerja_xl.cli import process

    if clicked and not os.environ.get("KINERJA_XL_DIAM"):  # which is set where nobody sits before the screen
        process._leave = partial(wait, process._leave)
    process.run()
