"""Build samples/pino-raya-iku-2022-2026.xlsx: the whole IKU table of Kecamatan Pino Raya, 2022-2026.

Facts (names, units, targets, formulas, sources, owners) come from tests/data/pino-raya-iku-2022-2026.facts.json. The
document's own mistakes stay in. It names no person, number, date or place; names and NIP are placeholders.

The rows keep the order of the document: first its table of programmes and kegiatan, then its table of sub kegiatan.
The second table names no kegiatan, so the parent of a sub kegiatan is the one the official nomenclature gives, and
Keterangan says so. Three belong to a kegiatan the first table does not have: they are roots with their own number
(S13, S16, S18). Kode nomenklatur is left empty where the printed name is not an official one of that level.

The document has no column for the unit: Satuan is the word in the first target cell, and Keterangan names the cells
that print something else. Cara hitung is empty where the formula cell holds only evidence or loose words.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from umum import DATA, SAMPLES, official_code

from kinerja_xl.sheets import JENIS
from kinerja_xl.workbook.template import Isi, write_template

TARGET = SAMPLES / "pino-raya-iku-2022-2026.xlsx"
FACTS = DATA / "pino-raya-iku-2022-2026.facts.json"

YEARS = (2022, 2023, 2024, 2025, 2026)
JENJANG = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
CODE_PARTS = {"program": 3, "kegiatan": 5, "sub_kegiatan": 6}  # 7.01.02, 7.01.02.2.01, 7.01.02.2.01.0001
INFERRED = "Induk disimpulkan dari nomenklatur nasional; dokumen tidak menyebutkannya."
ORPHAN = "Kegiatan induknya tidak ada pada tabel pertama; dokumen tidak menyebutkan induk."
CARA_HITUNG = {"external_score": "Nilai AKIP", "unit_only": "Jumlah", "method_only": "Nilai langsung"}

# kode -> (name in the owner column, Eselon, Atasan, NIP, Unit kerja)
OWNERS: dict[str, tuple[str, str, str, str, str]] = {
    "Camat": ("Camat", "III.a", "Bupati", "19750101 199903 1 001", "Kecamatan Pino Raya"),
    "Sekcam": ("Sekcam", "III.b", "Camat", "19770202 200003 1 002", "Sekretariat"),
    "KasubPK": (
        "Kasubag Perencanaan dan Keuangan",
        "IV.b",
        "Sekcam",
        "19820606 200701 2 006",
        "Sub Bagian Perencanaan dan Keuangan",
    ),
    "KasubUmum": ("Kasubag Umum", "IV.b", "Sekcam", "19830707 200801 1 007", "Sub Bagian Umum"),
    "KasiPem": ("Kasi Pemerintahan", "IV.a", "Camat", "19790303 200312 1 003", "Seksi Pemerintahan"),
    "KasiPelUm": ("Kasi Pelayanan Umum", "IV.a", "Camat", "19800404 200501 2 004", "Seksi Pelayanan Umum"),
    "KasiPMD": ("Kasi PMD", "IV.a", "Camat", "19810505 200604 1 005", "Seksi Pemberdayaan Masyarakat Desa"),
    "KasiKesra": ("Kasi kesra", "IV.a", "Camat", "19840808 200902 2 008", "Seksi Kesejahteraan Rakyat"),
    "KasiTrantib": ("Kasi Trantib", "IV.a", "Camat", "19850909 201001 1 009", "Seksi Ketenteraman dan Ketertiban"),
}

IDENTITAS: dict[str, Any] = {
    "nama_kantor": "Kecamatan Pino Raya",
    "jenis_kantor": "Kecamatan",
    "kabupaten": "Kabupaten Bengkulu Selatan",
    "provinsi": "Bengkulu",
    "kode_wilayah": "17.01.06",
    "tahun": YEARS[0],
    "periode_awal": YEARS[0],
    "periode_akhir": YEARS[-1],
    "tentang": "Indikator Kinerja Utama Kecamatan Pino Raya",
}


def isi() -> Isi:
    """Return everything the sample holds."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    codes = _codes(facts)
    nodes = {n["id"]: n for n in facts["tree"]}
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    return Isi(
        tabel={
            "pejabat": _pejabat(facts),
            "dasar_hukum": [],
            "kinerja": [_kinerja(i, nodes[i["node"]], codes, goals[i["goal"]]) for i in facts["indicators"]],
        },
        formulir={"identitas": IDENTITAS},
    )


