"""Ask the public advisories about the pinned packages.

audit_dependencies.py LOCK...: a line per known vulnerability and 1, or 0. Where the advisories can't be reached it says
so in one line, and ends with 0: a check that was left out is no finding.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

AUDIT = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--timeout", "10", "--format", "json")


def asked(lock: Path) -> list[dict[str, Any]] | None:
    """What the advisories say of each package of the lock; nothing where they gave no answer at all."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), *AUDIT]
    answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    try:
        packages: list[dict[str, Any]] = json.loads(answer.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        return None
    return None if all("skip_reason" in package for package in packages) else packages


def main() -> int:
    """1 where a pinned package has a known vulnerability."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    found = 0
    for lock in map(Path, sys.argv[1:]):
        packages = asked(lock)
        if packages is None:
            print(f"{lock}: not audited, the public advisories can't be reached from here")
            continue
        left_out = sum("skip_reason" in package for package in packages)
        print(f"{lock}: {len(packages) - left_out} packages audited, {left_out} unknown to the advisories")
        for package in packages:
            for known in package.get("vulns", ()):
                found += 1
                mended = ", ".join(known["fix_versions"]) or "no version yet"
                print(f"  {package['name']} {package['version']}: {known['id']}, mended in {mended}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
