"""Typed tables to the document: rows become nodes, objectives and indicators; nothing is judged here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace

from kinerja_xl.model.dokumen import (
    Aksi,
    Analisis,
    Anggaran,
    Asal,
    DasarHukum,
    DataUkur,
    Dokumen,
    Identitas,
    Indikator,
    JawabanSkm,
    Narasi,
    Pejabat,
    Pengecualian,
    Riwayat,
    Sasaran,
    Simpul,
    SubKomponenAkip,
    TargetNilai,
)
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets.kinerja import FORMULASI, KINERJA
from kinerja_xl.tables import Baris, Tabel, Tables
from kinerja_xl.text.similar import normalise

_QUARTERS = range(1, 5)


def build(tables: Tables) -> Dokumen:
    """Build the document from whatever tables were found.

    Args:
        tables: the tables as read; missing ones give empty parts.

    Returns:
        The document. Rows without their key (a node without Kode) are left out: the check has named them.
    """
    return Dokumen(
        jenis=tables.jenis.kunci if tables.jenis else "",
        lembar=frozenset(tables.tabel),
        identitas=_identitas(tables.tabel.get("identitas")),
        pejabat=tuple(_pejabat(tables.tabel.get("pejabat"))),
        simpul=_simpul(tables.tabel.get("kinerja")),
        anggaran=tuple(_anggaran(tables.tabel.get("anggaran"))),
        rencana_aksi=tuple(_rencana_aksi(tables.tabel.get("rencana_aksi"))),
        dasar_hukum=tuple(_dasar_hukum(tables.tabel.get("dasar_hukum"))),
        pengecualian=tuple(_pengecualian(tables.tabel.get("pengecualian"))),
        data_ukur=tuple(_data_ukur(tables.tabel.get("data_ukur"))),
        skm=tuple(_skm(tables.tabel.get("skm"))),
        akip=tuple(_akip(tables.tabel.get("akip"))),
        riwayat=tuple(_riwayat(tables.tabel.get("riwayat"))),
        analisis=tuple(_analisis(tables.tabel.get("analisis"))),
        narasi=tuple(_narasi(tables.tabel.get("narasi"))),
    )


def _asal(tabel: Tabel, baris: Baris) -> Asal:
    return Asal(tabel.sheet.name, baris.row, tabel.posisi)


def _identitas(tabel: Tabel | None) -> Identitas:
    if tabel is None or not tabel.baris:
        return Identitas()
    baris = tabel.baris[0]
    texts = {f.name: baris.teks(f.name) for f in fields(Identitas) if f.type == "str"}
    return replace(
        Identitas(**texts),  # type: ignore[arg-type]  # only the fields that are str
        tahun=_year(baris, "tahun"),
        periode_awal=_year(baris, "periode_awal"),
        periode_akhir=_year(baris, "periode_akhir"),
        tanggal_sk=baris.tanggal("tanggal_sk"),
        batas_capaian=baris.angka("batas_capaian"),
        sel={k.kunci: tabel.ref(baris, k.kunci) for k in tabel.kolom},
    )


def _year(baris: Baris, kunci: str) -> int | None:
    value = baris.angka(kunci)
    return None if value is None else int(value)


def _pejabat(tabel: Tabel | None) -> Iterator[Pejabat]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode"):
            continue
        yield Pejabat(
            kode=baris.teks("kode"),
            jabatan=baris.teks("jabatan"),
            eselon=baris.teks("eselon"),
            atasan=baris.teks("atasan"),
            nama=baris.teks("nama"),
            nip=baris.teks("nip"),
            pangkat=baris.teks("pangkat"),
            unit_kerja=baris.teks("unit_kerja"),
            tugas=_items(baris.teks("tugas")),
            fungsi=_items(baris.teks("fungsi")),
            at=_asal(tabel, baris),
        )


def _items(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


@dataclass(slots=True)
class _Rakitan:
    """A node while its rows are being collected."""

    pertama: Baris
    tulisan: dict[str, list[tuple[str, Asal]]] = field(default_factory=dict)
    sasaran: list[tuple[str, str, Baris, list[Indikator]]] = field(default_factory=list)


# a row whose indicator has no name still has its formula, way of adding up and source: nothing the office wrote is lost
_INDICATOR_KEYS = (
    "indikator",
    "satuan",
    "tipe_perhitungan",
    *(k.kunci for k in KINERJA.kolom if k.kelompok == FORMULASI),
)
_NODE_KEYS = ("jenjang", "induk", "kode_nomenklatur", "nomenklatur", "keterangan", "penanggung_jawab")


def _simpul(tabel: Tabel | None) -> tuple[Simpul, ...]:
    if tabel is None:
        return ()
    nodes: dict[str, _Rakitan] = {}
    for baris in tabel.baris:
        kode = baris.teks("kode")
        if not kode:
            continue
        node = nodes.setdefault(kode, _Rakitan(baris))
        for kunci in _NODE_KEYS:
            teks = baris.teks(kunci)
            written = node.tulisan.setdefault(kunci, [])
            if teks and all(normalise(teks) != normalise(earlier) for earlier, _ in written):
                written.append((teks, _asal(tabel, baris)))
        teks = baris.teks("sasaran")
        if teks and (not node.sasaran or node.sasaran[-1][0] != teks):
            node.sasaran.append((teks, baris.teks("penjelasan_sasaran"), baris, []))
        if any(baris.teks(kunci) for kunci in _INDICATOR_KEYS):
            if not node.sasaran:  # an indicator without an objective still has to appear
                node.sasaran.append(("", "", baris, []))
            node.sasaran[-1][3].append(_indikator(tabel, baris))
    return tuple(_finish(tabel, kode, node) for kode, node in nodes.items())


def _finish(tabel: Tabel, kode: str, node: _Rakitan) -> Simpul:
    nilai = {kunci: written[0][0] if written else "" for kunci, written in node.tulisan.items()}
    return Simpul(
        kode=kode,
        jenjang=nilai["jenjang"],
        induk=nilai["induk"] or parent_code(kode),
        kode_nomenklatur=nilai["kode_nomenklatur"],
        nomenklatur=nilai["nomenklatur"],
        keterangan=nilai["keterangan"],
        penanggung_jawab=nilai["penanggung_jawab"],
        sasaran=tuple(
            Sasaran(teks=teks, penjelasan=penjelasan, indikator=tuple(indikator), at=_asal(tabel, baris))
            for teks, penjelasan, baris, indikator in node.sasaran
        ),
        tulisan={kunci: tuple(written) for kunci, written in node.tulisan.items()},
        at=_asal(tabel, node.pertama),
    )


def parent_code(kode: str) -> str:
    """Return the parent that a code names: ``1.1.2`` -> ``1.1``, ``1`` -> "" (a root)."""
    return kode.rpartition(".")[0]


def _indikator(tabel: Tabel, baris: Baris) -> Indikator:
    return Indikator(
        kode=baris.teks("kode_indikator"),
        nama=baris.teks("indikator"),
        iku=baris.teks("iku") == "Ya",
        satuan=baris.teks("satuan"),
        arah=baris.teks("arah"),
        tipe_perhitungan=baris.teks("tipe_perhitungan"),
        cara_hitung=baris.teks("cara_hitung"),
        pembilang=baris.teks("pembilang"),
        penyebut=baris.teks("penyebut"),
        rumus_khusus=baris.teks("rumus_khusus"),
        penjelasan_rumus=baris.teks("penjelasan_rumus"),
        definisi_operasional=baris.teks("definisi_operasional"),
        alasan=baris.teks("alasan"),
        sumber_data=baris.teks("sumber_data"),
        kondisi_awal=_target(baris, "kondisi_awal"),
        target={t: v for t in tabel.tahun if (v := _target(baris, f"target_{t}")) is not None},
        target_tw=tuple(_target(baris, f"target_tw{n}") for n in _QUARTERS),
        penjelasan_target=baris.teks("penjelasan_target"),
        at=_asal(tabel, baris),
    )


def _target(baris: Baris, kunci: str) -> TargetNilai | None:
    value = baris.nilai.get(kunci)
    return value if isinstance(value, (float, str)) else None


def _anggaran(tabel: Tabel | None) -> Iterator[Anggaran]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode"):
            continue
        yield Anggaran(
            kode=baris.teks("kode"),
            sumber_dana=baris.teks("sumber_dana"),
            pagu=baris.angka("pagu"),
            pagu_perubahan=baris.angka("pagu_perubahan"),
            realisasi_tw=tuple(baris.angka(f"realisasi_tw{n}") for n in _QUARTERS),
            keterangan=baris.teks("keterangan"),
            at=_asal(tabel, baris),
        )


def _rencana_aksi(tabel: Tabel | None) -> Iterator[Aksi]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode_indikator"):
            continue
        yield Aksi(
            kode_indikator=baris.teks("kode_indikator"),
            aksi=baris.teks("aksi"),
            target_tw=tuple(_target(baris, f"aksi_tw{n}") for n in _QUARTERS),
            penanggung_jawab=baris.teks("penanggung_jawab"),
            at=_asal(tabel, baris),
        )


def _dasar_hukum(tabel: Tabel | None) -> Iterator[DasarHukum]:
    for baris in tabel.baris if tabel else ():
        urutan = baris.angka("urutan")
        if tabel is None or not baris.teks("teks"):
            continue
        yield DasarHukum(
            bagian=baris.teks("bagian"),
            urutan=0 if urutan is None else int(urutan),
            teks=baris.teks("teks"),
            at=_asal(tabel, baris),
        )


def _pengecualian(tabel: Tabel | None) -> Iterator[Pengecualian]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode_kaidah"):
            continue
        yield Pengecualian(
            kode_kaidah=baris.teks("kode_kaidah"),
            kunci_baris=baris.teks("kunci_baris"),
            alasan=baris.teks("alasan"),
            sampai=baris.tanggal("sampai"),
            at=_asal(tabel, baris),
        )


# -- the year -------------------------------------------------------------------------------------


def _data_ukur(tabel: Tabel | None) -> Iterator[DataUkur]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode_indikator"):
            continue
        yield DataUkur(
            kode_indikator=baris.teks("kode_indikator"),
            peran=baris.teks("peran"),
            uraian=baris.teks("uraian"),
            satuan=baris.teks("satuan"),
            tw=tuple(_target(baris, f"tw{n}") for n in _QUARTERS),
            bukti=baris.teks("bukti"),
            at=_asal(tabel, baris),
        )


def _skm(tabel: Tabel | None) -> Iterator[JawabanSkm]:
    for baris in tabel.baris if tabel else ():
        if tabel is not None:
            yield JawabanSkm(
                unit_layanan=baris.teks("unit_layanan"),
                jawaban=tuple(baris.angka(unsur) for unsur in UNSUR),
                at=_asal(tabel, baris),
            )


def _akip(tabel: Tabel | None) -> Iterator[SubKomponenAkip]:
    for baris in tabel.baris if tabel else ():
        if tabel is not None:
            yield SubKomponenAkip(
                komponen=baris.teks("komponen"),
                sub_komponen=baris.teks("sub_komponen"),
                bobot=baris.angka("bobot"),
                nilai_huruf=baris.teks("nilai_huruf"),
                at=_asal(tabel, baris),
            )


def _riwayat(tabel: Tabel | None) -> Iterator[Riwayat]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode_indikator"):
            continue
        yield Riwayat(
            kode_indikator=baris.teks("kode_indikator"),
            tahun=_year(baris, "tahun"),
            target=_target(baris, "target"),
            realisasi=_target(baris, "realisasi"),
            at=_asal(tabel, baris),
        )


def _analisis(tabel: Tabel | None) -> Iterator[Analisis]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("kode_indikator"):
            continue
        yield Analisis(
            kode_indikator=baris.teks("kode_indikator"),
            penyebab=baris.teks("penyebab"),
            kendala=baris.teks("kendala"),
            solusi=baris.teks("solusi"),
            program_penunjang=baris.teks("program_penunjang"),
            standar_nasional=_target(baris, "standar_nasional"),
            sumber_standar=baris.teks("sumber_standar"),
            at=_asal(tabel, baris),
        )


def _narasi(tabel: Tabel | None) -> Iterator[Narasi]:
    for baris in tabel.baris if tabel else ():
        if tabel is None or not baris.teks("teks"):
            continue
        yield Narasi(bagian=baris.teks("bagian"), teks=baris.teks("teks"), at=_asal(tabel, baris))
