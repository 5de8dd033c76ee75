"""Read a profile from TOML. The dataclasses are the schema, pydantic checks against it; we say what it found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from kinerja_xl.findings import KinerjaError, kata_sistem
from kinerja_xl.ketentuan.profil import ProfilDaerah, SkalaDaerah
from kinerja_xl.text.similar import did_you_mean
from kinerja_xl.workbook.input import read_input

if TYPE_CHECKING:
    from pydantic import TypeAdapter

TERBESAR = 100_000
"""Longest file, in bytes: a profile is a page of text, and this one may have come in with a workbook."""

_LIHAT = "Bentuknya dijelaskan dalam docs/profil.md."
_SEBAB: Mapping[str, str] = {
    "missing": "wajib ditulis",
    "string_type": "harus teks di antara tanda petik",
    "float_type": "harus angka",
    "float_parsing": "harus angka",
    "finite_number": "harus angka",
    "bool_type": "harus true atau false",
    "bool_parsing": "harus true atau false",
    "tuple_type": "harus daftar [ … ]",
    "mapping_type": "harus tabel [ … ] berisi kunci = nilai",
    "dataclass_type": "harus tabel berisi kunci = nilai",
    "literal_error": "harus galat, peringatan, atau info",
}


def baca_profil(path: Path) -> ProfilDaerah:
    """Read a profile.

    Args:
        path: the file.

    Returns:
        The profile.

    Raises:
        KinerjaError: the file is missing, too long, no TOML, or not what the schema wants; with the way out.
    """
    try:
        data = read_input(path, TERBESAR)
    except OSError as error:
        raise KinerjaError(
            f"Profil {path} tidak dapat dibaca: {kata_sistem(error)}.", "Periksa nama berkasnya."
        ) from None
    if len(data) > TERBESAR:
        raise KinerjaError(f"Profil {path} terlalu besar (lebih dari {TERBESAR // 1000} KB).", _LIHAT)
    import tomllib

    try:
        given = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise KinerjaError(f"Profil {path} bukan teks UTF-8.", "Simpan ulang berkasnya sebagai UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise KinerjaError(f"Profil {path} bukan TOML yang sah: {error}.", _LIHAT) from None
    return _bertipe(given, path)


@lru_cache(maxsize=1)
def _skema() -> TypeAdapter[ProfilDaerah]:
    from pydantic import TypeAdapter

    return TypeAdapter(ProfilDaerah)


def _bertipe(given: dict[str, Any], path: Path) -> ProfilDaerah:
    import json

    from pydantic import ValidationError

    try:
        # as JSON, for there an array is a tuple and true no number; a date is no value of any key
        profil = _skema().validate_json(json.dumps(given, default=lambda _: {}), strict=True)
    except ValidationError as error:
        raise KinerjaError(f"Profil {path}: {_fault(min(error.errors(), key=_urgency))}", _LIHAT) from None
    for name, skala in (("skala", profil.skala), ("akip.predikat", profil.akip.predikat if profil.akip else None)):
        if skala is not None and (fault := _skala_salah(skala)):
            raise KinerjaError(f"Profil {path}: {name} {fault}.", _LIHAT)
    if profil.batas_capaian is not None and profil.batas_capaian <= 0:
        raise KinerjaError(f"Profil {path}: batas_capaian harus lebih dari 0.", _LIHAT)
    for komponen, parts in (profil.akip.bobot if profil.akip else {}).items():
        if not parts or any(weight < 0 for weight in parts.values()):
            raise KinerjaError(f"Profil {path}: bobot akip.bobot.'{komponen}' kosong atau negatif.", _LIHAT)
    return profil


_ASING = frozenset({"unexpected_keyword_argument", "extra_forbidden"})


def _urgency(error: Mapping[str, Any]) -> bool:
    """An unknown key first: it is often the required one misspelled."""
    return error["type"] not in _ASING


def _fault(error: Mapping[str, Any]) -> str:
    where = ".".join(str(part) for part in error["loc"])
    if error["type"] not in _ASING:
        return f"{where} {_SEBAB.get(error['type'], 'tidak sesuai bentuknya')}."
    *parents, key = error["loc"]
    known = kunci_pada(parents)
    guess = did_you_mean(str(key), known, cutoff=60)
    return f"kunci '{where}' tidak dikenal." + (
        f" Maksudnya {guess}?" if guess else f" Yang dikenal: {', '.join(known)}."
    )


def kunci_pada(parents: Iterable[object]) -> tuple[str, ...]:
    """Return the keys that the schema knows below a place (``["akip", "predikat", "pita", 0]``)."""
    here: Any = ProfilDaerah
    for part in parents:
        if isinstance(part, str) and is_dataclass(here):
            here = _tabel(get_type_hints(here).get(part))
    return tuple(f.name for f in fields(here)) if is_dataclass(here) else ()


def _tabel(hint: Any) -> Any:
    """Return the dataclass inside a type (``tuple[PitaDaerah, ...]``, ``SkalaDaerah | None``), None without one."""
    if is_dataclass(hint):
        return hint
    return next((found for arg in get_args(hint) if (found := _tabel(arg)) is not None), None)


def _skala_salah(skala: SkalaDaerah) -> str:
    """Return what is wrong with a scale, "" for a sound one."""
    if len(skala.pita) < 2:
        return "memerlukan sedikitnya dua pita"
    bounds = [p.dari for p in skala.pita]
    if any(upper <= lower for upper, lower in pairwise(bounds)):
        return "harus menurun: pita tertinggi lebih dahulu"
    names = [p.kriteria.strip().casefold() for p in skala.pita]
    if "" in names or len(set(names)) < len(names):
        return "memerlukan kriteria yang terisi dan tidak berulang"
    return ""
