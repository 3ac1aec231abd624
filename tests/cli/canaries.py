"""Canaries: texts that are like nothing else, all that a seller would not want to be found, and the search for them."""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from playwright.sync_api import Page
from ruamel.yaml import YAML

PROFILE = Path(__file__).with_name("canary.yaml")
START = Path(__file__).parents[1] / "run" / "watched_start.py"
SECRETS = {
    "CANARY_PASSWORD": "Zq7-inkwell-pass",
    "CANARY_ACCOUNT": "509461273946",
    "SELLERFILL_NOTIFY": "json://yanxi-notify-key@127.0.0.1:9/",
}
# Words of the vocabulary, and choices that every form offers: they tell nothing of this seller.
ORDINARY = {
    "1",
    "company",
    "english",
    "CN",
    "US",
    "national_id",
    "registered",
    "legal_representative",
    "primary_contact",
    "card_holder",
    "beneficial_owner",
    "env:CANARY_PASSWORD",
    "env:CANARY_ACCOUNT",
    "call",
    "zh",
    "visa",
    "false",
    "true",
    "yes",
    "no",
    "some",
    "corporation",
    "foreign",
    "11-100",
    "Home & Kitchen",
    "Toys & Games",
    "business_licence",
    "front",
    "广东省",
}
# What the tool makes of the Chinese, and pieces of longer texts: by hand, as a reader of a leak would know them.
SPELLED = (
    "Jieyang",
    "Yanxitangyue",
    "Yanxi",
    "Tangyue",
    "Rongcheng",
    "Jinlibei",
    "Jinli North",
    "揭阳",
    "榕城",
    "砚溪",
    "棠樾",
    "槿篱",
    "苗砚棠",
    "Yantang",
    "MiaoYantang",
    "+8613550946127",
    "13550946127",
    "13927394183",
    "1706室",
    "Room 1706",
    "No. 2739",
    "4000056655665556",
    "4000 0566 5566 5556",
    "4111111111111111",
    "4000000000000002",
)


