"""Target atau pagu semula ditimpa dalam PK perubahan.

Periksa PK perubahan yang target atau pagu semulanya tidak sama dengan PK murni, sedangkan kolom perubahannya kosong.

Mengapa: Perubahan hanya dapat dinilai bila angka semula dan angka barunya terlihat berdampingan.

Contoh: PK murni 2025 menargetkan 90; PK perubahan menulis 85 pada kolom target semula, Target perubahan kosong.

Jalan keluar: Kembalikan angka semula, lalu tulis angka baru pada kolom Target perubahan atau Pagu perubahan.

Yang tidak terlihat: Perubahan yang sudah ditulis pada kolomnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.banding.angka_setara import NilaiBersatuan, nilai_setara, takaran_uang, tertulis
from kinerja_xl.banding.jodoh_simpul import sebutan_simpul
from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas
from kinerja_xl.banding.pihak import PihakBanding
from kinerja_xl.findings import Severity
from kinerja_xl.rules.antardokumen.sisi import Sisi, namai, temuan_sisi
from kinerja_xl.rules.antardokumen.target_sisi import sesatuan
from kinerja_xl.rules.antardokumen.uang_bersama import jumlah_pagu, pasangan_uang, uang_bersama
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.tampak import kutip

SEVERITY = Severity.INFO
BETA = True


def bandingkan(perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
    """Yield one finding for each number of the first agreement that the changed one writes over."""
    for setahun in perbandingan.tahunan:
        murni, berubah = setahun.pk_murni, setahun.pk_perubahan
        if murni is None or berubah is None or setahun.tahun is None:
            continue
        for satu in setahun.tetap:
            lama, baru = satu.pada(murni), satu.pada(berubah)
            if lama is None or baru is None or baru.indikator.target_perubahan is not None or not sesatuan(satu):
                continue
            sides = []
            for k in (baru, lama):
                value = k.indikator.target_berlaku(setahun.tahun, murni=True)
                if value is not None and not k.indikator.status.batal:
                    key = k.indikator.kunci_target(setahun.tahun, murni=True) or "indikator"
                    unit = k.indikator.satuan
                    sides.append((Sisi(k.pihak, k.indikator, key, tertulis(value, unit)), NilaiBersatuan(value, unit)))
            if len(sides) == 2 and not nilai_setara(sides[0][1], sides[1][1]):
                (own, _), (before, _) = sides
                yield temuan_sisi(
                    own,
                    [before],
                    message=f"Periksa: target semula {namai(baru)} {own.tertulis} pada {berubah.sebutan}, sedangkan "
                    f"{before.tertulis} pada {murni.sebutan}; Target perubahan kosong.",
                    fix="kembalikan target semula, lalu tulis target baru pada kolom Target perubahan",
                )
        yield from _pagu(murni, berubah)


def _pagu(murni: PihakBanding, berubah: PihakBanding) -> Iterator[TemuanBerkas]:
    pairs = [(node, pair) for node in uang_bersama(murni, berubah) for pair in pasangan_uang(node)]
    amounts = [(jumlah_pagu(pair.pk, "pagu"), jumlah_pagu(pair.ukur, "pagu")) for _, pair in pairs]
    takaran = takaran_uang((a, b) for a, b in amounts if a is not None and b is not None)
    for (node, pair), (a, b) in zip(pairs, amounts, strict=True):
        if a is None or b is None or takaran.setara(a, b) or any(r.pagu_perubahan is not None for r in pair.ukur):
            continue
        yield temuan_sisi(
            Sisi(berubah, pair.ukur[0], "pagu", format_number(b)),
            [Sisi(murni, pair.pk[0], "pagu", format_number(a))],
            message=f"Periksa: pagu semula {kutip(sebutan_simpul(node.simpul))} {format_number(b)} pada "
            f"{berubah.sebutan}, sedangkan {format_number(a)} pada {murni.sebutan}; Pagu perubahan kosong.",
            difference=format_number(b - a),
            fix="kembalikan pagu semula, lalu tulis pagu baru pada kolom Pagu perubahan",
        )
