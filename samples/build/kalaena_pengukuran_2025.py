"""Build samples/kalaena-pengukuran-2025.xlsx: the year 2025 of Kecamatan Kalaena, measured.

Tree, officials, indicators, targets and budgets are those of the corrected agreement (kalaena-pk-2025-bersih.xlsx).
Everything that an office would measure is invented and says so in the sheets: realisasi, the survey's answers, the
evaluation's grades, the years 2022-2024, the targets after 2025, the analyses and the paragraphs, and all that nobody
must fill in (staff, means, prizes, recommendations, reviews, partners). Numbers come from
kalaena_pengukuran_angka.json, texts from kalaena_pengukuran_teks.json, what nobody must fill in from
kalaena_pengukuran_lembar.json beside this file.

What the sample shows: a missed objective (IK-001), missed and exceeded indicators below it, two indicators that
Kalaena's agreement does not have (IK-053, less is better; IK-054, a target of zero), a quarter not measured (IK-016,
TW I), a programme that is the mean of its kegiatan (IK-023), a formula of the office's own (IK-049), a part of the
narrative that nobody wrote (Prestasi dan penghargaan, where a table stands in for it), and four mistakes that check
finds and the corrected copy mends: a budget line overspent, quarters that do not add up to the year (IK-042), a number
without evidence (IK-012), and a target in the quarter that was not measured.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bersih import corrected
from umum import SAMPLES

from kinerja_xl.compute.skm import indeks, nrr
from kinerja_xl.ketentuan import ketentuan_pada
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.sheets import PENGUKURAN
from kinerja_xl.workbook.template import Isi, write_template

TAHAP = 1  # reads the sample of the agreement
TARGET = SAMPLES / "kalaena-pengukuran-2025.xlsx"
KETENTUAN = ketentuan_pada(dt.date(2025, 1, 2))
HERE = Path(__file__).parent

YEAR, LAST = 2025, 2029
YEARS = tuple(range(YEAR, LAST + 1))
SEED = 2025  # of the survey's answers
TAMBAHAN = ("tindak_lanjut", "reviu", "sdm", "sarana", "penghargaan")
TANGGAL = ("tanggal", "tenggat", "tanggal_laporan")
WAYS = ("jumlah", "pecahan", "khusus", "langsung", "bawahan")

Row = dict[str, Any]


def isi() -> Isi:
    """Return everything the sample holds."""
    numbers = json.loads((HERE / "kalaena_pengukuran_angka.json").read_text(encoding="utf-8"))
    texts = json.loads((HERE / "kalaena_pengukuran_teks.json").read_text(encoding="utf-8"))
    more = json.loads((HERE / "kalaena_pengukuran_lembar.json").read_text(encoding="utf-8"))
    _, pk = corrected("kalaena-pk-2025")
    kinerja = list(_kinerja(pk.tabel["kinerja"], numbers, texts, more["kinerja"]))
    survey = _skm(numbers["skm"])
    return Isi(
        tabel={
            # the agreement prints no duties; these are examples in our own words
            "pejabat": [{**row, **texts["pejabat"].get(row["kode"], {})} for row in pk.tabel["pejabat"]],
            "dasar_hukum": [
                {"bagian": "Mengingat", "urutan": n, "teks": teks} for n, teks in enumerate(texts["dasar_hukum"], 1)
            ],
            "kinerja": kinerja,
            "anggaran": [_anggaran(row, numbers, texts["keterangan"]) for row in pk.tabel["anggaran"]],
            "rencana_aksi": list(_aksi(pk.tabel["rencana_aksi"], more)),
            "data_ukur": list(_data_ukur(kinerja, numbers, texts, survey)),
            "skm": survey,
            "akip": [
                {"komponen": s.komponen, "sub_komponen": s.nama, "bobot": s.bobot, "nilai_huruf": huruf}
                for s, huruf in zip(KETENTUAN.akip.sub_komponen, numbers["akip"], strict=True)
            ],
            "riwayat": [
                {"kode_indikator": kode, "tahun": int(tahun), "target": target, "realisasi": realisasi}
                for kode, years in numbers["riwayat"].items()
                for tahun, (target, realisasi) in years.items()
            ],
            "analisis": [
                *({**row, **more["analisis"].get(row["kode_indikator"], {})} for row in texts["analisis"]),
                *more["analisis_triwulan"],
            ],
            **{key: [_bertanggal(row) for row in more[key]] for key in TAMBAHAN},
            "narasi": [{"bagian": bagian, "teks": teks} for bagian, teks in texts["narasi"]],
            "capaian": [],
            "pengecualian": [*pk.tabel["pengecualian"], *texts["pengecualian"]],
        },
        formulir={"identitas": {**pk.formulir["identitas"], **_bertanggal(texts["identitas"])}},
    )


def _bertanggal(row: Row) -> Row:
    """Return a row with its days as dates, which JSON has not."""
    return {k: dt.date.fromisoformat(v) if k in TANGGAL else v for k, v in row.items()}


def _aksi(rows: Any, more: Row) -> Iterator[Row]:
    """Yield the agreement's actions with what was done of them."""
    told: dict[str, int] = {}
    for row in rows:
        kode = row["kode_indikator"]
        place = told[kode] = told.get(kode, 0) + 1
        done = more["rencana_aksi"][kode][place - 1]
        yield {
            **row,
            **{f"realisasi_tw{n}": value for n, value in enumerate(done, start=1)},
            "keterangan": more["keterangan_aksi"].get(f"{kode} {place}"),
        }


