"""Labelled pages as training wants them: facts from a real browser, right answers, and the site that each is from.

A corpus is a folder of saved pages with `pages.json` (page, maybe repo), `labels.json` (page, control as a
[data-fid="..."] selector, accept, visible, implicit, extra) and maybe `meta.json` (implicit_vocab).
"""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sellerfill.browser.context import read_contexts
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.facts import ControlContext, PageFacts
from sellerfill.recognize.rules import CANONICAL

# Labels that HTML has no name for, and what else than "unknown" such a box may be called without teaching a mistake:
# where a page has a box for the floor, another has the second line of the address.
_ALSO = {
    **dict.fromkeys(("floor", "building", "stair", "block", "address-extra", "address-extra-housesuffix",
                     "reference-point"), ("address-line2", "address-line3")),
    "address-lookup": ("address-line1",),
    **dict.fromkeys(("postal-code-lookup", "postal-code-and-city", "postal-code-or-suburb"), ("postal-code",)),
}  # fmt: skip
_PURPOSE = re.compile(
    r"[_-](login|signup|checkout|password-reset|change-password|register|payment|address|card|business|mobile|reset|"
    r"forgot|investors).*$"
)
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        "www com org net login accounts account secure my auth co uk de fr es it pl nl be at ch se no dk fi gr hu ro "
        "ru ua tr br pt cz sk bg rs eg ae sa jp cn kr tw id in ke nz au ca us edu gov html",
    )
)


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """One page: its facts, and per control of it the label's entry, None where nobody labelled."""

    corpus: str
    page: str
    site: str
    facts: PageFacts
    contexts: tuple[ControlContext, ...]
    entries: tuple[dict[str, Any] | None, ...]
    vocabulary: frozenset[str]

    def accepted(self, at: int) -> tuple[str, ...]:
        """Right answers for one control, in canonical names; () where it may not be learned from."""
        entry = self.entries[at]
        if entry is None or entry.get("implicit"):
            return ()
        if entry.get("extra"):
            return ("unknown", *_ALSO.get(entry.get("source_label") or "", ()))
        return tuple(sorted({CANONICAL.get(token, token) for token in entry["accept"]}))


def read_corpora(folders: list[Path], cache: Path | None) -> list[LabelledPage]:
    """All pages of some corpora, by their names, read in one browser; `cache` keeps what was read between runs."""
    pages: list[LabelledPage] = []
    with open_tab(BrowserChoice(headed=False), ()) as tab:
        tab.page.route("**/*", lambda route: route.continue_() if _is_file(route.request.url) else route.abort())
        for folder in sorted(folders, key=lambda folder: folder.name):
            kept = cache / f"{folder.name}.pickle" if cache else None
            if kept and kept.exists():
                pages += pickle.loads(kept.read_bytes())
                continue
            read = list(_read(folder, tab))
            if kept:
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(pickle.dumps(read))
            pages += read
    return pages


def _is_file(url: str) -> bool:
    return url.startswith("file:")


def _read(folder: Path, tab: Tab) -> Iterator[LabelledPage]:
    labels: dict[str, dict[str, dict[str, Any]]] = {}
    for entry in _json(folder / "labels.json"):
        labels.setdefault(entry["page"], {})[entry["control"]] = entry
    meta = _json(folder / "meta.json") if (folder / "meta.json").exists() else {}
    for row in _json(folder / "pages.json"):
        tab.page.goto((folder / row["page"]).resolve().as_uri(), wait_until="domcontentloaded")
        seen = tab.look()
        numbers = [
            number
            for handle in seen.handles
            for number in handle.evaluate("seen => seen.elements.map((el) => el.getAttribute('data-fid'))")
        ]
        mine = labels.get(row["page"], {})
        yield LabelledPage(
            corpus=folder.name,
            page=row["page"],
            site=site_of(folder.name, row),
            facts=seen.facts,
            contexts=read_contexts(seen),
            entries=tuple(mine.get(f'[data-fid="{number}"]') for number in numbers),
            vocabulary=frozenset(CANONICAL.get(token, token) for token in meta.get("implicit_vocab", ())),
        )


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def site_of(corpus: str, row: dict[str, Any]) -> str:
    """Who a page is from: its repository's owner, else its domain's name without country and purpose."""
    if "repo" in row:
        return f"owner:{row['repo'].split('/')[0]}"
    name = re.sub(r"\.html$", "", row["page"])
    if "locale" in row:
        name = re.sub(r"^(QA_)?[A-Z]{2}_(AR_|ar_|[a-z]{2}_)?", "", name)
        if re.fullmatch(r"[A-Z]?\d+[a-z]?", name):
            return f"{corpus}:{name.rstrip('abcdefghijklmnopqrstuvwxyz')}"
    else:
        name = _PURPOSE.sub("", name)
    parts = [part for part in re.split(r"[._-]", name.lower()) if part]
    own = [part for part in parts if part not in _NO_NAME] or parts
    has_domain = re.search(r"[._](com|org|net|[a-z]{2})\b", name)
    return f"site:{own[-1] if has_domain else own[0]}"
