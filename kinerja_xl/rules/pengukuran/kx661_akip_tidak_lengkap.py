"""Lembar AKIP tidak lengkap.

Bila evaluasi AKIP sudah dinilai, kedua belas sub komponen ada dengan namanya, dan semuanya mempunyai Nilai huruf.

Mengapa: Nilai AKIP baru dapat dihitung setelah kedua belas sub komponen dinilai.

Contoh: Sebelas sub komponen dinilai, Pelaporan Kinerja bagian Pemanfaatan kosong.

Jalan keluar: Isi Nilai hurufnya menurut laporan hasil evaluasi, atau kembalikan barisnya.

Yang tidak terlihat: Nilai huruf yang terisi tetapi lain daripada laporan hasil evaluasi.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.kunci_akip import kunci
from kinerja_xl.rules.pengukuran.tahun import gabung_kata
from kinerja_xl.text.similar import did_you_mean

SEVERITY = Severity.WARNING
JENIS = ("pengukuran",)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each unknown row, one for missing rows and one for missing grades."""
    rows = dokumen.akip
    if not dokumen.dievaluasi:
        return
    known = {kunci(s.komponen, s.nama): f"{s.komponen}, {s.nama}" for s in dokumen.ketentuan.akip.sub_komponen}
    written = {kunci(s.komponen, s.sub_komponen) for s in rows}
    missing = [name for key, name in known.items() if key not in written]
    unknown = [s for s in rows if s.komponen and s.sub_komponen and kunci(s.komponen, s.sub_komponen) not in known]
    for sub in unknown:
        name = f"{sub.komponen}, {sub.sub_komponen}"
        guess = did_you_mean(name, missing or known.values())
        yield temuan(
            sub.at,
            "sub_komponen",
            message=f"'{name}' bukan salah satu dari {len(known)} sub komponen."
            + (f" Maksudnya {guess}?" if guess else ""),
            value=name,
            expected=guess or f"salah satu dari {len(known)} sub komponen",
            fix=f"tulis {guess}" if guess else "perbaiki namanya, atau hapus barisnya",
        )
    if len(missing) > len(unknown):
        yield Finding(
            message=f"Sub komponen {gabung_kata(missing)} tidak ada.",
            sheet=rows[0].at.sheet,
            row_key="AKIP",
            column="Sub komponen",
            value=str(len(written)),
            expected=str(len(known)),
            fix="kembalikan barisnya",
        )
    blank = [s for s in rows if not s.nilai_huruf]
    if blank:
        names = [f"{s.komponen}, {s.sub_komponen}" for s in blank]
        yield temuan(
            blank[0].at,
            "nilai_huruf",
            message=f"Nilai huruf kosong pada {len(blank)} sub komponen ({'; '.join(names)}), sehingga nilai AKIP "
            "belum dapat dihitung.",
            value="kosong",
            expected="terisi",
            related=tuple(s.at.sel("nilai_huruf") for s in blank[1:]),
            fix="isi Nilai hurufnya menurut laporan hasil evaluasi",
        )
