"""From the tree to the sheets of a standard workbook."""

from __future__ import annotations

import re

from kinerja_xl.impor.susun.analisis_baris import susun_analisis
from kinerja_xl.impor.susun.hutan import Hutan, SimpulImpor
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, Catatan, IsianImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat, jabatan_bernama, nip_sel
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import Jenis
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.sheets.pilihan import Peran as PeranUkur
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator

_OFFICE = regex(
    r"\s*(kantor )?(kecamatan|kelurahan|dinas|badan|inspektorat|skpd|opd|perangkat daerah|sekretariat daerah)\b",
    re.IGNORECASE,
)
_NODE = (
    "kode_nomenklatur",
    "nomenklatur",
    "sasaran",
    "penjelasan_sasaran",
    "keterangan",
    "penanggung_jawab",
    "sasaran_daerah",
    "mitra",
)


def susun_tabel(hutan: Hutan, pejabat: DaftarPejabat, jenis: Jenis, tahun: int) -> dict[str, list[BarisIsian]]:
    """Return the rows of each sheet.

    Args:
        hutan: the tree.
        pejabat: the officials; those that rows name are added.
        jenis: the kind of workbook.
        tahun: the document's year.
    """
    have = {x.kunci for x in jenis.lembar}
    tables: dict[str, list[BarisIsian]] = {"pejabat": [], "kinerja": []}
    sheets = ("anggaran", "rencana_aksi", "data_ukur", "riwayat", "analisis", "tindak_lanjut")
    tables |= {k: [] for k in sheets if k in have}
    coded = any(n.aksi or n.ukur or n.riwayat or n.analisis for n in hutan.simpul())
    number = 0
    for node, code in _codes(hutan):
        owner = _owner(hutan, node.isi.get("penanggung_jawab"), pejabat)
        rows = []
        for item in node.indikator or [{}]:
            own = _owner(hutan, item.get("penanggung_jawab"), pejabat)
            row = _row(node, code, item, own or owner)
            if coded and "indikator" in row and "kode_indikator" not in row:
                number += 1
                row["kode_indikator"] = IsianImpor(f"IK-{number:03}", (), "nomor urut indikator")
            rows.append(row)
        tables["kinerja"] += rows
        if "anggaran" in tables:
            tables["anggaran"] += [
                {"kode": IsianImpor(code, (), "kode simpulnya"), **b} for b in node.anggaran.values() if b
            ]
        _aksi(node, rows, tables, pejabat)
        _ukur(node, rows, tables)
        _riwayat(node, rows, tables)
        susun_analisis(node, rows, tables, pejabat, tahun)
    tables["pejabat"] = list(pejabat.baris.values())
    return tables


def _codes(hutan: Hutan) -> list[tuple[SimpulImpor, str]]:
    """Return the nodes with the number that each has in the tree, from top to bottom."""
    found: list[tuple[SimpulImpor, str]] = []
    waiting = [(node, str(n)) for n, node in enumerate(hutan.akar, start=1)][::-1]
    while waiting:
        node, code = waiting.pop()
        found.append((node, code))
        waiting += [(child, f"{code}.{n}") for n, child in enumerate(node.anak, start=1)][::-1]
    return found


def _owner(hutan: Hutan, told: IsianImpor | None, pejabat: DaftarPejabat) -> IsianImpor | None:
    if told is None:
        return None
    if told.teks in pejabat.baris:
        return told
    if _OFFICE.match(told.teks):
        for place in told.dari:
            hutan.lewat.setdefault(place, "nama perangkat daerah, bukan jabatan")
        return None
    if (person := pejabat.orang(told)) is not None:
        return IsianImpor(person, told.dari, f"tertulis namanya, {ringkas(told.teks)}", simpulan=True)
    named = jabatan_bernama(told.teks)
    code = pejabat.pelaku(told) if named is None else pejabat.kode(told._replace(nilai=named[0]))
    if code is not None and named is not None:
        why = "nama dan jabatan dalam satu sel"
        who = {"nama": IsianImpor(named[1], told.dari, why, simpulan=True)}
        if number := nip_sel(told.teks):
            who["nip"] = IsianImpor(number, told.dari)
        pejabat.lengkapi(code, who)
    if code is None:
        hutan.catatan.append(
            Catatan(
                RAGU,
                f"Penanggung jawab {ringkas(told.teks)} menyebut beberapa pejabat; disalin seperti tertulis",
                told.dari[0],
            )
        )
        return told
    return IsianImpor(code, told.dari, "" if code == told.teks else f"tertulis {ringkas(told.teks)}")


