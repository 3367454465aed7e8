"""Requests that no page and no honest program would make."""

import http.client
import json
import random
import socket
import time
from collections import Counter

METHODS = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FROB"]
PAGES = [
    "/", "/parties", "/parties/MLT", "/bodies", "/bodies/eapc", "/overlap", "/decisions",
    "/decisions/washington-treaty", "/sources", "/sources/S1", "/search", "/record",
    "/record/verification", "/data", "/data/parties.csv",
    "/data/bodies.json", "/style",
    "/sign-in", "/sign-out", "/change", "/change/party/new", "/change/party/MLT/rename",
]
ODD = [
    "%", "%4", "%zz", "%ff%fe", "%00", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "..", "%2e%2e",
    "%2f", "a/b/c/d/e/f/g", "x" * 5000, "%E2%80%AE%E2%80%8B", "%F0%9F%8F%B3%EF%B8%8F", "'--",
    "<script>", "${x}", "{{7*7}}", "\\", "%0d%0aX-Injected:1", "NULL", "-1", "1e9", "1.5",
    "9" * 40, "İ", "ﬀ", "e\u0301" * 500,
]
DAYS = [
    "0000-00-00", "9999-12-31", "99999-01-01", "-0001-01-01", "1996-02-30", "1996-13-01", "1",
    "yesterday", "1996-05-01T00:00", "١٩٩٦-٠٥-٠١", " 1996-05-01", "1996-05-01%00", "", "%",
    "1e3", "2026-11-21" * 100,
]


