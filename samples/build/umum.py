"""What the builders of the samples share: where things lie, and official codes by name."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from kinerja_xl.regulations.berlaku import pada
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR
from kinerja_xl.text.similar import normalise

SAMPLES = Path(__file__).parents[1]
DATA = SAMPLES.parent / "tests" / "data"


def official_code(name: str) -> str:
    """Return the official code of a programme, kegiatan or sub kegiatan by its name as the document spells it."""
    wanted = _spelled(name)
    for kode, entry in pada(NOMENKLATUR, dt.date.max).isi.baris.items():
        if _spelled(entry.nama) == wanted:
            return kode
    raise LookupError(name)


def _spelled(name: str) -> str:
    """Bring both spellings of a name together (documents write Pedesaan, Ketentraman, Triwulan, Cetak, Efektivitas)."""
    text = normalise(name).replace("ketenteraman", "ketentraman").replace("perdesaan", "pedesaan")
    text = text.replace("efektifitas", "efektivitas")
    text = re.sub(r"\bcetakan\b", "cetak", text).replace("triwulanan", "triwulan")
    return re.sub(r"\W+", "", text)
