"""One window for one person: whoever starts the program again is led to the page that is open, with the files given.

The first holds a lock for as long as it lives (the system takes it back however it ends) and says beside it, for the
same person's eyes only, where its page is. Another version or copy of the program has a lock of its own, so that an
update works beside an old folder; its page says that the other one is open too.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import json
import os
import secrets
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, field, fields
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.frozen import dataclass
from kinerja_xl.layar.penjaga import HOST
from kinerja_xl.layar.tempat import kunci_berkas

_WAIT, _ANSWER = 15.0, 60.0  # seconds: until the first has said where it is, and until it has taken the files
_ALIVE = 1.0  # seconds for another copy to say that it lives


@dataclass(frozen=True, slots=True)
class JendelaPertama:
    """Where a page is served, the two secrets of whoever may use it, and which program serves it from which folder."""

    port: int
    token: str
    kunci: str
    versi: str = __version__
    folder: str = field(default_factory=lambda: str(_home()))

    @property
    def alamat(self) -> str:
        """The address that leads in."""
        return f"http://{HOST}:{self.port}/?token={self.token}"


@contextlib.contextmanager
def giliran_pertama(folder: Path) -> Iterator[bool]:
    """Hold the turn while the block runs; True where nobody else has it.

    Args:
        folder: the folder of ``folder_jalan``.
    """
    with (folder / f"{_mark()}.kunci").open("ab") as held:
        first = kunci_berkas(held)
        try:
            yield first
        finally:
            if first:
                _address(folder).unlink(missing_ok=True)


def folder_jalan() -> Path | None:
    """Return this person's private folder for what runs; None where there is none that others cannot read."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        folder = Path(base) / "kinerja-xl" if base else Path.home() / ".kinerja-xl"
    else:
        base = os.environ.get("XDG_RUNTIME_DIR") or os.environ.get("XDG_CACHE_HOME")
        folder = (Path(base) if base else Path.home() / ".cache") / "kinerja-xl"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform != "win32":
            told = folder.lstat()
            if told.st_uid != os.getuid():
                return None
            folder.chmod(0o700)
    except OSError:
        return None
    return folder


def tulis_jendela(folder: Path, jendela: JendelaPertama) -> None:
    """Say where the page is; nobody else may read it, nor ever sees half of it."""
    part = _address(folder).with_suffix(f".{secrets.token_hex(4)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        json.dump(asdict(jendela), out)
    part.replace(_address(folder))


def baca_jendela(folder: Path) -> JendelaPertama | None:
    """Return where the first window is, as soon as it has said so; None when it says nothing for a while."""
    until = time.monotonic() + _WAIT
    while time.monotonic() < until:
        if (found := _told(_address(folder))) is not None:
            return found
        time.sleep(0.1)
    return None


def jendela_lain(folder: Path) -> list[JendelaPertama]:
    """Return the windows of other versions or copies of the program that are open now.

    Args:
        folder: the folder of ``folder_jalan``.
    """
    others = (_told(path) for path in sorted(folder.glob("layar-*.json")) if path != _address(folder))
    return [other for other in others if other is not None and serahkan(other, (), _ALIVE)]


def serahkan(jendela: JendelaPertama, files: Sequence[Path], patience: float = _ANSWER) -> bool:
    """Put files on the desk of the first window, as its own page would; False where it does not answer.

    Args:
        jendela: where it is.
        files: the files, none to ask only whether it answers.
        patience: how many seconds it has.
    """
    edge = secrets.token_hex(16)
    body = f'--{edge}\r\nContent-Disposition: form-data; name="kunci"\r\n\r\n{jendela.kunci}\r\n'.encode()
    for file in files:
        name = file.name.replace("\\", "_").replace('"', "_")
        body += f'--{edge}\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'.encode()
        body += file.read_bytes() + b"\r\n"
    body += f"--{edge}--\r\n".encode()
    headers = {
        "Content-Type": f"multipart/form-data; boundary={edge}",
        "Cookie": f"kinerja_xl_{jendela.port}={jendela.token}",
        "Origin": f"http://{HOST}:{jendela.port}",
    }
    connection = http.client.HTTPConnection(HOST, jendela.port, timeout=patience)
    try:
        connection.request("POST", "/berkas", body, headers)
        return connection.getresponse().status == 303
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _told(path: Path) -> JendelaPertama | None:
    """Return what a window has said of itself, another version with words of its own; None for nothing yet."""
    known = {each.name for each in fields(JendelaPertama)}
    with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
        told = json.loads(path.read_text(encoding="utf-8"))
        return JendelaPertama(**{"versi": "", "folder": "", **{k: v for k, v in told.items() if k in known}})
    return None


def _home() -> Path:
    """Return the folder that this program was unzipped to, or the one it is installed in."""
    lib = Path(__file__).resolve().parents[2]
    return lib.parent if lib.name == "lib" else lib


def _address(folder: Path) -> Path:
    return folder / f"{_mark()}.json"


def _mark() -> str:
    """Return what tells this copy of the program from another one."""
    where = Path(__file__).resolve().parent
    return "layar-" + hashlib.sha256(f"{__version__} {where}".encode(errors="replace")).hexdigest()[:16]
