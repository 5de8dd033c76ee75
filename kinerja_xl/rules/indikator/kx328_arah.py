"""Arah indikator belum dinyatakan.

Indikator yang menghitung hal buruk (pelanggaran, pengaduan, temuan) makin baik bila makin kecil, jadi kolom Arah harus
berisi Turun; persentase atau indeks hal baik (aktif, tertib, kepuasan) tidak berisi Turun. Jumlah pengaduan yang
ditangani dapat berarti keduanya, jadi arahnya juga harus dinyatakan. Bila sebagian besar indikator sudah mempunyai
Arah, yang lain juga harus diisi; yang kosong itu satu temuan.

Mengapa: Tanpa arah, kenaikan pelanggaran dihitung sebagai keberhasilan.

Contoh: Jumlah pelanggaran disiplin, sedangkan Arah kosong.

Jalan keluar: Isi Arah dengan Naik, Turun, atau Tetap.

Yang tidak terlihat: Arah yang keliru pada hal baik dan hal buruk di luar daftar kata; sebagiannya disebut KX361 dan
KX506.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, resmi
from kinerja_xl.rules.indikator.merugikan import hal_baik, hal_buruk, hal_buruk_ditangani
from kinerja_xl.sheets.pilihan import Arah

SEVERITY = Severity.WARNING

_FEW = 4  # rows: below that nothing can be called usual


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator whose direction is missing where it matters, or stated wrongly."""
    rows = list(bernama(dokumen))
    filled = sum(bool(b.indikator.arah) for b in rows)
    usual = len(rows) >= _FEW and filled * 2 > len(rows)
    empty: list[Indikator] = []
    for baris in rows:
        indikator = baris.indikator
        bad = "" if resmi(baris) else hal_buruk(indikator.nama)
        handled = "" if resmi(baris) else hal_buruk_ditangani(indikator.nama)
        if bad and indikator.arah is Arah.NAIK:
            message, expected = f"Arah Naik berarti makin banyak {bad} makin baik: {kutip(indikator.nama)}.", "Turun"
        elif bad and not indikator.arah:
            message, expected = f"Arah {kutip(indikator.nama)} belum dinyatakan; {bad} makin baik bila turun.", "Turun"
        elif handled and not indikator.arah:
            message = (
                f"Arah {kutip(indikator.nama)} belum dinyatakan; banyaknya {handled} dapat berarti baik atau buruk."
            )
            expected = ""
        elif indikator.arah is Arah.TURUN and (good := hal_baik(indikator.nama)):
            message = (
                f"Arah Turun berarti makin kecil makin baik, padahal yang diukur '{good}': {kutip(indikator.nama)}."
            )
            expected = "Naik"
        else:
            if usual and not indikator.arah:
                empty.append(indikator)
            continue
        yield temuan(
            indikator.at,
            "arah",
            message=message,
            value=indikator.arah,
            expected=expected or "Naik, Turun, atau Tetap",
            related=(indikator.at.sel("indikator"),),
            fix=f"isi Arah dengan {expected or 'Naik, Turun, atau Tetap'}",
        )
    if empty:
        first, more = empty[0], empty[1:]
        yield temuan(
            first.at,
            "arah",
            message=f"Arah {kutip(first.nama)}{f' dan {len(more)} indikator lain' if more else ''} kosong, sedangkan "
            f"{filled} indikator lain sudah terisi.",
            value=first.arah,
            expected="Naik, Turun, atau Tetap",
            related=tuple(i.at.sel("arah") for i in more) or (first.at.sel("indikator"),),
            fix="isi Arah dengan Naik, Turun, atau Tetap",
        )
