"""Where a file lies, as links of a recap tell it."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def jalan_ke(target: Path, folder: Path) -> str:
    """Return the address of a file as it is seen from a folder, so that both may be moved together."""
    try:
        path, head = os.path.relpath(target.resolve(), folder.resolve()), ""
    except ValueError:  # another drive
        path, head = str(target.resolve()), "file:///"
    return head + quote(path.replace(os.sep, "/"), safe="/!$&'()+,;=@~" + (":" if head else ""))
