"""The mapping file: each column's title path and what it means, written by the import, mended by a person once for all.

[[kolom]]
judul = ["Target Kinerja", "2026"]
arti = "target 2026"
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.kepala.arti import Arti, PeranKolom, baca_sebutan
from kinerja_xl.impor.kepala.daerah import DaerahTabel

_LARGEST = 1 << 20
_NONE = "-"
_HEAD = """\
# Arti setiap kolom. Perbaiki "arti" yang salah, lalu impor lagi dengan --map. "-" berarti kolom itu tidak dipakai.
# Kata pertama: {words}.
# Sesudahnya boleh: tahun (2026), tw1 sampai tw4, bulan1 sampai bulan12, akhir, sd-lalu, sd-kini, ribuan.
"""
_WAY = "Tulis peta baru dengan: kinerja-xl import SUMBER --dry-run --map-out PETA.toml, lalu perbaiki artinya."


def tulis_peta(daerah: Iterable[DaerahTabel]) -> str:
    """Return the mapping of some tables as a file; a title path stands there once."""
    words = ", ".join(p.value for p in PeranKolom)
    parts = [_HEAD.format(words=words)]
    seen: set[tuple[str, ...]] = set()
    for d in daerah:
        for k in d.kolom:
            if k.judul and k.judul not in seen:
                seen.add(k.judul)
                title = ", ".join(json.dumps(t, ensure_ascii=False) for t in k.judul)
                meaning = k.arti.sebutan() if k.arti else _NONE
                why = f"  # {k.sebab}" if k.sebab else ""
                parts.append(f'[[kolom]]\njudul = [{title}]\narti = "{meaning}"{why}\n')
    return "\n".join(parts)


def baca_peta(path: Path) -> dict[tuple[str, ...], Arti | None]:
    """Read a mapping file.

    Raises:
        KinerjaError: it cannot be read, is no TOML, or names a meaning that is none.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise KinerjaError(f"Peta {path} tidak dapat dibaca ({error.strerror or error}).", _WAY) from error
    if len(data) > _LARGEST:
        raise KinerjaError(f"Peta {path.name} terlalu besar.", _WAY)
    try:
        columns = tomllib.loads(data.decode("utf-8-sig")).get("kolom", [])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KinerjaError(f"Peta {path.name} bukan TOML yang sah: {error}.", _WAY) from error
    found: dict[tuple[str, ...], Arti | None] = {}
    for n, column in enumerate(columns if isinstance(columns, list) else [], start=1):
        title, said = (column.get("judul"), column.get("arti")) if isinstance(column, dict) else (None, None)
        if not isinstance(title, list) or not all(isinstance(t, str) for t in title) or not isinstance(said, str):
            raise KinerjaError(f"Peta {path.name}: kolom ke-{n} tidak memuat judul dan arti.", _WAY)
        meaning = None if said.strip() == _NONE else baca_sebutan(said)
        if meaning is None and said.strip() != _NONE:
            raise KinerjaError(
                f"Peta {path.name}: arti '{said}' pada kolom {' > '.join(title)} tidak dikenal.",
                "Kata yang dikenal: " + ", ".join(p.value for p in PeranKolom) + ".",
            )
        found[tuple(title)] = meaning
    return found
