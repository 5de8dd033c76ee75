"""What a click on the program does: the page, with the files that were given; else the command line."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "lib"))

if __name__ == "__main__":  # worker processes import this file too, for the path above
    if all(Path(word).exists() for word in sys.argv[1:]):
        sys.argv[1:] = ["serve", *sys.argv[1:]]
    from kinerja_xl.cli import process

    process.run()
