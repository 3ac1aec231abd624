"""From a file to a profile, with everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from sellerfill.profile import forbidden, reader
from sellerfill.profile.checks import check
from sellerfill.profile.checks.documents import check_documents
from sellerfill.profile.draft import draft_of
from sellerfill.profile.findings import Finding, RefusedProfile, Spot, in_order, place
from sellerfill.profile.model import SellerProfile
from sellerfill.profile.wording import findings_of


@dataclass(frozen=True, slots=True)
class LoadedProfile:
    """A profile without errors. `findings` are warnings and notes, `digest` is SHA-256 over all it says, in hex.

    `file` is the path as given; `spots` are the places of its keys by path ("card.expires").
    """

    profile: SellerProfile
    findings: tuple[Finding, ...]
    digest: str
    file: Path
    spots: Mapping[str, Spot]


def load(path: Path, *, today: date) -> LoadedProfile:
    """The profile in the file. Raises RefusedProfile (a ProfileError) that lists every error with its place."""
    loaded, findings = read(path, today=today)
    if loaded is None:
        raise RefusedProfile(path, findings)
    return loaded


def read(path: Path, *, today: date) -> tuple[LoadedProfile | None, tuple[Finding, ...]]:
    """The profile, or None where it has errors, and all findings; never raises."""
    profile, findings, spots = _read(path, today)
    if profile is None or any(finding.severity == "error" for finding in findings):
        return None, findings
    return LoadedProfile(profile, findings, digest(profile), path, MappingProxyType(spots)), findings


def examine(path: Path, today: date) -> tuple[SellerProfile | None, tuple[Finding, ...]]:
    """The profile, or None where its form is wrong, and all findings; never raises.

    A profile that comes with error findings can be looked at, but not used: references in it may lead nowhere.
    """
    profile, findings, _ = _read(path, today)
    return profile, findings


def findings_in(tree: dict[str, Any], today: date) -> tuple[Finding, ...]:
    """All findings about a tree of dict, tuple and str as the reader gives it, without places; never raises."""
    return tuple(_modelled(tree, today)[1])


def digest(profile: SellerProfile) -> str:
    """SHA-256 in hex over everything that the profile says; spelling of the file and comments do not count."""
    return hashlib.sha256(profile.model_dump_json().encode("utf-8")).hexdigest()


def _read(path: Path, today: date) -> tuple[SellerProfile | None, tuple[Finding, ...], dict[str, Spot]]:
    source = reader.read(path)
    findings = list(source.findings)
    profile = None
    if source.tree is not None:
        profile, found = _modelled(source.tree, today)
        if profile:
            found += check_documents(profile.documents, path.parent, today)
        findings += [place(finding, source.spots) for finding in found]
    return profile, in_order(findings), source.spots


def _modelled(written: dict[str, Any], today: date) -> tuple[SellerProfile | None, list[Finding]]:
    tree, refused = forbidden.purge(written)
    found = [*refused, *check(draft_of(tree), today)]
    try:
        return SellerProfile.model_validate(tree), found
    except ValidationError as error:
        return None, [*found, *findings_of(error, SellerProfile)]
