"""Files that would fill the memory or hide something: one clear error, soon, in a process that is measured."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from short_profile import SELLER

CODE_PAGE = "kind: company # 公司\n" + SELLER.partition("\n")[2]
LAUGHS = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
# Time is that of the reading alone; importing the checks costs the same for any file.
CHILD = """
import json, sys, time
from datetime import date
from pathlib import Path
from sellerfill.profile.loading import read
begun = time.process_time()
loaded, findings = read(Path(sys.argv[1]), today=date(2026, 11, 23))
seconds = time.process_time() - begun
try:
    # The kernel's other figure, ru_maxrss, is at least that of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
except OSError:
    peak = 0
codes = [[one.code, one.line, one.column] for one in findings if one.severity == "error"]
print(json.dumps({"codes": codes, "seconds": seconds, "kibibytes": peak, "loaded": loaded is not None}))
"""
HOSTILE = {
    "ten megabytes of one text": (b"kind: " + b"x" * 10_000_000, ["too-large", 1, 1]),
    "ten megabytes of keys": (b"k: v\n" * 2_000_000, ["too-large", 1, 1]),
    "10,000 levels of lists": (b"[" * 10_000, ["too-deep", 1, 9]),
    "10,000 levels of keys": (b"{a: " * 10_000, ["too-deep", 1, 33]),
    "10,000 levels of dashes": (b"- " * 10_000 + b"a", ["too-deep", 1, 17]),
    "a billion laughs": (LAUGHS.encode("utf-8"), ["anchor", 1, 4]),
    "an alias of itself": (b"a: &a [*a]\n", ["anchor", 1, 4]),
    "tabs": (SELLER.replace("  ", "\t").encode("utf-8"), ["tab", 4, 1]),
    "GBK": (CODE_PAGE.encode("gbk"), ["gbk", 1, 17]),
    "NUL bytes": (b"kind: company\x00\nname: \x00", ["control-character", 1, 14]),
    "nothing but NUL bytes": (b"\x00" * 4096, ["control-character", 1, 1]),
    "ten megabytes of NUL bytes": (b"\x00" * 10_000_000, ["too-large", 1, 1]),
}


def measured(contents: bytes, folder: Path) -> dict[str, Any]:
    """What a process that reads this file tells of it and of itself."""
    file = folder / "seller.yaml"
    file.write_bytes(contents)
    child = subprocess.run([sys.executable, "-c", CHILD, str(file)], capture_output=True, check=True, timeout=60)
    told: dict[str, Any] = json.loads(child.stdout)
    return told


@pytest.mark.parametrize(("contents", "error"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_file_gets_a_clear_error_soon_and_in_little_memory(
    contents: bytes, error: list[object], tmp_path: Path
) -> None:
    told = measured(contents, tmp_path)

    # A tab or a NUL byte is told with each of its places, and nothing is told beside it.
    assert (told["codes"][0], {code for code, *_ in told["codes"]}, told["loaded"]) == (error, {error[0]}, False)
    assert told["seconds"] < 1
    assert told["kibibytes"] < 200 * 1024


@pytest.mark.parametrize(
    "contents",
    [
        b"\xef\xbb\xbf" + SELLER.encode("utf-8"),
        SELLER.replace("\n", "\r\n").encode("utf-8"),
        b"\xef\xbb\xbf" + SELLER.replace("\n", "\r\n").encode("utf-8"),
    ],
    ids=["a mark in front", "line ends of Windows", "both"],
)
def test_a_file_that_windows_wrote_is_simply_read(contents: bytes, tmp_path: Path) -> None:
    told = measured(contents, tmp_path)

    assert (told["codes"], told["loaded"]) == ([], True)
