"""The files that a page asks for: which of the profile's documents each chooser gets."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from sellerfill.profile.model import SellerProfile
from sellerfill.profile.parts import Document
from sellerfill.tokens import Token
from sellerfill.values.value import Spelling

_IDENTITY = ("national_id", "passport")
_ADDRESS = ("bank_statement", "card_statement", "utility_bill", "address_proof")


def answers(profile: SellerProfile, folder: Path) -> Iterator[tuple[Token, Spelling]]:
    """The representative's identity document, the licence, a statement; paths count from `folder`, the profile's."""
    yield from _first(profile, folder, Token.LICENCE_FILE, ("business_licence",))
    yield from _first(profile, folder, Token.ID_FRONT_FILE, _IDENTITY, sides=("front", "both", None))
    yield from _first(profile, folder, Token.ID_BACK_FILE, _IDENTITY, sides=("back", "both"))
    yield from _first(profile, folder, Token.STATEMENT_FILE, _ADDRESS)


def _first(
    profile: SellerProfile,
    folder: Path,
    token: Token,
    kinds: Collection[str],
    sides: Collection[str | None] = ("front", "back", "both", None),
) -> Iterator[tuple[Token, Spelling]]:
    for index, document in enumerate(profile.documents):
        if document.kind in kinds and document.side in sides and _of_representative(profile, document):
            file = folder / document.path
            yield token, Spelling(file.name, f"documents[{index}].path", local=file.name, file=file)
            return


def _of_representative(profile: SellerProfile, document: Document) -> bool:
    return document.person in (None, profile.representative.id)
