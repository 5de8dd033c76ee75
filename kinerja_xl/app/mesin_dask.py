"""What has to be so before work goes to other machines: an address that nobody else can use, and machines that agree.

Whoever reaches a Dask port makes its machines run what he wants, so beyond this computer nothing goes without TLS on
both sides. A machine with other rules, or without the folder, would give other findings under the same names.
"""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kinerja_xl.app.folder_bersama import contoh_isi, yang_berbeda
from kinerja_xl.app.profil import folder_profil
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.rules.district import GROUP

if TYPE_CHECKING:
    from distributed.security import Security

LIHAT = "Lihat docs/banyak-mesin.md."
_SERTIFIKAT = ("KINERJA_XL_TLS_CA", "KINERJA_XL_TLS_CERT", "KINERJA_XL_TLS_KEY")
"""Environment variables that name the certificates of both sides."""

_PUSTAKA = ("distributed", "dask", "cloudpickle", "msgpack", "polars", "pandera", "lxml")

Contoh = tuple[str, int]
"""A workbook of a folder, and its size."""

Bukti = tuple[str, tuple[Contoh, ...]]
"""A path, and some of the workbooks in it."""


@dataclass(frozen=True, slots=True)
class Mesin:
    """What a machine works with, and what of the folders it does not have.

    Attributes:
        versi: what has to be the same everywhere, by its name.
        tak_sama: what of them is not there, or is another there, in words; None where all are the same.
    """

    versi: Mapping[str, str]
    tak_sama: str | None


def lihat_mesin(tempat: Sequence[Bukti] = (), url: str | None = None, contoh: Sequence[Contoh] = ()) -> Mesin:
    """Return what this machine, wherever that is, works with, and what of the folders it does not have as they are.

    Args:
        tempat: what has to be here under these names.
        url, contoh: a folder under a name for all machines, and some of what is in it.
    """
    versions = _versi()
    other = next((said for bukti in tempat if (said := _tak_sama(*bukti))), None)
    if other is None and url is not None:
        other = yang_berbeda(url, contoh)
    return Mesin(versions, other)


def _tak_sama(tempat: str, contoh: Sequence[Contoh]) -> str | None:
    place = Path(tempat)
    if not place.exists():
        return f"{tempat} tidak ada"
    return yang_berbeda(place.as_posix(), contoh) if contoh else None


