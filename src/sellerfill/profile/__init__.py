"""The seller's profile: read from YAML, checked, frozen.

    loaded = load(Path("seller.yaml"), today=date.today())
    loaded.profile.people[0].name.local

`load` refuses a profile with errors, all of them listed with file, line and column; `examine` tells and never raises.
"""

from __future__ import annotations

from sellerfill.profile.findings import Finding, RefusedProfile, Severity, Spot, in_order, place
from sellerfill.profile.loading import LoadedProfile, digest, examine, load, read
from sellerfill.profile.model import SellerProfile
from sellerfill.profile.secrets import SecretRef, hide, resolve

__all__ = [
    "Finding",
    "LoadedProfile",
    "RefusedProfile",
    "SecretRef",
    "SellerProfile",
    "Severity",
    "Spot",
    "digest",
    "examine",
    "hide",
    "in_order",
    "load",
    "place",
    "read",
    "resolve",
]
