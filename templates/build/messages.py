"""Compile the Indonesian catalogue for click's messages: messages.po -> messages.mo."""

import io
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parents[2] / "kinerja_xl" / "cli" / "locale" / "id" / "LC_MESSAGES"


def compiled() -> bytes:
    """Return the compiled catalogue."""
    with (FOLDER / "messages.po").open("rb") as source:
        catalog = read_po(source, locale="id")
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


if __name__ == "__main__":
    (FOLDER / "messages.mo").write_bytes(compiled())