@cache
def sidik_program() -> str:
    """Return a hash of this program with its rules, those of installed packages and the user's profiles by which it
    judges; the same on every machine that judges the same.
    """
    package = Path(__file__).resolve().parent.parent
    kinds = {".py", ".txt", ".csv", ".toml"}
    files = [(p.relative_to(package).as_posix(), p) for p in package.rglob("*") if p.suffix in kinds]
    files += [(f"profil/{p.name}", p) for p in folder_profil().glob("*.toml")]
    state = hashlib.sha256()
    for name, path in sorted(files):
        # a line ends as the system it was installed on has it
        state.update(name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        state.update(f"{point.name}={point.value} {point.dist.version if point.dist else ''}\n".encode())
    return state.hexdigest()


@cache
def _versi() -> Mapping[str, str]:
    found = {"Python": ".".join(platform.python_version_tuple()[:2])}
    for name in _PUSTAKA:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "tidak ada"
    return found | {"kinerja-xl dengan kaidah dan profilnya": sidik_program()}


def bukti_tempat(paths: Sequence[Path]) -> tuple[Bukti, ...]:
    """Return the paths by which another machine shows that it has the same: each, with some of what is in it."""
    return tuple((str(path.absolute()), contoh_isi(path) if path.is_dir() else ()) for path in paths)


def samakan_mesin(mesin: Mapping[str, Mesin]) -> None:
    """Refuse machines that would find something else than this one.

    Args:
        mesin: what each says about itself, by its address.

    Raises:
        KinerjaError: one has other versions, or does not see the folder.
    """
    mine = _versi()
    for name, told in mesin.items():
        other = [f"{what} {_pendek(told.versi.get(what, 'tidak ada'))} di sana, {_pendek(here)} di sini"
                 for what, here in mine.items() if told.versi.get(what) != here]  # fmt: skip
        if other:
            raise KinerjaError(
                f"Mesin Dask {name} tidak sama dengan mesin ini: {'; '.join(other)}.",
                f"Pasang versi, kaidah daerah, dan profil yang sama di semua mesin. {LIHAT}",
            )
    for name, told in mesin.items():
        if told.tak_sama is not None:
            raise KinerjaError(
                f"Folder kerja di mesin Dask {name} tidak sama dengan di sini: {told.tak_sama}.",
                "Pasang folder itu dengan nama yang sama, atau pustaka yang kurang, di semua mesin; "
                f"atau sebutkan alamatnya (--shared). {LIHAT}",
            )


def _pendek(value: str) -> str:
    return value[:8] if len(value) == hashlib.sha256().digest_size * 2 else value


# -- addresses ---------------------------------------------------------------------------------------


def baca_alamat_dask(alamat: str) -> str:
    """Return the address of a scheduler as Dask takes it.

    Raises:
        KinerjaError: it is none, or would go beyond this computer without TLS.
    """
    full = alamat if "://" in alamat else f"tcp://{alamat}"
    try:
        parts = urlsplit(full)
        named = parts.scheme in {"tcp", "tls"} and parts.hostname and parts.port
    except ValueError:
        named = None
    if not named:
        raise KinerjaError(f"'{alamat}' bukan alamat penjadwal Dask.", "Tulis misalnya tls://server.contoh.go.id:8786.")
    if tanpa_tls(full):
        raise KinerjaError(
            f"Penjadwal Dask {parts.hostname} di luar komputer ini hanya dipakai lewat TLS, karena siapa pun yang "
            "mencapai portanya dapat menjalankan apa saja di sana.",
            f"Jalankan penjadwal dan pekerja dengan sertifikat, lalu tulis tls://{parts.hostname}:{parts.port}. "
            + LIHAT,
        )
    return full


def tanpa_tls(alamat: str) -> bool:
    """True for an address of Dask's that others than this computer may reach, without TLS."""
    parts = urlsplit(alamat)
    if parts.scheme != "tcp":
        return parts.scheme != "tls"
    host = parts.hostname or ""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def sertifikat_dask(alamat: str) -> Security | None:
    """Return what both sides show each other; None on this computer without TLS.

    Raises:
        KinerjaError: a certificate is not named, its file is not there, or it is none.
    """
    if not alamat.startswith("tls://"):
        return None
    from distributed.security import Security

    named = [os.environ.get(name, "") for name in _SERTIFIKAT]
    if not any(named):  # Dask's own settings
        usual: Any = Security()  # type: ignore[no-untyped-call]
        named = [str(path or "") for path in (usual.tls_ca_file, usual.tls_client_cert, usual.tls_client_key)]
    missing = [name for name, path in zip(_SERTIFIKAT, named, strict=True) if not path or not Path(path).is_file()]
    if missing:
        raise KinerjaError(
            f"Sertifikat untuk {alamat} tidak ditemukan: {', '.join(missing)}.",
            f"Isi ketiga variabel itu dengan berkas .pem. {LIHAT}",
        )
    ca, cert, key = named
    made: Any = Security(  # type: ignore[no-untyped-call]
        tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key, require_encryption=True
    )
    try:
        made.get_connection_args("client")
    except OSError as error:  # ssl.SSLError is one
        raise KinerjaError(
            f"Sertifikat untuk {alamat} tidak dapat dipakai ({error}).",
            f"Periksa berkas pada {', '.join(_SERTIFIKAT)}. {LIHAT}",
        ) from error
    security: Security = made
    return security
