"""How the secrets of a plan become text, at the moment of typing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from getpass import getpass

from sellerfill.language import Bilingual, Lang
from sellerfill.plan import FillPlan, PlannedField
from sellerfill.profile import hide, resolve
from sellerfill.values import Value

NOTIFY = "SELLERFILL_NOTIFY"


def keep_from_children(answers: Iterable[Value]) -> None:
    """Let no browser, driver or notifier inherit a secret that these answers find in the environment."""
    named = [value.secret.name for value in answers if value.secret and value.secret.source == "env"]
    # The addresses of the services hold keys; the settings have them by now.
    hide([NOTIFY, *named])


def secrets_of(plan: FillPlan, lang: Lang, *, rehearsal: bool) -> Callable[[PlannedField], str]:
    """How a planned secret becomes text: from its place, once a run; in a rehearsal a throw-away one, never yours.

    What has to be typed is asked for now: later the terminal listens for the person who wants to stop.
    """
    known: dict[str, str] = {}

    def secret(planned: PlannedField) -> str:
        reference = planned.value.secret
        assert reference is not None
        key = str(reference)
        if key not in known:
            if rehearsal:
                known[key] = secrets.token_hex(8) if "password" in planned.value.token else "123456789012"
            else:
                asked = Bilingual(f"{planned.field.en}: ", f"{planned.field.zh}：").say(lang)
                known[key] = resolve(reference, lambda: _typed(asked))
        return known[key]

    for planned in plan.fields:
        if planned.value.secret and planned.value.secret.source == "prompt":
            secret(planned)
    return secret


def _typed(asked: str) -> str:
    try:
        return getpass(asked)
    except EOFError:
        return ""
