"""Build samples/kalaena-pk-2025.xlsx: the whole Perjanjian Kinerja of Kecamatan Kalaena, 2025.

Facts (names, units, targets, budgets) come from tests/data/kalaena-pk-2025.facts.json, explanations in our own short
words from kalaena_teks.json beside this file. The document's own mistakes stay in. Names and NIP are placeholders.

The document links its programmes to no sasaran; the description of sasaran I speaks of programmes 1 to 5 and that of
sasaran II of the office's own administration, so they stand under those here, and Keterangan says so.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from umum import DATA, SAMPLES, official_code

from kinerja_xl.sheets import PK
from kinerja_xl.workbook.template import Isi, write_template

TARGET = SAMPLES / "kalaena-pk-2025.xlsx"
FACTS = DATA / "kalaena-pk-2025.facts.json"
TEXTS = Path(__file__).parent / "kalaena_teks.json"

YEAR = 2025
JENJANG = {
    "sasaran_strategis": "Sasaran Strategis",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub Kegiatan",
}
INFERRED = "Induk disimpulkan dari uraian sasaran; dokumen tidak menyebutkannya."

# (Jabatan, Eselon, Atasan, Nama, NIP, Pangkat, Unit kerja); the document prints neither NIP nor rank
OFFICIALS: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "Bupati": ("Bupati Luwu Timur", "", "", "Nama Bupati", "", "", "Kabupaten Luwu Timur"),
    "Camat": ("Camat Kalaena", "III.a", "Bupati", "Nama Camat", "19750101 199903 1 001", "", "Kecamatan Kalaena"),
    "Sekcam": (
        "Sekretaris Camat",
        "III.b",
        "Camat",
        "Nama Sekretaris Camat",
        "19770202 200003 1 002",
        "",
        "Sekretariat",
    ),
    "KasiTrantib": (
        "Kepala Seksi Ketentraman dan Ketertiban Umum",
        "IV.a",
        "Camat",
        "Nama Kepala Seksi Ketentraman dan Ketertiban Umum",
        "19790303 200312 1 003",
        "",
        "Seksi Ketentraman dan Ketertiban Umum",
    ),
    "KasiPelUm": (
        "Kepala Seksi Pelayanan Umum",
        "IV.a",
        "Camat",
        "Nama Kepala Seksi Pelayanan Umum",
        "19800404 200501 2 004",
        "",
        "Seksi Pelayanan Umum",
    ),
    "KasiPemUm": (
        "Kepala Seksi Pemerintahan Umum",
        "IV.a",
        "Camat",
        "Nama Kepala Seksi Pemerintahan Umum",
        "19810505 200604 1 005",
        "",
        "Seksi Pemerintahan Umum",
    ),
    "KasubPK": (
        "Kepala Sub Bagian Perencanaan dan Kepegawaian",
        "IV.b",
        "Sekcam",
        "Nama Kepala Sub Bagian Perencanaan dan Kepegawaian",
        "19820606 200701 2 006",
        "",
        "Sub Bagian Perencanaan dan Kepegawaian",
    ),
    "KasubUK": (
        "Kepala Sub Bagian Umum dan Keuangan",
        "IV.b",
        "Sekcam",
        "Nama Kepala Sub Bagian Umum dan Keuangan",
        "19830707 200801 1 007",
        "",
        "Sub Bagian Umum dan Keuangan",
    ),
}

IDENTITAS: dict[str, Any] = {
    "nama_kantor": "Kecamatan Kalaena",
    "jenis_kantor": "Kecamatan",
    "kabupaten": "Kabupaten Luwu Timur",
    "provinsi": "Sulawesi Selatan",
    "kode_wilayah": "73.24.10",
    "tahun": YEAR,
    "periode_awal": YEAR,
    "periode_akhir": YEAR,
    "tanggal_sk": dt.date(2025, 1, 2),
    "tempat": "Kalaena",
    "tentang": "Perjanjian Kinerja Tahun 2025",
    "status_dokumen": "Murni",
}


def isi() -> Isi:
    """Return everything the sample holds."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    nodes = list(_nodes(facts))
    rows = [_kinerja(node, facts, texts) for node in nodes]
    budgets = {b["node"]: b for b in facts["budgets"]}
    anggaran = [
        {"kode": n["kode"], "sumber_dana": budgets[n["id"]]["sumber_dana"], "pagu": budgets[n["id"]]["amount"]}
        for n in nodes
        if n["id"] in budgets
    ]
    pejabat = [
        dict(zip(("kode", "jabatan", "eselon", "atasan", "nama", "nip", "pangkat", "unit_kerja"), (k, *v), strict=True))
        for k, v in OFFICIALS.items()
    ]
    return Isi(
        tabel={"pejabat": pejabat, "kinerja": rows, "anggaran": anggaran, "rencana_aksi": []},
        formulir={"identitas": IDENTITAS},
    )


