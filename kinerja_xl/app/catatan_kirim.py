"""What was sent: a line before the message is handed over and one after, so that an end in between is seen."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

from kinerja_xl.findings import KinerjaError

_NAME = "terkirim.jsonl"
MUNGKIN, TERKIRIM, GAGAL = "mungkin terkirim", "terkirim", "gagal"


def catat_kirim(folder: Path, id: str, keadaan: str, **lain: str) -> None:
    """Add a line: the message's id, how it stands, and what else is worth knowing.

    Raises:
        KinerjaError: it cannot be written; nothing may be sent then.
    """
    line = {"id": id, "keadaan": keadaan, "waktu": dt.datetime.now().astimezone().isoformat(timespec="seconds"), **lain}
    path = folder / _NAME
    try:
        with path.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise KinerjaError(
            f"Catatan {path} tidak dapat ditulis ({error.strerror or error}), sehingga surat tidak dikirim.",
            "Periksa izin folder dan ruang penyimpanan.",
        ) from error


def keadaan_kirim(folder: Path, id: str) -> str:
    """Return how a message stands: its last line; "" for one that was never sent."""
    path = folder / _NAME
    state = ""
    for text in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
        try:
            line = json.loads(text)
        except ValueError:  # a line that an end cut off
            continue
        if isinstance(line, dict) and line.get("id") == id:
            state = str(line.get("keadaan", ""))
    return state
