"""Words for what nobody wants more of: the facts behind KX327 and KX328."""

from __future__ import annotations

import re

from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import KATA_UKUR, Kelas, kelas_indikator

# From the decrees at hand and the usual "lower is better" indicators; each word also stands for its plural.
_KATA = (
    "pelanggaran|pengaduan|aduan|keluhan|temuan|tunggakan|keterlambatan|kerusakan|kecelakaan|kejahatan|kriminalitas"
    "|konflik|pengangguran|kemiskinan|stunting|kematian|tgr|ketidakhadiran|putus sekolah"
)
_BURUK = regex(rf"\b({_KATA})\b", re.IGNORECASE)
_HEAD = 4  # words: measure word, what stands before the noun, the noun (of two words at most)
_BEFORE_THE_NOUN = frozenset({"total", "seluruh", "kasus", "kejadian", "balita", "anak", "penduduk", "jumlah", "rata"})
_DITANGANI = regex(
    r"\b(di(?:tangani|selesaikan|tindak ?lanjuti|respon\w*|layani|atasi|cegah)|ter(?:tangani|selesaikan|tindak\w*)"
    r"|terlayani|penanganan|penyelesaian|pencegahan|penanggulangan|tindak lanjut|penurunan|pengurangan|laporan|dokumen"
    r"|tepat waktu|rekomendasi|selesai|tidak adanya|tidak ada|tanpa|nihil|bebas"
    r"|yang (?!tercatat|terjadi|masuk|diterima|dilaporkan|ada\b)\w+)\b",
    re.IGNORECASE,
)

_BAIK = regex(
    r"\A(?:indeks|nilai|skor) (?P<kata>kepuasan|akip|sakip|reformasi birokrasi|pembangunan manusia|profesionalitas"
    r"|inovasi|akuntabilitas)\b|\byang (?:[a-z]+ ){0,2}?(?P<lain>aktif|tertib|tepat waktu|puas|lengkap|mandiri"
    r"|berprestasi|terampil|terlayani|terpenuhi|memenuhi|dilaksanakan|terlaksana|diselesaikan|ditindaklanjuti|dibina|difasilitasi"
    r"|tercapai|disetujui|diakomodasi|diakomodir|hadir|berpartisipasi)\b"
)
_MAY_BE_BAD = regex(
    r"\b(?:tidak|belum|tanpa|kurang|rusak|gagal|terlambat|keterlambatan|penurunan|pengurangan|bencana|sengketa|gangguan"
    r"|kekerasan|penyakit|rawan|miskin|kumuh|sisa|utang|piutang|kehilangan|deviasi|selisih|sanksi|hukuman|korban|dropout)\b"
)


def hal_buruk(teks: str) -> str:
    """Return the bad thing a text counts, "" when it counts none or counts how it was dealt with.

    Only the counted noun itself matters: "Jumlah sosialisasi pencegahan stunting" counts events.
    """
    words = [w for w in normalise(teks).split()[:_HEAD] if w not in KATA_UKUR and w not in _BEFORE_THE_NOUN]
    match = _BURUK.match(" ".join(words))
    return match[0] if match and not _DITANGANI.search(teks) else ""


def hal_baik(nama: str) -> str:
    """Return what everybody wants more of and a percentage or an index measures, "" for anything that may be bad."""
    plain = normalise(nama)
    if kelas_indikator(nama) not in {Kelas.PERSEN, Kelas.NILAI} or _BURUK.search(plain) or _MAY_BE_BAD.search(plain):
        return ""
    match = _BAIK.search(plain)
    return (match["kata"] or match["lain"]) if match else ""


def hal_buruk_ditangani(nama: str) -> str:
    """Return the bad thing whose handled cases a name counts (``Jumlah pengaduan yang ditangani``), else "".

    More handled complaints may mean more complaints or better handling: only the office can tell.
    """
    head = normalise(nama).split()[1:2]
    counted = kelas_indikator(nama) is Kelas.JUMLAH and head and _BURUK.fullmatch(head[0])
    return head[0] if counted and _DITANGANI.search(nama) else ""
