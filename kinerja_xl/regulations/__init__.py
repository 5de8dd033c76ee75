"""What regulations fix: dated values with a citation each. Imports nothing of ours.

A new version of a regulation is a dated entry on top of its list here or in a sibling module, never a copied module.
Every citation says how sure we are of it (``bukti``): ``teks`` read in the regulation, ``kedua`` taken from a source
that cites it, ``ingatan`` still to be verified.
"""

from kinerja_xl.regulations.nip import Nip, masked, parse_nip
from kinerja_xl.regulations.nomenklatur import Nomenklatur, nomenklatur
from kinerja_xl.regulations.pangkat import GOLONGAN_PPPK, PANGKAT
from kinerja_xl.regulations.sumber import SUMBER, Sumber

__all__ = ["GOLONGAN_PPPK", "PANGKAT", "SUMBER", "Nip", "Nomenklatur", "Sumber", "masked", "nomenklatur", "parse_nip"]
