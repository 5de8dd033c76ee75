"""penerimaan.csv: every content that came, one line each, for people and for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kinerja_xl.terima.catatan_terima import KECUALI, IsiDiterima
from kinerja_xl.terima.kenal_kantor import DaftarKantor
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.terima.pilah import Terpilah
from kinerja_xl.text.tampak import tampak

LEMBAR_TERIMA = "penerimaan.csv"
_TITLES = ("Kode", "Kantor", "Dokumen", "Tahun", "Keadaan", "Nama berkas", "Di dalam", "Pengirim", "Perihal", "Dikirim")
_HASH = 12


def tulis_lembar_terima(terpilah: Terpilah, daftar: DaftarKantor | None) -> str:
    """Return the list as text, columns set apart by semicolons as Indonesian Excel reads them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_TITLES)
    for one in terpilah.isi.values():
        kode, tahun, dokumen = terpilah.milik.get(one.sidik, ("", "", ""))
        office = daftar.menurut_kode(kode) if daftar else None
        state = keadaan_isi(one, terpilah)
        for came in one.datang:
            row = (
                one.sidik[:_HASH],
                office.nama if office else one.fakta.nama_kantor or kode,
                dokumen,
                str(tahun),
                state,
                came.nama,
                " › ".join(came.wadah),
                came.dari,
                came.perihal,
                came.tanggal.astimezone().strftime("%Y-%m-%d %H:%M") if came.tanggal else "",
            )
            writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue()


def keadaan_isi(one: IsiDiterima, terpilah: Terpilah) -> str:
    """Return in a few words how a content stands: it counts, or why it does not."""
    return "; ".join(_words(one, terpilah))


def _words(one: IsiDiterima, terpilah: Terpilah) -> Iterator[str]:
    if one.sidik in terpilah.menunggu:
        yield terpilah.menunggu[one.sidik]
        return
    if one.putusan is not None and one.putusan.apa == KECUALI:
        yield f"dikecualikan: {one.putusan.alasan}"
        return
    if one.fakta.kata is not Kata.BUKU:
        yield one.fakta.kata.value if one.sidik in terpilah.lain else "disimpan bersama dokumennya"
        return
    lineage = terpilah.silsilah[terpilah.milik[one.sidik]]
    if lineage.resmi is not None and lineage.resmi.sidik == one.sidik:
        yield f"berlaku ({lineage.sebab})"
    else:
        yield "versi lama" + ("" if _came_in_order(one, terpilah) else ", datang setelah versi yang lebih baru")
    if one.fakta.segel_berubah:
        yield "berubah sejak disegel"
    for n, why in sorted(one.fakta.nihil.items()):
        yield f"nihil triwulan {n}: {why}"


def _came_in_order(one: IsiDiterima, terpilah: Terpilah) -> bool:
    resmi = terpilah.silsilah[terpilah.milik[one.sidik]].resmi
    return resmi is None or one.urutan < terpilah.isi[resmi.sidik].urutan


def _harmless(cell: str) -> str:
    """Return a cell that a spreadsheet program takes for text: strangers wrote it."""
    plain = " ".join(tampak(cell).split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain
