"""One visitor's page without a browser: gradio's own queue, spoken over HTTP."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

PATIENCE = 120.0


@dataclass
class Visitor:
    """Asks as the page does, and keeps every event that the server sends to this session."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    session: str = field(default_factory=lambda: uuid4().hex)
    mark: str = field(default_factory=lambda: uuid4().hex)

    def ask(self, question: str) -> list[dict[str, Any]]:
        """The events until the answer is whole."""
        return self._press("ask", [question, "", None, None, self.mark])

    def hand_in(self, path: str) -> list[dict[str, Any]]:
        """The events of an upload that names a path of its own choice."""
        file = {"path": path, "orig_name": path, "meta": {"_type": "gradio.FileData"}}
        return self._press("upload", [[file]])

    def _press(self, button: str, data: list[Any]) -> list[dict[str, Any]]:
        with httpx.Client(
            base_url=self.address, timeout=PATIENCE, cookies=self.cookies, trust_env=False
        ) as client:
            event = _event_of(client, button)
            body = {
                "data": data,
                "fn_index": event,
                "session_hash": self.session,
            }
            client.post("/gradio_api/queue/join", json=body).raise_for_status()
            return list(_events(client, self.session))


def _event_of(client: httpx.Client, pressed: str) -> int:
    """The number of the event that pressing this button is."""
    config = client.get("/config").raise_for_status().json()
    names = {part["id"]: part["props"].get("elem_id") for part in config["components"]}
    return next(
        event["id"]
        for event in config["dependencies"]
        if any(names.get(target[0]) == pressed for target in event["targets"])
    )


def _events(client: httpx.Client, session: str) -> Any:
    with client.stream("GET", "/gradio_api/queue/data", params={"session_hash": session}) as lines:
        for line in lines.iter_lines():
            if not line.startswith("data:"):
                continue
            event = json.loads(line.removeprefix("data:"))
            yield event
            if event["msg"] in ("process_completed", "close_stream"):
                return
