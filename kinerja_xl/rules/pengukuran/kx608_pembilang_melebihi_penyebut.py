"""Bagian melebihi keseluruhannya.

Persentase bagian dari keseluruhan yang Pembilangnya lebih besar daripada Penyebutnya, atau yang realisasinya lebih
dari 100. Hanya info bila yang dibagi bukan hal yang sama dengan pembaginya dan selisihnya tidak besar. Persentase
pertumbuhan, capaian, dan pemenuhan boleh melebihi 100.

Mengapa: Bagian tidak dapat lebih besar daripada keseluruhan; biasanya keduanya tertukar atau satu angkanya salah.

Contoh: 18 dari 12 desa dibina.

Jalan keluar: Perbaiki angkanya, atau hitung keduanya dalam waktu dan satuan yang sama.

Yang tidak terlihat: Pembilang yang keliru tetapi masih di bawah Penyebutnya, dan persentase yang memang boleh melebihi
100.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.hal_dihitung import kepala
from kinerja_xl.rules.pengukuran.bagian_keseluruhan import melebihi
from kinerja_xl.rules.pengukuran.tahun import Terukur, tahun
from kinerja_xl.sheets.base import TRIWULAN
from kinerja_xl.sheets.pilihan import CaraHitung, Peran
from kinerja_xl.text.numbers import format_number

SEVERITY = Severity.WARNING
_MUCH = 2.0  # times the whole: no other way of counting explains that
_NOTHING = frozenset({"data", "realisasi", "pembilang", "nilai"})
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each share beyond its whole, at its first such quarter."""
    for t in tahun(dokumen).ukur:
        found = melebihi(t)
        if not found:
            continue
        n, part, whole = found[0]
        fraction = t.cara is CaraHitung.PERSENTASE
        data = t.baris(Peran.PEMBILANG if fraction else Peran.NILAI)
        other = t.baris(Peran.PENYEBUT) if fraction else None
        if data is None:
            continue
        sure = _sure(t, found, fraction=fraction)
        name = Peran.PEMBILANG.value if fraction else "realisasi persentase"
        of = f"Penyebut {format_number(whole)}" if fraction else "100"
        yield temuan(
            data.at,
            f"tw{n}",
            severity=None if sure else Severity.INFO,
            message=("" if sure else "Periksa: ")
            + f"{t.kode} {TRIWULAN[n - 1]} {name} {format_number(part)} melebihi {of}.",
            value=format_number(part),
            expected=f"paling banyak {format_number(whole)}",
            difference=format_number(part - whole),
            related=(
                *(() if other is None else (other.at.sel(f"tw{n}"),)),
                *(data.at.sel(f"tw{m}") for m, _, _ in found[1:]),
            ),
            fix="perbaiki angkanya, atau hitung keduanya dalam waktu dan satuan yang sama",
        )


def _sure(t: Terukur, found: Sequence[tuple[int, float, float]], *, fraction: bool) -> bool:
    """True where nothing explains it: the part is of the things it is divided by, or it is far beyond them."""
    if any(part >= whole * _MUCH for _, part, whole in found):
        return True
    part, whole = t.baris(Peran.PEMBILANG), t.baris(Peran.PENYEBUT)
    head = kepala(t.indikator.pembilang or (part.uraian if part else ""))
    same = head == kepala(t.indikator.penyebut or (whole.uraian if whole else ""))
    return fraction and bool(head) and same and head not in _NOTHING
