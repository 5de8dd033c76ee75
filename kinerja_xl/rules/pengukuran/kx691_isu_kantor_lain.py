"""Isu strategis tidak bertalian dengan kantornya.

Periksa paragraf Isu strategis pada Narasi yang tidak satu kata pokok pun disebut lagi dalam buku kerja: tidak pada
sasaran, program, indikator, tugas, maupun analisisnya.

Mengapa: Isu yang tidak dijawab oleh sasaran mana pun biasanya tersalin dari laporan kantor lain.

Contoh: Laporan badan penanggulangan bencana dengan isu 'Antrean perekaman KTP elektronik dan rendahnya kepemilikan akta
kelahiran'.

Jalan keluar: Tulis isu yang dijawab sasaran kantor ini, atau tambahkan sasarannya.

Yang tidak terlihat: Isu kantor lain yang kebetulan memakai satu kata yang sama, dan isu yang terlalu singkat.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Narasi
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.sheets.pilihan import BagianNarasi
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_GENERAL = word_set(
    "isu strategis masalah permasalahan utama menjadi perhatian tantangan hambatan kendala rendah rendahnya "
    "tinggi tingginya kurang kurangnya terbatas terbatasnya keterbatasan lemah lemahnya belum tidak optimal "
    "optimalnya maksimal merata masih perlu besar kecil banyak banyaknya sedikit minim minimnya kualitas "
    "kuantitas peningkatan meningkatnya menurunnya naik turun milik memiliki kepemilikan dimiliki antara lain "
    "serta akibat karena beberapa sebagian seluruh setiap adalah yaitu pada dalam terhadap tersebut diselesaikan "
    "dihadapi periode tahun depan mendatang"
)
_FEWEST = 4  # words that mean something: with fewer a chance decides


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each paragraph of issues of which the workbook knows nothing else."""
    rows = [row for row in dokumen.narasi if row.bagian is BagianNarasi.ISU_STRATEGIS]
    known = _known(dokumen, rows) if rows else frozenset()
    for row in rows:
        words = kata_isi(" ".join(w for w in normalise(row.teks).split() if w not in _GENERAL))
        if len(words) < _FEWEST or words & known:
            continue
        yield temuan(
            row.at,
            "teks",
            message=f"Periksa: isu {kutip(row.teks)} tidak disebut lagi dalam buku kerja ini.",
            value=row.teks,
            expected="isu yang dijawab sasaran kantor ini",
            related=dokumen.identitas.sel_isian("nama_kantor"),
            fix="tulis isu yang dijawab sasaran kantor ini, atau tambahkan sasarannya",
        )


def _known(dokumen: Dokumen, rows: list[Narasi]) -> frozenset[str]:
    """Return the stems of every text but the issues themselves, the names of the programmes with them."""
    own = {id(row.at) for row in rows}
    texts = [teks.isi for teks in setiap_teks(dokumen) if id(teks.asal) not in own]
    texts += [simpul.nomenklatur for simpul in dokumen.simpul]
    return frozenset[str]().union(*(kata_isi(teks) for teks in dict.fromkeys(texts)))
