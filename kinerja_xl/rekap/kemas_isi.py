"""What is kept of a workbook as bytes: numbers and counts in one piece, findings in another, so that few read both."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from kinerja_xl.findings import Severity
from kinerja_xl.rekap.angka_buku import AngkaBuku, IndikatorBuku, ProgramBuku, SasaranBuku
from kinerja_xl.rekap.isi_buku import IsiBuku, TemuanBuku
from kinerja_xl.rekap.ringkasan import HitunganKaidah, RingkasanBuku
from kinerja_xl.terima.catatan_terima import buka_fakta, kemas_fakta

_LEVEL = 1  # of compression: a recap is made again more often than it is kept


def kemas_angka(isi: IsiBuku) -> bytes:
    """Return everything but the findings."""
    r = isi.ringkasan
    values = {
        "fakta": kemas_fakta(isi.fakta),
        "sidik": r.sidik,
        "terbaca": r.terbaca,
        "kaidah": [(h.kode, h.bobot.value, h.banyak) for h in r.kaidah],
        "kurang": r.kurang,
        "belum_tw": r.belum_tw,
        "sebab": r.sebab,
        "disetujui": isi.disetujui,
        "disetujui_pada": isi.disetujui_pada.isoformat() if isi.disetujui_pada else None,
        "periode": isi.periode,
        "tw_terisi": isi.tw_terisi,
        "angka": isi.angka,
        "sampai": isi.sampai.isoformat() if isi.sampai else None,
    }
    return _packed(values)


def buka_angka(data: bytes) -> IsiBuku:
    """Return what was kept, without its findings."""
    v = _opened(data)
    weights = {s.value: s for s in Severity}
    return IsiBuku(
        fakta=buka_fakta(v["fakta"]),
        ringkasan=RingkasanBuku(
            sidik=v["sidik"],
            terbaca=v["terbaca"],
            kaidah=tuple(HitunganKaidah(kode, weights[bobot], n) for kode, bobot, n in v["kaidah"]),
            kurang=v["kurang"],
            belum_tw=tuple(v["belum_tw"]),
            sebab=v["sebab"],
        ),
        disetujui=v["disetujui"],
        disetujui_pada=_day(v["disetujui_pada"]),
        periode=tuple(v["periode"]),
        tw_terisi=tuple(v["tw_terisi"]),
        angka=_angka(*v["angka"]),
        sampai=_day(v["sampai"]),
    )


def kemas_temuan(temuan: Iterable[TemuanBuku]) -> bytes:
    """Return findings as they are kept."""
    return _packed(list(temuan))


def buka_temuan(data: bytes) -> tuple[TemuanBuku, ...]:
    """Return findings that were kept."""
    return tuple(TemuanBuku(*row) for row in _opened(data))


def kemas_banding(temuan: Mapping[str, Iterable[TemuanBuku]]) -> bytes:
    """Return disagreements by content as they are kept."""
    return _packed({sidik: list(rows) for sidik, rows in temuan.items()})


def buka_banding(data: bytes) -> dict[str, tuple[TemuanBuku, ...]]:
    """Return disagreements that were kept."""
    return {sidik: tuple(TemuanBuku(*row) for row in rows) for sidik, rows in _opened(data).items()}


def _packed(values: object) -> bytes:
    return zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _opened(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))


def _angka(indikator: list[Any], sasaran: list[Any], program: list[Any], *lain: Any) -> AngkaBuku:
    return AngkaBuku(
        tuple(IndikatorBuku(*row) for row in indikator),
        tuple(SasaranBuku(*row) for row in sasaran),
        tuple(ProgramBuku(*row) for row in program),
        *lain,
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
