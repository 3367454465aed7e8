"""Two small pages, one right and one wrong: proof that the checks can pass and can fail."""

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser

from links import follow
from looking import Findings, Seen, Watcher

GOOD = """<!doctype html><html lang="{language}"><head><title>Sample</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<a href="#content">Skip</a><header><div class="marking">PUBLIC</div></header>
<main id="content"><h1>Sample</h1><p>Text.</p><form>
<label>Name <input name="name"></label><button>Send</button></form></main>
<footer><div class="marking">PUBLIC</div></footer></body></html>"""

BAD = """<!doctype html><html><head><style>a:focus, button:focus {{ outline: none }}</style></head>
<body><h1>One</h1><h1>Two</h1><img src="http://elsewhere.invalid/a.png">
<main style="width: 2000px"><a href="/gone">Link</a><button tabindex="-1">No</button>
<input name="unlabelled"><script>document.querySelector("main").append("more"); oops()</script>
</main></body></html>"""

# What must be found on the wrong page, each by a part of its wording.
EXPECTED = [
    "2 h1", "no title", "no lang", "does not skip", "0 markings", "asks elsewhere", "script error",
    "px broad", "axe label", "axe image-alt", "differs without scripts", "focus is not seen",
    "no Content-Security-Policy", "link to /gone answers 404",
]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        language = "fr" if self.path.startswith("/fr") else "en"
        path = self.path.removeprefix("/fr")
        good = path == "/good"
        self.send_response(404 if path == "/gone" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if good:
            self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        if path in ("/good", "/bad"):
            self.wfile.write((GOOD if good else BAD).format(language=language).encode())

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def prove(browser: Browser, pictures: Path) -> int:
    """Raises when the checks accuse the right page or miss something on the wrong one."""
    with served() as site, contextlib.redirect_stdout(None):
        found = {}
        for name in ("good", "bad"):
            watcher = Watcher(browser, site, pictures, Findings())
            seen = Seen(f"sample-{name}", f"/{name}")
            watcher.look(seen, "fr")
            watcher.without_scripts(seen)
            watcher.by_keyboard(seen)
            follow(site, watcher.links, watcher.findings)
            found[name] = watcher.findings.found
    if found["good"]:
        raise AssertionError(f"found on a right page: {found['good']}")
    missed = [part for part in EXPECTED if not any(part in line for line in found["bad"])]
    if missed:
        raise AssertionError(f"missed on a wrong page: {missed}; found {found['bad']}")
    return 2
