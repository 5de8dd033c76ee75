"""A mailbox on a server (IMAP): its messages are read without marking them as read, and only new ones are fetched."""

from __future__ import annotations

import datetime as dt
import imaplib
import ssl
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import unquote, urlsplit

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.patterns import regex
from kinerja_xl.terima.jatah import SURAT_TERBESAR
from kinerja_xl.terima.kiriman import BerkasMasuk, Kata, Kiriman
from kinerja_xl.terima.kotak import surat_utuh

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SECONDS = 60.0
_UID, _SIZE = regex(rb"UID (\d+)"), regex(rb"RFC822\.SIZE (\d+)")
_FETCHED = 50  # messages whose sizes are asked for at once
setattr(imaplib, "_MAXLINE", 10_000_000)  # noqa: B010 - the answer to a search names every message on one line


@dataclass(frozen=True, slots=True)
class AlamatImap:
    """Where a mailbox is: ``imaps://nama@server/FOLDER``; ``imap://`` without TLS only on this computer."""

    server: str
    port: int
    nama: str
    folder: str
    tls: bool

    @property
    def akun(self) -> str:
        """What names the account in our records; no password is part of it."""
        return f"{self.nama}@{self.server}:{self.port}"


def baca_alamat(alamat: str) -> AlamatImap:
    """Return an address taken apart.

    Raises:
        KinerjaError: it is none, holds a password, or asks for an unencrypted line to another computer.
    """
    way = "Tulis misalnya imaps://perencanaan@surat.contoh.go.id/INBOX."
    try:
        parts = urlsplit(alamat)
        port = parts.port
    except ValueError as error:
        raise KinerjaError(f"Alamat {alamat.rpartition('@')[2]} tidak terbaca.", way) from error
    if parts.scheme not in {"imap", "imaps"} or not parts.hostname or not parts.username:
        raise KinerjaError("Alamat kotak surat tidak terbaca.", way)
    if parts.password is not None:
        raise KinerjaError(
            "Kata sandi tidak boleh ditulis di dalam alamat, karena tersimpan dalam riwayat perintah.",
            "Hapus dari alamat; kata sandi ditanyakan, atau dibaca dari KINERJA_XL_IMAP_PASSWORD.",
        )
    tls = parts.scheme == "imaps"
    if not tls and parts.hostname not in _LOOPBACK:
        raise KinerjaError("Kotak surat di server lain hanya dibaca lewat TLS (imaps://).", way)
    folder = unquote(parts.path.strip("/")) or "INBOX"
    return AlamatImap(parts.hostname, port or (993 if tls else 143), unquote(parts.username), folder, tls)


def baca_imap(
    alamat: AlamatImap, sandi: str, sejak: dt.date | None, dikenal: Callable[[str], bool]
) -> Iterator[Kiriman]:
    """Yield the messages of a mailbox that were not taken before.

    Args:
        alamat: where it is.
        sandi: the password; it is neither kept nor shown.
        sejak: only messages that arrived on that day or later.
        dikenal: asked with a message's place (account, folder, UIDVALIDITY, UID) before it is fetched.

    Raises:
        KinerjaError: the server cannot be reached, is not who it says, or refuses.
    """
    try:
        with _connected(alamat) as server:
            server.login(alamat.nama, sandi)
            status, answer = server.select(_quoted(alamat.folder), readonly=True)
            if status != "OK":
                raise KinerjaError(
                    f"Folder {alamat.folder} pada {alamat.akun} tidak dapat dibuka ({_said(answer)}).",
                    "Periksa nama folder setelah nama server, lalu ulangi.",
                )
            yield from _new_messages(server, alamat, sejak, dikenal)
    except ssl.SSLError as error:
        raise KinerjaError(
            f"Sertifikat {alamat.server} tidak dapat dipercaya ({error.reason or error}).",
            "Periksa nama servernya; tanyakan kepada pengelola surat dinas.",
        ) from error
    except imaplib.IMAP4.error as error:
        raise KinerjaError(
            f"Server {alamat.server} menolak: {_told(error)}.",
            "Periksa nama pengguna dan kata sandinya. Bila layanan tidak menerima kata sandi, simpan suratnya sebagai "
            "berkas .eml lalu baca foldernya.",
        ) from error
    except OSError as error:
        raise KinerjaError(
            f"Server {alamat.server}:{alamat.port} tidak dapat dihubungi ({error.strerror or error}).",
            "Periksa sambungan internet dan nama servernya, lalu ulangi; yang sudah diterima tidak diambil lagi.",
        ) from error


def _connected(alamat: AlamatImap) -> imaplib.IMAP4:
    if alamat.tls:
        context = ssl.create_default_context()  # without it imaplib accepts any certificate
        return imaplib.IMAP4_SSL(alamat.server, alamat.port, ssl_context=context, timeout=_SECONDS)
    return imaplib.IMAP4(alamat.server, alamat.port, timeout=_SECONDS)


def _new_messages(
    server: imaplib.IMAP4, alamat: AlamatImap, sejak: dt.date | None, dikenal: Callable[[str], bool]
) -> Iterator[Kiriman]:
    validity = (server.response("UIDVALIDITY")[1] or [b"0"])[0] or b"0"
    place = f"{alamat.akun}/{alamat.folder}/{int(validity)}/"
    wanted = ("ALL",) if sejak is None else ("SINCE", f"{sejak.day}-{_MONTHS[sejak.month - 1]}-{sejak.year}")
    _, found = server.uid("SEARCH", *wanted)
    uids = [uid for uid in (found[0] or b"").split() if not dikenal(place + uid.decode("ascii"))]
    for n in range(0, len(uids), _FETCHED):
        sizes = _sizes(server, uids[n : n + _FETCHED])
        for uid in uids[n : n + _FETCHED]:
            here = place + uid.decode("ascii")
            if (size := sizes.get(uid, 0)) > SURAT_TERBESAR:
                why = f"{size >> 20} MB, terlalu besar; simpan lampirannya dari program surat"
                too_large = BerkasMasuk("surat.eml", b"", (), why, Kata.SURAT)
                yield Kiriman(alamat.akun, tempat=here, berkas=(too_large,))
                continue
            _, answer = server.uid("FETCH", uid.decode("ascii"), "(BODY.PEEK[])")
            raw = next((part[1] for part in answer if isinstance(part, tuple)), None)
            if raw is not None:  # else somebody deleted it meanwhile
                yield surat_utuh(raw, f"{alamat.akun}/{alamat.folder}", tempat=here)


def _sizes(server: imaplib.IMAP4, uids: list[bytes]) -> dict[bytes, int]:
    _, answer = server.uid("FETCH", b",".join(uids).decode("ascii"), "(RFC822.SIZE)")
    found = {}
    for line in answer:
        text = line if isinstance(line, bytes) else b""
        uid, size = _UID.search(text), _SIZE.search(text)
        if uid and size:
            found[uid[1]] = int(size[1])
    return found


def _quoted(folder: str) -> str:
    escaped = folder.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _told(error: Exception) -> str:
    return _said(list(error.args))


def _said(answer: Sequence[object]) -> str:
    text = answer[0] if answer else ""
    return (text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text))[:200]
