"""What reply wrote into a folder: by it our own files are told from those that a person changed, and sent as seen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, field
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.workbook.output import write_atomically

BERKAS_BALASAN = "balasan.json"
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BalasanTertulis:
    """What was written for one office.

    Attributes:
        kode, nama, folder: the office, and the name of its folder.
        tanda: what it is told, see ``KeadaanKantor.tanda``.
        perihal: the subject.
        kepada: the addresses.
        berkas: every file with the hashes of all that we ever wrote there; the last is the newest.
    """

    kode: str
    nama: str
    folder: str
    tanda: str
    perihal: str
    kepada: tuple[str, ...] = ()
    berkas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def baca_balasan(folder: Path) -> dict[str, BalasanTertulis]:
    """Return what was written into a folder, by office; empty where nothing was.

    Raises:
        KinerjaError: the record cannot be read.
    """
    path = folder / BERKAS_BALASAN
    if not path.is_file():
        return {}
    try:
        told = json.loads(path.read_bytes())
        if told["versi"] != _VERSION:
            raise ValueError(told["versi"])
        return {
            one["kode"]: BalasanTertulis(
                **one | {"kepada": tuple(one["kepada"]), "berkas": {k: tuple(v) for k, v in one["berkas"].items()}}
            )
            for one in told["kantor"]
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KinerjaError(
            f"Catatan {path} tidak terbaca.", "Tulis balasan ke folder lain dengan -o; isi folder ini dibiarkan."
        ) from error


def tulis_balasan(folder: Path, semua: Mapping[str, BalasanTertulis]) -> None:
    """Write the record."""
    told = {"versi": _VERSION, "kantor": [asdict(one) for one in semua.values()]}
    write_atomically(folder / BERKAS_BALASAN, json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n")


def dengan_berkas(lama: BalasanTertulis | None, berkas: Sequence[tuple[str, bytes]]) -> dict[str, tuple[str, ...]]:
    """Return the hashes of an office's files once these will have been written."""
    known = dict(lama.berkas) if lama is not None else {}
    for name, data in berkas:
        now = sidik_berkas(data)
        known[name] = (*(s for s in known.get(name, ()) if s != now), now)
    return known


def milik_kita(tercatat: BalasanTertulis | None, nama: str, path: Path) -> bool:
    """True for a file that is not there, or is exactly what we once wrote there."""
    if not path.exists():
        return True
    return tercatat is not None and path.is_file() and sidik_berkas(path.read_bytes()) in tercatat.berkas.get(nama, ())


def sidik_berkas(data: bytes) -> str:
    """Return the hash of a file's content."""
    return hashlib.sha256(data).hexdigest()
