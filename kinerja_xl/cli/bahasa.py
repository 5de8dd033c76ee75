"""Make click speak Indonesian: its own messages go through gettext, and this is where it finds ours."""

from __future__ import annotations

import gettext
import os
from pathlib import Path


def speak_indonesian() -> None:
    """Point gettext at our catalogue; must run before click asks for its first message."""
    folder = Path(__file__).parent / "locale"
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("messages", str(folder))
