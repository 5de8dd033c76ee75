"""The Windows folder under wine: what wine 8 lacks is put beside the copy that is tried, never into what is shipped."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from collections.abc import Sequence
from pathlib import Path

_BASE, _ALIGN, _FILE = 0x18A000000, 0x1000, 0x200


def wine_missing() -> str:
    """Return what is missing for a trial under wine, "" where all is there."""
    missing = [name for name in ("wine",) if shutil.which(name) is None]
    if not any(place.is_file() for place in _ZLIB):
        missing.append("zlib1.dll (Debian: libz-mingw-w64)")
    return ", ".join(missing)


_ZLIB = [Path("/") / "usr" / "x86_64-w64-mingw32" / folder / "zlib1.dll" for folder in ("lib", "bin")]


class Wine:
    """A copy of the folder that runs under wine, in a prefix of its own."""

    def __init__(self, folder: Path, prefix: Path) -> None:
        self.folder = folder
        self.env = {
            **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "PYTHONPATH", "VIRTUAL_ENV")},
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;bcryptprimitives=n",
            "KINERJA_XL_DIAM": "1",
        }
        (folder / "python" / "_wmi.pyd").unlink()  # wine 8 has no such service, and Python's platform waits for it
        system = prefix / "drive_c" / "windows" / "system32"
        prefix.mkdir(parents=True, exist_ok=True)
        self._serve("-p")  # else its services start anew for every program
        self.run(["wineboot", "-i"], seconds=300, heard=False)
        system.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(next(place for place in _ZLIB if place.is_file()), system / "zlib1.dll")
        (system / "bcryptprimitives.dll").write_bytes(
            forwarding_dll("bcryptprimitives.dll", "ProcessPrng", "advapi32.SystemFunction036")
        )

    def run(
        self,
        command: Sequence[str],
        *,
        cwd: Path | None = None,
        seconds: float = 240,
        heard: bool = True,
    ) -> tuple[int, str]:
        """Run a program under wine; return its status and what it wrote, both streams together.

        A program that starts wine's own services is not heard: they would keep its pipe open.
        """
        done = subprocess.run(  # wine cannot write into a file, so a pipe
            ["wine", *command],
            cwd=cwd,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if heard else subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            timeout=seconds,
            check=False,
        )
        return done.returncode, (done.stdout or b"").decode("utf-8", "replace").replace("\r\n", "\n")

    def tool(self, *arguments: str, cwd: Path | None = None, seconds: float = 240) -> tuple[int, str]:
        """Run the program that is double-clicked."""
        return self.run([str(self.folder / "kinerja-xl.exe"), *arguments], cwd=cwd, seconds=seconds)

    def end(self) -> None:
        """End what wine left running for this prefix."""
        self._serve("-k")

    def _serve(self, word: str) -> None:
        server = shutil.which("wineserver") or next(map(str, Path("/usr/lib/wine").glob("wineserver*")), None)
        if server:
            subprocess.run([server, word], env=self.env, check=False, timeout=60, stdout=subprocess.DEVNULL)


def forwarding_dll(name: str, export: str, target: str) -> bytes:
    """Return a 64-bit DLL without code, whose one export is another DLL's function.

    Args:
        name: its own name.
        export: the function it offers.
        target: the function that stands behind it, ``advapi32.SystemFunction036``.
    """
    start, section = _ALIGN, bytearray(40)
    places = {}
    for key, text in (("name", name), ("export", export), ("target", target)):
        places[key] = start + len(section)
        section += text.encode("ascii") + b"\0"
    section += b"\0" * (-len(section) % 4)
    functions = start + len(section)
    section += struct.pack("<I", places["target"])
    names = start + len(section)
    section += struct.pack("<I", places["export"])
    ordinals = start + len(section)
    section += struct.pack("<H", 0)
    size = len(section)
    section[:40] = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, places["name"], 1, 1, 1, functions, names, ordinals)
    body = bytes(section).ljust(_FILE, b"\0")
    directories = struct.pack("<II", start, size) + b"\0" * (15 * 8)
    optional = struct.pack("<HBBIIIII", 0x20B, 14, 0, 0, len(body), 0, 0, start)
    versions, stack_and_heap = (6, 0, 0, 0, 6, 0), (1 << 20, 1 << 12, 1 << 20, 1 << 12)
    image = (0, 2 * _ALIGN, _FILE, 0, 3, 0x0100)
    optional += struct.pack("<QIIHHHHHHIIIIHHQQQQII", _BASE, _ALIGN, _FILE, *versions, *image, *stack_and_heap, 0, 16)
    optional += directories
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0x2022)
    table = struct.pack("<8sIIIIIIHHI", b".rdata", size, start, len(body), _FILE, 0, 0, 0, 0, 0x40000040)
    dos = b"MZ" + b"\0" * 58 + struct.pack("<I", 64)
    return (dos + b"PE\0\0" + coff + optional + table).ljust(_FILE, b"\0") + body
