"""Indikator tidak diawali kata ukur.

Nama indikator menyebut apa yang diukur dan bagaimana: Jumlah, Persentase, Nilai, Indeks, Rasio, Rata-rata, Tingkat,
Frekuensi, Cakupan, dan sejenisnya. Bunyi indikator resmi sub kegiatan tidak dinilai.

Mengapa: Tanpa kata ukur tidak jelas angka apa yang dijanjikan, sehingga indikator tidak dapat diukur.

Contoh: Tertib administrasi keuangan

Jalan keluar: Awali dengan kata ukur yang cocok dengan satuannya, misalnya Persentase dokumen keuangan yang lengkap.

Yang tidak terlihat: Kata ukur yang ada tetapi tidak cocok dengan yang diukur (KX322), dan indikator yang terukur tetapi
tidak bermakna bagi sasarannya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.indikator.cacat_bentuk import Cacat, semua_bentuk
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.WARNING

_WORD = {Kelas.PERSEN: "Persentase", Kelas.NILAI: "Nilai atau Indeks", Kelas.JUMLAH: "Jumlah"}


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each name that begins with no measure word."""
    for baris, found in semua_bentuk(dokumen):
        if found is None or found.cacat is not Cacat.TANPA_KATA_UKUR:
            continue
        kelas = kelas_satuan(baris.indikator.satuan)
        word = _WORD.get(kelas, "") if kelas else ""
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"{kutip(baris.indikator.nama)} tidak diawali kata ukur.",
            value=baris.indikator.nama,
            expected=word or "Jumlah, Persentase, Nilai, Indeks, Rasio, …",
            fix=f"awali dengan {word or 'kata ukur: Jumlah, Persentase, Nilai, Indeks, Rasio, atau Rata-rata'}",
        )
