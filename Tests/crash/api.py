"""The few requests that the crash rounds make. What the API looks like is known here alone."""

import json
import secrets
import urllib.request


def new_key() -> str:
    return secrets.token_hex(16)


class Registrar:
    """A signed-in registrar; one object may be shared by many threads."""

    def __init__(self, address: str, password: str):
        self.root = address + "/api/v1"
        answer = self._ask("/session", {"name": "registrar", "password": password})
        self.token = "Bearer " + answer["token"]

    def _ask(self, path: str, body: dict | None = None, headers: dict | None = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.root + path, data, {"Content-Type": "application/json", **(headers or {})})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read() or b"{}")

    def add_party(self, code: str, key: str) -> dict:
        """The receipt of the party; raises when the office refuses or is gone."""
        return self._ask(
            "/actions", {
                "action": "add-party", "code": code, "kind": "organisation",
                "name": f"Office {code}", "nameFrench": f"Bureau {code}", "confidence": "known",
                "sources": ["S1"], "reason": "Crash round",
            }, {"Authorization": self.token, "Idempotency-Key": key})

    def head(self) -> int:
        # Numbers are told to administrators alone, and the office's registrar is one.
        return self._ask("/record", headers={"Authorization": self.token})["head"]

    def entries_after(self, number: int) -> list[dict]:
        """The lines of the record after a number, the newest first."""
        found, before = [], ""
        while True:
            page = self._ask("/record" + before, headers={"Authorization": self.token})
            newer = [entry for entry in page["entries"] if entry["number"] > number]
            found += newer
            if len(newer) < len(page["entries"]) or page["before"] is None:
                return found
            before = f"?before={page['before']}"
