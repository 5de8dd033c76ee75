"""One office's documents as short texts: an IKU, a cascading, an agreement, its measurement, and the year after.

All are made of one measured year of the corpus, so that they agree; a test then changes what it wants to be found, or
what must not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from helpers.korpus import Baris, Naskah, tulis_naskah
from helpers.korpus_semua import semua_naskah
from kinerja_xl.app.banding import bandingkan_berkas
from kinerja_xl.app.check import PilihanPeriksa
from kinerja_xl.app.load import load
from kinerja_xl.compute.hasil import hasil_tahun
from kinerja_xl.findings import Finding
from kinerja_xl.model import Dokumen as Buku
from kinerja_xl.sheets import JENIS

KANTOR = "14-pengukuran"
PERIODE = (2025, 2026, 2027, 2028, 2029)
DEPAN = 2026
"""The year after; the plans leave its targets open, so that a test may set them in the measurement alone."""

Dokumen = dict[str, Naskah]
Ubah = Callable[[Dokumen], Dokumen]


def dokumen_kantor(folder: Path) -> Dokumen:
    """Return the documents of the office, which agree: iku, cascading, pk, ukur (2025) and depan (2026)."""
    ukur = next(naskah for nama, naskah in semua_naskah() if nama.startswith(KANTOR))
    ukur = replace(ukur, identitas={**ukur.identitas, "periode_awal": "2025", "periode_akhir": "2029"})
    results = hasil_tahun(load(tulis_naskah(ukur, folder / "dasar.xlsx")).dokumen)
    reached = {h.indikator.kode: h.realisasi for h in results if isinstance(h.realisasi, float)}
    plan = [
        {k: v for k, v in b.items() if not k.startswith("target_tw")}
        | {f"target_{y}": b["target_2025"] for y in PERIODE if y != DEPAN and "target_2025" in b}
        for b in ukur.tabel["kinerja"]
    ]
    return {
        "iku": _sebagai(ukur, "iku", PERIODE, [b for b in plan if b["jenjang"] in {"Sasaran Strategis", "Program"}]),
        "cascading": _sebagai(ukur, "cascading", PERIODE, plan),
        "pk": _sebagai(ukur, "pk", (2025,), ukur.tabel["kinerja"]),
        "ukur": ukur,
        "depan": _tahun_depan(ukur, reached),
    }


def _sebagai(naskah: Naskah, jenis: str, tahun: tuple[int, ...], kinerja: Sequence[Baris]) -> Naskah:
    """Return a document of another kind with the same facts: only the sheets and columns that the kind has."""
    sheets = {lembar.kunci: {k.kunci for k in lembar.kolom} for lembar in JENIS[jenis].lembar}
    tables = {**naskah.tabel, "kinerja": kinerja}
    known = {
        nama: [{k: v for k, v in b.items() if k in sheets[nama] or k[:-5] in sheets[nama]} for b in rows]
        for nama, rows in tables.items()
        if nama in sheets
    }
    return Naskah(jenis, tahun, naskah.identitas, known)


def _tahun_depan(ukur: Naskah, reached: Mapping[str, float]) -> Naskah:
    """Return the next year's measurement as it begins: its history is what was reached, its targets no less."""
    rows = []
    for b in ukur.tabel["kinerja"]:
        stays = {k: v for k, v in b.items() if not k.startswith("target")}
        best = reached.get(b["kode_indikator"])
        rows.append(stays | {"target_2026": b["target_2025"] if best is None else _angka(best)})
    history = [b for b in ukur.tabel["riwayat"] if b["tahun"] != "2025"] + [
        {
            "kode_indikator": b["kode_indikator"],
            "tahun": "2025",
            "target": b["target_2025"],
            "realisasi": _angka(reached[b["kode_indikator"]]),
        }
        for b in ukur.tabel["kinerja"]
        if b["kode_indikator"] in reached
    ]
    tabel = {"pejabat": ukur.tabel["pejabat"], "kinerja": rows, "riwayat": history}
    return Naskah("pengukuran", (2026,), {**ukur.identitas, "tahun": "2026", "tanggal_sk": "12 Januari 2026"}, tabel)


def _angka(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def ganti(dokumen: str, lembar: str, kunci: str, **isian: str) -> Ubah:
    """Return a change of one row: ``kunci`` is its Kode indikator, else its Kode."""

    def ubah(semua: Dokumen) -> Dokumen:
        naskah = semua[dokumen]
        rows = [dict(b) for b in naskah.tabel[lembar]]
        row = rows[baris_ke(naskah, lembar, kunci)]
        assert any(row.get(k) != v for k, v in isian.items()), f"{dokumen} {kunci} says that already"
        row.update(isian)
        return semua | {dokumen: replace(naskah, tabel={**naskah.tabel, lembar: rows})}

    return ubah


def hapus(dokumen: str, lembar: str, kunci: str) -> Ubah:
    """Return a change that takes one row out."""

    def ubah(semua: Dokumen) -> Dokumen:
        naskah = semua[dokumen]
        rows = list(naskah.tabel[lembar])
        del rows[baris_ke(naskah, lembar, kunci)]
        return semua | {dokumen: replace(naskah, tabel={**naskah.tabel, lembar: rows})}

    return ubah


def setiap(dokumen: Sequence[str], lembar: str, ubah: Callable[[Baris], Baris]) -> Ubah:
    """Return a change of every row of a sheet in some documents."""

    def semua_baris(semua: Dokumen) -> Dokumen:
        for nama in dokumen:
            naskah = semua[nama]
            rows = [ubah(dict(b)) for b in naskah.tabel[lembar]]
            assert rows != naskah.tabel[lembar], f"nothing changes in {nama}"
            semua = semua | {nama: replace(naskah, tabel={**naskah.tabel, lembar: rows})}
        return semua

    return semua_baris


def baris_ke(naskah: Naskah, lembar: str, kunci: str) -> int:
    """Return the index of a row by its Kode indikator or Kode (``IK-001 2024`` for a year of history)."""
    kode, _, tahun = kunci.partition(" ")
    return next(
        n
        for n, b in enumerate(naskah.tabel[lembar])
        if kode in (b.get("kode_indikator"), b.get("kode")) and (not tahun or b.get("tahun") == tahun)
    )


def bandingkan(semua: Mapping[str, Naskah], folder: Path, **pilihan: object) -> list[tuple[Path, Finding]]:
    """Write the documents and compare them all at once."""
    folder.mkdir(exist_ok=True)
    paths = [tulis_naskah(naskah, folder / f"{nama}.xlsx") for nama, naskah in semua.items()]
    hasil = bandingkan_berkas(paths, PilihanPeriksa(**pilihan)).hasil  # type: ignore[arg-type]
    return [(h.path, f) for h in hasil for f in h.findings]


def sel(dokumen: Buku, lembar: str, kunci: str, kolom: str) -> str:
    """Return the address of a cell by its sheet, its row's key and its column's key."""
    kode, _, tahun = kunci.partition(" ")
    rows = [s for s in dokumen.simpul if lembar == "simpul"] + [
        i for s in dokumen.simpul for i in s.indikator if lembar == "kinerja"
    ]
    rows += getattr(dokumen, lembar, ()) if lembar not in {"simpul", "kinerja"} else ()
    row = next(r for r in rows if r.at.kunci == kode and (not tahun or str(r.tahun) == tahun))
    return str(row.at.sel(kolom))
