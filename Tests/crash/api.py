"""The few requests that the crash rounds make. What the API looks like is known here alone."""

import html.parser
import http.cookiejar
import json
import urllib.error
import urllib.parse
import urllib.request


class _Token(html.parser.HTMLParser):
    value = ""

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "input" and found.get("name") == "token":
            self.value = found.get("value", "")


class Registrar:
    """A signed-in registrar; one object may be shared by many threads."""

    def __init__(self, address: str, password: str):
        self.address = address
        cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        self.token = self._token("/sign-in")
        form = {"name": "registrar", "password": password, "token": self.token}
        self.opener.open(
            address + "/sign-in", urllib.parse.urlencode(form).encode(), timeout=10
        ).close()
        self.token = self._token("/parties/new")

    def _token(self, path: str) -> str:
        parser = _Token()
        with self.opener.open(self.address + path, timeout=10) as answer:
            parser.feed(answer.read().decode())
        return parser.value

    def add_party(self, code: str) -> bool:
        """Whether the office acknowledged the party. Raises when the office is gone."""
        party = {
            "code": code, "kind": "organisation", "reason": "Crash round",
            "name": {"en": f"Office {code}", "fr": f"Bureau {code}"}, "confidence": "known",
        }
        request = urllib.request.Request(
            self.address + "/api/v1/parties", json.dumps(party).encode(),
            {"Content-Type": "application/json", "X-Token": self.token},
        )
        with self.opener.open(request, timeout=10) as answer:
            return answer.status == 201

    def has_party(self, code: str) -> bool:
        try:
            with self.opener.open(f"{self.address}/api/v1/parties/{code}", timeout=10) as answer:
                return answer.status == 200
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return False
            raise
