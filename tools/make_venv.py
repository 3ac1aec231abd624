"""Make a virtual environment: make_venv.py FOLDER.

Debian splits `venv` from Python; where it is missing, `virtualenv` from the package registry takes its place, put into
a folder of its own so that the system's Python stays as it is.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Exit 0 with a working environment in FOLDER, 2 on wrong arguments or a Python that is too old."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python may run
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}", file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    if subprocess.run([sys.executable, "-m", "venv", folder], check=False, capture_output=True).returncode == 0:
        return 0
    with tempfile.TemporaryDirectory() as aside:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", aside, "virtualenv"], check=True)
        return subprocess.run(
            [sys.executable, "-m", "virtualenv", "--clear", folder],
            check=False,
            env={**os.environ, "PYTHONPATH": aside},
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
