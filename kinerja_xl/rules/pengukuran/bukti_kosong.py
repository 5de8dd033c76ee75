"""Evidence that names no paper: ``Ada``, ``Lengkap``, ``Terlampir``; what KX606 and KX681 share."""

from __future__ import annotations

from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.similar import normalise

_EMPTY = word_set(
    "ada tersedia lengkap terlampir dilampirkan lampiran sudah telah selesai ya ok oke yes bukti dukung pendukung "
    "buktinya "
    "dokumen berkas arsip siap dan semua v x data internal valid sesuai cukup memadai"
)
_ONLY_SIGNS = "✓✔√"


def tanpa_nama(bukti: str) -> bool:
    """True for a text that says that there is evidence, and not which; False for an empty one."""
    words = normalise(bukti.strip(_ONLY_SIGNS)).split()
    return bool(bukti.strip()) and _EMPTY.issuperset(words)
