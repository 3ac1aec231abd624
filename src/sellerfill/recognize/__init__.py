"""Knowing a field when one sees it: facts about controls in; for each a token, a confidence and the evidence out."""

from sellerfill.recognize.proposals import Proposal, propose
from sellerfill.recognize.recognition import Recognition, recognize

__all__ = ["Proposal", "Recognition", "propose", "recognize"]
