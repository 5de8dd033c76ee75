"""Every formula of the year and its Python twin agree with LibreOffice, whatever stands in the cells they read."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.berlaku import AKIP, KETENTUAN, SKALA, SURVEI
from helpers.recalculate import differences
from papan import Papan

from kinerja_xl.compute.bawahan import rata_rata_bawahan
from kinerja_xl.compute.pengukuran import RUMUS_INDIKATOR, RUMUS_KETENTUAN, RUMUS_PENGUKURAN
from kinerja_xl.compute.rumus import NilaiExcel
from kinerja_xl.compute.skm import indeks_skm
from kinerja_xl.compute.tahunan import realisasi_tahun
from kinerja_xl.compute.ukuran import Daerah, Ukuran
from kinerja_xl.regulations.skm import UNSUR
from kinerja_xl.workbook.cells import ExcelError

# no booleans: LibreOffice counts them as numbers, Excel does not, and check names such a cell (KX102)
GALAT = [ExcelError("#DIV/0!"), ExcelError("#N/A")]
TEKS = ["1.000", "", " ", "abc", "BB", "bb", "A", "AA", "WTP", "wdp", "*", "~A", "E"]
ANGKA = [0.0, 10.0, 8.0, 15.0, 25.0, -5.0, 0.1, 0.3, 1e12, 57.0, 87.5]
ANEH: list[NilaiExcel] = [None, *ANGKA, *TEKS, *GALAT]
KODE: list[NilaiExcel] = ["IK-001", "IK-002", "ik-003", "IK-*", "IK-00?", "~", 12.0, None, "", *GALAT]
ARAH, TIPE = ["Naik", "Turun", "Tetap", ""], ["Kumulatif", "Non Kumulatif", "Rata-rata", "Kumulatif Negatif", ""]
CARA = ["Persentase", "Rasio", "Jumlah", "Nilai langsung", "Rumus khusus", "Rata-rata bawahan", "Indeks SKM", ""]
KHUSUS = [
    "(A + B) / C * 100",
    "A - B - (C - 1)",
    "-A x (B : C) + 0,5",
    "A * A / (B - B)",
    "A +",
    "12",
    "(0,1 + A) - 0,4",
]
IDENTITAS: list[dict[str, NilaiExcel]] = [
    {"cara_isi_realisasi": "Per triwulan", "rumus_capaian_negatif": None, "batas_capaian": None},
    {"cara_isi_realisasi": "s.d. Triwulan", "rumus_capaian_negatif": "b", "batas_capaian": 120.0},
    {"cara_isi_realisasi": "", "rumus_capaian_negatif": "A", "batas_capaian": "120"},
    {"cara_isi_realisasi": GALAT[0], "rumus_capaian_negatif": GALAT[1], "batas_capaian": GALAT[0]},
    {"cara_isi_realisasi": None, "rumus_capaian_negatif": "C", "batas_capaian": -1.0},
    {},
]


def periksa(papan: Papan, sedikitnya: int, tmp_path: Path, libreoffice) -> None:
    path = papan.simpan(tmp_path / "papan.xlsx")
    count, differing = differences(path, libreoffice, tmp_path)
    assert not differing, "\n".join(differing[:20])
    assert count >= len(papan.rumus) >= sedikitnya


def acak(rng: random.Random, aneh: list[NilaiExcel]) -> NilaiExcel:
    return rng.choice(aneh) if rng.random() < 0.4 else float(rng.choice([10, 20, 25, 80, 100]))


@pytest.mark.libreoffice
@pytest.mark.parametrize("nomor", sebagian(range(len(IDENTITAS)), lambda nomor: nomor == 1))
def test_row_formulas_on_anything(nomor: int, tmp_path: Path, libreoffice) -> None:
    identitas, rng = IDENTITAS[nomor], random.Random(nomor)
    ukuran = [
        Ukuran(arah=a, tipe_perhitungan=t, satuan=s, skala=rng.choice([*SKALA, "", "Skala sendiri"]), persen=p)
        for a, t, s in itertools.product(ARAH, TIPE, ["%", "Predikat"])
        for p in (frozenset[str](), frozenset({"batas_capaian"}))
        for _ in range(2)
    ]
    masukan = [
        "target",
        *(f"realisasi_tw{n}" for n in range(1, 5)),
        "realisasi",
        "realisasi_lalu",
        "target_akhir",
        "capaian",
        "target_sd",
    ]
    hasil = {
        "realisasi_tahun": "hasil_tahun",
        "capaian": "hasil_capaian",
        "capaian_akhir": "hasil_akhir",
        "capaian_dibatasi": "hasil_dibatasi",
        "capaian_sd": "capaian_sd",
        "predikat_capaian": "hasil_predikat",
    }
    kosong = dict.fromkeys((*hasil.values(), "hasil_perubahan"))
    rows = [{kunci: acak(rng, ANEH) for kunci in masukan} | kosong for _ in ukuran]
    papan = Papan({"capaian": rows}, identitas)
    for nama, kolom in hasil.items():
        papan.hitung("capaian", kolom, lambda n, nama=nama: RUMUS_INDIKATOR[nama](ukuran[n]))
    papan.hitung("capaian", "hasil_perubahan", lambda _: RUMUS_PENGUKURAN["perubahan"])
    periksa(papan, 6 * 160, tmp_path, libreoffice)


@pytest.mark.berat
@pytest.mark.libreoffice
def test_every_scale_at_its_bounds(tmp_path: Path, libreoffice) -> None:
    batas = [30, 50, 51, 55, 60, 65, 66, 70, 75, 76, 80, 85, 90, 91, 100]
    nilai = [b / 100 + d for b in batas for d in (0, -1e-4, 1e-4, 1e-7, -1e-7, 1e-12)] + [
        r / t for r in range(40) for t in (29, 33)
    ]
    rows: list[dict[str, NilaiExcel]] = [{"capaian": v, **dict.fromkeys(SKALA)} for v in nilai]
    papan = Papan({"capaian": rows})
    for nama in SKALA:
        papan.hitung("capaian", nama, lambda _, nama=nama: RUMUS_INDIKATOR["predikat_capaian"](Ukuran(skala=nama)))
    periksa(papan, 5 * len(nilai), tmp_path, libreoffice)


@pytest.mark.berat
@pytest.mark.libreoffice
@pytest.mark.parametrize("nomor", range(3))
def test_a_whole_year_from_data_to_achievement(nomor: int, tmp_path: Path, libreoffice) -> None:
    identitas, rng = IDENTITAS[nomor], random.Random(nomor + 1)
    data = [
        {"kode_indikator": k, "peran": p, **{f"tw{n}": acak(rng, ANEH) for n in range(1, 5)}, "kunci": None}
        for k in [*KODE, *(f"IK-{n:03d}" for n in range(4, 50))]
        for p in rng.sample(["Pembilang", "penyebut", "Nilai", "A", "B", "C", "*", None, "", GALAT[0], "Dua kata"], 8)
    ]
    kode = [*KODE, *(f"IK-{n:03d}" for n in range(4, 56))]
    kinerja = [
        {"kode_indikator": k, "indikator": f"Indikator {n}", "satuan": rng.choice(["%", "Predikat", None, 3.0]),
         "target_tahun_ini": acak(rng, ANEH), "target_2029": acak(rng, ANEH),
         **{f"target_tw{q}": acak(rng, ANEH) for q in range(1, 5)}}
        for n, k in enumerate(kode)
        if k != ""  # LibreOffice finds a blank code in a cell with ="", Excel does not
    ]  # fmt: skip
    riwayat = [
        {"kode_indikator": k, "tahun": t, "realisasi": acak(rng, ANEH), "kunci": None}
        for k in kode
        for t in rng.sample([2024.0, 2025.0, "2025", None, "abc", GALAT[0]], 3)
    ]
    computed = ("satuan", *RUMUS_INDIKATOR, "perubahan")
    names = {"target_capaian": "target", "realisasi_tahun": "realisasi", "predikat_capaian": "predikat"}
    capaian = [{"kode_indikator": k, **{names.get(c, c): None for c in computed}} for k in kode * 2]
    persen = ["target", "target_akhir", "realisasi_lalu", "batas_capaian", "Nilai.tw1", "Pembilang.tw2", "A.tw3"]
    persen += ["target_tw1", "target_tw3"]
    ukuran = [
        Ukuran(
            cara_hitung=rng.choice(CARA),
            rumus_khusus=rng.choice(KHUSUS),
            peran=tuple(rng.sample(["A", "B", "C", "Dua kata", "*"], 4)),
            tipe_perhitungan=rng.choice(TIPE),
            arah=rng.choice(ARAH),
            satuan=rng.choice(["%", "Predikat", "%", "%"]),
            bawahan=tuple(tuple(rng.sample(["IK-004", "IK-005", "IK-006", "tidak ada", "~"], n)) for n in (1, 2, 1)),
            tahun_akhir=rng.choice([2029, None]),
            persen=frozenset(rng.sample(persen, 3)),
        )
        for _ in capaian
    ]  # fmt: skip
    papan = Papan({"kinerja": kinerja, "data_ukur": data, "riwayat": riwayat, "capaian": capaian}, identitas, 2026)
    papan.hitung("data_ukur", "kunci", lambda _: RUMUS_PENGUKURAN["kunci_ukur"])
    papan.hitung("riwayat", "kunci", lambda _: RUMUS_PENGUKURAN["kunci_riwayat"])
    papan.hitung("capaian", "satuan", lambda _: RUMUS_PENGUKURAN["satuan_indikator"])
    urut = ["target_capaian", *(f"realisasi_tw{n}" for n in range(1, 5)), "realisasi_lalu", "target_akhir"]
    urut += ["realisasi_tahun", "capaian", "capaian_dibatasi", "target_sd", "capaian_sd", "predikat_capaian"]
    urut += ["capaian_akhir"]
    # parents after the children they average, as fill has to do it
    induk = [n for n, u in enumerate(ukuran) if u.cara_hitung == "Rata-rata bawahan"]
    daun = [n for n in range(len(ukuran)) if n not in induk]
    for n in list(induk):
        if capaian[n]["kode_indikator"] in {"IK-004", "IK-005", "IK-006", "~"}:  # nobody averages himself
            induk.remove(n)
            ukuran[n] = Ukuran(cara_hitung="Jumlah", tipe_perhitungan="Kumulatif", arah="Naik")
            daun.append(n)
    for baris in (daun, induk):
        for nama in urut:
            papan.hitung("capaian", names.get(nama, nama), lambda n, nama=nama: RUMUS_INDIKATOR[nama](ukuran[n]), baris)
    papan.hitung("capaian", "perubahan", lambda _: RUMUS_PENGUKURAN["perubahan"])
    shown = {k: sum(row[k] not in ("", None) for row in capaian) for k in capaian[0]}
    assert all(shown[k] > 10 for k in ("target", "realisasi_tw1", "realisasi", "capaian", "predikat", "realisasi_lalu"))
    periksa(papan, 14 * len(capaian), tmp_path, libreoffice)


@pytest.mark.libreoffice
def test_means_of_children(tmp_path: Path, libreoffice) -> None:
    rng = random.Random(7)
    anak = [
        {"kode_indikator": f"IK-{n:03d}", "capaian_dibatasi": rng.choice([None, "", 0.0, 0.5, 1.2, 0.9])}
        for n in range(40)
    ]
    anak += [
        {"kode_indikator": "galat", "capaian_dibatasi": GALAT[0]},
        {"kode_indikator": "a*b", "capaian_dibatasi": 0.3},
    ]
    anak += [{"kode_indikator": "axb", "capaian_dibatasi": 0.7}]
    papan = Papan(
        {"capaian": [*anak, *({"kode_indikator": f"induk {n}", "capaian_dibatasi": None} for n in range(60))]}
    )
    for row in papan.lembar["capaian"]:
        row["realisasi"] = None
    pilihan = [row["kode_indikator"] for row in anak] + ["tidak ada"]
    bawahan = [
        tuple(tuple(rng.sample(pilihan[:40], rng.randint(0, 4))) for _ in range(rng.randint(0, 5))) for _ in range(54)
    ]
    bawahan += [(("galat",), ("IK-001",)), (("a*b",),), (("axb", "IK-002"),), (("tidak ada",),), ((),), ()]
    papan.hitung(
        "capaian", "realisasi", lambda n: rata_rata_bawahan(bawahan[n - len(anak)]), range(len(anak), len(anak) + 60)
    )
    assert papan.lembar["capaian"][len(anak) + 55]["realisasi"] == pytest.approx(30)  # a*b, not axb
    periksa(papan, 60, tmp_path, libreoffice)


@pytest.mark.libreoffice
def test_the_index_of_surveys(tmp_path: Path, libreoffice) -> None:
    rng = random.Random(11)
    lembar: dict[str, list[dict[str, NilaiExcel]]] = {}
    aneh: dict[str, list[NilaiExcel]] = {
        "Bersih": [1.0, 2.0, 3.0, 4.0],
        "Ada kosong": [3.0, 4.0, None],
        "Ada teks": [3.0] * 30 + ["4"],
        "Ada galat": [3.0] * 60 + [GALAT[0]],
        "Ada rumus kosong": [3.0] * 60 + [""],
        "Di luar batas": [0.0, 5.0, -1.0],
    }
    for nama, values in aneh.items():
        lembar[nama] = [{u: rng.choice(values) for u in UNSUR} for _ in range(20)]
    lembar["Tidak dijawab"] = [{u: None if u == "u4" else 3.0 for u in UNSUR} for _ in range(5)]
    papan = Papan({**lembar, "capaian": [{"hasil": None} for _ in lembar]})
    areas = [{u: Daerah(*papan.daerah(nama, u)) for u in UNSUR} for nama in lembar]
    papan.hitung("capaian", "hasil", lambda n: indeks_skm(areas[n], SURVEI))
    assert isinstance(papan.lembar["capaian"][0]["hasil"], float) and papan.lembar["capaian"][-1]["hasil"] == ""
    periksa(papan, len(lembar), tmp_path, libreoffice)


@pytest.mark.berat
@pytest.mark.libreoffice
def test_evaluations_of_akip(tmp_path: Path, libreoffice) -> None:
    rng = random.Random(13)
    bobot = [s.bobot for s in AKIP.sub_komponen]
    letters = list(AKIP.nilai)
    # whole evaluations: one grade everywhere (80,00 must be BB), mixtures, one grade missing, one odd
    sets: list[list[NilaiExcel]] = [[letter] * 12 for letter in letters]
    sets += [[rng.choice(letters[:5]) for _ in bobot] for _ in range(30)]
    sets += [[*["A"] * 11, odd] for odd in (None, "", "F", "a", "*", "b?", 3.0, GALAT[0])]
    rows = [
        {"bobot": b if n != 3 else rng.choice([None, "6", GALAT[1], b]), "nilai_huruf": letter, "nilai": None}
        for n, letters_ in enumerate(sets)
        for b, letter in zip(bobot, letters_, strict=True)
    ]
    papan = Papan({"akip": rows, "capaian": [{"angka": None, "huruf": None} for _ in sets]})
    papan.hitung("akip", "nilai", lambda _: RUMUS_KETENTUAN["nilai_sub_komponen"](KETENTUAN))
    areas = [Daerah(*papan.daerah("akip", "nilai", slice(12 * n, 12 * n + 12))) for n in range(len(sets))]
    for kolom, satuan in {"angka": "Nilai", "huruf": "Predikat"}.items():
        papan.hitung(
            "capaian",
            kolom,
            lambda n, satuan=satuan: realisasi_tahun(Ukuran(cara_hitung="Nilai AKIP", satuan=satuan, akip=areas[n])),
        )
    assert papan.lembar["capaian"][2] == {"angka": pytest.approx(80), "huruf": "BB"}
    periksa(papan, 14 * len(sets), tmp_path, libreoffice)