def _row(node: SimpulImpor, code: str, item: BarisIsian, owner: IsianImpor | None) -> BarisIsian:
    row: BarisIsian = {
        "kode": IsianImpor(code, (), node.letak or "disusun dari urutan pohon", bool(node.letak)),
        "jenjang": IsianImpor(node.jenjang.value, (), node.bukti, node.ragu),
    }
    row |= {k: node.isi[k] for k in _NODE if k in node.isi and k != "penanggung_jawab"}
    if owner is not None:
        row["penanggung_jawab"] = owner
    return row | {k: v for k, v in item.items() if k != "penanggung_jawab"}


def _aksi(
    node: SimpulImpor, rows: list[BarisIsian], tables: dict[str, list[BarisIsian]], pejabat: DaftarPejabat
) -> None:
    if "rencana_aksi" not in tables:
        return
    for n, aksi in node.aksi:
        row = dict(aksi)
        if "kode_indikator" in rows[n]:
            row["kode_indikator"] = IsianImpor(rows[n]["kode_indikator"].nilai, (), "kode indikatornya")
        told = row.get("penanggung_jawab")
        if told is not None and told.teks not in pejabat.baris and (code := pejabat.pelaku(told)):
            row["penanggung_jawab"] = IsianImpor(code, told.dari, f"tertulis {ringkas(told.teks)}")
        tables["rencana_aksi"].append(row)


def _ukur(node: SimpulImpor, rows: list[BarisIsian], tables: dict[str, list[BarisIsian]]) -> None:
    if "data_ukur" not in tables:
        return
    for n, found in node.ukur:
        source = rows[n]
        if "cara_hitung" not in source and "indikator" in source and (way := _cara(source)) is not None:
            why = "kata pertama indikatornya; sumber memuat angka jadinya"
            source["cara_hitung"] = IsianImpor(way.value, (), why, simpulan=True)
        row: BarisIsian = {"peran": IsianImpor(PeranUkur.NILAI.value, (), "angka realisasi"), **found}
        if "kode_indikator" in source:
            row["kode_indikator"] = IsianImpor(source["kode_indikator"].nilai, (), "kode indikatornya")
        if "indikator" in source:
            row["uraian"] = IsianImpor(source["indikator"].nilai, (), "nama indikatornya")
        if "satuan" in source:
            row["satuan"] = IsianImpor(source["satuan"].nilai, (), "satuan indikatornya")
        tables["data_ukur"].append(row)


def _cara(row: BarisIsian) -> CaraHitung | None:
    """Return how a number comes about that a source gives ready: counted, or given by others; None for a share."""
    if "satuan" in row and is_percent(row["satuan"].teks):
        return None
    kelas = kelas_indikator(row["indikator"].teks)
    return {Kelas.JUMLAH: CaraHitung.JUMLAH, Kelas.NILAI: CaraHitung.NILAI_LANGSUNG}.get(kelas or Kelas.LAIN)


def _riwayat(node: SimpulImpor, rows: list[BarisIsian], tables: dict[str, list[BarisIsian]]) -> None:
    for n, found in node.riwayat if "riwayat" in tables else ():
        if "kode_indikator" in rows[n]:
            code = IsianImpor(rows[n]["kode_indikator"].nilai, (), "kode indikatornya")
            tables["riwayat"].append({"kode_indikator": code, **found})


def jumlah_indikator(tables: dict[str, list[BarisIsian]]) -> int:
    """Return how many different indicators the rows of Kinerja have."""
    return len({normalise(r["indikator"].teks) for r in tables["kinerja"] if "indikator" in r})
