"""Kriteria yang terbalik.

Keadaan yang baik (terlayani dengan baik, tertib, lancar, aktif) tidak disyaratkan dengan adanya pengaduan, keluhan,
kesalahan, atau keterlambatan. Periksa definisi dan rumus yang menyebut '… apabila … dan dengan pengaduan'. Pengaduan
yang diselesaikan, dan yang dibatasi banyaknya, tidak dilaporkan. Tepat waktu berarti sebelum batasnya; periksa yang
'tepat waktu apabila … sesudah batas waktu'.

Mengapa: Kriteria yang terbalik menghitung hal yang seharusnya dikeluarkan.

Contoh: Pemohon terlayani dengan baik apabila pelayanannya selesai sesuai standar dan dengan pengaduan.

Jalan keluar: Tulis 'tanpa'.

Yang tidak terlihat: Kriteria terbalik yang tidak memakai kata-kata itu.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import semua_teks

SEVERITY = Severity.WARNING
BETA = True

_BAD = (
    *("pengaduan", "keluhan", "kesalahan", "keterlambatan", "temuan", "pelanggaran", "tunggakan", "kerusakan"),
    *("sengketa", "konflik", "kekurangan", "komplain"),
)
_COLUMNS = frozenset({"definisi_operasional", "penjelasan_rumus", "pembilang", "penjelasan_sasaran"})
_GOOD = regex(
    r"\b(?:baik|tertib|lancar|memuaskan|berhasil|berkualitas|prima|sehat|aman|aktif|layak|patuh|taat|akuntabel|mandiri"
    r"|puas|memenuhi standar|sesuai standar)\s(?:apabila|bila|bilamana|jika|kalau|manakala)\b",
    2,
)
_WITH_BAD = regex(
    rf"\b(?:dan|serta|apabila|bila|jika|waktu|standar|pelayanan|lengkap|benar|selesai|ketentuan|prosedur),?\s(?:dengan|disertai)\s(?:adanya\s)?(?P<buruk>{'|'.join(_BAD)})\b"
    r"(?!\s(?:yang|paling|kurang|maksimal|tidak|di\s?bawah|nol|nihil|minimal|sedikit|rendah|kecil|ringan|sudah|telah"
    r"|selesai|ditangani|terselesaikan|tertangani|ditindaklanjuti|dijawab|\d))",
    2,
)


_LATE = regex(
    r"\btepat waktu\s(?:apabila|bila|bilamana|jika|kalau|manakala)\s"
    r"(?P<syarat>[^.;\n]{0,80}?\b(?P<buruk>setelah|sesudah|melewati"
    r"|melampaui|melebihi|lewat)\s(?:dari\s)?(?:tanggal|batas|tenggat|jadwal|waktu))\b",
    2,
)
_LIMIT = regex(
    r"\b(?:tidak|belum|sebelum|tanpa|paling|kurang|selambat\w*|maksimal|sampai|dalam|hari|bulan|minggu|jam)\b", 2
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each criterion of a good state that asks for a bad one."""
    for teks in yang_memuat(dokumen, semua_teks(dokumen), _BAD):
        if teks.kolom not in _COLUMNS or not (good := _GOOD.search(teks.isi)):
            continue
        match = _WITH_BAD.search(teks.isi, max(0, good.end() - len(" apabila ")))
        if match is None:
            continue
        yield temuan(
            *teks.tempat,
            message=f"Kriteria ini mensyaratkan '{' '.join(match[0].split())}'; keadaan yang baik mestinya tanpa "
            f"{match['buruk'].lower()}.",
            value=match[0],
            expected=f"tanpa {match['buruk'].lower()}",
            fix="tulis 'tanpa'",
        )
    for teks in yang_memuat(dokumen, semua_teks(dokumen), ("tepat",)):
        late = _LATE.search(teks.isi) if teks.kolom in _COLUMNS else None
        if late is None or _LIMIT.search(late["syarat"]):
            continue
        yield temuan(
            *teks.tempat,
            message=f"Kriteria tepat waktu ini mensyaratkan '{' '.join(late['syarat'].split())}'; yang tepat waktu "
            "mestinya sebelum batasnya.",
            value=late[0],
            expected="sebelum atau paling lambat pada batasnya",
            fix="tulis 'sebelum' atau 'paling lambat'",
        )
