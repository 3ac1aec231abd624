"""See that the built wheel holds the package alone, install it outside the checkout, and rehearse there.

rehearse_wheel.py DIST LOCK PROFILE: DIST holds one wheel, LOCK the pinned dependencies, PROFILE a seller.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

PACKAGES = ("sellerfill", "mock_site")
KINDS = (".css", ".gz", ".html", ".j2", ".js", ".py", ".toml", ".tsv", ".typed")


def strangers(wheel: Path) -> list[str]:
    """The files of the wheel that are neither the two packages' code and data nor the wheel's own records."""
    with zipfile.ZipFile(wheel) as archive:
        paths = [PurePosixPath(name) for name in archive.namelist()]
    return [
        str(path)
        for path in paths
        if not (path.parts[0] in PACKAGES and path.suffix in KINDS) and not path.parts[0].endswith(".dist-info")
    ]


def main() -> int:
    """The exit code of the rehearsal."""
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    dist, lock, profile = (Path(argument).resolve() for argument in sys.argv[1:])
    (wheel,) = dist.glob("*.whl")
    if found := strangers(wheel):
        print(f"These don't belong into the wheel: {', '.join(found)}", file=sys.stderr)
        return 1
    maker = Path(__file__).resolve().with_name("make_venv.py")
    with tempfile.TemporaryDirectory(prefix="sellerfill-wheel-") as name:
        outside = Path(name)
        subprocess.run([sys.executable, maker, outside / "venv"], check=True)
        programs = outside / "venv" / ("Scripts" if os.name == "nt" else "bin")
        pip = [programs / "python", "-m", "pip", "--disable-pip-version-check", "-q", "install"]
        subprocess.run([*pip, "--require-hashes", "-r", lock], check=True)
        subprocess.run([*pip, "--no-deps", wheel], check=True)
        shutil.copy(profile, outside / "seller.yaml")
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        environment["SELLERFILL_DATA_DIR"] = str(outside / "data")
        return subprocess.run(
            [programs / "fill", "--profile", "seller.yaml", "--rehearse"], cwd=outside, env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
