"""What a result of the LKjIP is made of: the measured numbers behind a percentage or ratio, and what proves them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.reports.cetak.angka_capaian import teks_angka
from kinerja_xl.reports.cetak.asal import Teks, deretan, rangkai
from kinerja_xl.reports.lkjip.angka_kalimat import bersatuan, sebut
from kinerja_xl.reports.lkjip.fakta import Fakta
from kinerja_xl.reports.lkjip.keadaan import besar, pilih_pola
from kinerja_xl.sheets.pilihan import Peran, TipePerhitungan
from kinerja_xl.text.ukuran import is_percent

_SEBAGIAN = regex(r"(?:(?<!\s)\s++)?\((s\.?\s?d\.?|sampai dengan) triwulan[^)]{0,200}\)", re.I)


def asal_realisasi(fakta: Fakta, dokumen: Dokumen) -> Teks:
    """Return of which measured numbers a percentage or ratio consists, and what proves it; "" where nothing says."""
    indikator = fakta.indikator
    data = dokumen.data_ukur_menurut_kode[indikator.kode]
    above, below = (dokumen.data_ukur_peran(indikator.kode, p) for p in (Peran.PEMBILANG, Peran.PENYEBUT))
    if fakta.hasil.realisasi is None or not data or not fakta.sel_realisasi:
        return Teks("")
    proof = _bukti(data)
    simple = indikator.cara_hitung.pecahan and indikator.tipe_perhitungan is TipePerhitungan.NON_KUMULATIF
    if simple and above and below:
        last = max((n for n in range(4) if above.tw[n] is not None and below.tw[n] is not None), default=None)
        if last is not None:
            text = rangkai(
                pilih_pola(_ASAL, fakta.urutan), atas=_data(above, last), bawah=_data(below, last), bukti=proof
            )
            return besar(text)
    if made := _setahun(fakta, dokumen, proof):
        return made
    if not proof or any(d.at.sel("tw1") not in fakta.sel_realisasi and d.tw[0] is not None for d in data):
        return Teks("")
    return rangkai(
        "Angka realisasi tersebut bersumber dari {}.", Teks(proof.removeprefix(", menurut "), bagian=(proof,))
    )


_ASAL = (
    "angka itu diperoleh dari {atas} dibandingkan dengan {bawah}{bukti}.",
    "realisasi tersebut dihitung dari {atas} terhadap {bawah}{bukti}.",
    "perhitungannya membandingkan {atas} dengan {bawah}{bukti}.",
)


def _setahun(fakta: Fakta, dokumen: Dokumen, bukti: Teks) -> Teks:
    """Return how the quarters of a percentage or ratio made the year's, "" where they did not."""
    indikator, quarters = fakta.indikator, [v for v in fakta.hasil.realisasi_tw if isinstance(v, float)]
    how = _GABUNGAN.get(indikator.tipe_perhitungan, "")
    if not how or len(quarters) < 2 or dokumen.identitas.sampai_dengan:
        return Teks("")
    if not indikator.cara_hitung.pecahan and not is_percent(indikator.satuan):
        return Teks("")
    return rangkai(
        "Angka setahun itu merupakan {cara} realisasi triwulan, yaitu {deret}{bukti}.",
        cara=how,
        deret=deretan(Teks(bersatuan(teks_angka(v), indikator.satuan), fakta.sel_realisasi) for v in quarters),
        bukti=bukti,
    )


_GABUNGAN: Mapping[TipePerhitungan, str] = MappingProxyType(
    {TipePerhitungan.KUMULATIF: "jumlah", TipePerhitungan.RATA_RATA: "rata-rata"}
)


def _data(data: DataUkur, triwulan: int) -> Teks:
    value = bersatuan(teks_angka(data.tw[triwulan]), data.satuan)
    name = sebut(_SEBAGIAN.sub("", data.uraian)) or data.peran.lower()
    return rangkai(
        "{nama} sebanyak {nilai}",
        nama=Teks(name, (data.at.sel("uraian"),)),
        nilai=Teks(value, (data.at.sel(f"tw{triwulan + 1}"),)),
    )


def _bukti(data: Sequence[DataUkur]) -> Teks:
    found = {d.bukti.strip(" ."): d for d in reversed(data) if d.bukti.strip(" .")}
    if len(found) != 1:
        return Teks("")
    words, first = next(iter(found.items()))
    return Teks(f", menurut {sebut(words)}", (first.at.sel("bukti"),))
