"""When the use of a budget may be called efficient. Source: ``SUMBER["efisiensi"]``, which fixes no formula.

The threshold is practice, not law (an LKjIP application): achievement minus budget spent, in percentage points, above 5
efficient, within 5 fairly, below -5 not. Evaluators object to "efisien" while the target is missed, so that word wants
an achievement of at least 100 %.
"""

from __future__ import annotations

AMBANG = 0.05
"""Difference up to which the use of the budget is only fairly efficient, as a fraction (5 percentage points)."""

CAPAIAN_TERENDAH = 1.0
"""Achievement from which "efisien" may be claimed, as a fraction."""
