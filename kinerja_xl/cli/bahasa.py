"""Make click speak Indonesian: its own messages go through gettext, and this is where it finds ours."""

from __future__ import annotations

import gettext
import os


def speak_indonesian() -> None:
    """Point gettext at our catalogue; must run before click asks for its first message."""
    folder = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - help needs no pathlib
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", folder)
