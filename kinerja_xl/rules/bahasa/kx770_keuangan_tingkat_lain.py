"""Istilah keuangan atau aset milik tingkat pemerintahan lain.

Periksa Barang Milik Negara (BMN) pada simpul yang nama atau isinya tentang Barang Milik Daerah, dan APBD yang disebut
ditetapkan atau disusun oleh desa, nagari, kampung, gampong, atau pekon.

Mengapa: Perangkat daerah mengelola Barang Milik Daerah, dan desa menetapkan APB Desa; istilah yang tertukar mengubah
apa yang dihitung.

Contoh: 'Administrasi desa disebut baik apabila APBD ditetapkan tepat waktu.'

Jalan keluar: Tulis Barang Milik Daerah (BMD), atau APB Desa (APBDes).

Yang tidak terlihat: Istilah yang tertukar pada simpul yang tidak menyebut istilah yang benar, dan istilah keuangan
lain.

Dasar: UU 23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, semua_teks
from kinerja_xl.text.kalimat import pisah_kalimat

SEVERITY = Severity.INFO
BETA = True

_STATE = regex(
    r"\b(?:barang\s+milik\s+negara|bmn)\b(?!\s*(?:/|,|dan\b|atau\b|serta\b|maupun\b)\s*(?:barang\s+milik\s+)?(?:daerah|bmd))",
    re.IGNORECASE,
)
_REGION = regex(r"\b(?:barang\s+milik\s+daerah|bmd)\b", re.IGNORECASE)
_VILLAGE = regex(r"\b(?:desa|pemdes|nagari|kampung|gampong|pekon|kepenghuluan)\b", re.IGNORECASE)
_BUDGET = regex(
    r"\bAPBD\s+(?:(?:telah|sudah|yang|dapat)\s+)?(?:ditetapkan|disusun|disahkan|diundangkan)\b"
    r"|\b(?i:menetapkan|penetapan|menyusun|penyusunan|mengesahkan|pengesahan)\s+(?:(?i:rancangan|dokumen)\s+)?APBD\b"
    r"(?!\s+(?i:kabupaten|kota|provinsi|perubahan))"
)
_ABOVE = regex(
    r"\b(?:kabupaten|kota|provinsi|dprd|perangkat daerah|pemerintah daerah|skpd|opd|bantuan|dana desa)\b", re.I
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with the state's goods or the region's budget where others are meant."""
    texts = semua_teks(dokumen)
    goods = [
        (teks, m)
        for teks in yang_memuat(dokumen, texts, ("negara", "bmn"))
        if not dikutip(teks) and (m := _STATE.search(teks.isi)) and not _REGION.search(teks.isi)
    ]
    nodes = _nodes(dokumen) if goods else {}
    for teks, match in goods:
        node = nodes.get(id(teks.asal))
        if node is not None and _of_the_region(node):
            yield _finding(teks, match[0], "Barang Milik Daerah", "simpulnya tentang Barang Milik Daerah")
    for teks in yang_memuat(dokumen, texts, ("apbd",)):
        for clause in () if dikutip(teks) else pisah_kalimat(teks.isi):
            if (m := _BUDGET.search(clause)) and _VILLAGE.search(clause) and not _ABOVE.search(clause):
                yield _finding(teks, m[0], "APB Desa (APBDes)", "desa menetapkan APB Desa")
                break


def _nodes(dokumen: Dokumen) -> dict[int, Simpul]:
    """Return the node of every record that stands in one, by the record."""
    return {
        id(at): simpul
        for simpul in dokumen.simpul
        for sasaran in simpul.sasaran
        for at in (sasaran.at, *(i.at for i in sasaran.indikator))
    }


def _of_the_region(simpul: Simpul) -> bool:
    said = [simpul.nomenklatur, *(s.teks for s in simpul.sasaran), *(i.nama for i in simpul.indikator)]
    return any(_REGION.search(text) for text in said)


def _finding(teks: TeksKantor, said: str, right: str, why: str) -> Finding:
    return temuan(
        *teks.tempat,
        message=f"Periksa: teks ini menyebut '{said}', sedangkan {why}.",
        value=said,
        expected=right,
        fix=f"tulis {right}; biarkan bila memang dimaksud",
    )
