"""Build samples/jejangkit-iku-2023-2026.xlsx: the whole decree on the IKU of Kecamatan Jejangkit, 2023-2026.

Facts (positions, objectives, indicators, formulas, owners, short definitions) come from
tests/data/jejangkit-iku-2023-2026.facts.json; duties, clauses and one long formula in our own short words from
jejangkit_teks.json beside this file. The document's own mistakes stay in, and what it leaves out stays out: it has no
targets and no units, six formulas, five definitions and two owners are missing. Names and NIP are placeholders. The
head of the decree prints another number than its annex (050/020/JKT/2023); Nomor SK is that of the head.

The annex has one block for each position. A block is a node with the number of the block (1 Camat … 8 Umum dan
Kepegawaian), holding the block's objectives in order. Two blocks print more than one owner, so they are two nodes
each: 6A the Sekretaris, 6B the two rows without an owner; 8A the row of the other Kasubbag, 8B the rest.

Jenjang follows the heading of the block's table: Sasaran Strategis for the Camat (eselon III), Kegiatan where it says
SASARAN KEGIATAN (3 and 4), Individu elsewhere: KINERJA UTAMA or KINERJA names no level, only what the position
delivers. The document links no block to another, so no node has a parent, and Kegiatan 3 and 4 are reported for it.
An indicator is an IKU where the heading says INDIKATOR KINERJA UTAMA (1 and 2). Eselon is printed without its letter;
the Sekretaris stands there as IV.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from umum import DATA, SAMPLES

from kinerja_xl.sheets import JENIS
from kinerja_xl.workbook.template import Isi, write_template

TARGET = SAMPLES / "jejangkit-iku-2023-2026.xlsx"
FACTS = DATA / "jejangkit-iku-2023-2026.facts.json"
TEXTS = Path(__file__).parent / "jejangkit_teks.json"

YEARS = (2023, 2024, 2025, 2026)
SPLIT = {("Sekcam", "Sekcam"): "A", ("Sekcam", ""): "B", ("Umpeg", "PKA"): "A", ("Umpeg", "Umpeg"): "B"}
CARA_HITUNG = {
    "index_IKM": "Indeks SKM",
    "sum_of_components": "Nilai AKIP",
    "ratio": "Persentase",
    "count": "Jumlah",
}

# position -> (Eselon, Atasan, NIP, Unit kerja, spellings in the owner column)
OFFICIALS: dict[str, tuple[str, str, str, str, tuple[str, ...]]] = {
    "Camat": ("III.a", "Bupati", "19750101 199903 1 001", "Kecamatan Jejangkit", ("Camat",)),
    "Kesra": (
        "IV.a",
        "Camat",
        "19790303 200312 1 003",
        "Seksi Kesra dan Pelayanan",
        ("Kasi Kesra dan pelayanan", "Kasi Kesra dan Pelayanan"),
    ),
    "Trantib": ("IV.a", "Camat", "19800404 200501 2 004", "Seksi Trantib", ("Kasi Trantib",)),
    "Pem": ("IV.a", "Camat", "19810505 200604 1 005", "Seksi Pemerintahan", ("Kasi Pemerintahan",)),
    "PM": (
        "IV.a",
        "Camat",
        "19820606 200701 2 006",
        "Seksi Pemberdayaan Masyarakat",
        ("Kasi Pemberdayaan Masyarakat",),
    ),
    "Sekcam": ("IV.a", "Camat", "19770202 200003 1 002", "Sekretariat", ("Sekcam",)),
    "PKA": (
        "IV.b",
        "Sekcam",
        "19830707 200801 1 007",
        "Sub Bagian Perencanaan, Keuangan dan Aset",
        ("Kasubag PKA", "Kasubbag PKA", "Kepala Sub Bagian Perencanaan Keuangan dan Aset"),
    ),
    "Umpeg": (
        "IV.b",
        "Sekcam",
        "19840808 200902 2 008",
        "Sub Bagian Umum dan Kepegawaian",
        ("Kasubbag Umum dan Kepegawaian", "Kepala Sub Bagian Umum dan Kepegawaian"),
    ),
}
OWNER = {spelling: kode for kode, (*_, spellings) in OFFICIALS.items() for spelling in spellings} | {None: ""}


def isi() -> Isi:
    """Return everything the sample holds."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    blocks = {p["id"]: (number, p["table_header"]) for number, p in enumerate(facts["positions"], start=1)}
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    clauses = [
        {"bagian": bagian, "urutan": urutan, "teks": teks}
        for bagian in ("Menimbang", "Mengingat", "Diktum")
        for urutan, teks in enumerate(texts[bagian.lower()], start=1)
    ]
    return Isi(
        tabel={
            "pejabat": _pejabat(facts, texts),
            "dasar_hukum": clauses,
            "kinerja": [_kinerja(i, *blocks[i["position"]], goals[i["goal"]], texts) for i in facts["indicators"]],
        },
        formulir={"identitas": _identitas(facts["document"])},
    )


