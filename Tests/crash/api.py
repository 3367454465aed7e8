"""The few requests that the crash rounds make. What the API looks like is known here alone."""

import json
import secrets
import urllib.error
import urllib.request


class Registrar:
    """A signed-in registrar; one object may be shared by many threads."""

    def __init__(self, address: str, password: str):
        self.root = address + "/api/v1"
        self.headers = {"Content-Type": "application/json", "Accept": "application/json"}
        answer = self._ask("/session", {"name": "registrar", "password": password})
        self.headers["Authorization"] = "Bearer " + answer["token"]

    def _ask(self, path: str, body: dict | None = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, self.headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or b"{}")

    def add_party(self, code: str) -> None:
        """Returns once the office has acknowledged the party; raises when it refuses or is gone."""
        name = {"en": f"Office {code}", "fr": f"Bureau {code}"}
        party = {"code": code, "kind": "organisation", "names": [{"name": name}]}
        key = secrets.token_hex(16)
        self._ask("/actions", {
            "key": key, "reason": "Crash round",
            "action": {"addParty": party | {"sources": [], "confidence": "known"}},
        })

    def has_party(self, code: str) -> bool:
        try:
            self._ask(f"/parties/{code}")
            return True
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return False
            raise
