"""Data Ukur tidak lengkap untuk Cara hitungnya.

Cara hitung Persentase dan Rasio memerlukan baris Pembilang dan baris Penyebut. Nilai langsung, Indeks SKM, dan Nilai
AKIP memerlukan baris Nilai (kecuali bila lembar SKM atau AKIP sudah terisi).

Mengapa: Tanpa salah satunya realisasi tidak dapat dihitung, dan lembar Capaian tetap kosong.

Contoh: Indikator persentase hanya mempunyai baris Pembilang.

Jalan keluar: Tambahkan barisnya, perbaiki kolom Peran, atau ubah Cara hitung.

Yang tidak terlihat: Baris yang lengkap perannya tetapi tertukar isinya, dan indikator yang belum berangka sama sekali
(KX601).
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import gabung_kata, tahun
from kinerja_xl.text.similar import did_you_mean

SEVERITY = Severity.ERROR
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each measured indicator that lacks a row, at its first row in Data Ukur."""
    for t in tahun(dokumen).ukur:
        if not t.terisi or t.dari_lembar:
            continue
        missing = [peran for peran in t.perlu if t.baris(peran) is None]
        if not missing:
            continue
        needed = {p.casefold() for p in t.perlu}
        others = {d.peran: d for d in t.data if d.peran.casefold() not in needed}
        meant = next((p for p in missing if did_you_mean(p, others)), None)
        wrong = others[did_you_mean(meant, others) or ""] if meant else next(iter(others.values()), t.data[0])
        written = gabung_kata(dict.fromkeys(d.peran for d in t.data if d.peran)) or "tanpa peran"
        yield temuan(
            wrong.at,
            "peran",
            message=f"{t.kode}: Cara hitung {t.indikator.cara_hitung} memerlukan baris {gabung_kata(missing)}; "
            f"yang ada {written}." + (f" Maksudnya {meant}?" if meant else ""),
            value=written,
            expected=gabung_kata(t.perlu),
            related=(t.indikator.at.sel("cara_hitung"),),
            fix=f"tambahkan baris {gabung_kata(missing)}, perbaiki kolom Peran, atau ubah Cara hitung",
        )
