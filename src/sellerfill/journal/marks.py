"""Names that tell nothing: digests salted with a secret of this machine."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path


def machine_salt(folder: Path) -> str:
    """The secret of this machine that digests are salted with, in `folder`, readable by its owner alone."""
    salt = folder / "salt"
    if not salt.exists():
        fresh = folder / f"salt-{secrets.token_hex(8)}"
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
        # Whole or not at all, and the first of two processes wins: a salt that changed would forget every seller.
        try:
            os.link(fresh, salt)
        except FileExistsError:
            pass
        except OSError:
            # A disk that knows no links.
            fresh.replace(salt)
        fresh.unlink(missing_ok=True)
    return salt.read_text(encoding="ascii")


def seller_mark(folder: Path, identity: str) -> str:
    """A name for a seller, a phone or an answer that tells nothing: a salted digest, 32 hexadecimal digits."""
    return hashlib.sha256((machine_salt(folder) + identity).encode("utf-8")).hexdigest()[:32]
