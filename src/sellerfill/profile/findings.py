"""What is wrong, doubtful or worth knowing about a profile, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple

from sellerfill.errors import NOTHING, ProfileError
from sellerfill.language import Bilingual

Severity = Literal["error", "warning", "note"]


class Spot(NamedTuple):
    """A place in the file; both numbers count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement about a profile; it names keys and places, never a value.

    `code` is stable and meant for programs; `path` names the key ("card.expires", "people[0].email", "" for the
    file as a whole); `line` and `column` count from 1.
    """

    severity: Severity
    code: str
    path: str
    message: Bilingual
    next_step: Bilingual = NOTHING
    line: int = 1
    column: int = 1

    def at(self, spot: Spot) -> Finding:
        """The same finding, standing at `spot`."""
        return replace(self, line=spot.line, column=spot.column)

    def as_line(self, file: Path) -> Bilingual:
        """One line for a terminal: "seller.yaml:12:3: what is wrong. what to do."."""
        where = f"{file}:{self.line}:{self.column}: "
        return Bilingual(
            f"{where}{self.message.en}. {self.next_step.en}".rstrip(),
            f"{where}{self.message.zh}。{self.next_step.zh}",
        )


class RefusedProfile(ProfileError):
    """A profile with at least one error; `findings` holds everything found, warnings and notes too."""

    def __init__(self, file: Path, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        lines = [finding.as_line(file) for finding in self.findings if finding.severity == "error"]
        super().__init__(
            Bilingual("\n".join(line.en for line in lines), "\n".join(line.zh for line in lines)),
            next_step=Bilingual(
                "Correct these places in the profile and run again.", "请改正资料文件中的这些地方，然后重新运行。"
            ),
        )


def join(path: Iterable[str | int]) -> str:
    """A path in writing: ("people", 0, "email") -> "people[0].email"."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text


def place(finding: Finding, spots: Mapping[str, Spot]) -> Finding:
    """The finding at its key's place in the file, or at the nearest key above it."""
    path = finding.path
    while path and path not in spots:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return finding.at(spots.get(path, Spot(1, 1)))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of the file, without repetitions."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.line, f.column, f.code, f.path)))
