"""The folder of results: what was made on the desk, kept where the office finds it again."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

NAMA = "Hasil kinerja-xl"


def folder_hasil() -> Path:
    """Return the folder: among the documents of whoever is at this machine, where such a folder is."""
    documents = Path.home() / "Documents"
    return (documents if documents.is_dir() else Path.home()) / NAMA


def simpan_hasil(files: Iterable[Path], folder: Path) -> int:
    """Copy files into a folder; what is there already stays, and one of the same name gets a number.

    Args:
        files: the files.
        folder: where they go; made when missing.

    Returns:
        How many were copied; one that is there already with the same content is not.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    copied = 0
    for file in files:
        data = file.read_bytes()
        number, target = 1, folder / file.name
        while target.exists() and target.read_bytes() != data:
            number += 1
            target = folder / f"{file.stem} ({number}){file.suffix}"
        if not target.exists():
            with contextlib.ExitStack() as stack:
                part = target.with_name(f".{target.name}.sebagian")
                stack.callback(part.unlink, missing_ok=True)
                shutil.copyfile(file, part)
                part.replace(target)
            copied += 1
    return copied


def buka_folder(folder: Path) -> bool:
    """Show a folder in the system's own window of files; False where the system has none."""
    if sys.platform == "win32":
        os.startfile(folder)
        return True
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None or not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin"
    ):
        return False
    subprocess.Popen([program, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return True
