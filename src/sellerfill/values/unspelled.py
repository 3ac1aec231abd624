"""An unknown character, told together with the key whose text holds it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sellerfill.errors import ProfileError, UnknownReading
from sellerfill.language import Bilingual
from sellerfill.profile import Finding


class Unspelled(ProfileError):
    """A name or address that can't be written in Latin letters; `finding` says which, and what to do."""

    def __init__(self, path: str, error: UnknownReading) -> None:
        message = Bilingual(f"'{path}': {error.message.en}", f"“{path}”：{error.message.zh}")
        super().__init__(message, next_step=error.next_step)
        self.finding = Finding("error", "unknown-reading", path, message, error.next_step)


@contextmanager
def reading(path: str) -> Iterator[None]:
    """Inside, an UnknownReading becomes an Unspelled that names `path`."""
    try:
        yield
    except UnknownReading as error:
        raise Unspelled(path, error) from error
