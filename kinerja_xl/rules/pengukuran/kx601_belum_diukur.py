"""Indikator belum diukur.

Bila sedikitnya separuh indikator sejenjang sudah diukur sampai TW IV, indikator yang lain juga harus mempunyai angka
pada lembar Data Ukur. Indikator tujuan dan sasaran harus diukur begitu ada indikator mana pun yang diukur pada TW IV.
Indikator tanpa target tahun ini, atau yang targetnya nol, dilewati.

Mengapa: Indikator yang diperjanjikan tanpa realisasi tidak dapat dipertanggungjawabkan dalam laporan kinerja.

Contoh: IK-007 tidak ada pada lembar Data Ukur, sedangkan sebelas dari dua belas indikator kegiatan sudah diukur.

Jalan keluar: Isi datanya pada lembar Data Ukur; tulis 0 bila memang nol.

Yang tidak terlihat: Indikator yang terisi dengan angka yang tidak diukur, dan seluruh jenjang yang belum diukur.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import sel_kode, tahun

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator without any data beside others that have all of it."""
    ukur = tahun(dokumen).ukur
    jumlah = Counter(t.simpul.jenjang for t in ukur)
    lengkap = Counter(t.simpul.jenjang for t in ukur if any(d.tw[3] is not None for d in t.data))
    if not lengkap:
        return
    for t in ukur:
        jenjang = t.simpul.jenjang
        usual = lengkap[jenjang] > 0 and lengkap[jenjang] * 2 >= jumlah[jenjang]
        planned = t.hasil.target not in {None, 0.0}  # without a target nothing was promised this year (KX501)
        if t.terisi or t.dari_lembar or not planned or not (usual or jenjang.strategis):
            continue
        at, kunci = (t.data[0].at, "tw4") if t.data else (t.indikator.at, "kode_indikator")
        yield temuan(
            at,
            kunci,
            message=f"{kutip(t.indikator.nama)} belum diukur, sedangkan "
            + (
                f"{lengkap[jenjang]} indikator {jenjang.lower() or 'lain'} sudah diukur sampai TW IV."
                if usual
                else "indikator lain sudah diukur sampai TW IV."
            ),
            value="kosong",
            expected="terisi pada lembar Data Ukur",
            related=(sel_kode(t),) if t.data else (),
            fix="isi datanya pada lembar Data Ukur; tulis 0 bila memang nol",
        )
