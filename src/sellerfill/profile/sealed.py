"""Profiles that lie encrypted, in the age format: with a passphrase, or for one or several X25519 keys.

What a sealed file says is held in memory alone. The key of this process is asked for once, when the first sealed file
is read.
Source: age-encryption.org/v1 (C2SP), sections "Header", "scrypt recipient stanza", "X25519 recipient stanza".
"""

from __future__ import annotations

from collections.abc import Callable

_MARKS = (b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----")
_SECRET_KEY, _PUBLIC_KEY = "AGE-SECRET-KEY-1", "age1"
_TOO_MUCH_WORK = "Excessive work parameter"
MEASURED_TIMES = 20
_FOR_A_KEY, _HEADER_END = b"-> X25519 ", b"\n--- "

Source = Callable[[], str]


class WrongKey(Exception):
    """The key does not open the file, or the file is damaged; says no more."""


class NoKey(WrongKey):
    """Nothing here knows any key."""


class _Key:
    """The key of this process, and how to come by it."""

    def __init__(self) -> None:
        self.ask: Source = nobody
        self.known = ""

    def get(self) -> str:
        """The key, asked for the first time that it is needed."""
        self.known = self.known or self.ask()
        return self.known


def nobody() -> str:
    """The source of the key where nothing else was said. Raises NoKey."""
    raise NoKey


_KEY = _Key()


def ask_with(source: Source) -> None:
    """Where the key comes from: a passphrase, or the text of a file with secret keys ("AGE-SECRET-KEY-1...")."""
    _KEY.ask, _KEY.known = source, ""


def is_sealed(data: bytes) -> bool:
    """Whether these are the bytes of an encrypted file."""
    return data.startswith(_MARKS)


def opened(data: bytes) -> bytes:
    """What the file says: the bytes themselves, or what is sealed in them.

    Raises WrongKey, and what the source of the key raises.
    """
    return unseal(data, _KEY.get()) if is_sealed(data) else data


def as_before(data: bytes, before: bytes) -> bytes:
    """New contents for a file, sealed with the same key where it was sealed `before`. Raises WrongKey."""
    return seal(data, _KEY.get()) if is_sealed(before) else data


def is_for_others(data: bytes) -> bool:
    """Whether the file was sealed for more than one key: who has one of them can't seal it for all of them again."""
    return data.partition(_HEADER_END)[0].count(_FOR_A_KEY) > 1


def seal(data: bytes, key: str) -> bytes:
    """The bytes sealed: with a passphrase, or for the keys, public ("age1...") or secret, of as many lines.

    Raises WrongKey where a line that should be a key is none.
    """
    # Imported late: most profiles are not encrypted.
    import pyrage

    keys = _lines(key)
    if not keys:
        return bytes(pyrage.passphrase.encrypt(data, key))
    try:
        return bytes(pyrage.encrypt(data, [_public(line) for line in keys]))
    except (pyrage.IdentityError, pyrage.RecipientError, pyrage.EncryptError):
        # `from None`: the text of the error may quote the key.
        raise WrongKey from None


def unseal(data: bytes, key: str) -> bytes:
    """What is sealed in the bytes. Raises WrongKey."""
    import pyrage

    try:
        if keys := _lines(key):
            return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(line) for line in keys]))
        return _with_passphrase(data, key)
    except (pyrage.IdentityError, pyrage.DecryptError):
        raise WrongKey from None


def _with_passphrase(data: bytes, key: str) -> bytes:
    """What is sealed with a passphrase, tried again while the library holds the work for more than it dares.

    It measures the machine's speed each time, and errs on a busy one; the refusal costs nothing.
    """
    import pyrage

    for _ in range(MEASURED_TIMES):
        try:
            return bytes(pyrage.passphrase.decrypt(data, key))
        except pyrage.DecryptError as error:
            if not str(error).startswith(_TOO_MUCH_WORK):
                raise
    raise WrongKey


def _lines(key: str) -> list[str]:
    """The keys of a key file, without its comments; none where the text is a passphrase."""
    lines = [line.strip() for line in key.splitlines()]
    return [line for line in lines if line.startswith((_SECRET_KEY, _PUBLIC_KEY))]


def _public(line: str) -> object:
    import pyrage

    if line.startswith(_SECRET_KEY):
        return pyrage.x25519.Identity.from_str(line).to_public()
    return pyrage.x25519.Recipient.from_str(line)