def _pejabat(facts: dict[str, Any]) -> list[dict[str, str]]:
    names = {p["jabatan_raw"]: p["jabatan_expanded"] for p in facts["positions"]}
    bupati = {"kode": "Bupati", "jabatan": "Bupati Bengkulu Selatan", "nama": "Nama Bupati"}
    return [bupati | {"unit_kerja": IDENTITAS["kabupaten"]}] + [
        {
            "kode": kode,
            "jabatan": names[raw],
            "eselon": eselon,
            "atasan": atasan,
            "nama": f"Nama {names[raw]}",
            "nip": nip,
            "unit_kerja": unit,
        }
        for kode, (raw, eselon, atasan, nip, unit) in OWNERS.items()
    ]


def _codes(facts: dict[str, Any]) -> dict[str, str]:
    """Return the code of each node: its place under its parent; a sub kegiatan without one keeps its own number."""
    codes: dict[str, str] = {}
    children: Counter[str] = Counter()
    for node in facts["tree"]:
        parent = node["parent"]
        if parent:
            children[parent] += 1
            codes[node["id"]] = f"{codes[parent]}.{children[parent]}"
        else:
            codes[node["id"]] = node["nomor_raw"] if node["level"] == "program" else node["id"]
    return codes


def _kinerja(indikator: dict[str, Any], node: dict[str, Any], codes: dict[str, str], sasaran: str) -> dict[str, Any]:
    satuan = _printed_unit(indikator["targets"][0])
    owner = next(kode for kode, (raw, *_) in OWNERS.items() if raw == indikator["penanggung_jawab"])
    return {
        "kode": codes[node["id"]],
        "jenjang": JENJANG[node["level"]],
        "kode_nomenklatur": _official(node),
        "nomenklatur": node["name"],
        "sasaran": sasaran,
        "keterangan": " ".join(filter(None, (_link(node), _odd_cells(indikator, satuan)))),
        "penanggung_jawab": owner,
        "indikator": indikator["name"],
        "satuan": satuan,
        **_formula(indikator["formula"]),
        "sumber_data": indikator["sumber_data"],
        **{f"target_{t['year']}": t["number"] for t in indikator["targets"]},
    }


def _official(node: dict[str, Any]) -> str:
    """Return the official code, "" when the name is not official or official only on another level (kegiatan 3.1)."""
    try:
        code = official_code(node["name"])
    except LookupError:
        return ""
    return code if code.count(".") + 1 == CODE_PARTS[node["level"]] else ""


def _link(node: dict[str, Any]) -> str:
    if node["level"] != "sub_kegiatan":
        return ""
    return INFERRED if node["parent"] else ORPHAN


def _printed_unit(target: dict[str, Any]) -> str:
    return target["raw"].lstrip("0123456789").strip()


def _odd_cells(indikator: dict[str, Any], satuan: str) -> str:
    odd = [f"{t['year']} '{t['raw']}'" for t in indikator["targets"] if _printed_unit(t) != satuan]
    return f"Tercetak: {', '.join(odd)}." if odd else ""


def _formula(formula: dict[str, Any]) -> dict[str, str]:
    if formula["kind"] != "ratio":
        return {"cara_hitung": CARA_HITUNG.get(formula["kind"], ""), "penjelasan_rumus": formula["raw"]}
    times = f" x {formula['factor']}" if formula["factor"] else ""
    return {
        "cara_hitung": "Persentase" if times else "Rasio",
        "pembilang": formula["numerator"],
        "penyebut": formula["denominator"],
        "penjelasan_rumus": f"{formula['numerator']} / {formula['denominator']}{times}",
    }


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(JENIS["iku"], YEARS, isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
