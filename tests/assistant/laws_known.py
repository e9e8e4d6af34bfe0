"""Cases of the laws that fail today, by reason; each is taken out when its rule is kept.

The reason names the rule and the finding; the marks are strict, so a mended case shows itself.
"""

from __future__ import annotations

_BY_REASON: dict[str, dict[str, tuple[str, ...]]] = {
    "G3: another kind, body or cause passes as the same": {
        "trap": ("Did Kestrel Group sell its rail unit to Sorrel Rail?",),
    },
}

KNOWN = {
    (law, name): reason
    for reason, laws in _BY_REASON.items()
    for law, names in laws.items()
    for name in names
}
"""Why each case fails, by law and case."""
