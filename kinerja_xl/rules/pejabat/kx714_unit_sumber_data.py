"""Sumber data menyebut unit atau jabatan yang tidak ada.

Seksi, Sub Bagian, atau jabatan yang disebut pada Sumber data harus ada pada lembar Pejabat. Hanya diperiksa bila
lembar Pejabat memuat kepala seksi atau kepala sub bagian. Satu temuan untuk satu unit. Nama
pendek (Kasi PMD, Kasubag Umpeg, Kasi Kesra) dibaca sebagai unit yang namanya disingkat demikian.

Mengapa: Data tanpa pemilik tidak dapat diminta; atau unitnya ditulis dengan nama lain.

Contoh: Sumber data 'Seksi Pemberdayaan Masyarakat Desa', sedangkan Pejabat hanya memuat seksi lain.

Jalan keluar: Tambahkan pejabatnya (walau kosong atau dirangkap), atau tulis nama unit yang benar.

Yang tidak terlihat: Unit selain seksi dan sub bagian, serta unit yang ada tetapi tidak menyimpan data itu (KX357).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, semua_baris
from kinerja_xl.text.jabatan import JenisJabatan, bidang_jabatan, jabatan_baku, jenis_jabatan, singkatan_bidang
from kinerja_xl.text.similar import did_you_mean, normalise

SEVERITY = Severity.WARNING

_CITED = regex(
    r"\b(?:kepala\s+)?(?:seksi|sub\s?bagian|subb?ag|kasi|kasubb?ag|pengelola data|pengadministrasi(?:an)?|pranata|"
    r"bendahara)\b\.?[^;\n/–-]*",
    re.IGNORECASE,
)
_TAIL = regex(
    r"\s+(?:seluruh desa|kecamatan|kabupaten|catatan|tahun|yang|pada|di|dan kasi|dan sub)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_SAME, _MEANT = 86.0, 60.0
_UNITS = 300  # more units than any office names; each is held against every official


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each unknown unit, at its first mention."""
    known = {jabatan_baku(text): text for p in dokumen.pejabat for text in (p.jabatan, p.unit_kerja) if text}
    heads = {JenisJabatan.KEPALA_SEKSI, JenisJabatan.KEPALA_SUB_BAGIAN}
    if not any(jenis_jabatan(p.jabatan) in heads for p in dokumen.pejabat):
        return
    topics = {bidang_jabatan(text) or text: text for text in known.values()}
    mentions: dict[str, list[tuple[IndikatorDiPohon, str]]] = {}
    for baris in semua_baris(dokumen):
        for match in _CITED.finditer(baris.indikator.sumber_data):
            cited = _TAIL.sub("", match[0]).strip(" .,")
            mentions.setdefault(bidang_jabatan(cited), []).append((baris, cited))
    for topic, places in islice(mentions.items(), _UNITS):
        first = bidang_jabatan(places[0][1].partition(",")[0])  # "Kasi Nagari, salinan peraturan": the rest is no unit
        if not first or any(part in topics or _is_known(part, topics) for part in (topic, first)):
            continue
        baris, cited = places[0]
        guess = did_you_mean(topic, topics, cutoff=_MEANT)
        meant = f" Maksudnya {topics[guess]}?" if guess else ""
        yield temuan(
            baris.indikator.at,
            "sumber_data",
            message=f"'{cited}' tidak ada pada lembar Pejabat.{meant}",
            value=cited,
            expected=topics[guess] if guess else "unit atau jabatan pada lembar Pejabat",
            related=tuple(b.indikator.at.sel("sumber_data") for b, _ in places[1:]),
            fix="tambahkan pejabatnya, atau tulis nama unit yang benar",
        )


def _is_known(topic: str, topics: dict[str, str]) -> bool:
    """True for a topic written a little differently, or shortened: ``umum`` for ``umum dan kepegawaian``."""
    words = set(normalise(topic).split())
    if did_you_mean(topic, topics, cutoff=_SAME) is not None or any(words <= set(t.split()) for t in topics):
        return True
    return any(singkatan_bidang(topic, official) for official in topics)
