"""Why a language model was not used: one line, in our words alone.

What a third party's exception says is never passed on: it may hold a key or what was sent.
"""

from __future__ import annotations

_CODES = {
    400: "it refused the request, as where the context is too small for it",
    401: "it refused the key",
    402: "the account has no credit",
    403: "the key may not use it",
    404: "its service knows no model of this name",
    413: "it refused the request as too long",
    429: "its service takes no more requests for now",
}
_UNREACHABLE = ("connect", "resolve", "network", "protocol")


class ModelFailure(Exception):
    """The model gave nothing that can be used; the message says why, on one line."""


def reason(error: BaseException) -> str:
    """What went wrong in calling a model, told by the kind of the error alone."""
    if isinstance(error, ModelFailure):
        return str(error)
    code = getattr(error, "status_code", None)
    if code in _CODES:
        return _CODES[code]
    if isinstance(code, int):
        return f"its service answered with error {code}"
    kinds = [kind.__name__.lower() for e in _behind(error) for kind in type(e).__mro__]
    if any("timeout" in kind for kind in kinds):
        return "it did not answer in time"
    if any(word in kind for kind in kinds for word in _UNREACHABLE):
        return "its address cannot be reached"
    return f"it failed with {type(error).__name__}"


def _behind(error: BaseException) -> list[BaseException]:
    """The error and what caused it, innermost last."""
    found = [error]
    while (cause := found[-1].__cause__) is not None and cause not in found:
        found.append(cause)
    return found
