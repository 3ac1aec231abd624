"""The files of the documents: that they are there, and of a kind, size and colour that marketplaces take.

Source: docs/sites/amazon-na.md, section 7.6. Colour is told by the file's own word (its header), never by its pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from sellerfill.language import Bilingual
from sellerfill.profile.checks.entity import LICENCE_MARGIN, expired
from sellerfill.profile.findings import Finding
from sellerfill.profile.parts import Document
from sellerfill.profile.wording import about

LARGEST_BYTES: Final = 10 * 1024 * 1024
STATEMENT_AGE: Final = timedelta(days=90)
_NOT_IN_NAMES: Final = frozenset("$&#")
_STATEMENTS: Final = frozenset({"bank_statement", "card_statement", "utility_bill", "address_proof"})
_BEGINNINGS: Final[dict[str, tuple[bytes, ...]]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".tif": (b"II*\x00", b"MM\x00*"),
    ".tiff": (b"II*\x00", b"MM\x00*"),
    ".pdf": (b"%PDF-",),
}
# Start-of-frame segments; the others of this range hold tables.
_JPEG_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_PNG_GREYS: Final = (0, 4)


def check_documents(documents: Sequence[Document], folder: Path, today: date) -> Iterator[Finding]:
    """Findings about every document; paths count from `folder`."""
    for index, document in enumerate(documents):
        path = f"documents[{index}]"
        yield from _dates(document, path, today)
        yield from _file(folder / document.path, f"{path}.path")


def _dates(document: Document, path: str, today: date) -> Iterator[Finding]:
    ends = document.expires_on
    if isinstance(ends, date):
        yield from expired(f"{path}.expires_on", ends, today)
        if document.kind == "business_licence" and today <= ends < today + LICENCE_MARGIN:
            yield _finding(
                f"{path}.expires_on",
                "licence-margin",
                Bilingual("leaves less than 45 days of validity", "剩余有效期不足 45 天"),
                Bilingual("Marketplaces refuse such a licence; renew it first.", "平台不接受此类执照，请先续期。"),
            )
    old = document.issued_on and document.issued_on < today - STATEMENT_AGE
    if document.kind in _STATEMENTS and old:
        yield _finding(
            f"{path}.issued_on",
            "statement-old",
            Bilingual("lies more than 90 days back", "距今已超过 90 天"),
            Bilingual("Use a newer statement or bill.", "请使用较新的对账单或账单。"),
        )


def _file(file: Path, path: str) -> Iterator[Finding]:
    try:
        size = file.stat().st_size
        with file.open("rb") as stream:
            contents = stream.read(LARGEST_BYTES)
    except OSError:
        yield _finding(
            path,
            "document-missing",
            Bilingual("names no file that can be read", "所指的文件不存在或无法读取"),
            Bilingual("Write the path from the profile's folder.", "请填写相对于资料文件所在文件夹的路径。"),
        )
        return
    if _NOT_IN_NAMES & set(file.name):
        yield _finding(
            path,
            "document-name",
            Bilingual("has one of $ & # in the file's name", "的文件名含有 $ & # 之一"),
            Bilingual("Rename the file.", "请重命名文件。"),
        )
    if not 0 < size < LARGEST_BYTES:
        yield _finding(
            path,
            "document-size",
            Bilingual("is empty or has 10 MB and more", "的文件为空，或达到 10 MB 及以上"),
            Bilingual("Scan it anew, smaller than 10 MB.", "请重新扫描，大小须小于 10 MB。"),
        )
    yield from _picture(file, contents, path)


def _picture(file: Path, contents: bytes, path: str) -> Iterator[Finding]:
    if not contents.startswith(_BEGINNINGS.get(file.suffix.lower(), ())):
        yield _finding(
            path,
            "document-type",
            Bilingual(
                "is no png, tif, jpg or pdf file, or its name ends otherwise than its kind",
                "不是 png、tif、jpg 或 pdf 文件，或扩展名与内容不符",
            ),
            Bilingual("Scan it anew and save it as one of these.", "请重新扫描并保存为上述格式之一。"),
        )
    elif _is_grey(contents):
        yield _finding(
            path,
            "document-grey",
            Bilingual("is a grey-scale picture", "是灰度图片"),
            Bilingual("Marketplaces ask for colour: scan or photograph it anew.", "平台要求彩色，请重新扫描或拍照。"),
        )


def _is_grey(contents: bytes) -> bool:
    """Whether the file itself says that it holds no colours; a TIFF's and a PDF's word is not read."""
    if contents.startswith(_BEGINNINGS[".png"]):
        return len(contents) > 25 and contents[25] in _PNG_GREYS
    return contents.startswith(_BEGINNINGS[".jpg"]) and _jpeg_components(contents) == 1


def _jpeg_components(contents: bytes) -> int:
    """How many colour components the picture has; 0 where its header can't be followed."""
    at = 2
    while at + 10 <= len(contents) and contents[at] == 0xFF:
        marker = contents[at + 1]
        if marker in _JPEG_FRAMES:
            return contents[at + 9]
        at += 2 + int.from_bytes(contents[at + 2 : at + 4], "big")
    return 0


def _finding(path: str, code: str, says: Bilingual, next_step: Bilingual) -> Finding:
    return Finding("error", code, path, about(path, says), next_step)
