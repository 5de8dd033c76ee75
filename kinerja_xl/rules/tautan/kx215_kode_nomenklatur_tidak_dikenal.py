"""Kode nomenklatur tidak dikenal.

Kode program, kegiatan, dan sub kegiatan kecamatan (7.01) dan program penunjang (X.XX.01) harus ada dalam nomenklatur.
Kode urusan lain tidak diperiksa. Sub kegiatan dua angka (bentuk lama) dibaca sebagai empat angka. Bila
Identitas menyebut Versi nomenklatur lain, temuannya hanya info yang menyebut versi pembandingnya.

Mengapa: Kode yang tidak dikenal tidak dapat dicocokkan dengan SIPD dan DPA.

Contoh: 7.01.02.2.09.0001, sedangkan kegiatan 7.01.02.2.09 tidak ada.

Jalan keluar: Cocokkan dengan DPA dan nomenklatur yang berlaku, atau isi Versi nomenklatur pada lembar Identitas.

Yang tidak terlihat: Kode urusan selain kecamatan dan penunjang, dan kode yang dikenal tetapi bukan milik simpulnya
(KX216).

Dasar: Kepmendagri 900.1-2850/2025
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.regulations.nomenklatur import TabelNomenklatur
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.tautan.resmi import dibawa, kode_baku, lebih_ringan, menurut_nama, tingkat, versi_lain
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING


def check(dokumen: Dokumen) -> Iterator[Finding | Skipped]:
    """Yield one finding for each code of ours that the table does not have."""
    others = 0
    tabel, versi = dokumen.ketentuan.nomenklatur, versi_lain(dokumen)
    for simpul in dokumen.simpul:
        kode = simpul.kode_nomenklatur
        if not kode or not tingkat(kode):
            continue
        if not dibawa(kode):
            others += 1
        elif kode_baku(kode) not in tabel.baris:
            guess = _by_name(simpul, tabel)
            yield lebih_ringan(
                temuan(
                    simpul.at,
                    "kode_nomenklatur",
                    message=f"Kode nomenklatur {kode} tidak ada dalam nomenklatur kecamatan."
                    + (f" Menurut namanya, kodenya {guess}." if guess else ""),
                    value=kode,
                    expected=guess or "kode yang ada dalam nomenklatur",
                    fix=f"tulis {guess}" if guess else "cocokkan dengan DPA dan nomenklatur yang berlaku",
                ),
                versi,
            )
    if others:
        yield Skipped(f"KX215 untuk {others} simpul", "nomenklatur urusan lain tidak disertakan")


def _by_name(simpul: Simpul, tabel: TabelNomenklatur) -> str:
    rows = [r for r in menurut_nama(tabel).get(normalise(simpul.nomenklatur), ()) if tingkat(r.kode) == simpul.jenjang]
    return rows[0].kode if len(rows) == 1 else ""
