"""When the use of a budget may be called efficient. The regulation asks for the analysis and fixes no formula.

The threshold is practice, not law (an LKjIP application): achievement minus budget spent, in percentage points, above 5
efficient, within 5 fairly, below -5 not. Evaluators object to "efisien" while the target is missed, so that word wants
an achievement of at least 100 %.
"""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER


class AmbangEfisiensi(NamedTuple):
    """Both as fractions.

    Attributes:
        selisih: difference up to which the use of the budget is only fairly efficient (0.05: 5 percentage points).
        capaian_terendah: achievement from which "efisien" may be claimed.
    """

    selisih: float
    capaian_terendah: float


EFISIENSI: Subjek[AmbangEfisiensi] = Subjek(
    (Versi(SUMBER["PermenPANRB 53/2014"].berlaku, AmbangEfisiensi(0.05, 1.0), SUMBER["PermenPANRB 53/2014"]),)
)
"""The thresholds through time, newest first."""