class Asking:
    """Asks, and keeps count of what came back."""

    def __init__(self, port: int, password: str, chance: random.Random):
        self.port, self.chance = port, chance
        self.wrong: list[str] = []
        self.statuses: Counter[int] = Counter()
        self.seconds: list[float] = []
        self.count = 0
        self.wordless = 0
        body = json.dumps({"name": "registrar", "password": password}).encode()
        status, answer = self.ask("POST", "/api/v1/session", body, JSON)
        self.token = json.loads(answer).get("token", "") if status == 201 else ""
        if not self.token:
            self.wrong.append(f"no session: {status} {answer[:200]!r}")
        self.known = {**JSON, "Authorization": f"Bearer {self.token}"}

    def slowest(self) -> float:
        return sorted(self.seconds)[int(len(self.seconds) * 0.99) - 1]

    def ask(self, method, path, body=None, headers=None, allowed=range(200, 500)):
        """One request on a connection of its own; what is odd is sent as it is."""
        where = f"{method} {path[:80]}"
        began = time.monotonic()
        try:
            link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            # The library itself would refuse some of what is sent.
            link._validate_path = lambda *_: None
            link._validate_method = lambda *_: None
            link._encode_request = lambda request: request.encode("latin-1")
            link.request(method, path.encode().decode("latin-1"), body, headers or {})
            answer = link.getresponse()
            status, text = answer.status, answer.read()
            link.close()
        except (OSError, http.client.HTTPException) as error:
            return self._silent(where, error)
        self.seconds.append(time.monotonic() - began)
        return self._answered(where, status, text, path, allowed)

    def raw(self, name: str, sent: bytes) -> None:
        """Bytes that are no request. A connection that is closed without a word is an answer."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=40) as link:
            link.settimeout(40)
            try:
                link.sendall(sent)
                link.shutdown(socket.SHUT_WR)
                answer = link.recv(200)
            except (ConnectionError, BrokenPipeError):
                answer = b""
            except TimeoutError:
                return self.wrong.append(f"{name}: no answer and no end")
        self.count += 1
        words = answer.split(b" ")
        if len(words) > 1 and words[1].isdigit():
            self._answered(name, int(words[1]), b"-", "", range(200, 500), counts=False)

    def _silent(self, where: str, error: Exception):
        self.count += 1
        self.wrong.append(f"{where}: {type(error).__name__} {error}")
        return 0, b""

    def _answered(self, where, status, text, path, allowed, counts=True):
        self.count += counts
        self.statuses[status] += 1
        if status not in allowed or status >= 500:
            self.wrong.append(f"{where}: {status} {text[:120]!r}")
        elif status == 400 and not text:
            # What is no HTTP at all is turned away before the site sees it, without a word.
            self.wordless += 1
        elif status >= 400 and path.startswith("/api/"):
            self._explained(where, status, text)
        elif status >= 400 and not text and not where.startswith("HEAD"):
            self.wrong.append(f"{where}: {status} without a word")
        return status, text

    def _explained(self, where: str, status: int, text: bytes) -> None:
        try:
            problem = json.loads(text)
            if problem["status"] != status or not problem["title"]:
                raise ValueError("it says something else")
        except (ValueError, KeyError) as error:
            self.wrong.append(f"{where}: {status} is not explained: {error} {text[:80]!r}")


JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def ask_all(asking: Asking) -> None:
    _, text = asking.ask("GET", "/api/v1/openapi.json")
    described = json.loads(text)
    for part in (methods, addresses, queries, bodies, actions, forms, bytes_alone):
        before = asking.count
        part(asking, described)
        print(f"  {part.__name__}: {asking.count - before} requests", flush=True)
    # After all that the pages are there as before.
    for page in ("/", "/parties/MLT", "/fr/record"):
        asking.ask("GET", page, allowed=[200])


def addresses_of(described: dict) -> list[str]:
    known = Names({
        "party": "MLT", "code": "eapc", "table": "parties", "key": "0" * 32, "id": "0" * 13})
    return [path.format_map(known) for path in described["paths"]]


class Names(dict):
    """What stands for the parts of an address; for one that is new, a name that nothing bears."""

    def __missing__(self, name: str) -> str:
        return "nothing-of-this-name"


def methods(asking: Asking, described: dict) -> None:
    """Every address with every method that it does not know."""
    for path in addresses_of(described):
        taken = {one.upper() for one in described["paths"].get(path, {"get": 1})}
        for method in METHODS:
            if method not in taken:
                asking.ask(method, path, b"{}", JSON, allowed=[400, 401, 405, 501, 422, 404])
    for path in PAGES:
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "FROB"):
            asking.ask(method, path, allowed=[400, 401, 403, 405])
        asking.ask("POST", path, b"a=b", FORM, allowed=[401, 403, 405, 422])
        asking.ask("HEAD", path, allowed=[200, 303, 405])


def addresses(asking: Asking, described: dict) -> None:
    """Odd words in every place of every path."""
    stems = ["/", "/parties/", "/bodies/", "/record/", "/data/", "/decisions/", "/fr/sources/",
             "/change/", "/change/party/", "/assets/", "/api/", "/api/v1/parties/",
             "/api/v1/bodies/", "/api/v1/record/", "/api/v1/tables/", "//", "/fr//"]
    for stem in stems:
        for odd in ODD:
            address = stem + odd.replace(" ", "%20")
            asking.ask("GET", address, allowed=[200, 303, 308, 400, 404, 414])


def queries(asking: Asking, described: dict) -> None:
    """Days out of range, words of the wrong type, ten thousand filters."""
    paths = addresses_of(described) + PAGES
    for path in paths:
        for day in DAYS:
            asking.ask("GET", f"{path}?on={day.strip()}")
        for entry in ("-1", "0", "99999999999999999999", "x", "1.0", "18446744073709551615", "²"):
            asking.ask("GET", f"{path}?at={entry}")
        asking.ask("GET", path + "?" + "&".join(f"kind={n}" for n in range(10_000)),
                   allowed=[400, 414, 431])
        asking.ask("GET", path + "?" + "&".join(["a=b"] * 101), allowed=[400])
    for path in ("/parties", "/bodies", "/api/v1/parties", "/api/v1/bodies"):
        for name in ("kind", "body", "standing", "region", "restricted", "skip", "purpose"):
            for odd in asking.chance.sample(ODD, 12):
                asking.ask("GET", f"{path}?{name}={odd.replace(' ', '%20')}")
        for skip in ("-1", "9223372036854775807", "9" * 30, "1.5"):
            asking.ask("GET", f"{path}?skip={skip}")
    for odd in ODD + ["a" * 4000, "a+" * 1500, "%20" * 500, "%CC%81" * 900]:
        asking.ask("GET", "/search?q=" + odd.replace(" ", "%20"))
        asking.ask("GET", "/api/v1/search?q=" + odd.replace(" ", "%20"))
    for before in ("0", "1", "-1", "18446744073709551615", "99999999999999999999", "x"):
        asking.ask("GET", f"/record?before={before}")
        asking.ask("GET", f"/api/v1/record?before={before}")


def bodies(asking: Asking, described: dict) -> None:
    """Bodies that are not JSON, too deep, too long, of the wrong type."""
    deep = b"[" * 200_000
    sent = [
        b"", b"{", b"null", b"[]", b"1", b'"x"', b"{}", b'{"a":}', b"\xff\xfe", b"\x00" * 100,
        deep, b'{"a":' * 100_000, b'{"action":' + b"[" * 400_000, b'{"a":1,' * 1000,
        b'{"action":"add-party","action":"add-party"}', b'{"name":"\\ud800","password":"x"}',
        b'{"name":' + b"9" * 100_000 + b"}", b'{"name":1e999999,"password":true}',
        b'{"x":"' + b"a" * 900_000 + b'"}', b"a" * (1 << 20), b"{}" + b" " * 1_000_000,
        b'{"name":"a","password":"' + b"b" * 500_000 + b'"}',
    ]
    for path in ("/api/v1/session", "/api/v1/actions"):
        for body in sent:
            asking.ask("POST", path, body, asking.known, allowed=range(400, 500))
        asking.ask("POST", path, b"x" * (2 << 20), asking.known, allowed=[413])
        for kind in ("text/plain", "", "application/xml", "multipart/form-data; boundary=x"):
            headers = asking.known | {"Content-Type": kind}
            asking.ask("POST", path, b"{}", headers, allowed=[415])


def actions(asking: Asking, described: dict) -> None:
    """Every action with values of every wrong sort."""
    schema = described["components"]["schemas"]["Action"]
    words = _words(schema) or ["add-party", "rename-party", "found-body", "begin-membership"]
    odd = [None, True, 1, -1.5, {}, {"a": {}}, [], [1], [None], ["x"] * 5000, "", " ", "\u0000",
           "\u202e", "x" * 100_000, "e\u0301" * 2000, "1996-02-30", "9999-99-99", "🏳️", "../..",
           "<b>", "a\nb", "https://x", "javascript:alert(1)"]
    fields = ["code", "kind", "name", "nameFrench", "names", "from", "to", "on", "party", "body",
              "role", "decision", "sources", "confidence", "reason", "tile", "alpha2", "scopes",
              "purposes", "inclusions", "predecessors", "region", "founded", "address", "note"]
    for word in words + ["", "drop-table", "x" * 10_000]:
        for name in asking.chance.sample(fields, 6):
            body = {"action": word, "id": asking.chance.choice(["MLT", "eapc", "S1", "x", ""])}
            body[name] = asking.chance.choice(odd)
            asking.ask("POST", "/api/v1/actions", json.dumps(body).encode(), asking.known,
                       allowed=range(400, 500))
    for key in ("x", "0" * 33, "g" * 32, "+" * 32, "", "0" * 10_000):
        asking.ask("POST", "/api/v1/actions", b"{}", asking.known | {"Idempotency-Key": key},
                   allowed=range(400, 500))
    for token in ("", "x", "Bearer", "Bearer ", "Basic abc", "Bearer " + "0" * 5000):
        asking.ask("POST", "/api/v1/actions", b"{}", JSON | {"Authorization": token},
                   allowed=[400, 401, 431])


def _words(schema: dict) -> list[str]:
    """The action words, wherever the description lists them."""
    found: list[str] = []
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            action = part.get("action")
            if isinstance(action, dict):
                found += action.get("enum", []) + ([action["const"]] if "const" in action else [])
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    return sorted(set(found))


def forms(asking: Asking, described: dict) -> None:
    """Forms without the token, from elsewhere, with too much in them."""
    paths = ["/sign-in", "/sign-out", "/change/party/new", "/change/party/MLT/strike",
             "/fr/change/membership/new"]
    sent = [b"", b"a", b"%", b"%ff=%ff", b"=", b"&" * 5000, b"a=b&" * 5000, b"\xff" * 100,
            b"name=%00", b"name=" + b"a" * 900_000, b"token=&key=&name=x"]
    for path in paths:
        for body in sent:
            asking.ask("POST", path, body, FORM, allowed=range(400, 500))
        for where in ("https://elsewhere.example", "null", "x" * 3000):
            asking.ask("POST", path, b"a=b", FORM | {"Origin": where}, allowed=[403])
        asking.ask("POST", path, b"{}", JSON, allowed=[415])
        cookie = {"Cookie": "entente=" + "a" * 4000}
        asking.ask("GET", path, headers=cookie, allowed=[200, 303, 405])
        asking.ask("GET", path, headers={"Cookie": "=;;;=entente;" * 100}, allowed=[200, 303, 405])


def bytes_alone(asking: Asking, described: dict) -> None:
    """What is not quite HTTP, and floods of header fields."""
    host = b"Host: x\r\n"
    chunked = b"POST /api/v1/actions HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n"
    for name, sent in {
        "nothing": b"",
        "no request": b"hello\r\n\r\n",
        "binary": bytes(range(256)) * 20,
        "no host": b"GET / HTTP/1.1\r\n\r\n",
        "old version": b"GET / HTTP/0.9\r\n\r\n",
        "new version": b"GET / HTTP/9.9\r\n" + host + b"\r\n",
        "endless target": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        "endless field": b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 500_000 + b"\r\n\r\n",
        "many fields": b"GET / HTTP/1.1\r\n" + host + b"X-A: b\r\n" * 20_000 + b"\r\n",
        "two lengths": b"POST /sign-in HTTP/1.1\r\n" + host
        + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "length and chunks": b"POST /sign-in HTTP/1.1\r\n" + host
        + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "negative length": b"POST /sign-in HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n",
        "huge length": b"POST /sign-in HTTP/1.1\r\n" + host
        + b"Content-Length: 99999999999999999999\r\n\r\n",
        "long promise": b"POST /api/v1/actions HTTP/1.1\r\n" + host
        + b"Content-Length: 1000000000\r\n\r\nx",
        "bad chunk": chunked + b"zz\r\n\r\n",
        "huge chunk": chunked + b"ffffffffffffffff\r\nx",
        "absolute target": b"GET http://elsewhere.example/ HTTP/1.1\r\n" + host + b"\r\n",
        "star target": b"OPTIONS * HTTP/1.1\r\n" + host + b"\r\n",
        "empty target": b"GET  HTTP/1.1\r\n" + host + b"\r\n",
        "raw bytes in target": b"GET /\xff\xfe?\xc3\x28 HTTP/1.1\r\n" + host + b"\r\n",
        "folded field": b"GET / HTTP/1.1\r\n" + host + b"X: a\r\n b\r\n\r\n",
        "bare line ends": b"GET / HTTP/1.1\nHost: x\n\n",
        "tunnel": b"CONNECT elsewhere.example:443 HTTP/1.1\r\n" + host + b"\r\n",
        "upgrade": b"GET / HTTP/1.1\r\n" + host
        + b"Connection: upgrade\r\nUpgrade: websocket\r\n\r\n",
        "many at once": (b"GET /parties/MLT HTTP/1.1\r\n" + host + b"\r\n") * 200,
    }.items():
        asking.raw(name, sent)
