"""The way out of a message: a server that is who it says it is, a password that is neither kept nor shown."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SECONDS = 60.0
_WAY = "Tulis misalnya smtp://nama@surat.contoh.go.id:587 (STARTTLS) atau smtps://nama@surat.contoh.go.id:465."


class MungkinTerkirimError(KinerjaError):
    """The line broke after the message was handed over: nobody knows whether it was taken."""


@dataclass(frozen=True, slots=True)
class AlamatSmtp:
    """Where a server is; ``nama`` "" sends without signing in."""

    server: str
    port: int
    nama: str
    tls: bool

    @property
    def akun(self) -> str:
        """What names the account; no password is part of it."""
        return f"{self.nama}@{self.server}:{self.port}"


def baca_alamat_smtp(alamat: str) -> AlamatSmtp:
    """Return an address taken apart.

    Raises:
        KinerjaError: it is none, or holds a password.
    """
    try:
        parts = urlsplit(alamat)
        port = parts.port
    except ValueError as error:
        raise KinerjaError("Alamat server surat tidak terbaca.", _WAY) from error
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise KinerjaError("Alamat server surat tidak terbaca.", _WAY)
    if parts.password is not None:
        raise KinerjaError(
            "Kata sandi tidak boleh ditulis di dalam alamat, karena tersimpan dalam riwayat perintah.",
            "Hapus dari alamat; kata sandi ditanyakan, atau dibaca dari KINERJA_XL_SMTP_PASSWORD atau keyring.",
        )
    tls = parts.scheme == "smtps"
    return AlamatSmtp(parts.hostname, port or (465 if tls else 587), unquote(parts.username or ""), tls)


def kirim_smtp(surat: EmailMessage, alamat: AlamatSmtp, sandi: str) -> None:
    """Hand a message to a server.

    Args:
        surat: the message.
        alamat: the server; without TLS only on this computer.
        sandi: the password, "" where no name is given.

    Raises:
        MungkinTerkirimError: the line broke while the message was handed over.
        KinerjaError: the server cannot be reached, is not who it says, or refuses.
    """
    handed = False
    try:
        with _connected(alamat) as server:
            if alamat.nama:
                server.login(alamat.nama, sandi)
            handed = True
            server.send_message(surat)
            handed = False
    except ssl.SSLError as error:
        raise KinerjaError(
            f"Sertifikat {alamat.server} tidak dapat dipercaya ({error.reason or error}).",
            "Periksa nama servernya; tanyakan kepada pengelola surat dinas.",
        ) from error
    except smtplib.SMTPAuthenticationError as error:
        raise KinerjaError(
            f"Server {alamat.server} menolak nama pengguna atau kata sandinya.",
            "Sebagian layanan meminta kata sandi aplikasi. Atau buat berkas surat dengan --eml lalu kirim dari program "
            "surat.",
        ) from error
    except smtplib.SMTPResponseException as error:
        if handed and error.smtp_code < 400:  # an answer that is none
            raise _maybe(alamat) from error
        told = error.smtp_error.decode("utf-8", "replace") if isinstance(error.smtp_error, bytes) else error.smtp_error
        raise _refused(alamat, f"{error.smtp_code} {told}") from error
    except smtplib.SMTPRecipientsRefused as error:
        raise _refused(alamat, f"alamat {', '.join(error.recipients)} tidak diterima") from error
    except (smtplib.SMTPException, OSError) as error:
        if handed:
            raise _maybe(alamat) from error
        raise KinerjaError(
            f"Server {alamat.server}:{alamat.port} tidak dapat dihubungi ({error}).",
            "Periksa sambungan internet dan nama servernya, lalu ulangi.",
        ) from error


def _maybe(alamat: AlamatSmtp) -> MungkinTerkirimError:
    return MungkinTerkirimError(
        f"Sambungan ke {alamat.server} putus saat surat diserahkan; mungkin sudah terkirim.",
        "Tanyakan kepada penerima. Bila belum sampai, kirim lagi dengan --again.",
    )


def _refused(alamat: AlamatSmtp, told: str) -> KinerjaError:
    return KinerjaError(
        f"Server {alamat.server} menolak suratnya: {told[:300]}.", "Periksa alamat dan ukuran suratnya."
    )


def _connected(alamat: AlamatSmtp) -> smtplib.SMTP:
    context = ssl.create_default_context()  # without it smtplib accepts any certificate
    if alamat.tls:
        return smtplib.SMTP_SSL(alamat.server, alamat.port, timeout=_SECONDS, context=context)
    server = smtplib.SMTP(alamat.server, alamat.port, timeout=_SECONDS)
    try:
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
            server.ehlo()
        elif alamat.server not in _LOOPBACK:
            raise KinerjaError(
                f"Server {alamat.server} tidak menawarkan sambungan terenkripsi.",
                "Pakai smtps://, atau tanyakan alamat server surat kepada pengelolanya.",
            )
    except BaseException:
        server.close()
        raise
    return server