def _identitas(document: dict[str, Any]) -> dict[str, Any]:
    office = document["office"]
    return {
        "nama_kantor": f"Kecamatan {office['kecamatan']}",
        "jenis_kantor": "Kecamatan",
        "kabupaten": f"Kabupaten {office['kabupaten']}",
        "provinsi": "Kalimantan Selatan",
        "kode_wilayah": "63.04.17",
        "alamat": office["address_raw"],
        "kode_pos": office["postal_code"],
        "tahun": YEARS[0],
        "periode_awal": YEARS[0],
        "periode_akhir": YEARS[-1],
        "nomor_sk": document["number_raw"].removeprefix("NOMOR "),
        "tanggal_sk": dt.date.fromisoformat(document["date_iso"]),
        "tempat": document["place"],
        "tentang": document["title_raw"],
        "status_dokumen": "Perubahan",
    }


def _pejabat(facts: dict[str, Any], texts: dict[str, Any]) -> list[dict[str, str]]:
    rows = [
        {
            "kode": "Bupati",
            "jabatan": "Bupati Barito Kuala",
            "nama": "Nama Bupati",
            "unit_kerja": "Kabupaten Barito Kuala",
        }
    ]
    for position in facts["positions"]:
        kode = position["id"]
        eselon, atasan, nip, unit, _ = OFFICIALS[kode]
        rows.append(
            {
                "kode": kode,
                "jabatan": position["jabatan_raw"],
                "eselon": eselon,
                "atasan": atasan,
                "nama": f"Nama {position['jabatan_expanded']}",
                "nip": nip,
                "unit_kerja": unit,
                "tugas": texts["tugas"][kode],
                "fungsi": "\n".join(texts["fungsi"][kode]),
            }
        )
    return rows


def _kinerja(
    indikator: dict[str, Any], number: int, header: list[str], sasaran: str, texts: dict[str, Any]
) -> dict[str, Any]:
    block, owner = indikator["position"], OWNER[indikator["penanggung_jawab"]]
    formula = indikator["formula"]
    return {
        "kode": f"{number}{SPLIT.get((block, owner), '')}",
        "jenjang": _jenjang(block, header),
        "sasaran": sasaran,
        "penanggung_jawab": owner,
        "indikator": indikator["name"],
        "iku": "Ya" if header[1] == "INDIKATOR KINERJA UTAMA" else "Tidak",
        "cara_hitung": CARA_HITUNG.get(formula["kind"], ""),
        "pembilang": formula["numerator"] or "",
        "penyebut": formula["denominator"] or "",
        "penjelasan_rumus": texts["penjelasan_rumus"].get(indikator["id"], formula["raw"] or ""),
        "definisi_operasional": indikator["definition_short"] or "",
        "sumber_data": indikator["sumber_data"],
    }


def _jenjang(block: str, header: list[str]) -> str:
    if block == "Camat":
        return "Sasaran Strategis"
    return "Kegiatan" if header[0] == "SASARAN KEGIATAN" else "Individu"


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(JENIS["iku"], YEARS, isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