def _nodes(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the tree from top to bottom with its codes; every node carries its one indicator."""
    by_node = {i["node"] or i["id"]: i for i in facts["indicators"]}
    children: dict[str | None, list[str]] = {}
    names = {n["id"]: n["name"] for n in facts["tree"]}
    for n in facts["tree"]:
        children.setdefault(n["parent"], []).append(n["id"])
    roots = {"I56": [p for p in children[None] if p != "PS"], "I57": ["PS"]}

    def walk(kode: str, node: str) -> Iterator[dict[str, Any]]:
        indikator = by_node[node]
        yield {"kode": kode, "id": node, "indikator": indikator, "nama": names.get(node, "")}
        below = roots.get(node) or children.get(node, [])
        for number, child in enumerate(below, start=1):
            yield from walk(f"{kode}.{number}", child)

    yield from walk("1", "I56")
    yield from walk("2", "I57")


def _kinerja(node: dict[str, Any], facts: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    indikator = node["indikator"]
    goal = next(g for g in facts["goals"] if g["id"] == indikator["goal"])
    target = next(t for t in indikator["targets"] if t["where"] == "TABEL KINERJA")
    own = texts[indikator["id"]]
    return {
        "kode": node["kode"],
        "jenjang": JENJANG[indikator["level"]],
        "kode_nomenklatur": official_code(node["nama"]) if node["nama"] else "",
        "nomenklatur": node["nama"],
        "sasaran": goal["text"],
        "penjelasan_sasaran": own["penjelasan_sasaran"],
        "keterangan": INFERRED if indikator["level"] == "program" else "",
        "penanggung_jawab": indikator["position"],
        "indikator": indikator["name"],
        "satuan": target["unit"] or "",
        **_formula(indikator, facts),
        "definisi_operasional": own["definisi_operasional"],
        "alasan": own["alasan"],
        "sumber_data": own["sumber_data"],
        f"target_{YEAR}": target["number"],
        "penjelasan_target": own["penjelasan_target"],
    }


def _formula(indikator: dict[str, Any], facts: dict[str, Any]) -> dict[str, str]:
    """Return the formula parts: as printed, or the level's own formula where the print is an image or garbled."""
    kind, level = indikator["formula"]["kind"], indikator["level"]
    if kind == "index_IKM":
        return {"cara_hitung": "Indeks SKM", "penjelasan_rumus": _ikm(facts)}
    if kind == "external_score":
        return {"cara_hitung": "Nilai AKIP", "penjelasan_rumus": indikator["formula"]["raw"]}
    if indikator["formula"]["status"] == "no definition table at all":
        return {}
    formula = facts["document"]["capaian_formulas"][level]
    left, right = formula["numerator"], formula["denominator"]
    if "without" in indikator["formula"]["status"]:  # two kegiatan print the sum instead of the mean
        left = left.replace("Rata-Rata ", "")
    return {
        "cara_hitung": "Persentase",
        "pembilang": left,
        "penyebut": right,
        "penjelasan_rumus": f"{formula['name']} = {left} / {right} x {formula['factor']}",
    }


def _ikm(facts: dict[str, Any]) -> str:
    return "\n".join(f"{s['no']}. {s['name']} = {s['formula']}" for s in facts["document"]["ikm"]["steps"])


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(PK, (YEAR,), isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
