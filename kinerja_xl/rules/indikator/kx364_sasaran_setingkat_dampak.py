"""Sasaran kegiatan setingkat dampak.

Periksa sasaran Kegiatan atau Sub Kegiatan yang menjanjikan keadaan seluruh masyarakat atau daerah: kesejahteraan,
kemiskinan, perekonomian, kualitas hidup, daya saing.

Mengapa: Satu sub kegiatan menghasilkan keluaran; keadaan masyarakat adalah hasil banyak program, dan tidak dapat
dipertanggungjawabkan oleh pelaksananya.

Contoh: Sub kegiatan sosialisasi rawan bencana dengan sasaran 'Meningkatnya kesejahteraan masyarakat'.

Jalan keluar: Tulis keluaran sub kegiatan itu, misalnya Terlaksananya sosialisasi rawan bencana.

Yang tidak terlihat: Janji yang terlalu tinggi dengan kata-kata lain, dan sasaran program yang setingkat dampak.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_BECOMES = ("meningkat", "menurun", "terwujud", "membaik", "berkurang", "tercapai", "tumbuh", "menguat", "optimal")
_IMPACT = regex(
    rf"(?:(?:{'|'.join(_BECOMES)})nya )"
    r"(?:taraf |derajat |tingkat |angka )?"
    r"(?:kesejahteraan(?! (?:sosial|keluarga|rakyat|pegawai|asn))|kemiskinan|perekonomian|pertumbuhan ekonomi"
    r"|kualitas hidup|daya saing|indeks pembangunan manusia|pendapatan masyarakat|derajat kesehatan)"
    r"(?: (?:masyarakat|penduduk|warga|daerah|desa|kecamatan|kabupaten|kota|dan|wilayah|di|ekonomi))*\Z"
)
_LOW = frozenset({Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective of a kegiatan or sub kegiatan that promises an impact."""
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran if simpul.jenjang in _LOW else ():
            plain = normalise(sasaran.teks)
            if not plain.startswith(_BECOMES) or _IMPACT.match(plain) is None:
                continue
            yield temuan(
                sasaran.at,
                "sasaran",
                message=f"Periksa: {kutip(sasaran.teks)} adalah dampak, bukan keluaran {simpul.jenjang} {simpul.kode}.",
                value=sasaran.teks,
                expected=f"keluaran {simpul.jenjang}",
                related=(simpul.at.sel("jenjang"),),
                fix="tulis apa yang dihasilkan kegiatan itu sendiri",
            )