def _kinerja(rows: Any, numbers: Row, texts: Row, above: Row) -> Iterator[Row]:
    """Yield the agreement's rows with code, direction, type and all targets, and the two example indicators.

    ``above`` holds what is told once for a node: what it serves and who helps.
    """
    added = {one["setelah"]: one for one in texts["tambahan"]}
    for number, old in enumerate(rows, start=1):
        kode = f"IK-{number:03d}"
        row = {**old, "kode_indikator": kode, **above.get(old["kode"], {}), **texts["kinerja"].get(kode, {})}
        yield _measured(row, numbers)
        if kode in added:
            node = {k: row.get(k) for k in ("kode", "jenjang", "kode_nomenklatur", "nomenklatur", "sasaran")}
            own = {k: v for k, v in added[kode].items() if k != "setelah"}
            yield _measured({**node, "penanggung_jawab": row["penanggung_jawab"], **own}, numbers)


def _measured(row: Row, numbers: Row) -> Row:
    kode, target = row["kode_indikator"], row[f"target_{YEAR}"]
    own = _of(kode, numbers)
    later = own.get("target", [target] * (LAST - YEAR))
    return {
        **row,
        "arah": row.get("arah") or "Naik",
        "tipe_perhitungan": row.get("tipe_perhitungan") or own.get("tipe", "Non Kumulatif"),
        **{f"target_{tahun}": nilai for tahun, nilai in zip(YEARS[1:], later, strict=True)},
        **{f"target_tw{n}": nilai for n, nilai in enumerate(own["target_tw"], start=1)},
    }


def _of(kode: str, numbers: Row) -> Row:
    """Return what the numbers say of an indicator, whichever way it is measured."""
    return next(numbers[way][kode] for way in WAYS if kode in numbers[way])


def _data_ukur(kinerja: list[Row], numbers: Row, texts: Row, survey: list[Row]) -> Iterator[Row]:
    """Yield the measured numbers; those of a share or a ratio run since January, as their uraian says."""
    note = "angka contoh"
    for row in kinerja:
        kode, own = row["kode_indikator"], _of(row["kode_indikator"], numbers)
        bukti = f"{own['bukti']} ({note})" if own.get("bukti") else ""
        if kode in numbers["jumlah"]:
            yield _ukur(kode, "Nilai", row["pembilang"], row["satuan"], own["realisasi"], bukti)
        elif kode in numbers["pecahan"]:
            for kunci, satuan in zip(("pembilang", "penyebut"), own["satuan"], strict=True):
                yield _ukur(kode, kunci.title(), f"{row[kunci]} (s.d. triwulan)", satuan, own[kunci], bukti)
        elif kode in numbers["khusus"]:
            for nama, (uraian, nilai) in own["variabel"].items():
                yield _ukur(kode, nama, f"{uraian} (s.d. triwulan)", own["satuan"], nilai, bukti)
        elif row["cara_hitung"] == "Indeks SKM":
            yield _ukur(
                kode, "Nilai", texts["uraian"][kode], "Indeks", _quarterly_index(survey), f"Laporan hasil SKM ({note})"
            )


def _ukur(kode: str, peran: str, uraian: str, satuan: str, nilai: list[float | None], bukti: str) -> Row:
    quarters = {f"tw{n}": v for n, v in enumerate(nilai, start=1)}
    return {"kode_indikator": kode, "peran": peran, "uraian": uraian, "satuan": satuan, **quarters, "bukti": bukti}


def _skm(settings: Mapping[str, Any]) -> list[Row]:
    """Return the answers of the survey: whole numbers from 1 to 4 around each element's mean, the same every time."""
    rng = random.Random(SEED)
    means = dict(zip(UNSUR, settings["rata_rata"], strict=True))
    rows = []
    for number in range(1, settings["responden"] + 1):
        mood = rng.gauss(0, 0.2)  # a pleased respondent is pleased with most of it
        answers = {u: min(4, max(1, round(rng.gauss(mean + mood, 0.45)))) for u, mean in means.items()}
        rows.append({"no": number, "unit_layanan": rng.choice(settings["unit"]), **answers})
    return rows


def _quarterly_index(survey: list[Row]) -> list[float | None]:
    """Return the index of each quarter: a quarter of the respondents after the other."""
    size = len(survey) // 4
    found = []
    for start in range(0, 4 * size, size):
        part = survey[start : start + size]
        value = indeks([nrr([float(row[u]) for row in part]) for u in UNSUR], KETENTUAN.skm)
        found.append(None if value is None else round(value, 2))
    return found


def _anggaran(row: Mapping[str, Any], numbers: Row, keterangan: str) -> Row:
    """Return a budget row; what was spent stands at the sub kegiatan only, as offices keep it."""
    kode = row["kode"]
    if kode in numbers["anggaran_lebih"]:
        spent = numbers["anggaran_lebih"][kode]
    elif kode in numbers["anggaran"]:
        spent = [round(row["pagu"] * share / 250) * 250 for share in numbers["anggaran"][kode]]
    else:
        return dict(row)
    return {**row, **{f"realisasi_tw{n}": v for n, v in enumerate(spent, start=1)}, "keterangan": keterangan}


def build() -> bytes:
    """Return the sample's bytes."""
    return write_template(PENGUKURAN, YEARS, isi())


if __name__ == "__main__":
    TARGET.write_bytes(build())
