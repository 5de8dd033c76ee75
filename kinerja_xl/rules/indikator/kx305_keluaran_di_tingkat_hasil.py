"""Tingkat hasil diukur dengan keluaran.

Tujuan, sasaran strategis, dan program menjanjikan hasil bagi masyarakat atau organisasi. Periksa indikatornya bila
hanya menghitung dokumen, laporan, rapat, kegiatan, atau barang yang dicetak, dibeli, atau dibagikan, atau hanya
merata-ratakan capaian kinerja bawahannya.

Mengapa: Evaluator menilai indikator semacam itu belum berorientasi hasil.

Contoh: Sasaran Meningkatnya kualitas pelayanan diukur dengan Jumlah laporan pelayanan.

Jalan keluar: Pilih ukuran hasil, misalnya indeks, persentase yang terpenuhi, atau nilai dari pihak luar.

Yang tidak terlihat: Keluaran yang dihitung dengan Persentase, dan jumlah hal lain daripada yang disebut (jumlah
peserta, jumlah sertifikat).

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_COUNTS = ("jumlah", "frekuensi", "banyaknya")
_OUTPUT = regex(
    rf"({'|'.join(_COUNTS)}) (?:(dokumen|laporan|kegiatan|rapat|pembinaan|monitoring|koordinasi|sosialisasi|paket"
    r"|pelatihan|fasilitasi|buku|naskah|berkas|notula\w*|leaflet|brosur|spanduk|baliho|bimtek|bimbingan teknis"
    r"|lokakarya|seminar|workshop|berita acara)\b|.*\byang (dicetak|digandakan|dibagikan|diadakan|dibeli|disediakan)\b)"
)
_OWN_CHILDREN = regex(r"persentase (rata rata )?capaian kinerja\b")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator of an outcome level that counts outputs."""
    for baris in bernama(dokumen):
        if not baris.simpul.jenjang.hasil:
            continue
        plain = normalise(baris.indikator.nama)
        if plain.startswith(_COUNTS) and _OUTPUT.match(plain):
            why = "menghitung keluaran"
        elif _OWN_CHILDREN.match(plain):
            why = "hanya merangkum capaian kinerja bawahannya"
        else:
            continue
        yield temuan(
            baris.indikator.at,
            "indikator",
            message=f"Periksa indikator {baris.simpul.jenjang} {kutip(baris.indikator.nama)}: {why}, bukan hasil.",
            value=baris.indikator.nama,
            expected="ukuran hasil",
            fix="pilih ukuran hasil yang menggambarkan sasarannya",
        )