def _leaves(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for child in node.values():
            yield from _leaves(child)
    elif isinstance(node, list):
        for child in node:
            yield from _leaves(child)
    else:
        yield str(node)


def leaves() -> set[str]:
    """Every text that stands in the profile as a value, as it is written."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor.add_constructor(None, lambda loader, node: str(node.value))
    for kind in ("bool", "int", "float", "timestamp", "null"):
        yaml.Constructor.add_constructor(f"tag:yaml.org,2002:{kind}", lambda loader, node: str(node.value))
    return set(_leaves(yaml.load(PROFILE)))


def marks() -> set[str]:
    """What must be found nowhere, beside what is typed."""
    return (leaves() - ORDINARY) | set(SPELLED) | set(SECRETS.values())


def _aligned(data: bytes) -> Iterator[bytes]:
    """The characters of Base64 that the text has in a longer one, wherever it begins there."""
    for before in range(3):
        text = base64.b64encode(b"\0" * before + data + b"\0" * 2)
        start = -(-before * 8 // 6)
        yield text[start : (before + len(data)) * 8 // 6]


def forms(mark: str) -> tuple[list[bytes], list[bytes]]:
    """Forms that a mark may hide in: those of which capitals tell nothing, in small letters; and those as they are."""
    texts = {mark, "".join(mark.split()), mark.replace(" ", "_"), mark.replace(" ", "-")}
    folded: set[bytes] = set()
    exact: set[bytes] = set()
    for text in texts:
        written = {text, quote(text, safe=""), quote_plus(text), html.escape(text), json.dumps(text)[1:-1]}
        folded |= {one.lower().encode("utf-8") for one in written}
        folded |= {
            text.lower().encode("utf-16-le"),
            text.lower().encode("utf-16-be"),
            text.encode("utf-8").hex().encode(),
        }
        for data in (text.encode("utf-8"), text.encode("utf-16-le")):
            exact |= set(_aligned(data)) | {quote(one).encode() for one in _aligned(data)}
    return sorted(folded), sorted(exact)


@dataclass(frozen=True)
class Search:
    """What is looked for: forms of which capitals tell nothing, forms as they are, and short numbers."""

    folded: tuple[bytes, ...]
    exact: tuple[bytes, ...]
    short: re.Pattern[bytes]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Search:
        """The search for these texts."""
        # A PIN has four digits: only as a number of its own, and not a line's in a source file, is it one.
        short = {text for text in texts if len(text) < 6 and text.isascii()}
        both = [forms(text) for text in set(texts) - short]
        words = "|".join(sorted(re.escape(text.lower()) for text in short)) or r"(?!)"
        return cls(
            tuple({one for folded, _ in both for one in folded}),
            tuple({one for _, exact in both for one in exact}),
            re.compile(f"(?<![0-9a-z.:])(?:{words})(?![0-9a-z])".encode()),
        )

    def hits(self, data: bytes) -> list[str]:
        """What is found in the data."""
        low = data.lower()
        found = [one for one in self.folded if one in low] + [one for one in self.exact if one in data]
        return [one.decode("utf-8", errors="replace") for one in sorted({*found, *self.short.findall(low)})]


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that was found: where, and what."""

    place: str
    text: str


def _unpacked(place: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The data itself, and whatever is packed in it."""
    # Pictures are pixels: chance may spell a short number in their letters.
    yield place, re.sub(rb"data:image/png;base64,[A-Za-z0-9+/=]*", b"", data)
    if data.startswith(b"\x1f\x8b"):
        yield from _unpacked(f"{place} (unpacked)", gzip.decompress(data))
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from _unpacked(f"{place}/{name}", archive.read(name))


def _rows(file: Path) -> bytes:
    """All that the tables of a database hold, text and blobs."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = [row for table in tables for row in database.execute(f'SELECT * FROM "{table}"')]
    return b"\n".join(cell if isinstance(cell, bytes) else str(cell).encode() for row in rows for cell in row)


def written(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below the folder, its name too, and what is packed in it."""
    for file in sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()):
        place, data = str(file.relative_to(folder)), file.read_bytes()
        yield f"name of {place}", place.encode("utf-8")
        if file.suffix != ".png":
            yield from _unpacked(place, data)
        if data.startswith(b"SQLite format 3"):
            yield f"rows of {place}", _rows(file)


@dataclass
class Watched:
    """Starts of the command in a home of its own: what they wrote, said, handed on, and showed in pictures."""

    folder: Path
    browser: str
    notes: dict[str, Any] = field(default_factory=dict)
    out: str = ""
    err: str = ""
    seen: set[bytes] = field(default_factory=set)

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "home" / "data"

    @cached_property
    def _own(self) -> Path:
        """What belongs to the test, and is not searched."""
        own = self.folder / "own"
        own.mkdir()
        return own

    def go(self, starts: list[dict[str, Any]]) -> None:
        """Carry the starts out; the profile is `PROFILE`, in a folder that is not searched."""
        home, temporary = self.folder / "home", self.folder / "home" / "temporary"
        temporary.mkdir(parents=True)
        shown = ["".join(mark.split()).lower() for mark in marks() if len(mark) > 5 or not mark.isascii()]
        spec = {"notes": str(self._own / "notes.json"), "secrets": SECRETS, "forms": shown, "starts": starts}
        (self._own / "spec.json").write_text(json.dumps(spec), encoding="utf-8")
        kept = {key: text for key, text in os.environ.items() if not key.startswith(("SELLERFILL_", "XDG_"))}
        environment = {
            **kept, "HOME": str(home), "TMPDIR": str(temporary), "SELLERFILL_DATA_DIR": str(self.data),
            "SELLERFILL_BROWSER": self.browser, "LC_ALL": "C.UTF-8", "COLUMNS": "200", "NO_COLOR": "1",
        }  # fmt: skip
        with subprocess.Popen(
            [sys.executable, str(START), str(self._own / "spec.json")],
            cwd=home, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:  # fmt: skip
            self._watch(process)
        self.notes = json.loads((self._own / "notes.json").read_text(encoding="utf-8"))

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """Read what the processes below are told, again and again, until the end."""
        while True:
            with suppress(subprocess.TimeoutExpired):
                out, err = process.communicate(timeout=0.25)
                self.out, self.err = out.decode("utf-8"), err.decode("utf-8")
                return
            for child in _descendants(process.pid):
                for told in ("cmdline", "environ"):
                    with suppress(OSError):
                        self.seen.add(Path(f"/proc/{child}/{told}").read_bytes())

    def search(self) -> Search:
        """The search for every mark, and for what was typed in these starts."""
        return Search.of({*marks(), *self.notes["typed"]})

    def leaks(self) -> list[Leak]:
        """Everything that was found, by place."""
        search = self.search()
        children = "".join(f"{one['arguments']} {one['environment']}\n" for one in self.notes["children"])
        places = [
            ("standard output", self.out.encode("utf-8")),
            ("standard error", self.err.encode("utf-8")),
            ("a child's command line or environment", children.encode("utf-8") + b"\n".join(sorted(self.seen))),
            *written(self.folder / "home"),
        ]
        return [Leak(place, hit) for place, data in places for hit in search.hits(data)]


def _descendants(process: int) -> list[int]:
    """The processes below one, as far as /proc tells; none where there is no /proc."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError):
            text = stat.read_text(encoding="utf-8", errors="replace")
            parents[int(stat.parent.name)] = int(text.rpartition(")")[2].split()[1])
    family = [process]
    for member in family:
        family += [child for child, parent in parents.items() if parent == member]
    return family[1:]


def uncovered(page: Page, pictures: dict[str, list[list[float]]]) -> list[tuple[str, list[float]]]:
    """Boxes of private texts on pictures, where anything but the mask's own grey is seen in them."""
    found = []
    for name, boxes in pictures.items():
        # What was never kept shows nothing.
        if boxes and Path(name).is_file():
            encoded = base64.b64encode(Path(name).read_bytes()).decode("ascii")
            found += [(Path(name).name, box) for box in page.evaluate(LOOK_UNDER, [encoded, boxes])]
    return found


# Two pixels at the edges may be blended with what lies beside them.
LOOK_UNDER = """async ([encoded, boxes]) => {
  const picture = new Image();
  picture.src = 'data:image/png;base64,' + encoded;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  canvas.drawImage(picture, 0, 0);
  const bare = ([x, y, width, height]) => {
    const at = [x + 2, y + 2, Math.max(width - 4, 1), Math.max(height - 4, 1)].map(Math.round);
    const seen = canvas.getImageData(...at).data;
    for (let i = 0; i < seen.length; i += 4)
      if (seen[i] !== 0x9a || seen[i + 1] !== 0xa5 || seen[i + 2] !== 0xb1) return true;
    return false;
  };
  return boxes.filter(bare);
}"""
