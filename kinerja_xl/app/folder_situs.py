"""A folder of pages that appears whole or not at all, and never takes the place of anybody's work."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kinerja_xl.findings import KinerjaError, kata_sistem

TANDA_SITUS = ".situs-kinerja-xl.json"
"""The mark in such a folder: every file with its hash, so that a change of a person is seen."""


def periksa_folder_situs(folder: Path) -> None:
    """Raise KinerjaError where a folder holds anything else than what we wrote and nobody changed."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if folder.is_dir() and not folder.is_symlink() and _masih_kita(folder):
        return
    raise KinerjaError(
        f"{folder} sudah ada dan bukan situs kinerja-xl yang belum diubah.",
        "Sebutkan folder baru untuk situs; folder yang ada tidak diganti.",
    )


def tulis_situs(folder: Path, berkas: Mapping[str, bytes]) -> None:
    """Write a site: beside its place first, then moved there; an older one of ours goes when the new one stands.

    Args:
        folder: where it will stand.
        berkas: the files by their place.

    Raises:
        KinerjaError: somebody's work is there, or it cannot be written; what stood there is untouched then.
    """
    periksa_folder_situs(folder)
    folder = folder.resolve()
    made: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".kinerja-situs-", dir=folder.parent))
        for name, data in berkas.items():
            place = made / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        marks = {name: hashlib.sha256(data).hexdigest() for name, data in berkas.items()}
        (made / TANDA_SITUS).write_text(json.dumps(marks, indent=1, sort_keys=True), encoding="utf-8")
        made.chmod(0o755)
        _pindah(made, folder)
    except OSError as error:
        raise KinerjaError(
            f"Situs {folder} tidak dapat ditulis ({kata_sistem(error)}).",
            "Periksa izin folder dan ruang penyimpanan, atau sebutkan folder lain.",
        ) from error
    finally:
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def _pindah(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
        return
    old = Path(f"{made}-lama")
    folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _masih_kita(folder: Path) -> bool:
    try:
        marks = json.loads((folder / TANDA_SITUS).read_text(encoding="utf-8"))
        there = {
            Path(root, name).relative_to(folder).as_posix() for root, _, names in os.walk(folder) for name in names
        }
        return there == {TANDA_SITUS, *marks} and all(
            hashlib.sha256((folder / name).read_bytes()).hexdigest() == told for name, told in marks.items()
        )
    except (OSError, ValueError, AttributeError, TypeError):
        return False
