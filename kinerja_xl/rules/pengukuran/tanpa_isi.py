"""Sentences of common words alone: ``Agar ditingkatkan lagi``, ``Target tercapai sesuai rencana``."""

from __future__ import annotations

from collections.abc import Collection

from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.similar import normalise

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


def tanpa_isi(teks: str, juga: Collection[str] = ()) -> bool:
    """True for a text of nothing but words that fit every office; False for an empty one.

    Args:
        teks: what is said.
        juga: more words that say nothing where it stands.
    """
    words = normalise(teks).split()
    return bool(words) and all(word in _EMPTY or word in juga or not word.isalpha() for word in words)
