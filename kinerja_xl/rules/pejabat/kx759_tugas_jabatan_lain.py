"""Tugas milik jabatan lain.

Periksa kepala seksi, kepala sub bagian, dan kepala bidang yang tugas atau fungsinya menyebut bidang pejabat lain,
tetapi tidak menyebut satu pun kata bidangnya sendiri, sedangkan yang satunya tidak tentang bidang lain itu. Begitu
pula fungsi dua kepala yang sama kata demi kata, sedangkan fungsi kepala lainnya berbeda-beda.

Mengapa: Tugas yang tersalin dari jabatan lain tercetak dalam keputusan, dan indikatornya tampak tidak sesuai tugasnya.

Contoh: Tugas Kepala Seksi Pemberdayaan Masyarakat 'Menangani ketenteraman dan ketertiban'.

Jalan keluar: Tulis tugas jabatannya menurut peraturan tentang tugas dan fungsi.

Yang tidak terlihat: Bidang yang namanya satu kata saja, kecuali tugasnya tersalin utuh, dan tugas yang ditulis dengan
kata lain daripada nama jabatannya.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.text.jabatan import bidang_jabatan, jabatan_baku
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_HEAD = regex(r"(?:plt |plh |pj )?kepala (?:seksi|sub bagian|bidang)\b")
_FEWEST = 2  # words by which a field is known
_TELLING = 5  # words of functions that nobody writes twice by chance
_HEADS = 60  # more than one office has; each is held against every other


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each head whose duties are those of another one."""
    heads = [p for p in dokumen.pejabat if _HEAD.match(jabatan_baku(p.jabatan))][:_HEADS]
    yield from _copied(heads)
    fields = {p.kode: kata_isi(bidang_jabatan(p.jabatan)) for p in heads}
    shared = Counter(word for words in fields.values() for word in words)
    for pejabat in heads:
        duties, functions = (kata_isi(" ".join(lines)) for lines in (pejabat.tugas, pejabat.fungsi))
        own = fields[pejabat.kode]
        for kunci, said, other in (("tugas", duties, functions), ("fungsi", functions, duties)):
            if not said or not own or own & said:
                continue
            owner = _owner(pejabat, heads, fields, shared, said - other)
            if owner is not None:
                yield temuan(
                    pejabat.at,
                    kunci,
                    message=f"Periksa: {kunci} {pejabat.jabatan} tentang bidang {owner.jabatan}.",
                    value="\n".join(getattr(pejabat, kunci)),
                    expected=f"{kunci} {pejabat.jabatan}",
                    related=(owner.at.sel(kunci),),
                    fix=f"tulis {kunci} jabatannya sendiri",
                )


def _copied(heads: list[Pejabat]) -> Iterator[Finding]:
    """Yield a finding for the later of two heads whose functions are the same, where no others share theirs."""
    owners: dict[tuple[str, ...], list[Pejabat]] = {}
    for pejabat in heads:
        if len(" ".join(pejabat.fungsi).split()) >= _TELLING:
            owners.setdefault(tuple(normalise(line) for line in pejabat.fungsi), []).append(pejabat)
    pairs = [group for group in owners.values() if len(group) > 1]
    if len(pairs) != 1 or len(pairs[0]) != _FEWEST or len(owners) < _FEWEST:
        return
    one, two = pairs[0]
    if jabatan_baku(one.jabatan) == jabatan_baku(two.jabatan):
        return  # one post of two holders
    yield temuan(
        two.at,
        "fungsi",
        message=f"Periksa: fungsi {two.jabatan} sama kata demi kata dengan fungsi {one.jabatan}.",
        value="\n".join(two.fungsi),
        expected=f"fungsi {two.jabatan}",
        related=(one.at.sel("fungsi"),),
        fix="tulis fungsi jabatannya sendiri",
    )


def _owner(
    pejabat: Pejabat,
    heads: list[Pejabat],
    fields: Mapping[str, frozenset[str]],
    shared: Counter[str],
    said: frozenset[str],
) -> Pejabat | None:
    """Return the head whose field the duties name in full, None for none."""
    for other in heads:
        field = frozenset(word for word in fields[other.kode] if shared[word] == 1)
        copied = bool(other.tugas) and other.tugas == pejabat.tugas
        if other is not pejabat and field and field <= said and (len(field) >= _FEWEST or copied):
            return other
    return None
