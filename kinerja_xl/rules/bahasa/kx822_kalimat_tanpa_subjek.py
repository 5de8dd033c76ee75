"""Kalimat tanpa subjek.

Periksa kalimat yang diawali kata depan (di dalam, dalam, pada, dari, berdasarkan, menurut, dengan adanya) lalu langsung
berpredikat memuat, menunjukkan, menggambarkan, dan sejenisnya: kata depan itu menjadikan subjeknya keterangan.

Mengapa: Pembaca tidak dapat mengatakan siapa atau apa yang memuat; susunan itu tidak baku.

Contoh: Di dalam Rencana Strategis memuat dua sasaran.

Jalan keluar: Hapus kata depannya (Rencana Strategis memuat dua sasaran), atau ubah predikatnya menjadi pasif.

Yang tidak terlihat: Kalimat tanpa subjek dengan kata kerja lain, kalimat bersubjek dua, dan kalimat yang subjeknya
mungkin lembaga (Dalam laporan itu Inspektorat menyatakan).

Dasar: Perpres 63/2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import dikutip, setiap_teks
from kinerja_xl.rules.baris import word_set

SEVERITY = Severity.INFO
BETA = True

_VERBS = (
    "memuat menunjukkan menggambarkan memperlihatkan mencerminkan mencantumkan membuktikan menandakan mengindikasikan"
)
_SAYING = (
    "menyatakan menyebutkan menjelaskan menerangkan menguraikan menyimpulkan mengatur mengamanatkan mewajibkan"
    " mensyaratkan menetapkan"
)
_CAUSING = (
    "mengakibatkan menyebabkan membuat menjadikan meningkatkan memudahkan mempermudah mempercepat mendorong"
    " memperlambat menghambat"
)
_THINGS = (
    r"(?:hasil|data|dokumen|laporan|tabel|gambar|grafik|diagram|bagan|rencana|renstra|renja|rpjmd|rkpd|rka|dpa|lkjip"
    r"|peraturan|perda|perbup|perwali|keputusan|lampiran|bab|perjanjian|undang-undang|buku|evaluasi|pedoman|sop|survei"
    r"|analisis|uraian|pengukuran|capaian|realisasi|formulir|indikator|pohon|cascading|naskah|surat|register"
    r"|rekapitulasi|daftar|lhe|berita)"
)
_SENTENCE = regex(
    rf"(?:\A|(?<=[.!?]\s)|(?<=\n))\s*(?P<depan>(?:di\s+)?dalam|pada|dari|berdasarkan|menurut|dengan\s+adanya|melalui)\s+"
    rf"(?P<hal>{_THINGS}\b(?:\s+[^\s,.;:!?]+){{0,9}}?)\s+(?:(?:telah|sudah|juga|masih|dapat|akan|ini|itu|tersebut|di\s+atas)\s+){{0,2}}"
    rf"(?P<kerja>{'|'.join(f'{_VERBS} {_SAYING} {_CAUSING}'.split())})\b(?!\s+bahwa\s+adanya\b)",
    re.IGNORECASE,
)
_CAUSE = regex(
    rf"(?:\A|(?<=[.!?]\s)|(?<=\n))\s*(?P<depan>dengan\s+adanya)\s+(?P<hal>[^\s,.;:!?]+(?:\s+[^\s,.;:!?]+){{0,7}}?)\s+"
    rf"(?:(?:telah|sudah|juga|dapat|akan)\s+)?(?P<kerja>{'|'.join(_CAUSING.split())})\b",
    re.IGNORECASE,
)
_OF_A_CLAUSE = word_set(
    "yang untuk dan serta atau tidak agar supaya guna dalam dengan karena bila jika apabila sehingga"
)
_WHO = word_set(
    "camat lurah bupati wali walikota gubernur inspektorat tim evaluator kepala sekretaris kami kita pemerintah dinas"
    " badan kantor pegawai responden masyarakat warga pimpinan auditor penilai bpk menteri kementerian kecamatan"
    " kelurahan desa kabupaten kota provinsi seksi bagian bidang perangkat rsud puskesmas rumah"
)
_SAYS = word_set(f"{_SAYING} {_CAUSING}")
_POINTS = word_set("ini itu tersebut")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text with a sentence whose subject a preposition took."""
    for teks in yang_memuat(dokumen, setiap_teks(dokumen), f"{_VERBS} {_SAYING} {_CAUSING}".split()):
        said = None if teks.resmi or dikutip(teks) else _without_subject(teks.isi)
        if said is None:
            continue
        before, verb = said
        yield temuan(
            *teks.tempat,
            message=f"Periksa: kalimat '{before} … {verb}' tidak bersubjek karena didahului kata depan.",
            value=f"{before} … {verb}",
            expected="subjek tanpa kata depan",
            fix=f"hapus kata depan '{before.split()[0]}', atau ubah '{verb}' menjadi kata kerja pasif",
        )


def _without_subject(teks: str) -> tuple[str, str] | None:
    for pattern in (_SENTENCE, _CAUSE):
        for match in pattern.finditer(teks):
            words = match["hal"].split()
            if words[-1].lower() in _OF_A_CLAUSE or _has_subject(words, match["kerja"].lower()):
                continue
            preposition = " ".join(match["depan"].split())
            return f"{preposition} {' '.join(words[:3])}", match["kerja"]
    return None


def _has_subject(words: Sequence[str], verb: str) -> bool:
    """True where somebody behind the document may be who does it, or words follow "ini" that may be the subject."""
    plain = [word.lower() for word in words]
    named = len(words) > 1 and words[-1][0].isupper() and words[-2][0].islower()
    if verb in _SAYS and (named or not _WHO.isdisjoint(plain)):
        return True
    return not _POINTS.isdisjoint(plain[:-1]) and "yang" not in plain
