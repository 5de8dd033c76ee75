"""Build samples/poncokusumo-iki-2023.xlsx: the whole decree on the IKI of Kecamatan Poncokusumo, 2023.

Facts (positions, objectives, indicators, formulas, sources) come from tests/data/poncokusumo-iki-2023.facts.json;
duties, functions and clauses in our own short words from poncokusumo_teks.json beside this file. The document's own
mistakes stay in: its date has no day, diktum KEDUA refers to itself, five sources are empty, one post has two sheets.
It has no targets and no units, so there are none here. It names nobody: names are placeholders, NIP stays empty.

The annex has one sheet for each of 21 positions. A sheet is one node of Jenjang Individu with the number of the sheet
as its Kode (1 is J01, the Sekretaris; 21 is J21), holding the sheet's objectives in order, an indicator a row. No
sheet is linked to another, so no node has a parent.

Atasan is the one who gives "other tasks" in the duties, the only place that tells it; four positions (J17 to J20) name
none. The Camat and the Kepala Desa have no sheet; they are officials here because others name them. Eselon is that of
the kind of post, the document prints none. Fungsi is empty but for J01: seven sheets print "-", the others nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from umum import DATA, SAMPLES

from kinerja_xl.sheets import JENIS
from kinerja_xl.workbook.template import Isi, write_template

TARGET = SAMPLES / "poncokusumo-iki-2023.xlsx"
FACTS = DATA / "poncokusumo-iki-2023.facts.json"
TEXTS = Path(__file__).parent / "poncokusumo_teks.json"

YEAR = 2023
HEADED_IKU = "Judul kolom indikator tercetak INDIKATOR KINERJA UTAMA."
STACKED = (
    "Pembilang dan penyebut disimpulkan: tercetak sebagai dua baris tanpa garis pecahan, tanpa x 100%, dan tanpa "
    "indikator pada baris kedua."
)

# the superior as the duties name him -> Kode jabatan
SUPERIOR = {
    "Camat": "Camat",
    "Kepala Desa": "KepalaDesa",
    "Sekretaris": "J01",
    "Kasi Pemerintahan": "J02",
    "Kasi Ketenteraman dan Ketertiban Umum": "J07",  # its own sheet says Kasi Keamanan dan ketertiban
    "Kasi Pembangunan dan Pemberdayaan Masyarakat": "J09",
    "Kasi Pelayanan Publik": "J12",
    None: "",
}
WITHOUT_SHEET = (
    {"kode": "Camat", "jabatan": "Camat Poncokusumo", "eselon": "III.a", "nama": "Nama Camat Poncokusumo"},
    {"kode": "KepalaDesa", "jabatan": "Kepala Desa", "nama": "Nama Kepala Desa"},
)


def isi() -> Isi:
    """Return everything the sample holds."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    positions = {p["id"]: p for p in facts["positions"]}
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    clauses = [
        {"bagian": bagian, "urutan": urutan, "teks": teks}
        for bagian in ("Menimbang", "Mengingat", "Diktum")
        for urutan, teks in enumerate(texts[bagian.lower()], start=1)
    ]
    return Isi(
        tabel={
            "pejabat": [*WITHOUT_SHEET, *(_pejabat(p, texts) for p in facts["positions"])],
            "dasar_hukum": clauses,
            "kinerja": [_kinerja(i, positions[i["position"]], goals[i["goal"]]) for i in facts["indicators"]],
        },
        formulir={"identitas": _identitas(facts["document"])},
    )


def _identitas(document: dict[str, Any]) -> dict[str, Any]:
    office = document["office"]
    return {
        "nama_kantor": f"Kecamatan {office['kecamatan']}",
        "jenis_kantor": "Kecamatan",
        "kabupaten": f"Kabupaten {office['kabupaten']}",
        "provinsi": "Jawa Timur",
        "kode_wilayah": "35.07.07",
        "alamat": office["address_raw"],
        "kode_pos": office["postal_code"],
        "tahun": YEAR,
        "periode_awal": YEAR,
        "periode_akhir": YEAR,
        "nomor_sk": document["number_raw"],
        "tanggal_sk": document["date_raw"],  # "Januari 2023": the day is missing
        "tempat": document["place"],
        "tentang": document["title_raw"],
    }


def _pejabat(position: dict[str, Any], texts: dict[str, Any]) -> dict[str, str]:
    kode, eselon = position["id"], position["eselon_implied"]
    return {
        "kode": kode,
        "jabatan": position["jabatan_raw"],
        "eselon": eselon if eselon.startswith(("III.", "IV.")) else "",
        "atasan": SUPERIOR[position["superior_stated_in_tugas"]],
        "nama": f"Nama {position['jabatan_raw']}",
        "tugas": "\n".join(texts["tugas"][kode]),
        "fungsi": "\n".join(texts["fungsi"].get(kode, ())),
    }


def _kinerja(indikator: dict[str, Any], position: dict[str, Any], sasaran: str) -> dict[str, Any]:
    notes = (
        HEADED_IKU if position["table_header_says"] == "UTAMA" else "",
        STACKED if "second_row_raw" in indikator["formula"] else "",
    )
    return {
        "kode": str(position["order"]),
        "jenjang": "Individu",
        "sasaran": sasaran,
        "keterangan": " ".join(filter(None, notes)),
        "penanggung_jawab": position["id"],
        "indikator": indikator["name"],
        **_formula(indikator["formula"]),
        "sumber_data": _unlisted(indikator["sumber_data"] or ""),
    }


def _formula(formula: dict[str, Any]) -> dict[str, str]:
    """Return the formula parts: a fraction as plain text, a count as printed, no Cara hitung where neither fits."""
    if not formula["numerator"]:
        printed = _unlisted(formula["raw"]).replace("\\sum", "Σ")
        counted = formula["kind"] in {"count", "tautology_repeats_indicator_name"}
        return {"cara_hitung": "Jumlah" if counted else "", "penjelasan_rumus": printed}
    parts = {"pembilang": formula["numerator"], "penyebut": formula["denominator"]}
    if "second_row_raw" in formula:
        return parts | {"cara_hitung": "Rasio", "penjelasan_rumus": f"{formula['raw']}\n{formula['second_row_raw']}"}
    above, below = (f"({part})" if " x " in part else part for part in parts.values())
    return parts | {"cara_hitung": "Persentase", "penjelasan_rumus": f"{above} / {below} x {formula['factor']}"}


def _unlisted(text: str) -> str:
    """Drop the dash of a list's first item, as the names of the indicators do."""
    return text.removeprefix("- ")


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(JENIS["iki"], (YEAR,), isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
