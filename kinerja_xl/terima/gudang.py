"""The store: every content once, under its hash. A file is there whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass

_FOLDER = "gudang"
_READING = ".sedang-dibaca"
_ABANDONED = 3600  # seconds after which nobody is still writing a file


@dataclass(frozen=True, slots=True)
class Gudang:
    """The store in a folder of results."""

    folder: Path

    def tempat(self, sidik: str) -> Path:
        """Return where a content is, or would be."""
        return self.folder / _FOLDER / sidik[:2] / sidik

    def simpan(self, sidik: str, data: bytes) -> Path:
        """Keep a content; what is there already stays as it is.

        Args:
            sidik: its SHA-256.
            data: the content.

        Raises:
            KinerjaError: it cannot be written.
        """
        place = self.tempat(sidik)
        if place.is_file():
            return place
        temporary = None
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".baru-", dir=place.parent)
            temporary = Path(name)
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(0o444)
            temporary.replace(place)
            _sync_folder(place.parent)
        except OSError as error:
            if temporary is not None:
                with contextlib.suppress(OSError):
                    temporary.unlink()
            raise KinerjaError(
                f"Kiriman tidak dapat disimpan ke {place.parent} ({error.strerror or error}).",
                "Periksa izin folder dan ruang penyimpanan, lalu ulangi; yang sudah diterima tidak hilang.",
            ) from error
        return place

    def baca(self, sidik: str) -> bytes:
        """Return a content."""
        return self.tempat(sidik).read_bytes()

    def mulai_baca(self, sidik: str) -> int:
        """Note that a content is being looked into; return for which time in a row, should the program end there."""
        place = self.folder / _FOLDER / _READING
        before = place.read_text(encoding="utf-8").split() if place.is_file() else []
        times = int(before[1]) + 1 if len(before) == 2 and before[0] == sidik and before[1].isdigit() else 1
        place.write_text(f"{sidik} {times}", encoding="utf-8")
        return times

    def selesai_baca(self) -> None:
        """Note that it went well."""
        (self.folder / _FOLDER / _READING).unlink(missing_ok=True)

    def rapikan(self) -> None:
        """Remove what an interrupted run left half-written."""
        before = time.time() - _ABANDONED
        for left in (self.folder / _FOLDER).glob("*/.baru-*"):
            with contextlib.suppress(OSError):
                if left.stat().st_mtime < before:
                    left.unlink()


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
