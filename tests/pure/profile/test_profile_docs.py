from __future__ import annotations

import re
from pathlib import Path

from pydantic import BaseModel

from sellerfill.profile import SellerProfile
from sellerfill.profile.wording import known_keys

ROOT = Path(__file__).parents[3]


def all_keys(model: type[BaseModel]) -> set[str]:
    keys = set()
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        here = waiting.pop()
        for key in known_keys(model, here):
            keys.add(key)
            waiting.append((*here, key))
    return keys


def test_the_guide_explains_every_key() -> None:
    guide = re.sub(r"```.*?```", "", (ROOT / "docs/profile.md").read_text("utf-8"), flags=re.DOTALL)

    named = {word for quoted in re.findall(r"`([^`\n]+)`", guide) for word in re.findall(r"[a-z_0-9]+", quoted)}

    assert all_keys(SellerProfile) - named == set()


def test_every_invented_seller_is_listed() -> None:
    listed = (ROOT / "profiles/README.md").read_text("utf-8")

    missing = [file.name for file in (ROOT / "profiles").glob("*.yaml") if f"`{file.name}`" not in listed]

    assert missing == []
