"""A language model that writes the answer, and the guardrail that no word of it passes unchecked.

The model is given numbered ledger rows and gives back sentences. Each is held to its rows and
to the rules V1-V11 of `assistant.check`; what fails is told by the composer instead.
"""

from assistant.model.choice import PROVIDERS
from assistant.model.condense import condense
from assistant.model.limits import Limits
from assistant.model.opening import open_writer
from assistant.model.talk import Writer
from assistant.model.telling import write

__all__ = ["PROVIDERS", "Limits", "Writer", "condense", "open_writer", "write"]
