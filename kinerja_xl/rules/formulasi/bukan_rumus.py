"""What a formula column may hold instead of a formula: the facts behind KX335."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.patterns import regex
from kinerja_xl.rules.indikator.satuan import kata_satuan
from kinerja_xl.text.similar import normalise


class IsiLain(NamedTuple):
    """What stands there, whether it is surely no formula, and what to write instead."""

    apa: str
    pasti: bool
    perbaikan: str


_WRITE = "tulis apa yang dihitung, dan pembaginya bila persentase"

# Prose that tells how a value comes about is a formula in words.
_COMPUTES = regex(
    r"[Σ∑=+*×÷%]|\A\s*(?:tanggal|waktu)\b|\s/\s|jumlah|\b(?:jumah|jml|total|banyak\w*|nilai|skor|indeks|rata|persen\w*|rasio|selisih|akumulasi|rekap\w*"
    r"|bobot|dibagi|dikali|ditambah|dikurangi|dihitung|menghitung|penghitungan|perhitungan|diukur|pengukuran|dinilai"
    r"|membanding\w*|perbandingan|dibanding\w*|penjumlahan|frekuensi|luas|panjang|lama|besar\w*|volume|tingkat|predikat"
    r"|opini|kategori|capaian|realisasi|ya|tidak|ada|nihil|hitung|absolut|angka|berdasarkan|diperoleh|diambil|sesuai|menurut|apabila|jika|bila)\b",
    re.IGNORECASE,
)
_METHODS = regex(
    r"(?:hasil )?(?:survey|survei|kuesioner|kuisioner|angket|wawancara|observasi|pengamatan|sensus|sampling)"
    r"(?: (?:lapangan|langsung|kepuasan|masyarakat))*\Z"
)
_EVALUATION = regex(r"(?:hasil )?(?:evaluasi|penilaian)\b(?: \w+){0,6}\Z")
_JUDGED = regex(r"\b(?:hasil|evaluasi|penilaian|penetapan|level|kelas|skala|peringkat)\b")
_ASSESSOR = regex(  # who says the number: then others can ask for it
    r"\b(?:oleh|dari|bpk|bpkp|bps|bnpb|bkn|lan|bappenas|bappeda\w*|inspektorat|itjen|ombudsman|kementerian|kemen\w+|menteri"
    r"|menpan\w*|badan|dinas|lembaga|provinsi|pusat|bagian|biro|apip|tim|perpustakaan|komite|dewan)\b"
)
_EVIDENCE = regex(
    r"(?:bukti|kwitansi|kuitansi|spj|foto|berita acara|daftar hadir|absensi|dokumen|laporan|surat|sk|buku|arsip|notulen"
    r"|sertifikat|piagam|data)\b"
)
_ACTIVITY = regex(
    r"(?:(?:pe(?!raturan|rangkat|gawai|nduduk|merintah)\w{4,}an|langganan|fasilitasi|koordinasi|sosialisasi|monitoring"
    r"|evaluasi|musyawarah|kegiatan|rapat|kunjungan|apel|patroli)\b)"
)
SATUAN = IsiLain("satuan", True, _WRITE)
"""A unit and nothing else."""
_THING = IsiLain("nama benda atau hal", True, _WRITE)
_ALONE = (
    (
        _METHODS,
        IsiLain("cara mengumpulkan data", True, "tulis apa yang dinilai responden dan bagaimana nilainya dihitung"),
    ),
    (_EVALUATION, IsiLain("sumber nilai", False, "tulis siapa yang menilai, komponennya, dan bobotnya")),
)
_NO_SIGN = (
    (_EVIDENCE, IsiLain("bukti", True, _WRITE)),
    (_ACTIVITY, IsiLain("kegiatan", True, "tulis banyaknya yang dihitung dari kegiatan itu, misalnya Jumlah …")),
)
_SHORT = 8  # words: a longer text without any sign or measure word may still explain


@lru_cache(maxsize=4096)
def isi_lain(teks: str, satuan: str) -> IsiLain | None:
    """Return what a formula column holds when that is no formula; None for a formula, and where nobody can tell."""
    plain = normalise(teks)
    if plain and (kata_satuan(teks) or plain == normalise(satuan)):
        return SATUAN
    found = next((kind for pattern, kind in _ALONE if pattern.match(plain)), None)
    if found is not None and not found.pasti and _ASSESSOR.search(plain):
        return None
    if found is None and (not plain or _COMPUTES.search(teks)):
        return None
    if _JUDGED.search(plain) and _ASSESSOR.search(plain):
        return None
    if found is not None:
        return found
    found = next((kind for pattern, kind in _NO_SIGN if pattern.match(plain)), None)
    return found or (_THING if len(plain.split()) <= _SHORT else None)
