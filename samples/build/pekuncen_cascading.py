"""Build samples/pekuncen-cascading-2023.xlsx: the whole cascading of Kecamatan Pekuncen, 2023.

Facts (names, objectives, indicators, formulas, sources) come from tests/data/pekuncen-cascading-2023.facts.json. The
document's own mistakes stay in: numbers that skip or repeat (told in Keterangan), "1. Kumulatif" as a type, another
kecamatan's name in a formula, a sub kegiatan without an indicator, one with two names in one place. Names and NIP are
placeholders.

The document has five sheets, one a programme, in the order 5, 2, 2, 3, 4. Goal and objective stand on each of them;
here they stand once, as the first sheet words them. The codes follow the order of the document: 1 the goal, 1.1 the
objective, 1.1.1 the first programme, and on from there; kegiatan stand side by side on a sheet, each with its sub
kegiatan below. The document links no programme to the objective; they stand under it here, and Keterangan says so.

The document prints no owner, no unit and no target, so there are none. Its only official is the Camat who signs; the
others occur as sources of data. Kode nomenklatur is left empty where the printed name is not the official one.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from umum import DATA, SAMPLES, official_code

from kinerja_xl.sheets import JENIS
from kinerja_xl.workbook.template import Isi, write_template

TARGET = SAMPLES / "pekuncen-cascading-2023.xlsx"
FACTS = DATA / "pekuncen-cascading-2023.facts.json"

YEAR = 2023
JENJANG = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub Kegiatan"}
REPEATED = "Tercetak pada setiap lembar (lima kali); ditulis menurut lembar pertama."
UNLINKED = "Dokumen tidak menyebutkan kaitan program dengan sasaran."
NO_NAME = "Nama indikator tidak tercetak."

CAMAT = {
    "kode": "Camat",
    "jabatan": "Camat Pekuncen",
    "eselon": "III.a",
    "nama": "Nama Camat Pekuncen",
    "nip": "19750101 199903 1 001",
    "unit_kerja": "Kecamatan Pekuncen",
}


def isi() -> Isi:
    """Return everything the sample holds."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    return Isi(
        tabel={
            "pejabat": [CAMAT | {"pangkat": facts["document"]["signatures"][0]["rank_printed"]}],
            "kinerja": [*_goals(facts), *_tree(facts)],
        },
        formulir={"identitas": _identitas(facts["document"])},
    )


def _identitas(document: dict[str, Any]) -> dict[str, Any]:
    return {
        "nama_kantor": f"Kecamatan {document['office']['kecamatan']}",
        "jenis_kantor": "Kecamatan",
        "kabupaten": "Kabupaten Banyumas",
        "provinsi": "Jawa Tengah",
        "kode_wilayah": "33.02.16",
        "tahun": YEAR,
        "periode_awal": YEAR,
        "periode_akhir": YEAR,
        "tanggal_sk": dt.date.fromisoformat(document["date_iso"]),
        "tempat": document["place"],
        "tentang": document["title_raw"],
    }


def _goals(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the goal and the objective, each as the first sheet prints it."""
    goals = {g["id"]: g["text"] for g in facts["goals"]}
    codes = {"tujuan": ("1", "Tujuan"), "sasaran": ("1.1", "Sasaran Strategis")}
    for indikator in facts["indicators"]:
        if indikator["level"] in codes and indikator["repeat_no"] == 1:
            kode, jenjang = codes[indikator["level"]]
            yield {
                "kode": kode,
                "jenjang": jenjang,
                "sasaran": goals[indikator["goal"]],
                "keterangan": indikator["keterangan"] or REPEATED,
                **_indikator(indikator),
            }


def _tree(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the programmes with all below them, from top to bottom; every node carries its one indicator."""
    goals = {g["node"]: g["text"] for g in facts["goals"] if "node" in g}
    indicators = {i["node"]: i for i in facts["indicators"] if i["node"]}

    def walk(above: str, parent: str | None) -> Iterator[dict[str, Any]]:
        for number, node in enumerate((n for n in facts["tree"] if n["parent"] == parent), start=1):
            kode, indikator = f"{above}.{number}", indicators[node["id"]]
            yield {
                "kode": kode,
                "jenjang": JENJANG[node["level"]],
                "kode_nomenklatur": _official(node["name"]),
                "nomenklatur": node["name"],
                "sasaran": goals[node["id"]],
                "keterangan": " ".join(_notes(node, number, indikator)),
                **_indikator(indikator),
            }
            yield from walk(kode, node["id"])

    yield from walk("1.1", None)


def _notes(node: dict[str, Any], number: int, indikator: dict[str, Any]) -> Iterator[str]:
    """Yield what Keterangan says of a node: printed numbers and labels that its code does not show, what is missing."""
    printed, jenjang = node["label_printed"], JENJANG[node["level"]]
    if node["parent"] is None:
        yield UNLINKED
    if node["parent"] is None or printed != f"{jenjang} {number}":
        yield f"Tercetak: {printed}."
    if indikator["label_printed"] not in {f"Indikator Kinerja {printed}", f"Indikator Kinerja {jenjang}"}:
        yield f"Label indikator tercetak: {indikator['label_printed']}."
    if not indikator["name"]:
        yield NO_NAME


def _official(name: str) -> str:
    try:
        return official_code(name)
    except LookupError:
        return ""


def _indikator(indikator: dict[str, Any]) -> dict[str, str]:
    formula, tipe = indikator["formula"], indikator["tipe_penghitungan"]
    return {
        "indikator": indikator["name"] or "",
        "tipe_perhitungan": f"1. {tipe}" if "tipe_raw_note" in indikator else tipe,
        "cara_hitung": _cara_hitung(formula, indikator["name"] or ""),
        "pembilang": formula["numerator"] or "",
        "penyebut": formula["denominator"] or "",
        "penjelasan_rumus": formula["raw"],
        "sumber_data": indikator["sumber_data"] or "",
    }


def _cara_hitung(formula: dict[str, Any], name: str) -> str:
    """Return how the printed formula counts, "" where it only repeats a name that is no count."""
    if formula["numerator"]:
        return "Persentase" if formula["factor"] else "Rasio"
    if name.startswith("Indeks Kepuasan Masyarakat"):
        return "Indeks SKM"
    return "Jumlah" if formula["raw"].startswith("Jumlah ") else ""


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(JENIS["cascading"], (YEAR,), isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
