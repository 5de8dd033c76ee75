"""Analisis tanpa sebab atau tanpa tindakan.

Periksa Penyebab, Solusi, dan Rencana perbaikan yang seluruhnya terdiri atas kata umum: target tercapai sesuai rencana,
meningkatkan kinerja ke depan, akan diperbaiki.

Mengapa: Laporan kinerja menjelaskan mengapa hasilnya demikian dan apa yang dilakukan; menyebut lagi bahwa target
tercapai bukan penjelasan.

Contoh: Penyebab keberhasilan: 'Target tercapai sesuai dengan yang direncanakan'.

Jalan keluar: Tulis sebabnya (siapa, apa, kapan berubah), atau tindakan yang dapat ditagih tahun depan.

Yang tidak terlihat: Kalimat yang menyebut nama kegiatan atau benda tetapi tetap bukan sebab, dan Kendala yang kabur.

Dasar: PermenPANRB 53/2014, PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_KOLOM = ("penyebab", "solusi", "rencana_perbaikan")
_EMPTY = word_set(
    "melebihi melampaui memenuhi dicapai tercapainya jauh menerus berkelanjutan berkesinambungan bahkan yakni "
    "dan atau yang di ke dari dengan untuk pada oleh dalam sesuai serta ini itu adalah agar akan dapat bisa sudah "
    "telah belum tidak harus perlu lebih semakin makin sangat cukup masih lagi juga secara terus selalu guna "
    "sehingga target targetnya capaian pencapaian realisasi indikator sasaran kinerja hasil tercapai mencapai "
    "terlampaui terpenuhi terealisasi terlaksana dilaksanakan berjalan berhasil keberhasilan optimal maksimal "
    "baik lancar rencana direncanakan ditetapkan ditentukan harapan diharapkan perencanaan tahun triwulan "
    "semester depan mendatang berikutnya datang selanjutnya kedepan kedepannya meningkat meningkatkan "
    "ditingkatkan peningkatan memperbaiki diperbaiki perbaikan dipertahankan mempertahankan mengoptimalkan "
    "dioptimalkan memaksimalkan berupaya upaya melakukan dilakukan evaluasi mengevaluasi persen"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each row of Analisis that says neither why nor what; its other cells are related."""
    for analisis in dokumen.analisis:
        empty = [kolom for kolom in _KOLOM if _says_nothing(str(analisis.isi.get(kolom) or ""))]
        if not empty:
            continue
        text = str(analisis.isi[empty[0]])
        yield temuan(
            analisis.at,
            empty[0],
            message=f"Periksa: {kutip(text)} tidak menyebut "
            + ("sebab." if empty[0] == "penyebab" else "tindakan yang dapat ditagih."),
            value=text,
            expected="sebab" if empty[0] == "penyebab" else "tindakan",
            related=tuple(analisis.at.sel(kolom) for kolom in empty[1:]),
            fix="tulis siapa atau apa yang berubah dan kapan"
            if empty[0] == "penyebab"
            else "tulis apa yang dikerjakan, oleh siapa, dan kapan",
        )


def _says_nothing(text: str) -> bool:
    words = normalise(text).split()
    return bool(words) and all(word in _EMPTY or not word.isalpha() for word in words)
