"""Laporan berkala dihitung tidak kumulatif.

Laporan, dokumen, rapat, atau kegiatan yang dihitung satu setiap bulan, triwulan, atau semester dijumlahkan selama
setahun, sehingga Tipe perhitungannya Kumulatif. Periksa yang Non Kumulatif, kecuali target triwulannya memang angka
sampai dengan triwulan itu.

Mengapa: Dengan Non Kumulatif hanya triwulan terakhir yang dihitung: 3 dari 12 laporan.

Contoh: Banyaknya laporan dalam satu tahun, satu setiap bulan; Tipe perhitungan Non Kumulatif.

Jalan keluar: Pilih Kumulatif.

Yang tidak terlihat: Hitungan berkala yang tidak disebut pada rumus atau definisinya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, word_set
from kinerja_xl.sheets.pilihan import CaraHitung, TipePerhitungan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_ADDED = word_set("laporan dokumen rapat kegiatan kali pertemuan notula notulen berita acara buku kunjungan")
_A_TIME = r"(?:se)?tiap\s(?:bulan|triwulan|semester)"
_EACH = regex(
    rf"\b(?:satu|1|sekali)\s(?:[^\W\d_]+\s)?{_A_TIME}\b|\b{_A_TIME}\s(?:[^\W\d_]+\s){{0,2}}"
    r"(?:(?:satu|1)\s(?:laporan|dokumen|kali|rapat|pertemuan|kegiatan|notula|buku)|satu\Z|sekali)\b",
    2,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each count of one a month or a quarter that is not added up."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        if (
            indikator.tipe_perhitungan is not TipePerhitungan.NON_KUMULATIF
            or indikator.cara_hitung not in {CaraHitung.JUMLAH, CaraHitung.NILAI_LANGSUNG}
            or _ADDED.isdisjoint(normalise(indikator.satuan).split())
            or _running(indikator)
        ):
            continue
        for kunci in ("penjelasan_rumus", "definisi_operasional", "pembilang"):
            match = _EACH.search(getattr(indikator, kunci))
            if match is None:
                continue
            yield temuan(
                indikator.at,
                "tipe_perhitungan",
                message=f"Periksa: {kutip(indikator.nama)} dihitung {kutip(match[0])}, sehingga dijumlahkan, tetapi "
                f"Tipe perhitungannya {indikator.tipe_perhitungan}.",
                value=indikator.tipe_perhitungan,
                expected=TipePerhitungan.KUMULATIF,
                related=(indikator.at.sel(kunci),),
                fix="pilih Kumulatif",
            )
            break


def _running(indikator: Indikator) -> bool:
    """True where the quarters are running totals: the last one is the whole year."""
    first, last = indikator.target_tw[0], indikator.target_tw[3]
    return isinstance(first, float) and isinstance(last, float) and last > first
