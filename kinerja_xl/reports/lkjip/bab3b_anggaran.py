"""Bab III B of the LKjIP: the money, programme by programme, and how well it served the objectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kinerja_xl.compute.hasil_anggaran import Serapan, serapan_total
from kinerja_xl.model import Simpul
from kinerja_xl.reports.cetak.angka_capaian import teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.grafik import Deret, Grafik
from kinerja_xl.reports.cetak.sel_dokumen import Sel
from kinerja_xl.reports.cetak.simpul import induk_terdekat, nomor_simpul
from kinerja_xl.reports.cetak.warna_grafik import Makna
from kinerja_xl.reports.lkjip.alinea import Alinea
from kinerja_xl.reports.lkjip.bab3_isi import BarisUang, RealisasiAnggaran
from kinerja_xl.reports.lkjip.bab3a6_efisiensi import nama_simpul
from kinerja_xl.reports.lkjip.bab3b_dana import kalimat_dana
from kinerja_xl.reports.lkjip.bab3b_efisiensi import efisiensi_umum, sasaran_beranggaran
from kinerja_xl.reports.lkjip.bahan import Bahan

_ROMAWI = ("I", "II", "III", "IV")


def realisasi_anggaran(bahan: Bahan) -> RealisasiAnggaran:
    """Return III.B.

    Args:
        bahan: the office's facts.
    """
    shown = [s for s in bahan.dokumen.simpul if _tampil(bahan, s)]
    codes = {s.kode for s in shown}
    top = [s for s in shown if not induk_terdekat(bahan.dokumen, s, codes)]
    rows = sasaran_beranggaran(bahan)
    return RealisasiAnggaran(
        alinea=tuple(Alinea(t) for t in _keseluruhan(bahan)),
        berubah=any(b.pagu_perubahan is not None for b in bahan.dokumen.anggaran),
        baris=tuple(_baris(bahan, shown, {s.kode for s in top})),
        total=_total(bahan),
        program=tuple(Alinea(t) for t in _menonjol(bahan, top)),
        grafik=_grafik(bahan, top),
        sasaran=tuple(rows),
        efisiensi=tuple(Alinea(t) for t in efisiensi_umum(bahan, rows)),
    )


def _tampil(bahan: Bahan, simpul: Simpul) -> bool:
    if bahan.dokumen.anggaran_menurut_kode.get(simpul.kode):
        return True
    money = bahan.serapan(simpul)
    return not simpul.jenjang.strategis and (money.pagu is not None or money.realisasi is not None)


def _akar(bahan: Bahan) -> tuple[str, ...]:
    """Return the codes of the topmost nodes, which the total adds up."""
    known = bahan.dokumen.simpul_menurut_kode
    return tuple(s.kode for s in bahan.dokumen.simpul if s.induk not in known)


def _baris(bahan: Bahan, shown: Sequence[Simpul], top: set[str]) -> Iterator[BarisUang]:
    number = nomor_simpul(bahan.dokumen, shown, romawi=False)
    for s in shown:
        yield _uang(bahan, (s.kode,), bahan.serapan(s), number[s.kode], nama_simpul(s), tebal=s.kode in top)


def _total(bahan: Bahan) -> BarisUang:
    return _uang(bahan, _akar(bahan), serapan_total(bahan.dokumen), "", Teks("Jumlah"), tebal=True)


def _uang(bahan: Bahan, kode: Sequence[str], money: Serapan, nomor: str, nama: Teks, *, tebal: bool) -> BarisUang:
    pagu, spent = bahan.sel_pagu(kode), bahan.sel_belanja(kode)
    both = (*pagu, *spent)
    return BarisUang(
        tebal=tebal,
        nomor=nomor,
        nama=nama,
        pagu_semula=_semula(bahan, kode),
        pagu=Teks(teks_rupiah(money.pagu), pagu),
        realisasi=Teks(teks_rupiah(money.realisasi), spent),
        sisa=Teks(teks_rupiah(money.sisa), both),
        serapan=Teks(teks_persen(money.serapan), both),
    )


def _semula(bahan: Bahan, kode: Sequence[str]) -> Teks:
    """Return what was granted before the budget was changed."""
    rows = bahan.baris_uang(kode, lambda b: b.pagu is not None)
    return Teks(teks_rupiah(sum(b.pagu or 0 for b in rows) if rows else None), [b.at.sel("pagu") for b in rows])


# --- in words ---------------------------------------------------------------------------------------------------------


def kalimat_total(bahan: Bahan, pola: str) -> Teks:
    """Return the whole budget in a wording with {kantor}, {tahun}, {pagu}, {belanja}, {serapan} and {sisa}.

    What is missing is asked for instead.
    """
    money, total = serapan_total(bahan.dokumen), _total(bahan)
    if money.pagu is None:
        asked = Isian("Pagu anggaran", "lembar Anggaran, kolom Pagu").teks
        return rangkai("Pagu anggaran belum dicantumkan. {}", asked)
    if money.realisasi is None or money.serapan is None:
        asked = Isian("Realisasi anggaran", "lembar Anggaran, kolom Realisasi triwulan I sampai IV").teks
        return rangkai("Dari pagu {}, realisasi anggaran belum dicantumkan. {}", total.pagu, asked)
    left = money.pagu - money.realisasi
    cells = total.sisa.dari
    over = rangkai("melebihi pagu {}", Teks(teks_rupiah(-left), cells))
    rest = over if left < 0 else rangkai("sisa anggaran {}", Teks(teks_rupiah(left), cells))
    identity = bahan.dokumen.identitas
    return rangkai(
        pola,
        kantor=Teks(identity.nama_kantor or "kantor ini", bahan.sel_identitas("nama_kantor")),
        tahun=Teks(str(bahan.tahun or "…"), bahan.sel_identitas("tahun")),
        pagu=total.pagu,
        belanja=total.realisasi,
        serapan=total.serapan,
        sisa=rest,
    )


_KESELURUHAN = (
    "Untuk mewujudkan kinerja tahun {tahun}, {kantor} mengelola pagu anggaran {pagu}. Sampai dengan akhir tahun "
    "anggaran yang terealisasi {belanja} atau {serapan}, dengan {sisa}."
)


def _keseluruhan(bahan: Bahan) -> Iterator[Teks]:
    dokumen = bahan.dokumen
    before = replace(dokumen, anggaran=tuple(replace(b, pagu_perubahan=None) for b in dokumen.anggaran))
    first, now = serapan_total(before).pagu, serapan_total(dokumen).pagu
    text = kalimat_total(bahan, _KESELURUHAN)
    if first is not None and now is not None and first != now:
        cells = (
            *(b.at.sel("pagu") for b in dokumen.anggaran if b.pagu is not None),
            *bahan.sel_pagu(_akar(bahan)),
        )
        word = "bertambah" if now > first else "berkurang"
        changed = rangkai(
            f"Pagu itu adalah pagu setelah perubahan, {word} {{}} dari pagu semula {{}}.",
            Teks(teks_rupiah(abs(now - first)), cells),
            Teks(teks_rupiah(first), cells),
        )
        text = gabung((text, changed))
    yield text
    yield from kalimat_dana(bahan, _akar(bahan), serapan_total(dokumen))
    shares = [serapan_total(dokumen, n).serapan for n in range(1, 5)]
    if all(s is not None for s in shares):
        cells = (*bahan.sel_pagu(_akar(bahan)), *bahan.sel_belanja(_akar(bahan)))
        parts = [
            rangkai(f"{{}} sampai dengan triwulan {r}", Teks(teks_persen(s), cells))
            for r, s in zip(_ROMAWI, shares, strict=True)
        ]
        yield rangkai("Secara kumulatif, serapan anggaran mencapai {}.", _deret(parts))


def _deret(parts: Sequence[Teks]) -> Teks:
    return Teks(f"{'; '.join(parts[:-1])}; dan {parts[-1]}", bagian=parts)


def _menonjol(bahan: Bahan, top: Sequence[Simpul]) -> Iterator[Teks]:
    """Yield the highest and lowest share spent, what was overspent, and what nobody has spent of."""
    shares = {s.kode: share for s in top if (share := bahan.serapan(s).serapan) is not None}
    known = [s for s in top if s.kode in shares]

    def sebut(s: Simpul) -> Teks:
        cells: Sel = (*bahan.sel_pagu((s.kode,)), *bahan.sel_belanja((s.kode,)))
        return rangkai("{} ({})", nama_simpul(s), Teks(teks_persen(shares[s.kode]), cells))

    if len(known) > 1 and len({teks_persen(v) for v in shares.values()}) > 1:
        best, worst = max(known, key=lambda s: shares[s.kode]), min(known, key=lambda s: shares[s.kode])
        yield rangkai(
            "Serapan tertinggi terdapat pada {}, sedangkan serapan terendah pada {}.", sebut(best), sebut(worst)
        )
    elif len(known) > 1:
        yield rangkai("Serapan setiap program sama, yaitu {}.", sebut(known[0]))
    over = [s for s in known if (left := bahan.serapan(s).sisa) is not None and left < 0]
    if over:
        yield rangkai("Realisasi yang melebihi pagu terdapat pada {}.", deretan(sebut(s) for s in over))
    silent = [s for s in top if bahan.serapan(s).realisasi is None]
    if silent and known:
        asked = Isian(
            f"Realisasi anggaran {', '.join(s.kode for s in silent)}", "lembar Anggaran, kolom Realisasi triwulan"
        )
        yield rangkai(
            "Realisasi anggaran {} belum dicantumkan. {}", deretan(nama_simpul(s) for s in silent), asked.teks
        )


def _grafik(bahan: Bahan, top: Sequence[Simpul]) -> Grafik | None:
    shares = tuple(bahan.serapan(s).serapan for s in top)
    if not any(v is not None for v in shares):
        return None
    return Grafik(
        judul="",
        bentuk="batang",
        kategori=tuple(str(nama_simpul(s)) for s in top),
        deret=(Deret("Serapan", shares, Makna.SERAPAN),),
        format_angka="0.00%",
        satuan="persen dari pagu",
        keterangan="Serapan anggaran setiap program",
    )
