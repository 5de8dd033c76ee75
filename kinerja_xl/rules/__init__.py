"""The rules. One file each: ``rules/<topik>/kxNNN_<slug>.py``.

A rule's docstring is its page: the first line is its title, the rest is what ``explain`` prints. ``SEVERITY`` is its
weight. A rule over the whole document has ``check(dokumen)``, and ``JENIS`` where it speaks about some kinds only;
a rule that is found earlier, while cells are read, has neither: its findings come from that stage.
"""

from kinerja_xl.rules.katalog import all_rules
from kinerja_xl.rules.registry import Halaman, Rule, page

__all__ = ["Halaman", "Rule", "all_rules", "page"]
