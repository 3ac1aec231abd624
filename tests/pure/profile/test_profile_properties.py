from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from short_profile import SELLER, TODAY

from sellerfill.profile import examine

LINES = SELLER.splitlines()
VALUES = [number for number, line in enumerate(LINES) if re.search(r": ?\S", line)]

FORMS = [
    "{}",
    "'{}'",
    "[{}]",
    "{{{}: x}}",
    "@{}",
    "*{}",
    "!{}",
    "{}: {}",
    "'{}",
    "[{}",
    "|\n    {}",
    "https://{}",
    "+86{}",
]

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quick
@example(b"age-encryption.org/v1\n")
@given(st.binary(max_size=400))
def test_any_bytes_give_findings_and_never_an_exception(tmp_path: Path, contents: bytes) -> None:
    file = tmp_path / "seller.yaml"
    file.write_bytes(contents)

    profile, findings = examine(file, TODAY)

    assert profile is None
    assert any(finding.severity == "error" for finding in findings)


@quick
@given(st.sampled_from(VALUES), st.text(max_size=40))
def test_any_value_gives_a_profile_or_findings_and_never_an_exception(tmp_path: Path, number: int, value: str) -> None:
    lines = [*LINES]
    lines[number] = lines[number].split(":")[0] + ": " + value
    file = tmp_path / "seller.yaml"
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))

    profile, findings = examine(file, TODAY)

    assert profile is not None or findings


@quick
@given(
    st.sampled_from(VALUES),
    st.sampled_from(FORMS),
)
def test_no_finding_repeats_what_was_written(tmp_path: Path, number: int, form: str) -> None:
    mark = "Kanarienvogel.1987"
    lines = [*LINES]
    lines[number] = lines[number].split(":")[0] + ": " + form.format(mark, mark)
    file = tmp_path / "seller.yaml"
    file.write_text("\n".join(lines), encoding="utf-8")

    _, findings = examine(file, TODAY)

    assert mark not in repr(findings)


@quick
@given(st.integers(min_value=0, max_value=len(SELLER)))
def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path, end: int) -> None:
    file = tmp_path / "seller.yaml"
    file.write_text(SELLER[: min(end, len(SELLER) - 12)], encoding="utf-8")

    _, findings = examine(file, TODAY)

    assert any(finding.severity == "error" for finding in findings)
