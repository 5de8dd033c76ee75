"""What a document says of each indicator that its formulas need: its ``Ukuran``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kinerja_xl.compute.ukuran import Ukuran
from kinerja_xl.model import Dokumen, Indikator, Simpul, sekali
from kinerja_xl.text.kode import kunci_kode


def kode_tertulis(indikator: Indikator) -> str:
    """Return an indicator's code as it stands in the workbook, "" when it has none yet."""
    return indikator.kode


def ukuran_indikator(dokumen: Dokumen, kode: Callable[[Indikator], str] = kode_tertulis) -> Mapping[str, Ukuran]:
    """Return the ``Ukuran`` of every indicator that has a code.

    Args:
        dokumen: the office's facts.
        kode: an indicator's code; ``fill`` knows those it is about to give.

    Returns:
        Code in small letters -> Ukuran, in the order of the document; the first row counts where a code repeats, as
        for MATCH. ``skm``, ``akip`` and ``persen`` depend on cells and are left empty.
    """
    found: dict[str, Ukuran] = {}
    for simpul in dokumen.simpul:
        bawahan = bawahan_simpul(dokumen, simpul, kode)
        for indikator in simpul.indikator:
            key = kunci_kode(kode(indikator))
            if not key or key in found:
                continue
            found[key] = Ukuran(
                cara_hitung=indikator.cara_hitung,
                rumus_khusus=indikator.rumus_khusus,
                tipe_perhitungan=indikator.tipe_perhitungan,
                arah=indikator.arah,
                satuan=indikator.satuan,
                peran=tuple(d.peran for d in dokumen.data_ukur_menurut_kode[key]),
                bawahan=bawahan,
                batal=indikator.status.batal,
                skala=dokumen.identitas.skala_predikat,
                tahun_akhir=dokumen.identitas.periode_akhir,
                ketentuan=dokumen.ketentuan,
            )
    return found


@sekali
def semua_ukuran(dokumen: Dokumen) -> Mapping[str, Ukuran]:
    """Return the ``Ukuran`` of every indicator by the code that stands in the workbook, in small letters."""
    return ukuran_indikator(dokumen)


def ukuran_berlaku(dokumen: Dokumen, indikator: Indikator) -> Ukuran:
    """Return the ``Ukuran`` that an indicator is judged by; without a code only its own direction and unit count."""
    found = semua_ukuran(dokumen).get(kunci_kode(indikator.kode))
    if found is not None:
        return found
    return Ukuran(
        arah=indikator.arah, satuan=indikator.satuan, batal=indikator.status.batal, ketentuan=dokumen.ketentuan
    )


def bawahan_simpul(
    dokumen: Dokumen, simpul: Simpul, kode: Callable[[Indikator], str] = kode_tertulis
) -> tuple[tuple[str, ...], ...]:
    """Return the codes of the indicators of each node right below a node."""
    return tuple(
        tuple(k for i in anak.indikator if (k := kode(i)))
        for anak in dokumen.anak.get(simpul.kode, ())
        if anak is not simpul
    )
